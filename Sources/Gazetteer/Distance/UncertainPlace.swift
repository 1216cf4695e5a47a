/// A place as far as it is known: what it may be, with shares, and a share that is not resolved.
public struct UncertainPlace: Hashable, Sendable {
  /// One of the places it may be.
  public struct Alternative: Hashable, Sendable {
    /// The place.
    public var place: Place
    /// How likely it is, 0…1.
    public var share: Double
    /// Identifiers of the provinces or divisions it lies, or may lie, in; its own for a province.
    public var provinces: Set<String>

    /// Makes an alternative from its parts.
    public init(place: Place, share: Double, provinces: Set<String>) {
      self.place = place
      self.share = share
      self.provinces = provinces
    }
  }

  /// What it may be, likeliest first.
  public var alternatives: [Alternative]
  /// The share, 0…1, of everything else.
  public var unresolved: Double

  /// A place of which nothing is known.
  public static let unknown = UncertainPlace(alternatives: [], unresolved: 1)

  /// Makes an uncertain place of what a name may stand for.
  public init(_ resolution: PlaceResolution) {
    let alternatives = resolution.candidates.map { candidate in
      Alternative(
        place: candidate.place,
        share: candidate.share,
        provinces: Self.provinces(of: candidate.place, candidate.province)
      )
    }
    self.init(alternatives: alternatives, unresolved: resolution.unresolved)
  }

  /// Makes an uncertain place that is known to be one place, in its province of some years or today's.
  public init(_ place: Place, in world: WorldGazetteer, years: ClosedRange<Int>? = nil) {
    let province = world.province(of: place, in: years)
    let alternative = Alternative(
      place: place,
      share: 1,
      provinces: Self.provinces(of: place, province)
    )
    self.init(alternatives: [alternative], unresolved: 0)
  }

  /// Makes an uncertain place from its parts.
  public init(alternatives: [Alternative], unresolved: Double) {
    self.alternatives = alternatives
    self.unresolved = unresolved
  }

  private static func provinces(of place: Place, _ answer: ProvinceAnswer?) -> Set<String> {
    if place.kind == .province { return [place.id] }
    if let answer { return Set(answer.candidates.map(\.id)) }
    return place.division.map { [$0] } ?? []
  }
}
