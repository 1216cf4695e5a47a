import Glibc

/// The range of totals that log-linear models together leave open; see
/// `docs/methods/recommended-range.md`.
///
/// The distribution of each model is Φ of its signed profile root; the range is between quantiles of
/// the mixture weighted by BIC and ``ModelSizePrior``. Cost: tens of profile likelihoods.
struct ModelAverage {
  /// Models whose weight is further below the greatest than this on the scale of BIC have no voice.
  static let reach = 10.0

  /// The best model by BIC alone.
  let best: LogLinearFit
  /// The logarithm of the mean likelihood over the prior, by BIC: what another family is held against.
  let logEvidence: Double
  private var mixture: ModelMixture

  /// Nil when no model has a fit, or only that of independent lists among many that were tried.
  init?(_ search: ModelSearch, _ family: HierarchicalModel.Family) {
    guard let best = search.fits.first, search.isTelling else { return nil }
    let prior = ModelSizePrior(listCount: best.model.listCount, family)
    let scored =
      search.fits
      .map { (fit: $0, score: -0.5 * $0.bic + prior.logWeight(parameters: $0.parameterCount)) }
      .sorted {
        ($1.score, $0.fit.parameterCount, $0.fit.model.family)
          < ($0.score, $1.fit.parameterCount, $1.fit.model.family)
      }
    let greatest = scored[0].score
    logEvidence = greatest + log(scored.reduce(0) { $0 + exp($1.score - greatest) })
    let heard = scored.prefix(ModelMixture.memberLimit).prefix {
      $0.score >= greatest - Self.reach / 2
    }
    let total = heard.reduce(0) { $0 + exp($1.score - greatest) }
    self.best = best
    mixture = ModelMixture(
      heard.map { (fit: $0.fit, weight: exp($0.score - greatest) / total) },
      fitter: search.fitter
    )
  }

  /// How many models are heard.
  var memberCount: Int { mixture.memberCount }

  /// The range with the same share of the mixture beyond either end.
  mutating func interval(level: Double) -> EstimateInterval { mixture.interval(level: level) }
}
