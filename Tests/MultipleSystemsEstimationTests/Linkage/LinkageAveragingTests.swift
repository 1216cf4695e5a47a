import CaseModel
import Testing

@testable import MultipleSystemsEstimation

/// One answer over many ways of linking the same records.
struct LinkageAveragingTests {
  private let plain = EstimationConfiguration(
    methods: [.chapman, .chao, .decomposable],
    includesSensitivity: false
  )

  @Test func `draws that agree give a posterior's own answer`() throws {
    let table = try #require(DecomposableTests.spinaThreeLists)
    let average = try #require(
      LinkageAveraging([table, table, table], level: 0.95, seed: 3) {
        .decomposable($0, level: 0.95)
      }
    )
    #expect(average.rule == .pooled)
    #expect(abs(average.estimate - 731) < 1)
    let interval = try #require(average.interval)
    #expect(abs(interval.low - 694) < 1.5)
    #expect(abs(try #require(interval.high) - 787) < 1.5)
    #expect(average.betweenShare == 0)
  }

  @Test func `draws that agree give a likelihood method's own range`() throws {
    let table = try #require(PublishedTables.table(["A", "B"], ["10": 60, "01": 40, "11": 20]))
    let pair = try #require(table.pairs(level: 0.95).first)
    let own = try #require(pair.interval)
    let average = try #require(
      LinkageAveraging([table, table], level: 0.95, seed: 3) {
        .chapman($0, pairs: $0.pairs(level: 0.95))
      }
    )
    #expect(average.rule == .rubin)
    let interval = try #require(average.interval)
    // Degrees of freedom as many as people, and not infinite, make it a little wider.
    #expect(abs(interval.low - own.low) < 2)
    #expect(abs(try #require(interval.high) - (try #require(own.high))) < 5)
  }

  @Test func `draws that differ widen the range and their share is told`() throws {
    let tables = try [14, 20, 26].map { shared in
      try #require(
        PublishedTables.table(
          ["A", "B"],
          ["10": 80 - shared, "01": 60 - shared, "11": shared]
        )
      )
    }
    let result = try Estimator.run(
      draws: tables,
      reference: tables[1],
      configuration: plain
    )
    let alone = try #require(
      Estimator.run(tables[1], configuration: plain).recommended
    )
    let averaged = try #require(result.recommended)
    #expect(averaged.low < alone.low)
    #expect(try #require(averaged.high) > (try #require(alone.high)))
    #expect(averaged.reason.contains("which records are one person"))
    let row = try #require(result.sensitivity.first { $0.kind == .linkage })
    #expect(row.interval?.low == alone.low)
    let chapman = try #require(result.results.first)
    #expect(chapman.diagnostics["linkage_rule"] == "rubin")
    #expect(try #require(chapman.diagnostics["linkage_share"]?.double) > 0.1)
    let decomposable = try #require(result.results.last)
    #expect(decomposable.diagnostics["linkage_rule"] == "pooled")
    #expect(result.warnings.contains { $0.contains("Between 114 and 126 people") })
  }

  @Test func `when too many draws have no answer none is given`() throws {
    let good = try #require(PublishedTables.table(["A", "B"], ["10": 60, "01": 40, "11": 20]))
    let bad = try #require(PublishedTables.table(["A", "B"], ["10": 80, "01": 60]))
    let result = try Estimator.run(
      draws: [good, good, bad],
      reference: good,
      configuration: plain
    )
    #expect(result.recommended == nil)
    #expect(try #require(result.refusal).contains("1 of 3 plausible ways"))
    #expect(result.results.first?.estimate == nil)
  }

  @Test func `a single draw and draws of other lists are problems`() throws {
    let one = try #require(PublishedTables.table(["A", "B"], ["11": 5]))
    let other = try #require(PublishedTables.table(["A", "C"], ["11": 5]))
    #expect(throws: Problem.self) { try Estimator.run(draws: [one], reference: one) }
    #expect(throws: Problem.self) { try Estimator.run(draws: [one, other], reference: one) }
  }
}
