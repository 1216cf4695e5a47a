/// Decisions by record number; those about records that are not there are passed over.
struct JudgedPairs: Sendable {
  /// A judged pair, the smaller record first.
  struct Pair: Sendable {
    let first: Int
    let second: Int
    let isSame: Bool
  }

  private(set) var pairs: [Pair] = []

  init(_ lists: [LinkageList], _ table: RecordTable, _ decisions: [PairDecision]) {
    guard !decisions.isEmpty else { return }
    var records: [PairDecision.Record: Int] = [:]
    for decision in decisions {
      records[decision.first] = -1
      records[decision.second] = -1
    }
    for (number, list) in lists.enumerated() {
      for row in 0..<list.count {
        let record = PairDecision.Record(list: list.name, id: list.ids[row])
        if records[record] != nil { records[record] = table.listStarts[number] + row }
      }
    }
    for decision in decisions {
      guard let one = records[decision.first], let two = records[decision.second],
        one >= 0, two >= 0, one != two
      else { continue }
      pairs.append(Pair(first: min(one, two), second: max(one, two), isSame: decision.same))
    }
  }
}
