/// Finds the fields of one row after another in the bytes of a table.
///
/// RFC 4180 with the liberties of real files: lines end in LF, CR or CRLF, a quotation mark inside
/// an unquoted field is text, blank lines are no rows. Whatever is wrong is given as a fault with
/// the scanner standing at the line after the one the fault began on, so that one stray quotation
/// mark costs one row. No byte is looked at more than a few times: a field that opens on a later
/// line also ends the search for the end of an earlier one.
struct RowScanner {
  /// Why a row cannot be read.
  enum Fault: Equatable {
    case unclosedQuote
    case textAfterQuote
    case nullByte
    case brokenText
  }

  /// What was found.
  enum Outcome {
    case row
    case fault(Fault, column: Int)
    case end
  }

  /// Fields of the row found last.
  private(set) var fields: [String] = []
  /// Bytes of each of those fields, quotation marks round them left out.
  private(set) var fieldPlaces: [Range<Int>] = []
  /// Line the row or fault found last begins on, from 1.
  private(set) var rowLine = 1

  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private var position: Int
  private var line: Int

  /// Starts at an offset which is the start of a line.
  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: Delimiter, position: Int, line: Int) {
    self.bytes = bytes
    self.delimiter = delimiter.rawValue
    self.position = position
    self.line = line
  }

  /// Offset and line the next row is looked for at.
  var place: (position: Int, line: Int) { (position, line) }

  /// Finds the next row; linear in its length.
  mutating func next() -> Outcome {
    while position < bytes.count, isLineEnd(bytes[position]) { passLineEnd() }
    guard position < bytes.count else { return .end }
    fields.removeAll(keepingCapacity: true)
    fieldPlaces.removeAll(keepingCapacity: true)
    rowLine = line
    while true {
      let quoted = position < bytes.count && bytes[position] == 0x22
      let (start, startLine) = (position, line)
      if let fault = quoted ? quotedField() : plainField() {
        // From the line after the one on which the faulty field began.
        let column = fields.count + 1
        (position, line) = (start, startLine)
        while position < bytes.count, !isLineEnd(bytes[position]) { position += 1 }
        passLineEnd()
        return .fault(fault, column: column)
      }
      guard position < bytes.count else { return .row }
      if bytes[position] != delimiter {
        passLineEnd()
        return .row
      }
      position += 1
    }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func passLineEnd() {
    guard position < bytes.count else { return }
    let wasReturn = bytes[position] == 0x0D
    position += 1
    if wasReturn, position < bytes.count, bytes[position] == 0x0A { position += 1 }
    line += 1
  }

  private mutating func plainField() -> Fault? {
    let start = position
    var sawNull = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      if byte == 0 { sawNull = true }
      position += 1
    }
    return sawNull ? .nullByte : append(bytes[start..<position], at: start..<position)
  }

  private mutating func quotedField() -> Fault? {
    position += 1
    let opening = position
    var start = position
    var sawNull = false
    // Only where a doubled quotation mark splits the field.
    var pieces: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x22 {
        guard position + 1 < bytes.count, bytes[position + 1] == 0x22 else { break }
        pieces.append(contentsOf: bytes[start...position])
        position += 2
        start = position
      } else if isLineEnd(byte) {
        passLineEnd()
      } else {
        if byte == 0 { sawNull = true }
        position += 1
      }
    }
    guard position < bytes.count else { return .unclosedQuote }
    let end = position
    position += 1
    if position < bytes.count, bytes[position] != delimiter, !isLineEnd(bytes[position]) {
      return .textAfterQuote
    }
    if sawNull { return .nullByte }
    guard !pieces.isEmpty else { return append(bytes[start..<end], at: start..<end) }
    pieces.append(contentsOf: bytes[start..<end])
    return append(pieces[...], at: opening..<end)
  }

  private mutating func append(_ slice: some Collection<UInt8>, at place: Range<Int>) -> Fault? {
    guard let field = String(validating: slice, as: UTF8.self) else { return .brokenText }
    fields.append(field)
    fieldPlaces.append(place)
    return nil
  }
}
