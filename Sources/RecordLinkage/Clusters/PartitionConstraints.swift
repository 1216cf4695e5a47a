/// What people decided about pairs of records, and earlier persons, by record number.
struct PartitionConstraints: Sendable {
  let rules: PairRules
  /// Pairs that belong to one person: decided so, or one earlier person.
  private(set) var together: [(Int, Int)] = []
  /// How many of ``together``, from the first, are decisions.
  private(set) var decisions = 0
  /// The earlier person of each record; nil where there are none, 0 where a record is new.
  private(set) var earlier: [UInt64]?
  private var apart: Set<UInt64> = []

  init(
    _ lists: [LinkageList],
    _ table: RecordTable,
    _ rules: PairRules,
    _ judged: JudgedPairs,
    _ previous: PreviousLinkage?
  ) {
    self.rules = rules
    for pair in judged.pairs {
      if pair.isSame {
        together.append((pair.first, pair.second))
      } else {
        apart.insert(Self.key(pair.first, pair.second))
      }
    }
    decisions = together.count
    if let previous { keep(previous, lists, table, judged) }
  }

  /// Earlier persons stay as they are, except where a later decision takes two of their records apart.
  private mutating func keep(
    _ previous: PreviousLinkage,
    _ lists: [LinkageList],
    _ table: RecordTable,
    _ judged: JudgedPairs
  ) {
    var persons = [UInt64](repeating: 0, count: table.count)
    for (number, list) in lists.enumerated() {
      for row in 0..<list.count {
        let record = PairDecision.Record(list: list.name, id: list.ids[row])
        guard let person = previous.persons[record] else { continue }
        persons[table.listStarts[number] + row] = PersonKey(person).number
      }
    }
    var dissolved: Set<UInt64> = []
    for pair in judged.pairs where !pair.isSame && persons[pair.first] == persons[pair.second] {
      dissolved.insert(persons[pair.first])
    }
    var first: [UInt64: Int] = [:]
    for record in persons.indices where persons[record] != 0 {
      if dissolved.contains(persons[record]) {
        persons[record] = 0
      } else if let known = first[persons[record]] {
        together.append((known, record))
      } else {
        first[persons[record]] = record
      }
    }
    earlier = persons
  }

  /// The pairs of ``together`` by their first record.
  var togetherByFirst: [UInt32: [UInt32]] {
    var found: [UInt32: [UInt32]] = [:]
    for (first, second) in together { found[UInt32(first), default: []].append(UInt32(second)) }
    return found
  }

  /// For each record whether it is new; nil where all are.
  var isNew: [Bool]? { earlier.map { $0.map { $0 == 0 } } }

  func mayJoin(_ first: Int, _ second: Int) -> Bool {
    guard rules.mayCompare(first, second), !apart.contains(Self.key(first, second)) else {
      return false
    }
    guard let earlier else { return true }
    return earlier[first] == 0 || earlier[second] == 0 || earlier[first] == earlier[second]
  }

  private static func key(_ first: Int, _ second: Int) -> UInt64 {
    UInt64(min(first, second)) << 32 | UInt64(max(first, second))
  }
}
