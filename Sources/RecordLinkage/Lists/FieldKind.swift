/// What a column of a list says about a person.
///
/// The raw value is the name used by `--map FIELD=COLUMN` and in `model.json`.
public enum FieldKind: String, Codable, Hashable, Sendable, CaseIterable {
  /// A name in one piece.
  case fullName = "full_name"
  /// Given name or names.
  case givenName = "given_name"
  /// Family name.
  case surname
  /// The father's name.
  case fatherName = "father_name"
  /// The mother's name.
  case motherName = "mother_name"
  /// Sex or gender as recorded.
  case sex
  /// Day of birth, whole or in part, in any calendar.
  case birthDate = "birth_date"
  /// Year of birth.
  case birthYear = "birth_year"
  /// Age in years at the event date of the same row.
  case age
  /// Day of what the list is about: death, arrest, disappearance.
  case eventDate = "event_date"
  /// A town, district or province.
  case place
  /// Street and house.
  case address
  /// A postal code.
  case postcode
  /// A number issued to the person (national identity number, prisoner number).
  case identifier = "national_id"
  /// Occupation.
  case occupation
  /// Affiliation and other free text.
  case text
}
