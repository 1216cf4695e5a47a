import Glibc
import Statistics

/// All log-linear models of a table, fitted and ranked by BIC.
struct ModelSearch {
  /// The models with a maximum, the least BIC first.
  let fits: [LogLinearFit]
  /// How many models were tried.
  let tried: Int
  /// Models without a finite maximum in which the unseen would still be identified.
  let onBoundary: Int
  /// Models in which nothing would determine the unseen.
  let unidentified: Int
  /// Models whose estimate is beyond any use, or whose fit did not converge.
  let unusable: Int
  let fitter: LogLinearFitter

  /// Fits every model of a kind; `progress` is told the share done and may throw to stop.
  init(
    _ table: CaptureHistoryTable,
    _ kind: HierarchicalModel.Family,
    progress: (Double) throws -> Void
  ) rethrows {
    let models = HierarchicalModel.all(listCount: table.listCount, kind)
    var fitter = LogLinearFitter(table)
    var fits: [LogLinearFit] = []
    var onBoundary = 0
    var unidentified = 0
    var unusable = 0
    for (index, model) in models.enumerated() {
      if index % 256 == 0 { try progress(Double(index) / Double(models.count)) }
      switch LikelihoodExistence.check(model, counts: table.counts) {
      case .onBoundary: onBoundary += 1
      case .unidentified: unidentified += 1
      case .exists:
        // An estimate past the reach of its own interval says only that the model says nothing.
        if let fit = fitter.fit(model), fit.constantVariance.isFinite,
          fit.unseen <= ProfileLikelihood.reach * Double(table.observed)
        {
          fits.append(fit)
        } else {
          unusable += 1
        }
      }
    }
    // Ties go to the fewer parameters, then to the order of the terms, never to chance.
    self.fits = fits.sorted {
      ($0.bic, $0.parameterCount, $0.model.family) < ($1.bic, $1.parameterCount, $1.model.family)
    }
    self.tried = models.count
    self.onBoundary = onBoundary
    self.unidentified = unidentified
    self.unusable = unusable
    self.fitter = fitter
  }

  /// Each fit's share of the average by BIC, in the order of ``fits``; they add up to 1.
  var weights: [Double] {
    guard let best = fits.first?.bic else { return [] }
    let raw = fits.map { exp(-0.5 * ($0.bic - best)) }
    let total = raw.reduce(0, +)
    return raw.map { $0 / total }
  }
}
