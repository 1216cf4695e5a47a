import Foundation

/// Brings names to a form in which spellings that differ only in code points are the same.
///
/// Lower case, no diacritics or vowel signs, one form of each Arabic-script letter that Persian and
/// Arabic keyboards write differently, Latin digits, a zero-width non-joiner taken as a break.
/// A folded form is for comparing only: the text as given is what is shown.
public enum NameFolding {
  /// The words of a text in their folded form, in order.
  ///
  /// Hyphens, dots, commas and every other mark part words; apostrophes vanish (`Sa'di` is `sadi`).
  public static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func close() {
      guard !word.isEmpty else { return }
      words.append(String(word))
      word = String.UnicodeScalarView()
    }
    let plain = text.utf8.allSatisfy { $0 < 0x80 }
    for scalar in (plain ? text : text.decomposedStringWithCompatibilityMapping).unicodeScalars {
      switch role(of: scalar) {
      case .letter(let folded): word.append(folded)
      case .letters(let folded): word.append(contentsOf: folded.unicodeScalars)
      case .nothing: continue
      case .boundary: close()
      }
    }
    close()
    return words
  }

  private enum Role {
    case letter(Unicode.Scalar)
    case letters(String)
    case nothing
    case boundary
  }

  private static func role(of scalar: Unicode.Scalar) -> Role {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: .letter(scalar)
    case 0x41...0x5A: .letter(Unicode.Scalar(UInt8(scalar.value) + 0x20))
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x2BB...0x2BF: .nothing
    case 0..<0x80: .boundary
    case 0x640, 0x621, 0x200E, 0x200F, 0xAD, 0xFEFF: .nothing
    case 0x200C: .boundary
    default: beyondASCII(scalar)
    }
  }

  private static func beyondASCII(_ scalar: Unicode.Scalar) -> Role {
    switch scalar {
    case "ي", "ى", "ې", "ے": return .letter("ی")
    case "ك", "ڪ": return .letter("ک")
    case "ة", "ە", "ہ", "ۀ", "ھ": return .letter("ه")
    case "ٱ": return .letter("ا")
    case "ß": return .letters("ss")
    case "æ", "Æ": return .letters("ae")
    case "œ", "Œ": return .letters("oe")
    case "ø", "Ø": return .letter("o")
    case "ł", "Ł": return .letter("l")
    case "đ", "Đ", "ð", "Ð": return .letter("d")
    case "þ", "Þ": return .letters("th")
    case "ı": return .letter("i")
    case "ə", "Ə": return .letter("e")
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: return .nothing
    case .decimalNumber:
      guard let value = properties.numericType == .decimal ? properties.numericValue : nil,
        let digit = UInt8(exactly: value), digit < 10
      else { return .boundary }
      return .letter(Unicode.Scalar(0x30 + digit))
    case .lowercaseLetter, .otherLetter, .modifierLetter, .letterNumber: return .letter(scalar)
    case .uppercaseLetter, .titlecaseLetter: return .letters(properties.lowercaseMapping)
    default: return .boundary
    }
  }
}
