import CaseModel

extension Estimator {
  /// Estimates each part of a divided table by itself and adds the parts up.
  ///
  /// The parts are taken as independent. The range of the sum is found by drawing from each part's
  /// own posterior where the method has one, otherwise from its range, taken as log-normal above its
  /// observed people; never by adding the ends. When a part has no range, or no upper limit, the sum
  /// is refused with the part's name. Parts too thin to stand alone are named in the warnings.
  ///
  /// - Parameters:
  ///   - strata: The parts with their labels; all with the same lists in the same order.
  ///   - configuration: What to compute, and the seed of the draws.
  ///   - progress: Told the share done, from 0 to 1; throw from it to stop.
  /// - Returns: A result for the whole, with each part's own result under `strata`.
  /// - Throws: A ``Problem`` when there is no part or their lists differ, and what `progress` throws.
  public static func run(
    strata: [(name: String, table: CaptureHistoryTable)],
    configuration: EstimationConfiguration = EstimationConfiguration(),
    progress: (Double) throws -> Void = { _ in }
  ) throws -> EstimationResult {
    try sum(
      strata,
      configuration: configuration,
      draws: StratumSum.draws,
      progress: progress
    )
  }

  /// The same with a number of draws of the sum, fewer where many sums are combined.
  static func sum(
    _ strata: [(name: String, table: CaptureHistoryTable)],
    configuration: EstimationConfiguration,
    draws: Int,
    progress: (Double) throws -> Void
  ) throws -> EstimationResult {
    let whole = try merged(strata.map(\.table))
    var parts: [EstimationResult.Stratum] = []
    for (index, stratum) in strata.enumerated() {
      let result = try run(stratum.table, configuration: configuration) {
        try progress((Double(index) + $0) / Double(strata.count))
      }
      parts.append(EstimationResult.Stratum(name: stratum.name, result: result))
    }
    let sum = StratumSum(parts, configuration: configuration, draws: draws)
    let results = configuration.methods.map { sum.result($0) }
    let (recommended, refusal) = sum.conclusion
    let pairs = whole.pairs(level: configuration.level)
    return EstimationResult(
      observed: whole.observed,
      lists: whole.lists,
      results: results,
      recommended: recommended,
      refusal: refusal,
      seed: configuration.seed,
      warnings: whole.warnings(pairs: pairs) + sum.warnings(strata),
      overlaps: whole.overlaps,
      pairs: pairs,
      models: [],
      sensitivity: [],
      consistency: [],
      strata: parts
    )
  }

  static func merged(_ tables: [CaptureHistoryTable]) throws(Problem) -> CaptureHistoryTable {
    guard let first = tables.first, tables.allSatisfy({ $0.lists == first.lists }) else {
      throw Problem(
        .badInput,
        "the parts of the table do not have the same lists",
        remedy: "Give every part the same lists in the same order."
      )
    }
    var counts = first.counts
    for table in tables.dropFirst() {
      // Each is at most peopleLimit: a sum of two cannot overflow, and the last check is below.
      for (history, count) in table.counts.enumerated() {
        counts[history] = min(counts[history] + count, CaptureHistoryTable.peopleLimit + 1)
      }
    }
    return try CaptureHistoryTable(lists: first.lists, counts: counts)
  }
}
