import Glibc
import Statistics

/// A table as the latent-class sampler reads it: the combinations of lists that somebody is on, and
/// the one of no list.
///
/// Everything else has no part in the likelihood, so eleven lists with forty different histories
/// cost forty cells and not two thousand.
struct LatentClassData: Sendable {
  /// J.
  let lists: Int
  /// The histories with somebody in them.
  let histories: [Int]
  /// y: how many people have each.
  let counts: [Double]
  /// n.
  let observed: Double
  /// The share of the observed people on each list.
  let margins: [Double]
  /// Where the chance of being on no list starts to make the bound on the unseen felt.
  private let boundFelt: Double

  init(_ table: CaptureHistoryTable) {
    lists = table.listCount
    histories = table.counts.indices.filter { table.counts[$0] > 0 }
    counts = histories.map { Double(table.counts[$0]) }
    let people = Double(table.observed)
    observed = people
    margins = table.lists.indices.map { Double(table.size(of: $0)) / max(people, 1) }
    // Twelve standard deviations below the bound its logarithm is 0 to every digit.
    let bound = LatentClassPrior.unseenPerObserved * people
    var low = 0.0
    var high = 1.0
    for _ in 0..<60 {
      let chance = 0.5 * (low + high)
      let mean = people * chance / (1 - chance)
      let spread = (people * chance).squareRoot() / (1 - chance)
      if mean + 12 * spread + 20 < bound { low = chance } else { high = chance }
    }
    boundFelt = low
  }

  /// As many sweeps as take about a quarter of a second, so that work can be stopped soon.
  func sweepsInASlice(classes: Int) -> Int {
    max(20, 40_000_000 / (classes * (2 * lists + 6) * (histories.count + 8)))
  }

  /// log Pr(n₀ ≤ 20 n): what the bound on the unseen takes from the likelihood.
  @inline(__always)
  func boundTerm(unseenChance: Double) -> Double {
    unseenChance <= boundFelt ? 0 : slowBoundTerm(unseenChance)
  }

  @inline(never)
  private func slowBoundTerm(_ unseenChance: Double) -> Double {
    guard unseenChance < 1 else { return -.infinity }
    return NegativeBinomial(successes: observed, failureChance: unseenChance)
      .logCumulative(LatentClassPrior.unseenPerObserved * observed)
  }
}
