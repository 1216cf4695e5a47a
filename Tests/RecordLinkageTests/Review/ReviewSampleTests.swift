import CaseModel
import RecordLinkage
import Testing

@Suite struct ReviewSampleTests {
  private let population =
    (0..<900).map { ReviewSample.Pair(isJoined: true, probability: 0.9 + Double($0) / 10_000) }
    + (0..<3).map { _ in ReviewSample.Pair(isJoined: true, probability: 0.3) }
    + (0..<400).map { _ in ReviewSample.Pair(isJoined: false, probability: 0.05) }

  @Test func `every stratum with a pair is reached and none is drawn twice`() throws {
    let sample = try ReviewSample(of: 60, from: population, seed: 4)
    let drawn = sample.strata.flatMap(\.drawn)
    #expect(drawn.count == 60 && Set(drawn).count == 60)
    #expect(sample.strata.reduce(0) { $0 + $1.pairs } == population.count)
    #expect(sample.strata.allSatisfy { $0.drawn.count >= min(5, $0.pairs) })
    for stratum in sample.strata {
      #expect(
        stratum.drawn.allSatisfy { index in
          let pair = population[index]
          return pair.isJoined == stratum.isJoined
            && (stratum.low..<max(stratum.high, 1.1 * stratum.high)).contains(pair.probability)
        }
      )
    }
  }

  @Test func `the same seed gives the same sample and another seed another`() throws {
    let one = try ReviewSample(of: 60, from: population, seed: 4)
    #expect(try ReviewSample(of: 60, from: population, seed: 4).strata == one.strata)
    #expect(try ReviewSample(of: 60, from: population, seed: 5).strata != one.strata)
  }

  @Test func `every pair of a stratum is drawn about equally often`() throws {
    let few = (0..<20).map { _ in ReviewSample.Pair(isJoined: true, probability: 0.95) }
    var times = [Int](repeating: 0, count: 20)
    for seed in 0..<2_000 {
      for pair in try ReviewSample(of: 5, from: few, seed: UInt64(seed)).strata[0].drawn {
        times[pair] += 1
      }
    }
    // 500 expected; the standard deviation is below 20.
    #expect(times.allSatisfy { (420...580).contains($0) })
  }

  @Test func `a sample too small to reach every stratum is refused with the least size`() {
    let problem = #expect(throws: Problem.self) {
      _ = try ReviewSample(of: 9, from: population, seed: 1)
    }
    #expect(problem?.kind == .usage && problem?.remedy.contains("13") == true)
    #expect(throws: Problem.self) { _ = try ReviewSample(of: 9, from: [], seed: 1) }
  }
}
