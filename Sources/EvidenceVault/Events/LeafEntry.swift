import TransparencyLog

/// The entry of the public log: the commitment and nothing else, `{"c":"<hex>","v":1}`.
enum LeafEntry {
  private static let head = Array("{\"c\":\"".utf8)
  private static let tail = Array("\",\"v\":1}".utf8)

  static func bytes(of commitment: Hash256) -> [UInt8] {
    head + Array(commitment.hex.utf8) + tail
  }

  /// The commitment in an entry; nil when it is anything else.
  static func commitment(in entry: [UInt8]) -> Hash256? {
    guard entry.count == head.count + 2 * Hash256.byteCount + tail.count,
      entry.starts(with: head), entry.suffix(tail.count).elementsEqual(tail)
    else { return nil }
    let digits = entry.dropFirst(head.count).dropLast(tail.count)
    return Hash256(hex: String(decoding: digits, as: UTF8.self))
  }
}
