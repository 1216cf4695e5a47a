/// A list of people from one source, by columns.
public struct LinkageList: Sendable {
  /// The list's name, unique among the lists that are linked together.
  public let name: String
  /// The identifier of each row as given.
  ///
  /// It names rows in results and is never compared.
  public let ids: TextArena
  /// The columns that are compared; each has one value or gap for every row.
  public let columns: [FieldColumn]

  /// A list of rows `ids` with its recognised columns.
  public init(name: String, ids: TextArena, columns: [FieldColumn]) {
    self.name = name
    self.ids = ids
    self.columns = columns
  }

  /// The number of rows.
  public var count: Int { ids.count }

  /// All values of a row for some kinds of field, as given, joined for a person to read.
  public func values(_ kinds: [FieldKind], row: Int) -> String? {
    let found = columns.filter { kinds.contains($0.kind) }.compactMap { $0.value(at: row) }
    return found.isEmpty ? nil : found.joined(separator: " · ")
  }
}
