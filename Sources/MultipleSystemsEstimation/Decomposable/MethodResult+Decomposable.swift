import CaseModel

extension MethodResult {
  /// With fewer people on more than one list the prior decides, and no answer is given.
  private static let leastShared = 3
  /// How many graphs a result lists.
  static let listedGraphs = 10

  /// The decomposable models' answer under what a configuration says of priors.
  static func decomposable(
    _ table: CaptureHistoryTable,
    configuration: EstimationConfiguration
  ) -> MethodResult {
    decomposable(
      table,
      level: configuration.level,
      prior: configuration.populationPrior,
      cellWeight: configuration.cellPrior
    )
  }

  /// The decomposable models' answer for a table of two to six lists; otherwise withheld.
  ///
  /// The prior weight of a cell is 2^−J when nil.
  static func decomposable(
    _ table: CaptureHistoryTable,
    level: Double,
    prior: PopulationPrior = .inverse,
    cellWeight: Double? = nil
  ) -> MethodResult {
    if let refusal = decomposableRefusal(table) {
      return MethodResult(method: .decomposable, estimate: nil, interval: nil, warnings: [refusal])
    }
    guard let posterior = DecomposablePosterior(table, cellWeight: cellWeight, prior: prior) else {
      return MethodResult(
        method: .decomposable,
        estimate: nil,
        interval: nil,
        warnings: [
          "The prior makes no sense: the weight of a cell (δ), the shape and the scale must be above "
            + "zero, and of two totals the first must be the smaller. No estimate is given."
        ]
      )
    }
    let interval = posterior.interval(level: level)
    var result = MethodResult(
      method: .decomposable,
      estimate: posterior.quantile(0.5),
      interval: interval,
      diagnostics: diagnostics(posterior, lists: table.lists),
      warnings: warnings(posterior, interval)
    )
    result.unseen = posterior.unseen
    return result
  }

  /// Why a table has no answer by decomposable models, or nil when it has.
  static func decomposableRefusal(_ table: CaptureHistoryTable) -> String? {
    if table.listCount < 2 {
      return "Decomposable models need at least two lists."
    }
    if table.listCount > 6 {
      return "Decomposable models are summed for up to six lists and this table has "
        + "\(table.listCount). Merge lists of one origin or leave some out."
    }
    if table.observed == 0 { return "Nobody is on any list: no estimate is given." }
    if table.observed > DecomposablePosterior.peopleLimit {
      return "There are more than a hundred million people in the table, and with so many the "
        + "arithmetic no longer tells one model from another. No estimate is given."
    }
    let shared = table.frequencies.dropFirst(2).reduce(0, +)
    if shared < leastShared {
      let who = shared == 0 ? "Nobody is" : "Only \(shared) \(shared == 1 ? "is" : "are")"
      return "\(who) on more than one list, so the prior alone would say how many are on none. No "
        + "estimate is given."
    }
    return nil
  }

  private static func diagnostics(
    _ posterior: DecomposablePosterior,
    lists: [String]
  ) -> [String: JSONValue] {
    let ranking = posterior.ranking
    let top = ranking.prefix(listedGraphs).filter { posterior.probabilities[$0] > 1e-6 }
    let rows = top.map { graph -> JSONValue in
      [
        "model": .string(posterior.graphs[graph].notation(lists: lists)),
        "probability": .double(posterior.probabilities[graph]),
        "median": .optional(posterior.median(graph: graph)),
      ]
    }
    var result: [String: JSONValue] = [
      "models": .int(posterior.graphs.count),
      "top_models": .array(rows),
      "prior": .string(posterior.prior.description),
      "cell_prior": .double(posterior.cellWeight),
      "mean": .optional(posterior.mean),
      "panels": .int(posterior.grid.panels.count),
      "last_unseen": .double(posterior.lastUnseen),
      "mass_beyond": .double(posterior.massBeyond),
      "interval_50": posterior.interval(level: 0.5).json,
    ]
    if let best = ranking.first {
      result["model"] = .string(posterior.graphs[best].notation(lists: lists))
      result["model_probability"] = .double(posterior.probabilities[best])
    }
    if let saturated = posterior.saturatedProbability {
      result["saturated_probability"] = .double(saturated)
    }
    return result
  }

  private static func warnings(
    _ posterior: DecomposablePosterior,
    _ interval: EstimateInterval
  ) -> [String] {
    var result: [String] = []
    if let saturated = posterior.saturatedProbability, saturated > 0.05 {
      let share = Int((100 * saturated).rounded())
      result.append(
        "\(share) per cent of the answer rests on the model in which every list may depend on every "
          + "other. In it the prior weight of a cell (δ), not the data, says how many are unseen."
      )
    }
    if posterior.massBeyond > DecomposablePosterior.tailShare {
      result.append(
        "The tail does not vanish: some of the posterior lies beyond any number of people there could "
          + "be. An informative prior on the total would bound it."
      )
    }
    if interval.high == nil { result.append("There is no finite upper limit.") }
    return result
  }
}
