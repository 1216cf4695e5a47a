import CaseModel
import Testing

@testable import MultipleSystemsEstimation

/// Decomposable models against published figures, and what must not change their answer.
struct DecomposableTests {
  /// Spina bifida in upstate New York, 1969 to 1974: Hook, Albright and Cross 1980; three lists as
  /// given by Madigan and York 1997, five by York and Madigan 1992.
  static let spinaThreeLists = try? CaptureHistoryTable(
    lists: ["1", "2", "3"],
    counts: [0, 60, 49, 4, 247, 112, 142, 12]
  )
  static let spinaFiveLists = try? CaptureHistoryTable(
    lists: ["A", "B", "C", "D", "E"],
    counts: [
      0, 27, 37, 19, 4, 4, 1, 1, 97, 22, 37, 25, 2, 1, 3, 5, 83, 36, 34, 18, 3, 5, 0, 2, 30, 5, 23,
      8, 0, 3, 0, 2,
    ]
  )

  @Test func `Kosovo's posterior has its printed mean, quantiles and best graph`() throws {
    let table = try #require(PublishedTables.kosovo)
    let posterior = try #require(
      DecomposablePosterior(table, cellWeight: 1.0 / 16, range: 1...20_000)
    )
    #expect(abs(try #require(posterior.mean) - 12_749.174) < 0.0006)
    #expect(posterior.interval(level: 0.95) == range(9827, 16_543))
    #expect(posterior.quantile(0.5) == 12_595)
    let best = try #require(posterior.ranking.first)
    #expect(abs(posterior.probabilities[best] - 0.98551356) < 5e-9)
    #expect(
      posterior.graphs[best].notation(lists: table.lists) == "[EXH·ABA·OSCE][EXH·OSCE·HRW]"
    )
  }

  @Test(arguments: [(0.5, 4500.0, 11_323.0, 14_486.0), (1, 4408, 4617, 6860)])
  func `a heavier prior on cells drags Kosovo to its printed figures`(
    weight: Double,
    low: Double,
    median: Double,
    high: Double
  ) throws {
    let table = try #require(PublishedTables.kosovo)
    let posterior = try #require(
      DecomposablePosterior(table, cellWeight: weight, range: 1...20_000)
    )
    #expect(posterior.interval(level: 0.95) == range(low, high))
    #expect(posterior.quantile(0.5) == median)
  }

  @Test func `spina bifida on five lists has its printed figures`() throws {
    let table = try #require(Self.spinaFiveLists)
    #expect(table.observed == 537)
    let posterior = try #require(DecomposablePosterior(table, cellWeight: 0.5, range: 0...300))
    #expect(abs(try #require(posterior.mean) - 617.81589) < 5e-6)
    #expect(posterior.interval(level: 0.95) == range(588, 655))
    #expect(posterior.quantile(0.5) == 616)
    let best = try #require(posterior.ranking.first)
    #expect(abs(posterior.probabilities[best] - 0.21707345) < 5e-9)
  }

  @Test func `spina bifida on three lists under Madigan and York's prior`() throws {
    let table = try #require(Self.spinaThreeLists)
    #expect(table.observed == 626)
    let posterior = try #require(
      DecomposablePosterior(
        table,
        cellWeight: 1,
        prior: .negativeBinomial(shape: 13.14, scale: 55.17),
        range: 1...300
      )
    )
    #expect(posterior.interval(level: 0.95) == range(682, 797))
    #expect(posterior.quantile(0.5) == 731)
    let printed = [
      "[1][2][3]": 1.4567e-11, "[1·2][3]": 0.37377, "[1·3][2]": 2.52e-12, "[2·3][1]": 3.54e-10,
      "[1·2][1·3]": 0.28181, "[1·2][2·3]": 0.30990, "[1·3][2·3]": 1.97e-10, "[1·2·3]": 0.03453,
    ]
    for (graph, probability) in zip(posterior.graphs, posterior.probabilities) {
      let expected = try #require(printed[graph.notation(lists: table.lists)])
      #expect(abs(probability / expected - 1) < 4e-3)
      if expected > 0.01 { #expect(abs(probability - expected) < 5.1e-6) }
    }
  }

  @Test func `spina bifida on three lists under the default prior`() throws {
    let table = try #require(Self.spinaThreeLists)
    let posterior = try #require(DecomposablePosterior(table))
    #expect(posterior.cellWeight == 1.0 / 8)
    #expect(posterior.interval(level: 0.95) == range(694, 787))
    #expect(posterior.quantile(0.5) == 731)
  }

  @Test(
    arguments: [
      (1.0 / 32, 10_387.0, 22_990.0, 33_509.0), (0.5, 2744, 2786, 3276), (1, 2746, 2806, 3092),
    ]
  )
  func `modern slavery on five lists has its printed figures`(
    weight: Double,
    low: Double,
    median: Double,
    high: Double
  ) throws {
    let table = try #require(PublishedTables.modernSlaveryFiveLists)
    let posterior = try #require(
      DecomposablePosterior(table, cellWeight: weight, range: 0...60_000)
    )
    #expect(posterior.interval(level: 0.95) == range(low, high))
    #expect(posterior.quantile(0.5) == median)
  }

  @Test func `without a bound next to nothing is left beyond, and an infinite mean is not given`()
    throws
  {
    let table = try #require(PublishedTables.kosovo)
    let posterior = try #require(DecomposablePosterior(table))
    #expect(posterior.massBeyond < 1e-6)
    #expect(posterior.lastUnseen > 20_000)
    // α − δ = 15/16 < 1: the saturated graph's tail is too heavy for a mean.
    #expect(posterior.mean == nil)
    let bounded = try #require(
      DecomposablePosterior(table, prior: .logNormal(low: 6000, high: 20_000, level: 0.95))
    )
    #expect(bounded.mean != nil)
  }

  @Test func `a tail that does not vanish is said not to`() throws {
    let table = try #require(PublishedTables.table(["A", "B"], ["10": 9, "01": 8, "11": 3]))
    let result = MethodResult.decomposable(table, level: 0.95, cellWeight: 1e-4)
    #expect(result.warnings.contains { $0.contains("tail does not vanish") })
    #expect(result.interval?.high == nil)
    let informed = MethodResult.decomposable(
      table,
      level: 0.95,
      prior: .logNormal(low: 20, high: 200, level: 0.95),
      cellWeight: 1e-4
    )
    #expect(informed.interval?.high != nil)
  }

  @Test func `an informative prior draws the answer towards itself`() throws {
    let table = try #require(PublishedTables.kosovo)
    let free = try #require(DecomposablePosterior(table)?.quantile(0.5))
    let drawn = try #require(
      DecomposablePosterior(table, prior: .logNormal(low: 7000, high: 9000, level: 0.95))?
        .quantile(0.5)
    )
    #expect(drawn < free)
    #expect((7000...9000).contains(drawn))
  }

  @Test(
    arguments: [
      PopulationPrior.negativeBinomial(shape: 0, scale: 3),
      .logNormal(low: 900, high: 800, level: 0.95), .logNormal(low: 1, high: 2, level: 1),
    ]
  )
  func `a prior that makes no sense is answered with a sentence`(prior: PopulationPrior) throws {
    let table = try #require(PublishedTables.kosovo)
    let result = Estimator.run(
      table,
      configuration: EstimationConfiguration(methods: [.decomposable], populationPrior: prior)
    )
    let answer = try #require(result.results.first)
    #expect(answer.estimate == nil)
    #expect(try #require(answer.warnings.first).contains("prior makes no sense"))
  }

  @Test func `a prior asked for is the prior used`() throws {
    let table = try #require(DecomposableTests.spinaThreeLists)
    let result = Estimator.run(
      table,
      configuration: EstimationConfiguration(
        methods: [.decomposable],
        includesSensitivity: false,
        populationPrior: .negativeBinomial(shape: 13.14, scale: 55.17),
        cellPrior: 1
      )
    )
    let answer = try #require(result.results.first)
    #expect(answer.interval == range(682, 797))
    #expect(answer.diagnostics["prior"] == "negative-binomial(13.14, 55.17)")
  }

  @Test func `draws have the posterior's quantiles`() throws {
    let table = try #require(DecomposableTests.spinaThreeLists)
    let posterior = try #require(DecomposablePosterior(table))
    let unseen = posterior.unseen
    for probability in [0.025, 0.25, 0.5, 0.75, 0.975] {
      let exact = try #require(posterior.quantile(probability)) - 626
      #expect(abs(try #require(unseen.quantile(probability)) - exact) < 1)
    }
  }

  @Test func `the order of the lists does not matter`() throws {
    let table = try #require(PublishedTables.kosovo)
    let turned = try #require(table.keeping([3, 1, 0, 2]))
    let first = try #require(DecomposablePosterior(table))
    let second = try #require(DecomposablePosterior(turned))
    for probability in [0.01, 0.3, 0.5, 0.9] {
      #expect(first.quantile(probability) == second.quantile(probability))
    }
    let best = try #require(first.ranking.first)
    let other = try #require(second.ranking.first)
    #expect(abs(first.probabilities[best] - second.probabilities[other]) < 1e-9)
  }

  @Test func `three prior weights and the saturated graph left out are always shown`() throws {
    let table = try #require(PublishedTables.kosovo)
    let rows = SensitivityRow.cellPrior(table, level: 0.95)
    #expect(
      rows.map(\.choice) == [
        "δ = 1/64", "δ = 1/16", "δ = ½", "δ = 1/16, saturated graph left out",
      ]
    )
    #expect(rows.allSatisfy { $0.kind == .cellPrior && $0.interval != nil })
    let low = try #require(rows[2].interval?.low)
    #expect(low < 4600)
    #expect(try #require(rows[3].interval?.low) > 9000)
  }

  @Test func `a result names the prior, the weight and the graphs`() throws {
    let table = try #require(PublishedTables.kosovo)
    let result = MethodResult.decomposable(table, level: 0.95)
    #expect(result.estimate == 12_595)
    #expect(result.diagnostics["prior"] == "1/N")
    #expect(result.diagnostics["cell_prior"] == 0.0625)
    #expect(result.diagnostics["models"] == 61)
    #expect(result.diagnostics["model"] == "[EXH·ABA·OSCE][EXH·OSCE·HRW]")
    #expect(result.unseen != nil)
  }

  @Test func `seven lists, a single person, nobody and too many are answered with a sentence`()
    throws
  {
    let twelve = (1...12).map { "L\($0)" }
    var counts = [Int](repeating: 1, count: 1 << 12)
    counts[0] = 0
    let huge = [0] + [Int](repeating: 100_000_000_000, count: 7)
    let tables = [
      try CaptureHistoryTable(lists: twelve, counts: counts),
      try CaptureHistoryTable(lists: ["A"], counts: [0, 5]),
      try CaptureHistoryTable(lists: ["A", "B", "C"], counts: [0, 0, 0, 1, 0, 0, 0, 0]),
      try CaptureHistoryTable(lists: ["A", "B", "C"], counts: [0, 0, 0, 0, 0, 0, 0, 0]),
      try CaptureHistoryTable(lists: ["A", "B", "C"], counts: huge),
    ]
    for table in tables {
      let result = MethodResult.decomposable(table, level: 0.95)
      #expect(result.estimate == nil)
      #expect(result.interval == nil)
      let sentence = try #require(result.warnings.first)
      #expect(sentence.hasSuffix("."))
    }
  }

  private func range(_ low: Double, _ high: Double) -> EstimateInterval {
    EstimateInterval(low: low, high: high, level: 0.95)
  }
}
