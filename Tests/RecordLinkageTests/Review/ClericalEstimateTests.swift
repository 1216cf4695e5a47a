import RecordLinkage
import Statistics
import Testing

@Suite struct ClericalEstimateTests {
  private typealias Stratum = ClericalEstimate.Stratum

  /// A population with known truth: joined, pairs, of them one person.
  struct Truth: Sendable, CustomTestStringConvertible {
    let name: String
    let strata: [(isJoined: Bool, pairs: Int, same: Int, drawn: Int)]
    var testDescription: String { name }

    var precision: Double {
      let joined = strata.filter(\.isJoined)
      return Double(joined.reduce(0) { $0 + $1.same }) / Double(joined.reduce(0) { $0 + $1.pairs })
    }

    var recall: Double {
      Double(strata.filter(\.isJoined).reduce(0) { $0 + $1.same })
        / Double(strata.reduce(0) { $0 + $1.same })
    }
  }

  static let truths = [
    Truth(
      name: "a good linkage",
      strata: [
        (true, 4_000, 3_960, 60), (true, 400, 330, 50), (false, 600, 150, 50),
        (false, 6_000, 90, 60),
      ]
    ),
    Truth(
      name: "a poor one",
      strata: [(true, 500, 300, 40), (true, 300, 90, 40), (false, 900, 270, 60)]
    ),
    Truth(
      name: "small enough to review in large part",
      strata: [(true, 60, 52, 40), (false, 40, 6, 30)]
    ),
  ]

  @Test(arguments: truths)
  func `intervals hold the simulated truth as often as they say`(truth: Truth) throws {
    var generator = SeededGenerator(seed: 2_026)
    var held = (precision: 0, recall: 0)
    let trials = 400
    for trial in 0..<trials {
      let strata = truth.strata.map { stratum in
        var left = (same: stratum.same, pairs: stratum.pairs)
        var found = 0
        for _ in 0..<stratum.drawn {
          let isSame = generator.below(left.pairs) < left.same
          found += isSame ? 1 : 0
          left = (left.same - (isSame ? 1 : 0), left.pairs - 1)
        }
        return Stratum(
          isJoined: stratum.isJoined,
          pairs: stratum.pairs,
          same: found,
          different: stratum.drawn - found
        )
      }
      let estimate = try ClericalEstimate(strata, draws: 500, seed: UInt64(trial))
      let precision = try #require(estimate.precision)
      let recall = try #require(estimate.recall)
      if (precision.low...precision.high).contains(truth.precision) { held.precision += 1 }
      if (recall.low...recall.high).contains(truth.recall) { held.recall += 1 }
    }
    print("coverage, \(truth.name): \(held) of \(trials)")
    // Three standard errors below 95 % of 400 are 367.
    #expect(held.precision >= 367 && held.recall >= 367)
  }

  @Test func `the estimate is the stratified one and the interval holds it`() throws {
    let estimate = try ClericalEstimate([
      Stratum(isJoined: true, pairs: 100, same: 9, different: 1),
      Stratum(isJoined: true, pairs: 50, same: 5, different: 5),
      Stratum(isJoined: false, pairs: 200, same: 1, different: 19),
    ])
    let precision = try #require(estimate.precision)
    let recall = try #require(estimate.recall)
    #expect(abs(precision.estimate - 115.0 / 150) < 1e-12)
    #expect(abs(recall.estimate - 115.0 / 125) < 1e-12)
    #expect(precision.low < precision.estimate && precision.estimate < precision.high)
    #expect(estimate.reviewed == 40)
  }

  @Test func `with every pair reviewed nothing is uncertain`() throws {
    let estimate = try ClericalEstimate([
      Stratum(isJoined: true, pairs: 10, same: 9, different: 1),
      Stratum(isJoined: false, pairs: 20, same: 1, different: 19),
    ])
    let precision = try #require(estimate.precision)
    #expect(precision.low == 0.9 && precision.high == 0.9)
    #expect(estimate.recall?.low == 0.9 && estimate.recall?.high == 0.9)
  }

  @Test func `a stratum that nobody looked at is refused, an empty one is not`() throws {
    #expect(throws: ClericalEstimate.Refusal.nothingDecided(stratum: 1)) {
      _ = try ClericalEstimate([
        Stratum(isJoined: true, pairs: 10, same: 5, different: 0),
        Stratum(isJoined: false, pairs: 10, same: 0, different: 0, undecided: 4),
      ])
    }
    #expect(throws: ClericalEstimate.Refusal.empty) { _ = try ClericalEstimate([]) }
    let estimate = try ClericalEstimate([
      Stratum(isJoined: true, pairs: 10, same: 5, different: 1),
      Stratum(isJoined: false, pairs: 0, same: 0, different: 0),
    ])
    #expect(estimate.recall?.estimate == 1)
  }

  @Test func `undecided pairs are left out, and what they could change is said`() throws {
    let estimate = try ClericalEstimate([
      Stratum(isJoined: true, pairs: 100, same: 8, different: 0, undecided: 2)
    ])
    #expect(estimate.precision?.estimate == 1)
    #expect(estimate.precision?.undecidedAgainst == 0.8)
    #expect(estimate.precision?.undecidedFor == 1)
  }

  @Test func `nothing joined has no precision, no match found has no recall`() throws {
    let unjoined = try ClericalEstimate([
      Stratum(isJoined: false, pairs: 10, same: 0, different: 3)
    ])
    #expect(unjoined.precision == nil && unjoined.recall == nil)
  }
}
