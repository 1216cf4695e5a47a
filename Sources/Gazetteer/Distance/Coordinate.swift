import Foundation

/// A point on the Earth in degrees, WGS 84.
///
/// The gazetteer's points stand for whole towns and are rounded to 1/100 degree; none says where in the
/// town anything is.
public struct Coordinate: Hashable, Codable, Sendable {
  /// Degrees north, −90…90.
  public var latitude: Double
  /// Degrees east, −180…180.
  public var longitude: Double

  /// Makes a point; a latitude outside −90…90 is taken as the pole, any longitude as it is.
  public init(latitude: Double, longitude: Double) {
    self.latitude = min(max(latitude, -90), 90)
    self.longitude = longitude
  }

  /// The Earth's mean radius R₁ = (2a + b)/3 in kilometres (IUGG 1980).
  static let earthRadius = 6371.0088

  /// The great-circle distance in kilometres, by the haversine formula on a sphere.
  ///
  /// It is within about 0.6 % of the distance on the ellipsoid.
  public func distance(to other: Coordinate) -> Double {
    let (phi, psi) = (latitude * .pi / 180, other.latitude * .pi / 180)
    let sinLatitude = sin((psi - phi) / 2)
    let sinLongitude = sin((other.longitude - longitude) * .pi / 360)
    let h = sinLatitude * sinLatitude + cos(phi) * cos(psi) * sinLongitude * sinLongitude
    return 2 * Self.earthRadius * asin(min(1, h.squareRoot()))
  }

  /// The direction of the mean of some points' directions; nil for none or for points that cancel out.
  package static func mean(of points: some Sequence<Coordinate>) -> Coordinate? {
    var (x, y, z) = (0.0, 0.0, 0.0)
    for point in points {
      let (phi, lambda) = (point.latitude * .pi / 180, point.longitude * .pi / 180)
      x += cos(phi) * cos(lambda)
      y += cos(phi) * sin(lambda)
      z += sin(phi)
    }
    let length = (x * x + y * y + z * z).squareRoot()
    guard length > 1e-9 else { return nil }
    return Coordinate(latitude: asin(z / length) * 180 / .pi, longitude: atan2(y, x) * 180 / .pi)
  }
}
