import Names

/// The levels of likeness of all words that are alike at all, found once for the vocabulary.
///
/// Candidates come from equal skeletons and from deletion neighbourhoods (Mor and Fraenkel 1982:
/// words within k edits share a form with at most k letters left out); every candidate is checked.
/// Space and time grow with the number of like pairs, not with the square of the vocabulary.
struct TokenSimilarity: Sendable {
  /// For each word the words like it, ascending, with levels; words are not like themselves.
  let starts: [Int32]
  let others: [Int32]
  let levels: [UInt8]
  private let table: FixedBuffer<UInt64>
  private let filter: FixedBuffer<UInt64>

  /// Whether the sounds of two skeletons differ by three at most; words are not alike otherwise,
  /// whatever else they share.
  ///
  /// Clears the lowest bit three times, which is quicker than counting bits on a plain x86-64.
  @inline(__always)
  static func mayBeAlike(_ one: UInt32, _ other: UInt32) -> Bool {
    var bits = one ^ other
    bits &= bits &- 1
    bits &= bits &- 1
    bits &= bits &- 1
    return bits == 0
  }

  init(_ vocabulary: TokenVocabulary) {
    let found = TokenPairs(vocabulary).found
    var starts = [Int32](repeating: 0, count: vocabulary.count + 1)
    for pair in found {
      starts[Int(pair.first) + 1] += 1
      starts[Int(pair.second) + 1] += 1
    }
    for index in 0..<vocabulary.count { starts[index + 1] += starts[index] }
    var others = [Int32](repeating: 0, count: found.count * 2)
    var levels = [UInt8](repeating: 0, count: found.count * 2)
    var next = starts
    func file(_ word: Int32, _ other: Int32, _ level: UInt8) {
      let slot = Int(next[Int(word)])
      others[slot] = other
      levels[slot] = level
      next[Int(word)] += 1
    }
    for pair in found {
      file(pair.first, pair.second, pair.level)
      file(pair.second, pair.first, pair.level)
    }
    (self.starts, self.others, self.levels) = (starts, others, levels)
    (table, filter) = Self.tables(found)
  }

  private static func tables(
    _ found: [TokenPairs.Pair]
  ) -> (FixedBuffer<UInt64>, FixedBuffer<UInt64>) {
    var size = 1024
    while size < found.count * 2 { size *= 2 }
    let mask = UInt64(size - 1)
    var slots = [UInt64](repeating: SimilarityView.empty, count: size)
    var bits = [UInt64](repeating: 0, count: size / 16)
    for pair in found {
      let key = UInt64(pair.first) << 28 | UInt64(pair.second)
      let hash = Mixing.mix(key)
      let bit = (hash >> 32) & (mask << 2 | 3)
      bits[Int(bit >> 6)] |= 1 << (bit & 63)
      var slot = hash & mask
      while slots[Int(slot)] != SimilarityView.empty { slot = (slot + 1) & mask }
      slots[Int(slot)] = key << 4 | UInt64(pair.level)
    }
    return (FixedBuffer(slots), FixedBuffer(bits))
  }

  /// The level of two different words, 0 where they are not alike, in constant time.
  func level(_ first: Int32, _ second: Int32) -> Int { view.level(first, second) }

  /// Addresses for comparing; good as long as the table of likenesses lives.
  var view: SimilarityView {
    SimilarityView(table: table.base, filter: filter.base, mask: UInt64(table.count - 1))
  }
}
