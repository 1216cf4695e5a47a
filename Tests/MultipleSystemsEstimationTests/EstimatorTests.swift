import CaseModel
import Statistics
import Testing

@testable import MultipleSystemsEstimation

/// The whole estimator: what it concludes, what it refuses, and what must not change its answer.
struct EstimatorTests {
  @Test func `Kosovo gets every method, a range and its sensitivity`() throws {
    let table = try #require(PublishedTables.kosovo)
    let result = Estimator.run(table, configuration: .withoutSampling)
    #expect(result.observed == 4400)
    #expect(result.results.map(\.method) == EstimationMethod.forTables.filter { $0 != .lcmcr })
    let loglinear = try #require(result.answer(.loglinear))
    #expect(abs(try #require(loglinear.estimate) - 10_356.5) < 0.05)
    #expect(loglinear.diagnostics["models_fitted"] == 113)
    let range = try #require(result.recommended)
    let high = try #require(range.high)
    // Two models 0.08 of BIC apart say 10,357 and 12,741: the range must hold both.
    #expect(range.low < 10_357)
    #expect(high > 12_741)
    #expect(result.refusal == nil)
    #expect(loglinear.warnings.contains { $0.contains("12,700") })
    #expect(result.sensitivity.count { $0.kind == .listLeftOut } == 4)
    #expect(result.sensitivity.count { $0.kind == .highestOrder } == 5)
    #expect(result.sensitivity.count { $0.kind == .cellPrior } == 4)
    #expect(result.consistency.map(\.truth) == [1910, 1528, 1786, 685])
    #expect(result.overlaps.first == ListOverlap(lists: ["EXH"], count: 1131))
    #expect(result.models.count == LogLinearAnalysis.listedModels)
  }

  @Test func `two lists are recommended Chapman's range`() throws {
    let table = try #require(PublishedTables.table(["A", "B"], ["10": 60, "01": 40, "11": 20]))
    let result = Estimator.run(table, configuration: .withoutSampling)
    let range = try #require(result.recommended)
    #expect(range.methods == [.chapman])
    let chapman = try #require(result.results.first)
    #expect(abs(try #require(chapman.estimate) - (81.0 * 61 / 21 - 1)) < 1e-9)
    // With two lists the only model is independence: Lincoln and Petersen's figure.
    let loglinear = try #require(result.answer(.loglinear)?.estimate)
    #expect(abs(loglinear - 80.0 * 60 / 20) < 1e-6)
  }

  @Test func `two lists that never overlap are refused by name`() throws {
    let table = try #require(PublishedTables.table(["Court", "Press"], ["10": 60, "01": 40]))
    let result = Estimator.run(table, configuration: .withoutSampling)
    let refusal = try #require(result.refusal)
    #expect(result.recommended == nil)
    #expect(refusal.contains("Court"))
    #expect(refusal.contains("Press"))
    #expect(result.results.allSatisfy { $0.estimate == nil && !$0.warnings.isEmpty })
  }

  @Test func `one list is refused`() throws {
    let table = try #require(PublishedTables.table(["Court"], ["1": 60]))
    let result = Estimator.run(table, configuration: .withoutSampling)
    #expect(result.recommended == nil)
    #expect(try #require(result.refusal).contains("only one list"))
  }

  @Test func `a table with nobody in it is refused`() throws {
    let table = try #require(PublishedTables.table(["A", "B", "C"], [:]))
    let result = Estimator.run(table, configuration: .withoutSampling)
    #expect(result.recommended == nil)
    #expect(try #require(result.refusal).contains("Nobody"))
  }

  @Test func `a single person is refused`() throws {
    let table = try #require(PublishedTables.table(["A", "B", "C"], ["110": 1]))
    let result = Estimator.run(table, configuration: .withoutSampling)
    #expect(result.recommended == nil)
    #expect(result.refusal != nil)
  }

  @Test func `the made-up table of three lists is refused`() throws {
    let result = Estimator.run(
      try #require(PublishedTables.artificialThree),
      configuration: .withoutSampling
    )
    #expect(result.recommended == nil)
    #expect(try #require(result.refusal).contains("List C"))
    #expect(result.answer(.loglinear)?.estimate == nil)
    #expect(result.answer(.loglinear)?.diagnostics["models_unidentified"] != 0)
  }

  @Test func `more than eight lists are refused with what is available`() throws {
    let lists = (1...9).map { "L\($0)" }
    let table = try #require(
      PublishedTables.table(
        lists,
        [
          "100000000": 30, "110000000": 20, "011000000": 9, "001100000": 8, "000110000": 5,
          "000011000": 7, "000001100": 6, "000000110": 9, "000000011": 8,
        ]
      )
    )
    let result = Estimator.run(
      table,
      configuration: EstimationConfiguration(methods: [.chapman, .loglinear, .sparse])
    )
    #expect(try #require(result.refusal).contains("up to eight lists"))
    #expect(try #require(result.answer(.sparse)?.warnings.first).contains("up to eight lists"))
    #expect(result.pairs.count == 36)
  }

  @Test func `a list given twice is found and refused`() throws {
    let kosovo = try #require(PublishedTables.kosovo)
    var counts = [Int](repeating: 0, count: 32)
    for (history, count) in kosovo.counts.enumerated() {
      counts[history | (history & 1) << 4] = count
    }
    let table = try CaptureHistoryTable(lists: kosovo.lists + ["Copy"], counts: counts)
    let result = Estimator.run(
      table,
      configuration: EstimationConfiguration(methods: [.chapman], includesSensitivity: false)
    )
    #expect(result.warnings == ["Lists EXH and Copy hold exactly the same people."])
    #expect(result.recommended == nil)
    #expect(try #require(result.refusal).contains("EXH and Copy are the same"))
  }

  @Test func `a list with nobody on it is named and left out`() throws {
    let table = try #require(
      PublishedTables.table(["A", "Empty", "B"], ["100": 60, "001": 40, "101": 20])
    )
    let result = Estimator.run(table, configuration: .withoutSampling)
    #expect(result.warnings.contains { $0.contains("Empty holds nobody") })
    #expect(result.recommended?.methods == [.chapman])
  }

  @Test func `the order of the lists does not matter`() throws {
    let kosovo = try #require(PublishedTables.kosovo)
    let turned = try #require(kosovo.keeping([2, 0, 3, 1]))
    // Bootstrap draws fall on the cells in their order, so that an interval by them may differ.
    let configuration = EstimationConfiguration(methods: [.chapman, .chao, .zelterman, .loglinear])
    let first = Estimator.run(kosovo, configuration: configuration)
    let second = Estimator.run(turned, configuration: configuration)
    for (one, other) in zip(first.results, second.results) {
      #expect(close(one.estimate, other.estimate))
      #expect(close(one.interval?.low, other.interval?.low))
      #expect(close(one.interval?.high, other.interval?.high))
    }
    #expect(close(first.recommended?.low, second.recommended?.low))
    #expect(close(first.recommended?.high, second.recommended?.high))
  }

  @Test func `ten times the people give ten times the estimate of a model`() throws {
    let kosovo = try #require(PublishedTables.kosovo)
    let tenfold = try CaptureHistoryTable(
      lists: kosovo.lists,
      counts: kosovo.counts.map { $0 * 10 }
    )
    let model = try #require(HierarchicalModel(listCount: 4, generators: [0b0111, 0b1001]))
    let small = LogLinearFitter(kosovo)
    let large = LogLinearFitter(tenfold)
    let one = small.fit(model)
    let ten = large.fit(model)
    #expect(abs(try #require(ten).estimate / (try #require(one)).estimate - 10) < 1e-8)
  }

  @Test func `the same table and seed give the same result`() throws {
    let table = try #require(PublishedTables.hiv)
    #expect(
      Estimator.run(table, configuration: .withoutSampling)
        == Estimator.run(table, configuration: .withoutSampling)
    )
  }

  @Test func `an estimate can be stopped while it runs`() throws {
    struct Stop: Error {}
    let table = try #require(PublishedTables.kosovo)
    #expect(throws: Stop.self) {
      try Estimator.run(table) { _ in throw Stop() }
    }
  }

  @Test func `strata are estimated one by one and their ranges convolved`() throws {
    let kosovo = try #require(PublishedTables.kosovo)
    let result = try Estimator.run(
      strata: [("north", kosovo), ("south", kosovo)],
      configuration: .withoutSampling
    )
    #expect(result.observed == 8800)
    #expect(result.strata.map(\.name) == ["north", "south"])
    let one = try #require(result.strata.first?.result.recommended)
    let sum = try #require(result.recommended)
    let chao = try #require(result.results.first { $0.method == .chao }?.estimate)
    #expect(abs(chao - 2 * 8796.5) < 0.1)
    // The sum of independent parts is surer than the sum of their ends.
    #expect(sum.low > 2 * one.low)
    #expect(try #require(sum.high) < 2 * (try #require(one.high)))
  }

  @Test func `a stratum without a range is named in the refusal of the sum`() throws {
    let good = try #require(PublishedTables.table(["A", "B"], ["10": 60, "01": 40, "11": 20]))
    let bad = try #require(PublishedTables.table(["A", "B"], ["10": 6, "01": 4]))
    let result = try Estimator.run(
      strata: [("coast", good), ("hills", bad)],
      configuration: .withoutSampling
    )
    #expect(result.recommended == nil)
    #expect(try #require(result.refusal).contains("hills"))
    #expect(result.strata.first?.result.recommended != nil)
  }

  @Test func `strata with other lists are a problem`() throws {
    let one = try #require(PublishedTables.table(["A", "B"], ["11": 1]))
    let other = try #require(PublishedTables.table(["A", "C"], ["11": 1]))
    #expect(throws: Problem.self) {
      try Estimator.run(strata: [("x", one), ("y", other)], configuration: .withoutSampling)
    }
  }

  private func close(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return abs(one / other - 1) < 1e-6
  }
}
