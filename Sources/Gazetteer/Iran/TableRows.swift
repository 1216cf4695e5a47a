/// The rows of a hand-written table: tab-separated, `#` starts a note.
struct TableRows: Sequence {
  /// One row; a field that is not there is empty.
  struct Row {
    private let fields: [String]

    init(_ line: Substring) {
      fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }

    subscript(index: Int) -> String { fields.indices.contains(index) ? fields[index] : "" }

    /// A field's parts, with `|` between them.
    func list(_ index: Int) -> [String] { self[index].split(separator: "|").map(String.init) }
  }

  private let lines: [Substring]

  init(_ table: String) {
    lines = table.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
  }

  func makeIterator() -> AnyIterator<Row> {
    var rest = lines.makeIterator()
    return AnyIterator { rest.next().map(Row.init) }
  }
}
