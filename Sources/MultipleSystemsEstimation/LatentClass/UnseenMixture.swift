import Glibc
import Statistics

/// The number of unseen people averaged over draws of the chance of being on no list: for each draw
/// a negative binomial distribution, cut at the bound (Rao–Blackwell).
struct UnseenMixture {
  /// More draws than this are evenly thinned.
  ///
  /// Fewer would show: with 2,000 the upper end of a small table was off by two per cent for that
  /// alone.
  static let drawLimit = 8_000

  private let parts: [(law: NegativeBinomial, whole: Double)]
  private let bound: Double

  init(observed: Int, unseenChances: [Double]) {
    let people = Double(observed)
    let bound = LatentClassPrior.unseenPerObserved * people
    self.bound = bound
    let step = max(1, (unseenChances.count + Self.drawLimit - 1) / Self.drawLimit)
    parts = stride(from: 0, to: unseenChances.count, by: step).map { index in
      let law = NegativeBinomial(
        successes: people,
        failureChance: min(unseenChances[index], 1 - 1e-12)
      )
      return (law, Self.share(law, bound))
    }
  }

  /// The probability of at most so many unseen, continued to fractions.
  func cumulative(_ unseen: Double) -> Double {
    guard unseen < bound else { return 1 }
    guard unseen > -1, !parts.isEmpty else { return 0 }
    return parts.reduce(0) { $0 + min(Self.share($1.law, unseen) / $1.whole, 1) }
      / Double(parts.count)
  }

  /// The number of unseen people with a given probability of no more, not below 0.
  ///
  /// The whole number x stands for all from x − ½ to x + ½: that smooths the distribution and takes
  /// the place of the jumps.
  func quantile(_ probability: Double) -> Double {
    guard !parts.isEmpty else { return 0 }
    var low = -0.999_999
    var high = bound
    guard cumulative(low) < probability else { return 0 }
    // Narrowed by the draws' own means first, so that few evaluations are left.
    let means = parts.map { min($0.law.mean, bound) }.sorted()
    let middle = means[min(Int(probability * Double(means.count)), means.count - 1)]
    let spread = 2 + 0.05 * middle
    if middle - spread > low, cumulative(middle - spread) < probability { low = middle - spread }
    if middle + spread < high, cumulative(middle + spread) > probability { high = middle + spread }
    let root = RootSearch.zero(between: low, and: high, tolerance: 1e-3 + 1e-6 * middle) {
      cumulative($0) - probability
    }
    return min(max((root ?? middle) + 0.5, 0), bound)
  }

  /// The distribution function, without the work where it is 0 or 1 to nine digits.
  private static func share(_ law: NegativeBinomial, _ unseen: Double) -> Double {
    let distance = (unseen - law.mean) / max(law.standardDeviation, 1e-9)
    if law.successes > 200 {
      if distance > 7 { return 1 }
      if distance < -7 { return 0 }
    }
    return law.cumulative(unseen)
  }
}
