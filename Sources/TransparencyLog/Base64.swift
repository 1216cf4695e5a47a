/// Standard base64 with padding (RFC 4648 section 4), read strictly.
public enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )
  private static let invalid: UInt8 = 0xFF
  private static let values: [UInt8] = {
    var table = [UInt8](repeating: invalid, count: 256)
    for (value, unit) in alphabet.enumerated() { table[Int(unit)] = UInt8(value) }
    return table
  }()

  /// The padded base64 text of the bytes, as ASCII.
  public static func encodeBytes(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    let padding = UInt8(ascii: "=")
    var index = 0
    while index < bytes.count {
      let left = bytes.count - index
      let first = bytes[index]
      let second = left > 1 ? bytes[index + 1] : 0
      let third = left > 2 ? bytes[index + 2] : 0
      text.append(alphabet[Int(first >> 2)])
      text.append(alphabet[Int((first & 3) << 4 | second >> 4)])
      text.append(left > 1 ? alphabet[Int((second & 15) << 2 | third >> 6)] : padding)
      text.append(left > 2 ? alphabet[Int(third & 63)] : padding)
      index += 3
    }
    return text
  }

  /// The padded base64 text of the bytes.
  public static func encode(_ bytes: [UInt8]) -> String {
    String(decoding: encodeBytes(bytes), as: UTF8.self)
  }

  /// The bytes of padded base64 text; nil unless it is exactly what ``encode(_:)`` would write.
  ///
  /// White space, missing padding and stray low bits are refused: a signature or an opening must have
  /// one spelling only.
  public static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    let units = Array(text)
    guard units.count % 4 == 0 else { return nil }
    guard !units.isEmpty else { return [] }
    let padding = units.reversed().prefix(2).prefix { $0 == UInt8(ascii: "=") }.count
    var bytes: [UInt8] = []
    bytes.reserveCapacity(units.count / 4 * 3)
    var buffer: UInt32 = 0
    var bits = 0
    for unit in units.dropLast(padding) {
      let value = values[Int(unit)]
      guard value != invalid else { return nil }
      buffer = buffer << 6 | UInt32(value)
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
      }
    }
    let stray = buffer & (1 << UInt32(bits) - 1)
    return stray == 0 ? bytes : nil
  }

  /// The bytes of padded base64 text; nil unless it is exactly what ``encode(_:)`` would write.
  public static func decode(_ text: some StringProtocol) -> [UInt8]? {
    decode(Array(text.utf8))
  }
}
