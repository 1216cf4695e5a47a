import CaseModel
import CaseRegister
import EvidenceVault
import Names

extension Projector {
  func listImported(_ entry: CustodyEvent, _ writer: RegisterWriter) throws {
    let parameters = entry.parameters
    guard let name = parameters["name"]?.string,
      var exhibit = try writer.snapshot.exhibit(entry.item)
    else { return }
    let list = try ImportedList(
      bytes: vault.object(exhibit.object),
      file: exhibit.name,
      parameters: parameters
    )
    let records = list.rows.map { row in
      RecordRow(
        list: name,
        id: row.id,
        line: row.line,
        name: list.name(of: row),
        fields: list.fields(of: row).canonicalText,
        person: nil
      )
    }
    try writer.insert(
      ListRow(
        name: name,
        ordinal: try writer.snapshot.count(.list),
        exhibit: exhibit.id,
        source: parameters["source"]?.string ?? "",
        records: records.count,
        rejected: list.rejected,
        identifier: parameters["identifier"]?.string,
        columns: (parameters["columns"] ?? []).canonicalText,
        unused: (parameters["unused"] ?? []).canonicalText,
        position: entry.index
      ),
      records: records
    )
    exhibit.state = "list"
    exhibit.mediaType = "text/csv"
    exhibit.encoding = list.encoding
    try writer.update(exhibit)
  }

  func linksProposed(_ entry: CustodyEvent, _ writer: RegisterWriter) throws {
    let parameters = entry.parameters
    let engine = parameters["engine"]?.string ?? ""
    guard let object = parameters["result"]?.string else { return }
    let result = try json(object)
    let lists = try writer.snapshot.lists()
    let bits = Dictionary(uniqueKeysWithValues: lists.map { ($0.name, $0.ordinal) })
    var names: [String: [String: String]] = [:]
    for list in lists {
      for record in try writer.snapshot.records(ofList: list.name) {
        names[list.name, default: [:]][record.id] = record.name
      }
    }
    var people: [PersonRow] = []
    var members: [(list: String, id: String, person: String)] = []
    var person: [String: String] = [:]
    for cluster in result["persons"]?.array ?? [] {
      guard let id = cluster["id"]?.string else { continue }
      var spellings: [String: Int] = [:]
      var pattern = 0
      let keys = (cluster["members"]?.array ?? []).compactMap(Self.key)
      for key in keys {
        if let name = names[key.list]?[key.id], !name.isEmpty { spellings[name, default: 0] += 1 }
        if let bit = bits[key.list] { pattern |= 1 << bit }
        members.append((key.list, key.id, id))
        person[key.list + "\u{1F}" + key.id] = id
      }
      // The fullest spelling stands for the person; the others stay beside it.
      let ordered = spellings.sorted {
        ($1.value, $1.key.unicodeScalars.count, $0.key) < (
          $0.value, $0.key.unicodeScalars.count, $1.key
        )
      }.map(\.key)
      people.append(
        PersonRow(
          id: id,
          name: ordered.first ?? "",
          folded: NameSearch.folded(ordered),
          otherNames: JSONValue.array(ordered.dropFirst().map { .string($0) }).canonicalText,
          records: keys.count,
          pattern: pattern,
          probability: cluster["probability"]?.double ?? 1,
          engine: engine,
          position: entry.index
        )
      )
    }
    let links = (result["pairs"]?.array ?? []).compactMap { pair -> LinkRow? in
      guard let a = pair["a"].flatMap(Self.key), let b = pair["b"].flatMap(Self.key),
        let id = person[a.list + "\u{1F}" + a.id], id == person[b.list + "\u{1F}" + b.id]
      else { return nil }
      return LinkRow(
        person: id,
        listA: a.list,
        idA: a.id,
        listB: b.list,
        idB: b.id,
        weight: pair["weight"]?.double ?? 0,
        probability: pair["probability"]?.double ?? 0,
        fields: (pair["fields"] ?? []).canonicalText
      )
    }
    try writer.replacePeople(
      people,
      members: members,
      links: links,
      run: LinkageRow(
        position: entry.index,
        result: object,
        engine: engine,
        inputs: parameters["inputs"]?.canonicalText ?? ""
      )
    )
  }

  private static func key(_ value: JSONValue) -> (list: String, id: String)? {
    guard let parts = value.array, parts.count == 2, let list = parts[0].string,
      let id = parts[1].string
    else { return nil }
    return (list, id)
  }
}

/// Names folded for search, so that letters which differ only in code point are found.
enum NameSearch {
  /// All spellings as one text of folded words.
  static func folded(_ names: [String]) -> String {
    names.map { words(of: $0).joined(separator: " ") }.joined(separator: " | ")
  }

  /// A query's folded words.
  static func words(of text: String) -> [String] { NameFolding.words(of: text) }
}
