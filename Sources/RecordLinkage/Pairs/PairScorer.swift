/// Decides whether a pair reaches the floor, comparing as few fields as that takes.
///
/// Dates, codes, sex and lists cost little and come first. For each bag of words a record knows the
/// highest bin that anyone can reach with it; as soon as these bounds cannot lift the sum to the
/// floor, the pair is dismissed. What is kept is exactly what comparing everything would keep.
final class PairScorer {
  private let comparer: RecordComparer
  private let weights: PatternWeights
  private let table: UnsafePointer<Double>
  private let bags: Int
  private let compared: Int
  /// The largest weight of completeness.
  private let mostOfCompleteness: Double
  /// For each bag and bin the largest weight up to it.
  private let bounds: FixedBuffer<Double>
  private let hasCorrections: Bool
  private let floor: Double
  private let prior: Double
  private let lines: RecordLines
  private var room: UnsafeMutablePointer<PreparedRecord>
  private var capacity = 64

  init(_ table: RecordTable, _ model: LinkageModel, floor: Double) {
    comparer = RecordComparer(table)
    lines = table.lines
    room = PreparedRecord.room(for: capacity, table.lines)
    let weights = PatternWeights(model)
    self.weights = weights
    self.table = weights.row(0)
    hasCorrections = !model.dependences.isEmpty
    bags = table.bags.count
    compared = comparer.comparedCount
    let completeness = compared
    self.floor = floor
    prior = model.priorWeight
    mostOfCompleteness =
      completeness < comparer.fieldCount ? weights.rising(completeness).max() ?? 0 : 0
    bounds = FixedBuffer(table.bags.indices.flatMap { weights.rising($0) })
  }

  deinit { room.deallocate() }

  /// Makes the records of a block ready to be compared with each other: all are read at once, so that
  /// memory answers many times in the time of one.
  @inline(__always)
  func prepare(_ records: UnsafeBufferPointer<UInt32>) {
    if records.count > capacity { grow(to: records.count) }
    for (place, record) in records.enumerated() { comparer.prepare(Int(record), at: room + place) }
  }

  private func grow(to count: Int) {
    room.deallocate()
    capacity = count * 2
    room = PreparedRecord.room(for: capacity, lines)
  }

  /// Whether two records of the prepared block, by their places in it, reach the floor.
  @inline(__always)
  func isAboveFloor(_ first: Int, _ second: Int) -> Bool {
    let one = UnsafePointer(room + first)
    let two = UnsafePointer(room + second)
    var pattern = ComparisonPattern()
    var sum = prior
    for field in bags..<compared {
      let level = comparer.level(field, one, two)
      pattern[field] = level
      sum += table[field &* PatternWeights.row &+ level]
    }
    var bound = mostOfCompleteness
    for bag in 0..<bags { bound += limit(bag, one, two) }
    for bag in 0..<bags {
      if sum + bound < floor {
        // A correction may still lift it.
        guard hasCorrections,
          sum + bound + weights.mostCorrection(of: pattern, known: bag, bags: bags) >= floor
        else { return false }
      }
      bound -= limit(bag, one, two)
      let level = comparer.level(bag, one, two)
      pattern[bag] = level
      sum += table[bag &* PatternWeights.row &+ level]
    }
    comparer.complete(&pattern)
    sum += table[compared &* PatternWeights.row &+ pattern[compared]]
    return hasCorrections ? sum + weights.correction(of: pattern) >= floor : sum >= floor
  }

  @inline(__always)
  private func limit(
    _ bag: Int,
    _ one: UnsafePointer<PreparedRecord>,
    _ two: UnsafePointer<PreparedRecord>
  ) -> Double {
    let top = min(one.pointee.head.top(bag), two.pointee.head.top(bag))
    return bounds.base[bag &* PatternWeights.row &+ top]
  }
}
