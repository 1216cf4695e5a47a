import Glibc
import InquestTestSupport
import Testing

@testable import MultipleSystemsEstimation

/// What lists show about themselves: copies named, thin overlaps, dependence; and what is not accused.
struct ListCheckTests {
  @Test(arguments: [PopulationScenario.copiedWhole, .copiedPart], 1...8 as ClosedRange<UInt64>)
  func `a copy is found, with its source and its share`(
    scenario: PopulationScenario,
    seed: UInt64
  ) throws {
    let table = try PopulationSimulator(scenario).replicate(seed: seed).pooled
    let finding = try #require(ListChecks(table).findings.first { $0.kind == .copied })
    #expect(finding.lists == ["A", "B"])
    #expect(abs(try #require(finding.share) - (try #require(scenario.copiedShare))) < 0.1)
    let result = Estimator.run(table, configuration: Self.quick)
    #expect(result.recommended == nil)
    #expect(result.refusal == finding.sentence)
    #expect(finding.sentence.contains("List B seems to have been copied from list A"))
  }

  @Test(
    arguments: [PopulationScenario.independent, .pairAvoids, .pairSeeks, .twoClasses, .sparse],
    1...8 as ClosedRange<UInt64>
  )
  func `ordinary dependence is not called copying`(
    scenario: PopulationScenario,
    seed: UInt64
  ) throws {
    let table = try PopulationSimulator(scenario).replicate(seed: seed).pooled
    #expect(!ListChecks(table).findings.contains { $0.kind == .copied })
  }

  @Test func `with one stratum the odds ratio is the plain one of the four cells`() throws {
    let table = try #require(
      PublishedTables.table(
        ["A", "B", "C"],
        ["001": 40, "101": 20, "011": 15, "111": 30, "100": 7, "010": 9, "110": 3]
      )
    )
    let pair = try #require(PairDependence(table, first: 0, second: 1))
    // Half a person is added to each cell.
    #expect(abs(pair.logOdds - log(30.5 * 40.5 / (20.5 * 15.5))) < 1e-12)
    let cells: [Double] = [30.5, 40.5, 20.5, 15.5]
    let woolf = cells.reduce(0) { $0 + 1 / $1 }.squareRoot()
    #expect(abs(pair.logOddsError - woolf) < 1e-12)
    let risk: Double = (20.5 / 51) / (40.5 / 56)
    #expect(abs(pair.takenBySecond.estimate - (1 - risk)) < 1e-12)
    let missed: Double = 1 / 20.5 - 1 / 51
    let otherMissed: Double = 1 / 40.5 - 1 / 56
    let error = (missed + otherMissed).squareRoot()
    #expect(abs(pair.takenBySecond.low(z: 2) - (1 - risk * exp(2 * error))) < 1e-12)
  }

  @Test func `two lists alone say nothing about their dependence`() throws {
    let table = try #require(PublishedTables.table(["A", "B"], ["10": 60, "01": 40, "11": 20]))
    #expect(PairDependence(table, first: 0, second: 1) == nil)
    #expect(ListChecks(table).findings.isEmpty)
  }

  @Test func `a list that shares four people with all others is refused by name`() throws {
    let table = try #require(
      PublishedTables.table(
        ["Court", "Press", "Army"],
        ["100": 60, "010": 50, "110": 20, "001": 30, "101": 3, "011": 1]
      )
    )
    let result = Estimator.run(table, configuration: Self.quick)
    #expect(result.recommended == nil)
    #expect(
      try #require(result.refusal).hasPrefix(
        "List Army shares only 4 people with all the others together"
      )
    )
  }

  @Test func `two lists that share four people are refused`() throws {
    let table = try #require(
      PublishedTables.table(["Court", "Press"], ["10": 60, "01": 40, "11": 4])
    )
    #expect(try #require(Estimator.run(table).refusal).contains("Court and Press share only 4"))
  }

  @Test func `a thin pair among others is a warning`() throws {
    let table = try #require(
      PublishedTables.table(
        ["A", "B", "C"],
        ["100": 60, "010": 50, "001": 30, "110": 20, "101": 12, "011": 2]
      )
    )
    let finding = try #require(ListChecks(table).findings.first { $0.kind == .thinPair })
    #expect(finding.lists == ["B", "C"])
    #expect(!finding.forbids)
    #expect(Estimator.run(table, configuration: Self.quick).warnings.contains(finding.sentence))
  }

  @Test func `a list that holds nearly everybody is named`() throws {
    let table = try #require(
      PublishedTables.table(
        ["A", "B", "C"],
        ["100": 900, "010": 6, "001": 5, "110": 30, "101": 30, "111": 9]
      )
    )
    let finding = try #require(ListChecks(table).findings.first { $0.kind == .dominating })
    #expect(finding.lists == ["A"])
    #expect(finding.sentence.contains("98 per cent"))
  }

  @Test func `lists that avoid one another are named`() throws {
    let table = try PopulationSimulator(.pairAvoids).replicate(seed: 2).pooled
    let findings = ListChecks(table).findings
    #expect(findings.map(\.kind) == [.avoiding])
    #expect(findings.first?.lists == ["A", "B"])
  }

  @Test func `people of unequal chances leave every pair of lists dependent`() throws {
    let table = try PopulationSimulator(.betaMixture).replicate(seed: 2).pooled
    #expect(ListChecks(table).findings.map(\.kind) == [.allTogether])
  }

  @Test func `the order of the lists does not matter`() throws {
    let table = try PopulationSimulator(.copiedPart).replicate(seed: 4).pooled
    let turned = try #require(table.keeping([2, 1, 3, 0]))
    let one = ListChecks(table).findings
    let other = ListChecks(turned).findings
    #expect(one.map(\.kind) == other.map(\.kind))
    #expect(one.first?.lists == other.first?.lists)
    #expect(one.first?.sentence == other.first?.sentence)
  }

  static let quick = EstimationConfiguration(methods: [.loglinear], includesSensitivity: false)
}
