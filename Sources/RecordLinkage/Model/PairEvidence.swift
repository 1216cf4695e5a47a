/// What a model is fitted to: how many pairs there are of each pattern, compared or not, judged or not.
struct PairEvidence: Sendable {
  /// Different patterns.
  let patterns: [ComparisonPattern]
  /// For each pattern the candidate pairs that nobody has judged.
  private(set) var candidates: [Double]
  /// For each pattern how many pairs there are that are no candidates, from random pairs.
  let random: [Double]
  /// For each pattern the pairs that a person judged to be one person, and two.
  private(set) var same: [Double]
  private(set) var different: [Double]
  /// All pairs that may be compared.
  let allowedPairs: Double
  /// How many pairs a random pair stands for.
  let scale: Double
  /// How many candidate pairs of all each candidate pair here stands for.
  let candidateScale: Double

  init(
    patterns: [ComparisonPattern],
    candidates: [Int],
    inclusion: Double,
    random: [Double],
    draws: Int,
    allowedPairs: Double
  ) {
    self.patterns = patterns
    candidateScale = 1 / max(1e-9, inclusion)
    let candidateScale = candidateScale
    self.candidates = candidates.map { Double($0) * candidateScale }
    self.allowedPairs = allowedPairs
    same = [Double](repeating: 0, count: patterns.count)
    different = same
    let total = self.candidates.reduce(0, +)
    let rest = max(0, allowedPairs - total)
    let factor = rest / max(1e-300, random.reduce(0, +))
    self.random = random.map { $0 * factor }
    scale = rest / Double(max(1, draws))
  }

  /// Takes note of a judged pair; `isSampled` where it is among the candidate pairs here.
  mutating func judge(pattern: Int, isSame: Bool, isSampled: Bool) {
    if isSampled { candidates[pattern] = max(0, candidates[pattern] - candidateScale) }
    if isSame { same[pattern] += 1 } else { different[pattern] += 1 }
  }

  /// Expected pairs of a pattern that are one person, and two, given its log odds.
  @inline(__always)
  func shares(of pattern: Int, odds: Double) -> (one: Double, two: Double) {
    let probability = Log.probability(ofLogOdds: odds)
    return (
      probability * candidates[pattern] + same[pattern],
      (1 - probability) * candidates[pattern] + random[pattern]
        + different[pattern]
    )
  }
}
