extension SensitivityRow {
  /// The answer under every other choice that can be made for a table; those of a method's own
  /// settings (δ, K, priors, linkage) are not among them.
  ///
  /// - Parameters:
  ///   - table: The table without lists that hold nobody.
  ///   - family: The models of the estimate itself.
  ///   - level: The nominal coverage.
  ///   - progress: Told the share done, from 0 to 1; throw from it to stop.
  /// - Returns: A row a choice; those that cannot be estimated say why.
  /// - Throws: Only what `progress` throws.
  static func all(
    _ table: CaptureHistoryTable,
    family: HierarchicalModel.Family,
    level: Double,
    progress: (Double) throws -> Void
  ) rethrows -> [SensitivityRow] {
    guard table.listCount >= 2 else { return [] }
    var rows: [SensitivityRow] = []
    if (3...HierarchicalModel.listLimit).contains(table.listCount) {
      let others = choices(table)
      for (index, other) in others.enumerated() {
        try progress(Double(index) / Double(others.count))
        let answer = try TableAnswer(other.table, family: family, level: level) {
          try progress((Double(index) + $0) / Double(others.count))
        }
        rows.append(
          SensitivityRow(
            kind: other.kind,
            choice: other.name,
            estimate: answer.estimate,
            interval: answer.interval,
            note: answer.note
          )
        )
      }
    }
    return rows + highestOrder(table, level: level)
  }

  /// Each list left out, then each two taken as one.
  private static func choices(
    _ table: CaptureHistoryTable
  ) -> [(kind: Kind, name: String, table: CaptureHistoryTable)] {
    var result: [(kind: Kind, name: String, table: CaptureHistoryTable)] = []
    for list in table.lists.indices {
      guard let rest = table.leavingOut(list) else { continue }
      result.append((.listLeftOut, table.lists[list], rest))
    }
    for first in table.lists.indices {
      for second in table.lists.indices where second > first {
        guard let pooled = table.pooling(first, second) else { continue }
        result.append(
          (.listsPooled, "\(table.lists[first]) and \(table.lists[second])", pooled)
        )
      }
    }
    return result
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
