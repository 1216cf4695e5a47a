import Glibc
import Statistics

/// The multinomial likelihood of a total population under two classes, all else at its best.
struct TwoClassProfile {
  private let total: Double
  private let optimum: [Double]
  private var fitter: TwoClassFitter
  private var warm: [Double]
  /// The logarithm of the unseen number at the maximum.
  private(set) var peak = 0.0
  private var greatest = 0.0

  init(_ fit: TwoClassFit, fitter: TwoClassFitter) {
    self.fitter = fitter
    total = Double(fit.observed)
    optimum = fit.parameters
    warm = fit.parameters
    let centre = log(max(fit.unseen, 0.01))
    // The multinomial maximum lies within a person or so of the Poisson one.
    peak = RootSearch.peak(between: centre - 0.5, and: centre + 0.5, tolerance: 1e-4) {
      value(atLogUnseen: $0)
    }
    greatest = value(atLogUnseen: peak)
  }

  /// The log-likelihood at a number of unseen people, given by its logarithm.
  mutating func value(atLogUnseen logUnseen: Double) -> Double {
    let unseen = exp(logUnseen)
    var kernel = fitter.climb(&warm, unseen: unseen)
    if !kernel.isFinite || abs(logUnseen - peak) < 3 {
      // A path followed from elsewhere can end on a lesser ridge: the optimum is tried as well.
      var other = optimum
      let again = fitter.climb(&other, unseen: unseen)
      if again > kernel || !kernel.isFinite { (kernel, warm) = (again, other) }
    }
    return kernel - logFactorial(unseen) + logFactorial(total + unseen)
  }

  /// The signed square root of twice the fall from the maximum: about standard normal.
  mutating func signedRoot(atLogUnseen logUnseen: Double) -> Double {
    let root = max(0, 2 * (greatest - value(atLogUnseen: logUnseen))).squareRoot()
    return logUnseen < peak ? -root : root
  }

  /// All totals whose likelihood is within the cutoff of the greatest; no upper end where none is
  /// found before ``ProfileLikelihood/reach`` times the people observed.
  mutating func interval(level: Double) -> EstimateInterval {
    let z = StandardNormal.halfWidth(level: level)
    let low = RootSearch.zero(between: peak, and: min(log(0.01), peak - 1), tolerance: 1e-6) {
      signedRoot(atLogUnseen: $0) + z
    }
    let farthest = log(total * ProfileLikelihood.reach)
    let high =
      peak >= farthest
      ? nil
      : RootSearch.zero(between: peak, and: farthest, tolerance: 1e-6) {
        signedRoot(atLogUnseen: $0) - z
      }
    return EstimateInterval(
      low: total + (low.map { exp($0) } ?? 0),
      high: high.map { total + exp($0) },
      level: level
    )
  }
}
