public import MultipleSystemsEstimation

/// An estimate in plain sentences, for the terminal.
public struct EstimateSummary: Sendable {
  private let result: EstimationResult

  /// Summarises a result.
  public init(_ result: EstimationResult) {
    self.result = result
  }

  /// The recommended range or the refusal first, then every method, then what is doubtful.
  public var text: String {
    var lines = [
      "\(Self.people(Double(result.observed))) people are on at least one of \(result.lists.count) "
        + "lists: \(result.lists.joined(separator: ", ")).",
      conclusion(result),
      "",
    ]
    for method in result.results {
      lines.append("  \(method.method.rawValue): \(answer(method))")
      lines.append(contentsOf: method.warnings.map { "    " + $0 })
    }
    for stratum in result.strata {
      lines.append("  \(stratum.name): \(conclusion(stratum.result))")
    }
    if !result.sensitivity.isEmpty { lines.append("") }
    for row in result.sensitivity {
      let range = row.interval.map(Self.range) ?? "withheld"
      lines.append("  \(row.wording): \(row.estimate.map(Self.people) ?? "–") (\(range))")
    }
    if !result.warnings.isEmpty { lines.append("") }
    lines.append(contentsOf: result.warnings)
    let methods = Set(result.recommended?.methods ?? [])
    let assumed = result.results.filter { methods.contains($0.method) }.flatMap(\.assumptions)
    if !assumed.isEmpty { lines.append(contentsOf: ["", "This holds only if:"]) }
    lines.append(contentsOf: assumed.map { "  - " + $0 })
    return lines.joined(separator: "\n")
  }

  private func conclusion(_ result: EstimationResult) -> String {
    if let range = result.recommended {
      return "In all, recorded or not: \(Self.range(range.interval)). \(range.reason)"
    }
    return "No total is given. \(result.refusal ?? "")"
  }

  private func answer(_ method: MethodResult) -> String {
    guard let estimate = method.estimate else { return "withheld" }
    let range = method.interval.map { ", \(Self.range($0))" } ?? ""
    return "\(method.method == .chao ? "at least about " : "")\(Self.people(estimate))\(range)"
  }

  private static func range(_ interval: EstimateInterval) -> String {
    let level = (interval.level * 1000).rounded() / 10
    let share = level == level.rounded() ? String(Int(level)) : String(level)
    let high = interval.high.map { "to \(people($0))" } ?? "with no finite upper limit"
    return "\(people(interval.low)) \(high) at \(share) per cent"
  }

  private static func people(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e15 else { return String(number) }
    var result = ""
    let digits = String(Int(number.rounded()))
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
