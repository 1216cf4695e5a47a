/// Finds the fields of one row after another in the bytes of a table.
///
/// RFC 4180 with the liberties of real files: lines end in LF, CR or CRLF, a quotation mark inside
/// an unquoted field is text, blank lines are no rows. Whatever is wrong is given as a fault with
/// the scanner standing at the line after the one the fault began on, so that one stray quotation
/// mark costs one row. No byte is looked at more than a few times: a field that opens on a later
/// line also ends the search for the end of an earlier one.
///
/// The bytes may be a window on a longer table: then a row that reaches the window's end is not
/// given, but `more` is asked for, with the scanner standing at the row's start.
struct RowScanner {
  /// Why a row cannot be read.
  enum Fault: Equatable {
    case unclosedQuote
    case textAfterQuote
    case nullByte
    case brokenText
    case tooLong
  }

  /// What was found.
  enum Outcome {
    case row
    case fault(Fault, column: Int)
    /// The row goes on, or may go on, behind the window.
    case more
    case end
  }

  /// What follows the window.
  enum Rest {
    /// Nothing.
    case none
    /// More of the table.
    case some
    /// More of the table, but the window is as large as a row may be: one that fills it from its
    /// start is too long.
    case outOfReach
  }

  /// A field: its bytes without the quotation marks round them.
  struct Cell {
    var start: Int
    var end: Int
    /// Whether doubled quotation marks stand in it.
    var isEscaped: Bool

    var place: Range<Int> { start..<end }
  }

  /// Where the next row is looked for.
  struct Place {
    var position: Int
    var line: Int
    /// Whether what comes up to the line's end belongs to a row given up before.
    var isInLostLine = false
  }

  /// Fields of the row found last.
  private(set) var cells: [Cell] = []
  /// Line the row or fault found last begins on, from 1.
  private(set) var rowLine = 1
  /// Offset the row found last begins at.
  private(set) var rowStart = 0
  /// Where the next row is looked for.
  private(set) var place: Place

  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private let rest: Rest
  private var position = 0
  private var line = 0

  /// Starts at a place, which is the start of a line or in one given up.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>,
    delimiter: Delimiter,
    place: Place,
    rest: Rest = .none
  ) {
    self.bytes = bytes
    self.delimiter = delimiter.rawValue
    self.place = place
    self.rest = rest
  }

  /// Finds the next row; linear in its length.
  mutating func next() -> Outcome {
    (position, line) = (place.position, place.line)
    if place.isInLostLine, !passLostLine() { return rest == .none ? .end : .more }
    while position < bytes.count, isLineEnd(bytes[position]) {
      guard passLineEnd() else { return .more }
      (place.position, place.line) = (position, line)
    }
    guard position < bytes.count else { return rest == .none ? .end : .more }
    cells.removeAll(keepingCapacity: true)
    (rowStart, rowLine) = (position, line)
    while true {
      let (start, startLine) = (position, line)
      let quoted = position < bytes.count && bytes[position] == 0x22
      var fault = quoted ? quotedField() : plainField()
      // At the window's end nothing is certain: a quotation mark may be half of two, a CR half of
      // a line end.
      if position >= bytes.count, rest != .none {
        if !isTooLong { return .more }
        if fault == nil { cells.removeLast() }
        fault = .tooLong
      }
      if let fault { return lost(fault, from: start, line: startLine) }
      if position < bytes.count, bytes[position] == delimiter {
        position += 1
        continue
      }
      if position < bytes.count, !passLineEnd() {
        if !isTooLong { return .more }
        cells.removeLast()
        return lost(.tooLong, from: start, line: startLine)
      }
      place = Place(position: position, line: line)
      return .row
    }
  }

  /// Finds the next row whose fields are UTF-8; others are faults.
  mutating func nextSound() -> Outcome {
    let outcome = next()
    guard case .row = outcome, !isUTF8(rowStart..<place.position),
      let broken = cells.firstIndex(where: { !isUTF8($0.place) })
    else { return outcome }
    return reject(.brokenText, cell: broken)
  }

  /// Makes one of each doubled quotation mark of the row found last, in the bytes themselves.
  ///
  /// Only for a row that will not be looked at again.
  mutating func unescape(in bytes: UnsafeMutableBufferPointer<UInt8>) {
    for index in cells.indices where cells[index].isEscaped {
      var (from, to) = (cells[index].start, cells[index].start)
      while from < cells[index].end {
        if bytes[from] == 0x22 { from += 1 }
        bytes[to] = bytes[from]
        from += 1
        to += 1
      }
      cells[index].end = to
      cells[index].isEscaped = false
    }
  }

  private func isUTF8(_ place: Range<Int>) -> Bool {
    let slice = UnsafeBufferPointer(rebasing: bytes[place])
    return (try? UTF8Span(validating: slice.span)) != nil
  }

  /// Takes back the row found last because of one of its fields.
  private mutating func reject(_ fault: Fault, cell index: Int) -> Outcome {
    let start = cells[index].start
    (position, line) = (rowStart, rowLine)
    while position < start {
      if !isLineEnd(bytes[position]) || !passLineEnd() { position += 1 }
    }
    cells.removeSubrange(index...)
    return lost(fault, from: start, line: line)
  }

  /// Goes on behind the line on which the faulty field began.
  private mutating func lost(_ fault: Fault, from start: Int, line startLine: Int) -> Outcome {
    (position, line) = (start, startLine)
    place = Place(position: position, line: line, isInLostLine: true)
    _ = passLostLine()
    return .fault(fault, column: cells.count + 1)
  }

  private mutating func passLostLine() -> Bool {
    while position < bytes.count, !isLineEnd(bytes[position]) { position += 1 }
    place.position = position
    guard position < bytes.count, passLineEnd() else { return false }
    place = Place(position: position, line: line)
    return true
  }

  private var isTooLong: Bool { rest == .outOfReach && rowStart == 0 }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Whether the line end was whole; a CR before the window's end may be half of one.
  private mutating func passLineEnd() -> Bool {
    if bytes[position] == 0x0D {
      if position + 1 == bytes.count, rest != .none { return false }
      if position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
    }
    position += 1
    line += 1
    return true
  }

  private mutating func plainField() -> Fault? {
    let start = position
    var end = start
    var sawNull = false
    while end < bytes.count {
      let byte = bytes[end]
      if byte == delimiter { break }
      if byte <= 0x0D {
        if isLineEnd(byte) { break }
        if byte == 0 { sawNull = true }
      }
      end += 1
    }
    position = end
    if sawNull { return .nullByte }
    cells.append(Cell(start: start, end: end, isEscaped: false))
    return nil
  }

  private mutating func quotedField() -> Fault? {
    position += 1
    let start = position
    var sawNull = false
    var isEscaped = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x22 {
        guard position + 1 < bytes.count, bytes[position + 1] == 0x22 else { break }
        isEscaped = true
        position += 2
      } else if isLineEnd(byte) {
        // A CR at the window's end: the row is asked for again with more behind it.
        if !passLineEnd() { position += 1 }
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
    cells.append(Cell(start: start, end: end, isEscaped: isEscaped))
    return nil
  }
}
