/// Where a ``TokenSimilarity`` keeps the levels of pairs of words.
///
/// A filter of four bits a slot, small enough to stay near the processor, answers for most pairs that
/// are not alike; an open-addressed table answers for the rest.
struct SimilarityView: BitwiseCopyable, @unchecked Sendable {
  let table: UnsafePointer<UInt64>
  let filter: UnsafePointer<UInt64>
  let mask: UInt64
  /// What an empty place of the table holds.
  static let empty = UInt64.max

  /// The level of two different words, 0 where they are not alike.
  @inline(__always)
  func level(_ first: Int32, _ second: Int32) -> Int {
    let key = UInt64(min(first, second)) << 28 | UInt64(max(first, second))
    let hash = Mixing.mix(key)
    let bit = (hash >> 32) & (mask << 2 | 3)
    guard filter[Int(bit >> 6)] & (1 << (bit & 63)) != 0 else { return 0 }
    var slot = hash & mask
    while true {
      let entry = table[Int(slot)]
      if entry == Self.empty { return 0 }
      if entry >> 4 == key { return Int(entry & 15) }
      slot = (slot + 1) & mask
    }
  }
}
