import Glibc
import InquestTestSupport
import Statistics
import Testing

@testable import MultipleSystemsEstimation

/// Two classes of people by maximum likelihood, against what is known and a slow way to the same.
struct TwoClassTests {
  @Test func `a table just as two classes make it gives back the number of people`() throws {
    let people = 1e9
    let probabilities = PopulationSimulator(.twoClasses).probabilities
    let counts = [0] + probabilities.dropFirst().map { Int(($0 * people).rounded()) }
    let table = try CaptureHistoryTable(lists: ["A", "B", "C", "D"], counts: counts)
    var fitter = TwoClassFitter(table)
    let fitted = TwoClassFit(&fitter)
    let fit = try #require(fitted)
    #expect(abs(fit.estimate / people - 1) < 1e-4)
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `no maximum of the slow way is higher`(seed: UInt64) throws {
    let table = try PopulationSimulator(.twoClasses, people: 600).replicate(seed: seed).pooled
    var fitter = TwoClassFitter(table)
    let fitted = TwoClassFit(&fitter)
    let fit = try #require(fitted)
    var generator = SeededGenerator(seed: seed)
    var best = -Double.infinity
    for _ in 0..<5 { best = max(best, expectationMaximisation(table, &generator)) }
    #expect(fit.logLikelihood > best - 1e-3)
  }

  @Test func `the profile is greatest at the estimate and falls either way`() throws {
    let table = try PopulationSimulator(.twoClasses).replicate(seed: 11).pooled
    var fitter = TwoClassFitter(table)
    let fitted = TwoClassFit(&fitter)
    let fit = try #require(fitted)
    var profile = TwoClassProfile(fit, fitter: fitter)
    #expect(abs(profile.peak - log(fit.unseen)) < 0.05)
    let top = profile.value(atLogUnseen: profile.peak)
    for step in [0.3, 0.6] {
      #expect(profile.value(atLogUnseen: profile.peak - step) < top)
      #expect(profile.value(atLogUnseen: profile.peak + step) < top)
    }
    let interval = profile.interval(level: 0.95)
    #expect(interval.low < fit.estimate)
    #expect(interval.high ?? .infinity > fit.estimate)
  }

  @Test func `ten times the people give ten times the estimate`() throws {
    let table = try PopulationSimulator(.twoClasses).replicate(seed: 12).pooled
    let tenfold = try CaptureHistoryTable(lists: table.lists, counts: table.counts.map { $0 * 10 })
    var one = TwoClassFitter(table)
    var ten = TwoClassFitter(tenfold)
    let small = TwoClassFit(&one)
    let large = TwoClassFit(&ten)
    let ratio = try #require(large).estimate / (try #require(small)).estimate
    #expect(abs(ratio - 10) < 1e-3)
  }

  @Test func `three lists cannot tell two classes`() throws {
    let table = try PopulationSimulator(.twoClasses, lists: 3).replicate(seed: 1).pooled
    var fitter = TwoClassFitter(table)
    #expect(TwoClassFit(&fitter) == nil)
  }

  /// Expectation and maximisation with the unseen as missing data (Dempster, Laird and Rubin 1977);
  /// gives the Poisson log-likelihood reached.
  private func expectationMaximisation(
    _ table: CaptureHistoryTable,
    _ generator: inout SeededGenerator
  ) -> Double {
    let lists = table.listCount
    var share = 0.2 + 0.6 * generator.uniform()
    var first = (0..<lists).map { _ in 0.05 + 0.4 * generator.uniform() }
    var second = (0..<lists).map { _ in 0.3 + 0.5 * generator.uniform() }
    var cells: [Double] = []
    let n = Double(table.observed)
    for _ in 0..<1500 {
      var parts: [(one: Double, two: Double)] = []
      for history in table.counts.indices {
        var one = 1 - share
        var two = share
        for list in 0..<lists {
          let on = history & (1 << list) != 0
          one *= on ? first[list] : 1 - first[list]
          two *= on ? second[list] : 1 - second[list]
        }
        parts.append((one, two))
      }
      cells = parts.map { $0.one + $0.two }
      let unseen = n * cells[0] / (1 - cells[0])
      var inSecond = 0.0
      var everybody = 0.0
      var onFirst = [Double](repeating: 0, count: lists)
      var onSecond = onFirst
      for history in table.counts.indices {
        let people = history == 0 ? unseen : Double(table.counts[history])
        let two = people * parts[history].two / cells[history]
        inSecond += two
        everybody += people
        for list in 0..<lists where history & (1 << list) != 0 {
          onSecond[list] += two
          onFirst[list] += people - two
        }
      }
      share = inSecond / everybody
      second = onSecond.map { $0 / inSecond }
      first = onFirst.map { $0 / (everybody - inSecond) }
    }
    var value = -n
    for history in 1..<table.counts.count {
      let count = Double(table.counts[history])
      if count > 0 { value += count * log(n * cells[history] / (1 - cells[0])) }
      value -= logFactorial(count)
    }
    return value
  }
}
