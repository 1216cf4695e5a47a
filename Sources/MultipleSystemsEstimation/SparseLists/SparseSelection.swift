import Statistics

/// A model of pairs chosen forwards by Poisson tails (Chan, Silverman and Vincent 2021, section 4).
struct SparseSelection {
  /// A pair enters when its tail is below this.
  static let threshold = 0.02

  /// A pair that entered, and why.
  struct Step: Sendable {
    let pair: Int
    let expected: Double
    let shared: Int
    let tail: Double
  }

  /// The model with independent lists, where the choice begins.
  let mainEffects: SparseFit
  /// The model chosen.
  let fit: SparseFit
  /// The pairs in the order in which they entered.
  let steps: [Step]
  /// Pairs that would have entered had the model with them a finite, determined maximum.
  let barred: [Int: IdentificationCode]

  /// Nil when even independence has no finite, determined maximum.
  ///
  /// - Parameters:
  ///   - fitter: Fits to the table.
  ///   - warmStarts: Coefficients by model to start from, such as another table's.
  init?(_ fitter: SparseFitter, warmStarts: [TermSet: [Double]] = [:]) {
    guard let root = HierarchicalModel.independence(listCount: fitter.table.listCount),
      case .fitted(let mainEffects) = fitter.outcome(of: root, from: warmStarts[root.family])
    else { return nil }
    var fit = mainEffects
    var steps: [Step] = []
    var barred: [Int: IdentificationCode] = [:]
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      barred = [:]
      for step in Self.candidates(fit, fitter) {
        let model = HierarchicalModel(
          listCount: root.listCount,
          family: fit.model.family.inserting(step.pair)
        )
        let start = warmStarts[model.family] ?? fit.coefficients
        switch fitter.outcome(of: model, from: start) {
        case .fitted(let larger):
          fit = larger
          steps.append(step)
          isGrowing = true
        case .unsound(let code):
          barred[step.pair] = code
        }
        if isGrowing { break }
      }
    }
    self.mainEffects = mainEffects
    self.fit = fit
    self.steps = steps
    self.barred = barred
  }

  /// The absent pairs whose tail is below the threshold, the least first, ties in their order.
  private static func candidates(_ fit: SparseFit, _ fitter: SparseFitter) -> [Step] {
    fitter.pairs.enumerated()
      .compactMap { place, pair -> (Int, Step)? in
        guard !fit.model.contains(pair) else { return nil }
        let expected = fit.expected[pair] ?? 0
        let shared = fitter.shared(pair)
        let tail = min(
          PoissonTail.lower(shared, mean: expected),
          PoissonTail.upper(shared, mean: expected)
        )
        guard tail < threshold else { return nil }
        return (place, Step(pair: pair, expected: expected, shared: shared, tail: tail))
      }
      .sorted { ($0.1.tail, $0.0) < ($1.1.tail, $1.0) }
      .map(\.1)
  }
}
