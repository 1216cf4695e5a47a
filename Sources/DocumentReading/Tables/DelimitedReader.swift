public import CaseModel

/// Reads a table of comma-, semicolon-, tab- or bar-separated values (RFC 4180, read tolerantly).
///
/// A row that cannot be read is left out and becomes a `Problem` with its line and column; every
/// other row is kept. After a broken quotation mark reading resumes on the line after the one the
/// row began on, so that one stray mark does not swallow the rest of the file. Memory beyond the
/// bytes given is that of one row. Fields are passed on as given: not trimmed, not normalised.
public struct DelimitedReader: Sendable {
  /// The name of the file, for problems.
  public let file: String
  /// The byte between fields: the commonest candidate in the first row outside quotation marks.
  public let separator: UInt8
  /// The names of the columns as given; distinct, save that several may be empty.
  public let header: [String]
  /// The bytes of the header row, without its line break.
  public let headerBytes: Range<Int>
  /// What was wrong, in order: at most `problemLimit` of them from one pass over the rows.
  public private(set) var problems: [Problem]
  /// The number of rows the last pass left out, also beyond those in `problems`.
  public private(set) var rejectedRows = 0
  /// How many problems one pass keeps, so that a file of nothing else stays bounded.
  public static let problemLimit = 1_000

  private let bytes: [UInt8]
  private let firstRow: Int
  private let firstRowLine: Int
  private let headerProblems: [Problem]

  /// Reads the header of a table.
  ///
  /// - Parameters:
  ///   - bytes: the file in UTF-8; a byte-order mark is skipped.
  ///   - file: the name of the file, for problems.
  ///   - separator: the byte between fields; nil finds it.
  /// - Throws: a `Problem` where there is no header, or it is broken or names a column twice.
  public init(bytes: [UInt8], file: String, separator: UInt8? = nil) throws(Problem) {
    self.bytes = bytes
    self.file = file
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let found = separator ?? Self.likeliestSeparator(bytes, from: start)
    self.separator = found
    let (first, next, nextLine) = bytes.withUnsafeBufferPointer { buffer in
      var scanner = DelimitedScanner(buffer: buffer, separator: found, position: start)
      return (scanner.next(), scanner.position, scanner.line)
    }
    switch first {
    case nil:
      throw Problem(
        .badInput,
        "the table is empty",
        file: file,
        line: 1,
        remedy: "Give a table whose first row names its columns."
      )
    case .broken(let fault):
      throw fault.problem(in: file)
    case .row(let row):
      header = row.fields
      headerBytes = row.bytes
      headerProblems = try Self.check(header: row, file: file)
    }
    problems = headerProblems
    firstRow = next
    firstRowLine = nextLine
  }

  /// The position of the first column with exactly this name, or nil.
  public func index(of column: String) -> Int? { header.firstIndex(of: column) }

  /// Passes on every readable row with the line it begins on and as many fields as the header.
  ///
  /// Each call is a new pass from the first row and gives `problems` anew.
  public mutating func forEachRow(
    _ body: (_ line: Int, _ fields: [String]) throws -> Void
  ) rethrows {
    try forEachRecord { try body($0.line, $0.fields) }
  }

  /// Passes on every readable row with its place in the file; see `forEachRow`.
  public mutating func forEachRecord(_ body: (DelimitedRow) throws -> Void) rethrows {
    var found = headerProblems
    var rejected = 0
    defer {
      problems = found
      rejectedRows = rejected
    }
    try bytes.withUnsafeBufferPointer { buffer in
      var scanner = DelimitedScanner(
        buffer: buffer,
        separator: separator,
        position: firstRow,
        line: firstRowLine
      )
      scanner.expectedFields = header.count
      while let record = scanner.next() {
        switch record {
        case .row(let row): try body(row)
        case .broken(let fault):
          rejected += 1
          if found.count < Self.problemLimit { found.append(fault.problem(in: file)) }
        }
      }
    }
  }

  private static func check(header: DelimitedRow, file: String) throws(Problem) -> [Problem] {
    var seen: [String: Int] = [:]
    var problems: [Problem] = []
    for (index, name) in header.fields.enumerated() {
      if name.allSatisfy(\.isWhitespace) {
        problems.append(
          Problem(
            .badInput,
            "field \(index + 1) of the header has no name",
            file: file,
            line: header.line,
            remedy: "Name the column, or leave it: a column without a name is not used."
          )
        )
      } else if let earlier = seen.updateValue(index, forKey: name) {
        throw Problem(
          .badInput,
          "the header names the column \"\(name)\" twice, as fields \(earlier + 1) and \(index + 1)",
          file: file,
          line: header.line,
          remedy: "Give each column a name of its own."
        )
      }
    }
    return problems
  }

  private static func likeliestSeparator(_ bytes: [UInt8], from start: Int) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]
    var counts = [0, 0, 0, 0]
    var quoted = false
    var sawText = false
    for byte in bytes[start...] {
      if byte == UInt8(ascii: "\"") { quoted.toggle() }
      if quoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        guard sawText else { continue }
        break
      }
      sawText = true
      if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    var best = 0
    for index in candidates.indices where counts[index] > counts[best] { best = index }
    return candidates[best]
  }
}
