/// The consonants of a name's sounds: what spellings of one name mostly have in common.
///
/// Esfahan is Isfahan and Mashhad is Meshed. It says that two names may be spellings of one, never that
/// they are.
package struct PlaceSkeleton: Hashable {
  /// The consonants in order, each below 16.
  package let consonants: [UInt8]

  /// The skeleton of folded letters, in one pass over them.
  package init(_ letters: [Unicode.Scalar]) {
    self.init(sounds: PlaceSounds.of(letters))
  }

  init(sounds: [UInt8]) {
    consonants = sounds.filter { $0 < PlaceSounds.consonants }
  }

  /// Which consonants occur, in the upper 16 bits, and a hash of their order, in the lower 16.
  package var signature: UInt32 {
    var mask: UInt32 = 0
    var hash: UInt32 = 0x811C_9DC5  // FNV-1a
    for sound in consonants {
      mask |= 1 << UInt32(sound)
      hash = (hash ^ UInt32(sound)) &* 0x0100_0193
    }
    return mask << 16 | (hash >> 16 ^ hash & 0xFFFF)
  }

  /// How many of the upper 16 bits an edit of one letter can change at most: an inserted letter that
  /// also splits "sh" takes one consonant away and brings two.
  static let bitsPerEdit = 3
}
