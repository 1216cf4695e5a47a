import Glibc
public import Statistics

/// Draws from the posterior of the latent-class model by several chains, and how far to trust them.
///
/// See `docs/methods/latent-class.md`. The classes must not be claimed to be real groups, nor the
/// total to include people with hardly any chance on every list.
public struct LatentClassPosterior: Sendable {
  /// The settings of the model.
  public let prior: LatentClassPrior
  /// n: the people on at least one list.
  public let observed: Int
  /// The kept draws of each chain, in order, after its burn-in.
  public let chains: [[LatentClassDraw]]
  /// How the chains agree on the logarithm of the total; nil when a chain is too short to say.
  public let diagnostics: ChainDiagnostics?
  /// The sweeps of each chain after its burn-in.
  public let sweeps: Int
  /// Whether the chains reached what the effort asked of them.
  public let isConverged: Bool
  private let unseen: UnseenMixture

  /// Draws from the posterior until the chains agree, or to the limit of sweeps.
  ///
  /// The same table, settings and seed give the same draws, whatever the number of threads. Cost: a
  /// sweep is about 2 J + 5 evaluations of the likelihood a class, over the histories with somebody
  /// in them; some 20 µs for four lists and ten classes.
  ///
  /// - Parameters:
  ///   - table: The people on each combination of lists; somebody must be on one.
  ///   - prior: The settings of the model.
  ///   - effort: How many chains, and when they are good enough.
  ///   - seed: What the randomness starts from.
  ///   - threads: The most threads to use; nil for one a chain.
  ///   - progress: Told the share done, from 0 to 1; throw from it to stop.
  /// - Returns: The draws, converged or not; nil when nobody is on any list.
  /// - Throws: Only what `progress` throws.
  public static func sample(
    _ table: CaptureHistoryTable,
    prior: LatentClassPrior = LatentClassPrior(),
    effort: SamplingEffort = SamplingEffort(),
    seed: UInt64,
    threads: Int? = nil,
    progress: (Double) throws -> Void
  ) rethrows -> LatentClassPosterior? {
    guard table.observed > 0 else { return nil }
    try progress(0)
    let data = LatentClassData(table)
    var generator = SeededGenerator(seed: seed)
    let starts = LatentClassSampler.Dispersion.allCases
    let chains = (0..<effort.chains).map { index in
      LatentClassChain(
        data,
        prior: prior,
        dispersion: starts[index % starts.count],
        generator: generator.split()
      )
    }

    /// Does the same with every chain, a slice at a time so that it can be stopped in between.
    func advance(
      _ total: Int,
      done: Double,
      _ progress: (Double) throws -> Void,
      _ work: @Sendable (LatentClassChain, Int) -> Void
    ) rethrows {
      var left = total
      while left > 0 {
        let now = min(left, data.sweepsInASlice(classes: prior.classes))
        concurrently(chains, threads: threads) { work($0, now) }
        left -= now
        try progress(min(done, 0.99))
      }
    }

    try advance(effort.burnIn, done: 0, progress) { $0.burnIn($1) }
    var sweeps = 0
    var wanted = effort.firstSweeps
    var done = 0.0
    while true {
      try advance(wanted - sweeps, done: done, progress) { $0.run($1) }
      sweeps = wanted
      let diagnostics = ChainDiagnostics(
        chains.map { $0.draws.map { log(Double(table.observed + $0.unseen)) } }
      )
      let worth = diagnostics.map { min($0.bulkESS, $0.tailESS) } ?? 0
      let agree = diagnostics.map { $0.rHat < effort.rHatLimit } ?? false
      let isConverged = agree && worth >= effort.effectiveDraws
      if isConverged || sweeps >= effort.sweepLimit {
        try progress(1)
        return LatentClassPosterior(
          prior: prior,
          observed: table.observed,
          chains: chains.map(\.draws),
          diagnostics: diagnostics,
          sweeps: sweeps,
          isConverged: isConverged
        )
      }
      done = max(done, min(worth / effort.effectiveDraws, 0.95))
      // As far as the last stretch says is needed, but not all at once: it says so with error.
      let factor = min(max(1.15 * effort.effectiveDraws / max(worth, 1), 1.25), 2.5)
      wanted = min(Int(Double(sweeps) * factor), effort.sweepLimit)
    }
  }

  init(
    prior: LatentClassPrior,
    observed: Int,
    chains: [[LatentClassDraw]],
    diagnostics: ChainDiagnostics?,
    sweeps: Int,
    isConverged: Bool
  ) {
    self.prior = prior
    self.observed = observed
    self.chains = chains
    self.diagnostics = diagnostics
    self.sweeps = sweeps
    self.isConverged = isConverged
    unseen = UnseenMixture(
      observed: observed,
      unseenChances: chains.flatMap { $0.map(\.unseenChance) }
    )
  }

  /// A quantile of the total population, observed and not.
  public func quantile(_ probability: Double) -> Double {
    Double(observed) + unseen.quantile(min(max(probability, 1e-6), 1 - 1e-6))
  }

  /// The median of the total population.
  public var median: Double { quantile(0.5) }

  /// The central credible interval of the total population.
  public func interval(level: Double) -> EstimateInterval {
    EstimateInterval(
      low: quantile((1 - level) / 2),
      high: quantile((1 + level) / 2),
      level: level
    )
  }

  /// The probability of more than ten unseen people for each one seen.
  public var beyondTenfold: Double {
    1 - unseen.cumulative(10 * Double(observed))
  }

  /// The median total of each chain by itself.
  public var chainMedians: [Double] {
    chains.map { chain in
      let totals = chain.map { Double(observed + $0.unseen) }.sorted()
      return totals.isEmpty ? .nan : ChainDiagnostics.quantile(0.5, ofSorted: totals)
    }
  }

  /// The course of the chains and their ranks.
  ///
  /// - Parameters:
  ///   - draws: The most draws shown of each chain.
  ///   - bins: The bins of rank.
  /// - Returns: The plot of the total population.
  public func plot(draws: Int = 300, bins: Int = 20) -> ChainPlot {
    let totals = chains.map { $0.map { Double(observed + $0.unseen) } }
    return ChainPlot(
      quantity: "People in all, recorded and not",
      chains: totals.map { chain in
        let step = max(1, (chain.count + draws - 1) / max(draws, 1))
        return stride(from: 0, to: chain.count, by: step).map { chain[$0] }
      },
      ranks: RankScores.histogram(totals, bins: bins)
    )
  }
}
