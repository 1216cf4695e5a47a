/// A circle on the Earth: where a town, province or country lies, as coarsely as it is known.
public struct PlaceArea: Hashable, Codable, Sendable {
  /// The middle.
  public var centre: Coordinate
  /// Kilometres from the middle to the rim; 0 for a point.
  public var radius: Double

  /// Makes a circle; a negative radius is taken as 0.
  public init(centre: Coordinate, radius: Double = 0) {
    self.centre = centre
    self.radius = max(0, radius)
  }

  /// The circle round the points' mean that holds them all; nil for no points.
  package init?(around points: [Coordinate]) {
    guard let centre = Coordinate.mean(of: points) ?? points.first else { return nil }
    self.init(centre: centre, radius: points.map { centre.distance(to: $0) }.max() ?? 0)
  }

  /// A circle that holds all of some circles; nil for none.
  init?(holding areas: [PlaceArea]) {
    guard let centre = Coordinate.mean(of: areas.map(\.centre)) ?? areas.first?.centre else {
      return nil
    }
    let reach = areas.map { centre.distance(to: $0.centre) + $0.radius }
    self.init(centre: centre, radius: reach.max() ?? 0)
  }
}
