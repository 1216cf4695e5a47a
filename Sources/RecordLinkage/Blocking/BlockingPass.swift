/// A family of blocking keys: records that share a key of a pass are compared.
public enum BlockingPass: Int, Codable, Hashable, Sendable, CaseIterable {
  /// All words of the name sound alike.
  case wholeName
  /// One name word and the year of birth.
  case nameAndYear
  /// Two name words.
  case nameAndName
  /// One name word and a place.
  case nameAndPlace
  /// One name word and a word of the father's name.
  case nameAndFather
  /// One name word with a postcode, occupation, address or year of the event.
  case nameAndOther
  /// Initials and the day of birth.
  case initialsAndDay
  /// The beginning of a name word with month and day of birth.
  case beginningAndMonthDay
  /// The beginning of a name word with the year of birth.
  case beginningAndYear
  /// Without the name: the day of birth.
  case day
  /// Without the name: father, place and year of birth.
  case fatherAndPlace
  /// Without the name: identity number, postcode, postcode with occupation or address.
  case number
  /// One rare name word alone.
  case rareWord

  /// The pass in words.
  public var summary: String {
    switch self {
    case .wholeName: "all name words sound alike"
    case .nameAndYear: "a name word and the year of birth"
    case .nameAndName: "two name words"
    case .nameAndPlace: "a name word and a place"
    case .nameAndFather: "a name word and the father's name"
    case .nameAndOther: "a name word with postcode, occupation, address or year of the event"
    case .initialsAndDay: "initials and the day of birth"
    case .beginningAndMonthDay: "the beginning of a name word, month and day of birth"
    case .beginningAndYear: "the beginning of a name word and the year of birth"
    case .day: "no name: the day of birth"
    case .fatherAndPlace: "no name: father, place and year of birth"
    case .number: "no name: identity number, postcode"
    case .rareWord: "a rare name word alone"
    }
  }

  /// Whether the pass looks at nothing but the name, or at everything but the name.
  var usesOnlyName: Bool { [.wholeName, .nameAndName, .rareWord].contains(self) }
  var usesNoName: Bool { [.day, .fatherAndPlace, .number].contains(self) }

  /// The pass as one bit of a set of passes.
  var bit: UInt16 { 1 << UInt16(rawValue) }
}
