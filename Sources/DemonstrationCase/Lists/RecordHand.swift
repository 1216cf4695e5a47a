import CaseModel
import Statistics

/// Writes the cells of one record in the hand of a list: its script, spelling, calendar and slips.
struct RecordHand {
  let layout: ListLayout
  /// Whether this record is written in Persian.
  let persian: Bool
  /// Whether it is typed with Arabic letters.
  let arabicLetters: Bool

  /// Settles how one record is written.
  init(layout: ListLayout, using generator: inout SeededGenerator) {
    self.layout = layout
    switch layout.script {
    case .persian: persian = true
    case .latin: persian = false
    case .mixed: persian = generator.chance(0.5)
    }
    arabicLetters = persian && generator.chance(layout.arabicLetters)
  }

  /// What the record says of a victim in one column; the identifier is not its business.
  func cell(
    _ content: ListLayout.Content,
    of victim: Victim,
    using generator: inout SeededGenerator
  ) -> String {
    let city = InventedCountry.cities[victim.city]
    switch content {
    case .identifier: return ""
    case .given: return titled(given(victim.name.given, using: &generator), victim, &generator)
    case .surname: return written(victim.name.surname, using: &generator)
    case .fullName: return fullName(of: victim, using: &generator)
    case .father: return given(victim.name.father, using: &generator)
    case .sex:
      return persian
        ? (victim.name.isFemale ? "زن" : "مرد") : (victim.name.isFemale ? "F" : "M")
    case .born: return date(victim.born, spread: 200, using: &generator)
    case .birthYear:
      let slip = generator.chance(0.12) ? generator.below(3) - 1 : 0
      let year = victim.born.components(in: dates.calendar).year + slip
      return number(year)
    case .age:
      let slip = generator.chance(0.2) ? generator.below(5) - 2 : 0
      return number(max(16, victim.age + slip))
    case .city: return written(city.name, using: &generator)
    case .prison: return written(city.prison, using: &generator)
    case .died: return date(victim.died, spread: 10, using: &generator)
    case .occupation: return persian ? typed(victim.occupation.persian) : victim.occupation.english
    case .note: return generator.pick(layout.notes) ?? ""
    }
  }

  private var dates: WrittenDates.Style { persian ? layout.persianDates : layout.latinDates }

  private func number(_ number: Int) -> String {
    persian ? WrittenDates.persianDigits("\(number)") : "\(number)"
  }

  private func typed(_ text: String) -> String {
    arabicLetters ? PenSlip.withArabicLetters(text) : text
  }

  private func written(_ word: WrittenWord, using generator: inout SeededGenerator) -> String {
    let slips = generator.chance(layout.slips)
    if persian {
      let text = slips ? PenSlip.inPersian(word.persian, using: &generator) : word.persian
      return typed(text)
    }
    // A source keeps to its spelling most of the time.
    let convention = generator.chance(0.8) ? layout.convention : generator.below(3)
    let text = word.latin(convention)
    return (slips ? PenSlip.inLatin(text, using: &generator) : text).capitalisedFirst
  }

  private func given(_ words: [WrittenWord], using generator: inout SeededGenerator) -> String {
    // Of a double name the second half is the one used at home.
    let used = words.count > 1 && generator.chance(0.08) ? Array(words.dropFirst()) : words
    let parts = used.map { written($0, using: &generator) }
    let joint: String
    if persian {
      joint = generator.pick(["", " ", "\u{200C}"]) ?? " "
    } else {
      joint = generator.pick([" ", " ", "-"]) ?? " "
    }
    return parts.joined(separator: joint)
  }

  private func titled(
    _ name: String,
    _ victim: Victim,
    _ generator: inout SeededGenerator
  ) -> String {
    guard generator.chance(layout.titles) else { return name }
    let titles: [String]
    switch (persian, victim.name.isFemale) {
    case (true, true): titles = ["خانم", "شهیده"]
    case (true, false): titles = ["سید", "شهید", "آقای", "مهندس"]
    case (false, true): titles = ["Ms", "Dr"]
    case (false, false): titles = ["Seyed", "Haj", "Dr", "Mr"]
    }
    guard let title = generator.pick(titles) else { return name }
    return typed(title) + " " + name
  }

  private func fullName(of victim: Victim, using generator: inout SeededGenerator) -> String {
    let given = titled(given(victim.name.given, using: &generator), victim, &generator)
    let surname = written(victim.name.surname, using: &generator)
    guard generator.chance(layout.surnameFirst) else { return given + " " + surname }
    return persian ? surname + " " + given : surname.uppercased() + ", " + given
  }

  /// A date as far as the source knew it, now and then some days off.
  private func date(_ day: Day, spread: Int, using generator: inout SeededGenerator) -> String {
    let error = generator.chance(0.04) ? generator.below(2 * spread + 1) - spread : 0
    let shown = day + error
    let share = generator.uniform()
    if share < 0.75 { return WrittenDates.write(shown, dates) }
    return WrittenDates.write(shown, dates, precision: share < 0.93 ? .month : .year)
  }
}
