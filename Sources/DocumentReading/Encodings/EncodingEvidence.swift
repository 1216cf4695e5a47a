/// What the bytes of a text say about its encoding, counted in one pass.
struct EncodingEvidence {
  /// Whether there are control characters that stand in no text.
  let hasControls: Bool
  /// Whether every byte has a meaning in windows-1252.
  let fits1252: Bool
  /// Letters outside ASCII among all letters, both read as windows-1252.
  let highShare: Double
  /// Arabic letters that do not touch a Latin one, among all letters outside ASCII, both read as
  /// windows-1256.
  ///
  /// Cyrillic and Greek code pages read that way mix à, é or î into every word, accented western
  /// letters touch ASCII ones: neither comes near .9.
  let arabicShare: Double

  init(_ bytes: [UInt8]) {
    var controls = false
    var undefined = false
    var asciiLetters = 0
    var western = 0
    var highLetters = 0
    var arabic = 0
    var previousIsLatin = false
    var previousIsArabic = false
    for byte in bytes {
      let kind1256 = CodePage.windows1256.kind(of: byte)
      if byte < 0x80 {
        controls = controls || (byte < 0x20 && !(9...13).contains(byte)) || byte == 0x7F
        if kind1256 == .latin { asciiLetters += 1 }
      } else {
        let kind1252 = CodePage.windows1252.kind(of: byte)
        undefined = undefined || kind1252 == .undefined
        if kind1252 == .latin { western += 1 }
        if kind1256 != .other { highLetters += 1 }
      }
      switch kind1256 {
      case .arabic: if !previousIsLatin { arabic += 1 }
      // A Latin letter right after an Arabic one takes back that one.
      case .latin: if previousIsArabic { arabic -= 1 }
      case .other, .undefined: break
      }
      previousIsLatin = kind1256 == .latin
      previousIsArabic = kind1256 == .arabic && !previousIsLatin
    }
    hasControls = controls
    fits1252 = !undefined
    highShare = Double(western) / Double(max(1, western + asciiLetters))
    arabicShare = Double(max(0, arabic)) / Double(max(1, highLetters))
  }

  /// Whether bytes without a mark are UTF-16, and if so whether the low byte comes first.
  ///
  /// Nine units in ten must have a high byte that is zero, 06 (Arabic script) or 20 (joiners, dashes,
  /// quotation marks), at least one of them zero: the space, the line end, the Latin letter.
  static func utf16ByteOrder(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
    guard bytes.count >= 2, bytes.contains(0) else { return nil }
    var zeros = (0, 0)
    var plausible = (0, 0)
    var index = 0
    while index + 1 < bytes.count {
      let (first, second) = (bytes[index], bytes[index + 1])
      if first == 0, second != 0 { zeros.0 += 1 }
      if second == 0, first != 0 { zeros.1 += 1 }
      if isHighByte(first), first != 0 || second != 0 { plausible.0 += 1 }
      if isHighByte(second), first != 0 || second != 0 { plausible.1 += 1 }
      index += 2
    }
    let units = bytes.count / 2
    let bigEndian = zeros.0 > 0 && plausible.0 * 10 >= units * 9
    let littleEndian = zeros.1 > 0 && plausible.1 * 10 >= units * 9
    return bigEndian == littleEndian ? nil : littleEndian
  }

  /// Whether bytes are UTF-16, by their mark or by what they hold.
  static func isUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || utf16ByteOrder(bytes) != nil
  }

  private static func isHighByte(_ byte: UInt8) -> Bool {
    byte == 0 || byte == 0x06 || byte == 0x20
  }
}
