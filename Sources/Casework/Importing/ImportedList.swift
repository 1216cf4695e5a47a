import CaseModel
import DocumentReading
import RecordLinkage

/// A list of people as a mapping of columns reads it from the bytes of an exhibit.
///
/// The mapping comes from the event that imported it, so that a later version that recognises more
/// headers still reads this list as it was read then.
struct ImportedList {
  /// A column and what it is compared as.
  struct Column: Hashable {
    let index: Int
    let header: String
    let kind: FieldKind
  }

  /// One row.
  struct Row {
    let id: String
    let line: Int
    let fields: [String]
  }

  let encoding: String
  let columns: [Column]
  let rows: [Row]
  /// Rows that are not rows of this table, each with its reason.
  let problems: [Problem]

  /// How many rows were left out; `problems` names the first ten thousand.
  let rejected: Int

  /// Reads the bytes under the mapping of a `list.imported` event.
  init(bytes: [UInt8], file: String, parameters: JSONValue) throws {
    let decoded = try TextDecoding.decode(bytes, file: file)
    encoding = decoded.encoding.name
    var reader = try DelimitedReader(bytes: Array(decoded.text.utf8), file: file)
    let header = reader.header
    var columns: [Column] = []
    for pair in parameters["columns"]?.array ?? [] {
      guard let parts = pair.array, parts.count == 2, let name = parts[0].string,
        let kind = parts[1].string.flatMap(FieldKind.init(rawValue:)),
        let index = header.firstIndex(of: name)
      else { continue }
      columns.append(Column(index: index, header: name, kind: kind))
    }
    self.columns = columns
    let identifier = parameters["identifier"]?.string.flatMap { header.firstIndex(of: $0) }
    var rows: [Row] = []
    var seen: Set<String> = []
    try reader.forEachRow { row in
      var id = identifier.map { row.fields[$0].trimmed } ?? ""
      if id.isEmpty { id = "line \(row.line)" }
      if !seen.insert(id).inserted {
        id += " (line \(row.line))"
        seen.insert(id)
      }
      rows.append(Row(id: id, line: row.line, fields: row.fields))
    }
    self.rows = rows
    problems = reader.problems
    rejected = reader.rowsLeftOut
  }

  /// The name a row gives, in one piece.
  func name(of row: Row) -> String {
    let full = values([.fullName], of: row)
    return full.isEmpty ? values([.givenName, .surname], of: row) : full
  }

  /// The values of a row as `[[field, header, value], …]`; silent fields are left out.
  func fields(of row: Row) -> JSONValue {
    .array(
      columns.compactMap { column in
        let value = row.fields[column.index]
        guard !value.trimmed.isEmpty else { return nil }
        return [.string(column.kind.rawValue), .string(column.header), .string(value)]
      }
    )
  }

  /// The list as the linkage engine takes it.
  func linkageList(named name: String) -> LinkageList {
    LinkageList(
      name: name,
      ids: TextArena(rows.map(\.id)),
      columns: columns.map { column in
        FieldColumn(
          kind: column.kind,
          header: column.header,
          values: rows.map { $0.fields[column.index] }
        )
      }
    )
  }

  private func values(_ kinds: [FieldKind], of row: Row) -> String {
    kinds.flatMap { kind in columns.filter { $0.kind == kind } }
      .map { row.fields[$0.index].trimmed }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension StringProtocol {
  /// The text without white space at either end.
  var trimmed: String {
    var view = Substring(self).unicodeScalars
    while let first = view.first, first.properties.isWhitespace { view.removeFirst() }
    while let last = view.last, last.properties.isWhitespace { view.removeLast() }
    return String(view)
  }
}
