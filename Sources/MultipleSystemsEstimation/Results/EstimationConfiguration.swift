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
  /// How many bootstrap resamples a method takes that needs them; at least 1.
  public var resamples: Int
  /// What is believed about the total beforehand, in decomposable models.
  public var populationPrior: PopulationPrior
  /// δ: the prior weight of a cell in decomposable models; 2^−J when nil.
  public var cellPrior: Double?
  /// The most latent classes, K.
  public var classes: Int
  /// Whether a figure of chains that do not agree is given, marked so, and not withheld.
  public var showsUnconverged: Bool
  /// How long chains run and when they are good enough.
  public var sampling: SamplingEffort

  /// All methods that a table is enough for, at 95 per cent, unless told otherwise.
  public init(
    methods: [EstimationMethod] = EstimationMethod.forTables,
    level: Double = 0.95,
    seed: UInt64 = 1,
    includesSensitivity: Bool = true,
    resamples: Int = 1000,
    populationPrior: PopulationPrior = .inverse,
    cellPrior: Double? = nil,
    classes: Int = 10,
    showsUnconverged: Bool = false,
    sampling: SamplingEffort = SamplingEffort()
  ) {
    self.methods = methods
    // A level of 0 or 1 has no finite quantile: the nearest sensible one is used instead.
    self.level = level.isFinite ? min(max(level, 0.01), 0.9999) : 0.95
    self.seed = seed
    self.includesSensitivity = includesSensitivity
    self.resamples = max(1, resamples)
    self.populationPrior = populationPrior
    self.cellPrior = cellPrior
    self.classes = min(max(classes, 1), LatentClassPrior.classLimit)
    self.showsUnconverged = showsUnconverged
    self.sampling = sampling
  }
}
