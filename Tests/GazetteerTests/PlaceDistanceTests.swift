import Gazetteer
import Statistics
import Testing

@Suite struct PlaceDistanceTests {
  private let world = WorldGazetteer.standard

  private func place(_ name: String, _ context: PlaceContext = PlaceContext()) -> UncertainPlace {
    UncertainPlace(world.resolve(name, in: context))
  }

  private func sure(_ id: String) throws -> UncertainPlace {
    UncertainPlace(try #require(world.place(id)), in: world, years: 1988...1988)
  }

  /// From geopy 2.4.1 `great_circle` (the same sphere) and, last, `geodesic` (WGS 84), kilometres.
  private static let published: [(Coordinate, Coordinate, sphere: Double, ellipsoid: Double)] = [
    (
      Coordinate(latitude: 35.69, longitude: 51.42),
      Coordinate(latitude: 36.3, longitude: 59.61), 739.699091, 741.356995
    ),
    (
      Coordinate(latitude: 35.69, longitude: 51.42),
      Coordinate(latitude: 29.61, longitude: 52.53), 683.990224, 682.242225
    ),
    (
      Coordinate(latitude: 51.51, longitude: -0.13),
      Coordinate(latitude: 40.71, longitude: -74.01), 5570.452441, 5585.455702
    ),
    (
      Coordinate(latitude: -33.87, longitude: 151.21),
      Coordinate(latitude: 35.69, longitude: 51.42), 12908.770902, 12900.478170
    ),
    (
      Coordinate(latitude: 0, longitude: 0),
      Coordinate(latitude: 0, longitude: 180), 20015.115070, 20003.931459
    ),
    (
      Coordinate(latitude: 90, longitude: 0),
      Coordinate(latitude: -90, longitude: 0), 20015.115070, 20003.931459
    ),
    (
      Coordinate(latitude: 10, longitude: 179.5),
      Coordinate(latitude: 10, longitude: -179.5), 109.505739, 109.639322
    ),
    (
      Coordinate(latitude: 35.69, longitude: 51.42),
      Coordinate(latitude: 35.83, longitude: 50.99), 41.806078, 41.875155
    ),
  ]

  @Test(arguments: 0..<published.count)
  func `great-circle distances are those of geopy`(row: Int) {
    let (a, b, sphere, ellipsoid) = Self.published[row]
    #expect(abs(a.distance(to: b) - sphere) < 1e-6 * max(1, sphere))
    #expect(abs(a.distance(to: b) - ellipsoid) <= 0.006 * max(1, ellipsoid))
  }

  @Test(arguments: 0..<50)
  func `distance is symmetric, zero to itself and at most half the circumference`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let point = { (generator: inout SeededGenerator) in
      Coordinate(
        latitude: Double(generator.below(18_001)) / 100 - 90,
        longitude: Double(generator.below(36_001)) / 100 - 180
      )
    }
    let (a, b) = (point(&generator), point(&generator))
    #expect(a.distance(to: a) == 0)
    #expect(abs(a.distance(to: b) - b.distance(to: a)) < 1e-9)
    #expect(a.distance(to: b) <= 6371.0088 * .pi + 1e-9)
  }

  @Test func `one town is the same place, at no distance`() throws {
    let comparison = PlaceComparison(try sure("gn:128747"), try sure("gn:128747"))
    #expect(comparison.likeliest == .samePlace)
    #expect(comparison.distance?.least == 0 && comparison.distance?.most == 0)
    #expect(comparison.distance?.expected == 0)
  }

  @Test(arguments: [
    ("gn:128747", "site:gohardasht", PlaceAgreement.sameTownArea),
    ("gn:112931", "gn:128747", .sameProvince),
    ("gn:112931", "ir:tehran", .sameProvince),
    ("ir:tehran", "ir:tehran", .sameProvince),
    ("gn:118743", "gn:112931", .sameCountry),
    ("gn:127319", "gn:99532", .within50),
    ("IR", "IR", .sameCountry),
    ("gn:112931", "IR", .sameCountry),
    ("gn:112931", "gn:2643743", .farther),
  ])
  func `two known places agree at the nearest level that holds`(
    a: String,
    b: String,
    level: PlaceAgreement
  ) throws {
    let comparison = PlaceComparison(try sure(a), try sure(b))
    #expect(comparison.likeliest == level)
    #expect(comparison.shares == [level: 1])
  }

  @Test func `a town within its province is between nothing and the radius away`() throws {
    let comparison = PlaceComparison(try sure("gn:128747"), try sure("ir:tehran"))
    let distance = try #require(comparison.distance)
    let radius = try #require(world.place("ir:tehran")?.area?.radius)
    #expect(distance.least == 0)
    #expect(distance.expected > 0 && distance.expected < distance.most)
    #expect(distance.most <= 2 * radius)
  }

  @Test func `a town and a foreign country are as far apart as the country's rim`() throws {
    let comparison = PlaceComparison(try sure("gn:112931"), try sure("JP"))
    let distance = try #require(comparison.distance)
    #expect(distance.least > 4_000 && distance.least < distance.expected)
    #expect(distance.expected < distance.most)
  }

  @Test func `an ambiguous name gives a range and shares of several levels`() {
    let comparison = PlaceComparison(
      place("Rudbar", PlaceContext(countries: ["IR"])),
      place("Rasht")
    )
    let distance = comparison.distance
    #expect((distance?.least ?? 0) < (distance?.most ?? 0))
    #expect(comparison.shares.count > 1)
    #expect(abs(comparison.shares.values.reduce(0, +) - 1) < 1e-9)
  }

  @Test func `an unresolved place is at an unknown distance and says nothing`() {
    let comparison = PlaceComparison(place("Xqzvfjpg"), place("Rasht"))
    #expect(comparison.distance == nil)
    #expect(comparison.likeliest == .unknown)
    #expect(abs(comparison.likelihoodRatio() - 1) < 1e-9)
    #expect(PlaceComparison(.unknown, .unknown).shares == [.unknown: 1])
  }

  @Test func `nearer places are worth more to linkage`() throws {
    let ratio = { (a: String, b: String) in
      PlaceComparison(try sure(a), try sure(b)).likelihoodRatio()
    }
    #expect(try ratio("gn:128747", "gn:128747") > ratio("gn:128747", "gn:112931"))
    #expect(try ratio("gn:128747", "gn:112931") > ratio("gn:128747", "gn:115019"))
    #expect(try ratio("gn:128747", "gn:115019") > ratio("gn:128747", "gn:2643743"))
  }

  @Test(arguments: 0..<20)
  func `comparison is symmetric and ordered whatever the shares are`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let ids = ["gn:112931", "gn:128747", "ir:tehran", "IR", "JP", "site:evin", "gn:2643743"]
    let random = { (generator: inout SeededGenerator) in
      let parts = (0..<generator.below(4)).compactMap { _ in
        world.place(ids[generator.below(ids.count)]).map {
          UncertainPlace.Alternative(place: $0, share: 0.25, provinces: [])
        }
      }
      return UncertainPlace(alternatives: parts, unresolved: 1 - 0.25 * Double(parts.count))
    }
    let (a, b) = (random(&generator), random(&generator))
    let (one, other) = (PlaceComparison(a, b), PlaceComparison(b, a))
    #expect(one.likeliest == other.likeliest)
    if let distance = one.distance, let back = other.distance {
      #expect(distance.least <= distance.expected && distance.expected <= distance.most)
      #expect(abs(distance.expected - back.expected) < 1e-6)
    }
  }
}
