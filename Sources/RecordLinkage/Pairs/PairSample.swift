import Statistics

/// All candidate pairs of a random share of the records: what the model is fitted to.
///
/// A pair is in the sample if either record is chosen, so every candidate pair has one chance,
/// ``inclusion``, however many blocks it stands in. Few records are all chosen.
struct PairSample: Sendable {
  let pairs: PairSet
  /// The chosen records, ascending.
  let chosen: [UInt32]
  /// The probability that a candidate pair is in the sample, in 0…1.
  let inclusion: Double
  /// For each pair the number of its pattern.
  let patternOf: [UInt32]
  /// Different patterns in order of first appearance.
  let patterns: PatternNumbers

  /// Block pairs looked at, about; beyond it a share of the records is enough.
  private static let largest = 5_000_000

  init(
    _ table: RecordTable,
    _ index: BlockIndex,
    _ rules: PairRules,
    seed: UInt64,
    threads: Int
  ) async throws {
    let share = index.pairs <= Self.largest ? 1 : Double(Self.largest) / Double(2 * index.pairs)
    var isChosen = [Bool](repeating: true, count: table.count)
    if share < 1 {
      let limit = UInt64(share * Double(UInt64.max))
      for record in 0..<table.count {
        isChosen[record] = Mixing.mix(seed ^ Mixing.mix(UInt64(record))) < limit
      }
    }
    let chosen = (0..<UInt32(table.count)).filter { isChosen[Int($0)] }
    let real = Double(chosen.count) / Double(max(1, table.count))
    inclusion = 1 - (1 - real) * (1 - real)
    self.chosen = chosen
    let code = PairCode(records: table.count)
    pairs = PairSet(
      try Self.codes(index, rules, isChosen, code),
      code,
      records: table.count
    )
    (patternOf, patterns) = try await Self.compare(pairs, table, threads: threads)
  }

  private static func codes(
    _ index: BlockIndex,
    _ rules: PairRules,
    _ isChosen: [Bool],
    _ code: PairCode
  ) throws -> [UInt64] {
    var codes: [UInt64] = []
    for block in 0..<index.count {
      if block % 65_536 == 0 { try Task.checkCancellation() }
      let members = index.members[index.starts[block]..<index.starts[block + 1]]
      let pass = index.passOf[block]
      for position in members.indices {
        let first = members[position]
        for second in members[(position + 1)...]
        where (isChosen[Int(first)] || isChosen[Int(second)])
          && rules.mayCompare(Int(first), Int(second))
        {
          codes.append(code.code(first, second, pass: pass))
        }
      }
    }
    return codes
  }

  /// The patterns of pairs, numbered in the order of the pairs whatever the number of threads.
  static func compare(
    _ pairs: PairSet,
    _ table: RecordTable,
    threads: Int
  ) async throws -> (numbers: [UInt32], patterns: PatternNumbers) {
    let piece = 4_096
    var numbers: [UInt32] = []
    numbers.reserveCapacity(pairs.count)
    var all = PatternNumbers()
    try await inOrder(
      count: (table.count + piece - 1) / piece,
      threads: threads,
      work: { number in
        try Task.checkCancellation()
        let comparer = RecordComparer(table)
        var own = PatternNumbers()
        var found: [UInt32] = []
        for first in (number * piece)..<min(table.count, (number + 1) * piece) {
          for position in pairs.starts[first]..<pairs.starts[first + 1] {
            found.append(own.number(of: comparer.pattern(first, Int(pairs.others[position]))))
          }
        }
        return (found, own.patterns)
      },
      take: { _, piece in
        let renumbered = piece.1.map { all.number(of: $0) }
        for number in piece.0 { numbers.append(renumbered[Int(number)]) }
      }
    )
    return (numbers, all)
  }
}
