extension SensitivityRow {
  /// The answer under every other choice that can be made for a table.
  ///
  /// `progress` is told the share done and may throw to stop.
  static func all(
    _ table: CaptureHistoryTable,
    family: HierarchicalModel.Family,
    level: Double,
    progress: (Double) throws -> Void
  ) rethrows -> [SensitivityRow] {
    guard table.listCount >= 2 else { return [] }
    var rows: [SensitivityRow] = []
    if (3...HierarchicalModel.listLimit).contains(table.listCount) {
      for list in table.lists.indices {
        try progress(Double(list) / Double(table.listCount))
        guard let rest = table.leavingOut(list) else { continue }
        rows.append(
          try leavingOut(table.lists[list], rest: rest, family: family, level: level) {
            try progress((Double(list) + $0) / Double(table.listCount))
          }
        )
      }
    }
    rows.append(contentsOf: highestOrder(table, level: level))
    return rows
  }

  private static func leavingOut(
    _ list: String,
    rest: CaptureHistoryTable,
    family: HierarchicalModel.Family,
    level: Double,
    progress: (Double) throws -> Void
  ) rethrows -> SensitivityRow {
    if rest.listCount == 2 {
      let pair = rest.pairs(level: level).first
      return SensitivityRow(
        kind: .listLeftOut,
        choice: list,
        estimate: pair?.estimate,
        interval: pair?.interval,
        note: pair?.estimate == nil
          ? "The two lists that are left share nobody." : "Two lists are left: Chapman's estimator."
      )
    }
    let analysis = try LogLinearAnalysis(rest, family: family, level: level, progress: progress)
    let model = analysis.models.first.map { "Best model \($0.model)." }
    return SensitivityRow(
      kind: .listLeftOut,
      choice: list,
      estimate: analysis.result.estimate,
      interval: analysis.range,
      note: model ?? analysis.result.warnings.first
    )
  }

  private static func highestOrder(
    _ table: CaptureHistoryTable,
    level: Double
  ) -> [SensitivityRow] {
    guard let band = HighestOrderBand(table) else {
      return [
        SensitivityRow(
          kind: .highestOrder,
          choice: "½…2",
          estimate: nil,
          interval: nil,
          note:
            "Some combination of lists is empty, and then the observed counts alone say nothing."
        )
      ]
    }
    return HighestOrderBand.factors.map { factor in
      SensitivityRow(
        kind: .highestOrder,
        choice: factor.name,
        estimate: band.estimate(factor: factor.value),
        interval: band.interval(factor: factor.value, level: level)
      )
    }
  }
}
