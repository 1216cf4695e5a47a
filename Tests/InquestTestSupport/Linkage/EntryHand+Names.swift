import Statistics

extension EntryHand {
  /// The title before the name, or nothing.
  mutating func title(_ person: SimulatedPerson) -> String {
    if person.isSeyed, generator.chance(rates.titleWritten) {
      return pick(isPersian ? ["سید"] : ["Seyed", "Seyyed", "Sayyed", "Sayed", "Seyed"])
    }
    guard generator.chance(rates.titleAdded) else { return "" }
    return pick(
      isPersian
        ? ["حاج", "حاجی", "دکتر", "مشهدی", "میر", "مهندس", "شیخ", "کربلایی"]
        : ["Haj", "Haji", "Dr", "Dr.", "Mashhadi", "Mir", "Sheikh", "Karbalaei", "Mr."]
    )
  }

  /// The given name: whole, in part, as an initial, or the name the person is also known by.
  mutating func given(_ person: SimulatedPerson) -> String {
    let table = person.isWoman ? stock.womenNames : stock.menNames
    if let alias = person.alias, generator.chance(2 * rates.aliasWritten) {
      let other = text(table, alias)
      guard generator.chance(0.5) else { return other }
      let own = given(person.given, table)
      return generator.chance(0.5) ? "\(own) / \(other)" : "\(own) (\(other))"
    }
    if generator.chance(rates.initial), person.given.first == nil {
      return initial(text(table, person.given.word))
    }
    return given(person.given, table)
  }

  /// The father's name, now and then another man's.
  mutating func father(_ person: SimulatedPerson) -> String {
    if generator.chance(rates.otherFather) {
      return text(stock.menNames, stock.menNames.draw(&generator))
    }
    return given(person.father, stock.menNames)
  }

  /// "Son of" and the father's name.
  mutating func patronymic(_ person: SimulatedPerson) -> String {
    let father = given(person.father, stock.menNames)
    if isPersian { return pick(["فرزند", "فرزند", "ابن"]) + " " + father }
    if person.isWoman { return "daughter of " + father }
    return pick(["son of", "s/o", "farzand-e", "ebn", "bin"]) + " " + father
  }

  /// One or two surnames.
  mutating func surname(_ person: SimulatedPerson) -> String {
    let first = text(stock.surnames, person.surname)
    guard let second = person.secondSurname else {
      guard generator.chance(rates.secondSurnameAdded) else { return first }
      return first + " " + text(stock.placeSurnames, stock.placeSurnames.draw(&generator))
    }
    if generator.chance(rates.secondSurnameDropped) { return first }
    let other =
      switch second {
      case .place(let number): text(stock.placeSurnames, number)
      case .other(let number): text(stock.surnames, number)
      }
    return first + (!isPersian && generator.chance(0.15) ? "-" : " ") + other
  }

  /// Man or woman, as the list's language has it.
  mutating func sex(_ person: SimulatedPerson) -> String {
    let isWoman = generator.chance(rates.wrongSex) ? !person.isWoman : person.isWoman
    return isPersian ? (isWoman ? "زن" : "مرد") : isWoman ? "F" : "M"
  }

  private mutating func given(_ given: SimulatedPerson.Given, _ table: NameTable) -> String {
    guard let first = given.first else { return text(table, given.word) }
    if generator.chance(rates.partDropped) {
      return generator.chance(0.6)
        ? text(stock.secondParts, given.word) : text(stock.firstParts, first)
    }
    let one = text(stock.firstParts, first)
    let other = text(stock.secondParts, given.word)
    if generator.chance(rates.partInitial) { return initial(one) + " " + other }
    // Written as one word, the second part loses its capital.
    return one + joint + (joint.isEmpty && !isPersian ? other.lowercased() : other)
  }

  private func initial(_ text: String) -> String { text.prefix(1) + "." }

  private mutating func pick(_ words: [String]) -> String { words[generator.below(words.count)] }
}
