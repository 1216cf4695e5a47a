import CaseModel

/// What is asked of the first line of a table.
enum TableHeader {
  /// A column's name without white space at either end.
  static func trimmed(_ name: String) -> String {
    var view = Substring(name).unicodeScalars
    while let first = view.first, first.properties.isWhitespace { view.removeFirst() }
    while let last = view.last, last.properties.isWhitespace { view.removeLast() }
    return String(view)
  }

  /// Throws where the names are no header, or not one for each column.
  static func check(_ header: [String], file: String, line: Int) throws {
    if header.count > DelimitedStream.columnLimit {
      throw Problem(
        .badInput,
        "the table has \(header.count) columns, and at most \(DelimitedStream.columnLimit) are read",
        file: file,
        line: line,
        remedy: "Keep the columns that say something about a person, one row for each."
      )
    }
    if header.allSatisfy({ Double($0)?.isFinite ?? false }) {
      throw Problem(
        .badInput,
        "the table has no header: its first line is all numbers",
        file: file,
        line: line,
        remedy: "Write the names of the columns in the first line."
      )
    }
    var places: [String: Int] = [:]
    for (index, name) in header.enumerated() {
      if name.isEmpty {
        throw Problem(
          .badInput,
          "the column has no name",
          file: file,
          line: line,
          column: index + 1,
          remedy: "Give every column a name in the header, or remove it."
        )
      }
      if let earlier = places.updateValue(index + 1, forKey: name) {
        throw Problem(
          .badInput,
          "column \(earlier) is named \"\(name)\" as well",
          file: file,
          line: line,
          column: index + 1,
          remedy: "Give each column a name of its own."
        )
      }
    }
  }
}
