/// A prison or burial place that public reports name.
///
/// It has no position of its own, only its town's. That a place is listed says nothing about what
/// happened there.
public struct Site: Hashable, Sendable {
  /// `site:` and a name: `site:evin`.
  public var id: String
  /// A prison or a cemetery.
  public var kind: GazetteerEntry.Kind
  /// The identifier of its town.
  public var town: String
  /// The name to show.
  public var name: String
  /// Other names and ways of writing it, Latin and Persian.
  public var forms: [String]
  /// Who named it publicly.
  public var source: String
  /// What else a reader should know; may be empty.
  public var note: String

  init(_ row: TableRows.Row) {
    id = "site:" + row[0]
    kind = GazetteerEntry.Kind(rawValue: row[1])
    town = "gn:" + row[2]
    name = row[3]
    forms = row.list(4)
    source = row[5]
    note = row[6]
  }
}
