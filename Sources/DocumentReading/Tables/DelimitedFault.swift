internal import CaseModel

/// Why one row could not be read.
struct DelimitedFault {
  /// What is wrong with the row.
  enum Cause {
    case raggedRow(found: Int, expected: Int)
    case unclosedQuote
    case textAfterQuote
    case notUTF8(field: Int)
  }

  var cause: Cause
  var line: Int
  /// The character of the line, from 1.
  var column: Int

  /// The fault in words.
  func problem(in file: String) -> Problem {
    let (what, remedy) =
      switch cause {
      case .raggedRow(let found, let expected):
        (
          "the row has \(found) field\(found == 1 ? "" : "s") where the header has \(expected)",
          "Add or remove separators, or put quotation marks round a field that contains one."
        )
      case .unclosedQuote:
        (
          "a quotation mark opened here is never closed",
          "Close it, or write a quotation mark inside a field twice."
        )
      case .textAfterQuote:
        (
          "there is text after a closing quotation mark",
          "Put the whole field in quotation marks and write a mark inside it twice."
        )
      case .notUTF8(let field):
        (
          "field \(field) is not valid UTF-8",
          "Save the table again as UTF-8."
        )
      }
    return Problem(
      .badInput,
      what + "; the row was left out",
      file: file,
      line: line,
      column: column,
      remedy: remedy
    )
  }
}
