/// How well a linkage went, as far as that can be known without the truth.
///
/// Precision and recall here are the model's own expectation. They are right only as far as the
/// model is, and must not be reported as measured accuracy.
public struct LinkageDiagnostics: Codable, Hashable, Sendable {
  /// A possible cut and what the model expects of it.
  public struct Threshold: Codable, Hashable, Sendable {
    /// Pairs at or above this probability are taken as links.
    public let probability: Double
    /// Number of such pairs.
    public let pairs: Int
    /// Expected share of them that are one person.
    public let precision: Double
    /// Expected share of the matching compared pairs that are among them.
    public let recall: Double
  }

  /// What one blocking pass brought, as the model sees it.
  public struct PassYield: Codable, Hashable, Sendable {
    /// The pass.
    public let pass: BlockingPass
    /// Expected matching pairs among those it found.
    public var matches: Double
    /// Expected matching pairs that no other pass found.
    public var onlyHere: Double
  }

  /// A proposed person whose records do not sit well together.
  public struct SuspiciousGroup: Codable, Hashable, Sendable {
    /// Why it should be looked at.
    public enum Reason: String, Codable, Sendable {
      /// Two of its records speak against each other: their log odds are below zero.
      case weakPair
      /// Birth dates that cannot agree.
      case birthDates
      /// Different sexes.
      case sexes
      /// Many more records than other persons of these lists have.
      case size
    }

    /// The person's identifier.
    public let person: String
    /// Number of records.
    public let size: Int
    /// The least log odds of two of its records, in nats.
    public let weakest: Double
    /// What is wrong, worst first.
    public let reasons: [Reason]
  }

  /// Persons to look at first, worst first, at most a hundred.
  public var suspicious: [SuspiciousGroup] = []
  /// Number of records.
  public var records = 0
  /// Distinct pairs compared.
  public var pairsCompared = 0
  /// Expected number of matching pairs among those compared.
  public var expectedMatches = 0.0
  /// Estimated share of all matching pairs that were compared.
  ///
  /// From how often passes with and without the name find the same pairs (Lincoln–Petersen); nil
  /// where no pass works without the name. Passes that miss the same people make it too high: read it as an upper bound.
  public var blockingRecall: Double?
  /// What each blocking pass brought.
  public var passes: [PassYield] = []
  /// Pairs by probability in twentieths.
  public var histogram = [Int](repeating: 0, count: 20)
  /// Possible cuts.
  public var thresholds: [Threshold] = []
  /// Share of records so bare that even an identical twin would not reach probability one half.
  public var unlinkableShare = 0.0
  /// How many persons have 1, 2, 3, … records.
  public var clusterSizes: [Int: Int] = [:]
  /// Whether probabilities were set right by the groups pairs ended up in, as is done where groups
  /// are large.
  public var isCalibratedByGroups = false
  /// Decisions "same" that could not be kept because others forbid them.
  public var brokenDecisions = 0

  /// Number of persons proposed.
  public var persons: Int { clusterSizes.values.reduce(0, +) }
}
