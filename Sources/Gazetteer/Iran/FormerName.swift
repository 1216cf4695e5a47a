/// A name that a town or province had for some years and has no more.
public struct FormerName: Hashable, Sendable {
  /// The identifier of the town or province.
  public var place: String
  /// Its name today.
  public var today: String
  /// The former name and its forms, Latin and Persian.
  public var forms: [String]
  /// When it was the official name; people may have used either at any time.
  public var years: YearSpan

  init(_ row: TableRows.Row) {
    place = row[0].contains(":") ? row[0] : "gn:" + row[0]
    today = row[1]
    forms = row.list(2)
    years = YearSpan(from: row[3], to: row[4])
  }
}
