/// The form of a place name that is compared: case, accents, joiners and letter variants removed.
enum PlaceNameFolding {
  /// The words of a name, folded.
  static func words(of name: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      append(scalar, to: &word, ending: &words)
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  private static func append(
    _ scalar: Unicode.Scalar,
    to word: inout String.UnicodeScalarView,
    ending words: inout [String]
  ) {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: word.append(scalar)
    case 0x41...0x5A: word.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
    case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x640, 0x64B...0x65F, 0x670, 0x27,
      0x2019, 0x300...0x36F:
      break
    case 0x64A, 0x649: word.append("\u{6CC}")
    case 0x643: word.append("\u{6A9}")
    case 0x622, 0x623, 0x625: word.append("\u{627}")
    case 0x629, 0x6C0: word.append("\u{647}")
    default:
      guard scalar.properties.isAlphabetic else {
        if !word.isEmpty {
          words.append(String(word))
          word = String.UnicodeScalarView()
        }
        return
      }
      if scalar.value < 0x250 {
        word.append(contentsOf: plainLatin(scalar))
      } else {
        word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
  }

  // Accented Latin letters to plain ones, for names written with and without their accents.
  private static let latin: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("àáâãäåāăą", "a"), ("çćčĉ", "c"), ("ďđ", "d"), ("èéêëēęěė", "e"), ("ğģ", "g"),
      ("ìíîïīį", "i"), ("ı", "i"), ("łľļ", "l"), ("ñńňņ", "n"), ("òóôõöøōő", "o"),
      ("ŕř", "r"), ("śšşș", "s"), ("ťţț", "t"), ("ùúûüūůűų", "u"), ("ýÿ", "y"), ("źžż", "z"),
      ("æ", "ae"), ("œ", "oe"), ("ß", "ss"), ("þ", "th"), ("ð", "d"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (letters, plain) in groups {
      for letter in letters.unicodeScalars { table[letter] = plain }
    }
    return table
  }()

  private static func plainLatin(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    let lower = scalar.properties.lowercaseMapping
    guard let first = lower.unicodeScalars.first, let plain = latin[first] else {
      return lower.unicodeScalars
    }
    return plain.unicodeScalars
  }
}
