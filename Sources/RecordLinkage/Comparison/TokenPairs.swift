import Names

/// Finds the pairs of words of a vocabulary that are alike, with their level.
struct TokenPairs {
  /// Two words, the smaller number first.
  struct Pair {
    let first: Int32
    let second: Int32
    let level: UInt8
  }

  private(set) var found: [Pair] = []
  private let vocabulary: TokenVocabulary
  /// Whether words of one script are compared by their sounds too: what is known of sounds was learnt
  /// from names of the region, and lists in Latin script alone may be of any.
  private let usesSounds: Bool
  private var candidates: [UInt64] = []
  /// A skeleton or form shared by more words than this says nothing; they meet by other forms only.
  private static let largestGroup = 600

  init(_ vocabulary: TokenVocabulary) {
    self.vocabulary = vocabulary
    usesSounds = vocabulary.isArabic.contains(true)
    addClasses()
    addForms(vocabulary.scalars, shortest: 3) { vocabulary.isArabic[$0] ? 1 : 0 }
    if vocabulary.isArabic.contains(true), vocabulary.isArabic.contains(false) {
      addForms(vocabulary.hints, shortest: 4, acrossScripts: true) { _ in 2 }
    }
    check()
  }

  private mutating func check() {
    var scratch = [UInt64](unsafeUninitializedCapacity: candidates.count) {
      $1 = candidates.count
    }
    candidates.withUnsafeMutableBufferPointer { candidates in
      scratch.withUnsafeMutableBufferPointer { KeySort.sort(candidates, $0) }
    }
    scratch = []
    var sounds = SoundLikeness(vocabulary)
    var previous = UInt64.max
    for pair in candidates where pair != previous {
      previous = pair
      let (first, second) = (Int(pair >> 40), Int(pair >> 16 & 0xFF_FFFF))
      let level = level(first, second, &sounds)
      if level > 0 {
        found.append(.init(first: Int32(first), second: Int32(second), level: UInt8(level)))
      }
    }
    candidates = []
  }

  /// Room for 2²⁴ words; the leading bits are used, because sorting scatters by them.
  @inline(__always)
  private mutating func add(_ first: Int, _ second: Int) {
    guard
      TokenSimilarity.mayBeAlike(vocabulary.signatures[first], vocabulary.signatures[second]),
      // Two edits change four letters at most: two into two others.
      vocabulary.classes[first] == vocabulary.classes[second]
        || vocabulary.isArabic[first] != vocabulary.isArabic[second]
        || (vocabulary.letters[first] ^ vocabulary.letters[second]).nonzeroBitCount <= 4
    else { return }
    candidates.append(UInt64(min(first, second)) << 40 | UInt64(max(first, second)) << 16)
  }

  private func level(_ first: Int, _ second: Int, _ sounds: inout SoundLikeness) -> Int {
    if vocabulary.isArabic[first] != vocabulary.isArabic[second] {
      return sounds.level(first, second)
    }
    let sameClass = vocabulary.classes[first] == vocabulary.classes[second]
    let sound = usesSounds ? sounds.level(ofOneScript: first, second) : 0
    if sound > 0 { return sound }
    return vocabulary.scalars.with(first, second) { one, two in
      let distance = EditDistance.distance(one, two, limit: 2)
      if sameClass {
        return usesSounds || distance > 2 ? TokenLevel.skeleton : TokenLevel.variant
      }
      if distance == 1 { return usesSounds ? TokenLevel.twoEdits : TokenLevel.oneEdit }
      if distance == 2, min(one.count, two.count) >= 6 { return TokenLevel.twoEdits }
      return JaroWinkler.similarity(one, two) >= 0.92 ? TokenLevel.twoEdits : 0
    }
  }

  private mutating func addClasses() {
    var members = [[Int]](repeating: [], count: vocabulary.classCount)
    for word in 0..<vocabulary.count where vocabulary.consonants.count(of: word) > 1 {
      members[Int(vocabulary.classes[word])].append(word)
    }
    for group in members where group.count > 1 && group.count <= Self.largestGroup {
      for (index, first) in group.enumerated() {
        for second in group[(index + 1)...] { add(first, second) }
      }
    }
  }

  /// Pairs that share a form with one symbol left out (two, from six symbols on).
  private mutating func addForms<Symbol: BinaryInteger>(
    _ words: SymbolArena<Symbol>,
    shortest: Int,
    acrossScripts: Bool = false,
    salt: (Int) -> UInt64
  ) {
    let itemBits: UInt64 = 24
    var entries: [UInt64] = []
    for word in 0..<words.count
    where words.count(of: word) >= shortest && words.count(of: word) <= 24 {
      words.with(word, word) { symbols, _ in
        let salt = salt(word)
        func file(_ first: Int, _ second: Int) {
          entries.append(Self.hash(symbols, salt, first, second) << itemBits | UInt64(word))
        }
        file(-1, -1)
        for left in symbols.indices {
          // Leaving out either of two equal neighbours gives one form.
          if left > 0, symbols[left] == symbols[left - 1] { continue }
          file(left, -1)
          guard symbols.count >= 6 else { continue }
          for second in (left + 1)..<max(left + 1, symbols.count) { file(left, second) }
        }
      }
    }
    var scratch = [UInt64](unsafeUninitializedCapacity: entries.count) { $1 = entries.count }
    entries.withUnsafeMutableBufferPointer { entries in
      scratch.withUnsafeMutableBufferPointer { KeySort.sort(entries, $0) }
    }
    scratch = []
    var group: [Int] = []
    var start = 0
    while start < entries.count {
      group.removeAll(keepingCapacity: true)
      var end = start
      while end < entries.count, (entries[end] ^ entries[start]) >> itemBits == 0 {
        let word = Int(entries[end] & ((1 << itemBits) - 1))
        if group.last != word { group.append(word) }
        end += 1
      }
      start = end
      guard group.count > 1, group.count <= Self.largestGroup else { continue }
      for (index, first) in group.enumerated() {
        for second in group[(index + 1)...]
        where !acrossScripts || vocabulary.isArabic[first] != vocabulary.isArabic[second] {
          add(first, second)
        }
      }
    }
  }

  private static func hash<Symbol: BinaryInteger>(
    _ word: UnsafeBufferPointer<Symbol>,
    _ salt: UInt64,
    _ first: Int,
    _ second: Int
  ) -> UInt64 {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325 ^ salt
    for index in word.indices where index != first && index != second {
      state = (state ^ UInt64(truncatingIfNeeded: word[index])) &* 0x0000_0100_0000_01B3
    }
    return Mixing.mix(state)
  }
}
