/// A symmetric positive definite matrix, factored in place as LLᵀ and used to solve systems.
///
/// Row-major in one buffer that is kept between uses, so that thousands of small systems cost no
/// allocation. Cost: n³/6 multiplications to factor, n² to solve.
public struct CholeskyFactor: Sendable {
  /// The number of rows.
  public private(set) var size: Int
  private var entries: [Double]

  /// Room for matrices up to a given number of rows.
  public init(capacity: Int) {
    size = 0
    entries = [Double](repeating: 0, count: capacity * capacity)
  }

  /// Fills the lower triangle by asking for each entry, and factors it.
  ///
  /// - Parameters:
  ///   - size: The number of rows, at most the capacity.
  ///   - entry: The entry at a row and a column no greater than the row.
  /// - Returns: Whether the matrix is positive definite to working precision. When it is not,
  ///   nothing may be solved with it.
  public mutating func factor(size: Int, entry: (Int, Int) -> Double) -> Bool {
    self.size = size
    let n = size
    return entries.withUnsafeMutableBufferPointer { l in
      for row in 0..<n {
        let start = row * n
        var diagonal = 0.0
        for column in 0...row {
          let other = column * n
          let value = entry(row, column)
          var sum = value
          for k in 0..<column { sum -= l[start + k] * l[other + k] }
          if row == column {
            diagonal = value
            guard sum > diagonal * 1e-13, sum.isFinite else { return false }
            l[start + column] = sum.squareRoot()
          } else {
            l[start + column] = sum / l[other + column]
          }
        }
      }
      return true
    }
  }

  /// Replaces the right side b by the solution of LLᵀx = b.
  public func solve(_ b: inout [Double]) {
    let n = size
    entries.withUnsafeBufferPointer { l in
      for row in 0..<n {
        var sum = b[row]
        for k in 0..<row { sum -= l[row * n + k] * b[k] }
        b[row] = sum / l[row * n + row]
      }
      for row in stride(from: n - 1, through: 0, by: -1) {
        var sum = b[row]
        for k in (row + 1)..<max(n, row + 1) { sum -= l[k * n + row] * b[k] }
        b[row] = sum / l[row * n + row]
      }
    }
  }

  /// A diagonal entry of the inverse: the variance of one coefficient in a regression.
  public func inverseDiagonal(at index: Int) -> Double {
    let n = size
    guard index >= 0, index < n else { return .nan }
    var column = [Double](repeating: 0, count: n)
    return entries.withUnsafeBufferPointer { l in
      var total = 0.0
      for row in index..<n {
        var sum = row == index ? 1.0 : 0.0
        for k in index..<row { sum -= l[row * n + k] * column[k] }
        column[row] = sum / l[row * n + row]
        total += column[row] * column[row]
      }
      return total
    }
  }
}
