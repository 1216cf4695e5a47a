import Glibc

/// The standard normal distribution.
public enum StandardNormal {
  /// The probability of a value no greater than `x`.
  public static func cumulative(_ x: Double) -> Double {
    0.5 * erfc(-x * 0.5.squareRoot())
  }

  /// The value with a given probability below it, to about 15 digits.
  ///
  /// Acklam's rational approximation, then one step of Halley's method on ``cumulative(_:)``.
  /// Probabilities of 0 and 1 give the infinities; outside [0, 1] there is no value.
  public static func quantile(_ probability: Double) -> Double {
    guard probability >= 0, probability <= 1 else { return .nan }
    if probability == 0 { return -.infinity }
    if probability == 1 { return .infinity }
    // The upper half by symmetry: there the subtraction below would lose the small tail.
    if probability > 0.5 { return -quantile(1 - probability) }
    let first = firstApproximation(probability)
    let error = cumulative(first) - probability
    let step = error * (2 * Double.pi).squareRoot() * exp(first * first / 2)
    guard step.isFinite else { return first }
    return first - step / (1 + first * step / 2)
  }

  /// The standard deviations either side of the centre that hold a given share of the mass.
  public static func halfWidth(level: Double) -> Double {
    -quantile((1 - level) / 2)
  }

  private static func firstApproximation(_ p: Double) -> Double {
    if p < 0.02425 {
      let q = (-2 * log(p)).squareRoot()
      let top = polynomial(
        [
          -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838,
          -2.549732539343734, 4.374664141464968, 2.938163982698783,
        ],
        at: q
      )
      let bottom = polynomial(
        [
          7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996, 3.754408661907416, 1,
        ],
        at: q
      )
      return top / bottom
    }
    let q = p - 0.5
    let squared = q * q
    let top = polynomial(
      [
        -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02,
        1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239,
      ],
      at: squared
    )
    let bottom = polynomial(
      [
        -5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
        6.680131188771972e+01, -1.328068155288572e+01, 1,
      ],
      at: squared
    )
    return q * top / bottom
  }

  private static func polynomial(_ highestFirst: [Double], at x: Double) -> Double {
    highestFirst.reduce(0) { $0 * x + $1 }
  }
}
