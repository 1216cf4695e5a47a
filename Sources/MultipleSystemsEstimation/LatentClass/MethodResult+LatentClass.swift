import CaseModel
import Statistics

extension MethodResult {
  /// The latent-class answer for a table; withheld where the chains do not agree or the data say
  /// nothing.
  ///
  /// `progress` is told the share done and may throw to stop.
  static func latentClass(
    _ table: CaptureHistoryTable,
    configuration: EstimationConfiguration,
    progress: (Double) throws -> Void
  ) rethrows -> MethodResult {
    if let reason = latentClassRefusal(table) {
      return MethodResult(method: .lcmcr, estimate: nil, interval: nil, warnings: [reason])
    }
    let posterior = try LatentClassPosterior.sample(
      table,
      prior: LatentClassPrior(classes: configuration.classes),
      effort: configuration.sampling,
      seed: configuration.seed,
      progress: progress
    )
    guard let posterior else {
      return MethodResult(method: .lcmcr, estimate: nil, interval: nil)
    }
    return latentClass(
      posterior,
      level: configuration.level,
      showsUnconverged: configuration.showsUnconverged
    )
  }

  /// Why nothing but the prior would speak, or nil.
  static func latentClassRefusal(_ table: CaptureHistoryTable) -> String? {
    guard table.observed > 0 else { return "Nobody is on any list: there is nothing to draw from." }
    let used = table.lists.indices.filter { table.size(of: $0) > 0 }.count
    guard used > 2 else {
      return "Latent classes need at least three lists with people on them; there "
        + (used == 1 ? "is 1." : "are \(used).") + " Add a list."
    }
    guard table.frequencies.dropFirst(2).contains(where: { $0 > 0 }) else {
      return "Nobody is on two lists, so the data say nothing about those on none: check how the "
        + "records were linked, or add a list that overlaps the others."
    }
    return nil
  }

  private static func latentClass(
    _ posterior: LatentClassPosterior,
    level: Double,
    showsUnconverged: Bool
  ) -> MethodResult {
    let estimate = posterior.median
    let interval = posterior.interval(level: level)
    let shown = posterior.isConverged || showsUnconverged
    var diagnostics = posterior.figures
    diagnostics["converged"] = .bool(posterior.isConverged)
    if !shown {
      diagnostics["unconverged_estimate"] = .double(estimate)
      diagnostics["unconverged_interval"] = interval.json
    }
    var result = MethodResult(
      method: .lcmcr,
      estimate: shown ? estimate : nil,
      interval: shown ? interval : nil,
      diagnostics: diagnostics,
      warnings: posterior.warnings(shown: shown),
      chains: posterior.plot()
    )
    if shown {
      result.unseen = UnseenDistribution(
        draws: posterior.chains.flatMap { $0.map { Double($0.unseen) } }
      )
    }
    return result
  }
}

extension LatentClassPosterior {
  /// The figures a statistician asks for, by name.
  var figures: [String: JSONValue] {
    let draws = chains.flatMap(\.self)
    let concentrations = draws.map(\.concentration).sorted()
    var occupied = [Int](repeating: 0, count: prior.classes + 1)
    for draw in draws { occupied[draw.occupiedClasses] += 1 }
    let share = 1 / Double(max(draws.count, 1))
    return [
      "kind": "credible",
      "classes": .int(prior.classes),
      "prior_shape": .double(prior.shape),
      "prior_rate": .double(prior.rate),
      "chains": .int(chains.count),
      "sweeps": .int(sweeps),
      "draws": .int(draws.count),
      "r_hat": .optional(diagnostics?.rHat),
      "bulk_ess": .optional(diagnostics?.bulkESS),
      "tail_ess": .optional(diagnostics?.tailESS),
      "chain_medians": .array(chainMedians.map { .double($0) }),
      "mean": .double(
        Double(observed) + draws.reduce(0) { $0 + Double($1.unseen) } * share
      ),
      "concentration_median": concentrations.isEmpty
        ? .null : .double(ChainDiagnostics.quantile(0.5, ofSorted: concentrations)),
      "occupied_classes": .array(occupied.map { .double(Double($0) * share) }),
      "beyond_tenfold": .double(beyondTenfold),
    ]
  }

  /// What is doubtful, in whole sentences.
  func warnings(shown: Bool) -> [String] {
    var warnings: [String] = []
    if !isConverged {
      let state =
        diagnostics.map { found in
          "R-hat is \(thousandths(found.rHat)) and the draws are worth \(rounded(found.bulkESS)) "
            + "independent ones at the centre and \(rounded(found.tailESS)) at the limits"
        } ?? "they are too short to judge"
      warnings.append(
        shown
          ? "NOT CONVERGED, shown because that was asked for: the chains do not agree yet (\(state)). "
            + "Do not publish this figure."
          : "No figure is given: after \(sweeps) sweeps the chains do not agree yet (\(state)). Let "
            + "them run longer, use fewer lists, or ask to see the unconverged figure."
      )
    }
    if beyondTenfold > 0.01 {
      warnings.append(
        "More than ten unseen people for each one seen has a probability of "
          + "\(thousandths(beyondTenfold)): the upper limit comes from the bound of twenty that is "
          + "part of the model, not from the data."
      )
    }
    return warnings
  }

  private func thousandths(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "unlimited" }
    return String((value * 1000).rounded() / 1000)
  }
}
