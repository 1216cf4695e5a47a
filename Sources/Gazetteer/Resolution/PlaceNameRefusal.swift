/// Why a text was not read as a place name.
public enum PlaceNameRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is nothing to read but spaces, marks and signs.
  case noLetters
  /// It is longer than a name can be.
  case tooLong(limit: Int)

  /// What is wrong and what to do, without the text itself.
  public var description: String {
    switch self {
    case .noLetters:
      "The place name has no letters: give the name as the source writes it."
    case .tooLong(let limit):
      "The place name is longer than \(limit) characters: give the name alone, not the passage it is in."
    }
  }
}

/// What was passed over in a name that was read all the same.
public enum PlaceNameNote: String, Hashable, Sendable, CaseIterable, CustomStringConvertible {
  /// Unpaired surrogates or broken bytes, which decoding turns into U+FFFD.
  case undecodable
  /// Control characters.
  case controls
  /// Marks that only turn the direction of writing.
  case directions
  /// Nothing in the gazetteer for a container: "Karaj, Nowhere".
  case unknownContainer

  /// A sentence for a person.
  public var description: String {
    switch self {
    case .undecodable:
      "Characters that could not be decoded were passed over; letters may be missing."
    case .controls: "Control characters were passed over."
    case .directions: "Signs of writing direction were passed over."
    case .unknownContainer: "A place that it is said to lie in is not known and was not used."
    }
  }
}
