/// A table for other programs: RFC 4180, UTF-8 with a byte-order mark so that spreadsheets know it.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it; this is the one
/// way in which a cell differs from the text under it.
struct CSVTable: Sendable {
  private var text = "\u{FEFF}"

  /// Begins with the names of the columns.
  init(_ columns: [String]) { add(columns) }

  /// Adds a row.
  mutating func add(_ cells: [String]) {
    text += cells.map(Self.quoted).joined(separator: ",") + "\r\n"
  }

  /// The table's bytes.
  var bytes: [UInt8] { Array(text.utf8) }

  /// A cell that no spreadsheet runs, in quotation marks where it needs them.
  static func quoted(_ cell: String) -> String {
    var cell = cell
    // A combining mark after the sign makes another Character of it: look at the scalar.
    if let first = cell.unicodeScalars.first,
      ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"].contains(first)
    {
      cell = "'" + cell
    }
    let needsQuotes = cell.unicodeScalars.contains { [",", "\"", "\n", "\r"].contains($0) }
    guard needsQuotes else { return cell }
    var quoted = String.UnicodeScalarView()
    quoted.append("\"")
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
