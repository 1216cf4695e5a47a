import Foundation

/// What one Unicode scalar of a name comes to when it is folded.
enum FoldedScalar: Sendable {
  /// A letter or digit.
  case letter(Unicode.Scalar)
  /// What a ligature or a letter with several sounds stands for, in order.
  case several([FoldedScalar])
  /// The hamza seat ئ, which Kurdish puts before a vowel that begins a word.
  case carrier
  /// The Kurdish letter ە: a vowel that Persian writes at the end of a word only.
  case shortE
  /// A sign on the letter before it; vanishes.
  case mark
  /// An apostrophe or invisible character; vanishes.
  case nothing
  /// Parts words.
  case boundary

  /// What a scalar folds to.
  ///
  /// Cost: constant; one table look-up for the scripts that names here use.
  static func folding(_ scalar: Unicode.Scalar) -> FoldedScalar {
    let value = Int(scalar.value)
    if value < low.count { return low[value] }
    if presentationForms.indices.contains(value - presentationStart) {
      return presentationForms[value - presentationStart]
    }
    return derived(scalar)
  }

  // Latin, Greek, Cyrillic, Hebrew, Arabic and its supplement.
  private static let low = table(0..<0x780)
  private static let presentationStart = 0xFB50
  private static let presentationForms = table(0xFB50..<0xFF00)

  private static func table(_ values: Range<UInt32>) -> [FoldedScalar] {
    values.map { value in Unicode.Scalar(value).map(derived) ?? .boundary }
  }

  private static func derived(_ scalar: Unicode.Scalar) -> FoldedScalar {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: return .letter(scalar)
    case 0x41...0x5A: return .letter(Unicode.Scalar(UInt8(scalar.value) + 0x20))
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x2032: return .nothing
    // Modifier letters and IPA letters that write hamza and ayn.
    case 0x2B9, 0x2BB...0x2BF, 0x294, 0x295, 0x1D9C: return .mark
    case 0..<0x80, 0x200C: return .boundary
    case 0x640, 0x621, 0x674, 0x6E5, 0x6E6: return .mark
    default: return arabic(scalar) ?? beyondTables(scalar)
    }
  }

  private static func arabic(_ scalar: Unicode.Scalar) -> FoldedScalar? {
    switch scalar {
    case "ئ": .carrier
    case "\u{6D5}": .shortE
    case "أ", "إ", "آ", "ٱ", "ٲ", "ٳ": .letter("ا")
    case "ؤ", "ۆ", "ۇ", "ۈ", "ۋ", "ۅ", "ۉ", "ڤ": .letter("و")
    case "ي", "ى", "ې", "ے", "ۓ", "ێ", "ۍ": .letter("ی")
    case "ك", "ڪ": .letter("ک")
    case "ة", "ہ", "ۀ", "ھ", "ۂ", "ۃ": .letter("ه")
    case "ڕ", "ڑ", "ړ": .letter("ر")
    case "ڵ": .letter("ل")
    case "ٹ", "ټ": .letter("ت")
    case "ڈ", "ډ": .letter("د")
    case "ں", "ڼ": .letter("ن")
    case "ڭ": .several([.letter("ن"), .letter("گ")])
    case "ګ": .letter("گ")
    case "ږ": .letter("ژ")
    case "ښ": .letter("ش")
    case "ځ": .letter("ز")
    case "څ": .letter("چ")
    default: nil
    }
  }

  private static func beyondTables(_ scalar: Unicode.Scalar) -> FoldedScalar {
    switch scalar {
    case "ß": return letters("ss")
    case "æ", "Æ": return letters("ae")
    case "œ", "Œ": return letters("oe")
    case "ø", "Ø": return .letter("o")
    case "ł", "Ł": return .letter("l")
    case "đ", "Đ", "ð", "Ð": return .letter("d")
    case "þ", "Þ": return letters("th")
    case "ı": return .letter("i")
    case "ə", "Ə": return .letter("e")
    default: break
    }
    if let latin = CyrillicLetters.latin(scalar) { return letters(latin) }
    let text = String(scalar)
    // A composed letter first: taken apart at once, ئ of a presentation form would be a plain ی.
    for other in [
      text.precomposedStringWithCompatibilityMapping, text.decomposedStringWithCanonicalMapping,
    ] where !other.unicodeScalars.elementsEqual(CollectionOfOne(scalar)) {
      return together(other.unicodeScalars.map(derived))
    }
    return byCategory(scalar)
  }

  private static func byCategory(_ scalar: Unicode.Scalar) -> FoldedScalar {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return .mark
    case .format: return .nothing
    case .decimalNumber:
      guard properties.numericType == .decimal, let value = properties.numericValue,
        let digit = UInt8(exactly: value), digit < 10
      else { return .boundary }
      return .letter(Unicode.Scalar(0x30 + digit))
    case .lowercaseLetter, .otherLetter, .modifierLetter, .letterNumber: return .letter(scalar)
    case .uppercaseLetter, .titlecaseLetter:
      return together(properties.lowercaseMapping.unicodeScalars.map { .letter($0) })
    default: return .boundary
    }
  }

  private static func letters(_ text: String) -> FoldedScalar {
    together(text.unicodeScalars.map { .letter($0) })
  }

  private static func together(_ parts: [FoldedScalar]) -> FoldedScalar {
    parts.count == 1 ? parts[0] : .several(parts)
  }
}
