import CaseModel

extension MethodResult {
  /// Chao's lower bound of a table.
  static func chao(_ table: CaptureHistoryTable, level: Double) -> MethodResult {
    guard let bound = ChaoBound(table) else {
      return MethodResult(
        method: .chao,
        estimate: nil,
        interval: nil,
        warnings: ["The lower bound needs at least two lists with somebody on them."]
      )
    }
    var diagnostics: [String: JSONValue] = [
      "on_one_list": .int(bound.onOne),
      "on_two_lists": .int(bound.onTwo),
      "factor": "(J-1)/J",
      "without_factor": .double(bound.withoutFactor),
      "uncorrected": .optional(bound.uncorrected),
      "uncorrected_without_factor": .optional(bound.uncorrectedWithoutFactor),
      "standard_error": .double(bound.standardError),
    ]
    guard bound.onTwo > 0 else {
      diagnostics["withheld_value"] = .double(bound.estimate)
      return MethodResult(
        method: .chao,
        estimate: nil,
        interval: nil,
        diagnostics: diagnostics,
        warnings: [
          "Nobody is on exactly two lists, so nothing says how thin the lists are: no bound is given."
        ]
      )
    }
    return MethodResult(
      method: .chao,
      estimate: bound.estimate,
      interval: bound.interval(level: level),
      diagnostics: diagnostics,
      warnings: bound.onOne == 0
        ? ["Nobody is on exactly one list: the bound is just the number observed."] : []
    )
  }

  /// Zelterman's figure, a cross-check.
  static func zelterman(_ table: CaptureHistoryTable) -> MethodResult {
    let figure = ChaoBound(table)?.zelterman
    return MethodResult(
      method: .zelterman,
      estimate: figure,
      interval: nil,
      diagnostics: ["use": "diagnostic only"],
      warnings: figure == nil
        ? ["It needs people on exactly one list and on exactly two: no figure is given."] : []
    )
  }
}
