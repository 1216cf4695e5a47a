/// Writes Persian text in Windows code page 1256, as programs of the 1990s saved it.
enum Windows1256 {
  /// The bytes of a text; letters the code page lacks become the ones people typed instead.
  ///
  /// The Arabic ye and kaf stand for the Persian ones and European digits for Persian. Anything else
  /// that is not in the page becomes a question mark, as the programs of the time did it.
  static func encode(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      if scalar.value < 0x80 { return UInt8(scalar.value) }
      switch scalar.value {
      case 0x6F0...0x6F9: return UInt8(0x30 + scalar.value - 0x6F0)
      case 0x6CC: return 0xED
      case 0x6A9: return 0xDF
      default: return table[scalar] ?? UInt8(ascii: "?")
      }
    }
  }

  /// The letters and marks used in Persian and Arabic text, from the published code page.
  private static let table: [Unicode.Scalar: UInt8] = [
    "پ": 0x81, "چ": 0x8D, "ژ": 0x8E, "گ": 0x90, "\u{200C}": 0x9D, "،": 0xA1, "«": 0xAB,
    "؛": 0xBA, "»": 0xBB, "؟": 0xBF, "ء": 0xC1, "آ": 0xC2, "أ": 0xC3, "ؤ": 0xC4, "إ": 0xC5,
    "ئ": 0xC6, "ا": 0xC7, "ب": 0xC8, "ة": 0xC9, "ت": 0xCA, "ث": 0xCB, "ج": 0xCC, "ح": 0xCD,
    "خ": 0xCE, "د": 0xCF, "ذ": 0xD0, "ر": 0xD1, "ز": 0xD2, "س": 0xD3, "ش": 0xD4, "ص": 0xD5,
    "ض": 0xD6, "ط": 0xD8, "ظ": 0xD9, "ع": 0xDA, "غ": 0xDB, "ـ": 0xDC, "ف": 0xDD, "ق": 0xDE,
    "ك": 0xDF, "ل": 0xE1, "م": 0xE3, "ن": 0xE4, "ه": 0xE5, "و": 0xE6, "ى": 0xEC, "ي": 0xED,
    "\u{64B}": 0xF0, "\u{64E}": 0xF3, "\u{64F}": 0xF5, "\u{650}": 0xF6, "\u{651}": 0xF8,
    "–": 0x96, "—": 0x97, "…": 0x85,
  ]
}
