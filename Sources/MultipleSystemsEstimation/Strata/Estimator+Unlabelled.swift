import CaseModel
import Statistics

extension Estimator {
  /// How many times records without a label are given one.
  public static let imputations = 20
  /// Draws of the sum over the parts of each completed table: only its mean and spread are used.
  static let drawsEach = 4000

  /// Estimates a divided table in which some records lack the label that says their part.
  ///
  /// Records without a label are given to parts at random ``imputations`` times, as likely as people
  /// on the same lists are in each; every completed table is estimated part by part and summed, and
  /// the sums combined by Rubin's rules on the logarithm of the unseen. What leaving the records out
  /// would give is a row of the sensitivity. Cost: twenty times an estimate without sensitivity, and
  /// one of the labelled people alone with it.
  ///
  /// - Parameters:
  ///   - strata: The labelled people of each part; all with the same lists in the same order.
  ///   - unlabelled: The people without a label, on the same lists.
  ///   - configuration: What to compute, and the seed of everything drawn.
  ///   - progress: Told the share done, from 0 to 1; throw from it to stop.
  /// - Returns: A result for everybody. Each part's own has its share of the unlabelled, on average.
  /// - Throws: A ``Problem`` when there is no part or lists differ, and what `progress` throws.
  public static func run(
    strata: [(name: String, table: CaptureHistoryTable)],
    unlabelled: CaptureHistoryTable,
    configuration: EstimationConfiguration = EstimationConfiguration(),
    progress: (Double) throws -> Void = { _ in }
  ) throws -> EstimationResult {
    let whole = try merged(strata.map(\.table) + [unlabelled])
    let steps = Double(imputations + 5)
    let labelled = try run(strata: strata, configuration: configuration) {
      try progress(5 * $0 / steps)
    }
    guard unlabelled.observed > 0 else { return labelled }
    var each = configuration
    each.includesSensitivity = false
    each.sampling.effectiveDraws = configuration.sampling.effectiveDraws(pooling: imputations)
    let imputation = LabelImputation(strata.map(\.table), unlabelled: unlabelled)
    var generator = SeededGenerator(seed: configuration.seed)
    var completed: [EstimationResult] = []
    for number in 0..<imputations {
      var own = generator.split()
      let tables = imputation.draw(using: &own)
      let named = zip(strata, tables).map { (name: $0.name, table: $1) }
      completed.append(
        try sum(named, configuration: each, draws: drawsEach) {
          try progress((5 + Double(number) + $0) / steps)
        }
      )
    }
    let pairs = whole.pairs(level: configuration.level)
    var result = labelled
    result.combine(completed, configuration: configuration)
    for place in result.strata.indices {
      let parts = completed.map { $0.strata[place].result }
      let mean = Double(parts.reduce(0) { $0 + $1.observed }) / Double(parts.count)
      let own = result.strata[place].result.observed
      result.strata[place].result.combine(parts, configuration: configuration)
      result.strata[place].result.observed = Int(mean.rounded())
      result.strata[place].result.warnings.append(
        "\(own) people have this part's label; of those without a label "
          + "\(Int((mean - Double(own)).rounded())) were given to it on average."
      )
    }
    result.observed = whole.observed
    result.overlaps = whole.overlaps
    result.pairs = pairs
    result.sensitivity.append(leftOut(labelled, unlabelled: unlabelled.observed))
    let share = Int((100 * Double(unlabelled.observed) / Double(whole.observed)).rounded())
    let doubts = whole.warnings(pairs: pairs)
    result.warnings =
      [
        "\(unlabelled.observed) of \(whole.observed) people (\(share) per cent) have no label saying "
          + "their part. None was left out: each was given to a part at random \(imputations) times, "
          + "as likely as people on the same lists are in each. This is wrong if labels are missing "
          + "because of what they would say."
      ] + doubts + labelled.warnings.filter { !doubts.contains($0) }
    return result
  }

  private static func leftOut(_ labelled: EstimationResult, unlabelled: Int) -> SensitivityRow {
    SensitivityRow(
      kind: .incompleteLeftOut,
      choice: "\(unlabelled) people without a label left out",
      estimate: CompletedAnswer(recommended: labelled)?.estimate,
      interval: labelled.recommended?.interval,
      note: labelled.refusal
        ?? "Not an answer: it treats \(unlabelled) observed people as though nobody had seen them."
    )
  }
}

extension EstimationResult {
  /// Puts what completed tables say together in place of what is here.
  fileprivate mutating func combine(
    _ completed: [EstimationResult],
    configuration: EstimationConfiguration
  ) {
    let (level, seed) = (configuration.level, configuration.seed)
    for place in results.indices {
      let answers = completed.answers(by: results[place].method)
      results[place].combine(answers, level: level, seed: seed)
    }
    let answers = completed.map { CompletedAnswer(recommended: $0) }
    let average = LinkageAveraging(answers, level: level, seed: seed, rule: .rubin)
    guard let average, let range = average.interval else {
      recommended = nil
      refusal =
        "No range is given, because \(answers.unlimited) of \(completed.count) tables, completed by "
        + "giving people without a label to parts, have none with an upper limit. "
        + (completed.first { $0.recommended == nil }?.refusal
          ?? "Some have no finite upper limit. Divide less finely.")
      return
    }
    let share = Int((100 * (average.betweenShare ?? 0)).rounded())
    let alone = completed.first { $0.recommended != nil }?.recommended
    recommended = RecommendedRange(
      range,
      methods: alone?.methods ?? [],
      reason:
        "\(alone?.reason ?? "") People without a label were given to parts \(average.tables) times "
        + "and the answers combined by Rubin's rules: \(share) per cent of the uncertainty is about "
        + "the labels."
    )
    refusal = nil
  }
}

extension MethodResult {
  /// Puts what a method says of completed tables together in place of this answer.
  fileprivate mutating func combine(
    _ answers: [CompletedAnswer?],
    level: Double,
    seed: UInt64
  ) {
    diagnostics["labelled_only_estimate"] = .optional(estimate)
    diagnostics["imputations"] = .int(answers.count)
    chains = nil
    let average = LinkageAveraging(answers, level: level, seed: seed, rule: .rubin)
    replace(by: average)
    if let average { diagnostics["imputation_share"] = .optional(average.betweenShare) }
  }
}
