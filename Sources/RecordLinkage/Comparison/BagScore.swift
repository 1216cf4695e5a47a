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

  /// The words of one record in one bag.
  struct Words {
    let cells: UnsafePointer<WordCell>
    let count: Int
    let joined: UnsafePointer<Int32>
  }

  private struct Match: BitwiseCopyable {
    var score: Float
    var first: UInt32
    var second: UInt32
  }

  private let similarity: SimilarityView
  private let classes: UnsafePointer<Int32>
  private let shares: UnsafePointer<Float>
  private let classShares: UnsafePointer<Float>
  private let matches: UnsafeMutablePointer<Match>
  private static let room = BagDraft.longest * BagDraft.longest * 3

  /// A scorer whose working space is `scratch`, which must be of ``scratchBytes``.
  init(_ table: RecordTable, _ column: BagColumn, scratch: UnsafeMutableRawPointer) {
    similarity = table.similarity.view
    classes = table.classes.base
    shares = column.shares.base
    classShares = column.classShares.base
    matches = scratch.bindMemory(to: Match.self, capacity: Self.room)
  }

  static var scratchBytes: Int { room * MemoryLayout<Match>.stride }

  /// The middle of a bin (1-based), in nats.
  static func centre(ofBin bin: Int) -> Double { Double(lowest) + Double(bin) - 0.5 }

  /// The bin (1…32) of two records' words, or 0 where either has none.
  @inline(__always)
  func bin(_ one: Words, _ two: Words) -> Int {
    guard one.count > 0, two.count > 0 else { return 0 }
    return Self.bin(of: score(one, two))
  }

  /// The bin of a score.
  @inline(__always)
  static func bin(of score: Float) -> Int {
    // Cutting off is rounding down above zero, and costs no call.
    min(bins, Int(max(0, score - lowest)) &+ 1)
  }

  @inline(__always)
  private func score(_ one: Words, _ two: Words) -> Float {
    if one.count == 1, two.count == 1 {
      let (cell, other) = (one.cells[0], two.cells[0])
      let match =
        cell.token == other.token
        ? cell.identical + Self.slotting(cell, other) : match(cell, other)
      return match > Self.least ? match : TokenLevel.conflict
    }
    var leftFirst = UInt32(1) << UInt32(truncatingIfNeeded: one.count) &- 1
    var leftSecond = UInt32(1) << UInt32(truncatingIfNeeded: two.count) &- 1
    var firstLeft = one.count
    var secondLeft = two.count
    var score: Float = 0
    for i in 0..<one.count {
      let cell = one.cells[i]
      var best = -1
      var bestScore = Self.least
      for j in 0..<two.count
      where two.cells[j].token == cell.token && leftSecond & (1 << UInt32(j)) != 0 {
        let value = cell.identical + Self.slotting(cell, two.cells[j])
        if value > bestScore {
          best = j
          bestScore = value
        }
      }
      if best >= 0 {
        leftFirst &= ~(1 << UInt32(i))
        leftSecond &= ~(1 << UInt32(best))
        firstLeft &-= 1
        secondLeft &-= 1
        score += bestScore
      }
    }
    if firstLeft > 0, secondLeft > 0 {
      if firstLeft == 1, secondLeft == 1 {
        let i = leftFirst.trailingZeroBitCount
        let j = leftSecond.trailingZeroBitCount
        let match = match(one.cells[i], two.cells[j])
        if match > Self.least { return score + match }
      } else {
        score += rest(one, two, &leftFirst, &leftSecond, firstLeft, secondLeft)
        firstLeft = leftFirst.nonzeroBitCount
        secondLeft = leftSecond.nonzeroBitCount
      }
    }
    score += Float(min(firstLeft, secondLeft)) * TokenLevel.conflict
    score += Float(abs(firstLeft &- secondLeft)) * TokenLevel.extra
    return score
  }

  @inline(__always)
  private static func slotting(_ one: WordCell, _ two: WordCell) -> Float {
    one.slot == two.slot || one.slot == 0 || two.slot == 0 ? 0 : TokenLevel.crossSlot
  }

  /// The worth of two different words as one, or less than anything where they are not alike.
  @inline(__always)
  private func match(_ one: WordCell, _ two: WordCell) -> Float {
    let level = level(one, two)
    return level > 0
      ? ratio(level, one.token, two.token) + Self.slotting(one, two) : -.infinity
  }

  /// Matches words that are alike, best first, among those left on both sides.
  private func rest(
    _ one: Words,
    _ two: Words,
    _ leftFirst: inout UInt32,
    _ leftSecond: inout UInt32,
    _ firstLeft: Int,
    _ secondLeft: Int
  ) -> Float {
    var count = 0
    for i in 0..<one.count where leftFirst & (1 << UInt32(i)) != 0 {
      let cell = one.cells[i]
      for j in 0..<two.count where leftSecond & (1 << UInt32(j)) != 0 {
        let other = two.cells[j]
        let score = match(cell, other)
        guard score > Self.least else { continue }
        add(Match(score: score, first: 1 << UInt32(i), second: 1 << UInt32(j)), &count)
      }
    }
    if firstLeft != secondLeft,
      leftFirst & leftFirst >> 1 != 0 || leftSecond & leftSecond >> 1 != 0
    {
      addJoined(one, two, leftFirst, leftSecond, &count)
    }
    return count == 0 ? 0 : best(count, &leftFirst, &leftSecond)
  }

  @inline(__always)
  private func add(_ match: Match, _ count: inout Int) {
    matches[count] = match
    count &+= 1
  }

  /// Two neighbouring words of one side may be one word of the other.
  private func addJoined(
    _ one: Words,
    _ two: Words,
    _ leftFirst: UInt32,
    _ leftSecond: UInt32,
    _ count: inout Int
  ) {
    for i in 0..<one.count where one.joined[i] >= 0 && (leftFirst >> UInt32(i)) & 3 == 3 {
      for j in 0..<two.count
      where leftSecond & (1 << UInt32(j)) != 0
        && classes[Int(two.cells[j].token)] == one.joined[i]
      {
        let score = joinedScore(one.joined[i])
        add(Match(score: score, first: 3 << UInt32(i), second: 1 << UInt32(j)), &count)
      }
    }
    for j in 0..<two.count where two.joined[j] >= 0 && (leftSecond >> UInt32(j)) & 3 == 3 {
      for i in 0..<one.count
      where leftFirst & (1 << UInt32(i)) != 0
        && classes[Int(one.cells[i].token)] == two.joined[j]
      {
        let score = joinedScore(two.joined[j])
        add(Match(score: score, first: 1 << UInt32(i), second: 3 << UInt32(j)), &count)
      }
    }
  }

  private func best(
    _ count: Int,
    _ leftFirst: inout UInt32,
    _ leftSecond: inout UInt32
  ) -> Float {
    var score: Float = 0
    while true {
      var best = -1
      var bestScore = Self.least
      for index in 0..<count where matches[index].score > bestScore {
        let match = matches[index]
        guard leftFirst & match.first == match.first, leftSecond & match.second == match.second
        else { continue }
        best = index
        bestScore = match.score
      }
      guard best >= 0 else { return score }
      leftFirst &= ~matches[best].first
      leftSecond &= ~matches[best].second
      score += bestScore
    }
  }

  private func ratio(_ level: Int, _ one: Int32, _ two: Int32) -> Float {
    let share =
      (shares[Int(one) &* TokenLevel.count &+ level]
        + shares[Int(two) &* TokenLevel.count &+ level]) / 2
    return TokenLevel.ratio(level, share: share)
  }

  private func joinedScore(_ joined: Int32) -> Float {
    TokenLevel.ratio(TokenLevel.joined, share: classShares[Int(joined)])
  }

  @inline(__always)
  private func level(_ one: WordCell, _ two: WordCell) -> Int {
    if TokenSimilarity.mayBeAlike(one.signature, two.signature) {
      let level = similarity.level(one.token, two.token)
      if level > 0 { return level }
    }
    return (one.isInitial || two.isInitial) && one.first == two.first ? TokenLevel.initial : 0
  }
}
