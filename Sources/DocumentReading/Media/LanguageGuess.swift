/// Guesses the language and direction of a text from its letters and commonest words.
struct LanguageGuess {
  /// The primary language subtag, or nil where nothing speaks clearly for one.
  let language: String?
  /// Whether most letters are written from right to left.
  let isRightToLeft: Bool

  /// How much of a text is looked at.
  private static let reach = 20_000

  /// Words that are common in one of the languages and rare in the others.
  private static let words: [String: Set<String>] = [
    "en": ["the", "of", "and", "to", "that", "was", "were", "with", "by", "is", "from"],
    "fr": ["le", "les", "des", "et", "du", "une", "dans", "qui", "par", "pour", "est"],
    "es": ["el", "los", "las", "que", "del", "una", "por", "con", "y", "fue", "para"],
    "de": ["der", "die", "und", "das", "den", "von", "mit", "wurde", "ist", "nicht", "ein"],
  ]

  /// Looks at the beginning of a text.
  init(_ text: String) {
    var latin = 0
    var rightToLeft = 0
    var arabic = 0
    // Letters that one of the languages written in Arabic script has and the others have not.
    var marks = ["fa": 0, "ar": 0, "ur": 0, "ckb": 0]
    for scalar in text.unicodeScalars.prefix(Self.reach) where scalar.properties.isAlphabetic {
      switch scalar.value {
      case 0x590...0x5FF: rightToLeft += 1
      case 0x600...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
        arabic += 1
        switch scalar {
        case "پ", "چ", "ژ", "گ", "ی", "ک": marks["fa", default: 0] += 1
        case "ي", "ك", "ة", "ى", "أ", "إ": marks["ar", default: 0] += 1
        case "ٹ", "ڈ", "ڑ", "ں", "ے", "ھ": marks["ur", default: 0] += 3
        case "ە", "ێ", "ۆ", "ڵ", "ڕ": marks["ckb", default: 0] += 3
        default: break
        }
      default: latin += 1
      }
    }
    isRightToLeft = rightToLeft + arabic > latin
    if arabic > latin {
      let order = ["fa", "ar", "ur", "ckb"]
      let best = order.max { (marks[$0] ?? 0) < (marks[$1] ?? 0) }
      language = best.flatMap { (marks[$0] ?? 0) > 0 ? $0 : nil }
    } else {
      language = Self.byWords(text)
    }
  }

  private static func byWords(_ text: String) -> String? {
    var counts: [String: Int] = [:]
    var total = 0
    let start = String(text.unicodeScalars.prefix(reach)).lowercased()
    for word in start.split(whereSeparator: { !$0.isLetter }) {
      total += 1
      for (language, words) in words where words.contains(String(word)) {
        counts[language, default: 0] += 1
      }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    // One word in twenty, and clearly more than the next: less is a list of names, not a language.
    guard let best = ranked.first, best.value >= 2, best.value * 20 >= total,
      best.value > 2 * (ranked.dropFirst().first?.value ?? 0)
    else { return nil }
    return best.key
  }
}
