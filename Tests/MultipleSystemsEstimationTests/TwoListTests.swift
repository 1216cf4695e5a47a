import Testing

@testable import MultipleSystemsEstimation

/// Chapman, Chao and Zelterman against published figures.
struct TwoListTests {
  @Test(
    arguments: [
      ("EXH", "ABA", 7231.5), ("OSCE", "HRW", 5447.4), ("ABA", "HRW", 9621.9),
    ]
  )
  func `a pair of Kosovo's lists gives its published figure`(
    first: String,
    second: String,
    expected: Double
  ) throws {
    let table = try #require(PublishedTables.kosovo)
    let pair = try #require(
      table.pairs(level: 0.95).first { $0.first == first && $0.second == second }
    )
    #expect(abs(try #require(pair.estimate) - expected) < 0.05)
  }

  @Test func `Chapman's standard error for EXH and ABA is 273.8`() throws {
    let chapman = try #require(ChapmanEstimate(firstSize: 1910, secondSize: 1528, shared: 403))
    #expect(abs(chapman.standardError - 273.8) < 0.05)
    let interval = chapman.interval(level: 0.95)
    let high = try #require(interval.high)
    #expect(interval.low > 3035)
    #expect(interval.low < chapman.estimate)
    #expect(high > chapman.estimate)
    // The unseen is log-normal: its limits are as far from it by ratio on either side.
    let unseen = chapman.estimate - 3035
    #expect(abs((interval.low - 3035) * (high - 3035) / (unseen * unseen) - 1) < 1e-12)
  }

  @Test func `Chapman is unbiased when the lists are large enough to be sure of it`() {
    // Every overlap of lists of 6 and 7 among 10 people, weighted by its chance.
    let total = choose(10, 7)
    var mean = 0.0
    for shared in 3...6 {
      let chance = choose(6, shared) * choose(4, 7 - shared) / total
      guard let chapman = ChapmanEstimate(firstSize: 6, secondSize: 7, shared: shared) else {
        Issue.record("no estimate for an overlap of \(shared)")
        return
      }
      mean += chance * chapman.estimate
    }
    #expect(abs(mean - 10) < 1e-9)
  }

  @Test func `two lists that share nobody give no estimate`() {
    #expect(ChapmanEstimate(firstSize: 5, secondSize: 5, shared: 0) == nil)
  }

  @Test func `Kosovo's lower bound and Zelterman's figure are as published`() throws {
    let bound = try #require(PublishedTables.kosovo.flatMap { ChaoBound($0) })
    #expect(bound.onOne == 3218)
    #expect(bound.onTwo == 882)
    #expect(abs(try #require(bound.uncorrected) - 8802.9) < 0.05)
    #expect(abs(bound.estimate - 8796.5) < 0.05)
    #expect(abs(try #require(bound.uncorrectedWithoutFactor) - 10_270.5) < 0.05)
    #expect(abs(try #require(bound.zelterman) - 10_426.8) < 0.05)
  }

  @Test func `the modern slavery lower bound and Zelterman's figure are as published`() throws {
    let bound = try #require(PublishedTables.modernSlavery.flatMap { ChaoBound($0) })
    #expect(bound.onOne == 2492)
    #expect(bound.onTwo == 241)
    #expect(abs(try #require(bound.uncorrected) - 13_480.6) < 0.05)
    #expect(abs(bound.estimate - 13_432.0) < 0.05)
    #expect(abs(try #require(bound.zelterman) - 15_603.0) < 0.05)
  }

  @Test func `the HIV lower bound and Zelterman's figure are as published`() throws {
    let bound = try #require(PublishedTables.hiv.flatMap { ChaoBound($0) })
    #expect(abs(try #require(bound.uncorrected) - 12_158.2) < 0.05)
    #expect(abs(bound.estimate - 12_064.0) < 0.05)
    #expect(abs(try #require(bound.zelterman) - 15_592.4) < 0.05)
  }

  @Test(arguments: zip(["½", "⅔", "1", "1½", "2"], [10_671.0, 12_761, 16_942, 23_213, 29_484]))
  func `the band for the untestable term is as published for Kosovo`(
    factor: String,
    expected: Double
  ) throws {
    let band = try #require(PublishedTables.kosovo.flatMap { HighestOrderBand($0) })
    let value = try #require(HighestOrderBand.factors.first { $0.name == factor }?.value)
    #expect(abs(band.estimate(factor: value) - expected) < 0.6)
  }

  @Test func `the band's interval at a factor of 1 is as published for Kosovo`() throws {
    let band = try #require(PublishedTables.kosovo.flatMap { HighestOrderBand($0) })
    let interval = band.interval(factor: 1, level: 0.95)
    #expect(abs(interval.low - 9360) < 10)
    #expect(abs(try #require(interval.high) - 36_116) < 40)
  }

  private func choose(_ n: Int, _ k: Int) -> Double {
    (0..<k).reduce(1) { $0 * Double(n - $1) / Double($1 + 1) }
  }
}
