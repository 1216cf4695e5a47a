import Names

/// The levels of likeness of all words that are alike at all, found once for the vocabulary.
///
/// Candidates come from equal skeletons and from deletion neighbourhoods (Mor and Fraenkel 1982:
/// words within k edits share a form with at most k letters left out); every candidate is checked.
/// Space and time grow with the number of like pairs, not with the square of the vocabulary.
struct TokenSimilarity: Sendable {
  /// For each word the words like it, ascending, with levels; words are not like themselves.
  private(set) var starts: [Int32]
  private(set) var others: [Int32]
  private(set) var levels: [UInt8]
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

  private static let empty = UInt64.max
  /// A skeleton shared by more words than this says nothing; its words meet by edits only.
  private static let largestClass = 600

  init(_ vocabulary: TokenVocabulary) {
    var pairs: [UInt64] = Self.classPairs(vocabulary)
    pairs += Self.deletionPairs(
      vocabulary.scalars.map { $0.count < 3 ? [] : $0 },
      groups: vocabulary.isArabic
    )
    if vocabulary.isArabic.contains(true), vocabulary.isArabic.contains(false) {
      let hints = vocabulary.hints.map { $0.count < 4 ? [] : $0.prefix(12).map(UInt32.init) }
      pairs += Self.deletionPairs(
        hints,
        groups: [Bool](repeating: false, count: vocabulary.count)
      ).filter { vocabulary.isArabic[Int($0 >> 32)] != vocabulary.isArabic[Int($0 & 0xFFFF_FFFF)] }
    }
    pairs.sort()
    var found: [(first: Int32, second: Int32, level: UInt8)] = []
    var previous = Self.empty
    for pair in pairs where pair != previous {
      previous = pair
      let first = Int(pair >> 32)
      let second = Int(pair & 0xFFFF_FFFF)
      guard Self.mayBeAlike(vocabulary.signatures[first], vocabulary.signatures[second]) else {
        continue
      }
      let level = Self.level(vocabulary, first, second)
      if level > 0 { found.append((Int32(first), Int32(second), UInt8(level))) }
    }
    starts = [Int32](repeating: 0, count: vocabulary.count + 1)
    for pair in found {
      starts[Int(pair.first) + 1] += 1
      starts[Int(pair.second) + 1] += 1
    }
    for index in 0..<vocabulary.count { starts[index + 1] += starts[index] }
    others = [Int32](repeating: 0, count: found.count * 2)
    levels = [UInt8](repeating: 0, count: found.count * 2)
    var next = starts
    for pair in found {
      for (one, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
        let slot = Int(next[Int(one)])
        others[slot] = other
        levels[slot] = pair.level
        next[Int(one)] += 1
      }
    }
    var size = 1024
    while size < found.count * 2 { size *= 2 }
    let mask = UInt64(size - 1)
    var slots = [UInt64](repeating: Self.empty, count: size)
    var bits = [UInt64](repeating: 0, count: size / 16)
    for pair in found {
      let key = UInt64(pair.first) << 28 | UInt64(pair.second)
      let hash = Mixing.mix(key)
      let bit = (hash >> 32) & (mask << 2 | 3)
      bits[Int(bit >> 6)] |= 1 << (bit & 63)
      var slot = hash & mask
      while slots[Int(slot)] != Self.empty { slot = (slot + 1) & mask }
      slots[Int(slot)] = key << 4 | UInt64(pair.level)
    }
    table = FixedBuffer(slots)
    filter = FixedBuffer(bits)
  }

  /// The level of two different words, 0 where they are not alike, in constant time.
  func level(_ first: Int32, _ second: Int32) -> Int { view.level(first, second) }

  /// Addresses for comparing; good as long as the table of likenesses lives.
  var view: SimilarityView {
    SimilarityView(table: table.base, filter: filter.base, mask: UInt64(table.count - 1))
  }

  private static func level(_ vocabulary: TokenVocabulary, _ first: Int, _ second: Int) -> Int {
    let sameClass = vocabulary.classes[first] == vocabulary.classes[second]
    if vocabulary.isArabic[first] != vocabulary.isArabic[second] {
      let (one, two) = (vocabulary.hints[first], vocabulary.hints[second])
      let distance = EditDistance.distance(one, two, limit: 2)
      let long = min(one.count, two.count) >= 5
      guard sameClass else {
        return distance <= 1 && min(one.count, two.count) >= 4 ? TokenLevel.crossNear : 0
      }
      return distance <= (long ? 2 : 1) ? TokenLevel.crossClose : TokenLevel.crossSkeleton
    }
    let (one, two) = (vocabulary.scalars[first], vocabulary.scalars[second])
    let distance = EditDistance.distance(one, two, limit: 2)
    if sameClass { return distance <= 2 ? TokenLevel.variant : TokenLevel.skeleton }
    if distance == 1 { return TokenLevel.oneEdit }
    if distance == 2, min(one.count, two.count) >= 6 { return TokenLevel.twoEdits }
    return JaroWinkler.similarity(one, two) >= 0.92 ? TokenLevel.twoEdits : 0
  }

  private static func classPairs(_ vocabulary: TokenVocabulary) -> [UInt64] {
    var members = [[Int]](repeating: [], count: vocabulary.classCount)
    for word in 0..<vocabulary.count where vocabulary.consonants[word].count > 1 {
      members[Int(vocabulary.classes[word])].append(word)
    }
    var pairs: [UInt64] = []
    for group in members where group.count > 1 && group.count <= largestClass {
      for (index, first) in group.enumerated() {
        for second in group[(index + 1)...] { pairs.append(UInt64(first) << 32 | UInt64(second)) }
      }
    }
    return pairs
  }

  /// Pairs of one group that share a form with one letter left out (two, from six letters on).
  private static func deletionPairs(_ words: [[UInt32]], groups: [Bool]) -> [UInt64] {
    var entries: [HashedEntry] = []
    for (index, word) in words.enumerated() where !word.isEmpty && word.count <= 24 {
      var forms: Set<UInt64> = []
      let salt: UInt64 = groups[index] ? 1 : 0
      forms.insert(hash(word, salt, -1, -1))
      for left in word.indices {
        forms.insert(hash(word, salt, left, -1))
        guard word.count >= 6 else { continue }
        for second in word.indices.dropFirst(left + 1) {
          forms.insert(hash(word, salt, left, second))
        }
      }
      for form in forms { entries.append(HashedEntry(key: form, item: UInt32(index))) }
    }
    HashedEntry.sort(&entries)
    var pairs: [UInt64] = []
    HashedEntry.forEachGroup(entries) { group in
      guard group.count > 1, group.count <= largestClass else { return }
      for (index, first) in group.enumerated() {
        for second in group[(group.startIndex + index + 1)...] {
          pairs.append(UInt64(first.item) << 32 | UInt64(second.item))
        }
      }
    }
    return pairs
  }

  private static func hash(_ word: [UInt32], _ salt: UInt64, _ first: Int, _ second: Int) -> UInt64
  {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325 ^ salt
    for (index, letter) in word.enumerated() where index != first && index != second {
      state = (state ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
    }
    return Mixing.mix(state)
  }
}
