/// The question whether linear equations have a solution without negative entries.
///
/// Phase one of the simplex method with Bland's rule, which cannot cycle. Dense: meant for some
/// dozens of rows and hundreds of columns with small coefficients.
public struct NonnegativeSystem: Sendable {
  /// What there is to say of the equations.
  public enum Answer: Hashable, Sendable {
    /// Some solution without negative entries exists.
    case solvable
    /// None exists. The columns named are zero in every solution without negative entries of the
    /// equations with a right side of zero: a combination of the rows has entries of one sign, and
    /// these are the ones where it is not zero.
    case unsolvable(excluded: [Int])
  }

  private let columns: Int
  private let rows: Int
  private let tableau: [Double]

  /// States the system `coefficients · x = rightSide`.
  ///
  /// - Parameters:
  ///   - coefficients: One array a row, all of the same length.
  ///   - rightSide: One number a row.
  public init(coefficients: [[Double]], rightSide: [Double]) {
    columns = coefficients.first?.count ?? 0
    rows = min(coefficients.count, rightSide.count)
    // Rows are turned so that the right side is not negative and scaled so that one tolerance fits.
    var tableau: [Double] = []
    tableau.reserveCapacity(rows * (columns + 1))
    for (row, value) in zip(coefficients, rightSide) {
      let scale = max(abs(value), row.reduce(0) { max($0, abs($1)) })
      let factor = (value < 0 ? -1 : 1) / (scale > 0 ? scale : 1)
      for coefficient in row { tableau.append(coefficient * factor) }
      tableau.append(value * factor)
    }
    self.tableau = tableau
  }

  /// Decides the question, to a residual of 10⁻⁹, and says what the proof excludes where the answer is
  /// no.
  public func answer() -> Answer {
    var table = tableau
    // The cost row is the sum of the rows: what is left of the artificial variables.
    var cost = [Double](repeating: 0, count: columns + 1)
    return table.withUnsafeMutableBufferPointer { table in
      cost.withUnsafeMutableBufferPointer { cost in
        decide(table, cost)
      }
    }
  }

  private func decide(
    _ table: UnsafeMutableBufferPointer<Double>,
    _ cost: UnsafeMutableBufferPointer<Double>
  ) -> Answer {
    let width = columns + 1
    for row in 0..<rows {
      for column in 0..<width { cost[column] += table[row * width + column] }
    }
    var basis = [Int](repeating: -1, count: rows)
    // Bland's rule ends by itself; the count is a fence against rounding.
    for _ in 0..<10_000 {
      if cost[columns] <= 1e-9 { return .solvable }
      var entering = 0
      while entering < columns, cost[entering] <= 1e-9 { entering += 1 }
      guard entering < columns else { break }
      var leaving = -1
      var least = Double.infinity
      for row in 0..<rows where table[row * width + entering] > 1e-9 {
        let ratio = table[row * width + columns] / table[row * width + entering]
        let tie = abs(ratio - least) <= 1e-12
        if ratio < least - 1e-12 || (tie && basis[row] < basis[leaving]) {
          least = min(least, ratio)
          leaving = row
        }
      }
      guard leaving >= 0 else { break }
      let pivot = table[leaving * width + entering]
      for column in 0..<width { table[leaving * width + column] /= pivot }
      for row in 0..<rows where row != leaving {
        let multiple = table[row * width + entering]
        guard multiple != 0 else { continue }
        for column in 0..<width {
          table[row * width + column] -= multiple * table[leaving * width + column]
        }
      }
      let multiple = cost[entering]
      for column in 0..<width { cost[column] -= multiple * table[leaving * width + column] }
      basis[leaving] = entering
    }
    if cost[columns] <= 1e-9 { return .solvable }
    return .unsolvable(excluded: (0..<columns).filter { cost[$0] < -1e-9 })
  }
}
