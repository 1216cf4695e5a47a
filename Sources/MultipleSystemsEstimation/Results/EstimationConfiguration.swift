/// What to compute and how surely.
public struct EstimationConfiguration: Hashable, Sendable {
  /// The methods to use; those that do not fit the table say so in their result.
  public var methods: [EstimationMethod]
  /// The nominal coverage of intervals, above 0 and below 1.
  public var level: Double
  /// What any randomness starts from.
  public var seed: UInt64
  /// Whether to repeat the estimate under other choices; costs about one estimate a list.
  public var includesSensitivity: Bool
  /// Whether a sampler's answer is shown, marked so, although its chains do not agree.
  public var showsUnconverged = false

  /// All methods at 95 per cent, unless told otherwise.
  public init(
    methods: [EstimationMethod] = EstimationMethod.allCases,
    level: Double = 0.95,
    seed: UInt64 = 1,
    includesSensitivity: Bool = true
  ) {
    self.methods = methods
    // A level of 0 or 1 has no finite quantile: the nearest sensible one is used instead.
    self.level = level.isFinite ? min(max(level, 0.01), 0.9999) : 0.95
    self.seed = seed
    self.includesSensitivity = includesSensitivity
  }
}
