import CaseRegister
import RecordLinkage

/// Some records divided into people, with each one's identifier, standing and certainty.
///
/// Pure: the same records, decisions, pairs and policy give the same people.
struct ProjectedRegion {
  /// A person.
  struct Person {
    var id: String
    /// Indices of the records, in their order.
    var members: [Int]
    var status: PersonStatus
    /// The machine's person with exactly these records, if there is one.
    var proposal: String?
    /// Where there is none: the least sure record's surest pair with another, 1 if decided.
    var probability: Double
  }

  let people: [Person]

  init(
    records: [RecordRow],
    ledger: DecisionLedger,
    pairs: [PairOutline],
    policy: LinkPolicy
  ) {
    let keys = records.map(RecordKey.init)
    let numbers = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    func places(_ pair: RecordPair) -> (Int, Int)? {
      let key = PairKey(pair)
      guard let a = numbers[key.a], let b = numbers[key.b] else { return nil }
      return (a, b)
    }
    func places(_ decision: PairDecision) -> (Int, Int)? {
      places(
        RecordPair(
          (decision.first.list, decision.first.id),
          (decision.second.list, decision.second.id)
        )
      )
    }
    let inside = pairs.compactMap { pair -> (Int, Int, PairOutline)? in
      places(pair.records).map { ($0, $1, pair) }
    }
    let together = ledger.chains.together.compactMap(places)
    let partition = ReviewedPartition(
      proposed: Self.accepted(records, inside, policy),
      links: inside.map { ReviewedPartition.Link($0, $1, weight: $2.weight) },
      together: together,
      apart: ledger.chains.apart.compactMap(places)
    )
    let known = Set(ledger.rows.keys.flatMap { [PairKey($0).a, PairKey($0).b] })
    var groups: [Int: [Int]] = [:]
    for (index, group) in partition.persons.enumerated()
    where records[index].proposed != nil || known.contains(keys[index]) {
      groups[group, default: []].append(index)
    }
    var whole: [String: (count: Int, smallest: RecordKey)] = [:]
    for (record, key) in zip(records, keys) {
      guard let proposed = record.proposed else { continue }
      let before = whole[proposed]
      whole[proposed] = ((before?.count ?? 0) + 1, min(before?.smallest ?? key, key))
    }
    let best = Self.best(inside, together, partition, count: records.count)
    let disputed = ledger.disputed
    /// The machine's identifier of a person who still begins with the same record.
    func kept(_ smallest: Int) -> String? {
      records[smallest].proposed.flatMap { whole[$0]?.smallest == keys[smallest] ? $0 : nil }
    }
    let ordered = groups.values.sorted { $0[0] < $1[0] }.map { members in
      (members, members.min { keys[$0] < keys[$1] } ?? members[0])
    }
    var used = Set(ordered.compactMap { kept($0.1) })
    people = ordered.map { members, smallest in
      let proposed = records[smallest].proposed
      let isProposal =
        proposed.map { id in
          whole[id]?.count == members.count && members.allSatisfy { records[$0].proposed == id }
        } ?? false
      let isDecided = Set(members.map { partition.decided[$0] }).count == 1
      let status: PersonStatus =
        members.contains { disputed.contains(keys[$0]) }
        ? .disputed : members.count == 1 ? .single : isDecided ? .decided : .proposed
      return Person(
        id: kept(smallest) ?? Self.identifier(keys[smallest], &used),
        members: members,
        status: status,
        proposal: isProposal && !isDecided ? proposed : nil,
        probability: members.count == 1 ? 1 : members.map { best[$0] }.min() ?? 1
      )
    }
  }

  /// The machine's person of each record, as far as the policy accepts it.
  private static func accepted(
    _ records: [RecordRow],
    _ inside: [(Int, Int, PairOutline)],
    _ policy: LinkPolicy
  ) -> [Int?] {
    switch policy.acceptance {
    case .nothing: return records.map { _ in nil }
    case .aboveCut:
      var numbers: [String: Int] = [:]
      return records.map { record in
        record.proposed.map { id in
          let number = numbers[id] ?? numbers.count
          numbers[id] = number
          return number
        }
      }
    case .atLeast(let cut):
      let kept = inside.filter { a, b, pair in
        pair.probability >= cut && records[a].proposed != nil
          && records[a].proposed == records[b].proposed
      }
      return ReviewedPartition.components(
        of: records.count,
        joinedBy: kept.map { ($0.0, $0.1) }
      )
    }
  }

  /// Each record's surest pair with another of its person.
  private static func best(
    _ inside: [(Int, Int, PairOutline)],
    _ together: [(Int, Int)],
    _ partition: ReviewedPartition,
    count: Int
  ) -> [Double] {
    var best = [Double](repeating: 0, count: count)
    for (a, b, pair) in inside where partition.persons[a] == partition.persons[b] {
      best[a] = max(best[a], pair.probability)
      best[b] = max(best[b], pair.probability)
    }
    for (a, b) in together {
      best[a] = 1
      best[b] = 1
    }
    return best
  }

  /// An identifier that nobody else has.
  private static func identifier(_ smallest: RecordKey, _ used: inout Set<String>) -> String {
    var id = PersonKey(smallest.record).description
    // A run that goes on from an earlier one may have named another person after this record.
    while !used.insert(id).inserted {
      id = PersonKey(PairDecision.Record(list: id, id: smallest.id)).description
    }
    return id
  }
}

/// How a person of the register came to be.
public enum PersonStatus: String, Sendable, Hashable, CaseIterable {
  /// One record: nothing was joined.
  case single
  /// Joined by machine, provisionally.
  case proposed
  /// Every record is joined by decisions of people.
  case decided
  /// Decisions about its records contradict one another.
  case disputed
}
