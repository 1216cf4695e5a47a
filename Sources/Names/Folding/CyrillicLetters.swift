/// Cyrillic letters in Latin, as Tajik, Russian and the Turkic languages of Central Asia write names.
///
/// Values: the passport practice of Tajikistan (ҷ j, ҳ h, қ q, ғ gh, ӣ i, ӯ u, х kh) with ordinary
/// English ones for letters that Tajik lacks. Signs without a sound of their own vanish.
enum CyrillicLetters {
  /// The Latin letters of a Cyrillic one of either case; empty for the hard and soft sign.
  static func latin(_ scalar: Unicode.Scalar) -> String? {
    guard (0x400...0x52F).contains(scalar.value) else { return nil }
    return table[scalar]
      ?? scalar.properties.lowercaseMapping.unicodeScalars.first.flatMap {
        table[$0]
      }
  }

  private static let table: [Unicode.Scalar: String] = {
    let letters: KeyValuePairs<String, String> = [
      "аәӑ": "a", "б": "b", "в": "v", "гґ": "g", "ғ": "gh", "д": "d", "еэ": "e", "є": "ye",
      "ё": "yo",
      "ж": "zh", "з": "z", "иіӣы": "i", "й": "y", "ї": "yi", "к": "k", "қ": "q", "л": "l",
      "м": "m", "н": "n", "ң": "ng", "оөӧў": "o", "п": "p", "р": "r", "с": "s", "т": "t",
      "уӯүұ": "u", "ф": "f", "х": "kh", "ҳһ": "h", "ц": "ts", "ч": "ch", "ҷҗ": "j", "ш": "sh",
      "щ": "shch", "ю": "yu", "я": "ya", "ъь": "",
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (cyrillic, latin) in letters {
      for scalar in cyrillic.unicodeScalars { table[scalar] = latin }
    }
    return table
  }()
}
