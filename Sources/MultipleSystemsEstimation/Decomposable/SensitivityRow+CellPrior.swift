extension SensitivityRow {
  /// The decomposable models' answer under other prior weights of a cell, and without the graph in
  /// which that weight decides everything.
  ///
  /// Four rows where the method gives an answer, otherwise none. Cost: four times the method's own.
  static func cellPrior(
    _ table: CaptureHistoryTable,
    level: Double,
    prior: PopulationPrior = .inverse
  ) -> [SensitivityRow] {
    guard MethodResult.decomposableRefusal(table) == nil else { return [] }
    let graphs = ChordalGraph.all(listCount: table.listCount)
    let cells = table.counts.count
    let choices = [
      ("δ = 1/\(4 * cells)", 1 / Double(4 * cells)),
      ("δ = 1/\(cells)", 1 / Double(cells)),
      ("δ = ½", 0.5),
    ]
    var rows = choices.compactMap { name, weight in
      DecomposablePosterior(table, cellWeight: weight, prior: prior, graphs: graphs)
        .map { row(name, $0, level: level) }
    }
    if let posterior = DecomposablePosterior(
      table,
      prior: prior,
      graphs: graphs.filter { !$0.isSaturated }
    ) {
      rows.append(
        row(
          "δ = 1/\(cells), saturated graph left out",
          posterior,
          level: level
        )
      )
    }
    return rows
  }

  private static func row(
    _ choice: String,
    _ posterior: DecomposablePosterior,
    level: Double
  ) -> SensitivityRow {
    let interval = posterior.interval(level: level)
    return SensitivityRow(
      kind: .cellPrior,
      choice: choice,
      estimate: posterior.quantile(0.5),
      interval: interval,
      note: posterior.saturatedProbability.map {
        "Probability of the saturated graph: \(Int((100 * $0).rounded())) per cent."
      }
    )
  }
}
