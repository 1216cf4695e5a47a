/// A name that is safe as a file name and as an anchor, made from a value that may be anything.
enum Slug {
  /// The value itself if it is short and plain, otherwise a 64-bit hash of it (FNV-1a).
  ///
  /// Two values have the same slug with a chance of about *n*²/2⁶⁵; identifiers that Inquest makes
  /// are plain and so never hashed.
  static func make(_ value: String) -> String {
    let plain =
      !value.isEmpty && value.utf8.count <= 80 && value.utf8.first != 0x2E
      && value.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
      }
    return plain ? value : "x" + hash(value)
  }

  /// The hash alone, 16 hexadecimal digits.
  static func hash(_ value: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in value.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
