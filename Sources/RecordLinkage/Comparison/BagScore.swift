/// Scores two bags of words by matching their words, the same ones first, then the best of the rest.
///
/// Each matched pair of words is worth the log likelihood ratio of its level given how common the
/// words are at that level; words left over cost something. The sum is not trusted as a weight: it
/// is cut into bins whose weights the fit decides.
struct BagScore {
  /// Bins of one nat from −8 to 24.
  static let bins = 32
  static let lowest: Float = -8
  /// A match worth less than this is no better than leaving both words over.
  private static let least: Float = -1

  private struct Match: BitwiseCopyable {
    var score: Float
    var first: UInt32
    var second: UInt32
  }

  private let similarity: SimilarityView
  private let matches: UnsafeMutablePointer<Match>
  private static let room = BagDraft.longest * BagDraft.longest * 3

  /// A scorer whose working space is `scratch`, which must be of ``scratchBytes``.
  init(_ similarity: SimilarityView, scratch: UnsafeMutableRawPointer) {
    self.similarity = similarity
    matches = scratch.bindMemory(to: Match.self, capacity: Self.room)
  }

  static var scratchBytes: Int { room * MemoryLayout<Match>.stride }

  /// The middle of a bin (1-based), in nats.
  static func centre(ofBin bin: Int) -> Double { Double(lowest) + Double(bin) - 0.5 }

  /// The bin (1…32) of two records' words, or 0 where either has none.
  @inline(__always)
  func bin(_ column: BagView, _ first: Int, _ second: Int) -> Int {
    let one = Int(column.starts[first])
    let two = Int(column.starts[second])
    let firstCount = Int(column.starts[first + 1]) &- one
    let secondCount = Int(column.starts[second + 1]) &- two
    guard firstCount > 0, secondCount > 0 else { return 0 }
    let score = score(
      column,
      column.cells + one,
      firstCount,
      column.cells + two,
      secondCount
    )
    return min(Self.bins, max(1, Int((score - Self.lowest).rounded(.down)) &+ 1))
  }

  @inline(__always)
  private func score(
    _ column: BagView,
    _ one: UnsafePointer<WordCell>,
    _ firstCount: Int,
    _ two: UnsafePointer<WordCell>,
    _ secondCount: Int
  ) -> Float {
    var leftFirst = UInt32(1) << UInt32(firstCount) &- 1
    var leftSecond = UInt32(1) << UInt32(secondCount) &- 1
    var score: Float = 0
    for i in 0..<firstCount {
      var best = -1
      var bestScore = Self.least
      for j in 0..<secondCount
      where two[j].token == one[i].token && leftSecond & (1 << UInt32(j)) != 0 {
        let value = one[i].identical + Self.slotting(one[i], two[j])
        if value > bestScore {
          best = j
          bestScore = value
        }
      }
      if best >= 0 {
        leftFirst &= ~(1 << UInt32(i))
        leftSecond &= ~(1 << UInt32(best))
        score += bestScore
      }
    }
    if leftFirst != 0, leftSecond != 0 {
      score += rest(column, one, firstCount, two, secondCount, &leftFirst, &leftSecond)
    }
    let extraFirst = Float(leftFirst.nonzeroBitCount)
    let extraSecond = Float(leftSecond.nonzeroBitCount)
    score += min(extraFirst, extraSecond) * TokenLevel.conflict
    score += abs(extraFirst - extraSecond) * TokenLevel.extra
    return score
  }

  @inline(__always)
  private static func slotting(_ one: WordCell, _ two: WordCell) -> Float {
    one.slot == two.slot || one.slot == 0 || two.slot == 0 ? 0 : TokenLevel.crossSlot
  }

  /// Matches words that are alike, best first, among those left on both sides.
  private func rest(
    _ column: BagView,
    _ one: UnsafePointer<WordCell>,
    _ firstCount: Int,
    _ two: UnsafePointer<WordCell>,
    _ secondCount: Int,
    _ leftFirst: inout UInt32,
    _ leftSecond: inout UInt32
  ) -> Float {
    var count = 0
    for i in 0..<firstCount where leftFirst & (1 << UInt32(i)) != 0 {
      for j in 0..<secondCount where leftSecond & (1 << UInt32(j)) != 0 {
        let level = level(one[i], two[j])
        guard level > 0 else { continue }
        let share =
          (column.shares[Int(one[i].token) &* TokenLevel.count &+ level]
            + column.shares[Int(two[j].token) &* TokenLevel.count &+ level]) / 2
        let score = TokenLevel.ratio(level, share: share) + Self.slotting(one[i], two[j])
        matches[count] = Match(score: score, first: 1 << UInt32(i), second: 1 << UInt32(j))
        count &+= 1
      }
    }
    // Two words of one side may be one word of the other.
    for i in 0..<firstCount
    where one[i].joined >= 0 && (leftFirst >> UInt32(i)) & 3 == 3 {
      for j in 0..<secondCount
      where leftSecond & (1 << UInt32(j)) != 0 && two[j].classNumber == one[i].joined {
        matches[count] = Match(
          score: Self.joinedScore(column, one[i].joined),
          first: 3 << UInt32(i),
          second: 1 << UInt32(j)
        )
        count &+= 1
      }
    }
    for j in 0..<secondCount
    where two[j].joined >= 0 && (leftSecond >> UInt32(j)) & 3 == 3 {
      for i in 0..<firstCount
      where leftFirst & (1 << UInt32(i)) != 0 && one[i].classNumber == two[j].joined {
        matches[count] = Match(
          score: Self.joinedScore(column, two[j].joined),
          first: 1 << UInt32(i),
          second: 3 << UInt32(j)
        )
        count &+= 1
      }
    }
    var score: Float = 0
    while count > 0 {
      var best = -1
      var bestScore = Self.least
      for index in 0..<count where matches[index].score > bestScore {
        let match = matches[index]
        guard leftFirst & match.first == match.first, leftSecond & match.second == match.second
        else { continue }
        best = index
        bestScore = match.score
      }
      guard best >= 0 else { break }
      leftFirst &= ~matches[best].first
      leftSecond &= ~matches[best].second
      score += bestScore
    }
    return score
  }

  private static func joinedScore(_ column: BagView, _ joined: Int32) -> Float {
    TokenLevel.ratio(TokenLevel.joined, share: column.classShares[Int(joined)])
  }

  @inline(__always)
  private func level(_ one: WordCell, _ two: WordCell) -> Int {
    if (one.signature ^ two.signature).nonzeroBitCount <= TokenSimilarity.farthest {
      let level = similarity.level(one.token, two.token)
      if level > 0 { return level }
    }
    return (one.isInitial || two.isInitial) && one.first == two.first ? TokenLevel.initial : 0
  }
}
