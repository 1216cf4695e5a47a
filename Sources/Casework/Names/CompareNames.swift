public import CaseModel
import DocumentReading
public import Names

/// Compares names: two, or a table of pairs.
public struct CompareNames: Sendable {
  /// What a table of pairs came to.
  public struct Table: Sendable {
    /// The table with a column `similarity` added, tab-separated, rows in the order given.
    public let text: String
    /// Rows that could not be read and are left out, each with its reason.
    public let problems: [Problem]
  }

  /// Makes the operation.
  public init() {}

  /// Compares two names as given.
  ///
  /// Throws a `Problem` of kind `badInput` where one holds no letter.
  public func compare(_ first: String, _ second: String) throws -> NameComparison {
    for (place, name) in [("first", first), ("second", second)]
    where ParsedName(name).problems.contains(.noLetters) {
      throw Problem(
        .badInput,
        "the \(place) name has no letter in it",
        remedy: "Give two names, each in quotation marks where it has spaces."
      )
    }
    return NameComparison(of: first, and: second)
  }

  /// Compares the names in the columns `a` and `b` of a table, row by row.
  ///
  /// Each distinct name is read once. Memory is that of the table and its distinct names.
  /// Throws a `Problem` where the file cannot be read or lacks a column.
  public func table(ofFile path: String, progress: ProgressReport = { _, _, _ in }) throws -> Table
  {
    let text = try TextDecoding.decode(InputFile.read(path), file: path).text
    var reader = try DelimitedReader(bytes: Array(text.utf8), file: path)
    let columns = try ["a", "b"].map { name in
      guard let column = reader.header.firstIndex(of: name) else {
        throw Problem(
          .badInput,
          "the table has no column \"\(name)\"",
          file: path,
          line: 1,
          remedy: "Write the header a, b: the two names of each pair, parted by a tab."
        )
      }
      return column
    }
    var index = NameIndex()
    var writer = DelimitedWriter(header: reader.header + ["similarity"], delimiter: .tab)
    var rows = 0
    try reader.forEachRow { row in
      let numbers = columns.map { index.add(row.fields[$0]) }
      writer.append(row.fields + [String(index.similarity(numbers[0], numbers[1]))])
      rows += 1
      if rows % 10_000 == 0 { progress("Comparing names", rows, 0) }
    }
    return Table(text: writer.text, problems: reader.problems)
  }
}
