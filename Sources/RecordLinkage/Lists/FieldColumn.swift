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
  private var numbers: [String: Int32] = [:]

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
    guard let value, value.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      codes.append(-1)
      return
    }
    if let number = numbers[value] {
      codes.append(number)
      return
    }
    let number = Int32(distinct.count)
    numbers[value] = number
    distinct.append(value)
    codes.append(number)
  }

  /// Gives up the table that finds values, once the column is complete.
  public mutating func finish() { numbers = [:] }

  /// The value of a row as given, or nil where it says nothing.
  public func value(at row: Int) -> String? {
    guard codes.indices.contains(row), codes[row] >= 0 else { return nil }
    return distinct[Int(codes[row])]
  }
}
