/// The Latin letters of one scheme.
struct SchemeLetters {
  private let consonants: [Unicode.Scalar: String]
  private let hamza: String
  private let shortVowels: (a: String, e: String, o: String)
  private let diphthongs: (ay: String, aw: String)
  private let iBeforeVowel: String
  private let silentHe: String
  private let finalA: String

  /// The letters of a strict scheme; `nil` for the popular spelling, which has no table.
  static func letters(of scheme: RomanizationScheme) -> SchemeLetters? {
    switch scheme {
    case .alaLCPersian: alaLCPersian
    case .alaLCArabic: alaLCArabic
    case .ijmesPersian: ijmesPersian
    case .ijmesArabic: ijmesArabic
    case .un1967Persian: un1967Persian
    case .popular: nil
    }
  }

  /// Sounds in the letters of this scheme.
  func text(of sounds: [Sound]) -> String {
    sounds.map(text).joined()
  }

  /// Letters without any vowel that is not written; ā, v and y for those that may be vowels.
  func consonantText(of word: ScriptWord) -> String {
    word.letters.map { letter in
      switch letter.folded {
      case "ا": "ā"
      case .some(let folded): text(of: .consonant(folded, isDoubled: letter.isDoubled))
      case nil: hamza
      }
    }.joined()
  }

  private func text(of sound: Sound) -> String {
    switch sound {
    case .consonant(let letter, let isDoubled):
      let latin = consonants[letter] ?? ""
      return isDoubled ? latin + latin : latin
    case .hamza: return hamza
    case .short(.a): return shortVowels.a
    case .short(.e): return shortVowels.e
    case .short(.o): return shortVowels.o
    case .long(.a): return "ā"
    case .long(.i): return "ī"
    case .long(.u): return "ū"
    case .long(.finalA): return finalA
    case .ay: return diphthongs.ay
    case .aw: return diphthongs.aw
    case .iBeforeVowel: return iBeforeVowel
    case .silentHe, .feminine: return silentHe
    }
  }

  private static let shared: KeyValuePairs<String, String> = [
    "ب": "b", "پ": "p", "ت": "t", "ج": "j", "چ": "ch", "خ": "kh", "د": "d", "ر": "r", "ز": "z",
    "ژ": "zh", "س": "s", "ش": "sh", "غ": "gh", "ف": "f", "ق": "q", "ک": "k", "گ": "g", "ل": "l",
    "م": "m", "ن": "n", "ه": "h", "و": "v", "ی": "y",
  ]

  private static func consonants(
    _ own: KeyValuePairs<String, String>
  ) -> [Unicode.Scalar: String] {
    var table: [Unicode.Scalar: String] = [:]
    for (letter, latin) in Array(shared) + Array(own) {
      for scalar in letter.unicodeScalars { table[scalar] = latin }
    }
    return table
  }

  private static let alaLCPersian = SchemeLetters(
    consonants: consonants([
      "ث": "s\u{332}", "ح": "ḥ", "ذ": "ẕ", "ص": "ṣ", "ض": "z\u{324}", "ط": "ṭ", "ظ": "ẓ",
      "ع": "ʻ",
    ]),
    hamza: "ʼ",
    shortVowels: ("a", "i", "u"),
    diphthongs: ("ay", "aw"),
    iBeforeVowel: "iy",
    silentHe: "ah",
    finalA: "á"
  )
  private static let ijmesPersian = SchemeLetters(
    consonants: consonants([
      "ث": "s\u{332}", "ح": "ḥ", "ذ": "ẕ", "ص": "ṣ", "ض": "ż", "ط": "ṭ", "ظ": "ẓ", "ع": "ʿ",
    ]),
    hamza: "ʾ",
    shortVowels: ("a", "i", "u"),
    diphthongs: ("ay", "aw"),
    iBeforeVowel: "iy",
    silentHe: "a",
    finalA: "ā"
  )
  private static let un1967Persian = SchemeLetters(
    consonants: consonants([
      "ث": "s\u{304}", "ح": "ḩ", "ذ": "z\u{304}", "ص": "ş", "ض": "ẕ", "ط": "ţ", "ظ": "z\u{327}",
      "ع": "’",
    ]),
    hamza: "’",
    shortVowels: ("a", "e", "o"),
    diphthongs: ("ey", "ow"),
    iBeforeVowel: "ī",
    silentHe: "eh",
    finalA: "á"
  )
  private static let arabic: KeyValuePairs<String, String> = [
    "ث": "th", "ح": "ḥ", "ذ": "dh", "ص": "ṣ", "ض": "ḍ", "ط": "ṭ", "ظ": "ẓ", "ع": "ʻ", "و": "w",
  ]
  private static let alaLCArabic = SchemeLetters(
    consonants: consonants(arabic),
    hamza: "ʼ",
    shortVowels: ("a", "i", "u"),
    diphthongs: ("ay", "aw"),
    iBeforeVowel: "iy",
    silentHe: "ah",
    finalA: "á"
  )
  private static let ijmesArabic = SchemeLetters(
    consonants: consonants(arabic).merging(["ع": "ʿ"]) { $1 },
    hamza: "ʾ",
    shortVowels: ("a", "i", "u"),
    diphthongs: ("ay", "aw"),
    iBeforeVowel: "iy",
    silentHe: "a",
    finalA: "ā"
  )
}
