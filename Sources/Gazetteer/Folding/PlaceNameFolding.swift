/// The form of a place name that is compared: case, accents, joiners and letter variants removed.
package enum PlaceNameFolding {
  /// The words of a name, folded.
  static func words(of name: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    fold(name.unicodeScalars) {
      word.append($0)
    } endingWord: {
      guard !word.isEmpty else { return }
      words.append(String(word))
      word = String.UnicodeScalarView()
    }
    return words
  }

  /// All letters and digits of a name, folded, without the spaces between words.
  package static func letters(of name: some StringProtocol) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    letters.reserveCapacity(name.utf8.count)
    fold(name.unicodeScalars) {
      letters.append($0)
    } endingWord: {
    }
    return letters
  }

  private static func fold(
    _ scalars: some Sequence<Unicode.Scalar>,
    append: (Unicode.Scalar) -> Void,
    endingWord: () -> Void
  ) {
    for scalar in scalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: append(scalar)
      case 0x41...0x5A: append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
      // Apostrophes and the letters written for ayn and hamza.
      case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x2B0...0x2FF, 0x621, 0x674: break
      // Accents and vowel marks, joiners, signs of direction.
      case 0x300...0x36F, 0x610...0x61A, 0x61C, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6DC,
        0x6DF...0x6E4, 0x6E7, 0x6E8, 0x6EA...0x6ED:
        break
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFE00...0xFE0F, 0xFEFF: break
      case 0xFEF5...0xFEFC:
        append("\u{644}")
        append("\u{627}")
      default:
        if let digit = PlaceLetters.digit(scalar) {
          append(digit)
        } else if scalar.properties.isAlphabetic {
          let plain = PlaceLetters.plain(scalar)
          guard plain == scalar else {
            append(plain)
            continue
          }
          for letter in PlaceLetters.spelledOut(scalar) { append(letter) }
        } else {
          endingWord()
        }
      }
    }
    endingWord()
  }
}
