/// What a token does in its sentence.
enum PartOfSpeech: UInt8, Sendable {
  case noun, proper, pronoun, possessive, clitic, determiner, number, adjective, adverb
  case preposition, to, conjunction, that, relative, subordinator, wh
  case be, have, auxiliaryDo, modal, finite, participle, gerund, base, negation
  case comma, semicolon, colon, dash, terminal, open, close, quote, other

  /// Whether it can stand inside a noun phrase.
  var isNominal: Bool {
    switch self {
    case .noun, .proper, .pronoun, .possessive, .clitic, .determiner, .number, .adjective: true
    default: false
    }
  }

  /// Whether it can be the head of a noun phrase.
  var isHead: Bool { self == .noun || self == .proper || self == .pronoun || self == .number }

  /// Whether it makes a clause finite.
  var isFinite: Bool {
    switch self {
    case .be, .have, .auxiliaryDo, .modal, .finite: true
    default: false
    }
  }

  /// Whether it is part of a verb group.
  var isVerbal: Bool { isFinite || self == .participle || self == .base || self == .gerund }
}
