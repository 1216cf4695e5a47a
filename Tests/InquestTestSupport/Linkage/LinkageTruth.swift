/// Which row is about whom, for scoring a linkage; rows are numbered list after list.
public struct LinkageTruth: Sendable {
  /// The pairs that a figure is about, by the scripts of the two names.
  public enum Part: String, Sendable, CaseIterable {
    /// All pairs.
    case overall
    /// Both in Latin script.
    case latin
    /// Both in Persian script.
    case persian
    /// One in each.
    case across
  }

  private(set) var lists: [Int32] = []
  private(set) var persons: [Int32] = []
  private(set) var scripts: [LinkageSimulator.Script] = []

  /// Nobody's truth yet.
  public init() {}

  /// The truth of simulated lists.
  public init(_ simulated: [LinkageSimulator.List]) {
    for (number, list) in simulated.enumerated() {
      for (person, script) in zip(list.truth, list.scripts) {
        append(list: number, person: person, script: script)
      }
    }
  }

  /// Number of rows.
  public var count: Int { persons.count }

  /// Adds a row of a list about a person.
  public mutating func append(list: Int, person: Int, script: LinkageSimulator.Script) {
    lists.append(Int32(list))
    persons.append(Int32(person))
    scripts.append(script)
  }

  /// Whether two rows are about one person.
  public func isSame(_ one: Int, _ other: Int) -> Bool { persons[one] == persons[other] }

  /// The part that a pair of rows belongs to, besides the whole.
  public func part(_ one: Int, _ other: Int) -> Part {
    scripts[one] != scripts[other] ? .across : scripts[one] == .latin ? .latin : .persian
  }

  /// Whether pairs inside a list count: with several lists free of duplicates they do not.
  public var countsInsideLists: Bool {
    guard let last = lists.max(), last > 0 else { return true }
    let keys = lists.indices.map { Int64(lists[$0]) << 32 | Int64(persons[$0]) }.sorted()
    return zip(keys, keys.dropFirst()).contains { $0 == $1 }
  }

  /// How well groups of rows agree with the truth; one group number a row.
  public func score(groups: [Int32]) -> LinkageScore {
    let inside = countsInsideLists
    func key(_ one: Int32, _ other: Int32) -> Int64 { Int64(one) << 32 | Int64(other) }
    let right = counts(persons.indices.map { key(groups[$0], persons[$0]) }, inside)
    let found = counts(groups.map { Int64($0) }, inside)
    let all = counts(persons.map { Int64($0) }, inside)
    return LinkageScore(
      figures: .init(
        uniqueKeysWithValues: Part.allCases.map { part in
          (part, PairFigures(right: right[part], found: found[part], all: all[part]))
        }
      )
    )
  }

  /// The number of true pairs by part.
  public var truePairs: PairCounts { counts(persons.map { Int64($0) }, countsInsideLists) }

  /// Pairs of rows with one key, counted from the sizes of groups and never one by one.
  private func counts(_ keys: [Int64], _ countsInside: Bool) -> PairCounts {
    let order = keys.indices.sorted { keys[$0] < keys[$1] }
    var counts = PairCounts()
    var tally: [Int32: (latin: Int, persian: Int)] = [:]
    for (position, row) in order.enumerated() {
      if position > 0, keys[row] != keys[order[position - 1]] {
        counts.add(tally.values, countsInside)
        tally.removeAll(keepingCapacity: true)
      }
      if scripts[row] == .latin {
        tally[lists[row], default: (0, 0)].latin += 1
      } else {
        tally[lists[row], default: (0, 0)].persian += 1
      }
    }
    counts.add(tally.values, countsInside)
    return counts
  }
}
