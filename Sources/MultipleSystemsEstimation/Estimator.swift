import CaseModel

/// Runs the methods on a table and says what may be concluded.
public enum Estimator {
  /// Estimates how many people there were in all, with everything needed to judge the answer.
  ///
  /// Never fails on a valid table: what cannot be said is withheld with its reason. Deterministic.
  /// Cost: milliseconds up to four lists, about a second beyond; where latent classes are asked for, as
  /// they are unless told otherwise, seconds, and with sensitivity five times as much again.
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
    let family = HierarchicalModel.Family.widest(listCount: used.listCount)
    let methods = EstimationMethod.allCases.filter(configuration.methods.contains)
    let steps = Double(methods.count + (configuration.includesSensitivity ? 3 : 0))
    var done = 0.0

    var results: [MethodResult] = []
    var analysis: LogLinearAnalysis?
    var range: SupportedRange?
    for method in methods {
      switch method {
      case .chapman: results.append(.chapman(used, pairs: pairs))
      case .chao: results.append(.chao(used, level: level))
      case .zelterman: results.append(.zelterman(used))
      case .loglinear:
        let fitted = try LogLinearAnalysis(used, family: family, level: level) {
          try progress((done + $0) / steps)
        }
        analysis = fitted
        results.append(fitted.result)
        range = fitted.search.flatMap { ModelAverage($0, family) }
          .map { SupportedRange(used, $0, level: level) }
      case .sparse:
        results.append(
          try .sparse(
            used,
            level: level,
            resamples: configuration.resamples,
            seed: configuration.seed
          ) { try progress((done + $0) / steps) }
        )
      case .decomposable: results.append(.decomposable(used, configuration: configuration))
      case .doublyrobust: results.append(.doublyRobustNeedsPeople)
      case .lcmcr:
        results.append(
          try .latentClass(used, configuration: configuration) {
            try progress((done + $0) / steps)
          }
        )
      }
      done += 1
    }
    var sensitivity: [SensitivityRow] = []
    var consistency: [ConsistencyRow] = []
    if configuration.includesSensitivity {
      sensitivity = try SensitivityRow.all(used, family: family, level: level) {
        try progress((done + $0) / steps)
      }
      if methods.contains(.decomposable) {
        let prior = configuration.populationPrior
        sensitivity += SensitivityRow.cellPrior(used, level: level, prior: prior)
      }
      done += 1
      // Where chains do not agree under the usual settings, minutes under others would say no more.
      if results.contains(where: { $0.method == .lcmcr && $0.estimate != nil }) {
        sensitivity += try LatentClassSensitivity.rows(
          used,
          level: level,
          effort: configuration.sampling,
          seed: configuration.seed
        ) { try progress((done + $0) / steps) }
      }
      done += 1
      consistency = try ConsistencyRow.all(used, level: level) {
        try progress((done + $0) / steps)
      }
      done += 1
    }
    let checks = ListChecks(used, held: pairs)
    let conclusion = Conclusion(used, pairs: pairs, checks: checks, results: results, range: range)
    try progress(1)
    return EstimationResult(
      observed: table.observed,
      lists: table.lists,
      results: results,
      recommended: conclusion.recommended,
      refusal: conclusion.refusal,
      seed: configuration.seed,
      warnings: table.warnings(pairs: pairs) + checks.findings.map(\.sentence)
        + Conclusion.warnings(used, conclusion.recommended)
        + (ConsistencyRow.warning(consistency).map { [$0] } ?? []),
      overlaps: table.overlaps,
      pairs: pairs,
      models: analysis?.models ?? [],
      sensitivity: sensitivity,
      consistency: consistency,
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
