/// One number, word or sign of a text that is read as a date.
struct DateToken {
  enum Kind: Equatable {
    /// A whole number with the count of its digits.
    case number(Int, digits: Int)
    /// A word, folded.
    case word(String)
    /// A sign.
    case sign(Unicode.Scalar)
  }

  /// The digits that a number is written with.
  enum Script { case european, arabic, persian, mixed }

  var kind: Kind
  /// Unicode scalars before it in the text.
  var position: Int
  /// Whether no space parts it from the token before.
  var isGlued: Bool
  var script = Script.european
  /// Whether a word has the Arabic form of the letter yeh, which Persian keyboards do not write.
  var hasArabicYeh = false

  /// The longest text of words that is read, in Unicode scalars: no date is longer.
  static let longestText = 300

  /// Takes a text apart.
  ///
  /// Marks of direction and joiners vanish. Throws on control characters and on U+FFFD, which
  /// stands for bytes that were no text. Cost: linear.
  static func tokens(of text: String) throws(DateProblem) -> [DateToken] {
    let scalars = Array(text.unicodeScalars.prefix(longestText + 1))
    guard scalars.count <= longestText else {
      throw DateProblem(
        .tooLong,
        "The text has more than \(longestText) characters, which is too long for one date."
      )
    }
    var tokens: [DateToken] = []
    var isGlued = false
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.decimalDigit != nil {
        tokens.append(number(scalars, &index, isGlued))
        isGlued = true
      } else if DateFolding.isLetter(scalar) {
        tokens.append(word(scalars, &index, isGlued))
        isGlued = true
      } else if DateFolding.vanishes(scalar) {
        index += 1
      } else if scalar.properties.isWhitespace {
        isGlued = false
        index += 1
      } else if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{FFFD}"
      {
        throw DateProblem(
          .badCharacter,
          at: index,
          "Character \(index + 1) is a control character or stands for broken text."
        )
      } else {
        let sign = DateToken(kind: .sign(sign(scalar)), position: index, isGlued: isGlued)
        tokens.append(sign)
        isGlued = true
        index += 1
      }
    }
    return tokens
  }

  private static func number(
    _ scalars: [Unicode.Scalar],
    _ index: inout Int,
    _ isGlued: Bool
  ) -> DateToken {
    let start = index
    var value = 0
    var digits = 0
    var scripts: Set<Script> = []
    while index < scalars.count {
      if let digit = scalars[index].decimalDigit {
        value = min(value * 10 + digit, 1_000_000_000)
        digits += 1
        let code = scalars[index].value
        scripts.insert(code < 0x80 ? .european : code < 0x6F0 ? .arabic : .persian)
      } else if !DateFolding.vanishes(scalars[index]) {
        break
      }
      index += 1
    }
    return DateToken(
      kind: .number(value, digits: digits),
      position: start,
      isGlued: isGlued,
      script: scripts.count == 1 ? scripts.first ?? .mixed : .mixed
    )
  }

  private static func word(
    _ scalars: [Unicode.Scalar],
    _ index: inout Int,
    _ isGlued: Bool
  ) -> DateToken {
    let start = index
    while index < scalars.count,
      DateFolding.isLetter(scalars[index]) || DateFolding.vanishes(scalars[index])
        || DateFolding.isApostrophe(scalars[index])
    { index += 1 }
    let part = scalars[start..<index]
    return DateToken(
      kind: .word(DateFolding.fold(part)),
      position: start,
      isGlued: isGlued,
      hasArabicYeh: part.contains("\u{64A}")
    )
  }

  private static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{AD}": "-"
    case "،", "؛", "٬": ","
    case "؟": "?"
    case "٫", "·": "."
    case "\u{2044}", "\u{2215}", "\\": "/"
    case "≈", "∼": "~"
    case "‘", "’", "`", "´", "ʼ": "'"
    default: scalar
    }
  }
}

/// One form for the letters that keyboards and spellings write differently.
enum DateFolding {
  /// A letter or a mark on one.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  /// Marks of direction, joiners, tatweel and a byte order mark: they change no word.
  static func vanishes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}"..."\u{2069}", "\u{61C}",
      "\u{640}", "\u{FEFF}":
      true
    default: false
    }
  }

  /// The signs that spell ayn and hamza in Latin letters.
  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "‘", "’", "ʿ", "ʾ", "ʼ", "ʻ", "`": true
    default: false
    }
  }

  /// Lower case, no marks, Persian letters for their Arabic and Kurdish twins.
  static func fold(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var folded = ""
    for scalar in scalars where !vanishes(scalar) && !isApostrophe(scalar) {
      folded.unicodeScalars.append(contentsOf: fold(scalar, isFirst: folded.isEmpty))
    }
    return folded
  }

  private static func fold(_ scalar: Unicode.Scalar, isFirst: Bool) -> String.UnicodeScalarView {
    switch scalar {
    case "\u{64A}", "\u{649}", "\u{6D0}", "\u{6CD}": "ی".unicodeScalars
    // Kurdish writes a hamza before a first vowel.
    case "\u{626}": (isFirst ? "" : "ی").unicodeScalars
    case "\u{643}": "ک".unicodeScalars
    case "\u{623}", "\u{625}", "\u{622}", "\u{671}": "ا".unicodeScalars
    case "\u{624}", "\u{6C6}", "\u{6C7}": "و".unicodeScalars
    case "\u{629}", "\u{6C0}", "\u{6C2}", "\u{6D5}", "\u{6BE}", "\u{6C1}": "ه".unicodeScalars
    case "\u{6B5}": "ل".unicodeScalars
    case "\u{695}": "ر".unicodeScalars
    case "\u{64B}"..."\u{65F}", "\u{670}", "\u{621}", "\u{654}": "".unicodeScalars
    case "š", "Š", "ş", "Ş": "sh".unicodeScalars
    case "č", "Č", "ç", "Ç": "ch".unicodeScalars
    case "ž", "Ž": "zh".unicodeScalars
    default: plain(scalar)
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    let lower = scalar.properties.lowercaseMapping
    guard scalar.value >= 0x80, scalar.value < 0x600 || scalar.value >= 0x1E00,
      let base = latinBases[lower]
    else {
      return scalar.properties.generalCategory == .nonspacingMark
        ? "".unicodeScalars : lower.unicodeScalars
    }
    return base.unicodeScalars
  }

  private static let latinBases: [String: String] = {
    let groups = [
      "a": "àáâãäåāăą", "e": "èéêëēĕęě", "i": "ìíîïīĭįı", "o": "òóôõöōŏő", "u": "ùúûüūŭůű",
      "h": "ḥḫ", "d": "ḍḏ", "s": "ṣś", "t": "ṭṯ", "z": "ẓẕż", "g": "ġḡğ", "n": "ñń",
      "y": "ý",
    ]
    var bases: [String: String] = [:]
    for (base, letters) in groups { for letter in letters { bases[String(letter)] = base } }
    return bases
  }()
}
