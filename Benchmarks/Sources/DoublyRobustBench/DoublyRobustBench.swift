import Foundation
import Measuring
import MultipleSystemsEstimation
import Statistics

/// Coverage of the doubly robust range on simulated people: `DoublyRobustBench [REPLICATES]`.
///
/// Two lists that are independent given age and place, both of which drive being listed, weakly to
/// strongly. Chapman's figure, which knows neither, is beside it.
@main
struct DoublyRobustBench {
  static func main() throws {
    let replicates = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 500
    print(
      "people strength | coverage mean/truth without | Chapman: coverage mean/truth | CPU s each"
    )
    for (people, strength) in [(2000, 0.3), (2000, 0.6), (2000, 0.9), (5000, 0.6), (5000, 0.9)] {
      try measure(people, strength: strength, replicates: replicates)
    }
  }

  private static func measure(_ people: Int, strength: Double, replicates: Int) throws {
    var generator = SeededGenerator(seed: 20_260_101)
    let truth = Double(people)
    var hits = 0
    var chapmanHits = 0
    var without = 0
    var sum = 0.0
    var chapmanSum = 0.0
    var seconds = 0.0
    for replicate in 0..<replicates {
      let sample = try population(people, strength: strength, &generator)
      let pair = try sample.table().pairs(level: 0.95)[0]
      chapmanSum += (pair.estimate ?? 0) / truth
      if holds(pair.interval, truth) { chapmanHits += 1 }
      let stopwatch = Stopwatch()
      let estimate = DoublyRobustEstimate(sample, seed: UInt64(replicate))
      seconds += stopwatch.elapsed.cpu
      guard let estimate else {
        without += 1
        continue
      }
      sum += estimate.estimate / truth
      if holds(estimate.interval(level: 0.95), truth) { hits += 1 }
    }
    let count = Double(replicates)
    let figures = [
      Double(hits) / count, sum / (count - Double(without)), Double(without),
      Double(chapmanHits) / count, chapmanSum / count, seconds / count,
    ]
    let written = figures.map { String(format: "%.3f", $0) }.joined(separator: "  ")
    print("\(people) \(strength) | \(written)")
  }

  private static func population(
    _ people: Int,
    strength: Double,
    _ generator: inout SeededGenerator
  ) throws -> CapturedIndividuals {
    var columns: [[Bool]] = [[], []]
    var ages: [Double?] = []
    var places: [String?] = []
    for _ in 0..<people {
      let age = generator.normal()
      let place = generator.below(3)
      let pull = strength * (age + [0, 0.8, -0.8][place])
      let first = generator.chance(1 / (1 + exp(0.4 - pull)))
      let second = generator.chance(1 / (1 + exp(0.8 - 0.8 * pull)))
      guard first || second else { continue }
      columns[0].append(first)
      columns[1].append(second)
      ages.append(age)
      places.append(["coast", "town", "hills"][place])
    }
    return try CapturedIndividuals(
      lists: ["A", "B"],
      columns: columns,
      covariates: [
        .init(name: "age", values: .numeric(ages)),
        .init(name: "place", values: .categorical(places)),
      ]
    )
  }

  private static func holds(_ interval: EstimateInterval?, _ truth: Double) -> Bool {
    guard let interval else { return false }
    return interval.low <= truth && interval.high ?? .infinity >= truth
  }
}
