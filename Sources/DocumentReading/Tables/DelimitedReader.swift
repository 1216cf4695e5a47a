public import CaseModel

/// Reads a table of delimited text that is in memory, row by row, each as often as wished.
///
/// Columns in problems are columns of the table, from 1, as a spreadsheet counts them. Memory is that
/// of the bytes and one window on them; ``DelimitedStream`` reads tables of any size.
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

  /// Reads the header of a table in UTF-8; a byte-order mark is passed over.
  ///
  /// Throws `Problem.badInput` where there is nothing, no header (a first line of nothing but numbers
  /// is a row), or a column without a name or with the name of an earlier one.
  public init(bytes: [UInt8], file: String) throws {
    self.bytes = bytes
    self.file = file
    let stream = try Self.stream(bytes, file)
    header = stream.header
    delimiter = stream.delimiter
  }

  /// Gives each sound row in order, always from the first; the others are in `problems` after.
  ///
  /// Every row given has as many fields as the header. Throws only what `body` throws. O(*n*) in the
  /// bytes.
  public mutating func forEachRow(_ body: (DelimitedRow) throws -> Void) throws {
    var stream = try Self.stream(bytes, file)
    defer {
      problems = stream.problems
      rowsLeftOut = stream.rowsLeftOut
    }
    try stream.forEachRow { cells in
      let fields = (0..<cells.count).map { String(decoding: cells[$0], as: UTF8.self) }
      try body(DelimitedRow(line: cells.line, fields: fields))
    }
  }

  private static func stream(_ bytes: [UInt8], _ file: String) throws -> DelimitedStream {
    // Nothing is gained by a limit on what is in memory already.
    try DelimitedStream(file: file, rowLimit: bytes.count + 1, bytes: bytes)
  }
}
