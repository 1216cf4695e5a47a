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

  /// The rows of some identifiers, as far as there are any.
  ///
  /// O(rows), without a text for each row.
  public func rows(named wanted: Set<String>) -> [String: Int] {
    var found: [String: Int] = [:]
    // Two texts with one hash only cost a closer look.
    let hashes = Set(
      wanted.map { text in
        var text = text
        return text.withUTF8 { ByteHash.hash($0, seed: 0) }
      }
    )
    for row in ids.indices where found.count < wanted.count {
      guard hashes.contains(ids.withBytes(at: row, { ByteHash.hash($0, seed: 0) })) else {
        continue
      }
      let id = ids[row]
      if wanted.contains(id), found[id] == nil { found[id] = row }
    }
    return found
  }
}
