/// A search of hierarchical models too many to list: stepwise by BIC from several starts, then
/// through every neighbour of the models nearly as good as the best (Madigan and Raftery 1994).
///
/// Deterministic, and not exhaustive: a better model may exist that no path of ever better ones
/// leads to.
struct StepwiseSearch {
  /// Models within this of the least BIC have their neighbours tried.
  static let window = 6.0
  /// The most models whose neighbours are tried once the climbs have ended.
  static let explorationLimit = 80

  /// A pair that shares fewer people is not in a start: such models seldom have a maximum.
  private static let enough = 3.0

  private let fitter: LogLinearFitter
  private var outcomes: [TermSet: LogLinearFitter.Outcome] = [:]
  private var order: [TermSet] = []
  private var explored: Set<TermSet> = []

  private init(_ fitter: LogLinearFitter) {
    self.fitter = fitter
  }

  /// What became of every model tried, in the order in which they were tried.
  static func outcomes(
    fitter: LogLinearFitter,
    progress: (Double) throws -> Void
  ) rethrows -> [LogLinearFitter.Outcome] {
    try progress(0)
    var search = StepwiseSearch(fitter)
    let starts = search.starts
    for (place, start) in starts.enumerated() {
      search.climb(from: start)
      try progress(0.5 * Double(place + 1) / Double(starts.count))
    }
    for round in 0..<explorationLimit {
      guard let next = search.nextToExplore else { break }
      search.explore(next)
      try progress(0.5 + 0.5 * Double(round + 1) / Double(explorationLimit))
    }
    return search.order.compactMap { search.outcomes[$0] }
  }

  /// Independence, all pairs that share enough people, and each list tied to all others by such
  /// pairs.
  private var starts: [HierarchicalModel] {
    let lists = fitter.table.listCount
    let pairs = (0..<(1 << lists)).filter {
      $0.nonzeroBitCount == 2 && fitter.lattice.people(on: $0) >= Self.enough
    }
    let stars = (0..<lists).map { list in pairs.filter { $0 & (1 << list) != 0 } }
    return ([[], pairs] + stars)
      .compactMap { HierarchicalModel(listCount: lists, generators: $0) }
  }

  /// Goes from a model to its best neighbour as long as that is better.
  private mutating func climb(from start: HierarchicalModel) {
    attempt(start, from: nil)
    var present = start
    while !explored.contains(present.family) {
      explore(present)
      let better = neighbours(of: present).min { bic($0) < bic($1) }
      guard let better, bic(better) < bic(present) else { return }
      present = better
    }
  }

  /// The best model within the window whose neighbours have not been tried.
  private var nextToExplore: HierarchicalModel? {
    let fits = outcomes.values.compactMap { outcome in
      if case .fitted(let fit) = outcome { fit } else { nil }
    }
    guard let best = fits.map(\.bic).min() else { return nil }
    return
      fits
      .filter { $0.bic <= best + Self.window && !explored.contains($0.model.family) }
      .min { ($0.bic, $0.model.family) < ($1.bic, $1.model.family) }?
      .model
  }

  private mutating func explore(_ model: HierarchicalModel) {
    explored.insert(model.family)
    var start: [Double]?
    if case .fitted(let fit) = outcomes[model.family] { start = fit.coefficients }
    for neighbour in neighbours(of: model) { attempt(neighbour, from: start) }
  }

  /// A model without a maximum may be passed through on the way down, never added to.
  private func neighbours(of model: HierarchicalModel) -> [HierarchicalModel] {
    guard case .fitted = outcomes[model.family] else { return model.reductions }
    // A term with nobody on all its lists has no finite coefficient: there is nothing to fit.
    let larger = model.extensions.filter { extended in
      extended.largestTerms.allSatisfy { fitter.lattice.people(on: $0) > 0 }
    }
    return larger + model.reductions
  }

  private mutating func attempt(_ model: HierarchicalModel, from start: [Double]?) {
    guard outcomes[model.family] == nil else { return }
    outcomes[model.family] = fitter.outcome(
      of: model,
      decomposition: Decomposition(model),
      from: start
    )
    order.append(model.family)
  }

  private func bic(_ model: HierarchicalModel) -> Double {
    switch outcomes[model.family] {
    case .fitted(let fit): fit.bic
    // Behind every model with a maximum, yet in an order that leads to one.
    case .onBoundary(let fit): 1e100 + fit.bic
    case .unidentified, .unusable: 1e200 + Double(model.parameterCount)
    case nil: .infinity
    }
  }
}
