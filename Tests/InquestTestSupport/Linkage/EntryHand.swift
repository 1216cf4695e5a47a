import CaseModel
import Statistics

/// The hand that writes one row: its script, its spelling habits, its slips.
struct EntryHand {
  enum Habit { case english, french, arabic }

  let plan: SimulatedListPlan
  let rates: SimulationRates
  let stock: NameStock
  let isPersian: Bool
  let habit: Habit
  /// How joints inside words are written throughout the row.
  let joint: String
  let arabicLetters: Bool
  let capitals: Bool
  var generator: SeededGenerator

  init(
    _ plan: SimulatedListPlan,
    _ rates: SimulationRates,
    _ stock: NameStock,
    _ generator: SeededGenerator
  ) {
    var generator = generator
    self.plan = plan
    self.rates = rates
    self.stock = stock
    isPersian = generator.chance(plan.persian)
    let kind = generator.uniform()
    habit =
      kind < rates.foreignHand ? .french : kind < 2 * rates.foreignHand ? .arabic : .english
    let joints = isPersian ? ["", " ", "\u{200C}"] : [" ", "", "-"]
    joint = joints[generator.below(joints.count)]
    arabicLetters = isPersian && generator.chance(rates.arabicLetters)
    capitals = !isPersian && generator.chance(rates.capitals)
    self.generator = generator
  }

  /// The row about a person.
  mutating func entry(of person: SimulatedPerson) -> SimulatedEntry {
    var entry = SimulatedEntry()
    entry.isPersian = isPersian
    entry.title = title(person)
    entry.given = given(person)
    entry.surname = surname(person)
    if generator.chance(rates.patronymic) { entry.patronymic = patronymic(person) }
    entry.surnameFirst = generator.chance(rates.surnameFirst)
    entry.comma = generator.chance(rates.comma)
    if !generator.chance(plan.missing.father) { entry.father = father(person) }
    entry.sex = sex(person)
    entry.birth = birth(person)
    if !generator.chance(plan.missing.event) { entry.event = event(person) }
    entry.age = generator.chance(plan.birth.missing) ? "" : age(person)
    if !generator.chance(plan.missing.place) {
      let other = generator.chance(rates.otherPlace)
      entry.place = text(stock.places, other ? stock.places.draw(&generator) : person.place)
    }
    if !generator.chance(plan.missing.site) { entry.site = text(stock.sites, person.site) }
    if arabicLetters || capitals { finish(&entry) }
    return entry
  }

  // MARK: Words

  /// A word in this hand, slips included.
  mutating func text(_ table: NameTable, _ number: Int) -> String {
    let word = table.words[number]
    var text = spelling(word)
    if word.hasJoint { text = jointsWritten(text) }
    return generator.chance(rates.slip * plan.carelessness) ? slipped(text) : text
  }

  mutating func slipped(_ text: String) -> String {
    PenSlip(isPersian: isPersian, misread: generator.chance(rates.misread))
      .applied(to: text, &generator)
  }

  private mutating func spelling(_ word: SimulatedWord) -> String {
    guard !isPersian else {
      guard word.persian.count > 1, generator.chance(rates.otherForm) else {
        return word.persian[0]
      }
      return word.persian[1 + generator.below(word.persian.count - 1)]
    }
    switch habit {
    case .french: return word.french[generator.below(word.french.count)]
    case .arabic: return word.arabic[generator.below(word.arabic.count)]
    case .english: break
    }
    guard word.latin.count > 1, generator.chance(rates.otherSpelling) else { return word.latin[0] }
    // Each further spelling is three quarters as common as the one before.
    var index = 1
    while index < word.latin.count - 1, generator.chance(0.75) { index += 1 }
    return word.latin[index]
  }

  private func jointsWritten(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var begins = false
    for scalar in text.unicodeScalars {
      if scalar == SimulatedWord.joint {
        out.append(contentsOf: joint.unicodeScalars)
        begins = joint == " " || joint == "-"
      } else if begins {
        out.append(contentsOf: scalar.properties.uppercaseMapping.unicodeScalars)
        begins = false
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }

  private func finish(_ entry: inout SimulatedEntry) {
    for text in SimulatedEntry.texts { entry[keyPath: text] = finished(entry[keyPath: text]) }
  }

  private func finished(_ text: String) -> String {
    guard arabicLetters else { return text.uppercased() }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      out.append(scalar == "ی" ? "ي" : scalar == "ک" ? "ك" : scalar)
    }
    return String(out)
  }
}
