import CaseModel
import CaseRegister
import Names
import RecordLinkage

extension CaseFile {
  /// Standing decisions shown at once.
  private static let decisionsShown = 500

  /// What there is to review, at most so many pairs, and what was decided.
  public func review(limit: Int) throws -> ReviewBoard {
    try register.read { snapshot in
      let review = try ReviewReader(snapshot, reviewer: reviewer)
      return ReviewBoard(
        policy: try snapshot.linkPolicy(),
        questions: try review.questions(limit: limit),
        sample: try review.sample(limit: limit),
        contradictions: review.contradictions,
        disputes: review.disputes,
        decisions: review.decisions(limit: Self.decisionsShown)
      )
    }
  }

  /// Two records side by side; nil where one of them does not exist.
  public func pair(_ pair: PairKey) throws -> PairView? {
    try register.read { snapshot in
      guard pair.a != pair.b,
        let a = try snapshot.record(list: pair.a.list, id: pair.a.id),
        let b = try snapshot.record(list: pair.b.list, id: pair.b.id)
      else { return nil }
      let review = try ReviewReader(snapshot, reviewer: reviewer)
      let judgement = review.judgement(pair.records)
      let fields = Self.wholeName([a, b]) + Self.aligned([a, b])
      return PairView(
        pair: pair,
        sides: try [a, b].map { try side($0, in: pair, snapshot) },
        fields: fields,
        latin: fields.map { row in
          row.values.map {
            row.field.contains("name") || row.field == "surname" ? Self.latin($0) : nil
          }
        },
        link: try snapshot.pair(pair.records).map {
          PersonView.Link($0, 0, 1, judgement: judgement)
        },
        judgement: judgement,
        earlier: try snapshot.decisions(of: pair.records).filter { $0.endedBy != nil }
          .map(review.view),
        isDouble: try snapshot.linkPolicy().isDouble,
        isSampled: try snapshot.reviewSample().flatMap(DrawnSample.init)?.contains(pair) ?? false
      )
    }
  }

  private func side(
    _ record: RecordRow,
    in pair: PairKey,
    _ snapshot: RegisterSnapshot
  ) throws -> PairView.Side {
    let key = RecordKey(record)
    let person = try record.person.flatMap { try snapshot.person($0) }
    let others = try snapshot.pairs(of: record.list, record.id)
      .filter { PairKey($0.records) != pair }.prefix(10)
    return PairView.Side(
      record: PersonView.Record(
        list: record.list,
        exhibit: try snapshot.lists().first { $0.name == record.list }?.exhibit ?? "",
        id: record.id,
        line: record.line
      ),
      name: record.name,
      person: record.person,
      status: person.flatMap { PersonStatus(rawValue: $0.status) },
      records: person?.records ?? 1,
      others: try others.compactMap { row in
        let pair = PairKey(row.records)
        let other = pair.a == key ? pair.b : pair.a
        guard let found = try snapshot.record(list: other.list, id: other.id) else { return nil }
        return PairView.Other(
          pair: pair,
          name: found.name,
          probability: row.probability,
          isJoined: found.person != nil && found.person == record.person
        )
      }
    )
  }

  /// The names in one piece, where one record writes them so and the other in parts.
  private static func wholeName(_ records: [RecordRow]) -> [PersonView.FieldRow] {
    let names: Set<String> = ["full_name", "given_name", "surname"]
    let kinds = records.map { record in
      Set(StoredJSON.array(record.fields).compactMap { $0.array?.first?.string }).intersection(
        names
      )
    }
    guard Set(kinds).count > 1 else { return [] }
    return [
      PersonView.FieldRow(field: "name", values: records.map { $0.name.isEmpty ? nil : $0.name })
    ]
  }

  /// The likeliest Latin form of a name in Arabic script; nil for any other.
  private static func latin(_ name: String?) -> String? {
    guard let name, name.unicodeScalars.contains(where: { (0x600...0x6FF).contains($0.value) })
    else { return nil }
    return try? TransliterateName().proposals(for: name).first?.text
  }
}
