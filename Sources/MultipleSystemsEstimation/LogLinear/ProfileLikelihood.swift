import Glibc
import Statistics

/// The multinomial likelihood of a total population under one model, all else at its best
/// (Cormack 1992; Regal and Hook 1984).
struct ProfileLikelihood {
  /// Beyond so many times the people observed, an upper limit is called infinite.
  static let reach = 1e4

  private let fit: LogLinearFit
  private let terms: [Int]
  private let total: Double
  private var fitter: LogLinearFitter
  private var warm: [Double]
  /// The logarithm of the unseen number at the maximum.
  private(set) var peak = 0.0
  private var greatest = 0.0

  init(_ fit: LogLinearFit, fitter: LogLinearFitter) {
    self.fit = fit
    self.fitter = fitter
    terms = fit.model.terms
    total = Double(fit.observed)
    warm = fit.coefficients
    let centre = fit.coefficients[0]
    // The multinomial maximum lies within a person or so of the Poisson one.
    let width = max(1e-3, min(2, 4 * fit.constantVariance.squareRoot()))
    peak = RootSearch.peak(between: centre - width, and: centre + width, tolerance: 1e-7) {
      value(atLogUnseen: $0)
    }
    greatest = value(atLogUnseen: peak)
  }

  /// The total population at the maximum.
  var estimate: Double { total + exp(peak) }

  /// The log-likelihood at a number of unseen people, given by its logarithm.
  mutating func value(atLogUnseen logUnseen: Double) -> Double {
    let unseen = exp(logUnseen)
    let everybody = total + unseen
    guard let kernel = fitter.kernel(terms, unseen: unseen, start: &warm) else {
      warm = fit.coefficients
      return -.infinity
    }
    return kernel - logFactorial(unseen) + logFactorial(everybody) - everybody * log(everybody)
      + everybody
  }

  /// The signed square root of twice the fall from the maximum: about standard normal.
  mutating func signedRoot(atLogUnseen logUnseen: Double) -> Double {
    let root = max(0, 2 * (greatest - value(atLogUnseen: logUnseen))).squareRoot()
    return logUnseen < peak ? -root : root
  }

  /// All totals whose likelihood is within the cutoff of the greatest.
  mutating func interval(level: Double) -> EstimateInterval {
    let z = StandardNormal.halfWidth(level: level)
    return EstimateInterval(
      low: limit(at: -z, below: true) ?? total,
      high: limit(at: z, below: false),
      level: level
    )
  }

  private mutating func limit(at z: Double, below: Bool) -> Double? {
    // A hundredth of a person is nobody; ten thousand times the observed is no limit at all.
    let farthest = below ? min(log(0.01), peak - 1) : log(total * Self.reach)
    var step = max(0.05, fit.constantVariance.squareRoot())
    var inner = peak
    var outer = peak
    repeat {
      inner = outer
      outer = below ? max(farthest, peak - step) : min(farthest, peak + step)
      if abs(signedRoot(atLogUnseen: outer)) >= abs(z) {
        let root = RootSearch.zero(between: inner, and: outer, tolerance: 1e-9) {
          signedRoot(atLogUnseen: $0) - z
        }
        return root.map { total + exp($0) }
      }
      step *= 2
    } while outer != farthest
    return nil
  }
}
