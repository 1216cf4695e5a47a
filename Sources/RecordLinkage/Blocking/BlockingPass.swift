/// A family of blocking keys: records that share a key of a pass are compared.
public enum BlockingPass: Int, Codable, Hashable, Sendable, CaseIterable {
  /// All words of the name sound alike.
  case wholeName
  /// One name word and the year of birth.
  case nameAndYear
  /// Two name words.
  case nameAndName
  /// One name word with a place, father, postcode or occupation.
  case nameAndOther
  /// Initials or the beginning of a name word with the birth day, its month and day, or its year.
  case initialsAndDate
  /// Without the name: birth day, place, father, postcode and identity number among themselves.
  case withoutName
  /// One rare name word alone.
  case rareWord

  /// The pass in words.
  public var summary: String {
    switch self {
    case .wholeName: "all name words sound alike"
    case .nameAndYear: "a name word and the year of birth"
    case .nameAndName: "two name words"
    case .nameAndOther: "a name word with place, father, postcode or occupation"
    case .initialsAndDate: "initials or name beginning with the date of birth"
    case .withoutName: "no name: date, place, father, postcode, identity number"
    case .rareWord: "a rare name word alone"
    }
  }
}
