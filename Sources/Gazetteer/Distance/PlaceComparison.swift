/// How far apart two uncertain places are, and how nearly they agree (docs/methods/places.md).
///
/// Everything is of town level: under 5 km a distance means nothing.
public struct PlaceComparison: Hashable, Sendable {
  /// Kilometres between two places.
  public struct Distance: Hashable, Sendable {
    /// The least there can be.
    public var least: Double
    /// What is to be expected, over the candidates' shares and within areas.
    public var expected: Double
    /// The most there can be.
    public var most: Double
  }

  /// The distance among the candidates that are known; nil where there are none on either side.
  public var distance: Distance?
  /// The share, 0…1, of each level that has one; they sum to 1.
  public var shares: [PlaceAgreement: Double]

  /// A candidate with a smaller share than this does not widen the range.
  private static let considered = 0.02

  /// Compares two places, at the cost of the product of their numbers of candidates.
  public init(_ a: UncertainPlace, _ b: UncertainPlace) {
    shares = [:]
    var (least, most) = (Double.infinity, 0.0)
    var (sum, weight) = (0.0, 0.0)
    for one in a.alternatives {
      for other in b.alternatives {
        let share = one.share * other.share
        shares[Self.agreement(one, other), default: 0] += share
        guard let distance = Self.distance(one, other) else { continue }
        sum += share * distance.expected
        weight += share
        if min(one.share, other.share) >= Self.considered {
          least = min(least, distance.least)
          most = max(most, distance.most)
        }
      }
    }
    let known = PlaceAgreement.allCases.reduce(0) { $0 + (shares[$1] ?? 0) }
    if known < 1 { shares[.unknown, default: 0] += 1 - known }
    if weight > 0, least <= most {
      distance = Distance(least: least, expected: min(max(sum / weight, least), most), most: most)
    }
  }

  /// The level with the largest share; the nearer of two that are equal.
  public var likeliest: PlaceAgreement {
    shares.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? .unknown
  }

  /// The likelihood ratio of one person against two: the levels' ratios weighed by their shares.
  ///
  /// Fellegi and Sunter (1969, JASA 64:1183), the agreement pattern being known by its shares only. A
  /// level without a ratio counts as 1, as nothing learned.
  public func likelihoodRatio(
    _ ratios: [PlaceAgreement: Double] = PlaceAgreement.startingRatios
  ) -> Double {
    PlaceAgreement.allCases.reduce(0) { $0 + (shares[$1] ?? 0) * (ratios[$1] ?? 1) }
  }

  private static func agreement(
    _ a: UncertainPlace.Alternative,
    _ b: UncertainPlace.Alternative
  ) -> PlaceAgreement {
    if a.place.id == b.place.id {
      switch a.place.kind {
      case .country: return .sameCountry
      case .province: return .sameProvince
      default: return .samePlace
      }
    }
    let between = pointDistance(a.place, b.place)
    if let between, between <= 15 { return .sameTownArea }
    if !a.provinces.isDisjoint(with: b.provinces) { return .sameProvince }
    if let between, between <= 50 { return .within50 }
    if let between, between <= 150 { return .within150 }
    return a.place.country == b.place.country ? .sameCountry : .farther
  }

  private static func pointDistance(_ a: Place, _ b: Place) -> Double? {
    guard let p = a.area, let q = b.area, p.radius == 0, q.radius == 0 else { return nil }
    return p.centre.distance(to: q.centre)
  }

  private static func distance(
    _ a: UncertainPlace.Alternative,
    _ b: UncertainPlace.Alternative
  ) -> Distance? {
    guard let p = a.place.area, let q = b.place.area else { return nil }
    let between = p.centre.distance(to: q.centre)
    let reach = p.radius + q.radius
    let spread = (p.radius * p.radius + q.radius * q.radius) / 2
    // The circle of an area is drawn round its towns: one of them may still lie in it and on its rim.
    let isInside =
      !a.provinces.isDisjoint(with: b.provinces) && reach > 0
      || a.place.id == b.place.country || b.place.id == a.place.country
    return Distance(
      least: isInside ? 0 : max(0, between - reach),
      expected: (between * between + spread).squareRoot(),
      most: between + reach
    )
  }
}
