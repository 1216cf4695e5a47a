import CaseModel
import Glibc
import InquestTestSupport
import Statistics
import Testing

@testable import MultipleSystemsEstimation

/// The latent-class posterior: exactness on a tiny table, agreement, refusals.
struct LatentClassTests {
  /// Means of ρ by importance sampling from the prior, four million draws by a program of others:
  /// .23065 (standard error .00017) for three classes, .21210 (.00014) for ten.
  ///
  /// An unoptimised build runs a few hundred sweeps, which would see a gross error only; an optimised
  /// one enough for an error of a per cent. The moves are held one by one in either.
  @Test(arguments: [(3, 0.23065, 0.00017, 1_200), (10, 0.21210, 0.00014, 160)])
  func `the chains agree with importance sampling from the prior`(
    classes: Int,
    truth: Double,
    standardError: Double,
    sweeps: Int
  ) throws {
    #if DEBUG
    let length = sweeps
    let allowed = 0.02
    #else
    let length = 200 * sweeps
    let allowed = 0.0015
    #endif
    let table = try #require(LatentClassTables.fourteen)
    let posterior = try #require(
      LatentClassPosterior.sample(
        table,
        prior: LatentClassPrior(classes: classes),
        effort: SamplingEffort(burnIn: length / 10, firstSweeps: length, sweepLimit: length),
        seed: 14
      ) { _ in }
    )
    let chances = posterior.chains.map { $0.map(\.unseenChance) }
    let all = chances.flatMap(\.self)
    let mean = all.reduce(0, +) / Double(all.count)
    let variance = all.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(all.count)
    let worth = try #require(ChainDiagnostics(chances)).bulkESS
    let error = (variance / worth + standardError * standardError).squareRoot()
    #expect(error < allowed)
    #expect(abs(mean - truth) < 4 * error)
  }

  @Test func `importance sampling from our own prior gives the published figure too`() throws {
    let table = try #require(LatentClassTables.fourteen)
    let found = LatentClassTables.importanceSampling(
      table,
      prior: LatentClassPrior(classes: 3),
      draws: 4_000,
      seed: 3
    )
    #expect(found.standardError < 0.012)
    #expect(abs(found.mean - 0.23065) < 4 * found.standardError)
  }

  @Test func `the tempered population finds the same posterior and the evidence`() throws {
    let table = try #require(LatentClassTables.fourteen)
    let prior = LatentClassPrior(classes: 3)
    let population = try #require(
      TemperedPopulation.sample(
        table,
        prior: prior,
        particles: 200,
        sweeps: 1,
        lastSweeps: 1,
        seed: 2,
        threads: 2
      ) { _ in }
    )
    // −28.753 by eight million draws from the prior.
    #expect(abs(population.logEvidence + 28.753) < 0.4)
    let mean = population.draws.reduce(0) { $0 + $1.unseenChance } / 200
    #expect(abs(mean - 0.23065) < 0.05)
    #expect(population.powers.last == 1)
    #expect(population.draws.count == 200)
  }

  @Test func `Kosovo's chains are near the answer of four million sweeps`() throws {
    let table = try #require(PublishedTables.kosovo)
    let posterior = try #require(
      LatentClassPosterior.sample(
        table,
        effort: SamplingEffort(burnIn: 120, firstSweeps: 200, sweepLimit: 200),
        seed: 1
      ) { _ in }
    )
    // A short run: the full one is held to 1 per cent by the benchmark.
    #expect(abs(posterior.median / 10_426 - 1) < 0.25)
    #expect(posterior.beyondTenfold < 1e-6)
  }

  @Test(arguments: [1, 2, 3])
  func `the same seed gives the same draws on any number of threads`(_ threads: Int) throws {
    let table = try #require(PublishedTables.hiv)
    func draws(_ threads: Int) -> [[LatentClassDraw]]? {
      LatentClassPosterior.sample(
        table,
        prior: LatentClassPrior(classes: 4),
        effort: SamplingEffort(burnIn: 20, firstSweeps: 40, sweepLimit: 80),
        seed: 9,
        threads: threads
      ) { _ in }?.chains
    }
    let first = try #require(draws(4))
    #expect(draws(threads) == first)
  }

  @Test func `the tempered population does not depend on the number of threads`() throws {
    let table = try #require(LatentClassTables.fourteen)
    func draws(_ threads: Int) -> [LatentClassDraw]? {
      TemperedPopulation.sample(
        table,
        prior: LatentClassPrior(classes: 2),
        particles: 64,
        sweeps: 1,
        lastSweeps: 1,
        seed: 9,
        threads: threads
      ) { _ in }?.draws
    }
    #expect(draws(1) == draws(3))
  }

  @Test func `the order of the lists does not matter but for the chains' own error`() throws {
    let table = try #require(LatentClassTables.fourteen)
    let turned = try #require(table.keeping([2, 0, 1]))
    let effort = SamplingEffort(burnIn: 60, firstSweeps: 500, sweepLimit: 500)
    let prior = LatentClassPrior(classes: 3)
    let one = try #require(
      LatentClassPosterior.sample(table, prior: prior, effort: effort, seed: 1) { _ in }
    )
    let other = try #require(
      LatentClassPosterior.sample(turned, prior: prior, effort: effort, seed: 2) { _ in }
    )
    #expect(abs(one.median - other.median) < 2)
    #expect(abs(one.quantile(0.975) - other.quantile(0.975)) < 12)
  }

  @Test func `chains that do not agree give no figure unless it is asked for`() throws {
    let table = try #require(PublishedTables.kosovo)
    let effort = SamplingEffort(burnIn: 0, firstSweeps: 40, sweepLimit: 40)
    var configuration = EstimationConfiguration(methods: [.lcmcr], sampling: effort)
    configuration.includesSensitivity = false
    let withheld = try #require(
      Estimator.run(table, configuration: configuration).results.first
    )
    #expect(withheld.estimate == nil)
    #expect(withheld.interval == nil)
    #expect(withheld.diagnostics["converged"] == false)
    #expect(withheld.diagnostics["unconverged_estimate"] != nil)
    #expect(withheld.warnings.contains { $0.hasPrefix("No figure is given") })

    configuration.showsUnconverged = true
    let shown = try #require(Estimator.run(table, configuration: configuration).results.first)
    #expect(shown.estimate != nil)
    #expect(shown.warnings.contains { $0.hasPrefix("NOT CONVERGED") })
    let chains = try #require(shown.chains)
    #expect(chains.chains.count == 4)
    #expect(chains.ranks.allSatisfy { $0.reduce(0, +) == 10 && $0.count == 20 })
  }

  @Test func `a plot holds no more than it was asked to`() throws {
    let table = try #require(LatentClassTables.fourteen)
    let posterior = try #require(
      LatentClassPosterior.sample(
        table,
        prior: LatentClassPrior(classes: 2),
        effort: SamplingEffort(burnIn: 10, firstSweeps: 1_240, sweepLimit: 1_240),
        seed: 4
      ) { _ in }
    )
    let plot = posterior.plot()
    #expect(plot.chains.allSatisfy { (1...300).contains($0.count) })
    #expect(plot.ranks.allSatisfy { $0.reduce(0, +) == 310 })
    let columns = (0..<20).map { bin in plot.ranks.reduce(0) { $0 + $1[bin] } }
    // The bins are equally full but for ties, of which a table of fourteen people has many.
    #expect(columns.reduce(0, +) == 1_240)
  }

  struct Hopeless: Sendable, CustomTestStringConvertible {
    let lists: [String]
    let counts: [(String, Int)]
    let sentence: String
    var testDescription: String { sentence }
  }

  @Test(arguments: [
    Hopeless(lists: ["A"], counts: [("1", 60)], sentence: "there is 1."),
    Hopeless(
      lists: ["A", "B"],
      counts: [("10", 60), ("01", 40), ("11", 20)],
      sentence: "there are 2."
    ),
    Hopeless(lists: ["A", "B", "C"], counts: [], sentence: "Nobody is on any list"),
    Hopeless(
      lists: ["A", "B", "C"],
      counts: [("100", 5), ("010", 5), ("001", 1)],
      sentence: "Nobody is on two lists"
    ),
    Hopeless(lists: ["A", "B", "C"], counts: [("100", 1)], sentence: "there is 1."),
  ])
  func `a table that says nothing is refused in a sentence`(_ hopeless: Hopeless) throws {
    var counts = [Int](repeating: 0, count: 1 << hopeless.lists.count)
    for (pattern, count) in hopeless.counts { counts[PublishedTables.mask(pattern)] = count }
    let table = try CaptureHistoryTable(lists: hopeless.lists, counts: counts)
    let result = MethodResult.latentClass(
      table,
      configuration: EstimationConfiguration(sampling: SamplingEffort(sweepLimit: 10))
    ) { _ in }
    #expect(result.estimate == nil)
    #expect(result.warnings.count == 1)
    #expect(result.warnings.allSatisfy { $0.contains(hopeless.sentence) })
  }

  @Test func `one person on two of twelve lists is drawn for without harm`() throws {
    var counts = [Int](repeating: 0, count: 1 << 12)
    counts[0b11] = 1
    let table = try CaptureHistoryTable(lists: (1...12).map { "L\($0)" }, counts: counts)
    let posterior = try #require(
      LatentClassPosterior.sample(
        table,
        effort: SamplingEffort(burnIn: 8, firstSweeps: 32, sweepLimit: 32),
        seed: 1
      ) { _ in }
    )
    #expect(posterior.median >= 1)
    #expect(posterior.quantile(0.999) <= 21)
    #expect(posterior.chains.joined().allSatisfy { (0...20).contains($0.unseen) })
  }

  @Test func `counts in the thousands of millions do not overflow`() throws {
    let table = try #require(
      PublishedTables.table(
        ["A", "B", "C"],
        [
          "100": 200_000_000_000, "010": 150_000_000_000, "001": 90_000_000_000,
          "110": 50_000_000_000, "101": 20_000_000_000, "011": 30_000_000_000,
          "111": 10_000_000_000,
        ]
      )
    )
    let posterior = try #require(
      LatentClassPosterior.sample(
        table,
        prior: LatentClassPrior(classes: 3),
        effort: SamplingEffort(burnIn: 30, firstSweeps: 40, sweepLimit: 40),
        seed: 1
      ) { _ in }
    )
    let totals = [posterior.quantile(0.025), posterior.median, posterior.quantile(0.975)]
    #expect(totals.allSatisfy { $0.isFinite })
    #expect(totals[0] >= 550e9 && totals[2] <= 21 * 550e9)
  }

  @Test func `a table of nobody has no posterior`() throws {
    let table = try #require(PublishedTables.table(["A", "B", "C"], [:]))
    let posterior = LatentClassPosterior.sample(table, seed: 1) { _ in }
    let population = TemperedPopulation.sample(table, seed: 1) { _ in }
    let rows = LatentClassSensitivity.rows(table, level: 0.95, seed: 1) { _ in }
    #expect(posterior == nil)
    #expect(population == nil)
    #expect(rows.isEmpty)
  }

  @Test func `the sensitivity has a row for each number of classes and each prior`() throws {
    let table = try #require(LatentClassTables.fourteen)
    let rows = LatentClassSensitivity.rows(
      table,
      level: 0.95,
      effort: SamplingEffort(
        burnIn: 5,
        firstSweeps: 40,
        sweepLimit: 40,
        rHatLimit: .infinity,
        effectiveDraws: 0
      ),
      seed: 1
    ) { _ in }
    #expect(
      rows.map(\.kind) == [.classes, .classes, .classes, .classPrior, .classPrior, .classPrior]
    )
    #expect(
      rows.map(\.choice)
        == ["K = 5", "K = 10", "K = 20", "a = b = 0.1", "a = b = 0.25", "a = b = 1.0"]
    )
    #expect(rows.allSatisfy { $0.estimate != nil })
    #expect(rows[1].estimate == rows[4].estimate)
  }

  @Test func `it can be stopped between slices`() throws {
    struct Stopped: Error {}
    let table = try #require(PublishedTables.kosovo)
    #expect(throws: Stopped.self) {
      _ = try LatentClassPosterior.sample(table, seed: 1) { _ in throw Stopped() }
    }
  }

  @Test func `quantiles of the mixture are those of its distribution function`() {
    let mixture = UnseenMixture(observed: 30, unseenChances: [0.2, 0.3, 0.5])
    for probability in [0.025, 0.5, 0.975] {
      let x = mixture.quantile(probability)
      #expect(abs(mixture.cumulative(x - 0.5) - probability) < 1e-4)
    }
    #expect(mixture.cumulative(600) == 1)
    #expect(UnseenMixture(observed: 30, unseenChances: [1e-9]).quantile(0.5) == 0)
  }
}
