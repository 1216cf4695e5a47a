import Statistics

/// The sparse-lists method on one table: the model chosen and the interval that redoes the choice.
struct SparseAnalysis {
  let selection: SparseSelection
  let bootstrap: AcceleratedBootstrap
  /// How many draws determine nothing, and count as infinite.
  let infiniteDraws: Int
  let draws: Int

  /// Nil when independence has no finite, determined maximum on the table.
  ///
  /// The same seed gives the same result on any number of threads.
  ///
  /// - Parameters:
  ///   - table: Two to eight lists.
  ///   - resamples: How many bootstrap draws.
  ///   - seed: What the draws start from.
  ///   - progress: Told the share done; throw from it to stop.
  init?(
    _ table: CaptureHistoryTable,
    resamples: Int,
    seed: UInt64,
    progress: (Double) throws -> Void
  ) rethrows {
    let fitter = SparseFitter(table)
    guard let selection = SparseSelection(fitter) else { return nil }
    var warmStarts = [selection.mainEffects.model.family: selection.mainEffects.coefficients]
    var family = selection.mainEffects.model.family
    for step in selection.steps {
      family.insert(step.pair)
      let model = HierarchicalModel(listCount: table.listCount, family: family)
      if case .fitted(let fit) = fitter.outcome(of: model, from: nil) {
        warmStarts[family] = fit.coefficients
      }
    }
    let starts = warmStarts

    try progress(0.05)
    let occupied = table.counts.indices.filter { table.counts[$0] > 0 }
    let leftOut = concurrentResults(of: occupied.count) { place -> Double in
      var counts = table.counts
      counts[occupied[place]] -= 1
      return Self.estimate(table.lists, counts, starts)
    }
    let weights = occupied.map { Double(table.counts[$0]) }

    // Seeds are drawn one after another before any work is shared out.
    var generator = SeededGenerator(seed: seed)
    let seeds = (0..<resamples).map { _ in generator.next() }
    var draws: [Double] = []
    let batch = 250
    for first in stride(from: 0, to: resamples, by: batch) {
      try progress(0.1 + 0.9 * Double(first) / Double(resamples))
      draws += concurrentResults(of: min(batch, resamples - first)) { place -> Double in
        var generator = SeededGenerator(seed: seeds[first + place])
        let drawn = generator.multinomial(trials: table.observed, weights: weights)
        var counts = [Int](repeating: 0, count: table.counts.count)
        for (place, cell) in occupied.enumerated() { counts[cell] = drawn[place] }
        return Self.estimate(table.lists, counts, starts)
      }
    }
    self.selection = selection
    self.draws = resamples
    infiniteDraws = draws.count { $0.isInfinite }
    bootstrap = AcceleratedBootstrap(
      estimate: selection.fit.estimate,
      draws: draws,
      leavingOut: zip(leftOut, weights).map { ($0, $1) }
    )
  }

  /// The estimate of the whole method from other counts; infinite where nothing determines it.
  private static func estimate(
    _ lists: [String],
    _ counts: [Int],
    _ warmStarts: [TermSet: [Double]]
  ) -> Double {
    guard let table = try? CaptureHistoryTable(lists: lists, counts: counts), table.observed > 0,
      let selection = SparseSelection(SparseFitter(table), warmStarts: warmStarts)
    else { return .infinity }
    return selection.fit.estimate
  }
}
