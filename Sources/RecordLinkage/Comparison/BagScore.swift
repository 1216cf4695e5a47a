import Glibc

/// Scores two bags of words by a greedy best matching of their words.
///
/// Each matched pair of words is worth the log likelihood ratio of its level given how common the
/// words are at that level; words left over cost something. The sum is not trusted as a weight: it
/// is cut into bins whose weights the fit decides.
struct BagScore: Sendable {
  /// Bins of one nat from −8 to 24.
  static let bins = 32
  static let lowest: Float = -8

  private struct Match {
    var score: Float
    var first: UInt8
    var second: UInt8
    /// Which side has two words here: 0 none, 1 the first, 2 the second.
    var double: UInt8
  }
  private var matches: [Match] = []

  init() { matches.reserveCapacity(64) }

  /// The middle of a bin (1-based), in nats.
  static func centre(ofBin bin: Int) -> Double { Double(lowest) + Double(bin) - 0.5 }

  /// The bin (1…32) of two records' words, or 0 where either has none.
  mutating func bin(
    _ column: BagColumn,
    _ vocabulary: TokenVocabulary,
    _ similarity: TokenSimilarity,
    _ first: Int,
    _ second: Int
  ) -> Int {
    let one = column.range(first)
    let two = column.range(second)
    guard !one.isEmpty, !two.isEmpty else { return 0 }
    matches.removeAll(keepingCapacity: true)
    for (i, left) in one.enumerated() {
      for (j, right) in two.enumerated() {
        let level = level(column, vocabulary, similarity, left, right)
        guard level > 0 else { continue }
        var score = ratio(column, level, column.tokens[left], column.tokens[right])
        if column.slots[left] != column.slots[right], column.slots[left] != 0,
          column.slots[right] != 0
        {
          score += TokenLevel.crossSlot
        }
        matches.append(Match(score: score, first: UInt8(i), second: UInt8(j), double: 0))
      }
    }
    if one.count != two.count || matches.count < one.count {
      addJoined(column, vocabulary, one, two, double: 1)
      addJoined(column, vocabulary, two, one, double: 2)
    }
    return Self.bin(of: total(one.count, two.count))
  }

  private static func bin(of score: Float) -> Int {
    min(bins, max(1, Int((score - lowest).rounded(.down)) + 1))
  }

  private func level(
    _ column: BagColumn,
    _ vocabulary: TokenVocabulary,
    _ similarity: TokenSimilarity,
    _ left: Int,
    _ right: Int
  ) -> Int {
    let (one, two) = (column.tokens[left], column.tokens[right])
    if one == two { return TokenLevel.identical }
    let level = similarity.level(one, two)
    if level > 0 { return level }
    let (a, b) = (Int(one), Int(two))
    return (vocabulary.isInitial[a] || vocabulary.isInitial[b])
      && vocabulary.firstLetters[a] == vocabulary.firstLetters[b]
      ? TokenLevel.initial : 0
  }

  private func ratio(_ column: BagColumn, _ level: Int, _ one: Int32, _ two: Int32) -> Float {
    let share =
      (column.shares[Int(one) * TokenLevel.count + level]
        + column.shares[Int(two) * TokenLevel.count + level]) / 2
    return TokenLevel.logProbability[level] - logf(max(share, 1e-9))
  }

  private mutating func addJoined(
    _ column: BagColumn,
    _ vocabulary: TokenVocabulary,
    _ pairs: Range<Int>,
    _ words: Range<Int>,
    double: UInt8
  ) {
    for (i, left) in pairs.enumerated() where column.joined[left] >= 0 {
      for (j, right) in words.enumerated()
      where vocabulary.classes[Int(column.tokens[right])] == column.joined[left] {
        let share = column.classShares[Int(column.joined[left])]
        let score = TokenLevel.logProbability[TokenLevel.joined] - logf(share)
        matches.append(
          double == 1
            ? Match(score: score, first: UInt8(i), second: UInt8(j), double: 1)
            : Match(score: score, first: UInt8(j), second: UInt8(i), double: 2)
        )
      }
    }
  }

  private func total(_ firstCount: Int, _ secondCount: Int) -> Float {
    var usedFirst: UInt32 = 0
    var usedSecond: UInt32 = 0
    var score: Float = 0
    while true {
      var best = -1
      var bestScore: Float = -1
      for (index, match) in matches.enumerated() where match.score > bestScore {
        let (first, second) = masks(match)
        guard usedFirst & first == 0, usedSecond & second == 0 else { continue }
        best = index
        bestScore = match.score
      }
      guard best >= 0 else { break }
      let (first, second) = masks(matches[best])
      usedFirst |= first
      usedSecond |= second
      score += bestScore
    }
    let leftFirst = firstCount - usedFirst.nonzeroBitCount
    let leftSecond = secondCount - usedSecond.nonzeroBitCount
    score += Float(min(leftFirst, leftSecond)) * TokenLevel.conflict
    score += Float(abs(leftFirst - leftSecond)) * TokenLevel.extra
    return score
  }

  private func masks(_ match: Match) -> (UInt32, UInt32) {
    let first: UInt32 = match.double == 1 ? 3 : 1
    let second: UInt32 = match.double == 2 ? 3 : 1
    return (first << UInt32(match.first), second << UInt32(match.second))
  }
}
