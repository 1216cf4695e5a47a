/// The letter a rule sees for a letter of the text.
///
/// Used on the text and on the lexicons alike, so that a pattern is found however it was typed.
enum LetterFolding {
  /// The folded letter; nil where the letter is dropped.
  ///
  /// Joiners, bidirectional controls and vowel marks are dropped. Apostrophes are decided by the view, which knows their neighbours.
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = scalar.value
    if value < 0x80 {
      guard value >= 0x20 else { return value == 0 || value == 0x7 ? " " : scalar }
      return scalar
    }
    switch value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return " "
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: return nil
    case 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6DC: return nil
    case 0x64A, 0x649: return "\u{6CC}"
    case 0x643: return "\u{6A9}"
    case 0x622, 0x623, 0x625: return "\u{627}"
    case 0x624: return "\u{648}"
    case 0x629, 0x6C0, 0x6D5: return "\u{647}"
    case 0x660...0x669: return Unicode.Scalar(0x30 + value - 0x660)
    case 0x6F0...0x6F9: return Unicode.Scalar(0x30 + value - 0x6F0)
    case 0x66B: return "."
    case 0x66C: return ","
    case 0x2010, 0x2011: return "-"
    case 0x2015: return "\u{2014}"
    case 0x201F, 0x2033: return "\""
    default: return scalar
    }
  }

  /// A word as the lexicons are keyed: folded and in lower case.
  static func key(_ word: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      guard let folded = fold(scalar) else { continue }
      append(folded == "\u{2019}" ? "'" : folded, to: &result)
    }
    return String(result)
  }

  /// Appends a letter in lower case.
  @inline(__always)
  static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    let value = scalar.value
    if value < 0x80 {
      result.append(value >= 0x41 && value <= 0x5A ? Unicode.Scalar(UInt8(value + 0x20)) : scalar)
    } else if value >= 0x590 && value < 0x1000 {
      result.append(scalar)  // Hebrew, Arabic and the Indic scripts have no case.
    } else {
      result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }
}
