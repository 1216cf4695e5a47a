/// What the lexicons know of a word; a word may be of several classes.
struct WordClass: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  static let determiner = WordClass(rawValue: 1 << 0)
  static let possessive = WordClass(rawValue: 1 << 1)
  static let pronoun = WordClass(rawValue: 1 << 2)
  static let object = WordClass(rawValue: 1 << 3)
  static let preposition = WordClass(rawValue: 1 << 4)
  static let to = WordClass(rawValue: 1 << 5)
  static let conjunction = WordClass(rawValue: 1 << 6)
  static let that = WordClass(rawValue: 1 << 7)
  static let relative = WordClass(rawValue: 1 << 8)
  static let subordinator = WordClass(rawValue: 1 << 9)
  static let wh = WordClass(rawValue: 1 << 10)
  static let be = WordClass(rawValue: 1 << 11)
  static let have = WordClass(rawValue: 1 << 12)
  static let auxiliaryDo = WordClass(rawValue: 1 << 13)
  static let modal = WordClass(rawValue: 1 << 14)
  static let negation = WordClass(rawValue: 1 << 15)
  static let adverb = WordClass(rawValue: 1 << 16)
  static let adverbial = WordClass(rawValue: 1 << 17)
  static let number = WordClass(rawValue: 1 << 18)
  static let notVerb = WordClass(rawValue: 1 << 19)
  static let adjective = WordClass(rawValue: 1 << 20)
  static let month = WordClass(rawValue: 1 << 21)
  static let weekday = WordClass(rawValue: 1 << 22)
  static let verbBase = WordClass(rawValue: 1 << 23)
  static let verbS = WordClass(rawValue: 1 << 24)
  static let verbPast = WordClass(rawValue: 1 << 25)
  static let verbParticiple = WordClass(rawValue: 1 << 26)
  static let verbIng = WordClass(rawValue: 1 << 27)
  /// As often a noun as a verb in its plain and -s forms.
  static let ambiguous = WordClass(rawValue: 1 << 28)
  static let persianVerb = WordClass(rawValue: 1 << 29)
  static let person = WordClass(rawValue: 1 << 30)
  static let group = WordClass(rawValue: 1 << 31)
  static let organisation = WordClass(rawValue: 1 << 32)
  static let document = WordClass(rawValue: 1 << 33)
  static let title = WordClass(rawValue: 1 << 34)

  static let names: [String: WordClass] = [
    "determiner": .determiner, "possessive": .possessive, "pronoun": .pronoun, "object": .object,
    "preposition": .preposition, "to": .to, "conjunction": .conjunction, "that": .that,
    "relative": .relative, "subordinator": .subordinator, "wh": .wh, "be": .be, "have": .have,
    "do": .auxiliaryDo, "modal": .modal, "negation": .negation, "adverb": .adverb,
    "adverbial": .adverbial, "number": .number, "notverb": .notVerb, "adjective": .adjective,
    "month": .month, "weekday": .weekday, "verb": .persianVerb, "kind.person": .person,
    "kind.group": .group, "kind.organisation": .organisation, "kind.document": .document,
    "title.person": .title,
  ]
}
