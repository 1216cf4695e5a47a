import CaseModel
import CaseRegister
import RecordLinkage

/// Derives people from the newest linkage, the standing decisions and the case's policy.
///
/// People are the outcome and never the source: a decision taken back gives what was there before it.
struct PersonProjection {
  let writer: RegisterWriter

  /// Derives everybody anew.
  func refreshAll() throws {
    let snapshot = writer.snapshot
    let decisions = try snapshot.standingDecisions()
    let policy = try snapshot.linkPolicy()
    var pairs: [PairOutline] = []
    if !decisions.isEmpty || policy.acceptance != .aboveCut { pairs = try snapshot.pairOutlines() }
    try replace(
      try snapshot.reviewableRecords(),
      people: nil,
      decisions: decisions,
      pairs: pairs
    )
  }

  /// Derives the people that these records touch, and no others.
  ///
  /// What is derived together is closed under proposed people, present people and "same": so it comes
  /// out as it would if everybody were derived anew.
  func refresh(around keys: some Sequence<RecordKey>) throws {
    let snapshot = writer.snapshot
    var records: [RecordKey: RecordRow] = [:]
    var people: Set<String> = []
    var proposals: Set<String> = []
    var decisions: Set<DecisionRow> = []
    var waiting = Array(keys)
    while let key = waiting.popLast() {
      guard records[key] == nil, let row = try snapshot.record(list: key.list, id: key.id) else {
        continue
      }
      records[key] = row
      if let person = row.person, people.insert(person).inserted {
        waiting += try snapshot.records(ofPerson: person).map(RecordKey.init)
      }
      if let proposed = row.proposed, proposals.insert(proposed).inserted {
        waiting += try snapshot.records(proposedAs: proposed).map(RecordKey.init)
      }
      for decision in try snapshot.standingDecisions(of: key.list, key.id) {
        decisions.insert(decision)
        let pair = PairKey(decision.records)
        if decision.verdict == ReviewVerdict.same.rawValue { waiting += [pair.a, pair.b] }
      }
    }
    let ordinals = Dictionary(
      uniqueKeysWithValues: try snapshot.lists().map { ($0.name, $0.ordinal) }
    )
    let ordered = records.values.sorted {
      (ordinals[$0.list] ?? 0, $0.line, $0.id) < (ordinals[$1.list] ?? 0, $1.line, $1.id)
    }
    try replace(
      ordered,
      people: people,
      decisions: decisions.sorted { $0.position < $1.position },
      pairs: try ordered.flatMap { try snapshot.pairOutlines(first: $0.list, $0.id) }
    )
  }

  private func replace(
    _ records: [RecordRow],
    people: Set<String>?,
    decisions: [DecisionRow],
    pairs: [PairOutline]
  ) throws {
    let snapshot = writer.snapshot
    let region = ProjectedRegion(
      records: records,
      ledger: DecisionLedger(decisions),
      pairs: pairs,
      policy: try snapshot.linkPolicy()
    )
    let run = try snapshot.linkage()
    let bits = Dictionary(
      uniqueKeysWithValues: try snapshot.lists().map { ($0.name, $0.ordinal) }
    )
    let rows = try region.people.map { person in
      try row(person, records, bits, run)
    }
    var owner = [String?](repeating: nil, count: records.count)
    for person in region.people {
      for member in person.members { owner[member] = person.id }
    }
    try writer.removePeople(people)
    try writer.insert(
      rows,
      members: zip(records, owner).map { ($0.list, $0.id, $1) }
    )
  }

  private func row(
    _ person: ProjectedRegion.Person,
    _ records: [RecordRow],
    _ bits: [String: Int],
    _ run: LinkageRow?
  ) throws -> PersonRow {
    var spellings: [String: Int] = [:]
    var pattern = 0
    for member in person.members {
      let record = records[member]
      if !record.name.isEmpty { spellings[record.name, default: 0] += 1 }
      if let bit = bits[record.list] { pattern |= 1 << bit }
    }
    // The fullest spelling stands for the person; the others stay beside it.
    let ordered = spellings.sorted {
      ($1.value, $1.key.unicodeScalars.count, $0.key) < (
        $0.value, $0.key.unicodeScalars.count, $1.key
      )
    }.map(\.key)
    let proposed = try person.proposal.flatMap { try writer.snapshot.proposal($0) }
    return PersonRow(
      id: person.id,
      name: ordered.first ?? "",
      folded: NameSearch.folded(ordered),
      otherNames: JSONValue.array(ordered.dropFirst().map { .string($0) }).canonicalText,
      records: person.members.count,
      pattern: pattern,
      probability: proposed ?? person.probability,
      engine: run?.engine ?? "",
      position: run?.position ?? 0,
      status: person.status.rawValue
    )
  }
}
