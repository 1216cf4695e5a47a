import CaseModel

/// A word in Persian or Arabic script with the vowels that are written in it.
struct ScriptWord {
  /// What a sign says of the vowel after a letter.
  enum Sign { case a, e, o, silent }

  /// A letter with its signs.
  struct Letter {
    /// The folded letter; `nil` for a standing hamza, which folding drops.
    let folded: Unicode.Scalar?
    /// The letter as given.
    let original: Unicode.Scalar
    var sign: Sign?
    var isDoubled = false
    var hasLongA = false
  }

  var letters: [Letter] = []
  /// Whether a zero-width non-joiner or hyphen ties it to the word before.
  var isJoined = false
  /// A word of another script, or digits, kept as given.
  var other = ""

  /// The folded word.
  var folded: [Unicode.Scalar] { letters.compactMap(\.folded) }

  /// The folded word as text.
  var foldedText: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: folded)
    return String(view)
  }

  /// The words of a text, or why it is not read.
  ///
  /// Cost: linear.
  static func words(of text: String) throws(TransliterationRefusal) -> [ScriptWord] {
    guard text.unicodeScalars.count <= ParsedName.lengthLimit else { throw .tooLong }
    var words: [ScriptWord] = []
    var word = ScriptWord()
    func close(joined: Bool) {
      if !word.letters.isEmpty || !word.other.isEmpty { words.append(word) }
      word = ScriptWord(isJoined: joined)
    }
    for scalar in text.unicodeScalars {
      let folded = FoldedScalar.folding(scalar)
      if case .boundary = folded {
        let ties = scalar == "\u{200C}" || scalar == "-"
        close(joined: ties && !(word.letters.isEmpty && word.other.isEmpty))
      } else {
        word.append(scalar, folded)
      }
    }
    close(joined: false)
    guard words.contains(where: { !$0.folded.isEmpty }) else { throw .noLetters }
    guard words.count <= 24, words.allSatisfy({ $0.letters.count <= 40 }) else { throw .tooLong }
    return words
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ folded: FoldedScalar) {
    switch folded {
    case .mark where scalar == "ء": letters.append(Letter(folded: nil, original: scalar))
    case .mark: mark(scalar)
    case .nothing, .boundary: break
    case .carrier:
      letters.append(Letter(folded: letters.isEmpty ? "ا" : "ی", original: scalar))
    case .shortE: letters.append(Letter(folded: "ه", original: scalar))
    case .letter(let letter):
      if (0x621...0x6D3).contains(letter.value) {
        letters.append(Letter(folded: letter, original: scalar))
      } else {
        other.unicodeScalars.append(letter.value < 0x80 ? letter : scalar)
      }
    case .several(let parts):
      // The parts of a ligature are the letters themselves.
      for part in parts {
        if case .letter(let letter) = part { append(letter, part) } else { append(scalar, part) }
      }
    }
  }

  private mutating func mark(_ scalar: Unicode.Scalar) {
    guard !letters.isEmpty else { return }
    let last = letters.count - 1
    switch scalar.value {
    case 0x64E, 0x64B: letters[last].sign = .a
    case 0x650, 0x64D: letters[last].sign = .e
    case 0x64F, 0x64C: letters[last].sign = .o
    case 0x651: letters[last].isDoubled = true
    case 0x652: letters[last].sign = .silent
    case 0x670: letters[last].hasLongA = true
    default: break
    }
  }

  /// Whether signs and long vowels leave no short vowel open.
  var isVocalised: Bool {
    for (index, letter) in letters.enumerated() {
      let next = index + 1 < letters.count ? letters[index + 1] : nil
      guard letter.sign == nil, !letter.hasLongA, let next else { continue }
      if letter.original == "آ" || letter.folded == "ا" && index > 0 { continue }
      let nextMayBeVowel = next.folded == "ا" || next.folded == "و" || next.folded == "ی"
      let isVowel = index > 0 && (letter.folded == "و" || letter.folded == "ی")
      if isVowel || nextMayBeVowel && next.sign == nil { continue }
      return false
    }
    return letters.contains { $0.sign != nil }
  }
}
