/// White space, as Unicode has it, at the ends of texts given as bytes.
enum WhiteSpace {
  /// The text without white space at either end.
  static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var (start, end) = (0, text.count)
    while start < end {
      let length = width(of: text[start...].prefix(end - start))
      guard length > 0 else { break }
      start += length
    }
    while end > start {
      // A scalar of white space has at most three bytes.
      guard
        let length = (1...min(3, end - start)).first(where: {
          width(of: text[(end - $0)..<end]) == $0
        })
      else { break }
      end -= length
    }
    return UnsafeBufferPointer(rebasing: text[start..<end])
  }

  /// How many bytes of white space a text begins with, of one scalar; 0 where it begins otherwise.
  private static func width(of text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    guard let first = text.first else { return 0 }
    switch first {
    case 0x09...0x0D, 0x20: return 1
    // The leading bytes of U+0085, U+00A0, U+1680, U+2000–U+205F and U+3000.
    case 0xC2, 0xE1, 0xE2, 0xE3:
      let scalar = String(decoding: text.prefix(first == 0xC2 ? 2 : 3), as: UTF8.self)
        .unicodeScalars.first
      return scalar?.properties.isWhitespace == true ? (first == 0xC2 ? 2 : 3) : 0
    default: return 0
    }
  }
}
