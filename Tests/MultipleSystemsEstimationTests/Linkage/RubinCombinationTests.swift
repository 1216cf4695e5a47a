import Testing

@testable import MultipleSystemsEstimation

/// Rubin's rules on figures small enough to follow by hand.
struct RubinCombinationTests {
  @Test func `three answers are combined as written down`() throws {
    let combined = try #require(
      RubinCombination(centres: [1, 2, 3], variances: [0.4, 0.5, 0.6])
    )
    #expect(combined.centre == 2)
    #expect(abs(combined.within - 0.5) < 1e-12)
    #expect(abs(combined.between - 1) < 1e-12)
    // T = ½ + (1 + ⅓)·1; ν = 2·(1 + ½/(4/3))².
    #expect(abs(combined.variance - 11.0 / 6) < 1e-12)
    #expect(abs(combined.betweenShare - 8.0 / 11) < 1e-12)
    #expect(abs(combined.degreesOfFreedom - 3.78125) < 1e-12)
  }

  @Test func `few people shorten the degrees of freedom (Barnard and Rubin)`() throws {
    let combined = try #require(
      RubinCombination(
        centres: [1, 2, 3],
        variances: [0.5, 0.5, 0.5],
        completeDegreesOfFreedom: 10
      )
    )
    // ν_obs = 11/13 · 10 · 3/11 = 30/13; 1/ν = 1/3.78125 + 13/30.
    #expect(abs(combined.degreesOfFreedom - 1 / (1 / 3.78125 + 13.0 / 30)) < 1e-12)
  }

  @Test func `answers that agree keep their own variance`() throws {
    let combined = try #require(RubinCombination(centres: [5, 5, 5], variances: [4, 4, 4]))
    #expect(combined.variance == 4)
    #expect(combined.betweenShare == 0)
    let range = combined.range(level: 0.95)
    #expect(abs(range.low - (5 - 2 * 1.959963984540054)) < 1e-9)
    #expect(abs(range.high - (5 + 2 * 1.959963984540054)) < 1e-9)
  }

  @Test func `one answer, or one that is not a number, cannot be combined`() {
    #expect(RubinCombination(centres: [1], variances: [1]) == nil)
    #expect(RubinCombination(centres: [1, .infinity], variances: [1, 1]) == nil)
    #expect(RubinCombination(centres: [1, 2], variances: [1]) == nil)
  }
}
