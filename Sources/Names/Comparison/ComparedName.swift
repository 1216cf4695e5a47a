/// A full name made ready for comparison: numbers of forms in a ``NameIndex``.
struct ComparedName {
  /// What a token of a name is taken for.
  enum Role: UInt8 {
    case given
    case surname
    case nisba
    case initial
  }

  /// All of the name as one form, given names first, without honorifics and titles.
  var whole: Int32
  /// The same words and those set aside, in the order written, where that is another form; or −1.
  var written: Int32
  /// First of its tokens among the index's tokens, and how many.
  var firstToken: Int32
  var tokenCount: Int32
  /// The father's name as one form, where the text says that it is his; or −1.
  var father: Int32
  /// Whether given names and surname are told apart by what is written, not guessed.
  var isOrderKnown: Bool
}

extension ComparedName {
  /// What comparison takes from a reading of a name.
  struct Draft {
    var tokens: [(word: String, role: Role)] = []
    var father: [String] = []
    /// Folded words of forms of respect and titles that were set aside, with their text as given.
    var setAside: [String] = []
    var written: [String] = []
    var isOrderKnown = false

    /// At most so many tokens of a name are compared one by one.
    static let longest = 7

    init(_ name: ParsedName) {
      guard let reading = name.best else { return }
      var late: [(word: String, role: Role)] = []
      var afterParticle = false
      for part in reading.parts {
        switch part.kind {
        case .given, .kunya:
          tokens += part.words.map { ($0, .given) }
          written += part.words
        case .father, .grandfather:
          if !afterParticle {
            // A chain without a marker is a guess: Ali Reza may be two names of one man.
            tokens += part.words.map { ($0, .given) }
            written += part.words
          } else if part.kind == .father {
            father += part.words
          }
        case .surname:
          late += part.words.map { ($0, .surname) }
          written += part.words
        case .nisba:
          late += part.words.map { ($0, .nisba) }
          written += part.words
        case .initial:
          tokens += part.words.map { ($0, .initial) }
          written += part.words
        case .honorific, .title:
          setAside.append(part.text)
          written += part.words
        default: break
        }
        afterParticle = part.kind == .particle
      }
      isOrderKnown = !tokens.isEmpty && !late.isEmpty && name.text.contains { ",،".contains($0) }
      tokens += late
      joinArticles()
      if tokens.isEmpty {
        // A form of respect can be all of a name: Mir, Seyed.
        tokens = NameFolding.words(of: name.text).map { ($0, .given) }
        written = tokens.map(\.word)
        setAside = []
      }
      if tokens.count > Self.longest { tokens.removeSubrange(Self.longest...) }
    }

    /// `al Tikriti` is one word with its article, as الـ is in Arabic.
    private mutating func joinArticles() {
      var index = 0
      while index + 1 < tokens.count {
        if Self.articles.contains(tokens[index].word), tokens[index + 1].word.count > 1 {
          tokens[index].word += tokens[index + 1].word
          tokens[index].role = tokens[index + 1].role
          tokens.remove(at: index + 1)
        }
        index += 1
      }
    }

    private static let articles: Set<String> = ["al", "el", "ul", "ol", "il"]
  }
}
