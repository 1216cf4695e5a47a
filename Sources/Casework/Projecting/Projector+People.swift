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
        fields: list.fields(of: row).canonicalText
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
        position: entry.index,
        compiledFrom: (parameters["compiledFrom"] ?? []).canonicalText
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
    guard let object = parameters["result"]?.string else { return }
    let result = try json(object)
    var proposals: [(id: String, probability: Double)] = []
    var members: [(list: String, id: String, person: String)] = []
    for person in result["persons"]?.array ?? [] {
      guard let id = person["id"]?.string else { continue }
      proposals.append((id, person["probability"]?.double ?? 1))
      for key in (person["members"]?.array ?? []).compactMap(RecordKey.init(json:)) {
        members.append((key.list, key.id, id))
      }
    }
    let pairs = (result["pairs"]?.array ?? []).compactMap { pair -> PairRow? in
      guard let a = pair["a"].flatMap(RecordKey.init(json:)),
        let b = pair["b"].flatMap(RecordKey.init(json:))
      else { return nil }
      return PairRow(
        PairKey(a, b).records,
        weight: pair["weight"]?.double ?? 0,
        probability: pair["probability"]?.double ?? 0,
        fields: (pair["fields"] ?? []).canonicalText
      )
    }
    try writer.replaceProposals(
      proposals,
      members: members,
      pairs: pairs,
      run: LinkageRow(
        position: entry.index,
        result: object,
        engine: parameters["engine"]?.string ?? "",
        inputs: LinkageInputs.text(of: parameters)
      )
    )
    try PersonProjection(writer: writer).refreshAll()
  }
}

/// What a linkage was made of, as one text to compare: lists, and decisions where there were any.
enum LinkageInputs {
  static func text(of parameters: JSONValue) -> String {
    let lists = (parameters["inputs"] ?? []).canonicalText
    return parameters["decisions"]?.string.map { lists + " " + $0 } ?? lists
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
