import CaseModel
import CaseRegister
import RecordLinkage

/// Reads what there is to review out of one snapshot, as one reviewer may see it.
struct ReviewReader {
  /// Pairs that are looked at closely for the head of the queue.
  private static let reach = 5_000

  let snapshot: RegisterSnapshot
  let ledger: DecisionLedger
  /// Who reads; nil for somebody who reviews nothing and sees no sealed decision.
  let reviewer: String?
  private let blocks: DecisionLedger.Blocks

  init(_ snapshot: RegisterSnapshot, reviewer: String?) throws {
    self.snapshot = snapshot
    self.reviewer = reviewer
    ledger = DecisionLedger(try snapshot.standingDecisions())
    blocks = DecisionLedger.Blocks(ledger.chains)
  }

  /// The pairs to decide on next.
  ///
  /// The register gives the pairs with the largest bound on their change, and only those are
  /// weighed exactly.
  func questions(limit: Int) throws -> [ReviewQuestion] {
    let candidates = try snapshot.reviewCandidates(limit: Self.reach).filter {
      waits($0.records)
    }
    let people = Set(candidates.flatMap { [$0.personA, $0.personB] })
    var numbers: [RecordKey: Int] = [:]
    var persons: [Int] = []
    var names: [String] = []
    var personNumbers: [String: Int] = [:]
    for person in people.sorted() {
      personNumbers[person] = personNumbers.count
      for record in try snapshot.records(ofPerson: person) {
        numbers[RecordKey(record)] = persons.count
        persons.append(personNumbers[person] ?? 0)
        names.append(record.name)
      }
    }
    func pair(
      _ records: RecordPair,
      _ probability: Double,
      isWithheld: Bool = false
    ) -> ReviewQueue.Pair? {
      let key = PairKey(records)
      guard let a = numbers[key.a], let b = numbers[key.b] else { return nil }
      return ReviewQueue.Pair(a, b, probability: probability, isWithheld: isWithheld)
    }
    // How a person would fall apart is asked only of those that a question would take apart.
    let divided = Set(candidates.filter { $0.personA == $0.personB }.map(\.personA))
    let context = try divided.sorted().flatMap { person in
      try snapshot.pairs(ofPerson: person).compactMap { pair($0.records, $0.probability) }
    }
    let asked = candidates.compactMap {
      pair($0.records, $0.probability, isWithheld: $0.isWithheld)
    }
    let queue = ReviewQueue(asked, context: context, persons: persons)
    return queue.questions.prefix(limit).map { question in
      let found = candidates[question.pair]
      return ReviewQuestion(
        pair: PairKey(found.records),
        names: [names[asked[question.pair].first], names[asked[question.pair].second]],
        probability: found.probability,
        change: question.change,
        sizes: question.sizes,
        isJoined: found.personA == found.personB
      )
    }
  }

  /// The pairs of the newest random sample that wait for this reviewer, in the order drawn.
  func sample(limit: Int) throws -> [ReviewQuestion] {
    guard let row = try snapshot.reviewSample(), let drawn = DrawnSample(row) else { return [] }
    return try drawn.order.lazy.filter { isOpen($0.records) }.prefix(limit).compactMap { pair in
      guard let a = try snapshot.record(list: pair.a.list, id: pair.a.id),
        let b = try snapshot.record(list: pair.b.list, id: pair.b.id)
      else { return nil }
      return ReviewQuestion(
        pair: pair,
        names: [a.name, b.name],
        probability: try snapshot.pair(pair.records)?.probability,
        change: 0,
        sizes: [1, 1],
        isJoined: a.person != nil && a.person == b.person
      )
    }
  }

  /// Decisions that contradict one another.
  var contradictions: [ContradictionView] {
    func key(_ decision: PairDecision) -> PairKey {
      PairKey(
        RecordKey(list: decision.first.list, id: decision.first.id),
        RecordKey(list: decision.second.list, id: decision.second.id)
      )
    }
    return ledger.chains.contradictions.map {
      ContradictionView(apart: key($0.apart), chain: $0.chain.map(key))
    }
  }

  /// Pairs on which reviewers hold opposite verdicts.
  var disputes: [PairKey] {
    ledger.judgements.filter(\.value.isDisputed).map { PairKey($0.key) }
      .sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  /// The newest standing decisions.
  func decisions(limit: Int) -> [DecisionView] {
    ledger.rows.values.joined().sorted {
      ($1.position, $0.listA, $0.idA, $0.listB, $0.idB)
        < ($0.position, $1.listA, $1.idA, $1.listB, $1.idB)
    }.prefix(limit).map(view)
  }

  /// What was decided of a pair.
  func judgement(_ pair: RecordPair) -> JudgementView {
    let judgement = ledger.judgements[pair]
    let needed = judgement.map { max(0, $0.needed - $0.given) } ?? 0
    return JudgementView(
      effect: judgement?.effect,
      isDisputed: judgement?.isDisputed ?? false,
      missing: needed,
      decisions: (ledger.rows[pair] ?? []).map(view)
    )
  }

  /// A decision with what this reader may not see left out.
  func view(_ row: DecisionRow) -> DecisionView {
    let isOpen = ledger.judgements[row.records]?.isOpen ?? false
    let isSeen = !row.sealed || isOpen || row.reviewer == reviewer
    return DecisionView(
      event: row.position,
      pair: PairKey(row.records),
      verdict: isSeen ? ReviewVerdict(rawValue: row.verdict) : nil,
      reviewer: row.reviewer,
      reason: isSeen ? row.reason : "",
      time: row.time,
      deed: row.deed,
      endedBy: row.endedBy,
      isOwn: row.reviewer == reviewer
    )
  }

  /// Whether this reviewer has still to say something about a pair.
  private func isOpen(_ pair: RecordPair) -> Bool {
    guard let rows = ledger.rows[pair], let judgement = ledger.judgements[pair] else { return true }
    if rows.contains(where: { $0.reviewer == reviewer }) { return false }
    return !judgement.isOpen || judgement.isDisputed
  }

  private func waits(_ pair: RecordPair) -> Bool {
    let key = PairKey(pair)
    return isOpen(pair) && !blocks.settles(key.a, key.b)
  }
}
