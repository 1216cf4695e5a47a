/// A place of the world gazetteer: a country, a province of Iran, a town, a prison or a cemetery.
///
/// Its position is that of a whole town or area. Nothing finer is held, and nothing finer must be read
/// into it.
public struct Place: Hashable, Sendable {
  /// A stable identifier: `gn:` and the number in GeoNames for a town, `ir:` and a name for a province of
  /// Iran, `site:` and a name for a prison or cemetery, ISO 3166-1 for a country.
  public var id: String
  /// The name to show.
  public var name: String
  /// What kind of place it is.
  public var kind: GazetteerEntry.Kind
  /// The country's ISO 3166-1 code.
  public var country: String
  /// The country and first-level division of GeoNames that it lies in today: `IR.26`; nil for areas.
  public var division: String?
  /// Inhabitants by GeoNames, of no stated year; 0 where not known.
  public var population: Int
  /// Where it lies: a circle of radius 0 for a town or site; nil where not known.
  public var area: PlaceArea?
  /// The identifier of the place that it lies in and takes its position from: a site's town.
  public var parent: String?
}
