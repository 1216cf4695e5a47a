/// The identifier of a proposed person: `p` and sixteen hexadecimal digits.
///
/// Made from the smallest list and row identifier of the group, so that it holds while that record
/// stays, and kept as a number, because a million records would be a million short texts.
public struct PersonKey: Hashable, Sendable, CustomStringConvertible {
  /// The digits as a number.
  public let number: UInt64

  init(number: UInt64) { self.number = number }

  /// The identifier made from a list's name and a row's identifier in it.
  init(list: String, id: some Sequence<UInt8>) { number = Mixing.hash(list.utf8 + [0x1F] + id) }

  /// The identifier made from the smallest record of a person: the same records, the same name.
  public init(_ record: PairDecision.Record) { self.init(list: record.list, id: record.id.utf8) }

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
