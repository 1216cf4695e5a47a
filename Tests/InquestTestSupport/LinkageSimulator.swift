import CaseModel
import Statistics

/// Makes overlapping lists of invented people in Persian and Latin script, with known truth.
///
/// No name is anybody's: each is put together from syllables that have a Persian spelling and
/// several Latin ones. Lists differ in script, calendar, completeness and care, as sources do:
/// honorifics, compound names written apart or together, reordered names, partial dates, typing
/// errors, fathers left out, people listed twice.
public struct LinkageSimulator: Sendable {
  /// A simulated list; `truth` gives the person of each row.
  public struct List: Sendable {
    /// The list's name.
    public let name: String
    /// Column headers.
    public let header: [String]
    /// Rows of cells; empty text is missing.
    public let rows: [[String]]
    /// The number of the person each row is about.
    public let truth: [Int]
  }

  private enum Script { case persian, latin }

  private struct Word {
    let persian: String
    let latin: [String]
  }

  private struct Person {
    let given: [Word]
    let surname: Word
    let father: Word
    let birth: Day
    let place: Word
  }

  private var generator: SeededGenerator
  private var givenNames: [Word] = []
  private var surnames: [Word] = []
  private var places: [Word] = []

  /// A simulator whose lists depend on the seed alone.
  public init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    givenNames = (0..<250).map { _ in name(suffixes: Self.noSuffix, syllables: 2) }
    surnames = (0..<1_500).map { _ in name(suffixes: Self.suffixes, syllables: 2) }
    places = (0..<40).map { _ in name(suffixes: Self.towns, syllables: 2) }
  }

  /// Lists of some of `people` invented people: two in Persian script, two in Latin, one mixed.
  public mutating func lists(people count: Int) -> [List] {
    let people = (0..<count).map { _ in person() }
    return [
      list("alpha", people, .persian, calendar: .jalali, share: 0.5, error: 0.04, split: true),
      list("beta", people, .latin, calendar: .gregorian, share: 0.5, error: 0.06, split: true),
      list("gamma", people, .latin, calendar: .gregorian, share: 0.4, error: 0.10, split: false),
      list("delta", people, .persian, calendar: .jalali, share: 0.3, error: 0.08, split: false),
      list("epsilon", people, .latin, calendar: .jalali, share: 0.2, error: 0.05, split: false),
    ]
  }

  private static let syllables: [Word] = [
    Word(persian: "خو", latin: ["kho", "khou", "xu"]), Word(persian: "قا", latin: ["gha", "qa"]),
    Word(persian: "شی", latin: ["shi", "shee"]), Word(persian: "مو", latin: ["mou", "moo", "mu"]),
    Word(persian: "زا", latin: ["za", "zaa"]), Word(persian: "را", latin: ["ra"]),
    Word(persian: "دی", latin: ["di", "dee"]), Word(persian: "نو", latin: ["nou", "noo", "nu"]),
    Word(persian: "سا", latin: ["sa"]), Word(persian: "لا", latin: ["la"]),
    Word(persian: "با", latin: ["ba"]), Word(persian: "طا", latin: ["ta"]),
    Word(persian: "گو", latin: ["gou", "goo", "gu"]), Word(persian: "فی", latin: ["fi", "fee"]),
    Word(persian: "کا", latin: ["ka"]), Word(persian: "جا", latin: ["ja", "dja"]),
    Word(persian: "هو", latin: ["hou", "hu"]), Word(persian: "ژی", latin: ["zhi", "zhee"]),
    Word(persian: "پا", latin: ["pa"]), Word(persian: "بر", latin: ["bar", "ber"]),
    Word(persian: "مه", latin: ["mah", "meh"]), Word(persian: "تر", latin: ["tar", "tor"]),
    Word(persian: "گل", latin: ["gol", "gul"]), Word(persian: "سن", latin: ["san", "sen"]),
    Word(persian: "نر", latin: ["nar"]), Word(persian: "چی", latin: ["chi", "tchi"]),
    Word(persian: "لو", latin: ["lou", "lu"]), Word(persian: "ضی", latin: ["zi", "zee"]),
  ]
  private static let finals: [Word] = [
    Word(persian: "", latin: [""]), Word(persian: "د", latin: ["d"]),
    Word(persian: "ن", latin: ["n"]),
    Word(persian: "م", latin: ["m"]), Word(persian: "ر", latin: ["r"]),
    Word(persian: "ش", latin: ["sh"]),
  ]
  private static let noSuffix: [Word] = [Word(persian: "", latin: [""])]
  private static let suffixes: [Word] = [
    Word(persian: "ی", latin: ["i", "y", "ee"]), Word(persian: "ی", latin: ["i", "i", "y"]),
    Word(persian: "پور", latin: ["pour", "pur", "poor"]),
    Word(persian: "نیا", latin: ["nia", "niya"]),
    Word(persian: "زاده", latin: ["zadeh", "zade"]), Word(persian: "یان", latin: ["ian", "yan"]),
  ]
  private static let towns: [Word] = [
    Word(persian: "آباد", latin: ["abad"]), Word(persian: "ان", latin: ["an"]),
    Word(persian: "", latin: [""]),
  ]
  private static let honorifics: [Word] = [
    Word(persian: "سید", latin: ["Seyed", "Sayyid", "Seyyed"]),
    Word(persian: "حاج", latin: ["Haj", "Hajj"]), Word(persian: "دکتر", latin: ["Dr"]),
  ]

  private mutating func name(suffixes: [Word], syllables count: Int) -> Word {
    var parts = (0..<count).map { _ in Self.syllables[generator.below(Self.syllables.count)] }
    parts.append(Self.finals[generator.below(Self.finals.count)])
    parts.append(suffixes[generator.below(suffixes.count)])
    let persian = parts.map(\.persian).joined()
    let latin = (0..<3).map { variant in
      parts.map { $0.latin[min(variant, $0.latin.count - 1)] }.joined()
    }
    return Word(persian: persian, latin: latin)
  }

  /// Common names are far more common than rare ones.
  private mutating func skewed(_ words: [Word]) -> Word {
    let share = generator.uniform()
    return words[min(words.count - 1, Int(Double(words.count) * share * share * share))]
  }

  private mutating func person() -> Person {
    var given = [skewed(givenNames)]
    if generator.uniform() < 0.2 { given.append(skewed(givenNames)) }
    return Person(
      given: given,
      surname: skewed(surnames),
      father: skewed(givenNames),
      birth: Day(number: -16_000 + generator.below(15_000)),
      place: skewed(places)
    )
  }

  private mutating func list(
    _ name: String,
    _ people: [Person],
    _ script: Script,
    calendar: CalendarSystem,
    share: Double,
    error: Double,
    split: Bool
  ) -> List {
    var rows: [[String]] = []
    var truth: [Int] = []
    for (number, person) in people.enumerated() where generator.uniform() < share {
      for _ in 0..<(generator.uniform() < 0.03 ? 2 : 1) {
        rows.append(row(person, script, calendar, error: error, split: split))
        truth.append(number)
      }
    }
    let header =
      split
      ? ["given_name", "surname", "father_name", "birth_date", "place"]
      : ["full_name", "father_name", "birth_date", "place"]
    return List(name: name, header: header, rows: rows, truth: truth)
  }

  private mutating func row(
    _ person: Person,
    _ script: Script,
    _ calendar: CalendarSystem,
    error: Double,
    split: Bool
  ) -> [String] {
    let joint = ["", " ", "-"][generator.below(script == .persian ? 2 : 3)]
    var given = person.given.map { text($0, script, error) }.joined(separator: joint)
    if person.given.count > 1, generator.uniform() < 0.1 {
      given = text(person.given[0], script, error)
    }
    let surname = text(person.surname, script, error)
    if generator.uniform() < 0.08 {
      let title = Self.honorifics[generator.below(Self.honorifics.count)]
      given = text(title, script, 0) + " " + given
    }
    let father = generator.uniform() < 0.35 ? "" : text(person.father, script, error)
    let rest = [
      father, date(person.birth, calendar, error: error),
      generator.uniform() < 0.2 ? "" : text(person.place, script, error),
    ]
    guard !split else { return [given, surname] + rest }
    return [generator.uniform() < 0.15 ? "\(surname) \(given)" : "\(given) \(surname)"] + rest
  }

  private mutating func text(_ word: Word, _ script: Script, _ error: Double) -> String {
    var letters: [Character] =
      script == .persian
      ? Array(word.persian) : Array(word.latin[generator.below(word.latin.count)])
    if generator.uniform() < error, letters.count > 3 {
      let place = 1 + generator.below(letters.count - 2)
      switch generator.below(3) {
      case 0: letters.remove(at: place)
      case 1: letters.swapAt(place, place + 1)
      default: letters[place] = letters[generator.below(letters.count)]
      }
    }
    let plain = String(letters)
    if script == .persian {
      // Half of all keyboards write the Arabic letters.
      return generator.uniform() < 0.5
        ? plain : String(plain.map { $0 == "ی" ? "ي" : $0 == "ک" ? "ك" : $0 })
    }
    return plain.prefix(1).uppercased() + plain.dropFirst()
  }

  private mutating func date(_ day: Day, _ calendar: CalendarSystem, error: Double) -> String {
    var shown = day
    if generator.uniform() < error { shown = day + (generator.below(60) - 30) }
    let parts = shown.components(in: calendar)
    switch generator.uniform() {
    case ..<0.2: return ""
    case ..<0.4: return "\(parts.year)"
    default: return "\(parts.year)-\(pad(parts.month))-\(pad(parts.day))"
    }
  }

  private func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
