/// Writes a table as delimited text, by commas as RFC 4180 has it, with LF line ends.
public struct DelimitedWriter: Sendable {
  /// What is done with fields a spreadsheet would run as a formula.
  public enum Formulas: Sendable {
    /// Written as they are: for programs, where every byte counts.
    case keep
    /// An apostrophe is put before a field starting with `=`, `+`, `-`, `@`, a tab or a carriage
    /// return: for people who open the file in a spreadsheet.
    case neutralise
  }

  /// The table so far, UTF-8.
  public private(set) var text = ""
  private let delimiter: Delimiter
  private let formulas: Formulas

  /// Starts a table with its header.
  public init(
    header: [String],
    delimiter: Delimiter = .comma,
    formulas: Formulas = .keep
  ) {
    self.delimiter = delimiter
    self.formulas = formulas
    append(header)
  }

  /// Adds a row.
  public mutating func append(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { text.unicodeScalars.append(Unicode.Scalar(delimiter.rawValue)) }
      append(field: field)
    }
    // A line of nothing would be read back as no row at all.
    if fields.count == 1, fields[0].isEmpty { text.append("\"\"") }
    text.append("\n")
  }

  private mutating func append(field: String) {
    let isFormula =
      switch field.utf8.first {
      case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: formulas == .neutralise
      default: false
      }
    let value = isFormula ? "'" + field : field
    let special = [0x22, delimiter.rawValue, 0x0A, 0x0D]
    guard value.utf8.contains(where: { special.contains($0) }) else {
      text.append(value)
      return
    }
    text.append("\"")
    for scalar in value.unicodeScalars {
      if scalar == "\"" { text.unicodeScalars.append(scalar) }
      text.unicodeScalars.append(scalar)
    }
    text.append("\"")
  }
}
