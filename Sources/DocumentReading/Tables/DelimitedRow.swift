/// One row of a delimited table.
public struct DelimitedRow: Hashable, Sendable {
  /// The line it begins on, from 1; a quoted field may make it span several.
  public var line: Int
  /// Its fields as given, without their quotes; exactly as many as the header has.
  public var fields: [String]

  /// A row of the given fields.
  public init(line: Int, fields: [String]) {
    self.line = line
    self.fields = fields
  }
}
