import Glibc
import Testing

@testable import Statistics

/// The negative binomial distribution and the incomplete beta function under it.
struct NegativeBinomialTests {
  /// scipy 1.17.1: nbinom.cdf(x, r, 1 − ρ) and nbinom.logcdf.
  @Test(arguments: [
    (4400, 0.58, 6000, 0.2656090560409555, -1.3257297654213898),
    (14, 0.2, 3, 0.5488762045857793, -0.5998823554576547),
    (245, 0.4, 170, 0.6749030100733703, -0.39318628721402116),
    (2.5, 0.9, 40, 0.8824791277473254, -0.12502014173219939),
  ])
  func `the distribution function is that of the published package`(
    successes: Double,
    failureChance: Double,
    x: Double,
    value: Double,
    logarithm: Double
  ) {
    let law = NegativeBinomial(successes: successes, failureChance: failureChance)
    #expect(abs(law.cumulative(x) - value) < 1e-11)
    #expect(abs(law.logCumulative(x) - logarithm) < 1e-10)
  }

  /// scipy 1.17.1: nbinom.logcdf(50, 100, 0.05), far below the least number a double can hold
  /// exactly beside 1.
  @Test func `the logarithm holds where the value is tiny`() {
    let law = NegativeBinomial(successes: 100, failureChance: 0.95)
    #expect(abs(law.logCumulative(50) + 209.30854918880053) < 1e-9)
  }

  /// scipy 1.17.1: beta.cdf.
  @Test(arguments: [(0.3, 0.5, 2.5, 0.7968893362799453), (0.999, 50, 0.2, 0.4075383366160831)])
  func `shapes below 1 are allowed`(x: Double, a: Double, b: Double, value: Double) {
    #expect(abs(IncompleteBeta.regularised(x, complement: 1 - x, a, b) - value) < 1e-11)
  }

  @Test func `it is the sum of its terms`() {
    let law = NegativeBinomial(successes: 7, failureChance: 0.3)
    var sum = 0.0
    for x in 0...12 {
      let ways = logFactorial(Double(x) + 6) - logFactorial(Double(x)) - logFactorial(6)
      sum += exp(ways + 7 * log(0.7) + Double(x) * log(0.3))
      #expect(abs(law.cumulative(Double(x)) - sum) < 1e-13)
    }
  }

  @Test func `the ends are 0 and 1, and nonsense has no value`() {
    #expect(IncompleteBeta.regularised(0, complement: 1, 2, 3) == 0)
    #expect(IncompleteBeta.regularised(1, complement: 0, 2, 3) == 1)
    #expect(IncompleteBeta.logRegularised(0, complement: 1, 2, 3) == -.infinity)
    #expect(IncompleteBeta.logRegularised(1, complement: 0, 2, 3) == 0)
    #expect(IncompleteBeta.regularised(0.5, complement: 0.5, 0, 3).isNaN)
    #expect(IncompleteBeta.logRegularised(-1, complement: 2, 1, 3).isNaN)
    #expect(NegativeBinomial(successes: 5, failureChance: 0.5).cumulative(-1) == 0)
    #expect(NegativeBinomial(successes: 5, failureChance: 0).cumulative(0) == 1)
  }

  @Test func `draws have the distribution's mean and spread`() {
    let law = NegativeBinomial(successes: 40, failureChance: 0.6)
    var generator = SeededGenerator(seed: 3)
    let draws = (0..<4000).map { _ in Double(generator.negativeBinomial(law)) }
    let mean = draws.reduce(0, +) / 4000
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 3999
    #expect(abs(mean - law.mean) < 4 * law.standardDeviation / 4000.0.squareRoot())
    #expect(abs(variance.squareRoot() / law.standardDeviation - 1) < 0.06)
    #expect(generator.negativeBinomial(NegativeBinomial(successes: 4, failureChance: 0)) == 0)
  }
}
