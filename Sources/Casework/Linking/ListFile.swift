import CaseModel
import DocumentReading
import Foundation
import RecordLinkage

/// A list of people as read from a CSV file, plain or gzipped.
struct ListFile: Sendable {
  let list: LinkageList
  let header: [String]
  let columns: LinkLists.ListColumns
  let rejected: [Problem]

  /// Reads a file; its name without `.csv` or `.csv.gz` becomes the list's name.
  static func read(
    _ path: String,
    identifier: String?,
    map: [(field: FieldKind, column: String)],
    ignore: [String]
  ) throws -> ListFile {
    let bytes = path.hasSuffix(".gz") ? try Gunzip.contents(of: path) : try InputFile.read(path)
    let decoded = try TextDecoding.decode(bytes, file: path)
    var reader = try DelimitedReader(bytes: Array(decoded.text.utf8), file: path)
    let recognition = try ColumnRecognition(
      header: reader.header,
      file: path,
      identifier: identifier,
      map: map,
      ignore: ignore
    )
    let used = recognition.columns.compactMap { column in
      column.kind.map { (index: column.index, header: column.header, kind: $0) }
    }
    var columns = used.map { FieldColumn(kind: $0.kind, header: $0.header) }
    var ids = TextArena()
    var seen: Set<String> = []
    try reader.forEachRow { row in
      var id = recognition.identifier.map { row.fields[$0].trimmed } ?? ""
      if id.isEmpty {
        id = recognition.identifier == nil ? String(ids.count + 1) : "line \(row.line)"
      }
      // Two rows of one name could not be told apart in the results.
      if !seen.insert(id).inserted {
        id += " (line \(row.line))"
        seen.insert(id)
      }
      ids.append(id)
      for (number, column) in used.enumerated() { columns[number].append(row.fields[column.index]) }
    }
    for number in columns.indices { columns[number].finish() }
    let name = Self.name(of: path)
    return ListFile(
      list: LinkageList(name: name, ids: ids, columns: columns),
      header: reader.header,
      columns: .init(
        list: name,
        compared: used.map { ($0.header, $0.kind) },
        unused: recognition.unused
      ),
      rejected: reader.problems
    )
  }

  private static func name(of path: String) -> String {
    var name = URL(fileURLWithPath: path).lastPathComponent
    for ending in [".gz", ".csv"] where name.hasSuffix(ending) && name.count > ending.count {
      name.removeLast(ending.count)
    }
    return name
  }
}
