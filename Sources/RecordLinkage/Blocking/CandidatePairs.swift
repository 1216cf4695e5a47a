/// The pairs that are compared, each once, by their smaller record.
struct CandidatePairs: Sendable {
  /// Where the partners of each record start; one more entry than records.
  private(set) var starts: [Int] = [0]
  /// The larger record of each pair, ascending within the smaller.
  private(set) var others: [UInt32] = []
  /// Which passes brought the pair, one bit each.
  private(set) var passes: [UInt8] = []
  /// The number of the pair's pattern.
  private(set) var patterns: [UInt32] = []
  /// Distinct patterns in order of first appearance, with the number of pairs of each.
  private(set) var distinct: [ComparisonPattern] = []
  private(set) var counts: [Int] = []

  var count: Int { others.count }

  /// Partners of some records, found and compared by one task.
  struct Chunk: Sendable {
    var partners: [Int32] = []
    var others: [UInt32] = []
    var passes: [UInt8] = []
    var patterns: [UInt32] = []
    var distinct: [ComparisonPattern] = []
  }

  mutating func append(_ chunk: Chunk, _ numbers: inout PatternNumbers) {
    for partners in chunk.partners { starts.append((starts.last ?? 0) + Int(partners)) }
    others += chunk.others
    passes += chunk.passes
    let renumbered = chunk.distinct.map { numbers.number(of: $0) }
    while counts.count < numbers.patterns.count { counts.append(0) }
    for pattern in chunk.patterns {
      let number = renumbered[Int(pattern)]
      patterns.append(number)
      counts[Int(number)] += 1
    }
  }

  mutating func finish(_ numbers: PatternNumbers) { distinct = numbers.patterns }

  /// The position of a pair, or nil where it was not a candidate.
  func position(of first: Int, _ second: Int) -> Int? {
    let (low, high) = (min(first, second), UInt32(max(first, second)))
    var (start, end) = (starts[low], starts[low + 1])
    while start < end {
      let middle = (start + end) / 2
      if others[middle] < high { start = middle + 1 } else { end = middle }
    }
    return start < starts[low + 1] && others[start] == high ? start : nil
  }
}
