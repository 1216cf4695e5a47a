/// What one more table says, in the way the recommended range is found: the answer of a sensitivity
/// row or of a consistency check.
struct TableAnswer {
  let estimate: Double?
  let interval: EstimateInterval?
  /// The model, or why there is no answer.
  let note: String?

  /// Answers for two to eight lists; `progress` is told the share done and may throw to stop.
  init(
    _ table: CaptureHistoryTable,
    family: HierarchicalModel.Family,
    level: Double,
    progress: (Double) throws -> Void
  ) rethrows {
    if table.listCount == 2 {
      let pair = table.pairs(level: level).first
      estimate = pair?.estimate
      interval = pair?.interval
      note =
        estimate == nil
        ? "The two lists that are left share nobody." : "Two lists are left: Chapman's estimator."
      return
    }
    let search = try ModelSearch(table, family, progress: progress)
    guard var average = ModelAverage(search, family) else {
      estimate = nil
      interval = nil
      note =
        search.fits.isEmpty
        ? "No model can be fitted: too few of these lists share people."
        : "Only the model of independent lists can be fitted, and nothing can check it."
      return
    }
    estimate = average.best.estimate
    interval = average.interval(level: level)
    note = "Best model \(average.best.model.notation(lists: table.lists))."
  }
}
