import CaseModel

extension Estimator {
  /// Estimates over many ways of linking the same records, and over the best one alone.
  ///
  /// Every method's estimate and range are averaged over the draws (``LinkageAveraging``); what the
  /// best way of linking gives, taken as known, is beside it: among each method's diagnostics and as
  /// a row of the sensitivity of kind ``SensitivityRow/Kind/linkage``. All else (overlaps, pairs,
  /// models) is of the best way. Cost: one estimate for each draw, without its sensitivity.
  ///
  /// - Parameters:
  ///   - draws: One table for each draw, all with the reference's lists; at least two.
  ///   - reference: The table of the best way of linking.
  ///   - configuration: What to compute.
  ///   - progress: Told the share done, from 0 to 1; throw from it to stop.
  /// - Returns: The averaged result; its recommended range is the averaged one.
  /// - Throws: A ``Problem`` for fewer than two draws or other lists, and what `progress` throws.
  public static func run(
    draws: [CaptureHistoryTable],
    reference: CaptureHistoryTable,
    configuration: EstimationConfiguration = EstimationConfiguration(),
    progress: (Double) throws -> Void = { _ in }
  ) throws -> EstimationResult {
    guard draws.count >= 2 else {
      throw Problem(
        .badInput,
        "averaging over linkages needs at least two draws and there "
          + (draws.count == 1 ? "is one" : "is none"),
        remedy: "Ask for more draws when linking; a hundred is usual."
      )
    }
    guard draws.allSatisfy({ $0.lists == reference.lists }) else {
      throw Problem(
        .badInput,
        "a draw of the linkage has other lists than the best linkage",
        remedy: "Make the draws and the linkage from the same lists, in the same order."
      )
    }
    // The reference also has its sensitivity: about as much work as a few draws.
    let parts = Double(draws.count + 4)
    var result = try run(reference, configuration: configuration) {
      try progress(4 * $0 / parts)
    }
    var each = configuration
    each.includesSensitivity = false
    each.sampling.effectiveDraws = configuration.sampling.effectiveDraws(pooling: draws.count)
    var drawn: [EstimationResult] = []
    for (index, draw) in draws.enumerated() {
      drawn.append(
        try run(draw, configuration: each) {
          try progress((4 + Double(index) + $0) / parts)
        }
      )
    }
    result.average(drawn, configuration: configuration)
    return result
  }
}

extension EstimationResult {
  /// Puts averages over draws of the linkage in place of what the best linkage alone gives.
  fileprivate mutating func average(
    _ draws: [EstimationResult],
    configuration: EstimationConfiguration
  ) {
    let (level, seed) = (configuration.level, configuration.seed)
    for place in results.indices {
      let answers = draws.answers(by: results[place].method)
      results[place].average(answers, level: level, seed: seed)
    }
    let least = draws.map(\.observed).min() ?? observed
    let most = draws.map(\.observed).max() ?? observed
    warnings.append(
      "Between \(least) and \(most) people are observed, depending on how the records are linked; "
        + "\(observed) by the best linkage."
    )
    guard let alone = recommended else { return }
    sensitivity.append(
      SensitivityRow(
        kind: .linkage,
        choice: "best linkage, taken as known",
        estimate: CompletedAnswer(recommended: self)?.estimate,
        interval: alone.interval,
        note: "What the range would be if nobody doubted which records are one person."
      )
    )
    let answers = draws.map { CompletedAnswer(recommended: $0) }
    guard let average = LinkageAveraging(answers, level: level, seed: seed),
      let range = average.interval
    else {
      recommended = nil
      let reason = draws.first { $0.recommended == nil }?.refusal
      refusal =
        "\(answers.unlimited) of \(draws.count) plausible ways of linking the "
        + "records give no range with an upper limit, so none is recommended. "
        + (reason ?? "In some of them no finite upper limit is set by the data.")
      return
    }
    let share = Int((100 * (average.betweenShare ?? 0)).rounded())
    recommended = RecommendedRange(
      range,
      methods: alone.methods,
      reason:
        "\(alone.reason) Averaged over \(average.tables) plausible ways of linking the records: "
        + "\(share) per cent of the uncertainty is about which records are one person. "
        + "Taking the best linkage as known would give \(rounded(alone.low)) to "
        + "\(alone.high.map(rounded) ?? "no upper limit")."
    )
  }
}

extension MethodResult {
  /// Puts an average over draws of the linkage in place of this answer, which is kept beside it.
  fileprivate mutating func average(
    _ answers: [CompletedAnswer?],
    level: Double,
    seed: UInt64
  ) {
    guard estimate != nil || answers.contains(where: { $0 != nil }) else { return }
    diagnostics["best_linkage_estimate"] = .optional(estimate)
    diagnostics["best_linkage_interval"] = interval?.json ?? .null
    diagnostics["linkage_draws"] = .int(answers.count)
    diagnostics["linkage_failures"] = .int(answers.failures)
    let average = LinkageAveraging(answers, level: level, seed: seed)
    replace(by: average)
    guard let average else {
      warnings.append(
        "\(answers.failures) of \(answers.count) plausible ways of linking the "
          + "records give no estimate by this method, so none is given."
      )
      return
    }
    diagnostics["linkage_rule"] = .string(average.rule.rawValue)
    diagnostics["linkage_share"] = .optional(average.betweenShare)
    if average.interval == nil, method != .zelterman {
      warnings.append("Some way of linking the records leaves no upper limit: no range is given.")
    }
  }
}
