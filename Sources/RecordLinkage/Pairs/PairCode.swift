/// Two records and the pass that brought them together, in one word.
///
/// Sorting codes brings the passes of a pair together and pairs into the order of their first record,
/// then their second. Room for 2³⁰ records.
struct PairCode: Sendable {
  private let itemBits: UInt64
  private let shift: UInt64
  private static let passBits: UInt64 = 4

  init(records: Int) {
    itemBits = UInt64(max(1, Int.bitWidth - records.leadingZeroBitCount))
    // The leading bits are used, because sorting scatters by them.
    shift = 64 - 2 * itemBits - Self.passBits
  }

  @inline(__always)
  func code(_ first: UInt32, _ second: UInt32, pass: UInt8) -> UInt64 {
    let pair = UInt64(min(first, second)) << itemBits | UInt64(max(first, second))
    return (pair << Self.passBits | UInt64(pass)) << shift
  }

  @inline(__always)
  func isSamePair(_ one: UInt64, _ other: UInt64) -> Bool {
    (one ^ other) >> (shift + Self.passBits) == 0
  }

  func first(_ code: UInt64) -> Int { Int(code >> (shift + Self.passBits + itemBits)) }

  func second(_ code: UInt64) -> Int {
    Int(code >> (shift + Self.passBits) & ((1 << itemBits) - 1))
  }

  /// The pass of a code as one bit.
  func bit(_ code: UInt64) -> UInt16 { 1 << UInt16(code >> shift & ((1 << Self.passBits) - 1)) }
}
