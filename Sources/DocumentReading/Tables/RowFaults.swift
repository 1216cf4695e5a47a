import CaseModel

/// The rows of a table that are left out, each with its reason.
struct RowFaults {
  private(set) var problems: [Problem] = []
  private(set) var count = 0
  private let file: String

  init(file: String) { self.file = file }

  /// Notes a row that cannot be read.
  mutating func add(_ fault: RowScanner.Fault, line: Int, column: Int) {
    count += 1
    guard problems.count < DelimitedReader.problemLimit else { return }
    problems.append(problem(fault, line: line, column: column))
  }

  /// Notes a row with more or fewer fields than the header.
  mutating func addRagged(fields: Int, header: Int, line: Int) {
    count += 1
    guard problems.count < DelimitedReader.problemLimit else { return }
    problems.append(
      Problem(
        .badInput,
        "the row has \(fields) \(fields == 1 ? "field" : "fields"), the header has \(header)",
        file: file,
        line: line,
        column: min(fields, header) + 1,
        remedy: fields < header
          ? "Add the missing fields, empty ones included; the row is left out."
          : "Put a field that holds the delimiter into quotation marks; the row is left out."
      )
    )
  }

  /// Counts what is not named, once all rows were seen.
  mutating func close() {
    guard count > problems.count else { return }
    problems.append(
      Problem(
        .badInput,
        "\(count - problems.count) further rows are left out",
        file: file,
        remedy: "Correct the rows named first; the others often share their fault."
      )
    )
  }

  /// A fault in words.
  func problem(_ fault: RowScanner.Fault, line: Int, column: Int) -> Problem {
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
      case .tooLong:
        (
          "the row is longer than 16 MiB; often a quotation mark opens a field and none closes it",
          "Close it, or shorten the text; the row is left out."
        )
      }
    return Problem(.badInput, what, file: file, line: line, column: column, remedy: remedy)
  }
}
