public import MultipleSystemsEstimation

/// An estimate in plain sentences, for the terminal: a range or a refusal before any figure.
public struct EstimateSummary: Sendable {
  private let result: EstimationResult

  /// Summarises a result.
  public init(_ result: EstimationResult) {
    self.result = result
  }

  /// The recommended range or the refusal, what it cannot count, what is doubtful, then every method,
  /// and what is taken for granted, in English and Persian.
  public var text: String {
    let parts = [
      opening, result.warnings, methods, strata, sensitivity, consistency,
      assumptions.isEmpty ? [] : ["This holds only if:"] + assumptions.map { "  - " + $0 },
      persian,
    ]
    return Self.shown(
      parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    )
  }

  private var opening: [String] {
    [
      conclusion(result), result.lowerBoundSentence, EstimateWording.uncounted,
      "\(RoundedFigure.exact(result.observed)) people are on at least one of "
        + "\(result.lists.count == 1 ? "one list" : "\(result.lists.count) lists"): "
        + "\(result.lists.joined(separator: ", ")).",
    ]
  }

  private var methods: [String] {
    result.results.flatMap { method in
      ["  \(MethodWording.name(method.method.rawValue)): \(answer(method))"]
        + method.warnings.map { "    " + $0 }
    }
  }

  private var strata: [String] {
    result.strata.map { "  \($0.name): \(conclusion($0.result))" }
  }

  private var sensitivity: [String] {
    guard !result.sensitivity.isEmpty else { return [] }
    return ["Under other choices:"]
      + result.sensitivity.map { row in
        let answer = row.interval.map { Self.range($0) } ?? "no range"
        return "  \(row.wording): \(answer)\(row.note.map { ". " + $0 } ?? "")"
      }
  }

  private var consistency: [String] {
    guard !result.consistency.isEmpty else { return [] }
    return [
      "Each list in turn as a population whose number is known, estimated from the other lists:"
    ]
      + result.consistency.map { row in
        let answer = row.interval.map { Self.range($0) } ?? "no range"
        let verdict = EstimateWording.verdict(holds: row.holds)
        return "  \(row.list), \(RoundedFigure.exact(row.truth)) people: \(answer), \(verdict)"
          + (row.note.map { ". " + $0 } ?? "")
      }
  }

  private var assumptions: [String] {
    // Without a range the assumptions of every method that was asked still stand behind the figures.
    let methods = result.recommended.map { Set($0.methods) } ?? Set(result.results.map(\.method))
    var all: [String] = []
    for sentence in result.results.filter({ methods.contains($0.method) }).flatMap(\.assumptions)
    where !all.contains(sentence) { all.append(sentence) }
    return all
  }

  private var persian: [String] {
    guard !assumptions.isEmpty else { return [] }
    return [PersianWording.heading + ":"]
      + assumptions.map { "  - " + (PersianWording.sentence($0) ?? $0) } + [
        PersianWording.uncounted
      ]
  }

  private func conclusion(_ result: EstimationResult) -> String {
    if let range = result.recommended {
      let kind = MethodWording.interval(of: range.methods.map(\.rawValue))
      return "In all, recorded or not: \(Self.range(range.interval, kind)). \(range.reason)"
    }
    return "No total is given. \(result.refusal ?? "")"
  }

  private func answer(_ method: MethodResult) -> String {
    let kind = MethodWording.interval(of: [method.method.rawValue])
    if let interval = method.interval {
      let bound = MethodWording.isLowerBound(method.method.rawValue) ? "a lower bound, " : ""
      let middle = method.estimate.map { ", around \(RoundedFigure.about($0))" } ?? ""
      return "\(bound)\(Self.range(interval, kind))\(middle)"
    }
    guard let estimate = method.estimate else { return "withheld" }
    return "no range; its figure is about \(RoundedFigure.about(estimate))"
  }

  private static func range(_ interval: EstimateInterval, _ kind: IntervalKind? = nil) -> String {
    let level = (interval.level * 1000).rounded() / 10
    let share = level == level.rounded() ? String(Int(level)) : String(level)
    let high = interval.high.map { "to \(RoundedFigure.high($0))" } ?? "with no finite upper limit"
    let words = kind.map { " (\(share) % \($0.words))" } ?? ""
    return "\(RoundedFigure.low(interval.low)) \(high)\(words)"
  }

  /// The text with controls and marks that turn the direction of a line shown instead of obeyed:
  /// names of lists come from outside, and a terminal does what it reads.
  private static func shown(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: result.append(scalar)
      case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: max(0, 4 - digits.count))
        result.append(contentsOf: "⟦U+\(padding)\(digits)⟧".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
