/// Walks over the bytes of a delimited table row by row.
struct DelimitedScanner {
  /// What the scanner found next.
  enum Record {
    case row(DelimitedRow)
    case broken(DelimitedFault)
  }

  /// A closed field in quotation marks; its text is nil where it is not UTF-8.
  private struct QuotedField { var text: String? }

  let buffer: UnsafeBufferPointer<UInt8>
  let separator: UInt8
  /// Where the next row begins.
  var position: Int
  /// The line the next row begins on, from 1.
  var line = 1
  /// How many fields a row must have; nil for the header.
  var expectedFields: Int?

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(buffer: UnsafeBufferPointer<UInt8>, separator: UInt8, position: Int, line: Int = 1) {
    self.buffer = buffer
    self.separator = separator
    self.position = position
    self.line = line
  }

  /// The next row or what is wrong with it; nil at the end.
  ///
  /// Blank lines are passed over.
  mutating func next() -> Record? {
    while position < buffer.count, isLineEnd(buffer[position]) { endLine() }
    guard position < buffer.count else { return nil }
    let start = position
    let startLine = line
    var lineStart = start
    var fields: [String] = []
    if let expectedFields { fields.reserveCapacity(expectedFields) }

    func fault(_ cause: DelimitedFault.Cause, at offset: Int, line: Int, from: Int) -> Record {
      .broken(DelimitedFault(cause: cause, line: line, column: column(of: offset, from: from)))
    }
    while true {
      let fieldStart = position
      let fieldLine = line
      let fieldLineStart = lineStart
      let value: String?
      if position < buffer.count, buffer[position] == Self.quote {
        guard let quoted = quotedField(lineStart: &lineStart) else {
          let record = fault(.unclosedQuote, at: fieldStart, line: fieldLine, from: fieldLineStart)
          resume(after: start, line: startLine)
          return record
        }
        if position < buffer.count, buffer[position] != separator, !isLineEnd(buffer[position]) {
          let record = fault(.textAfterQuote, at: position, line: line, from: lineStart)
          resume(after: start, line: startLine)
          return record
        }
        value = quoted.text
      } else {
        while position < buffer.count {
          let byte = buffer[position]
          if byte == separator || byte == Self.newline || byte == Self.carriageReturn { break }
          position += 1
        }
        value = text(fieldStart..<position)
      }
      guard let value else {
        let cause = DelimitedFault.Cause.notUTF8(field: fields.count + 1)
        let record = fault(cause, at: fieldStart, line: fieldLine, from: fieldLineStart)
        resume(after: start, line: startLine)
        return record
      }
      fields.append(value)
      guard position < buffer.count, buffer[position] == separator else { break }
      position += 1
    }
    let end = position
    let endLineNumber = line
    if position < buffer.count { endLine() }
    if let expectedFields, fields.count != expectedFields {
      let cause = DelimitedFault.Cause.raggedRow(found: fields.count, expected: expectedFields)
      return fault(cause, at: end, line: endLineNumber, from: lineStart)
    }
    return .row(DelimitedRow(line: startLine, fields: fields, bytes: start..<end))
  }

  /// The field in quotation marks at `position`, which moves behind it; nil where it never closes.
  private mutating func quotedField(lineStart: inout Int) -> QuotedField? {
    position += 1
    let start = position
    var marks = 0
    while position < buffer.count {
      let byte = buffer[position]
      if byte == Self.quote {
        if position + 1 < buffer.count, buffer[position + 1] == Self.quote {
          marks += 1
          position += 2
          continue
        }
        let content = start..<position
        position += 1
        return QuotedField(text: marks == 0 ? text(content) : unescaped(content, marks: marks))
      }
      if isLineEnd(byte) {
        endLine()
        lineStart = position
      } else {
        position += 1
      }
    }
    return nil
  }

  private func unescaped(_ range: Range<Int>, marks: Int) -> String? {
    let contiguous = [UInt8](unsafeUninitializedCapacity: range.count - marks) { target, count in
      var offset = range.lowerBound
      while offset < range.upperBound {
        target[count] = buffer[offset]
        count += 1
        offset += buffer[offset] == Self.quote ? 2 : 1
      }
    }
    return String(validating: contiguous, as: UTF8.self)
  }

  private func text(_ range: Range<Int>) -> String? {
    String(validating: UnsafeBufferPointer(rebasing: buffer[range]), as: UTF8.self)
  }

  /// Continues on the line after the one a broken row began on.
  private mutating func resume(after start: Int, line startLine: Int) {
    position = start
    line = startLine
    while position < buffer.count, !isLineEnd(buffer[position]) { position += 1 }
    if position < buffer.count { endLine() }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == Self.newline || byte == Self.carriageReturn
  }

  /// Moves over one line break: LF, CR LF or CR.
  private mutating func endLine() {
    let isPair =
      buffer[position] == Self.carriageReturn && position + 1 < buffer.count
      && buffer[position + 1] == Self.newline
    position += isPair ? 2 : 1
    line += 1
  }

  /// The character of its line a byte belongs to, from 1: continuation bytes do not count.
  private func column(of offset: Int, from lineStart: Int) -> Int {
    var column = 1
    for index in lineStart..<max(lineStart, offset) where buffer[index] & 0xC0 != 0x80 {
      column += 1
    }
    return column
  }
}
