/// Records divided into persons by what the machine proposed and what people decided
/// (docs/methods/link-review.md).
///
/// Decided "not the same" always holds. Nothing else goes in, so taking a decision back gives what
/// was there before it.
public struct ReviewedPartition: Sendable {
  /// A compared pair inside a proposed person.
  public struct Link: Sendable {
    /// One record's number.
    public let first: Int
    /// The other's.
    public let second: Int
    /// Its weight, in any unit: only the order counts.
    public let weight: Double

    /// Makes a link.
    public init(_ first: Int, _ second: Int, weight: Double) {
      self.first = first
      self.second = second
      self.weight = weight
    }
  }

  /// For each record the smallest record of its person.
  public let persons: [Int]
  /// For each record the smallest of the records that decisions join it with.
  public let decided: [Int]

  /// The sets that pairs make of records, each named by its smallest member.
  public static func components(of count: Int, joinedBy pairs: [(Int, Int)]) -> [Int] {
    var sets = UnionFind(count)
    for (first, second) in pairs { sets.join(first, second) }
    return (0..<count).map { sets.find($0) }
  }

  /// Divides records.
  ///
  /// - Parameters:
  ///   - proposed: for each record the number of the machine's person, or nil for none.
  ///   - links: the compared pairs inside those persons.
  ///   - together: pairs decided to be one person, as ``DecisionChains/together`` gives them.
  ///   - apart: pairs decided not to be.
  ///
  /// Cost: O(n + l log l) for n records and l links.
  public init(
    proposed: [Int?],
    links: [Link],
    together: [(Int, Int)],
    apart: [(Int, Int)]
  ) {
    let count = proposed.count
    decided = Self.components(of: count, joinedBy: together)
    var whole = UnionFind(count)
    var leader: [Int: Int] = [:]
    for (record, person) in proposed.enumerated() {
      guard let person else { continue }
      if let first = leader[person] { whole.join(first, record) } else { leader[person] = record }
    }
    for (first, second) in together { whole.join(first, second) }
    let divided = Set(
      apart.compactMap { first, second in
        whole.find(first) == whole.find(second) ? whole.find(first) : nil
      }
    )
    guard !divided.isEmpty else {
      persons = (0..<count).map { whole.find($0) }
      return
    }
    let inside = links.filter { link in
      proposed[link.first] != nil && proposed[link.first] == proposed[link.second]
        && divided.contains(whole.find(link.first))
    }
    var parts = SeparatedSets(decided, apart: apart)
    for link in inside.sorted(by: {
      ($1.weight, $0.first, $0.second) < ($0.weight, $1.first, $1.second)
    }) {
      parts.join(link.first, link.second)
    }
    persons = (0..<count).map { record in
      let group = whole.find(record)
      return divided.contains(group) ? parts.find(record) : group
    }
  }
}

/// Disjoint sets some of which may never become one.
private struct SeparatedSets {
  private var sets: UnionFind
  private var enemies: [Int: Set<Int>] = [:]

  /// Starts from the given sets, each named by its smallest member.
  init(_ start: [Int], apart: [(Int, Int)]) {
    sets = UnionFind(start.count)
    for (record, block) in start.enumerated() { sets.join(block, record) }
    for (first, second) in apart {
      let (one, two) = (sets.find(first), sets.find(second))
      enemies[one, default: []].insert(two)
      enemies[two, default: []].insert(one)
    }
  }

  mutating func find(_ record: Int) -> Int { sets.find(record) }

  /// Makes one set of two unless something stands between them.
  mutating func join(_ first: Int, _ second: Int) {
    let (one, two) = (sets.find(first), sets.find(second))
    guard one != two, enemies[one]?.contains(two) != true else { return }
    let (kept, gone) = (min(one, two), max(one, two))
    sets.join(one, two)
    for enemy in enemies.removeValue(forKey: gone) ?? [] {
      enemies[enemy]?.remove(gone)
      enemies[enemy, default: []].insert(kept)
      enemies[kept, default: []].insert(enemy)
    }
  }
}
