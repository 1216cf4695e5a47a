import Glibc
import Statistics

/// A log-linear model fitted by maximum likelihood.
struct LogLinearFit: Sendable {
  let model: HierarchicalModel
  /// The coefficients by mask, zero where the model has no term.
  let coefficients: [Double]
  /// The variance of the constant, which is the logarithm of the unseen number.
  let constantVariance: Double
  /// The Poisson log-likelihood of the cells fitted, with its constant.
  let logLikelihood: Double
  /// Twice what the log-likelihood lacks to that of a perfect fit.
  let deviance: Double
  let observed: Int

  /// The number of people on no list.
  var unseen: Double { exp(coefficients[0]) }
  /// The total population.
  var estimate: Double { Double(observed) + unseen }
  /// The standard error for a closed population (Sandland and Cormack 1984).
  var standardError: Double { (unseen + unseen * unseen * constantVariance).squareRoot() }
  var parameterCount: Int { model.parameterCount }
  var aic: Double { -2 * logLikelihood + 2 * Double(parameterCount) }
  var bic: Double { -2 * logLikelihood + Double(parameterCount) * log(Double(observed)) }
  /// Akaike's criterion corrected for the people observed; nil when they are too few for it.
  var aicc: Double? {
    let k = Double(parameterCount)
    let left = Double(observed) - k - 1
    return left > 0 ? aic + 2 * k * (k + 1) / left : nil
  }

  /// The interval from the normal approximation on the logarithm of the unseen.
  func wald(level: Double) -> EstimateInterval {
    let factor = exp(StandardNormal.halfWidth(level: level) * constantVariance.squareRoot())
    let high = Double(observed) + unseen * factor
    return EstimateInterval(
      low: Double(observed) + unseen / factor,
      high: high.isFinite ? high : nil,
      level: level
    )
  }
}
