import Glibc
import Statistics
import Testing

@testable import MultipleSystemsEstimation

/// Each move by itself against the slow obvious density.
struct LatentClassMoveTests {
  enum Move: String, CaseIterable, Sendable {
    case alone, inShare, together, weight, refill, absorb, stick, exchangeWeights, exchangeSticks
  }

  @Test(arguments: Move.allCases)
  func `a move is accepted by the ratio that keeps the target, at the power of its likelihood`(
    _ move: Move
  ) throws {
    let table = try #require(LatentClassTables.fourteen)
    var sampler = try chain(seed: 5)
    let prior = sampler.prior
    var found = 0
    var tries = 0
    while found < 25, tries < 3000 {
      tries += 1
      sampler.temper = tries % 2 == 0 ? 1 : 0.4
      sampler.start(.wide)
      let k = tries % 4
      // Nearly empty classes are rejected by design where a move would cross the border.
      let before = BruteForceLatentClass(table, prior: prior, state: sampler.state)
      guard before.weights.allSatisfy({ $0 > 0.01 }), make(move, k, &sampler) else { continue }
      let incremental = (sampler.unseenChance, sampler.logLikelihood())
      sampler.compute()
      #expect(abs(incremental.0 - sampler.unseenChance) < 1e-11)
      #expect(abs(incremental.1 - sampler.logLikelihood()) < 1e-9)
      let after = BruteForceLatentClass(table, prior: prior, state: sampler.state)
      #expect(abs(after.logLikelihood - sampler.logLikelihood()) < 1e-9)
      let expected =
        sampler.temper * (after.logLikelihood - before.logLikelihood)
        + rest(move, k, before, after)
      #expect(abs(sampler.lastLogRatio - expected) < 1e-5 * (1 + abs(expected)), "\(move) \(k)")
      found += 1
    }
    #expect(found == 25)
  }

  /// Makes one move; whether the state is another.
  private func make(_ move: Move, _ k: Int, _ sampler: inout LatentClassSampler) -> Bool {
    let before = sampler.state
    sampler.prepare(0, scale: 0.4)
    sampler.prepare(1, scale: 0.4)
    sampler.prepare(2, scale: 0.4)
    sampler.makeReady(3)
    switch move {
    case .alone: sampler.moveAlone(k, 1, sampler.scales.alone)
    case .inShare: sampler.moveInShare(k, 1, sampler.scales.alone)
    case .together: sampler.moveTogether(k, 0, sampler.scales.alone)
    case .weight: sampler.moveWeight(k, 0, sampler.scales.alone)
    case .refill: sampler.refillEmpty(k)
    case .absorb: sampler.absorb(into: k)
    case .stick: sampler.moveSticks(only: k % 3)
    case .exchangeWeights: _ = sampler.exchangeWeights()
    case .exchangeSticks: _ = sampler.exchangeSticks()
    }
    // The sticks follow the weights; until then the state that is read does not show a change.
    sampler.followTails()
    return sampler.state != before
  }

  /// The logarithm of prior densities and Jacobians, by the coordinates the move is symmetric in.
  private func rest(
    _ move: Move,
    _ k: Int,
    _ before: BruteForceLatentClass,
    _ after: BruteForceLatentClass
  ) -> Double {
    let weights = after.logWeightDensity - before.logWeightDensity
    let odds = after.logOddsJacobian(k) - before.logOddsJacobian(k)
    // In coordinates of log-ratios of weights the density has all weights as factors.
    let ratios =
      after.weights.reduce(0) { $0 + log($1) } - before.weights.reduce(0) { $0 + log($1) }
    switch move {
    case .alone: return odds
    case .inShare, .together: return odds + weights + ratios
    case .weight: return weights + ratios
    case .refill, .exchangeSticks: return 0
    case .exchangeWeights: return weights
    case .stick:
      let now = after.sticks[k % 3]
      return after.logStickDensity - before.logStickDensity + log(now / before.sticks[k % 3])
    case .absorb:
      let taker = before.weights.indices.first {
        $0 != k && after.weights[$0] != before.weights[$0]
          && after.chances[$0] != before.chances[$0]
      }
      guard let l = taker else { return .nan }
      let kept = before.weights[l] / after.weights[l]
      return weights + log(after.weights[k] * after.weights[l])
        - log(before.weights[k] * before.weights[l])
        + Double(before.chances[0].count) * log(kept)
    }
  }

  @Test func `B and C leave the class's share of the observed people as it is`() throws {
    var sampler = try chain(seed: 6)
    var moved = 0
    for _ in 0..<200 {
      sampler.start(.margins)
      let before = share(sampler)
      guard make(.inShare, 1, &sampler) || make(.together, 1, &sampler) else { continue }
      moved += 1
      #expect(abs(share(sampler) - before) < 1e-10)
    }
    #expect(moved > 50)
  }

  private func share(_ sampler: borrowing LatentClassSampler) -> Double {
    sampler.weights[1] * sampler.seen[1] / (1 - sampler.unseenChance)
  }

  @Test func `F keeps the first moments of the pair`() throws {
    var sampler = try chain(seed: 7)
    var moved = 0
    for _ in 0..<200 {
      sampler.start(.margins)
      let before = firstMoments(sampler)
      guard make(.absorb, 1, &sampler) else { continue }
      moved += 1
      #expect(zip(before, firstMoments(sampler)).allSatisfy { abs($0 - $1) < 1e-12 })
    }
    #expect(moved > 30)
  }

  private func firstMoments(_ sampler: borrowing LatentClassSampler) -> [Double] {
    var result = [Double](repeating: 0, count: sampler.lists)
    for k in 0..<sampler.classes {
      for list in 0..<sampler.lists {
        result[list] += sampler.weights[k] * sampler.chances[k * sampler.lists + list]
      }
    }
    return result
  }

  /// A chain of four classes on the table of fourteen, without a state.
  private func chain(seed: UInt64) throws -> LatentClassSampler {
    LatentClassSampler(
      LatentClassData(try #require(LatentClassTables.fourteen)),
      prior: LatentClassPrior(classes: 4),
      generator: SeededGenerator(seed: seed)
    )
  }

  /// A chain of four classes on the table of fourteen with given sticks, taking whatever the prior
  /// takes.
  private func chain(sticks: [Double], seed: UInt64) throws -> LatentClassSampler {
    var sampler = try chain(seed: seed)
    sampler.start(.uniform)
    sampler.load(Array(sampler.state.prefix(12)) + sticks + [1])
    sampler.temper = 0
    return sampler
  }

  @Test func `no move of an occupied class empties it, since none could undo that`() throws {
    var moved = 0
    for seed in 1...60 as ClosedRange<UInt64> {
      // The last class holds exp(−6.2) of fourteen people: just above the border.
      var sampler = try chain(sticks: [2, 2, 2.2], seed: seed)
      let border = LatentClassSampler.emptyBelow / 14
      #expect(sampler.weights[3] > border)
      for move in [Move.weight, .inShare, .together] where make(move, 3, &sampler) {
        moved += 1
        #expect(sampler.weights[3] >= border)
      }
    }
    #expect(moved > 30)
  }

  @Test func `a stick that held everything lets go without loss of what is behind it`() throws {
    var released = 0
    for seed in 1...40 as ClosedRange<UInt64> {
      var sampler = try chain(sticks: [60, 1, 1], seed: seed)
      sampler.scales.stick[0].size = 4
      sampler.moveSticks(only: 0)
      guard sampler.sticks[0] < 5 else { continue }
      released += 1
      let incremental = sampler.unseenChance
      sampler.compute()
      #expect(abs(incremental - sampler.unseenChance) < 1e-12)
    }
    #expect(released > 5)
  }

  @Test(arguments: [Move.exchangeWeights, .exchangeSticks])
  func `an exchange keeps its digits where a weight is next to nothing`(_ move: Move) throws {
    var exchanged = 0
    for seed in 1...150 as ClosedRange<UInt64> {
      var sampler = try chain(sticks: [50, 1, 2], seed: seed)
      guard make(move, 0, &sampler) else { continue }
      exchanged += 1
      let incremental = (0..<4).map { sampler.weights[$0] }
      sampler.compute()
      for k in 0..<4 { #expect(abs(incremental[k] / sampler.weights[k] - 1) < 1e-9) }
    }
    #expect(exchanged > 5)
  }

  @Test(arguments: [1e-300, 1e-17, 0.2, 0.49999, 0.999_999, 1, 1.000_001, 1.9, 2.1, 7e5, 1e300])
  func `the logarithm of several numbers at once is that of each`(_ x: Double) {
    let lanes = LaneMathematics.logarithm(SIMD4(x, 1.5 * x, 1, x / 3))
    #expect(abs(lanes.x - log(x)) < 1e-12 * max(1, abs(log(x))))
    #expect(abs(lanes.y - log(1.5 * x)) < 1e-12 * max(1, abs(log(x))))
    #expect(lanes.z == 0)
    // A third of the least here is still normal.
    #expect(abs(lanes.w - log(x / 3)) < 1e-12 * max(1, abs(log(x))))
  }

  @Test(arguments: [-690, -20.5, -1, -1e-9, 0, 0.3, 1, 44.4, 690])
  func `the exponential of several numbers at once is that of each`(_ x: Double) {
    let lanes = LaneMathematics.exponential(SIMD4(x, -x, x / 2, 0))
    #expect(abs(lanes.x / exp(x) - 1) < 1e-12)
    #expect(abs(lanes.y / exp(-x) - 1) < 1e-12)
    #expect(abs(lanes.z / exp(x / 2) - 1) < 1e-12)
    #expect(lanes.w == 1)
  }

  @Test(arguments: [0.5, 0.6, 0.9, 0.999_999_9, 1.000_1, 1.3, 2])
  func `the short series is the logarithm of a ratio within a factor of two`(_ ratio: Double) {
    let s = (ratio - 1) / (ratio + 1)
    let value = s * LaneMathematics.twiceArtanhOver(SIMD4(repeating: s * s)).x
    #expect(abs(value - log(ratio)) < 1e-11 * max(abs(log(ratio)), 1e-5))
  }
}
