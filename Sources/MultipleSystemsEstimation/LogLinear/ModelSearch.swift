import Glibc

/// The log-linear models of a table, fitted and ranked by BIC.
struct ModelSearch {
  /// The models with a maximum, the least BIC first.
  let fits: [LogLinearFit]
  /// The models without one whose limit determines the unseen (the extended maximum).
  ///
  /// The least BIC first. They have no voice in weights or range.
  let boundaryFits: [LogLinearFit]
  /// How many models were tried.
  let tried: Int
  /// Models in which nothing would determine the unseen.
  let unidentified: Int
  /// Models whose estimate is beyond any use, or whose fit did not converge.
  let unusable: Int
  /// Whether every model of the family was tried.
  let isExhaustive: Bool
  let fitter: LogLinearFitter

  /// Models without a finite maximum in which the unseen is still identified.
  var onBoundary: Int { boundaryFits.count }

  /// Whether the fits can say something: with more than two lists, a model of independent lists that
  /// is the only one with a maximum is checked by nothing.
  var isTelling: Bool {
    guard let best = fits.first?.model else { return false }
    return best.listCount == 2 || best.isMoreThanIndependence || fits.count > 1
  }

  /// Fits every model of a kind, or those that a stepwise search comes upon where there are too
  /// many; `progress` is told the share done and may throw to stop.
  init(
    _ table: CaptureHistoryTable,
    _ kind: HierarchicalModel.Family,
    progress: (Double) throws -> Void
  ) rethrows {
    let fitter = LogLinearFitter(table)
    let outcomes: [LogLinearFitter.Outcome]
    if let catalogue = ModelCatalogue.of(listCount: table.listCount, kind) {
      outcomes = try catalogue.outcomes(on: table, fitter: fitter, progress: progress)
      isExhaustive = true
    } else {
      outcomes = try StepwiseSearch.outcomes(fitter: fitter, progress: progress)
      isExhaustive = false
    }
    var fits: [LogLinearFit] = []
    var boundaryFits: [LogLinearFit] = []
    var unidentified = 0
    var unusable = 0
    for outcome in outcomes {
      switch outcome {
      case .fitted(let fit): fits.append(fit)
      case .onBoundary(let fit): boundaryFits.append(fit)
      case .unidentified: unidentified += 1
      case .unusable: unusable += 1
      }
    }
    self.fits = Self.ranked(fits)
    self.boundaryFits = Self.ranked(boundaryFits)
    self.unidentified = unidentified
    self.unusable = unusable
    self.fitter = fitter
    tried = outcomes.count
  }

  /// All models with a fit, on the boundary or not, the least BIC first.
  var fitsAndBoundary: [LogLinearFit] { Self.ranked(fits + boundaryFits) }

  /// Ties go to the fewer parameters, then to the order of the terms, never to chance.
  private static func ranked(_ fits: [LogLinearFit]) -> [LogLinearFit] {
    let order = fits.indices.sorted { one, other in
      let (a, b) = (fits[one].bic, fits[other].bic)
      if a != b { return a < b }
      return (fits[one].parameterCount, fits[one].model.family)
        < (fits[other].parameterCount, fits[other].model.family)
    }
    return order.map { fits[$0] }
  }

  /// Each fit's share of the average by BIC, in the order of ``fits``; they add up to 1.
  var weights: [Double] { Self.weights(fits) }

  /// The shares of models by BIC; they add up to 1.
  static func weights(_ fits: [LogLinearFit]) -> [Double] {
    guard let best = fits.map(\.bic).min() else { return [] }
    let raw = fits.map { exp(-0.5 * ($0.bic - best)) }
    let total = raw.reduce(0, +)
    return raw.map { $0 / total }
  }
}

extension ModelCatalogue {
  /// Models fitted one after another by one thread: the pieces are fixed, whatever the threads.
  private static let pieceSize = 256
  /// Pieces between two reports of progress.
  private static let batch = 16

  /// What becomes of every model, in the catalogue's order.
  func outcomes(
    on table: CaptureHistoryTable,
    fitter: LogLinearFitter,
    progress: (Double) throws -> Void
  ) rethrows -> [LogLinearFitter.Outcome] {
    try progress(0)
    let pieces = (entries.count + Self.pieceSize - 1) / Self.pieceSize
    guard pieces > 1 else { return outcomes(entries.indices, fitter: fitter) }
    var result: [LogLinearFitter.Outcome] = []
    result.reserveCapacity(entries.count)
    for first in stride(from: 0, to: pieces, by: Self.batch) {
      let batch = concurrentResults(of: min(Self.batch, pieces - first)) { piece in
        let start = (first + piece) * Self.pieceSize
        let range = start..<min(entries.count, start + Self.pieceSize)
        return outcomes(range, fitter: LogLinearFitter(table))
      }
      for piece in batch { result.append(contentsOf: piece) }
      try progress(Double(result.count) / Double(entries.count))
    }
    return result
  }

  private func outcomes(
    _ range: Range<Int>,
    fitter: LogLinearFitter
  ) -> [LogLinearFitter.Outcome] {
    var result: [LogLinearFitter.Outcome] = []
    result.reserveCapacity(range.count)
    for place in range {
      let entry = entries[place]
      let parent = entry.parent.flatMap {
        $0 >= range.lowerBound ? result[$0 - range.lowerBound] : nil
      }
      switch parent {
      case .fitted(let fit), .onBoundary(let fit):
        result.append(
          fitter.outcome(
            of: entry.model,
            decomposition: entry.decomposition,
            from: fit.coefficients
          )
        )
      case .unidentified:
        // More terms leave fewer cells and more to determine: the child cannot be identified either.
        result.append(.unidentified)
      case .unusable, nil:
        result.append(fitter.outcome(of: entry.model, decomposition: entry.decomposition))
      }
    }
    return result
  }
}
