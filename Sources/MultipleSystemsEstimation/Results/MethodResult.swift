public import CaseModel

/// One method's answer with everything needed to judge it.
public struct MethodResult: Codable, Hashable, Sendable {
  /// The method.
  public var method: EstimationMethod
  /// The method's version; it changes whenever the same data could give another answer.
  public var version: String
  /// The total population, observed and never observed, or nil when it is withheld.
  public var estimate: Double?
  /// The range that goes with the estimate.
  public var interval: EstimateInterval?
  /// Figures for statisticians, by name.
  public var diagnostics: [String: JSONValue]
  /// What must be true for the answer to be right, in plain words.
  public var assumptions: [String]
  /// What is doubtful about this answer, in whole sentences.
  public var warnings: [String]
  /// The course of the chains, for a method that samples.
  public var chains: ChainPlot?
  /// The distribution of the unseen, for sums over strata and averages over linkage.
  ///
  /// Never written to a file: it is nil in a result that was read from one.
  public var unseen: UnseenDistribution?

  /// What is written of a result.
  private enum CodingKeys: String, CodingKey {
    case method, version, estimate, interval, diagnostics, assumptions, warnings, chains
  }

  /// Makes a result.
  public init(
    method: EstimationMethod,
    estimate: Double?,
    interval: EstimateInterval?,
    diagnostics: [String: JSONValue] = [:],
    warnings: [String] = [],
    chains: ChainPlot? = nil
  ) {
    self.method = method
    version = method.version
    self.estimate = estimate
    self.interval = interval
    self.diagnostics = diagnostics
    assumptions = method.assumptions
    self.warnings = warnings
    self.chains = chains
  }

  /// Writes `estimate` and `interval` also when they are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(method, forKey: .method)
    try container.encode(version, forKey: .version)
    try container.encode(estimate, forKey: .estimate)
    try container.encode(interval, forKey: .interval)
    try container.encode(diagnostics, forKey: .diagnostics)
    try container.encode(assumptions, forKey: .assumptions)
    try container.encode(warnings, forKey: .warnings)
    try container.encodeIfPresent(chains, forKey: .chains)
  }
}
