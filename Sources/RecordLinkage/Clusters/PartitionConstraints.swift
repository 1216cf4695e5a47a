/// What people decided about pairs of records, by record number, with the lists free of duplicates.
struct PartitionConstraints: Sendable {
  let rules: PairRules
  /// Pairs decided to be one person.
  private(set) var together: [(Int, Int)] = []
  private var apart: Set<UInt64> = []

  init(
    _ lists: [LinkageList],
    _ table: RecordTable,
    _ rules: PairRules,
    _ decisions: [PairDecision]
  ) {
    self.rules = rules
    guard !decisions.isEmpty else { return }
    var wanted: [PairDecision.Record: Int] = [:]
    for decision in decisions {
      wanted[decision.first] = -1
      wanted[decision.second] = -1
    }
    for (number, list) in lists.enumerated() {
      for (row, id) in list.ids.enumerated() {
        let record = PairDecision.Record(list: list.name, id: id)
        if wanted[record] != nil { wanted[record] = table.listStarts[number] + row }
      }
    }
    for decision in decisions {
      guard let first = wanted[decision.first], let second = wanted[decision.second],
        first >= 0, second >= 0, first != second
      else { continue }
      if decision.same {
        together.append((min(first, second), max(first, second)))
      } else {
        apart.insert(Self.key(first, second))
      }
    }
  }

  func mayJoin(_ first: Int, _ second: Int) -> Bool {
    rules.mayCompare(first, second) && !apart.contains(Self.key(first, second))
  }

  private static func key(_ first: Int, _ second: Int) -> UInt64 {
    UInt64(min(first, second)) << 32 | UInt64(max(first, second))
  }
}
