/// How many chains run, how long, and when they are good enough.
public struct SamplingEffort: Hashable, Sendable {
  /// How many chains, each from another kind of start; at least two.
  public var chains: Int
  /// Sweeps in which steps are tuned, thrown away.
  public var burnIn: Int
  /// The sweeps of a chain after which the chains are first judged.
  public var firstSweeps: Int
  /// The most sweeps of a chain after the burn-in.
  public var sweepLimit: Int
  /// R-hat must be below this.
  public var rHatLimit: Double
  /// Bulk and tail ESS must reach this.
  public var effectiveDraws: Double

  /// The sweeps of the usual effort.
  ///
  /// An unoptimised build takes hundreds of times as long for a sweep: it makes a token effort, and
  /// the figure is then withheld as not converged. A test that needs one says how long to run.
  public static let usual: (burnIn: Int, first: Int, limit: Int) = {
    #if DEBUG
    (40, 60, 60)
    #else
    (1_500, 1_500, 300_000)
    #endif
  }()

  /// The usual effort unless told otherwise; numbers too small to judge chains by are raised.
  public init(
    chains: Int = 4,
    burnIn: Int = Self.usual.burnIn,
    firstSweeps: Int = Self.usual.first,
    sweepLimit: Int = Self.usual.limit,
    rHatLimit: Double = 1.01,
    effectiveDraws: Double = 1_000
  ) {
    self.chains = max(chains, 2)
    self.burnIn = max(burnIn, 0)
    self.firstSweeps = max(firstSweeps, 32)
    self.sweepLimit = max(sweepLimit, self.firstSweeps)
    self.rHatLimit = rHatLimit
    self.effectiveDraws = effectiveDraws
  }

  /// What each of several tables must reach where their draws are pooled: four times as many together
  /// as one table alone, and no fewer than 200 each.
  func effectiveDraws(pooling tables: Int) -> Double {
    min(effectiveDraws, max(200, 4 * effectiveDraws / Double(max(tables, 1))))
  }
}
