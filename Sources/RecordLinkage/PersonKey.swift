/// The identifier of a proposed person: `p` and sixteen hexadecimal digits.
///
/// Made from the smallest list and row identifier of the group, so that it holds while that record
/// stays, and kept as a number, because a million records would be a million short texts.
public struct PersonKey: Hashable, Sendable, CustomStringConvertible {
  /// The digits as a number.
  public let number: UInt64

  init(number: UInt64) { self.number = number }

  /// The identifier made from a record.
  init(list: String, id: UnsafeBufferPointer<UInt8>) {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in list.utf8 { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    state = (state ^ 0x1F) &* 0x0000_0100_0000_01B3
    for byte in id { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    number = Mixing.mix(state)
  }

  /// An identifier as written; text of another form gets a number of its own.
  public init(_ text: String) {
    let digits = text.utf8.dropFirst()
    if text.utf8.first == UInt8(ascii: "p"), digits.count == 16,
      let number = UInt64(String(text.dropFirst()), radix: 16)
    {
      self.number = number
    } else {
      number = Mixing.hash(text.utf8)
    }
  }

  /// `p` and sixteen hexadecimal digits.
  public var description: String {
    let digits = String(number, radix: 16)
    return "p" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
