/// Finds the number of a text in an arena by its bytes.
///
/// Open addressing with 64-bit slots: the number of the text and half of its hash, so that growing
/// never touches the texts. Hashes are seeded anew for each index: nobody can write a list whose
/// texts all fall into one place. Numbers do not depend on the seed.
struct TextIndex: Sendable {
  /// The number of the text plus one, and its hash above; 0 where empty.
  private var slots: [UInt64] = []
  private var count = 0
  private let seed = UInt64.random(in: .min ... .max)

  /// An empty index.
  init() {}

  /// An index of the texts of an arena, which must all be different.
  init(_ arena: TextArena) {
    while arena.count * 4 >= slots.count * 3 { grow() }
    for number in arena.indices {
      let hash = arena.withBytes(at: number) { ByteHash.hash($0, seed: seed) } >> 32
      var place = Int(hash) & (slots.count - 1)
      while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = hash << 32 | UInt64(number + 1)
    }
    count = arena.count
  }

  /// The number of a text, which is appended to the arena where it is not there yet.
  ///
  /// The arena must hold the texts found through this index and no others. O(length).
  mutating func number(
    of text: UnsafeBufferPointer<UInt8>,
    in arena: inout TextArena
  ) -> (number: Int, isNew: Bool) {
    if count * 4 >= slots.count * 3 { grow() }
    let hash = ByteHash.hash(text, seed: seed) >> 32
    let mask = slots.count - 1
    let (number, slot) = slots.withUnsafeBufferPointer { slots in
      var place = Int(hash) & mask
      while slots[place] != 0 {
        let number = Int(slots[place] & 0xFFFF_FFFF) - 1
        if slots[place] >> 32 == hash, arena.withBytes(at: number, { ByteHash.areEqual($0, text) })
        {
          return (number, -1)
        }
        place = (place + 1) & mask
      }
      return (arena.count, place)
    }
    guard slot >= 0 else { return (number, false) }
    slots[slot] = hash << 32 | UInt64(number + 1)
    count += 1
    arena.append(text)
    return (number, true)
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: max(16, old.count * 2))
    let mask = slots.count - 1
    slots.withUnsafeMutableBufferPointer { slots in
      for slot in old where slot != 0 {
        var place = Int(slot >> 32) & mask
        while slots[place] != 0 { place = (place + 1) & mask }
        slots[place] = slot
      }
    }
  }
}
