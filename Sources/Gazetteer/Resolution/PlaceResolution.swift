/// A place that a name may stand for.
public struct PlaceCandidate: Hashable, Sendable {
  /// The place.
  public var place: Place
  /// How likely it is meant, 0…1, among the listed places and one not listed; not calibrated.
  public var share: Double
  /// How the names agree.
  public var grade: PlaceMatchGrade
  /// Why, in words: how the name agrees, what of the context speaks for or against it.
  public var reasons: [String]
  /// The province of Iran it was in, in the years of the context; nil where that is no question.
  public var province: ProvinceAnswer?
}

/// What a place name may stand for: a proposal, a person decides.
public struct PlaceResolution: Hashable, Sendable {
  /// The name as it was given.
  public var name: String
  /// Likeliest first, at most 32; empty where nothing fits or the name was refused.
  public var candidates: [PlaceCandidate]
  /// The share, 0…1, of all places that are not among the candidates.
  public var unresolved: Double
  /// Why the name was not read; nil where it was.
  public var refusal: PlaceNameRefusal?
  /// What was passed over in a name that was read.
  public var notes: [PlaceNameNote]
  /// The candidates that are too likely to leave aside, where the first is not clear; else empty.
  public var rivals: [PlaceCandidate]

  /// Whether the name does not say which of several places is meant.
  public var isAmbiguous: Bool { !rivals.isEmpty }

  /// The outcome in a sentence: one place, several, none, or why the name was not read.
  public var sentence: String {
    if let refusal { return refusal.description }
    guard let first = candidates.first else {
      return "No place with this name, or one like it, is in the gazetteer."
    }
    guard first.share >= unresolved else {
      return "Perhaps no listed place is meant; the nearest is \(Self.described(first)): "
        + "\(first.reasons.joined(separator: ", "))."
    }
    guard isAmbiguous else {
      return "It is likely \(Self.described(first)): \(first.reasons.joined(separator: ", "))."
    }
    let others = rivals.prefix(3).map(Self.described).joined(separator: ", or ")
    let more = rivals.count > 3 ? ", or \(rivals.count - 3) more" : ""
    return "The name is ambiguous: it may be \(Self.described(first)), or \(others)\(more)."
  }

  private static func described(_ candidate: PlaceCandidate) -> String {
    let place = candidate.place
    let provinces = candidate.province?.candidates.map { $0.name + " province" } ?? []
    let inside =
      place.kind == .country ? [] : [provinces.joined(separator: " or "), place.country]
    let names = [place.name] + inside.filter { !$0.isEmpty }
    let share = Int((candidate.share * 100).rounded())
    return "\(names.joined(separator: ", ")) (\(place.kind.rawValue), \(share) %)"
  }
}
