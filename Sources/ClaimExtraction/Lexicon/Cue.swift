/// A way of attributing: the words, their class, and what may follow them.
struct Cue: Sendable {
  /// What may follow a cue.
  struct Frames: OptionSet, Sendable {
    let rawValue: UInt32
    static let that = Frames(rawValue: 1 << 0)
    static let quote = Frames(rawValue: 1 << 1)
    static let nounPhrase = Frames(rawValue: 1 << 2)
    static let asPhrase = Frames(rawValue: 1 << 3)
    static let objectTo = Frames(rawValue: 1 << 4)
    static let object = Frames(rawValue: 1 << 5)
    static let objectOf = Frames(rawValue: 1 << 6)
    static let infinitive = Frames(rawValue: 1 << 7)
    static let whether = Frames(rawValue: 1 << 8)
    static let name = Frames(rawValue: 1 << 9)
    static let adjective = Frames(rawValue: 1 << 10)
    static let itThat = Frames(rawValue: 1 << 11)
    static let about = Frames(rawValue: 1 << 12)
    static let forPhrase = Frames(rawValue: 1 << 13)
    static let ke = Frames(rawValue: 1 << 14)

    static let names: [String: Frames] = [
      "that": .that, "quote": .quote, "np": .nounPhrase, "as": .asPhrase, "to": .objectTo,
      "object": .object, "of": .objectOf, "inf": .infinitive, "whether": .whether, "name": .name,
      "adjective": .adjective, "it-that": .itThat, "about": .about, "over": .about,
      "for": .forPhrase, "ke": .ke,
    ]
  }

  /// What kind of words a cue is made of.
  enum Kind: String, Sendable {
    case verb = "cue"
    case noun = "noun"
    case agentless = "agentless"
    case preposition = "prep"
    case callEzafe = "call"
  }

  var id: String
  var kind: Kind
  /// The class that is reported: `say`, `claim`, `deny` and the like.
  var cueClass: String
  var frames: Frames
  /// The numbers of its words; the first is a lemma where the cue is an English verb.
  var words: [Int32]
}
