import Foundation

/// What a context and the words beside a name say about where it lies, looked up once.
struct PlaceHints {
  var countries: Set<String> = []
  var provinces: Set<String> = []
  /// For each place mentioned nearby, what it may be.
  var nearby: [[Place]] = []
  /// Whether something that the name is said to lie in is not known.
  var hasUnknown = false

  private let world: WorldGazetteer
  private let matcher: PlaceMatcher
  /// The years of the source; without them a place may be said to lie where it ever lay.
  private let years: ClosedRange<Int>

  /// Places mentioned nearby that are used.
  static let nearbyLimit = 16
  /// Candidates of each that are used.
  private static let candidateLimit = 3

  init(_ context: PlaceContext, world: WorldGazetteer) {
    self.world = world
    years = context.years ?? ProvinceHistory.reach...9999
    matcher = PlaceMatcher(world: world, years: context.years)
    for country in context.countries.prefix(Self.nearbyLimit) {
      countries.formUnion(ids(country, .country))
      if country.utf8.count == 2 { countries.insert(country.uppercased()) }
    }
    if let province = context.province {
      if world.history[province] != nil { provinces.insert(province) }
      provinces.formUnion(ids(province, .province))
    }
    for name in context.nearby.prefix(Self.nearbyLimit) { add(near: exact(name)) }
  }

  /// Takes in what a name is said to lie in: a country, a province or a town.
  mutating func add(containers: [String], asides: [String]) {
    for container in containers.prefix(Self.nearbyLimit) where !add(container: container) {
      hasUnknown = true
    }
    for aside in asides.prefix(Self.nearbyLimit) { _ = add(container: aside) }
  }

  /// Factors of docs/methods/places.md for a place, with their reasons.
  func factor(_ place: Place) -> (factor: Double, reasons: [String]) {
    var factor = 1.0
    var reasons: [String] = []
    if countries.contains(place.country) {
      factor *= 20
      reasons.append("in \(world.place(place.country)?.name ?? place.country), as the context says")
    }
    let answer = world.province(of: place, in: years)
    let own = Set(answer?.candidates.map(\.id) ?? [place.id])
    if let shared = provinces.intersection(own).min() {
      factor *= 10
      reasons.append("in \(world.history[shared]?.name ?? shared) province, as the context says")
    }
    for candidates in nearby {
      let best = candidates.map { (nearness(place, in: own, $0), $0) }.max { $0.0 < $1.0 }
      guard let (near, other) = best, near > 1 else { continue }
      factor *= near
      if near > 4 { reasons.append("near \(other.name), mentioned with it") }
    }
    return (factor, reasons)
  }

  private func nearness(_ place: Place, in provinces: Set<String>, _ other: Place) -> Double {
    if place.id == other.id || place.parent == other.id || other.parent == place.id { return 10 }
    if other.kind == .country { return place.country == other.id ? 20 : 1 }
    if other.kind == .province { return provinces.contains(other.id) ? 10 : 1 }
    let country = place.country == other.country ? 3.0 : 1
    guard place.area?.radius == 0, let a = place.area?.centre, let b = other.area?.centre else {
      return country
    }
    return country * (1 + 8 * exp(-a.distance(to: b) / 100))
  }

  private mutating func add(container name: String) -> Bool {
    let places = exact(name)
    let areas = places.filter { $0.kind == .country || $0.kind == .province }
    countries.formUnion(areas.filter { $0.kind == .country }.map(\.id))
    provinces.formUnion(areas.filter { $0.kind == .province }.map(\.id))
    add(near: places.filter { !areas.contains($0) })
    return !places.isEmpty
  }

  private mutating func add(near places: [Place]) {
    guard !places.isEmpty else { return }
    let largest = places.sorted { ($0.population, $1.id) > ($1.population, $0.id) }
    nearby.append(Array(largest.prefix(Self.candidateLimit)))
  }

  private func ids(_ name: String, _ kind: GazetteerEntry.Kind) -> [String] {
    exact(name).filter { $0.kind == kind }.map(\.id)
  }

  // A hint that is not a name as it stands is no hint: guesses are not built on guesses.
  private func exact(_ name: String) -> [Place] {
    guard let reading = try? PlaceNameReading(name) else { return [] }
    let matches = reading.queries.flatMap { query in
      matcher.matches(query).filter { $0.value.isExact }
    }
    return Set(matches.map(\.key)).compactMap(world.place(for:))
  }
}
