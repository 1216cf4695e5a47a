import InquestTestSupport
import MultipleSystemsEstimation
import Testing

/// Populations of known size: that they are what their page says they are.
struct PopulationSimulatorTests {
  @Test(arguments: PopulationScenario.allCases)
  func `a seed belongs to one replicate`(scenario: PopulationScenario) throws {
    let simulator = PopulationSimulator(scenario, people: 400)
    let first = try simulator.replicate(seed: 7).pooled
    #expect(try simulator.replicate(seed: 7).pooled == first)
    #expect(try simulator.replicate(seed: 8).pooled != first)
    #expect(first.observed > 0)
  }

  /// Mean numbers observed as recorded when other packages were measured on these populations.
  @Test(arguments: [
    (PopulationScenario.independent, 1451.0), (.twoClasses, 1435), (.pairLeads, 1380),
    (.hiddenClass, 1110), (.sparse, 336),
  ])
  func `as many are observed as when other packages were measured`(
    scenario: PopulationScenario,
    recorded: Double
  ) {
    let seen = 2000 * (1 - PopulationSimulator(scenario).probabilities[0])
    #expect(abs(seen - recorded) < 6)
  }

  @Test(arguments: [(PopulationScenario.pairAvoids, 0.3), (.pairSeeks, 3), (.independent, 1)])
  func `the second list keeps its reach whatever the odds ratio`(
    scenario: PopulationScenario,
    oddsRatio: Double
  ) {
    let both = margin(scenario, 0b11)
    let first = margin(scenario, 0b01)
    let second = margin(scenario, 0b10)
    #expect(abs(second - 0.25) < 1e-9)
    let neither = 1 - first - second + both
    #expect(abs(both * neither / ((first - both) * (second - both)) - oddsRatio) < 1e-9)
  }

  @Test func `a copy holds its share of the source and then what it finds itself`() {
    let first = margin(.copiedPart, 0b01)
    #expect(abs(margin(.copiedPart, 0b11) / first - (0.7 + 0.3 * 0.25)) < 1e-9)
    #expect(abs(margin(.copiedWhole, 0b11) - margin(.copiedWhole, 0b01)) < 1e-9)
  }

  @Test func `missed links make people of entries, merged people are fewer`() throws {
    let clean = try PopulationSimulator(.independent).replicate(seed: 3).pooled
    let linked = try PopulationSimulator(.linkageErrorHigh).replicate(seed: 3).pooled
    #expect(linked.frequencies[1] > clean.frequencies[1])
    let entries = { (table: CaptureHistoryTable) in
      table.lists.indices.reduce(0) { $0 + table.size(of: $1) }
    }
    // Nothing adds an entry; a merger of two people on one list loses one.
    #expect(entries(linked) <= entries(clean))
    #expect(entries(linked) > entries(clean) - 60)
  }

  @Test func `strata add up, and people on one list lack labels most often`() throws {
    let counts = try PopulationSimulator(.missingLabels, people: 20_000).replicate(seed: 5)
    let missing = try #require(counts.unlabelled)
    let labelled = counts.strata.reduce(0) { $0 + $1.table.observed }
    #expect(labelled + missing.observed == counts.pooled.observed)
    #expect(counts.strata.reduce(0) { $0 + $1.people } == 20_000)
    let share = Double(missing.observed) / Double(counts.pooled.observed)
    #expect(abs(share - 0.2) < 0.05)
    let alone = Double(missing.frequencies[1]) / Double(counts.pooled.frequencies[1])
    let often = Double(missing.frequencies[2]) / Double(counts.pooled.frequencies[2])
    #expect(alone > 2 * often)
  }

  /// The probability of being on every list of a mask.
  private func margin(_ scenario: PopulationScenario, _ mask: Int) -> Double {
    PopulationSimulator(scenario).probabilities.enumerated()
      .reduce(0) { $1.offset & mask == mask ? $0 + $1.element : $0 }
  }
}
