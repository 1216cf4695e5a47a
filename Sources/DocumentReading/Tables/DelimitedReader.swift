public import CaseModel

/// Reads a table of delimited text row by row.
///
/// Columns in problems are columns of the table, from 1, as a spreadsheet counts them. Memory is that
/// of the bytes and one row.
public struct DelimitedReader: Sendable {
  /// At most this many problems are kept as such; the rest are counted in one more.
  public static let problemLimit = 10_000

  /// Names of the columns, without white space at either end; none is empty, none stands twice.
  public let header: [String]
  /// What stands between the fields, found in the header.
  public let delimiter: Delimiter
  /// Rows left out by the last `forEachRow`, in order, each with its reason.
  public private(set) var problems: [Problem] = []
  /// How many rows the last `forEachRow` left out.
  public private(set) var rowsLeftOut = 0

  private let bytes: [UInt8]
  private let file: String
  private let firstRow: (position: Int, line: Int)

  /// Reads the header of a table in UTF-8; a byte-order mark is passed over.
  ///
  /// Throws `Problem.badInput` where there is nothing, no header (a first line of nothing but numbers
  /// is a row), or a column without a name or with the name of an earlier one.
  public init(bytes: [UInt8], file: String) throws {
    self.bytes = bytes
    self.file = file
    guard !bytes.isEmpty else {
      throw Problem(
        .badInput,
        "the file is empty",
        file: file,
        remedy: "Give a table with a header line and one line for each record."
      )
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = bytes[start...].drop { $0 == 0x0A || $0 == 0x0D }
    let delimiter = Delimiter.detect(text)
    self.delimiter = delimiter
    let (outcome, fields, line, next) = bytes.withUnsafeBufferPointer { buffer in
      var scanner = RowScanner(buffer, delimiter: delimiter, position: start, line: 1)
      let outcome = scanner.next()
      return (outcome, scanner.fields, scanner.rowLine, scanner.place)
    }
    firstRow = next
    switch outcome {
    case .row: break
    case .fault(let fault, let column):
      throw Self.problem(fault, file: file, line: line, column: column)
    case .end:
      throw Problem(
        .badInput,
        "the table has no header",
        file: file,
        line: 1,
        remedy: "Write the names of the columns in the first line."
      )
    }
    header = fields.map(Self.trimmed)
    try Self.check(header, file: file, line: line)
  }

  /// Gives each sound row in order, always from the first; the others are in `problems` after.
  ///
  /// Every row given has as many fields as the header. Throws only what `body` throws. O(*n*) in the
  /// bytes.
  public mutating func forEachRow(_ body: (DelimitedRow) throws -> Void) throws {
    var found: [Problem] = []
    var left = 0
    defer {
      if left > found.count {
        found.append(
          Problem(
            .badInput,
            "\(left - found.count) further rows are left out",
            file: file,
            remedy: "Correct the rows named first; the others often share their fault."
          )
        )
      }
      problems = found
      rowsLeftOut = left
    }
    try bytes.withUnsafeBufferPointer { buffer in
      var scanner = RowScanner(
        buffer,
        delimiter: delimiter,
        position: firstRow.position,
        line: firstRow.line
      )
      while true {
        let problem: Problem
        switch scanner.next() {
        case .end: return
        case .row where scanner.fields.count == header.count:
          try body(DelimitedRow(line: scanner.rowLine, fields: scanner.fields))
          continue
        case .row: problem = ragged(fields: scanner.fields.count, line: scanner.rowLine)
        case .fault(let fault, let column):
          problem = Self.problem(fault, file: file, line: scanner.rowLine, column: column)
        }
        left += 1
        if found.count < Self.problemLimit { found.append(problem) }
      }
    }
  }

  private func ragged(fields: Int, line: Int) -> Problem {
    Problem(
      .badInput,
      "the row has \(fields) \(fields == 1 ? "field" : "fields"), the header has \(header.count)",
      file: file,
      line: line,
      column: min(fields, header.count) + 1,
      remedy: fields < header.count
        ? "Add the missing fields, empty ones included; the row is left out."
        : "Put a field that holds the delimiter into quotation marks; the row is left out."
    )
  }
}

extension DelimitedReader {
  private static func trimmed(_ name: String) -> String {
    var view = Substring(name).unicodeScalars
    while let first = view.first, first.properties.isWhitespace { view.removeFirst() }
    while let last = view.last, last.properties.isWhitespace { view.removeLast() }
    return String(view)
  }

  private static func check(_ header: [String], file: String, line: Int) throws {
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

  private static func problem(
    _ fault: RowScanner.Fault,
    file: String,
    line: Int,
    column: Int
  ) -> Problem {
    let (what, remedy) =
      switch fault {
      case .unclosedQuote:
        (
          "a quotation mark opens a field and none closes it",
          "Close it, or double it if it belongs to the text; the row is left out."
        )
      case .textAfterQuote:
        (
          "text follows the closing quotation mark of a field",
          "Double the quotation marks that belong to the text; the row is left out."
        )
      case .nullByte:
        (
          "the field holds a NUL byte, which is no text",
          "Export the table again as text; the row is left out."
        )
      case .brokenText:
        ("the field is not UTF-8", "Save the table as UTF-8; the row is left out.")
      }
    return Problem(.badInput, what, file: file, line: line, column: column, remedy: remedy)
  }
}
