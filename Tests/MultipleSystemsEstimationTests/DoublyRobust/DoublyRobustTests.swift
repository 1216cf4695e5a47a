import CaseModel
import Glibc
import Statistics
import Testing

@testable import MultipleSystemsEstimation

/// The doubly robust estimator: where it must agree with an older one, and where only it is right.
struct DoublyRobustTests {
  @Test func `without covariates it is Lincoln and Petersen's figure`() throws {
    let people = try people(both: 40, first: 160, second: 110)
    let estimate = try #require(DoublyRobustEstimate(people))
    #expect(abs(estimate.estimate - 200.0 * 150 / 40) < 1e-9)
    #expect(abs(estimate.observedShare - 310 / 750.0) < 1e-12)
    #expect(estimate.folds == 1)
  }

  @Test func `without covariates its variance is the one written down`() throws {
    let people = try people(both: 40, first: 160, second: 110)
    let estimate = try #require(DoublyRobustEstimate(people))
    // φ by hand: 1/γ is 750/310, q₁, q₂, q₁₂ are 200, 150 and 40 of 310.
    let (n, inverse) = (310.0, 750 / 310.0)
    let (one, two, both) = (inverse * n / 200, inverse * n / 150, inverse * n / 40)
    let values = [(160.0, one), (110.0, two), (40.0, one + two - both)]
    let square = values.reduce(0) { $0 + $1.0 * ($1.1 - inverse) * ($1.1 - inverse) }
    let variance = n * square / (n - 1) + n * inverse * (inverse - 1)
    #expect(abs(estimate.standardError - variance.squareRoot()) < 1e-9)
  }

  @Test func `a category in which lists are independent is summed category by category`() throws {
    // Lincoln and Petersen's figure in each half adds up; over both together it does not.
    let halves = [(both: 60, first: 60, second: 60), (both: 15, first: 135, second: 135)]
    var columns: [[Bool]] = [[], []]
    var places: [String?] = []
    for (half, place) in zip(halves, ["town", "hills"]) {
      for (count, one, two) in [
        (half.both, true, true), (half.first, true, false), (half.second, false, true),
      ] {
        columns[0] += [Bool](repeating: one, count: count * 10)
        columns[1] += [Bool](repeating: two, count: count * 10)
        places += [String?](repeating: place, count: count * 10)
      }
    }
    let people = try CapturedIndividuals(
      lists: ["A", "B"],
      columns: columns,
      covariates: [.init(name: "place", values: .categorical(places))]
    )
    let estimate = try #require(DoublyRobustEstimate(people))
    let bySum = 1200.0 * 1200 / 600 + 1500.0 * 1500 / 150
    let together = 2700.0 * 2700 / 750
    #expect(abs(estimate.estimate / bySum - 1) < 0.01)
    #expect(together < 0.6 * bySum)
  }

  @Test func `where lists are independent only given age it holds the truth and Chapman misses`()
    throws
  {
    var generator = SeededGenerator(seed: 12)
    let truth = 1500.0
    var hits = 0
    var chapmanHits = 0
    for replicate in 0..<12 {
      var columns: [[Bool]] = [[], []]
      var ages: [Double?] = []
      for _ in 0..<Int(truth) {
        let age = generator.normal()
        let one = generator.chance(1 / (1 + exp(0.4 - 0.9 * age)))
        let two = generator.chance(1 / (1 + exp(0.8 - 0.9 * age)))
        guard one || two else { continue }
        columns[0].append(one)
        columns[1].append(two)
        ages.append(age)
      }
      let people = try CapturedIndividuals(
        lists: ["A", "B"],
        columns: columns,
        covariates: [.init(name: "age", values: .numeric(ages))]
      )
      let estimate = try #require(DoublyRobustEstimate(people, seed: UInt64(replicate)))
      if holds(estimate.interval(level: 0.95), truth) { hits += 1 }
      let pair = try people.table().pairs(level: 0.95).first
      if holds(try #require(pair?.interval), truth) { chapmanHits += 1 }
    }
    // Nine of twelve or fewer would happen about once in fifty runs at 95 per cent.
    #expect(hits >= 9)
    #expect(chapmanHits <= 1)
  }

  @Test func `people of whom something is not known are kept`() throws {
    var ages = (0..<310).map { Double?.some(Double($0 % 40)) }
    for person in stride(from: 0, to: 310, by: 10) { ages[person] = nil }
    let plain = try people(both: 40, first: 160, second: 110)
    let people = try CapturedIndividuals(
      lists: ["A", "B"],
      columns: [0, 1].map { bit in plain.histories.map { $0 & (1 << bit) != 0 } },
      covariates: [.init(name: "age", values: .numeric(ages))]
    )
    let result = MethodResult.doublyRobust(people, level: 0.95, seed: 1)
    #expect(result.diagnostics["incomplete"] == 31)
    #expect(result.warnings.contains { $0.contains("31 of 310 people lack") })
    #expect(result.estimate != nil)
  }

  @Test func `the same seed gives the same answer`() throws {
    let people = try people(both: 40, first: 160, second: 110)
    #expect(DoublyRobustEstimate(people, seed: 4) == DoublyRobustEstimate(people, seed: 4))
  }

  @Test func `a table of counts is told what is needed`() throws {
    let table = try #require(PublishedTables.kosovo)
    let result = Estimator.run(
      table,
      configuration: EstimationConfiguration(methods: [.doublyrobust], includesSensitivity: false)
    )
    let answer = try #require(result.results.first)
    #expect(answer.estimate == nil)
    #expect(try #require(answer.warnings.first).contains("people one by one"))
    #expect(!EstimationConfiguration().methods.contains(.doublyrobust))
  }

  @Test func `lists that share few people are refused with a sentence`() throws {
    let result = MethodResult.doublyRobust(
      try people(both: 3, first: 30, second: 20),
      level: 0.95,
      seed: 1
    )
    #expect(result.estimate == nil)
    #expect(try #require(result.warnings.first).contains("at least 10 people"))
  }

  @Test func `somebody on no list and columns of other lengths are problems`() {
    #expect(throws: Problem.self) {
      try CapturedIndividuals(lists: ["A", "B"], columns: [[true, false], [false, false]])
    }
    #expect(throws: Problem.self) {
      try CapturedIndividuals(lists: ["A", "B"], columns: [[true, true], [true]])
    }
    #expect(throws: Problem.self) {
      try CapturedIndividuals(
        lists: ["A"],
        columns: [[true]],
        covariates: [.init(name: "age", values: .numeric([1, 2]))]
      )
    }
  }

  @Test func `people one by one get every method on their table as well`() throws {
    let people = try people(both: 40, first: 160, second: 110)
    let every = EstimationConfiguration(methods: EstimationMethod.allCases)
    let result = try Estimator.run(individuals: people, configuration: every)
    #expect(result.results.map(\.method) == EstimationMethod.allCases)
    #expect(result.observed == 310)
  }

  private func people(both: Int, first: Int, second: Int) throws -> CapturedIndividuals {
    let one =
      [Bool](repeating: true, count: both + first) + [Bool](repeating: false, count: second)
    let two =
      [Bool](repeating: true, count: both) + [Bool](repeating: false, count: first)
      + [Bool](repeating: true, count: second)
    return try CapturedIndividuals(lists: ["A", "B"], columns: [one, two])
  }

  private func holds(_ interval: EstimateInterval, _ truth: Double) -> Bool {
    interval.low <= truth && interval.high ?? .infinity >= truth
  }
}
