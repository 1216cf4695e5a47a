/// How nearly two records name one place, as a comparison level of record linkage, nearest first.
///
/// Agreement says that the places agree, never that the persons are one: people of one town agree as well.
public enum PlaceAgreement: Int, Hashable, Comparable, CaseIterable, Sendable {
  /// One town or site; not merely one province or country.
  case samePlace
  /// Within 15 km: a town and its prison, or a suburb.
  case sameTownArea
  /// In one province or other first-level division, or one inside the other.
  case sameProvince
  /// Within 50 km.
  case within50
  /// Within 150 km.
  case within150
  /// In one country.
  case sameCountry
  /// In different countries and not near.
  case farther
  /// One of them is not known.
  case unknown

  /// Nearest first.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  /// Likelihood ratios (m over u) to start an estimation from: judgements, not estimates.
  ///
  /// Fellegi and Sunter (1969) estimate m and u from the lists themselves; use those where there are any.
  public static let startingRatios: [PlaceAgreement: Double] = [
    .samePlace: 20, .sameTownArea: 15, .sameProvince: 4, .within50: 3, .within150: 1,
    .sameCountry: 0.3, .farther: 0.05, .unknown: 1,
  ]
}
