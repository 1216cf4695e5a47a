/// Writes a table of separated values: RFC 4180 quoting, UTF-8, rows ended by LF or CR LF.
public struct DelimitedWriter: Sendable {
  /// What is written so far.
  public private(set) var bytes: [UInt8] = []

  private let separator: UInt8
  private let lineEnd: [UInt8]
  private let neutralisesFormulas: Bool

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - separator: the byte between fields.
  ///   - lineEnd: what ends a row.
  ///   - neutralisesFormulas: whether a cell a spreadsheet might run, one that begins with
  ///     `=`, `+`, `-`, `@`, a tab or a carriage return, gets an apostrophe before it (OWASP, "CSV
  ///     injection"). The cell is then no longer as given: for people's spreadsheets only.
  public init(
    separator: UInt8 = UInt8(ascii: ","),
    lineEnd: String = "\n",
    neutralisesFormulas: Bool = false
  ) {
    self.separator = separator
    self.lineEnd = Array(lineEnd.utf8)
    self.neutralisesFormulas = neutralisesFormulas
  }

  /// Adds a row.
  public mutating func append(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(separator) }
      // A lone empty field would be a blank line, which readers pass over.
      append(field, mustQuote: fields.count == 1 && field.isEmpty)
    }
    bytes.append(contentsOf: lineEnd)
  }

  private mutating func append(_ field: String, mustQuote: Bool) {
    let quote = UInt8(ascii: "\"")
    var value = Array(field.utf8)
    if neutralisesFormulas, let first = value.first, "=+-@\t\r".utf8.contains(first) {
      value.insert(UInt8(ascii: "'"), at: 0)
    }
    let special = value.contains { $0 == separator || $0 == quote || $0 == 0x0A || $0 == 0x0D }
    guard special || mustQuote else {
      bytes.append(contentsOf: value)
      return
    }
    bytes.append(quote)
    for byte in value {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
