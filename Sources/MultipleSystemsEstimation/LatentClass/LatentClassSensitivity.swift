/// The latent-class answer under other numbers of classes and another prior of their weights.
public enum LatentClassSensitivity {
  /// The numbers of classes shown.
  public static let classes = [5, 10, 20]
  /// The values of a = b shown, the prior of the weights.
  public static let concentrations = [0.1, 0.25, 1]

  /// One row a choice: K of 5, 10 and 20, then a = b of 0.1, 0.25 and 1 with ten classes.
  ///
  /// Each row comes from its own chains, and is withheld with a note when they do not agree. The row
  /// of the usual settings appears under both kinds, drawn once. Cost: five posteriors.
  ///
  /// - Parameters:
  ///   - table: The people on each combination of lists.
  ///   - level: The nominal coverage of the intervals.
  ///   - effort: How many chains, and when they are good enough.
  ///   - seed: What the randomness starts from.
  ///   - progress: Told the share done, from 0 to 1; throw from it to stop.
  /// - Returns: The rows; none where the method does not fit the table at all.
  /// - Throws: Only what `progress` throws.
  public static func rows(
    _ table: CaptureHistoryTable,
    level: Double,
    effort: SamplingEffort = SamplingEffort(),
    seed: UInt64,
    progress: (Double) throws -> Void
  ) rethrows -> [SensitivityRow] {
    guard let used = table.withoutEmptyLists, MethodResult.latentClassRefusal(used) == nil else {
      return []
    }
    var rows: [SensitivityRow] = []
    var usual: LatentClassPosterior?
    let choices =
      classes.map { (SensitivityRow.Kind.classes, LatentClassPrior(classes: $0)) }
      + concentrations.map { (.classPrior, LatentClassPrior(shape: $0, rate: $0)) }
    for (index, (kind, prior)) in choices.enumerated() {
      let isUsual = prior == LatentClassPrior()
      var posterior = isUsual ? usual : nil
      if posterior == nil {
        posterior = try LatentClassPosterior.sample(
          used,
          prior: prior,
          effort: effort,
          seed: seed,
          progress: { try progress((Double(index) + $0) / Double(choices.count)) }
        )
      }
      if isUsual { usual = posterior }
      guard let posterior else { continue }
      rows.append(row(kind, posterior, level: level))
    }
    try progress(1)
    return rows
  }

  private static func row(
    _ kind: SensitivityRow.Kind,
    _ posterior: LatentClassPosterior,
    level: Double
  ) -> SensitivityRow {
    let prior = posterior.prior
    return SensitivityRow(
      kind: kind,
      choice: kind == .classes ? "K = \(prior.classes)" : "a = b = \(prior.shape)",
      estimate: posterior.isConverged ? posterior.median : nil,
      interval: posterior.isConverged ? posterior.interval(level: level) : nil,
      note: posterior.isConverged
        ? nil : "The chains do not agree after \(posterior.sweeps) sweeps."
    )
  }
}
