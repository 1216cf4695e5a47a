/// Pairs in order of what an answer would change most (docs/methods/link-review.md).
public struct ReviewQueue: Sendable {
  /// A compared pair of records.
  public struct Pair: Sendable {
    /// One record's number.
    public let first: Int
    /// The other's.
    public let second: Int
    /// Probability that they are one person, in 0…1.
    public let probability: Double
    /// Whether the linkage joined them and a policy, or a decision on others, keeps them apart.
    public let isWithheld: Bool

    /// Makes a pair.
    public init(_ first: Int, _ second: Int, probability: Double, isWithheld: Bool = false) {
      self.first = first
      self.second = second
      self.probability = probability
      self.isWithheld = isWithheld
    }
  }

  /// A pair worth asking about.
  public struct Question: Hashable, Sendable {
    /// Its index among the pairs given.
    public let pair: Int
    /// Records that would be joined to, or parted from, the other side's.
    public let sizes: [Int]
    /// The expected change, in pairs of records: 2p(1−p)·a·b, or p·a·b of a withheld link.
    public let change: Double
  }

  /// The pairs that change anything, most first.
  public let questions: [Question]

  /// Orders pairs.
  ///
  /// - Parameters:
  ///   - pairs: the pairs that may be asked about.
  ///   - context: all compared pairs, which say how a person would fall apart.
  ///   - persons: the number of each record's proposed person.
  ///
  /// Cost: O(pairs · size of a person) at most, and sorting them.
  public init(_ pairs: [Pair], context: [Pair], persons: [Int]) {
    var members: [Int: [Int]] = [:]
    for (record, person) in persons.enumerated() { members[person, default: []].append(record) }
    var inside: [Int: [Int: Double]] = [:]
    for pair in context where persons[pair.first] == persons[pair.second] {
      inside[pair.first, default: [:]][pair.second] = pair.probability
      inside[pair.second, default: [:]][pair.first] = pair.probability
    }
    func sides(_ pair: Pair) -> [Int] {
      let (one, two) = (persons[pair.first], persons[pair.second])
      guard one == two else { return [members[one]?.count ?? 1, members[two]?.count ?? 1] }
      let toSecond = (members[one] ?? []).count { other in
        guard other != pair.first, other != pair.second else { return other == pair.second }
        return (inside[other]?[pair.second] ?? 0) > (inside[other]?[pair.first] ?? 0)
      }
      return [(members[one]?.count ?? 2) - toSecond, toSecond]
    }
    questions = pairs.enumerated().compactMap { index, pair -> Question? in
      let p = pair.probability
      let doubt = pair.isWithheld ? p : 2 * p * (1 - p)
      guard doubt > 0, pair.first != pair.second else { return nil }
      let sizes = sides(pair)
      return Question(
        pair: index,
        sizes: sizes,
        change: doubt * Double(sizes[0]) * Double(sizes[1])
      )
    }.sorted { ($1.change, $0.pair) < ($0.change, $1.pair) }
  }
}
