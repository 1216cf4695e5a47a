/// All candidate pairs of a random share of the records: what the model is fitted to.
///
/// A pair is in the sample if either record is chosen, so every candidate pair has one chance,
/// however many blocks it stands in.
struct PairSample: Sendable {
  let choice: RecordChoice
  let pairs: PairSet
  /// For each pair the number of its pattern.
  let patternOf: [UInt32]
  /// Different patterns in order of first appearance.
  let patterns: PatternNumbers

  init(
    _ choice: RecordChoice,
    _ table: RecordTable,
    _ index: BlockIndex,
    _ rules: PairRules,
    threads: Int
  ) async throws {
    self.choice = choice
    let code = PairCode(records: table.count)
    pairs = PairSet(
      try Self.codes(index, rules, choice.isChosen, code),
      code,
      records: table.count
    )
    let compared = try await PairPatterns(pairs, table, threads: threads)
    (patternOf, patterns) = (compared.numbers, compared.patterns)
  }

  /// How many different pairs some of the passes bring, of all records.
  func estimatedPairs(of passes: [BlockingPass]) -> Int {
    let set = passes.reduce(UInt16(0)) { $0 | $1.bit }
    let found = pairs.passes.count { $0 & set != 0 }
    return Int((Double(found) / max(1e-9, choice.inclusion)).rounded())
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
}
