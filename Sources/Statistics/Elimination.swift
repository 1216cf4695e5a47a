/// Gauss–Jordan elimination of a small dense matrix: its rank and the directions it sends to zero.
///
/// Meant for matrices of zeros and ones, where a tolerance of 10⁻⁹ decides safely.
public struct Elimination: Sendable {
  private let columns: Int
  private var reduced: [[Double]] = []
  private var pivots: [Int] = []

  /// Starts with no rows, so that every direction is sent to zero.
  public init(columns: Int) {
    self.columns = columns
  }

  /// The number of independent rows so far.
  public var rank: Int { pivots.count }

  /// Adds a row; true if it was independent of those before it.
  @discardableResult
  public mutating func add(_ row: [Double]) -> Bool {
    var left = row
    for (index, pivot) in pivots.enumerated() where abs(left[pivot]) > 1e-9 {
      let multiple = left[pivot]
      for column in 0..<columns { left[column] -= multiple * reduced[index][column] }
    }
    guard let pivot = (0..<columns).first(where: { abs(left[$0]) > 1e-9 }) else { return false }
    let scale = left[pivot]
    for column in 0..<columns { left[column] /= scale }
    for index in reduced.indices where abs(reduced[index][pivot]) > 1e-9 {
      let multiple = reduced[index][pivot]
      for column in 0..<columns { reduced[index][column] -= multiple * left[column] }
    }
    reduced.append(left)
    pivots.append(pivot)
    return true
  }

  /// A basis of the directions that every row sends to zero.
  public func nullSpace() -> [[Double]] {
    let bound = Set(pivots)
    return (0..<columns).filter { !bound.contains($0) }.map { free in
      var direction = [Double](repeating: 0, count: columns)
      direction[free] = 1
      for (index, pivot) in pivots.enumerated() { direction[pivot] = -reduced[index][free] }
      return direction
    }
  }
}
