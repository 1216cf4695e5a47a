/// Fits models of pairs of lists to one table by extended maximum likelihood.
///
/// A reference with working memory of its own: to be used by one thread at a time. Fits are kept,
/// so that a model asked for again costs nothing.
final class SparseFitter {
  /// What became of a model.
  enum Outcome {
    case fitted(SparseFit)
    /// It has no finite, determined maximum even with the cells of empty pairs taken out.
    case unsound(IdentificationCode)
  }

  let table: CaptureHistoryTable
  /// The pairs of lists in their order: 12, 13, …, 23 and so on.
  let pairs: [Int]
  private let lattice: PoissonLattice
  private let logFactorials: Double
  private var known: [TermSet: Outcome] = [:]

  init(_ table: CaptureHistoryTable) {
    self.table = table
    lattice = PoissonLattice(table)
    logFactorials = table.logFactorials
    pairs = table.lists.indices.flatMap { first in
      table.lists.indices.dropFirst(first + 1).map { 1 << first | 1 << $0 }
    }
  }

  /// How many people are on both lists of a pair.
  func shared(_ pair: Int) -> Int { Int(lattice.people(on: pair)) }

  /// Fits a model.
  ///
  /// - Parameters:
  ///   - model: A model of pairs.
  ///   - start: Coefficients by mask to start from.
  /// - Returns: The fit, or what is wrong with the model.
  func outcome(of model: HierarchicalModel, from start: [Double]?) -> Outcome {
    if let outcome = known[model.family] { return outcome }
    let outcome = fit(model, from: start)
    known[model.family] = outcome
    return outcome
  }

  private func fit(_ model: HierarchicalModel, from start: [Double]?) -> Outcome {
    lattice.take(model.family)
    if let start { lattice.start(from: start) } else { lattice.startFromCounts() }
    if lattice.climb(unseen: nil, isWatchful: true) == .certain { return .fitted(reached(model)) }
    // The fit does not show by itself that a maximum exists: the linear programme decides.
    let code = IdentificationCode(model, counts: table.counts)
    guard code == .sound else { return .unsound(code) }
    lattice.startFromCounts()
    guard lattice.climb(unseen: nil, isWatchful: false) != .failed else {
      return .unsound(IdentificationCode(rawValue: 1))
    }
    return .fitted(reached(model))
  }

  private func reached(_ model: HierarchicalModel) -> SparseFit {
    SparseFit(
      model: model,
      coefficients: lattice.coefficients,
      logVariance: lattice.constantVariance,
      logLikelihood: lattice.value - logFactorials,
      observed: table.observed,
      expected: Dictionary(uniqueKeysWithValues: pairs.map { ($0, lattice.fitted(on: $0)) }),
      emptyPairs: pairs.filter { model.contains($0) && lattice.people(on: $0) == 0 }
    )
  }
}
