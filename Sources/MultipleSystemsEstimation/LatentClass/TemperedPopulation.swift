import Glibc
import Statistics

/// The latent-class posterior by tempered sequential Monte Carlo (Del Moral, Doucet and Jasra 2006),
/// and the evidence for the number of classes.
///
/// Particles drawn from the prior are led to the posterior by raising the power of the likelihood
/// from 0 to 1, each step as large as leaves half of them effective; between steps they are
/// resampled and moved by the sampler's own moves. It starts nowhere near the chains, so that it can
/// meet a mode that none of them met; with few particles its tails are rough, and it is a check
/// and not the answer.
public struct TemperedPopulation: Sendable {
  /// The settings of the model.
  public let prior: LatentClassPrior
  /// n: the people on at least one list.
  public let observed: Int
  /// log Z: the logarithm of the probability of the data under the model, up to the multinomial
  /// constant, the same for every K.
  public let logEvidence: Double
  /// The powers of the likelihood passed through, the last of them 1.
  public let powers: [Double]
  /// One draw a particle, all of the same weight.
  public let draws: [LatentClassDraw]
  private let unseen: UnseenMixture

  /// Leads particles from the prior to the posterior.
  ///
  /// The same table, settings and seed give the same particles, whatever the number of threads.
  /// Cost: particles · (powers · `sweeps` + `lastSweeps`) sweeps.
  ///
  /// - Parameters:
  ///   - table: The people on each combination of lists; somebody must be on one.
  ///   - prior: The settings of the model.
  ///   - particles: How many, at least 64.
  ///   - sweeps: The sweeps of every particle after each step.
  ///   - lastSweeps: The sweeps of every particle at the end.
  ///   - seed: What the randomness starts from.
  ///   - threads: The most threads to use; nil for one a block of particles.
  ///   - progress: Told the share done, from 0 to 1; throw from it to stop.
  /// - Returns: The particles; nil when nobody is on any list.
  /// - Throws: Only what `progress` throws.
  public static func sample(
    _ table: CaptureHistoryTable,
    prior: LatentClassPrior = LatentClassPrior(),
    particles: Int = 1_000,
    sweeps: Int = 5,
    lastSweeps: Int = 20,
    seed: UInt64,
    threads: Int? = nil,
    progress: (Double) throws -> Void
  ) rethrows -> TemperedPopulation? {
    guard table.observed > 0 else { return nil }
    try progress(0)
    let data = LatentClassData(table)
    var generator = SeededGenerator(seed: seed)
    let count = max(particles, 64)
    // Blocks and not threads own the generators, so that nothing depends on how many threads run.
    let blocks = (0..<Self.blocks).map { index in
      ParticleBlock(
        data,
        prior: prior,
        count: count * (index + 1) / Self.blocks - count * index / Self.blocks,
        generator: generator.split()
      )
    }
    concurrently(blocks, threads: threads) { $0.drawFromPrior() }
    var power = 0.0
    var powers: [Double] = []
    var logEvidence = 0.0
    while power < 1 {
      let likelihoods = blocks.flatMap(\.logLikelihoods)
      let next = nextPower(power, likelihoods)
      let most = likelihoods.max() ?? 0
      let weights = likelihoods.map { exp(($0 - most) * (next - power)) }
      logEvidence += log(weights.reduce(0, +) / Double(count)) + most * (next - power)
      let chosen = resampled(weights, &generator)
      let states = blocks.flatMap(\.states)
      var start = 0
      for block in blocks {
        block.states = chosen[start..<(start + block.states.count)].map { states[$0] }
        start += block.states.count
      }
      power = next
      powers.append(power)
      let steps = power < 1 ? sweeps : sweeps + lastSweeps
      let now = power
      concurrently(blocks, threads: threads) { $0.move(power: now, sweeps: steps) }
      try progress(power < 1 ? min(0.95, Double(powers.count) / 60) : 1)
    }
    return TemperedPopulation(
      prior: prior,
      observed: table.observed,
      logEvidence: logEvidence,
      powers: powers,
      draws: blocks.flatMap { $0.draws() }
    )
  }

  private static let blocks = 8

  private init(
    prior: LatentClassPrior,
    observed: Int,
    logEvidence: Double,
    powers: [Double],
    draws: [LatentClassDraw]
  ) {
    self.prior = prior
    self.observed = observed
    self.logEvidence = logEvidence
    self.powers = powers
    self.draws = draws
    unseen = UnseenMixture(observed: observed, unseenChances: draws.map(\.unseenChance))
  }

  /// A quantile of the total population, observed and not.
  public func quantile(_ probability: Double) -> Double {
    Double(observed) + unseen.quantile(min(max(probability, 1e-6), 1 - 1e-6))
  }

  /// The largest next power that leaves half the particles effective.
  private static func nextPower(_ power: Double, _ likelihoods: [Double]) -> Double {
    let most = likelihoods.max() ?? 0
    func share(_ next: Double) -> Double {
      var sum = 0.0
      var squares = 0.0
      for likelihood in likelihoods {
        let weight = exp((likelihood - most) * (next - power))
        sum += weight
        squares += weight * weight
      }
      return sum * sum / squares / Double(likelihoods.count)
    }
    if share(1) >= 0.5 { return 1 }
    var low = power
    var high = 1.0
    for _ in 0..<60 {
      let middle = 0.5 * (low + high)
      if share(middle) >= 0.5 { low = middle } else { high = middle }
    }
    // A step of nothing would never end.
    return min(max(low, power + 1e-12), 1)
  }

  /// Systematic resampling: the particles chosen, in order.
  private static func resampled(
    _ weights: [Double],
    _ generator: inout SeededGenerator
  ) -> [Int] {
    let step = weights.reduce(0, +) / Double(weights.count)
    var place = generator.uniform() * step
    var sum = 0.0
    var chosen: [Int] = []
    chosen.reserveCapacity(weights.count)
    for (index, weight) in weights.enumerated() {
      sum += weight
      while place < sum, chosen.count < weights.count {
        chosen.append(index)
        place += step
      }
    }
    while chosen.count < weights.count { chosen.append(weights.count - 1) }
    return chosen
  }
}
