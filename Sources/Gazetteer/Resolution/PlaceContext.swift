public import CaseModel

/// What is known round a place name, to rank what it may stand for.
///
/// Everything in it is a hint: it makes a place likelier, it never shuts one out.
public struct PlaceContext: Sendable {
  /// Countries it probably lies in: ISO 3166-1 codes or names.
  public var countries: [String]
  /// The province it probably lies in: a name or an identifier.
  public var province: String?
  /// Names of other places mentioned near it; the first 16 are used.
  public var nearby: [String]
  /// Gregorian years that the source speaks of, for names and provinces that changed.
  public var years: ClosedRange<Int>?
  /// The kind of place that the source says or implies.
  public var kind: GazetteerEntry.Kind?

  /// Makes a context; nothing in it is a context as well.
  public init(
    countries: [String] = [],
    province: String? = nil,
    nearby: [String] = [],
    years: ClosedRange<Int>? = nil,
    kind: GazetteerEntry.Kind? = nil
  ) {
    self.countries = countries
    self.province = province
    self.nearby = nearby
    self.years = years
    self.kind = kind
  }

  /// The Gregorian years a date may fall in, as `years` wants them.
  public static func years(of date: UncertainDate) -> ClosedRange<Int> {
    let first = date.earliest.components().year
    return first...max(first, date.latest.components().year)
  }
}
