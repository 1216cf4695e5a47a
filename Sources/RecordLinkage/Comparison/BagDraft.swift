/// The words of one field of every record as they are collected.
struct BagDraft {
  let field: ComparedField
  private(set) var starts: [Int32] = [0]
  private(set) var tokens: [Int32] = []
  private(set) var slots: [UInt8] = []
  private(set) var filled = 0
  /// More words than this say nothing further.
  static let longest = 12

  init(field: ComparedField) { self.field = field }

  /// Appends the next record's words; more than twelve say nothing further.
  mutating func append(_ words: [(token: Int32, slot: UInt8)]) {
    for word in words.prefix(Self.longest) {
      tokens.append(word.token)
      slots.append(word.slot)
    }
    if !words.isEmpty { filled += 1 }
    starts.append(Int32(tokens.count))
  }

  func range(_ record: Int) -> Range<Int> { Int(starts[record])..<Int(starts[record + 1]) }

  /// For each word the sound class of it and the next word of the record as one, or −1.
  func joinedClasses(_ vocabulary: TokenVocabulary) -> [Int32] {
    var known: [UInt64: Int32] = [:]
    var joined = [Int32](repeating: -1, count: tokens.count)
    for record in 0..<(starts.count - 1) {
      let range = range(record)
      guard range.count > 1 else { continue }
      for index in range.dropLast() {
        let pair = UInt64(tokens[index]) << 32 | UInt64(tokens[index + 1])
        if let found = known[pair] {
          joined[index] = found
        } else {
          let found = vocabulary.joinedClass(Int(tokens[index]), Int(tokens[index + 1]))
          known[pair] = found
          joined[index] = found
        }
      }
    }
    return joined
  }

  /// Shares of records by word and level, and by sound class.
  func shares(
    _ vocabulary: TokenVocabulary,
    _ similarity: TokenSimilarity
  ) -> (words: [Float], classes: [Float]) {
    var counts = [Float](repeating: 0, count: vocabulary.count)
    var classCounts = [Float](repeating: 0, count: vocabulary.classCount)
    var recordsByScript: [Float] = [0, 0]
    for record in 0..<(starts.count - 1) {
      let range = range(record)
      var scripts = (false, false)
      for index in range where !tokens[range.lowerBound..<index].contains(tokens[index]) {
        let token = Int(tokens[index])
        counts[token] += 1
        classCounts[Int(vocabulary.classes[token])] += 1
        if vocabulary.isArabic[token] { scripts.1 = true } else { scripts.0 = true }
      }
      if scripts.0 { recordsByScript[0] += 1 }
      if scripts.1 { recordsByScript[1] += 1 }
    }
    let total = max(1, Float(filled))
    let (initials, letters) = initialCounts(vocabulary, counts)
    let levels = TokenLevel.count
    var shares = [Float](repeating: 0, count: vocabulary.count * levels)
    for token in 0..<vocabulary.count {
      var sums = [Float](repeating: 0, count: levels)
      sums[TokenLevel.identical] = counts[token]
      for slot in Int(similarity.starts[token])..<Int(similarity.starts[token + 1]) {
        sums[Int(similarity.levels[slot])] += counts[Int(similarity.others[slot])]
      }
      if let first = vocabulary.scalars[token].first {
        let single = vocabulary.scalars[token].count == 1
        sums[TokenLevel.initial] = (single ? initials[first] : letters[first]) ?? 0
      }
      let own = vocabulary.isArabic[token] ? 1 : 0
      for level in 1..<levels {
        let side = level >= TokenLevel.crossClose && level < TokenLevel.joined ? 1 - own : own
        let records = max(1, recordsByScript[side])
        shares[token * levels + level] = max(sums[level], 0.5) / records
      }
    }
    return (shares, classCounts.map { max($0, 1) / total })
  }

  private func initialCounts(
    _ vocabulary: TokenVocabulary,
    _ counts: [Float]
  ) -> (words: [UInt32: Float], letters: [UInt32: Float]) {
    var words: [UInt32: Float] = [:]
    var letters: [UInt32: Float] = [:]
    for token in 0..<vocabulary.count {
      guard let first = vocabulary.scalars[token].first else { continue }
      if vocabulary.scalars[token].count == 1 {
        letters[first, default: 0] += counts[token]
      } else {
        words[first, default: 0] += counts[token]
      }
    }
    return (words, letters)
  }
}
