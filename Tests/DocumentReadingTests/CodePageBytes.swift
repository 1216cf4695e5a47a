/// Writes text in a code page, by tables of its own so that reading is checked against them.
enum CodePageBytes {
  private static let arabic: [Unicode.Scalar: UInt8] = [
    "پ": 0x81, "چ": 0x8D, "ژ": 0x8E, "گ": 0x90, "ک": 0x98, "،": 0xA1, "ء": 0xC1, "آ": 0xC2,
    "أ": 0xC3, "إ": 0xC5, "ا": 0xC7, "ب": 0xC8, "ة": 0xC9, "ت": 0xCA, "ج": 0xCC, "ح": 0xCD,
    "خ": 0xCE, "د": 0xCF, "ر": 0xD1, "ز": 0xD2, "س": 0xD3, "ش": 0xD4, "ص": 0xD5, "ض": 0xD6,
    "ع": 0xDA, "ف": 0xDD, "ق": 0xDE, "ك": 0xDF, "ل": 0xE1, "م": 0xE3, "ن": 0xE4, "ه": 0xE5,
    "و": 0xE6, "ي": 0xED,
  ]

  /// The bytes of a text in windows-1256, or nil where the table lacks a letter.
  static func windows1256(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = scalar.isASCII ? UInt8(scalar.value) : arabic[scalar] else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  /// The bytes of a text in windows-1252, or nil where it is none.
  static func windows1252(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "’": bytes.append(0x92)
      case "€": bytes.append(0x80)
      default:
        guard let byte = UInt8(exactly: scalar.value) else { return nil }
        bytes.append(byte)
      }
    }
    return bytes
  }
}
