/// What the probabilities of compared pairs are worth: F1 by cut, and whether they mean what they say.
///
/// Pairs are counted into ten thousand steps of probability, so memory does not grow with them.
public struct PairCalibration: Sendable {
  /// Pairs said to have a probability in some range.
  public struct Bin: Sendable {
    /// Number of pairs.
    public let pairs: Int
    /// Their mean probability.
    public let said: Double
    /// The share of them that are one person.
    public let share: Double
  }

  private static let steps = 10_000
  /// The cut of decisions that nobody tuned.
  public static let defaultCut = 0.5

  private let all: Int
  private var pairs = [Int](repeating: 0, count: steps + 1)
  private var right = [Int](repeating: 0, count: steps + 1)
  private var said = [Double](repeating: 0, count: steps + 1)

  /// Nothing counted yet; `all` is the number of true pairs, compared or not.
  public init(truePairs all: Int) { self.all = all }

  /// Counts a pair.
  public mutating func add(probability: Double, isSame: Bool) {
    let step = min(Self.steps, max(0, Int(probability * Double(Self.steps))))
    pairs[step] += 1
    said[step] += probability
    if isSame { right[step] += 1 }
  }

  /// The figures of the pairs at or above a probability.
  public func figures(cut: Double) -> PairFigures {
    let first = min(Self.steps, max(0, Int((cut * Double(Self.steps)).rounded())))
    return PairFigures(
      right: right[first...].reduce(0, +),
      found: pairs[first...].reduce(0, +),
      all: all
    )
  }

  /// The cut with the best F1, which only the truth can tell, and its F1.
  public var best: (cut: Double, f1: Double) {
    var best = (cut: 1.0, f1: 0.0)
    var found = 0
    var good = 0
    for step in stride(from: Self.steps, through: 0, by: -1) {
      found += pairs[step]
      good += right[step]
      let f1 = PairFigures(right: good, found: found, all: all).f1
      if f1 > best.f1 { best = (Double(step) / Double(Self.steps), f1) }
    }
    return best
  }

  /// F1 lost by the default cut against the best.
  public var lost: Double { best.f1 - figures(cut: Self.defaultCut).f1 }

  /// Twentieths of probability above .01, empty ones left out.
  public var bins: [Bin] {
    let width = Self.steps / 20
    return (0..<20).compactMap { twentieth in
      let first = max(Self.steps / 100, twentieth * width)
      let last = twentieth == 19 ? Self.steps : (twentieth + 1) * width - 1
      let count = pairs[first...last].reduce(0, +)
      guard count > 0 else { return nil }
      return Bin(
        pairs: count,
        said: said[first...last].reduce(0, +) / Double(count),
        share: Double(right[first...last].reduce(0, +)) / Double(count)
      )
    }
  }

  /// Expected calibration error: the mean distance of what is said from what is so, over twentieths
  /// of the probability of pairs above .01, weighted by their pairs.
  public var expectedError: Double {
    let bins = bins
    let count = bins.reduce(0) { $0 + $1.pairs }
    guard count > 0 else { return 0 }
    return bins.reduce(0) { $0 + Double($1.pairs) * abs($1.said - $1.share) } / Double(count)
  }
}
