/// Decides whether a pair reaches the floor, comparing as few fields as that takes.
///
/// Fields that cost little come first; as soon as all that is left could not lift the sum to the
/// floor, the pair is dismissed. What is kept is exactly what comparing everything would keep.
final class PairScorer {
  private let comparer: RecordComparer
  private let weights: PatternWeights
  private let order: [Int]
  /// After each field in the order, the most that the fields after it could add.
  private let bounds: [Double]
  private let floor: Double
  private let prior: Double

  init(_ table: RecordTable, _ model: LinkageModel, floor: Double) {
    comparer = RecordComparer(table)
    weights = PatternWeights(model)
    self.floor = floor
    prior = model.priorWeight
    let bags = table.bags.count
    let cheap = Array(bags..<table.fields.count)
    order = cheap + Array(0..<bags)
    var rest = weights.largestCorrection
    var bounds: [Double] = []
    for field in order.reversed() {
      bounds.append(rest)
      rest += weights.largest(field)
    }
    self.bounds = bounds.reversed()
  }

  @inline(__always)
  func isAboveFloor(_ first: Int, _ second: Int) -> Bool {
    var pattern = ComparisonPattern()
    var sum = prior
    for position in 0..<order.count {
      let field = order[position]
      let level = comparer.level(field, first, second)
      pattern[field] = level
      sum += weights[field, level]
      if sum + bounds[position] < floor { return false }
    }
    return sum + weights.correction(of: pattern) >= floor
  }
}
