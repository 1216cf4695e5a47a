/// How a name that was asked for and a name of a place agree, best first.
public enum PlaceMatchGrade: Int, Hashable, Comparable, Sendable {
  /// The folded main name.
  case name
  /// Another folded name.
  case alternative
  /// A name that the place had and has no more.
  case formerName
  /// A spelling with the same consonants.
  case variant
  /// One or two letters differ.
  case misspelt
  /// The consonants agree across scripts.
  case otherScript

  /// Best first.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// That a name may stand for a place, for its letters alone.
struct PlaceMatch {
  /// The place: a town's number in the table, or the identifier of anything else.
  enum Key: Hashable {
    case town(Int)
    case listed(String)
  }

  var grade: PlaceMatchGrade
  /// 0…1, as docs/methods/places.md weighs grades.
  var weight: Double
  /// In words.
  var reason: String
  /// The kind that the words beside the name say.
  var kind: GazetteerEntry.Kind?

  var isExact: Bool { grade <= .formerName }
}
