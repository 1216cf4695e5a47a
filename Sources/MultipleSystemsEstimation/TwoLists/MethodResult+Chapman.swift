import CaseModel

extension MethodResult {
  /// Chapman's answer for two lists; for more it is withheld and every pair is given instead.
  static func chapman(_ table: CaptureHistoryTable, pairs: [ListPair]) -> MethodResult {
    if table.listCount == 2, let pair = pairs.first { return chapman(pair) }
    guard table.listCount > 2 else {
      return MethodResult(
        method: .chapman,
        estimate: nil,
        interval: nil,
        warnings: ["Chapman's estimator needs two lists."]
      )
    }
    let estimates = pairs.compactMap(\.estimate)
    var warnings = [
      "There are \(table.listCount) lists: each pair gives its own figure and none of them is the "
        + "answer. They are shown because pairs that disagree are evidence that lists depend on "
        + "one another."
    ]
    if let least = estimates.min(), let most = estimates.max(), most > 1.5 * least {
      warnings.append(
        "The pairs range from \(rounded(least)) to \(rounded(most)): these lists are not "
          + "independent."
      )
    }
    let rows = pairs.map { pair -> JSONValue in
      [
        "lists": [.string(pair.first), .string(pair.second)],
        "sizes": [.int(pair.firstSize), .int(pair.secondSize)],
        "shared": .int(pair.shared),
        "estimate": .optional(pair.estimate),
        "standard_error": .optional(pair.standardError),
        "interval": pair.interval?.json ?? .null,
      ]
    }
    return MethodResult(
      method: .chapman,
      estimate: nil,
      interval: nil,
      diagnostics: ["pairs": .array(rows)],
      warnings: warnings
    )
  }

  private static func chapman(_ pair: ListPair) -> MethodResult {
    var diagnostics: [String: JSONValue] = [
      "sizes": [.int(pair.firstSize), .int(pair.secondSize)],
      "shared": .int(pair.shared),
    ]
    guard let estimate = pair.estimate else {
      return MethodResult(
        method: .chapman,
        estimate: nil,
        interval: nil,
        diagnostics: diagnostics,
        warnings: ["The lists \(pair.first) and \(pair.second) share nobody: no estimate is given."]
      )
    }
    diagnostics["standard_error"] = .optional(pair.standardError)
    diagnostics["lincoln_petersen"] = .double(
      Double(pair.firstSize) * Double(pair.secondSize) / Double(pair.shared)
    )
    var warnings: [String] = []
    if pair.shared < 7 {
      warnings.append(
        "Only \(pair.shared) people are on both lists; below seven the estimate tends to be too low."
      )
    }
    return MethodResult(
      method: .chapman,
      estimate: estimate,
      interval: pair.interval,
      diagnostics: diagnostics,
      warnings: warnings
    )
  }
}
