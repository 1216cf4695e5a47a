/// One recognised column of a list, each distinct value stored once.
public struct FieldColumn: Sendable {
  /// What the column holds.
  public let kind: FieldKind
  /// The column's header as given.
  public let header: String
  /// Distinct values as given, in order of first appearance.
  public private(set) var distinct = TextArena()
  /// For each row an index into ``distinct``, or −1 where the row says nothing.
  public private(set) var codes: [Int32] = []
  private var index = TextIndex()

  /// An empty column.
  public init(kind: FieldKind, header: String) {
    self.kind = kind
    self.header = header
  }

  /// A column of the given values; nil and blank text are missing.
  public init(kind: FieldKind, header: String, values: [String?]) {
    self.init(kind: kind, header: header)
    for value in values { append(value) }
  }

  /// Appends the next row's value; nil and blank text are missing.
  public mutating func append(_ value: String?) {
    guard var value else {
      codes.append(-1)
      return
    }
    value.withUTF8 { append(bytes: $0) }
  }

  /// Appends the next row's value given as UTF-8; blank text is missing.
  public mutating func append(bytes: UnsafeBufferPointer<UInt8>) {
    guard !WhiteSpace.trimmed(bytes).isEmpty else {
      codes.append(-1)
      return
    }
    codes.append(Int32(truncatingIfNeeded: index.number(of: bytes, in: &distinct).number))
  }

  /// Gives up the table that finds values, once the column is complete.
  public mutating func finish() { index = TextIndex() }

  /// The value of a row as given, or nil where it says nothing.
  public func value(at row: Int) -> String? {
    guard codes.indices.contains(row), codes[row] >= 0 else { return nil }
    return distinct[Int(codes[row])]
  }
}
