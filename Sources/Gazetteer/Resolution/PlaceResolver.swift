import Foundation

extension WorldGazetteer {
  /// What a place name may stand for, ranked (docs/methods/places.md).
  ///
  /// A name that cannot be read comes back refused, with a sentence; one that was read in part says what
  /// was passed over. Costs about a tenth of a millisecond for a name that is known, a millisecond
  /// where misspellings must be sought; never more for a longer name than for one of 256 characters.
  ///
  /// - Parameters:
  ///   - name: A place name in Latin or Arabic script, alone or with what it lies in.
  ///   - context: What is known round it.
  ///   - seeksMisspellings: Whether a name that is not known is taken for one spelt nearly like it.
  /// - Returns: Candidates with shares, or why there are none. It does not say that anything happened there.
  public func resolve(
    _ name: String,
    in context: PlaceContext = PlaceContext(),
    seeksMisspellings: Bool = true
  ) -> PlaceResolution {
    PlaceResolver(world: self, context: context, seeksMisspellings: seeksMisspellings).resolve(name)
  }

  /// The place of a match.
  func place(for key: PlaceMatch.Key) -> Place? {
    switch key {
    case .town(let number): town(number)
    case .listed(let id): place(id)
    }
  }
}

/// Ranks what names may stand for in one context.
struct PlaceResolver {
  private let world: WorldGazetteer
  private let context: PlaceContext
  private let matcher: PlaceMatcher
  private let seeksMisspellings: Bool

  private static let candidateLimit = 32
  private static let exponent = 0.7

  init(world: WorldGazetteer, context: PlaceContext, seeksMisspellings: Bool) {
    self.world = world
    self.seeksMisspellings = seeksMisspellings
    self.context = context
    matcher = PlaceMatcher(world: world, years: context.years)
  }

  func resolve(_ name: String) -> PlaceResolution {
    var reading: PlaceNameReading
    do {
      reading = try PlaceNameReading(name)
    } catch {
      return PlaceResolution(
        name: name,
        candidates: [],
        unresolved: 1,
        refusal: error,
        notes: [],
        rivals: []
      )
    }
    let found = matches(&reading)
    var hints = PlaceHints(context, world: world)
    hints.add(containers: reading.containers, asides: reading.asides)
    return ranked(found, hints, name: name, notes: reading.notes)
  }

  // MARK: Finding

  private func matches(_ reading: inout PlaceNameReading) -> [PlaceMatch.Key: PlaceMatch] {
    var found: [PlaceMatch.Key: PlaceMatch] = [:]
    for query in reading.queries {
      // "Kansas City" is a name: what is left without the word for a kind counts for less then.
      let discount = query.isPart && found.values.contains { $0.isExact } ? 0.3 : 1
      Self.merge(matcher.matches(query), discount, into: &found)
    }
    if found.isEmpty { found = otherNames(reading.asides) }
    if !found.values.contains(where: \.isExact), let query = reading.splitContainer(isContainer) {
      Self.merge(matcher.matches(query), 1, into: &found)
    }
    if found.values.contains(where: \.isExact) {
      // Beside a place of this very name, one spelt like it is hardly meant.
      for (key, match) in found where match.grade == .variant { found[key]?.weight *= 0.1 }
    }
    if seeksMisspellings, found.isEmpty || found.values.allSatisfy({ $0.grade == .otherScript }) {
      for query in reading.queries { Self.merge(matcher.nearMatches(query), 1, into: &found) }
    }
    return found
  }

  // What is in brackets may be another name of a place that is not known by the one before them; a
  // country or a province is what it lies in.
  private func otherNames(_ asides: [String]) -> [PlaceMatch.Key: PlaceMatch] {
    var found: [PlaceMatch.Key: PlaceMatch] = [:]
    for aside in asides {
      guard let query = (try? PlaceNameReading(aside))?.queries.last else { continue }
      let matches = matcher.matches(query)
      let isArea = matches.contains { key, match in
        let kind = world.place(for: key)?.kind
        return match.isExact && (kind == .country || kind == .province)
      }
      if !isArea { Self.merge(matches, 1, into: &found) }
    }
    return found
  }

  // A country, a province or a town of some size may stand behind a name without a comma.
  private func isContainer(_ letters: [Unicode.Scalar]) -> Bool {
    let query = PlaceNameReading.Query(letters: letters, kind: nil, isPart: true)
    return matcher.matches(query).contains { key, match in
      guard match.grade == .name, let place = world.place(for: key) else { return false }
      return place.kind != .city || place.population >= 50_000
    }
  }

  private static func merge(
    _ matches: [PlaceMatch.Key: PlaceMatch],
    _ discount: Double,
    into found: inout [PlaceMatch.Key: PlaceMatch]
  ) {
    for (key, match) in matches {
      var match = match
      match.weight *= discount
      if let known = found[key] {
        // Of one place's matches the one that also says its kind is kept.
        guard match.weight >= known.weight || match.grade == known.grade && known.kind == nil else {
          continue
        }
      }
      found[key] = match
    }
  }

  // MARK: Ranking

  private func ranked(
    _ found: [PlaceMatch.Key: PlaceMatch],
    _ hints: PlaceHints,
    name: String,
    notes: [PlaceNameNote]
  ) -> PlaceResolution {
    var weighed = found.compactMap { key, match in
      world.place(for: key).map { candidate($0, match, hints) }
    }
    // Sorted before they are summed: the same name gives the same shares to the last bit.
    weighed.sort { ($0.share, $1.place.id) > ($1.share, $0.place.id) }
    let unlisted = Self.unlistedWeight(weighed.map(\.grade).min())
    let total = weighed.reduce(unlisted) { $0 + $1.share }
    var candidates = Array(weighed.prefix(Self.candidateLimit))
    for index in candidates.indices { candidates[index].share /= total }
    return PlaceResolution(
      name: name,
      candidates: candidates,
      unresolved: max(0, 1 - candidates.reduce(0) { $0 + $1.share }),
      refusal: nil,
      notes: notes + (hints.hasUnknown ? [.unknownContainer] : []),
      rivals: rivals(candidates)
    )
  }

  // The share is the weight until all are known.
  private func candidate(_ place: Place, _ match: PlaceMatch, _ hints: PlaceHints) -> PlaceCandidate
  {
    let province =
      place.kind == .province ? nil : world.province(of: place, in: context.years)
    var weight = match.weight * Self.prior(place)
    var reasons = [match.reason]
    let (factor, context) = hints.factor(place)
    weight *= factor
    reasons += context
    if let (factor, reason) = kindFactor(place, match.kind) {
      weight *= factor
      reasons.append(reason)
    }
    if let years = self.context.years, let history = world.history[place.id],
      history.years.coverage(of: years) == .never
    {
      weight *= 0.1
      reasons.append("a province \(history.years.description), not in the years of the source")
    }
    return PlaceCandidate(
      place: world.history[place.id].map { world.place(of: $0, in: self.context.years) } ?? place,
      share: weight,
      grade: match.grade,
      reasons: reasons,
      province: province
    )
  }

  private func kindFactor(_ place: Place, _ said: GazetteerEntry.Kind?) -> (Double, String)? {
    let known: Set<GazetteerEntry.Kind> = [.country, .province, .city, .prison, .cemetery]
    guard let kind = said ?? context.kind, known.contains(kind) else { return nil }
    // Words beside the name bind it more closely than a guess from round about.
    let strength = said == nil ? 10.0 : 30
    if kind == place.kind { return (strength, "a \(kind.rawValue), as the source says") }
    return (
      said == nil ? 0.1 : 0.01,
      "a \(place.kind.rawValue), though the source says \(kind.rawValue)"
    )
  }

  // A town with the exact name and 500 inhabitants stands for all that are not listed, and the more of
  // them the less the best of the listed ones agrees.
  private static func unlistedWeight(_ best: PlaceMatchGrade?) -> Double {
    let factor: Double =
      switch best {
      case .name, .alternative, .formerName, nil: 1
      case .variant: 3
      case .misspelt: 10
      case .otherScript: 30
      }
    return factor * pow(500, exponent)
  }

  private static func prior(_ place: Place) -> Double {
    let people: Double =
      switch place.kind {
      case .country: 20_000_000
      case .province: 50_000
      case .city: Double(place.population)
      default: 200_000
      }
    return pow(people + 500, exponent)
  }

  // MARK: Ambiguity

  private func rivals(_ candidates: [PlaceCandidate]) -> [PlaceCandidate] {
    guard let first = candidates.first, first.share < 0.8 else { return [] }
    return candidates.dropFirst().filter { other in
      other.share >= 0.05 && !isTheSameSpot(first, other)
    }
  }

  private func isTheSameSpot(_ a: PlaceCandidate, _ b: PlaceCandidate) -> Bool {
    for (inner, outer) in [(a, b), (b, a)] {
      if outer.place.kind == .country { return outer.place.id == inner.place.country }
      if let province = inner.province, outer.place.kind == .province {
        return province.candidates.contains { $0.id == outer.place.id }
      }
    }
    guard let p = a.place.area, let q = b.place.area, p.radius == 0, q.radius == 0 else {
      return false
    }
    return p.centre.distance(to: q.centre) <= 25
  }
}
