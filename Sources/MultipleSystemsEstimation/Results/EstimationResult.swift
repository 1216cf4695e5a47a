/// Everything computed from one table: each method's answer, what they rest on, and what to use.
public struct EstimationResult: Codable, Hashable, Sendable {
  /// The number of people on at least one list.
  public var observed: Int
  /// The names of the lists.
  public var lists: [String]
  /// Each method's answer.
  public var results: [MethodResult]
  /// The range to use, or nil with a ``refusal``.
  public var recommended: RecommendedRange?
  /// Why no range is recommended, naming what the data lack.
  public var refusal: String?
  /// What any randomness started from.
  public var seed: UInt64
  /// What is doubtful about the table itself.
  public var warnings: [String]
  /// How many people are on each combination of lists, the largest first.
  public var overlaps: [ListOverlap]
  /// Every two lists against each other.
  public var pairs: [ListPair]
  /// The best log-linear models by BIC.
  public var models: [ModelRow]
  /// The answer under other choices.
  public var sensitivity: [SensitivityRow]
  /// Each list in turn taken as a population of known size.
  public var consistency: [ConsistencyRow]
  /// The result of each stratum, when the table was divided; empty otherwise.
  public var strata: [Stratum]

  /// One part of a divided table with its own result.
  public struct Stratum: Codable, Hashable, Sendable {
    /// The part's label as given.
    public var name: String
    /// Its result.
    public var result: EstimationResult

    /// Makes a part.
    public init(name: String, result: EstimationResult) {
      self.name = name
      self.result = result
    }
  }

  /// Writes `recommended` and `refusal` also when they are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(observed, forKey: .observed)
    try container.encode(lists, forKey: .lists)
    try container.encode(results, forKey: .results)
    try container.encode(recommended, forKey: .recommended)
    try container.encode(refusal, forKey: .refusal)
    try container.encode(seed, forKey: .seed)
    try container.encode(warnings, forKey: .warnings)
    try container.encode(overlaps, forKey: .overlaps)
    try container.encode(pairs, forKey: .pairs)
    try container.encode(models, forKey: .models)
    try container.encode(sensitivity, forKey: .sensitivity)
    try container.encode(consistency, forKey: .consistency)
    try container.encode(strata, forKey: .strata)
  }
}
