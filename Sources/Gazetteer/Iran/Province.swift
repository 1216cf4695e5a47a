/// A province of Iran, as it is or was since 1986.
public struct Province: Hashable, Sendable {
  /// `ir:` and a name: `ir:tehran`.
  public var id: String
  /// The name to show.
  public var name: String
  /// Other ways of writing it, Latin and Persian.
  public var forms: [String]
  /// When there was such a province.
  public var years: YearSpan
  /// The code of GeoNames, for a province of today.
  var division: String?
  /// The identifier of the town it has its name from; nil where there is none.
  var namesake: String?
}

/// Which province a place was in, as far as it is known.
public struct ProvinceAnswer: Hashable, Sendable {
  /// The province, or those it may have been, likelier first; none where nothing is known.
  public var candidates: [Province]
  /// Whether it is known to be one province, for all the years asked for.
  public var isCertain: Bool
  /// Why it is what it is, or why it is not known; nil where it is simply today's.
  public var reason: String?

  /// The province where it is known to be one.
  public var province: Province? { isCertain ? candidates.first : nil }
}
