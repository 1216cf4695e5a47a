import Statistics
import Testing

@testable import MultipleSystemsEstimation

/// Tables nobody would wish for: each is answered, with a number or with a sentence.
struct FuzzedTableTests {
  private static let quick = EstimationConfiguration(
    methods: [.loglinear, .sparse],
    includesSensitivity: false,
    resamples: 8
  )

  @Test(arguments: 0..<30)
  func `whatever the counts, there is a range in order or a refusal`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let lists = 1 + generator.below(4)
    let scales = [0.2, 1, 3, 50, 1e6, 1e10]
    let scale = scales[generator.below(scales.count)]
    let counts =
      [0]
      + (1..<(1 << lists)).map { _ in
        generator.chance(0.4) ? 0 : generator.poisson(mean: scale * generator.uniform())
      }
    let table = try CaptureHistoryTable(lists: (0..<lists).map { "L\($0)" }, counts: counts)
    let result = Estimator.run(table, configuration: Self.quick)
    #expect((result.recommended == nil) == (result.refusal != nil))
    for answer in result.results {
      #expect(answer.estimate?.isFinite ?? !answer.warnings.isEmpty)
      if let interval = answer.interval {
        #expect(interval.low <= interval.high ?? .infinity)
        #expect(interval.low >= Double(table.observed) * (1 - 1e-9))
        #expect(interval.high?.isFinite ?? true)
      }
    }
  }

  @Test(arguments: [0, 1, 4])
  func `eight nearly empty lists are answered`(people: Int) throws {
    var generator = SeededGenerator(seed: 3)
    var counts = [Int](repeating: 0, count: 256)
    for _ in 0..<people { counts[1 + generator.below(255)] += 1 }
    let table = try CaptureHistoryTable(lists: (0..<8).map { "L\($0)" }, counts: counts)
    let result = Estimator.run(table, configuration: Self.quick)
    #expect(result.recommended == nil)
    #expect(result.results.allSatisfy { $0.estimate != nil || !$0.warnings.isEmpty })
  }

  @Test func `twelve lists are refused with a sentence`() throws {
    var counts = [Int](repeating: 0, count: 4096)
    for list in 0..<12 {
      counts[1 << list] = 20
      counts[1 << list | 1 << ((list + 1) % 12)] = 5
    }
    let table = try CaptureHistoryTable(lists: (0..<12).map { "L\($0)" }, counts: counts)
    let result = Estimator.run(table, configuration: Self.quick)
    #expect(try #require(result.refusal).contains("this table has 12"))
    #expect(result.results.allSatisfy { $0.estimate == nil && !$0.warnings.isEmpty })
  }

  @Test func `a hundred thousand million people are fitted like as many thousand`() throws {
    let small = try #require(PublishedTables.kosovo)
    let large = try CaptureHistoryTable(
      lists: small.lists,
      counts: small.counts.map { $0 * 20_000_000 }
    )
    let model = try #require(HierarchicalModel(listCount: 4, generators: [0b0111, 0b1001, 0b1100]))
    let one = try #require(LogLinearFitter(small).fit(model))
    let other = try #require(LogLinearFitter(large).fit(model))
    #expect(abs(other.estimate / one.estimate / 20_000_000 - 1) < 1e-6)
  }
}
