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
  /// How many rows were left out; `rejected` names the first ten thousand.
  let rowsLeftOut: Int
  /// What was read, for the key of unfinished work.
  let origin: LinkageKey.Source

  /// How the columns of lists are understood, as far as the person said so.
  struct Columns: Sendable {
    var identifier: String?
    var map: [(field: FieldKind, column: String)] = []
    var ignore: [String] = []
  }

  /// Reads a file; its name without `.csv` or `.csv.gz` becomes the list's name.
  ///
  /// UTF-8 is read in one pass and never held as a whole; a file in another encoding is.
  static func read(_ path: String, _ wishes: Columns) throws -> ListFile {
    if ListBytes.isRepeatable(path) {
      do {
        let source = try ListBytes(path)
        let stream = try DelimitedStream(file: path, brokenText: .stop, source: source.read)
        return try ListFile(stream, source, path, wishes)
      } catch is DelimitedStream.NotUTF8 {}
    }
    let source = try ListBytes(path)
    let text = try TextDecoding.decode(source.rest(), file: path).text
    return try ListFile(DelimitedStream(file: path, bytes: Array(text.utf8)), source, path, wishes)
  }

  private init(
    _ stream: consuming DelimitedStream,
    _ source: ListBytes,
    _ path: String,
    _ wishes: Columns
  ) throws {
    var stream = stream
    let recognition = try ColumnRecognition(
      header: stream.header,
      file: path,
      identifier: wishes.identifier,
      map: wishes.map,
      ignore: wishes.ignore
    )
    var reading = ColumnReading(recognition)
    try stream.forEachRow { reading.append($0) }
    let name = Self.name(of: path)
    let read = reading.finished(list: name)
    list = read.list
    columns = read.columns
    header = stream.header
    rejected = stream.problems
    rowsLeftOut = stream.rowsLeftOut
    origin = LinkageKey.Source(
      list: name,
      digest: source.digest,
      columns: columns.compared.map { [$0.column, $0.field.rawValue] },
      identifier: columns.identifier
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
