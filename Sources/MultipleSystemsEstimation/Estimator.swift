import CaseModel

/// Runs the methods on a table and says what may be concluded.
public enum Estimator {
  /// Estimates how many people there were in all, with everything needed to judge the answer.
  ///
  /// Never fails on a valid table: what cannot be said is withheld with its reason. Deterministic.
  /// Cost: milliseconds up to four lists, about a second for five or six.
  ///
  /// - Parameters:
  ///   - table: The people on each combination of lists.
  ///   - configuration: What to compute.
  ///   - progress: Told the share done, from 0 to 1; throw from it to stop.
  /// - Returns: Each method's answer, the recommended range or the refusal, and what is under them.
  /// - Throws: Only what `progress` throws.
  public static func run(
    _ table: CaptureHistoryTable,
    configuration: EstimationConfiguration = EstimationConfiguration(),
    progress: (Double) throws -> Void
  ) rethrows -> EstimationResult {
    let level = configuration.level
    let used = table.withoutEmptyLists ?? table
    let pairs = used.pairs(level: level)
    let family: HierarchicalModel.Family = used.listCount <= 5 ? .everyOrder : .pairwise
    let share = configuration.includesSensitivity && used.listCount > 2 ? 0.5 : 1

    var results: [MethodResult] = []
    var analysis: LogLinearAnalysis?
    for method in EstimationMethod.allCases where configuration.methods.contains(method) {
      switch method {
      case .chapman: results.append(.chapman(used, pairs: pairs))
      case .chao: results.append(.chao(used, level: level))
      case .zelterman: results.append(.zelterman(used))
      case .loglinear:
        let done = try LogLinearAnalysis(used, family: family, level: level) {
          try progress($0 * share)
        }
        analysis = done
        results.append(done.result)
      case .lcmcr:
        results.append(
          try .latentClass(used, configuration: configuration) { try progress($0 * share) }
        )
      }
    }
    let sensitivity =
      configuration.includesSensitivity
      ? try SensitivityRow.all(used, family: family, level: level) {
        try progress(share + $0 * (1 - share))
      } : []
    let conclusion = Conclusion(used, pairs: pairs, results: results, range: analysis?.range)
    try progress(1)
    return EstimationResult(
      observed: table.observed,
      lists: table.lists,
      results: results,
      recommended: conclusion.recommended,
      refusal: conclusion.refusal,
      seed: configuration.seed,
      warnings: table.warnings(pairs: pairs),
      overlaps: table.overlaps,
      pairs: pairs,
      models: analysis?.models ?? [],
      sensitivity: sensitivity,
      consistency: [],
      strata: []
    )
  }

  /// Estimates without reporting progress; cannot be stopped and cannot fail.
  public static func run(
    _ table: CaptureHistoryTable,
    configuration: EstimationConfiguration = EstimationConfiguration()
  ) -> EstimationResult {
    run(table, configuration: configuration) { _ in }
  }
}
