public import CaseModel

/// Reads a table of delimited text row by row from a source that gives its bytes piece by piece.
///
/// Memory is that of one window, whatever the size of the table: 1 MiB, more only while a longer
/// row asks for it. No field becomes a `String` unless the caller makes one.
public struct DelimitedStream {
  /// Fills the front of a buffer and says how many bytes it wrote; 0 at the end.
  public typealias Source = (UnsafeMutableRawBufferPointer) throws -> Int

  /// The bytes are not UTF-8; the encoding must be recognised first.
  public struct NotUTF8: Error {}

  /// What is done with a row that is not UTF-8.
  public enum BrokenText: Sendable {
    /// It is left out and named in `problems`.
    case leaveOut
    /// The pass ends with ``NotUTF8``.
    case stop
  }

  /// A row longer than this is left out.
  public static let rowLimit = 16 << 20
  /// A table with more columns is refused.
  public static let columnLimit = 10_000

  /// Names of the columns, without white space at either end; none is empty, none stands twice.
  public let header: [String]
  /// What stands between the fields, found in the header.
  public let delimiter: Delimiter
  /// Rows left out so far, in order, each with its reason.
  public var problems: [Problem] { faults.problems }
  /// How many rows were left out so far.
  public var rowsLeftOut: Int { faults.count }

  private var window: TableWindow
  private var faults: RowFaults
  private var place: RowScanner.Place
  private let brokenText: BrokenText

  /// Reads the header of a table in UTF-8; a byte-order mark is passed over.
  ///
  /// Throws `Problem.badInput` where there is nothing, no header (a first line of nothing but numbers
  /// is a row), too many columns, or a column without a name or with the name of an earlier one;
  /// ``NotUTF8`` where the bytes are UTF-16, or broken and `brokenText` is `stop`; and what the
  /// source throws.
  public init(
    file: String,
    brokenText: BrokenText = .leaveOut,
    rowLimit: Int = Self.rowLimit,
    source: @escaping Source
  ) throws {
    self.brokenText = brokenText
    window = TableWindow(limit: rowLimit, source: source)
    faults = RowFaults(file: file)
    try window.refill(keeping: 0)
    guard window.count > 0 else {
      throw Problem(
        .badInput,
        "the file is empty",
        file: file,
        remedy: "Give a table with a header line and one line for each record."
      )
    }
    if brokenText == .stop, window.withBytes({ EncodingEvidence.isUTF16($0) }) { throw NotUTF8() }
    var start = window.withBytes { $0.starts(with: [0xEF, 0xBB, 0xBF]) } ? 3 : 0
    while true {
      let delimiter = window.withBytes { bytes in
        Delimiter.detect(bytes[start...].drop { $0 == 0x0A || $0 == 0x0D })
      }
      let rest = window.rest(from: start)
      let (outcome, line, next, cells) = window.withMutableBytes { bytes in
        var scanner = RowScanner(
          UnsafeBufferPointer(bytes),
          delimiter: delimiter,
          place: .init(position: start, line: 1),
          rest: rest
        )
        let outcome = scanner.nextSound()
        scanner.unescape(in: bytes)
        let cells = scanner.cells.map { String(decoding: bytes[$0.place], as: UTF8.self) }
        return (outcome, scanner.rowLine, scanner.place, cells)
      }
      switch outcome {
      case .row:
        header = cells.map(TableHeader.trimmed)
        self.delimiter = delimiter
        place = next
        try TableHeader.check(header, file: file, line: line)
        return
      case .more:
        try window.refill(keeping: start)
        start = 0
      case .fault(.brokenText, _) where brokenText == .stop: throw NotUTF8()
      case .fault(let fault, let column):
        throw faults.problem(fault, line: line, column: column)
      case .end:
        throw Problem(
          .badInput,
          "the table has no header",
          file: file,
          line: 1,
          remedy: "Write the names of the columns in the first line."
        )
      }
    }
  }

  /// Reads the header of a table that is in memory.
  public init(file: String, rowLimit: Int = Self.rowLimit, bytes: [UInt8]) throws {
    var read = 0
    try self.init(file: file, rowLimit: rowLimit) { buffer in
      let count = min(buffer.count, bytes.count - read)
      bytes.withUnsafeBytes { buffer.copyMemory(from: .init(rebasing: $0[read..<read + count])) }
      read += count
      return count
    }
  }

  /// Gives each sound row in order; the others are in `problems` after.
  ///
  /// To be called once.
  /// Every row given has as many fields as the header, and is gone when `body` returns. Throws what
  /// `body` and the source throw, and ``NotUTF8``. O(*n*) in the bytes.
  public mutating func forEachRow(_ body: (DelimitedCells) throws -> Void) throws {
    while try pass(body) {
      try window.refill(keeping: place.position)
      place.position = 0
    }
  }

  /// Gives the rows of the window; whether there may be more behind it.
  private mutating func pass(_ body: (DelimitedCells) throws -> Void) throws -> Bool {
    let columns = header.count
    let rest = window.rest(from: place.position)
    let (delimiter, brokenText, place) = (delimiter, brokenText, place)
    var faults = faults
    defer { self.faults = faults }
    let (next, isMore) = try window.withMutableBytes { bytes in
      var scanner = RowScanner(
        UnsafeBufferPointer(bytes),
        delimiter: delimiter,
        place: place,
        rest: rest
      )
      while true {
        switch scanner.nextSound() {
        case .end: return (scanner.place, false)
        case .more: return (scanner.place, true)
        case .fault(.brokenText, _) where brokenText == .stop: throw NotUTF8()
        case .row where scanner.cells.count == columns:
          scanner.unescape(in: bytes)
          try scanner.cells.withUnsafeBufferPointer {
            try body(
              DelimitedCells(line: scanner.rowLine, bytes: UnsafeBufferPointer(bytes), cells: $0)
            )
          }
        case .row:
          faults.addRagged(fields: scanner.cells.count, header: columns, line: scanner.rowLine)
        case .fault(let fault, let column):
          faults.add(fault, line: scanner.rowLine, column: column)
        }
      }
    }
    self.place = next
    if !isMore { faults.close() }
    return isMore
  }
}
