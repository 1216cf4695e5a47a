import InquestTestSupport
import RecordLinkage

extension LinkageList {
  /// A simulated list with its columns recognised as those of a file would be.
  init(_ list: LinkageSimulator.List) throws {
    try self.init(name: list.name, header: list.header, rows: list.rows)
  }

  /// A list of typed-in rows named by their number.
  init(name: String, header: [String], rows: [[String]]) throws {
    let recognition = try ColumnRecognition(header: header, file: "\(name).csv")
    self.init(
      name: name,
      ids: TextArena(
        rows.indices.map { row in
          recognition.identifier.map { rows[row][$0] } ?? String(row + 1)
        }
      ),
      columns: recognition.columns.compactMap { column in
        column.kind.map { kind in
          FieldColumn(kind: kind, header: column.header, values: rows.map { $0[column.index] })
        }
      }
    )
  }
}
