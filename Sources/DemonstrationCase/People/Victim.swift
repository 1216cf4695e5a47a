import CaseModel

/// One person who died in the invented event, as it truly was.
struct Victim: Hashable, Sendable {
  let name: InventedNames.Name
  let born: Day
  let died: Day
  /// Index into `InventedCountry.cities`.
  let city: Int
  let occupation: Occupation

  /// The age in full years on the day of death.
  var age: Int {
    let birth = born.components()
    let death = died.components()
    let hadBirthday = (death.month, death.day) >= (birth.month, birth.day)
    return death.year - birth.year - (hadBirthday ? 0 : 1)
  }

  /// The name as a document in English writes it.
  var english: String {
    (name.given.map(\.english) + [name.surname.english]).joined(separator: " ")
  }

  /// The name as a document in Persian writes it.
  var persian: String {
    (name.given.map(\.persian) + [name.surname.persian]).joined(separator: " ")
  }
}
