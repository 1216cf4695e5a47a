import DocumentReading
import RecordLinkage

/// Fills the columns of a list row by row, and says at the end what their contents are.
struct ColumnReading {
  /// Values of a column that is not compared that are looked at.
  private static let sampleSize = 200

  private let recognition: ColumnRecognition
  private let used: [ColumnRecognition.Column]
  private var columns: [FieldColumn]
  private var names: RowNames
  private var samples: [(column: Int, values: [String])]

  init(_ recognition: ColumnRecognition) {
    self.recognition = recognition
    used = recognition.columns.filter { $0.kind != nil }
    columns = recognition.columns.compactMap { column in
      column.kind.map { FieldColumn(kind: $0, header: column.header) }
    }
    names = RowNames(hasIdentifiers: recognition.identifier != nil)
    samples = recognition.columns.filter { $0.kind == nil && $0.index != recognition.identifier }
      .map { ($0.index, []) }
  }

  /// Takes a row.
  mutating func append(_ row: DelimitedCells) {
    names.append(row[recognition.identifier ?? 0], line: row.line)
    for number in used.indices { columns[number].append(bytes: row[used[number].index]) }
    // After the first rows, or where all columns are compared, this is no work.
    guard names.names.count <= Self.sampleSize else { return }
    for number in samples.indices {
      let value = String(decoding: row[samples[number].column], as: UTF8.self).trimmed
      if !value.isEmpty { samples[number].values.append(value) }
    }
  }

  /// The list, without columns whose contents contradict their header.
  consuming func finished(list name: String) -> (list: LinkageList, columns: LinkLists.ListColumns)
  {
    var kept: [FieldColumn] = []
    var refused: Set<String> = []
    var remarks: [String] = []
    for number in columns.indices {
      columns[number].finish()
      let (header, kind) = (columns[number].header, columns[number].kind.rawValue)
      switch ColumnContent(columns[number]) {
      case .fits: break
      case .partly(let readable, let unread):
        remarks.append(
          "\(Int((readable * 100).rounded())) % of the values of \"\(header)\" can be read as"
            + " \(kind); others, such as \"\(unread.prefix(40))\", are not compared."
        )
      case .contradicts(let unread) where !used[number].isMapped:
        refused.insert(header)
        remarks.append(
          "\"\(header)\" is not compared: its values, such as \"\(unread.prefix(40))\", are no"
            + " \(kind). If they are, add --map \(kind)=\(header)."
        )
        continue
      case .contradicts(let unread):
        remarks.append(
          "Hardly a value of \"\(header)\" can be read as \(kind), as which --map has it compared:"
            + " \"\(unread.prefix(40))\" cannot."
        )
      }
      kept.append(columns[number])
    }
    for sample in samples {
      let header = recognition.columns[sample.column].header
      let kinds = ColumnContent.suggestions(for: sample.values)
      guard !kinds.isEmpty else { continue }
      let maps = kinds.map { "--map \($0.rawValue)=\(header)" }.joined(separator: " or ")
      remarks.append(
        "\"\(header)\" is not compared, but its values look like"
          + " \(kinds.contains(.sex) ? "sexes" : "dates"); if they are, add \(maps)."
      )
    }
    let unused = recognition.columns.filter { column in
      column.index != recognition.identifier
        && (column.kind == nil || refused.contains(column.header))
    }
    return (
      LinkageList(name: name, ids: names.names, columns: kept),
      LinkLists.ListColumns(
        list: name,
        compared: kept.map { ($0.header, $0.kind) },
        unused: unused.map(\.header),
        identifier: recognition.identifier.map { recognition.columns[$0].header },
        remarks: remarks
      )
    )
  }
}
