public import CaseModel
import MultipleSystemsEstimation
import Statistics

/// Draws populations of known size and the tables that lists make of them.
///
/// Cost: microseconds a replicate where a scenario is a mixture of few classes, otherwise linear in
/// the number of people.
public struct PopulationSimulator: Sendable {
  /// What is simulated.
  public let scenario: PopulationScenario
  /// How many people there are.
  public let people: Int
  /// The names of the lists.
  public let lists: [String]

  static let reach = [0.3, 0.25, 0.35, 0.2, 0.15, 0.28]
  static let sparseReach = [0.05, 0.04, 0.06, 0.03, 0.05, 0.04]
  static let hardToReach = [0.1, 0.15, 0.1, 0.2, 0.12, 0.15]
  static let easyToReach = [0.5, 0.4, 0.6, 0.45, 0.5, 0.42]

  /// A simulator of two to six lists; other numbers are taken to the nearest of these.
  public init(_ scenario: PopulationScenario, people: Int = 2000, lists: Int = 4) {
    self.scenario = scenario
    self.people = max(1, people)
    self.lists = ["A", "B", "C", "D", "E", "F"].prefix(min(max(lists, 2), 6)).map(\.self)
  }

  /// The replicate that belongs to a seed.
  public func replicate(seed: UInt64) throws(Problem) -> SimulatedPopulationCounts {
    var generator = SeededGenerator(seed: seed)
    switch scenario {
    case .strata: return try divided(20, missingLabels: 0, &generator)
    case .missingLabels: return try divided(4, missingLabels: 0.2, &generator)
    default: break
    }
    var counts = drawCounts(people, &generator)
    if let rates = scenario.linkageRates {
      counts = LinkageErrors(missed: rates.missed, false: rates.false).applied(
        to: counts,
        &generator
      )
    }
    return SimulatedPopulationCounts(
      people: people,
      pooled: try table(counts),
      strata: [],
      unlabelled: nil
    )
  }

  private func table(_ counts: [Int]) throws(Problem) -> CaptureHistoryTable {
    var observed = counts
    observed[0] = 0
    return try CaptureHistoryTable(lists: lists, counts: observed)
  }

  private func drawCounts(_ people: Int, _ generator: inout SeededGenerator) -> [Int] {
    if scenario == .betaMixture {
      var counts = [Int](repeating: 0, count: 1 << lists.count)
      for _ in 0..<people {
        let chance = generator.beta(0.5, 2)
        var history = 0
        for bit in lists.indices where generator.chance(chance) { history |= 1 << bit }
        counts[history] += 1
      }
      return counts
    }
    return generator.multinomial(trials: people, weights: probabilities)
  }

  /// The probability of each capture history in one population; not for `S3`, `S8` and `S10`, whose
  /// people differ one by one or part by part.
  public var probabilities: [Double] {
    switch scenario {
    case .twoClasses:
      zip(product(Self.hardToReach), product(Self.easyToReach)).map { 0.45 * $0 + 0.55 * $1 }
    case .hiddenClass: hidden(0.25)
    case .hiddenTwentieth: hidden(0.05)
    case .sparse: product(Self.sparseReach)
    case .pairAvoids: pair(oddsRatio: 0.3)
    case .pairSeeks: pair(oddsRatio: 3)
    case .pairLeads: pair(onFirst: 0.5, otherwise: 0.15)
    case .copiedWhole: copied(1)
    case .copiedPart: copied(0.7)
    default: product(Self.reach)
    }
  }

  private func product(_ chances: [Double]) -> [Double] {
    (0..<(1 << lists.count)).map { history in
      lists.indices.reduce(1) { $0 * (history & (1 << $1) != 0 ? chances[$1] : 1 - chances[$1]) }
    }
  }

  private func hidden(_ share: Double) -> [Double] {
    let invisible = [Double](repeating: 0.01, count: lists.count)
    return zip(product(Self.reach), product(invisible)).map { (1 - share) * $0 + share * $1 }
  }

  private func copied(_ share: Double) -> [Double] {
    let own = Self.reach[1]
    return pair(onFirst: share + (1 - share) * own, otherwise: own)
  }

  /// The second list's chance depends on the first.
  private func pair(onFirst: Double, otherwise: Double) -> [Double] {
    var leading = Self.reach
    leading[1] = onFirst
    var other = Self.reach
    other[1] = otherwise
    return zip(product(leading), product(other)).enumerated().map { history, both in
      history & 1 != 0 ? both.0 : both.1
    }
  }

  /// The odds ratio of the first two lists, their reach kept.
  private func pair(oddsRatio: Double) -> [Double] {
    let first = Self.reach[0]
    let second = Self.reach[1]
    var low = 0.0
    var high = 1.0
    // The reach of the second list grows with its chance outside the first: bisection.
    for _ in 0..<60 {
      let middle = 0.5 * (low + high)
      let inside = oddsRatio * middle / (1 - middle + oddsRatio * middle)
      if first * inside + (1 - first) * middle < second { low = middle } else { high = middle }
    }
    return pair(onFirst: oddsRatio * low / (1 - low + oddsRatio * low), otherwise: low)
  }
}

extension PopulationSimulator {
  /// Strata of sizes that grow evenly, which lists reach by a factor of .4 to 1.6.
  private func divided(
    _ strata: Int,
    missingLabels: Double,
    _ generator: inout SeededGenerator
  ) throws(Problem) -> SimulatedPopulationCounts {
    let cells = 1 << lists.count
    var pooled = [Int](repeating: 0, count: cells)
    var unlabelled = pooled
    var parts: [SimulatedPopulationCounts.Stratum] = []
    let total = strata * (strata + 1) / 2
    var left = people
    for number in 0..<strata {
      let size = number == strata - 1 ? left : people * (number + 1) / total
      left -= size
      let factor = 0.4 + 1.2 * Double(number * 7 % strata) / Double(max(1, strata - 1))
      let chances = Self.reach.map { min(0.9, $0 * factor) }
      var counts = generator.multinomial(trials: size, weights: product(chances))
      for history in 1..<cells {
        pooled[history] += counts[history]
        guard missingLabels > 0 else { continue }
        // People on one list lack the label half again as often as the average, others less often.
        let share = missingLabels * (history.nonzeroBitCount == 1 ? 1.4 : 0.5)
        let lost = generator.binomial(trials: counts[history], probability: share)
        unlabelled[history] += lost
        counts[history] -= lost
      }
      parts.append(
        SimulatedPopulationCounts.Stratum(
          name: "stratum \(number + 1)",
          people: size,
          table: try table(counts)
        )
      )
    }
    return SimulatedPopulationCounts(
      people: people,
      pooled: try table(pooled),
      strata: parts,
      unlabelled: missingLabels > 0 ? try table(unlabelled) : nil
    )
  }
}
