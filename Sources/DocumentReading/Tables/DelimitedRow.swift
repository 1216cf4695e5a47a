/// One row of a delimited table, with where it stood.
public struct DelimitedRow: Hashable, Sendable {
  /// The line the row begins on, from 1; a row with quoted line breaks covers several.
  public var line: Int
  /// The fields in order, unquoted, otherwise as given.
  public var fields: [String]
  /// The bytes of the row in the file, without its line break.
  public var bytes: Range<Int>

  /// Makes a row.
  public init(line: Int, fields: [String], bytes: Range<Int>) {
    self.line = line
    self.fields = fields
    self.bytes = bytes
  }
}
