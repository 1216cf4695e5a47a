import Glibc

/// Fits log-linear models to one table: in closed form where a model is decomposable, by Newton's
/// method elsewhere, and on the boundary where no finite maximum exists.
///
/// A reference with working memory of its own: to be used by one thread at a time.
final class LogLinearFitter {
  /// What became of a model.
  enum Outcome {
    /// It has a maximum.
    case fitted(LogLinearFit)
    /// It has none, but the limit determines the unseen: the extended maximum.
    case onBoundary(LogLinearFit)
    /// It has none, and nothing determines the unseen.
    case unidentified
    /// The fit did not converge, or its estimate is beyond any use.
    case unusable
  }

  let table: CaptureHistoryTable
  let margins: MarginTables
  let lattice: PoissonLattice
  private let logFactorials: Double
  private let perfect: Double

  init(_ table: CaptureHistoryTable) {
    self.table = table
    margins = MarginTables(table)
    lattice = PoissonLattice(table)
    var perfect = 0.0
    for count in table.counts where count > 0 {
      let y = Double(count)
      perfect += y * log(y) - y
    }
    logFactorials = table.logFactorials
    self.perfect = perfect
  }

  /// The fit to the cells that can be observed, or nil when there is no finite maximum.
  func fit(_ model: HierarchicalModel) -> LogLinearFit? {
    if case .fitted(let fit) = outcome(of: model, decomposition: Decomposition(model)) {
      return fit
    }
    return nil
  }

  /// Fits a model, whether or not it has a maximum.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - decomposition: Its cliques and separators where it is decomposable; nil to iterate anyway.
  ///   - start: Coefficients by mask to start from, such as the parent's.
  /// - Returns: What became of it.
  func outcome(
    of model: HierarchicalModel,
    decomposition: Decomposition?,
    from start: [Double]? = nil
  ) -> Outcome {
    if let decomposition,
      let closed = DecomposableFit(decomposition, margins, observed: Double(table.observed))
    {
      let coefficients = margins.coefficients(model, decomposition, unseen: closed.unseen)
      return usable(
        made(
          model,
          decomposition,
          nil,
          coefficients,
          variance: closed.variance,
          kernel: closed.kernel
        ),
        isWhole: true
      )
    }
    lattice.take(model.family)
    if let start { lattice.start(from: start) } else { lattice.startFromCounts() }
    if lattice.climb(unseen: nil, isWatchful: true) == .certain {
      return usable(reached(model), isWhole: !lattice.hasVanishingTerms)
    }
    let face = FacialSet(terms: model.terms, counts: table.counts)
    switch face.existence {
    case .unidentified:
      return .unidentified
    case .exists:
      lattice.startFromCounts()
      guard lattice.climb(unseen: nil, isWatchful: false) != .failed else { return .unusable }
      return usable(reached(model), isWhole: true)
    case .onBoundary:
      lattice.take(face.terms, on: face.cells)
      lattice.startFromCounts()
      guard lattice.climb(unseen: nil, isWatchful: false) != .failed else { return .unusable }
      return usable(reached(model, on: face), isWhole: false)
    }
  }

  private func reached(
    _ model: HierarchicalModel,
    on face: FacialSet? = nil
  ) -> LogLinearFit {
    made(
      model,
      nil,
      face,
      lattice.coefficients,
      variance: lattice.constantVariance,
      kernel: lattice.value
    )
  }

  private func made(
    _ model: HierarchicalModel,
    _ decomposition: Decomposition?,
    _ face: FacialSet?,
    _ coefficients: [Double],
    variance: Double,
    kernel: Double
  ) -> LogLinearFit {
    LogLinearFit(
      model: model,
      decomposition: decomposition,
      face: face,
      coefficients: coefficients,
      constantVariance: variance,
      logLikelihood: kernel - logFactorials,
      deviance: max(0, 2 * (perfect - kernel)),
      observed: table.observed
    )
  }

  /// An estimate past the reach of its own interval says only that the model says nothing.
  private func usable(_ fit: LogLinearFit, isWhole: Bool) -> Outcome {
    guard fit.constantVariance.isFinite, fit.logLikelihood.isFinite,
      fit.unseen <= ProfileLikelihood.reach * Double(table.observed)
    else { return .unusable }
    return isWhole ? .fitted(fit) : .onBoundary(fit)
  }
}
