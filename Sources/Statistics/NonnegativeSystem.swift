/// The question whether linear equations have a solution without negative entries.
///
/// Phase one of the simplex method with Bland's rule, which cannot cycle. Dense: meant for a few
/// rows and some dozens of columns with small coefficients.
public struct NonnegativeSystem: Sendable {
  private let columns: Int
  private var tableau: [[Double]]

  /// States the system `coefficients · x = rightSide`.
  ///
  /// - Parameters:
  ///   - coefficients: One array a row, all of the same length.
  ///   - rightSide: One number a row.
  public init(coefficients: [[Double]], rightSide: [Double]) {
    let width = coefficients.first?.count ?? 0
    columns = width
    // Rows are turned so that the right side is not negative and scaled so that one tolerance fits.
    tableau = zip(coefficients, rightSide).map { row, value in
      let scale = max(abs(value), row.reduce(0) { max($0, abs($1)) })
      let factor = (value < 0 ? -1 : 1) / (scale > 0 ? scale : 1)
      return row.map { $0 * factor } + [value * factor]
    }
  }

  /// Whether some x with no negative entry solves every equation, to a residual of 10⁻⁹.
  public func isSolvable() -> Bool {
    var rows = tableau
    // The cost row is the sum of the rows: what is left of the artificial variables.
    var cost = [Double](repeating: 0, count: columns + 1)
    for row in rows {
      for column in 0...columns { cost[column] += row[column] }
    }
    var basis = [Int](repeating: -1, count: rows.count)
    // Bland's rule ends by itself; the count is a fence against rounding.
    for _ in 0..<10_000 {
      if cost[columns] <= 1e-9 { return true }
      guard let entering = (0..<columns).first(where: { cost[$0] > 1e-9 }) else { return false }
      var leaving: Int?
      var least = Double.infinity
      for (index, row) in rows.enumerated() where row[entering] > 1e-9 {
        let ratio = row[columns] / row[entering]
        let tie = abs(ratio - least) <= 1e-12
        if ratio < least - 1e-12 || (tie && basis[index] < basis[leaving ?? index]) {
          least = min(least, ratio)
          leaving = index
        }
      }
      guard let leaving else { return false }
      let pivot = rows[leaving][entering]
      for column in 0...columns { rows[leaving][column] /= pivot }
      for index in rows.indices where index != leaving && rows[index][entering] != 0 {
        let multiple = rows[index][entering]
        for column in 0...columns { rows[index][column] -= multiple * rows[leaving][column] }
      }
      let multiple = cost[entering]
      for column in 0...columns { cost[column] -= multiple * rows[leaving][column] }
      basis[leaving] = entering
    }
    return cost[columns] <= 1e-9
  }
}
