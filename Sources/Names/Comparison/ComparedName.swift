import CaseModel

/// A full name made ready for comparison: numbers of forms in a ``NameIndex``.
struct ComparedName {
  /// Stands for a form that is not there.
  static let none = Int32.max

  /// What a token of a name is taken for.
  enum Role: UInt8 {
    case given
    case surname
    case nisba
    case initial
  }

  /// All of the name as one form, given names first, without honorifics and titles.
  var whole: Int32
  /// The same as one word, of which known beginnings and endings, or its first or last word, may be
  /// left off: what a name of one word is compared with.
  var single: Int32
  /// The same words and those set aside, in the order written, where that is another form; or ``none``.
  var written: Int32
  /// First of its tokens among the index's tokens, and how many.
  var firstToken: Int32
  var tokenCount: Int32
  /// The father's name as one form, where the text says that it is his; or ``none``.
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

    /// One word of a name, already folded.
    init(word: String) {
      tokens = [(word, .given)]
      written = [word]
    }

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
      joinBoundWords()
      if tokens.isEmpty {
        // A form of respect can be all of a name: Mir, Seyed.
        tokens = NameFolding.words(of: name.text).map { ($0, .given) }
        written = tokens.map(\.word)
        setAside = []
      }
      if tokens.count > Self.longest { tokens.removeSubrange(Self.longest...) }
    }

    /// Words that are one name are one token: `al Tikriti` as الـ is in Arabic, `Abd al-Rahman`,
    /// `Nur al-Din`, `Fadl Allah`.
    private mutating func joinBoundWords() {
      var index = 0
      while index + 1 < tokens.count {
        let (word, next) = (tokens[index].word, tokens[index + 1].word)
        if Self.articles.contains(word), next.unicodeScalars.count > 1 {
          tokens[index].role = tokens[index + 1].role
        } else if !Self.servants.contains(word), !Self.heads.contains(next) {
          index += 1
          continue
        }
        tokens[index].word += next
        tokens.remove(at: index + 1)
        // What is now one word may be bound to the word before it.
        index = max(0, index - 1)
      }
    }

    private static let servants: Set<String> = [
      "abd", "abdul", "abdol", "abdel", "abdal", "abdoul", "عبد", "عبدال",
    ]
    private static let heads: Set<String> = [
      "aldin", "eldin", "uldin", "eddin", "uddin", "eddine", "الدین", "allah", "ollah", "ullah",
      "الله",
    ]
    private static let articles: Set<String> = ["al", "el", "ul", "ol", "il"]
  }
}

extension ComparedName.Draft {
  /// The tokens' words as they are written in the name, found again by their folded form.
  func originals(of name: ParsedName) -> [String] {
    let scalars = Array(name.text.unicodeScalars)
    var words = NameFolding.foldedWords(of: name.text)
    return tokens.map { token in
      var found: [FoldedWord] = []
      var left = token.word[...]
      // A token is one word, or an article and its word.
      while !left.isEmpty {
        guard
          let next = words.firstIndex(where: { !$0.text.isEmpty && left.hasPrefix($0.text) })
        else { return token.word }
        found.append(words[next])
        left = left.dropFirst(words[next].text.count)
        words.remove(at: next)
      }
      guard let start = found.first?.span.start, let end = found.last?.span.end, start < end else {
        return token.word
      }
      return String(String.UnicodeScalarView(scalars[start..<end]))
    }
  }
}
