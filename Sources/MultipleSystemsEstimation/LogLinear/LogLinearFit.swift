import Glibc
import Statistics

/// A log-linear model fitted by maximum likelihood.
struct LogLinearFit: Sendable {
  let model: HierarchicalModel
  /// Its cliques and separators, when it was fitted by them.
  let decomposition: Decomposition?
  /// The cells and terms it was fitted on, when they are fewer than the model's own for a reason
  /// beyond terms nobody is on; see ``FacialSet``.
  let face: FacialSet?
  /// The coefficients by mask, zero where the model has no term.
  let coefficients: [Double]
  /// The variance of the constant, which is the logarithm of the unseen number.
  let constantVariance: Double
  /// The Poisson log-likelihood of the cells fitted, with its constant.
  let logLikelihood: Double
  /// Twice what the log-likelihood lacks to that of a perfect fit.
  let deviance: Double
  let observed: Int
  /// The number of parameters, those without a finite coefficient included.
  let parameterCount: Int
  /// Akaike's criterion.
  let aic: Double
  /// The Bayesian criterion; its sample size is the number of people observed.
  let bic: Double

  init(
    model: HierarchicalModel,
    decomposition: Decomposition?,
    face: FacialSet? = nil,
    coefficients: [Double],
    constantVariance: Double,
    logLikelihood: Double,
    deviance: Double,
    observed: Int
  ) {
    self.model = model
    self.decomposition = decomposition
    self.face = face
    self.coefficients = coefficients
    self.constantVariance = constantVariance
    self.logLikelihood = logLikelihood
    self.deviance = deviance
    self.observed = observed
    parameterCount = model.parameterCount
    let k = Double(parameterCount)
    aic = -2 * logLikelihood + 2 * k
    bic = -2 * logLikelihood + k * log(Double(observed))
  }

  /// The number of people on no list.
  var unseen: Double { exp(coefficients[0]) }
  /// The total population.
  var estimate: Double { Double(observed) + unseen }
  /// The standard error for a closed population (Sandland and Cormack 1984).
  var standardError: Double { (unseen + unseen * unseen * constantVariance).squareRoot() }
  /// Akaike's criterion corrected for the people observed; nil when they are too few for it.
  var aicc: Double? {
    let k = Double(parameterCount)
    let left = Double(observed) - k - 1
    return left > 0 ? aic + 2 * k * (k + 1) / left : nil
  }

  /// The interval from the normal approximation on the logarithm of the unseen.
  func wald(level: Double) -> EstimateInterval {
    .wald(observed: observed, unseen: unseen, logVariance: constantVariance, level: level)
  }
}

extension EstimateInterval {
  /// Observed people plus a range of the unseen that is normal on the logarithm.
  static func wald(
    observed: Int,
    unseen: Double,
    logVariance: Double,
    level: Double
  ) -> EstimateInterval {
    let factor = exp(StandardNormal.halfWidth(level: level) * logVariance.squareRoot())
    let high = Double(observed) + unseen * factor
    return EstimateInterval(
      low: Double(observed) + unseen / factor,
      high: high.isFinite ? high : nil,
      level: level
    )
  }
}
