import Glibc
import Statistics

/// The multinomial likelihood of a total population under one model, all else at its best
/// (Cormack 1992; Regal and Hook 1984).
///
/// A model on the boundary is profiled there, on the cells it was fitted on. Each value costs a few
/// steps of the fit, or none where the model is decomposable.
struct ProfileLikelihood {
  /// Beyond so many times the people observed, an upper limit is called infinite.
  static let reach = 1e4

  private let fit: LogLinearFit
  private let total: Double
  private let fitter: LogLinearFitter
  /// The last coefficients reached, and how they change with each person unseen.
  private var warm: [Double] = []
  private var movement: [Double] = []
  private var warmUnseen = 0.0
  /// The logarithm of the unseen number at the maximum.
  private(set) var peak = 0.0
  private var greatest = 0.0

  init(_ fit: LogLinearFit, fitter: LogLinearFitter) {
    self.fit = fit
    self.fitter = fitter
    total = Double(fit.observed)
    let centre = fit.coefficients[0]
    let curvature = 1 / max(fit.constantVariance, 1e-12)
    // The multinomial maximum lies within a person or so of the Poisson one.
    peak =
      MonotoneRoot.find(from: centre, between: centre - 6, and: centre + 6, tolerance: 1e-10) { u in
        (-height(atLogUnseen: u).slope, curvature)
      } ?? centre
    greatest = height(atLogUnseen: peak).value
  }

  /// The total population at the maximum.
  var estimate: Double { total + exp(peak) }

  /// The log-likelihood at a number of unseen people, and its slope along the logarithm of the unseen.
  private mutating func height(atLogUnseen logUnseen: Double) -> (value: Double, slope: Double) {
    let unseen = exp(logUnseen)
    let everybody = total + unseen
    let kernel: Double
    let logMean: Double
    if let parts = fit.decomposition {
      (kernel, logMean) = fitter.margins.profile(parts, unseen: unseen, observed: total)
    } else {
      guard climb(to: unseen) else { return (-.infinity, .nan) }
      kernel = fitter.lattice.value
      logMean = fitter.lattice.constant
    }
    // log N! − N log N + N is Stirling's remainder: computed as such, nothing large cancels.
    let value =
      kernel - logFactorial(unseen) + Self.stirlingRemainder(everybody)
    // Moving the unseen moves all coefficients too, but at a maximum that has no effect.
    let slope =
      logMean - logUnseen + Self.digammaExcess(everybody) - Self.digammaExcess(unseen)
    return (value, unseen * slope)
  }

  private mutating func climb(to unseen: Double) -> Bool {
    let lattice = fitter.lattice
    if let face = fit.face {
      lattice.take(face.terms, on: face.cells)
    } else {
      lattice.take(fit.model.family)
    }
    let count = lattice.parameterCount
    if warm.isEmpty {
      warm = [Double](repeating: 0, count: count)
      movement = warm
      lattice.start(from: fit.coefficients)
    } else {
      // Along the tangent while that is a short way, else from where the last climb ended.
      let rate = abs(log(unseen / warmUnseen)) < 1.5 ? warmUnseen * log(unseen / warmUnseen) : 0
      for place in 0..<count { movement[place] = warm[place] + rate * movement[place] }
      movement.withUnsafeBufferPointer { start in
        if let base = start.baseAddress { lattice.start(saved: base) }
      }
    }
    guard lattice.climb(unseen: unseen, isWatchful: false) != .failed else {
      warm = []
      return false
    }
    warmUnseen = unseen
    warm.withUnsafeMutableBufferPointer { saved in
      movement.withUnsafeMutableBufferPointer { moved in
        if let saved = saved.baseAddress, let moved = moved.baseAddress {
          lattice.save(into: saved, movement: moved)
        }
      }
    }
    return true
  }

  /// The signed square root of twice the fall from the maximum, about standard normal, and its
  /// slope along the logarithm of the unseen.
  mutating func root(atLogUnseen logUnseen: Double) -> (value: Double, slope: Double) {
    let (value, slope) = height(atLogUnseen: logUnseen)
    let size = max(0, 2 * (greatest - value)).squareRoot()
    let root = logUnseen < peak ? -size : size
    return (root, -slope / root)
  }

  /// All totals whose likelihood is within the cutoff of the greatest.
  mutating func interval(level: Double) -> EstimateInterval {
    let z = StandardNormal.halfWidth(level: level)
    return EstimateInterval(low: limit(-z) ?? total, high: limit(z), level: level)
  }

  private mutating func limit(_ z: Double) -> Double? {
    // A hundredth of a person is nobody; ten thousand times the observed is no limit at all.
    let lowest = min(log(0.01), peak - 1)
    let highest = log(total * Self.reach)
    let guess = peak + z * min(fit.constantVariance.squareRoot(), 5)
    return MonotoneRoot.find(from: guess, between: lowest, and: highest, tolerance: 1e-11) { u in
      let (value, slope) = root(atLogUnseen: u)
      return (value - z, slope)
    }
    .map { total + exp($0) }
  }

  /// log x! − (x log x − x).
  private static func stirlingRemainder(_ x: Double) -> Double {
    guard x >= 30 else { return logFactorial(x) - x * log(x) + x }
    let inverse = 1 / x
    let square = inverse * inverse
    return 0.5 * log(2 * Double.pi * x)
      + inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)))
  }

  /// ψ(x + 1) − log x, ψ being the slope of log Γ.
  private static func digammaExcess(_ x: Double) -> Double {
    if x < 12 {
      // ψ(x + 1) = ψ(x + 2) − 1/(x + 1): up to where the series holds.
      var shifted = x
      var sum = 0.0
      while shifted < 12 {
        shifted += 1
        sum -= 1 / shifted
      }
      return digammaExcess(shifted) + sum + log(shifted / x)
    }
    let inverse = 1 / x
    let square = inverse * inverse
    return 0.5 * inverse - square * (1.0 / 12 - square * (1.0 / 120 - square / 252))
  }
}
