import CaseModel
import Glibc
import Statistics

/// Adds up what was estimated for the parts of a divided table.
struct StratumSum {
  /// Draws of the sum: enough for the ends of a 95 per cent range to repeat within a per cent.
  static let draws = 20_000

  private let parts: [EstimationResult.Stratum]
  private let configuration: EstimationConfiguration

  init(_ parts: [EstimationResult.Stratum], configuration: EstimationConfiguration) {
    self.parts = parts
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
          "No sum is given: \(Self.listed(lacking)) \(lacking.count == 1 ? "has" : "have") no "
            + "estimate by this method. Each part's own result is given."
        ]
      )
    }
    let intervals = answers.map { ($0.0.result.observed, $0.1?.interval) }
    let range = sum(intervals)
    var warnings = ["The sum of \(parts.count) parts estimated one by one, taken as independent."]
    if range == nil, method != .zelterman {
      warnings.append("Some part has no upper limit, so the sum has no range.")
    }
    return MethodResult(
      method: method,
      estimate: answers.reduce(0) { $0 + ($1.1?.estimate ?? 0) },
      interval: range,
      diagnostics: ["strata": .int(parts.count), "draws": .int(Self.draws)],
      warnings: warnings
    )
  }

  /// The sum of the recommended ranges, or why there is none.
  var conclusion: (recommended: RecommendedRange?, refusal: String?) {
    let refused = parts.filter { $0.result.recommended == nil }
    if let first = refused.first {
      let reason = first.result.refusal ?? ""
      return (
        nil,
        "No total over the parts is given, because \(Self.listed(refused.map(\.name))) "
          + "\(refused.count == 1 ? "has" : "have") no range. \(first.name): \(reason)"
      )
    }
    let unlimited = parts.filter { $0.result.recommended?.high == nil }.map(\.name)
    guard unlimited.isEmpty,
      let range = sum(parts.map { ($0.result.observed, $0.result.recommended?.interval) })
    else {
      return (
        nil,
        "No total over the parts is given, because \(Self.listed(unlimited)) "
          + "\(unlimited.count == 1 ? "has" : "have") no finite upper limit. Divide less finely."
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
          + "range comes from \(Self.draws) draws, each part's unseen people taken as log-normal."
      ),
      nil
    )
  }

  /// The range of a sum of independent parts; nil when one has no range or no upper limit.
  private func sum(_ intervals: [(observed: Int, interval: EstimateInterval?)]) -> EstimateInterval?
  {
    let z = StandardNormal.halfWidth(level: configuration.level)
    var observed = 0.0
    var unseen: [(centre: Double, spread: Double)] = []
    for (people, interval) in intervals {
      guard let interval, let high = interval.high else { return nil }
      observed += Double(people)
      let most = high - Double(people)
      guard most > 0 else { continue }
      // A lower end at the people observed has no logarithm: half a person stands for nobody.
      let least = min(max(interval.low - Double(people), 0.5), most)
      unseen.append(((log(least) + log(most)) / 2, (log(most) - log(least)) / (2 * z)))
    }
    var generator = SeededGenerator(seed: configuration.seed)
    var sums = (0..<Self.draws).map { _ in
      unseen.reduce(observed) { $0 + exp($1.centre + $1.spread * generator.normal()) }
    }
    sums.sort()
    let tail = (1 - configuration.level) / 2 * Double(Self.draws - 1)
    return EstimateInterval(
      low: sums[Int(tail.rounded())],
      high: sums[Int((Double(Self.draws - 1) - tail).rounded())],
      level: configuration.level
    )
  }

  private static func listed(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "none" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
