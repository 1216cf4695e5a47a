import Foundation

/// Finds the places that a folded name may stand for, by its letters alone.
struct PlaceMatcher {
  let world: WorldGazetteer
  /// The years of the source, for names that a town had for a time.
  let years: ClosedRange<Int>?

  /// Places with this name, or a spelling with the same consonants.
  ///
  /// Logarithmic in the number of names, and linear in how many have the same consonants.
  func matches(_ query: PlaceNameReading.Query) -> [PlaceMatch.Key: PlaceMatch] {
    let asked = Asked(query)
    var found: [PlaceMatch.Key: PlaceMatch] = [:]
    for name in world.table.names(withSignature: asked.skeleton.signature) {
      add(name, to: &found) { compare(asked, $0, standing: $1) }
    }
    for name in world.listed.names(withSignature: asked.skeleton.signature) {
      add(name, to: &found) { compare(asked, $0, standing: $1) }
    }
    let sameScript = found.filter { $0.value.grade != .otherScript }
    return sameScript.isEmpty ? found : sameScript
  }

  /// Places of whose names one or two letters differ.
  ///
  /// Linear in the number of names, with little for each.
  func nearMatches(_ query: PlaceNameReading.Query) -> [PlaceMatch.Key: PlaceMatch] {
    let asked = Asked(query)
    let edits = asked.query.letters.count < 8 ? 1 : 2
    guard (4...60).contains(asked.query.letters.count) else { return [:] }
    let bits = PlaceSkeleton.bitsPerEdit * edits
    var found: [PlaceMatch.Key: PlaceMatch] = [:]
    let census = LetterCensus(utf8: String(String.UnicodeScalarView(asked.query.letters)).utf8)
    for name in world.table.names(near: asked.skeleton.signature, bits: bits)
    where census.mayBecome(
      world.table.census(ofNameAt: world.table.offset(ofName: name)),
      edits: edits
    ) {
      add(name, to: &found) { letters, _ in compare(asked, letters, edits: edits) }
    }
    for name in world.listed.names {
      add(name, to: &found) { letters, _ in compare(asked, letters, edits: edits) }
    }
    return found
  }

  // What was asked for, with what is needed to compare it worked out once.
  private struct Asked {
    var query: PlaceNameReading.Query
    var sounds: [UInt8]
    var skeleton: PlaceSkeleton
    var isLatin: Bool

    init(_ query: PlaceNameReading.Query) {
      self.query = query
      sounds = PlaceSounds.of(query.letters)
      skeleton = PlaceSkeleton(sounds: sounds)
      isLatin = query.letters.first?.isASCII ?? true
    }
  }

  private func compare(
    _ asked: Asked,
    _ letters: [Unicode.Scalar],
    standing: ListedNames.Standing
  ) -> PlaceMatch? {
    let (grade, weight, reason) = Self.judged(standing, in: years)
    let own = asked.query.letters
    if letters == own {
      return PlaceMatch(grade: grade, weight: weight, reason: reason, kind: asked.query.kind)
    }
    let sounds = PlaceSounds.of(letters)
    guard PlaceSkeleton(sounds: sounds) == asked.skeleton else { return nil }
    let name = String(String.UnicodeScalarView(letters))
    guard letters.first?.isASCII == asked.isLatin else {
      guard asked.skeleton.consonants.count >= 4 else { return nil }
      return PlaceMatch(
        grade: .otherScript,
        weight: 0.001,
        reason: "its consonants agree across scripts with “\(name)”",
        kind: asked.query.kind
      )
    }
    let longer = max(sounds.count, asked.sounds.count)
    // Of a name with one consonant or none nearly everything must agree.
    let limit = asked.skeleton.consonants.count > 1 ? longer / 2 : longer / 4
    guard let distance = EditDistance.between(asked.sounds, sounds, limit: limit) else {
      return nil
    }
    let similarity = 1 - Double(distance) / Double(max(longer, 1))
    return PlaceMatch(
      grade: .variant,
      weight: 0.25 * pow(similarity, 6) * weight,
      reason: "spelt like “\(name)”",
      kind: asked.query.kind
    )
  }

  private func compare(_ asked: Asked, _ letters: [Unicode.Scalar], edits: Int) -> PlaceMatch? {
    guard let distance = EditDistance.between(asked.query.letters, letters, limit: edits),
      distance > 0
    else { return nil }
    let name = String(String.UnicodeScalarView(letters))
    return PlaceMatch(
      grade: .misspelt,
      weight: distance == 1 ? 0.08 : 0.02,
      reason: "\(distance == 1 ? "one letter differs" : "two letters differ") from “\(name)”",
      kind: asked.query.kind
    )
  }

  private static func judged(
    _ standing: ListedNames.Standing,
    in years: ClosedRange<Int>?
  ) -> (PlaceMatchGrade, Double, String) {
    switch standing {
    case .main: return (.name, 1, "its name")
    case .alternative: return (.alternative, 0.6, "another of its names")
    case .former(let span):
      let reason = "a former name, \(span.description)"
      guard let years else { return (.formerName, 0.5, reason) }
      switch span.coverage(of: years) {
      case .never: return (.formerName, 0.2, reason + ", not in the years of the source")
      case .perhaps, .always: return (.formerName, 0.9, reason)
      }
    }
  }

  private func add(
    _ name: Int,
    to found: inout [PlaceMatch.Key: PlaceMatch],
    _ compare: ([Unicode.Scalar], ListedNames.Standing) -> PlaceMatch?
  ) {
    let offset = world.table.offset(ofName: name)
    let letters = PlaceNameFolding.letters(of: world.table.name(at: offset))
    let number = world.table.town(ofNameAt: offset)
    let isMain = world.table.town(number)?.firstName == offset
    guard let match = compare(letters, isMain ? .main : .alternative) else { return }
    Self.keep(match, .town(number), in: &found)
  }

  private func add(
    _ name: ListedNames.Name,
    to found: inout [PlaceMatch.Key: PlaceMatch],
    _ compare: ([Unicode.Scalar], ListedNames.Standing) -> PlaceMatch?
  ) {
    guard let match = compare(name.letters, name.standing) else { return }
    Self.keep(
      match,
      world.town(of: name.place).map(PlaceMatch.Key.town) ?? .listed(name.place),
      in: &found
    )
  }

  // A former name says more than the same name among the alternatives: it has its years.
  private static func keep(
    _ match: PlaceMatch,
    _ key: PlaceMatch.Key,
    in found: inout [PlaceMatch.Key: PlaceMatch]
  ) {
    if let known = found[key] {
      let replaces =
        match.grade == .formerName && known.grade != .name
        || known.grade != .formerName && match.weight > known.weight
      guard replaces else { return }
    }
    found[key] = match
  }
}
