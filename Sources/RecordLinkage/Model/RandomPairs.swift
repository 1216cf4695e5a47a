import Statistics

/// Draws pairs at random and compares those that blocking did not bring together.
struct RandomPairs: Sendable {
  let table: RecordTable
  let rules: PairRules
  let seed: UInt64

  /// Numbers of patterns of random pairs that are not candidates, with how often each was drawn.
  ///
  /// One record of each pair is among the sample's chosen ones, of whose candidate pairs none is
  /// missing.
  func counts(
    of draws: Int,
    besides sample: PairSample,
    numbers: inout PatternNumbers
  ) throws -> [Int] {
    var generator = SeededGenerator(seed: seed)
    let comparer = RecordComparer(table)
    var counts = [Int](repeating: 0, count: numbers.patterns.count)
    guard table.count > 1, !sample.choice.records.isEmpty else { return counts }
    for draw in 0..<draws {
      if draw % 65_536 == 0 { try Task.checkCancellation() }
      let first = Int(sample.choice.records[generator.below(sample.choice.records.count)])
      let second = generator.below(table.count)
      guard first != second, rules.mayCompare(first, second),
        sample.pairs.position(of: first, second) == nil
      else { continue }
      let pattern = comparer.pattern(min(first, second), max(first, second))
      let number = Int(numbers.number(of: pattern))
      while counts.count <= number { counts.append(0) }
      counts[number] += 1
    }
    return counts
  }
}
