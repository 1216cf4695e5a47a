import CaseModel
import CaseRegister
import RecordLinkage

extension CaseFile {
  /// People on one page.
  static let peoplePerPage = 100

  /// A page of people.
  public func people(_ filter: PersonFilter) throws -> PersonTable {
    try register.read { snapshot in
      let lists = try snapshot.lists()
      let bit = filter.list.map { name in lists.first { $0.name == name }?.ordinal ?? 62 }
      let page = try snapshot.people(
        folded: NameSearch.words(of: filter.text ?? ""),
        listBit: bit,
        pattern: filter.pattern,
        status: filter.status?.rawValue,
        order: filter.sort,
        limit: Self.peoplePerPage,
        offset: (max(1, filter.page) - 1) * Self.peoplePerPage
      )
      let patterns = try snapshot.patternCounts()
      let statuses = try snapshot.statusCounts()
      return PersonTable(
        rows: page.rows.map { PersonSummary(row: $0, lists: lists) },
        total: page.total,
        lists: lists.map { list in
          Facet(
            value: list.name,
            count: patterns.reduce(0) { sum, pattern in
              pattern.key & (1 << list.ordinal) != 0 ? sum + pattern.value : sum
            }
          )
        },
        statuses: PersonStatus.allCases.compactMap { status in
          statuses[status.rawValue].map { Facet(value: status.rawValue, count: $0) }
        }
      )
    }
  }

  /// One person; nil where there is no such person.
  public func person(_ id: String) throws -> PersonView? {
    try register.read { snapshot in
      guard let row = try snapshot.person(id) else { return nil }
      let lists = try snapshot.lists()
      let exhibits = Dictionary(uniqueKeysWithValues: lists.map { ($0.name, $0.exhibit) })
      let records = try snapshot.records(ofPerson: id)
      let positions = Dictionary(
        uniqueKeysWithValues: records.enumerated().map { (RecordKey($1), $0) }
      )
      let review = try ReviewReader(snapshot, reviewer: reviewer)
      let links = try snapshot.pairs(ofPerson: id).compactMap { pair -> PersonView.Link? in
        let key = PairKey(pair.records)
        guard let a = positions[key.a], let b = positions[key.b] else { return nil }
        return PersonView.Link(pair, a, b, judgement: review.judgement(pair.records))
      }
      let decisions = review.ledger.rows.filter { pair, _ in
        let key = PairKey(pair)
        return positions[key.a] != nil || positions[key.b] != nil
      }.values.joined().sorted { ($0.position, $0.listA, $0.idA) < ($1.position, $1.listA, $1.idA) }
      return PersonView(
        summary: PersonSummary(row: row, lists: lists),
        records: records.map {
          PersonView.Record(
            list: $0.list,
            exhibit: exhibits[$0.list] ?? "",
            id: $0.id,
            line: $0.line
          )
        },
        fields: Self.aligned(records),
        links: links,
        decisions: decisions.map(review.view),
        engine: row.engine,
        event: row.position
      )
    }
  }

  /// The records' values by field, in the order of the vocabulary of fields.
  static func aligned(_ records: [RecordRow]) -> [PersonView.FieldRow] {
    var values: [String: [String?]] = [:]
    for (index, record) in records.enumerated() {
      for entry in StoredJSON.array(record.fields) {
        guard let parts = entry.array, parts.count == 3, let kind = parts[0].string,
          let value = parts[2].string
        else { continue }
        var row = values[kind] ?? Array(repeating: nil, count: records.count)
        row[index] = row[index].map { $0 + " · " + value } ?? value
        values[kind] = row
      }
    }
    return FieldKind.allCases.compactMap { kind in
      values[kind.rawValue].map {
        PersonView.FieldRow(field: Words.plain(kind.rawValue), values: $0)
      }
    }
  }
}

extension PersonView.Link {
  init(_ pair: PairRow, _ a: Int, _ b: Int, judgement: JudgementView) {
    self.init(
      a: a,
      b: b,
      weight: pair.weight,
      probability: pair.probability,
      fields: StoredJSON.array(pair.fields).compactMap { value in
        guard let parts = value.array, parts.count == 3, let field = parts[0].string,
          let level = parts[1].string, let weight = parts[2].double
        else { return nil }
        return PersonView.FieldWeight(field: field, level: level, weight: weight)
      },
      judgement: judgement
    )
  }
}
