import Statistics

/// Precision and recall of a linkage from a stratified random sample of reviewed pairs
/// (docs/methods/link-review.md; Cochran 1977, chapter 5).
///
/// Recall is over the pairs that were compared at or above the floor, not over all true matches.
public struct ClericalEstimate: Codable, Hashable, Sendable {
  /// The version of the method.
  public static let version = "clerical-estimate-1"

  /// A stratum and what reviewers found in its sample.
  public struct Stratum: Codable, Hashable, Sendable {
    /// Whether the linkage joined its pairs.
    public let isJoined: Bool
    /// Pairs in the population.
    public let pairs: Int
    /// Reviewed and found the same.
    public let same: Int
    /// Reviewed and found not the same.
    public let different: Int
    /// Reviewed and left undecided.
    public let undecided: Int

    /// Makes a stratum.
    public init(isJoined: Bool, pairs: Int, same: Int, different: Int, undecided: Int = 0) {
      self.isJoined = isJoined
      self.pairs = pairs
      self.same = same
      self.different = different
      self.undecided = undecided
    }

    fileprivate var decided: Int { same + different }
  }

  /// A share with its interval.
  public struct Figure: Codable, Hashable, Sendable {
    /// The stratified estimate, in 0…1.
    public let estimate: Double
    /// Lower limit.
    public let low: Double
    /// Upper limit.
    public let high: Double
    /// The estimate were every undecided pair answered against the linkage.
    public let undecidedAgainst: Double
    /// The estimate were every undecided pair answered for it.
    public let undecidedFor: Double
  }

  /// Why there is no estimate.
  public enum Refusal: Error, Hashable, Sendable {
    /// A stratum that holds pairs has none decided; its index.
    case nothingDecided(stratum: Int)
    /// There is no pair at all.
    case empty
  }

  /// Share of the joined pairs that are one person; nil where nothing was joined.
  public let precision: Figure?
  /// Share of the true matches among the population that were joined; nil where none was found.
  public let recall: Figure?
  /// Pairs that were reviewed with a decision.
  public let reviewed: Int
  /// Probability that an interval means to hold the truth.
  public let level: Double

  /// Estimates both.
  ///
  /// Same seed, same limits. Cost: draws × strata.
  /// - Throws: ``Refusal``.
  public init(
    _ strata: [Stratum],
    level: Double = 0.95,
    draws: Int = 10_000,
    seed: UInt64 = 1
  ) throws(Refusal) {
    let held = strata.enumerated().filter { $0.element.pairs > 0 }
    guard !held.isEmpty else { throw .empty }
    if let blind = held.first(where: { $0.element.decided == 0 }) {
      throw .nothingDecided(stratum: blind.offset)
    }
    let strata = held.map(\.element)
    self.level = level
    reviewed = strata.reduce(0) { $0 + $1.decided }
    let joined = strata.filter(\.isJoined).reduce(0) { $0 + $1.pairs }
    let generator = SeededGenerator(seed: seed)
    let simulated = Self.simulate(strata, draws: draws, generator)
    let point = Self.ratios(
      strata.map { Self.matches($0, same: $0.same, decided: $0.decided) },
      strata
    )
    // The linkage looks worst when undecided pairs are strangers where it joined and matches elsewhere.
    let against = Self.ratios(strata.map { Self.settled($0, asSame: !$0.isJoined) }, strata)
    let favour = Self.ratios(strata.map { Self.settled($0, asSame: $0.isJoined) }, strata)
    func figure(_ part: (Ratios) -> Double) -> Figure {
      let values = simulated.map(part).filter(\.isFinite).sorted()
      let tail = (1 - level) / 2
      func quantile(_ share: Double) -> Double {
        values.isEmpty ? .nan : values[min(values.count - 1, Int(share * Double(values.count)))]
      }
      let estimate = part(point)
      return Figure(
        estimate: estimate,
        low: min(estimate, quantile(tail)),
        high: max(estimate, quantile(1 - tail)),
        undecidedAgainst: part(against),
        undecidedFor: part(favour)
      )
    }
    precision = joined > 0 ? figure(\.precision) : nil
    recall = point.recall.isFinite ? figure(\.recall) : nil
  }

  private struct Ratios {
    var precision: Double
    var recall: Double
  }

  private static func matches(_ stratum: Stratum, same: Int, decided: Int) -> Double {
    Double(stratum.pairs) * Double(same) / Double(max(1, decided))
  }

  private static func settled(_ stratum: Stratum, asSame: Bool) -> Double {
    matches(
      stratum,
      same: stratum.same + (asSame ? stratum.undecided : 0),
      decided: stratum.decided + stratum.undecided
    )
  }

  private static func ratios(_ matches: [Double], _ strata: [Stratum]) -> Ratios {
    var joined = (pairs: 0.0, matches: 0.0)
    var all = 0.0
    for (stratum, found) in zip(strata, matches) {
      all += found
      guard stratum.isJoined else { continue }
      joined.pairs += Double(stratum.pairs)
      joined.matches += found
    }
    return Ratios(
      precision: joined.pairs > 0 ? joined.matches / joined.pairs : .nan,
      recall: all > 0 ? joined.matches / all : .nan
    )
  }

  private static func simulate(
    _ strata: [Stratum],
    draws: Int,
    _ start: SeededGenerator
  ) -> [Ratios] {
    var generator = start
    return (0..<draws).map { _ in
      let matches = strata.map { stratum in
        let share = generator.beta(Double(stratum.same) + 0.5, Double(stratum.different) + 0.5)
        let unseen = generator.binomial(
          trials: stratum.pairs - stratum.decided,
          probability: share
        )
        return Double(stratum.same + unseen)
      }
      return ratios(matches, strata)
    }
  }
}
