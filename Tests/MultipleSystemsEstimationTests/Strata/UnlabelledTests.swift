import CaseModel
import Statistics
import Testing

@testable import MultipleSystemsEstimation

/// Records without a label: none is dropped, and dropping them is shown for what it is.
struct UnlabelledTests {
  private let chapman = EstimationConfiguration(methods: [.chapman], includesSensitivity: false)

  @Test func `imputing holds the truth where leaving records out misses it`() throws {
    var generator = SeededGenerator(seed: 77)
    let truth = 3000.0
    var hits = 0
    var leftOutHits = 0
    for replicate in 0..<8 {
      let (strata, unlabelled) = try simulated(Int(truth), &generator)
      var configuration = chapman
      configuration.seed = UInt64(replicate)
      let result = try Estimator.run(
        strata: strata,
        unlabelled: unlabelled,
        configuration: configuration
      )
      if holds(result.recommended?.interval, truth) { hits += 1 }
      let row = try #require(result.sensitivity.first { $0.kind == .incompleteLeftOut })
      #expect(row.choice.hasPrefix("\(unlabelled.observed) people"))
      if holds(row.interval, truth) { leftOutHits += 1 }
      #expect(result.observed == unlabelled.observed + strata.reduce(0) { $0 + $1.table.observed })
      #expect(try #require(result.warnings.first).contains("None was left out"))
    }
    // Five of eight or fewer would happen less than once in a hundred and fifty runs.
    #expect(hits >= 6)
    #expect(leftOutHits == 0)
  }

  @Test func `a history seen in one part only sends its unlabelled there`() throws {
    let north = try #require(PublishedTables.table(["A", "B"], ["10": 500, "11": 20]))
    let south = try #require(PublishedTables.table(["A", "B"], ["01": 500, "11": 20]))
    let unlabelled = try #require(PublishedTables.table(["A", "B"], ["10": 100, "01": 50]))
    let imputation = LabelImputation([north, south], unlabelled: unlabelled)
    var generator = SeededGenerator(seed: 1)
    let drawn = imputation.draw(using: &generator)
    #expect(drawn.reduce(0) { $0 + $1.observed } == 520 + 520 + 150)
    #expect(drawn[0].counts[1] >= 597)
    #expect(drawn[1].counts[2] >= 547)
  }

  @Test func `with nobody unlabelled it is the sum of the parts`() throws {
    let part = try #require(PublishedTables.table(["A", "B"], ["10": 60, "01": 40, "11": 20]))
    let nobody = try #require(PublishedTables.table(["A", "B"], [:]))
    let strata = [(name: "a", table: part), (name: "b", table: part)]
    let sum = try Estimator.run(strata: strata, configuration: chapman)
    let result = try Estimator.run(strata: strata, unlabelled: nobody, configuration: chapman)
    #expect(result == sum)
  }

  @Test func `the same seed gives the same result`() throws {
    var generator = SeededGenerator(seed: 5)
    let (strata, unlabelled) = try simulated(400, &generator)
    let runs = try (0..<2).map { _ in
      try Estimator.run(strata: strata, unlabelled: unlabelled, configuration: chapman)
    }
    #expect(runs[0] == runs[1])
  }

  @Test func `a thin part is named in a warning`() throws {
    let good = try #require(PublishedTables.kosovo)
    let thin = try #require(
      PublishedTables.table(good.lists, ["1000": 60, "0100": 40, "1100": 2])
    )
    let result = try Estimator.run(
      strata: [("coast", good), ("hills", thin)],
      configuration: EstimationConfiguration(methods: [.decomposable], includesSensitivity: false)
    )
    #expect(result.warnings.contains { $0.hasPrefix("In hills only 2 lists share people") })
    #expect(!result.warnings.contains { $0.hasPrefix("In coast") })
    let pair = try #require(PublishedTables.table(["A", "B"], ["10": 600, "01": 400, "11": 200]))
    let two = try Estimator.run(strata: [("coast", pair), ("hills", pair)], configuration: chapman)
    #expect(!two.warnings.contains { $0.hasPrefix("In ") })
  }

  @Test func `a part without a range is named, with what the others hold and who was seen in it`()
    throws
  {
    let kosovo = try #require(PublishedTables.kosovo)
    let apart = try CaptureHistoryTable(
      lists: kosovo.lists,
      counts: (0..<16).map { $0.nonzeroBitCount == 1 ? 20 : 0 }
    )
    let result = try Estimator.run(
      strata: [(name: "coast", table: kosovo), (name: "hills", table: apart)],
      configuration: EstimationConfiguration(methods: [.loglinear], includesSensitivity: false)
    )
    #expect(result.recommended == nil)
    let refusal = try #require(result.refusal)
    #expect(refusal.hasPrefix("No total over the parts is given, because hills has no range."))
    #expect(refusal.contains("The other part holds 9,"))
    #expect(refusal.contains("In hills there are at least the 80 people observed."))
  }

  @Test func `a posterior's own shape is what is summed`() throws {
    let table = try #require(DecomposableTests.spinaThreeLists)
    let result = try Estimator.run(
      strata: [("a", table), ("b", table)],
      configuration: EstimationConfiguration(methods: [.decomposable], includesSensitivity: false)
    )
    let sum = try #require(result.results.first)
    let interval = try #require(sum.interval)
    // Twice the mean above the observed, and a spread √2 times one part's.
    let posterior = try #require(DecomposablePosterior(table))
    let one = posterior.interval(level: 0.95)
    let middle = 2 * (try #require(posterior.quantile(0.5)))
    #expect(interval.low > 2 * one.low)
    #expect(try #require(interval.high) < 2 * (try #require(one.high)))
    #expect(interval.low < middle)
    #expect(try #require(interval.high) > middle)
    #expect(sum.unseen != nil)
  }

  @Test func `a distribution's quantiles go back to what made it`() throws {
    let interval = EstimateInterval(low: 150, high: 500, level: 0.95)
    let unseen = try #require(UnseenDistribution(interval, observed: 100))
    #expect(abs(try #require(unseen.quantile(0.025)) - 50) < 0.5)
    #expect(abs(try #require(unseen.quantile(0.975)) - 400) < 3)
    #expect(abs(try #require(unseen.quantile(0.5)) - (50.0 * 400).squareRoot()) < 0.5)
    let open = EstimateInterval(low: 150, high: nil, level: 0.95)
    #expect(UnseenDistribution(open, observed: 100) == nil)
    let none = EstimateInterval(low: 100, high: 100, level: 0.95)
    #expect(UnseenDistribution(none, observed: 100)?.quantile(0.9) == 0)
  }

  /// Two parts and two lists; people on the second list only often lack a label.
  private func simulated(
    _ people: Int,
    _ generator: inout SeededGenerator
  ) throws -> (strata: [(name: String, table: CaptureHistoryTable)], CaptureHistoryTable) {
    var labelled = [[0, 0, 0, 0], [0, 0, 0, 0]]
    var unlabelled = [0, 0, 0, 0]
    for person in 0..<people {
      let part = person % 3 == 0 ? 0 : 1
      var history = 0
      let chances = [[0.6, 0.5], [0.3, 0.4]]
      for (bit, chance) in chances[part].enumerated()
      where generator.chance(chance) { history |= 1 << bit }
      guard history > 0 else { continue }
      let lacking = [0, 0.02, 0.6, 0.2]
      let isLacking = generator.chance(lacking[history])
      if isLacking { unlabelled[history] += 1 } else { labelled[part][history] += 1 }
    }
    let names = ["A", "B"]
    return (
      try zip(["coast", "hills"], labelled).map {
        (name: $0, table: try CaptureHistoryTable(lists: names, counts: $1))
      },
      try CaptureHistoryTable(lists: names, counts: unlabelled)
    )
  }

  private func holds(_ interval: EstimateInterval?, _ truth: Double) -> Bool {
    guard let interval else { return false }
    return interval.low <= truth && interval.high ?? .infinity >= truth
  }
}
