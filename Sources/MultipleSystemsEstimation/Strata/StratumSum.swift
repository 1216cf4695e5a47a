import CaseModel
import Glibc
import Statistics

/// Adds up what was estimated for the parts of a divided table.
struct StratumSum {
  /// Draws of the sum: enough for the ends of a 95 per cent range to repeat within a per cent.
  static let draws = 20_000

  private let parts: [EstimationResult.Stratum]
  private let configuration: EstimationConfiguration
  private let draws: Int

  init(
    _ parts: [EstimationResult.Stratum],
    configuration: EstimationConfiguration,
    draws: Int = StratumSum.draws
  ) {
    self.parts = parts
    self.draws = draws
    self.configuration = configuration
  }

  /// One method's sum over the parts; withheld with the names of the parts that have none.
  func result(_ method: EstimationMethod) -> MethodResult {
    let answers = parts.map { part in
      (part, part.result.results.first { $0.method == method })
    }
    let lacking = answers.filter { $0.1?.estimate == nil }.map(\.0.name)
    guard lacking.isEmpty else {
      return MethodResult(
        method: method,
        estimate: nil,
        interval: nil,
        diagnostics: ["strata": .int(parts.count)],
        warnings: [
          "No sum is given: \(listed(lacking)) \(lacking.count == 1 ? "has" : "have") no "
            + "estimate by this method. Each part's own result is given."
        ]
      )
    }
    let given = answers.map { CompletedAnswer($0.1, observed: $0.0.result.observed) }
    let sum = sum(given)
    var warnings = ["The sum of \(parts.count) parts estimated one by one, taken as independent."]
    if sum == nil, method != .zelterman {
      warnings.append("Some part has no upper limit, so the sum has no range.")
    }
    var result = MethodResult(
      method: method,
      estimate: answers.reduce(0) { $0 + ($1.1?.estimate ?? 0) },
      interval: sum?.interval,
      diagnostics: ["strata": .int(parts.count), "draws": .int(draws)],
      warnings: warnings
    )
    if given.allSatisfy({ $0?.isPosterior == true }) { result.unseen = sum?.unseen }
    return result
  }

  /// The sum of the recommended ranges, or why there is none.
  var conclusion: (recommended: RecommendedRange?, refusal: String?) {
    let refused = parts.filter { $0.result.recommended == nil }
    if let first = refused.first {
      let reason = first.result.refusal ?? ""
      return (
        nil,
        "No total over the parts is given, because \(listed(refused.map(\.name))) "
          + "\(refused.count == 1 ? "has" : "have") no range. \(rest(without: refused)) "
          + "\(first.name): \(reason)"
      )
    }
    let unlimited = parts.filter { $0.result.recommended?.high == nil }
    guard unlimited.isEmpty,
      let range = sum(parts.map { CompletedAnswer(recommended: $0.result) })?.interval
    else {
      return (
        nil,
        "No total over the parts is given, because \(listed(unlimited.map(\.name))) "
          + "\(unlimited.count == 1 ? "has" : "have") no finite upper limit. "
          + "\(rest(without: unlimited)) Divide less finely."
      )
    }
    var methods: [EstimationMethod] = []
    for method in parts.flatMap({ $0.result.recommended?.methods ?? [] })
    where !methods.contains(method) { methods.append(method) }
    return (
      RecommendedRange(
        range,
        methods: methods,
        reason:
          "The sum of \(parts.count) parts estimated one by one and taken as independent. Its "
          + "range comes from \(draws) draws from each part's own posterior, or from its range "
          + "with the unseen taken as log-normal."
      ),
      nil
    )
  }

  /// What can be said although some parts have no range: the sum of the others, and who was seen.
  private func rest(without lacking: [EstimationResult.Stratum]) -> String {
    let names = lacking.map(\.name)
    let others = parts.filter { !names.contains($0.name) }
    let seen = lacking.reduce(0) { $0 + $1.result.observed }
    let least = "In \(listed(names)) there are at least the \(grouped(seen)) people observed."
    guard !others.isEmpty,
      let range = sum(others.map { CompletedAnswer(recommended: $0.result) })?.interval,
      let high = range.high
    else { return least }
    return "The other \(others.count == 1 ? "part holds" : "\(others.count) parts together hold") "
      + "\(rounded(range.low)) to \(rounded(high)). \(least)"
  }

  /// What is doubtful about the parts themselves, each by its name.
  func warnings(_ tables: [(name: String, table: CaptureHistoryTable)]) -> [String] {
    zip(tables, parts).flatMap { stratum, part -> [String] in
      var result: [String] = []
      let overlapping = stratum.table.overlappingLists
      // With two lists altogether the result's own reason says that nothing can check them.
      if overlapping < min(3, stratum.table.listCount) {
        result.append(
          "In \(stratum.name) only \(overlapping) lists share people with another: too few to check "
            + "whether they depend on one another. Divide less finely."
        )
      }
      if let variation = part.result.unseenVariation, variation > 1 {
        result.append(
          "In \(stratum.name) the number unseen is known less well than to within itself (its "
            + "coefficient of variation is \(Double((10 * variation).rounded()) / 10)): the table is "
            + "too thin for a part of its own. Divide less finely."
        )
      }
      return result
    }
  }

  /// The range of a sum of independent parts; nil when one has no range or no upper limit.
  private func sum(
    _ answers: [CompletedAnswer?]
  ) -> (interval: EstimateInterval, unseen: UnseenDistribution)? {
    var observed = 0.0
    var unseen: [UnseenDistribution] = []
    for answer in answers {
      guard let answer, let distribution = answer.unseen, distribution.isFinite else { return nil }
      observed += Double(answer.observed)
      unseen.append(distribution)
    }
    var generator = SeededGenerator(seed: configuration.seed)
    var sums = (0..<draws).map { _ in
      unseen.reduce(0.0) { $0 + $1.draw(using: &generator) }
    }
    sums.sort()
    guard let distribution = UnseenDistribution(draws: sums) else { return nil }
    let tail = (1 - configuration.level) / 2 * Double(draws - 1)
    let interval = EstimateInterval(
      low: observed + sums[Int(tail.rounded())],
      high: observed + sums[Int((Double(draws - 1) - tail).rounded())],
      level: configuration.level
    )
    return (interval, distribution)
  }
}

extension CaptureHistoryTable {
  /// How many lists share somebody with another list.
  var overlappingLists: Int { lists.indices.count { peopleShared(by: $0) > 0 } }
}

extension EstimationResult {
  /// The coefficient of variation of the number unseen: by the recommended range, or failing that by
  /// the first method that has one.
  var unseenVariation: Double? {
    let answers =
      [CompletedAnswer(recommended: self)]
      + results.map { CompletedAnswer($0, observed: observed) }
    return answers.lazy.compactMap { $0?.unseen?.coefficientOfVariation }.first
  }
}
