/// One comparison that contributes a weight of its own to a pair of records.
public enum ComparedField: String, Codable, Hashable, Sendable, CaseIterable {
  /// All words of the person's own name.
  case name
  /// The father's name.
  case father
  /// The mother's name.
  case mother
  /// Sex.
  case sex
  /// When the person was born.
  case birth
  /// When the event happened.
  case event
  /// Places.
  case place
  /// How far apart the places lie.
  case location
  /// Street and house.
  case address
  /// Postal code.
  case postcode
  /// Identity number.
  case identifier
  /// Occupation.
  case occupation
  /// Affiliation and free text.
  case text
  /// Whether the two records stand in one list or in two.
  case lists
  /// How many of the other fields one of the records leaves empty.
  ///
  /// A field left empty says nothing by itself. But second reports of a person are often poorer, or
  /// richer, than first ones, so pairs of which less is known have a prior of their own.
  case completeness

  /// The column kinds it is made from.
  public var kinds: [FieldKind] {
    switch self {
    case .name: [.fullName, .givenName, .surname]
    case .father: [.fatherName]
    case .mother: [.motherName]
    case .sex: [.sex]
    case .birth: [.birthDate, .birthYear, .age]
    case .event: [.eventDate]
    case .place, .location: [.place]
    case .address: [.address]
    case .postcode: [.postcode]
    case .identifier: [.identifier]
    case .occupation: [.occupation]
    case .text: [.text]
    case .lists, .completeness: []
    }
  }
}
