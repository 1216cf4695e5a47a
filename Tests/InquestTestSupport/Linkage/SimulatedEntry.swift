/// What one row says of a person, before it is laid out in a list's columns.
struct SimulatedEntry: Sendable, Hashable {
  var isPersian = false
  var title = ""
  var given = ""
  var surname = ""
  var patronymic = ""
  var surnameFirst = false
  var comma = false
  var father = ""
  var sex = ""
  var birth = ""
  var age = ""
  var event = ""
  var place = ""
  var site = ""

  /// The cell of a column.
  func cell(_ column: SimulatedListPlan.Column) -> String {
    switch column {
    case .fullName: fullName
    case .given: joined(title, given)
    case .surname: joined(surname, patronymic)
    case .father: father
    case .sex: sex
    case .birth: birth
    case .age: age
    case .event: event
    case .place: place
    case .site: site
    }
  }

  /// The cells that a copyist may change, one after the other.
  static let texts: [any WritableKeyPath<SimulatedEntry, String> & Sendable] = [
    \.given, \.surname, \.father, \.birth, \.event, \.place,
  ]

  private var fullName: String {
    guard surnameFirst else { return joined(joined(title, joined(given, surname)), patronymic) }
    let separator = comma && !surname.isEmpty ? (isPersian ? "، " : ", ") : " "
    return joined(surname + separator + joined(title, given), patronymic)
  }

  private func joined(_ one: String, _ other: String) -> String {
    one.isEmpty ? other : other.isEmpty ? one : one + " " + other
  }
}
