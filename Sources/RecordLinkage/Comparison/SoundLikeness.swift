import Names

/// How alike two words of different scripts sound, by the trained comparison of `Names`.
///
/// A skeleton is not enough across scripts: محمد, محمود and مهدی have one. A word is read when it is
/// first asked for, so lists in one script pay nothing.
struct SoundLikeness {
  private let vocabulary: TokenVocabulary
  private var index = NameIndex()
  private var numbers: [NameIndex.Number]

  /// Log odds in nats from which two words are one name, likely one, possibly one.
  private static let close = 1.5
  private static let likely = -0.5
  private static let possible = -3.0
  /// `NameIndex` counts in parts of a nat.
  private static let nat = 128.0

  init(_ vocabulary: TokenVocabulary) {
    self.vocabulary = vocabulary
    numbers = [NameIndex.Number](repeating: -1, count: vocabulary.count)
  }

  /// The level of two words across scripts, 0 where they do not sound alike.
  mutating func level(_ first: Int, _ second: Int) -> Int {
    let odds = odds(first, second)
    if odds >= Self.close { return TokenLevel.crossClose }
    if odds >= Self.likely { return TokenLevel.crossSkeleton }
    return odds >= Self.possible ? TokenLevel.crossNear : 0
  }

  /// The level of two words of one script by their sounds, 0 where they do not sound alike.
  mutating func level(ofOneScript first: Int, _ second: Int) -> Int {
    let odds = odds(first, second)
    if odds >= Self.close { return TokenLevel.variant }
    return odds >= Self.likely ? TokenLevel.oneEdit : 0
  }

  private mutating func odds(_ first: Int, _ second: Int) -> Double {
    // Both are read before they are compared: reading adds to the index.
    let (one, two) = (number(first), number(second))
    return Double(index.logOdds(one, two)) / Self.nat
  }

  private mutating func number(_ word: Int) -> NameIndex.Number {
    if numbers[word] < 0 { numbers[word] = index.add(word: vocabulary.texts[word]) }
    return numbers[word]
  }
}
