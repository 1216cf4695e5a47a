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
