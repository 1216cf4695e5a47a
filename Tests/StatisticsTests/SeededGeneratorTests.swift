import Testing

@testable import Statistics

/// The published streams, and that every distribution has the moments it should.
struct SeededGeneratorTests {
  @Test func `xoshiro256++ gives its published stream from the state 1, 2, 3, 4`() {
    var generator = SeededGenerator(state: (1, 2, 3, 4))
    let drawn = (0..<10).map { _ in generator.next() }
    #expect(
      drawn == [
        41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386,
        9_228_616_714_210_784_205, 9_973_669_472_204_895_162, 14_011_001_112_246_962_877,
        12_406_186_145_184_390_807, 15_849_039_046_786_891_736, 10_450_023_813_501_588_000,
      ]
    )
  }

  @Test func `SplitMix64 gives its published stream from the seed 1234567`() {
    var spread = SplitMix64(seed: 1_234_567)
    let drawn = (0..<5).map { _ in spread.next() }
    #expect(
      drawn == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ]
    )
  }

  @Test func `the same seed gives the same draws and another seed gives others`() {
    var first = SeededGenerator(seed: 7)
    var again = SeededGenerator(seed: 7)
    var other = SeededGenerator(seed: 8)
    let drawn = (0..<20).map { _ in first.normal() }
    #expect(drawn == (0..<20).map { _ in again.normal() })
    #expect(drawn != (0..<20).map { _ in other.normal() })
    #expect(first == again)
  }

  @Test func `a uniform number stays in its range and fills it evenly`() {
    var generator = SeededGenerator(seed: 1)
    let drawn = (0..<40_000).map { _ in generator.uniform() }
    #expect(drawn.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect(abs(mean(drawn) - 0.5) < 0.006)
    #expect(abs(variance(drawn) - 1.0 / 12) < 0.003)
  }

  @Test(arguments: [1, 2, 3, 7, 10, 1000])
  func `every whole number below a limit is as likely as any other`(limit: Int) {
    var generator = SeededGenerator(seed: UInt64(limit))
    let draws = 200 * limit
    var seen = [Int](repeating: 0, count: limit)
    for _ in 0..<draws { seen[generator.below(limit)] += 1 }
    let chiSquare = seen.reduce(0.0) { $0 + (Double($1) - 200) * (Double($1) - 200) / 200 }
    let freedom = Double(limit - 1)
    #expect(chiSquare <= freedom + 4 * (2 * freedom).squareRoot())
  }

  @Test func `a limit that leaves no choice gives zero`() {
    var generator = SeededGenerator(seed: 3)
    #expect(generator.below(0) == 0)
    #expect(generator.below(-5) == 0)
  }

  @Test func `a shuffle keeps every element and reaches every order`() {
    var generator = SeededGenerator(seed: 4)
    var orders: [[Int]: Int] = [:]
    for _ in 0..<6000 { orders[generator.shuffled([1, 2, 3]), default: 0] += 1 }
    #expect(orders.count == 6)
    #expect(orders.keys.allSatisfy { Set($0) == [1, 2, 3] })
    #expect(orders.values.allSatisfy { abs($0 - 1000) < 130 })
  }

  @Test func `a categorical draw follows its weights and never takes a weight of zero`() {
    var generator = SeededGenerator(seed: 5)
    var seen = [0, 0, 0, 0]
    for _ in 0..<10_000 {
      guard let index = generator.categorical([1, 0, 3, .nan]) else {
        Issue.record("a weight above zero was not drawn")
        return
      }
      seen[index] += 1
    }
    #expect(seen[1] == 0)
    #expect(seen[3] == 0)
    #expect(abs(seen[0] - 2500) < 200)
    #expect(generator.categorical([0, 0]) == nil)
    #expect(generator.categorical([]) == nil)
  }

  @Test func `normal draws have mean 0, variance 1 and tails of the right weight`() {
    var generator = SeededGenerator(seed: 6)
    let drawn = (0..<40_000).map { _ in generator.normal() }
    #expect(abs(mean(drawn)) < 0.02)
    #expect(abs(variance(drawn) - 1) < 0.03)
    let outside = drawn.count(where: { abs($0) > 1.959964 })
    #expect(abs(outside - 2000) < 180)
  }

  @Test(arguments: [0.3, 1.0, 2.5, 40.0])
  func `gamma draws have their mean and variance equal to the shape`(shape: Double) {
    var generator = SeededGenerator(seed: 11)
    let drawn = (0..<40_000).map { _ in generator.gamma(shape: shape) }
    #expect(abs(mean(drawn) / shape - 1) < 0.04)
    #expect(abs(variance(drawn) / shape - 1) < 0.08)
  }

  @Test func `the logarithm of a gamma draw stays finite at a tiny shape`() {
    var generator = SeededGenerator(seed: 12)
    #expect((0..<1000).allSatisfy { _ in generator.logGamma(shape: 1e-4).isFinite })
  }

  @Test(arguments: [(0.5, 0.5), (2.0, 5.0), (30.0, 1.0)])
  func `beta draws have their mean and variance`(a: Double, b: Double) {
    var generator = SeededGenerator(seed: 13)
    let drawn = (0..<40_000).map { _ in generator.beta(a, b) }
    let total = a + b
    #expect(abs(mean(drawn) - a / total) < 0.01)
    #expect(abs(variance(drawn) - a * b / (total * total * (total + 1))) < 0.004)
  }

  @Test(arguments: [0.4, 5.0, 16.5, 700.0, 1e6])
  func `Poisson draws have their mean and variance equal`(expected: Double) {
    var generator = SeededGenerator(seed: 14)
    let drawn = (0..<20_000).map { _ in Double(generator.poisson(mean: expected)) }
    #expect(abs(mean(drawn) - expected) < 4 * (expected / 20_000).squareRoot())
    #expect(abs(variance(drawn) / expected - 1) < 0.06)
  }

  @Test(arguments: [(1, 0.5), (20, 0.1), (33, 0.9), (5000, 0.03)])
  func `binomial draws have their mean and variance`(trials: Int, probability: Double) {
    var generator = SeededGenerator(seed: 15)
    let drawn = (0..<20_000).map { _ in
      Double(generator.binomial(trials: trials, probability: probability))
    }
    let expected = Double(trials) * probability
    let spread = expected * (1 - probability)
    #expect(abs(mean(drawn) - expected) < 4 * (spread / 20_000).squareRoot())
    #expect(abs(variance(drawn) / spread - 1) < 0.06)
  }

  @Test func `draws outside a distribution's range go to the nearest limit instead of failing`() {
    var generator = SeededGenerator(seed: 16)
    #expect(generator.binomial(trials: 9, probability: 2) == 9)
    #expect(generator.binomial(trials: 9, probability: .nan) == 0)
    #expect(generator.poisson(mean: -1) == 0)
    #expect(generator.poisson(mean: .nan) == 0)
    #expect(generator.gamma(shape: 0) == 0)
  }

  @Test func `a multinomial draw shares out every trial`() {
    var generator = SeededGenerator(seed: 17)
    let drawn = generator.multinomial(trials: 100_000, weights: [1, 0, 2, 1])
    #expect(drawn.reduce(0, +) == 100_000)
    #expect(drawn[1] == 0)
    #expect(abs(drawn[2] - 50_000) < 800)
  }
}

private func mean(_ values: [Double]) -> Double {
  values.reduce(0, +) / Double(values.count)
}

private func variance(_ values: [Double]) -> Double {
  let centre = mean(values)
  return values.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / Double(values.count)
}
