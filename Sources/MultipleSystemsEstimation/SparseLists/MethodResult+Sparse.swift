import CaseModel

extension MethodResult {
  /// The sparse-lists answer for two to eight lists; anything else is withheld with the reason.
  ///
  /// - Parameters:
  ///   - table: The people on each combination of lists; no list may be empty.
  ///   - level: The nominal coverage.
  ///   - resamples: How many bootstrap draws.
  ///   - seed: What the draws start from.
  ///   - progress: Told the share done; throw from it to stop.
  /// - Returns: The answer; its interval is the bootstrap's.
  static func sparse(
    _ table: CaptureHistoryTable,
    level: Double,
    resamples: Int,
    seed: UInt64,
    progress: (Double) throws -> Void
  ) rethrows -> MethodResult {
    guard (2...HierarchicalModel.listLimit).contains(table.listCount) else {
      return withheldSparse(
        table.listCount < 2
          ? "The sparse-lists method needs at least two lists."
          : "The sparse-lists method is built for up to eight lists and this table has "
            + "\(table.listCount). Merge lists of one origin or leave some out."
      )
    }
    guard table.observed > 0 else { return withheldSparse("Nobody is on any list.") }
    guard
      let analysis = try SparseAnalysis(
        table,
        resamples: resamples,
        seed: seed,
        progress: progress
      )
    else {
      return withheldSparse(
        "Even with all lists independent, nothing in this table determines how many people are on "
          + "no list: too few lists share people. No estimate is given."
      )
    }
    return sparse(analysis, table, level: level)
  }

  private static func sparse(
    _ analysis: SparseAnalysis,
    _ table: CaptureHistoryTable,
    level: Double
  ) -> MethodResult {
    let selection = analysis.selection
    let fit = selection.fit
    let interval = analysis.bootstrap.interval(level: level)
    func name(_ pair: Int) -> String { table.names(of: pair).joined(separator: "·") }
    let steps = selection.steps.map { step -> JSONValue in
      [
        "pair": .string(name(step.pair)),
        "expected": .double(step.expected),
        "shared": .int(step.shared),
        "tail": .double(step.tail),
      ]
    }
    let barred = selection.barred.sorted { $0.key < $1.key }.map { pair, code -> JSONValue in
      ["pair": .string(name(pair)), "code": .int(code.rawValue)]
    }
    let removed = fit.emptyPairs.map { pair -> JSONValue in
      ["pair": .string(name(pair)), "cells_removed": .int(fit.removedCellsEach)]
    }
    return MethodResult(
      method: .sparse,
      estimate: fit.estimate,
      interval: interval,
      diagnostics: [
        "model": .string(fit.model.notation(lists: table.lists)),
        "parameters": .int(fit.model.parameterCount),
        "threshold": .double(SparseSelection.threshold),
        "steps": .array(steps),
        "barred_pairs": .array(barred),
        "empty_pairs": .array(removed),
        "aic": .double(fit.aic),
        "wald_interval": fit.wald(level: level).json,
        "main_effects_estimate": .double(selection.mainEffects.estimate),
        "main_effects_wald_interval": selection.mainEffects.wald(level: level).json,
        "resamples": .int(analysis.draws),
        "infinite_resamples": .int(analysis.infiniteDraws),
        "bias_correction": .double(analysis.bootstrap.bias),
        "acceleration": .double(analysis.bootstrap.acceleration),
      ],
      warnings: fit.emptyPairs.map { pair in
        "\(table.names(of: pair).joined(separator: " and ")): 0 overlap: \(fit.removedCellsEach) "
          + "cells removed. The model takes it that nobody could be on both."
      } + warnings(analysis, interval)
    )
  }

  private static func warnings(_ analysis: SparseAnalysis, _ interval: EstimateInterval) -> [String]
  {
    var result: [String] = []
    if interval.high == nil {
      result.append("Resampling the people sets no finite upper limit.")
    } else if analysis.infiniteDraws > 0 {
      result.append(
        "In \(analysis.infiniteDraws) of \(analysis.draws) resamples of the people nothing would "
          + "determine how many are on no list."
      )
    }
    if !analysis.selection.barred.isEmpty {
      result.append(
        "\(analysis.selection.barred.count) pairs of lists look dependent but could not enter, "
          + "because with them nothing would determine how many people are on no list."
      )
    }
    return result
  }

  private static func withheldSparse(_ reason: String) -> MethodResult {
    MethodResult(method: .sparse, estimate: nil, interval: nil, warnings: [reason])
  }
}
