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

  /// Where the words of the record that is being read start, and those of its current column.
  private var recordStart: Int { Int(starts[starts.count - 1]) }
  private var columnStart = 0

  /// Adds a word to the record that is being read unless one that it has is `same`; more than twelve
  /// say nothing further.
  mutating func add(
    _ word: ColumnWords.Word,
    unless same: (ColumnWords.Word, ColumnWords.Word) -> Bool
  ) {
    guard tokens.count - recordStart < Self.longest else { return }
    for index in recordStart..<tokens.count where same((tokens[index], slots[index]), word) {
      return
    }
    tokens.append(word.token)
    slots.append(word.slot)
  }

  /// Begins the next column of the record that is being read.
  mutating func beginColumn() { columnStart = tokens.count }

  /// Adds a word of a name unless an earlier column has it, whose part it then tells.
  ///
  /// Words of one column stand for themselves: Mohammad Mohammad has two.
  mutating func merge(_ word: ColumnWords.Word) {
    for index in recordStart..<max(recordStart, columnStart)
    where tokens[index] == word.token
      && (slots[index] == word.slot || slots[index] == 0 || word.slot == 0)
    {
      if slots[index] == 0 { slots[index] = word.slot }
      return
    }
    guard tokens.count - recordStart < Self.longest else { return }
    tokens.append(word.token)
    slots.append(word.slot)
  }

  /// Ends the record that is being read.
  mutating func endRecord() {
    if tokens.count > recordStart { filled += 1 }
    starts.append(Int32(tokens.count))
  }

  func range(_ record: Int) -> Range<Int> { Int(starts[record])..<Int(starts[record + 1]) }

  /// Adds each record's number of words to what stands for it.
  func addCounts(to counts: UnsafeMutablePointer<UInt32>) {
    for record in 0..<(starts.count - 1) {
      counts[record] += UInt32(starts[record + 1] - starts[record])
    }
  }

  /// Calls `body` with each record and its words.
  func forEachRecord(_ body: (Int, ArraySlice<Int32>, ArraySlice<UInt8>) -> Void) {
    for record in 0..<(starts.count - 1) {
      let range = range(record)
      body(record, tokens[range], slots[range])
    }
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
      let first = vocabulary.firstLetters[token]
      sums[TokenLevel.initial] =
        (vocabulary.isInitial[token] ? initials[first] : letters[first]) ?? 0
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
      let first = vocabulary.firstLetters[token]
      if vocabulary.isInitial[token] {
        letters[first, default: 0] += counts[token]
      } else {
        words[first, default: 0] += counts[token]
      }
    }
    return (words, letters)
  }
}
