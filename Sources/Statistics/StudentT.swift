import Glibc

/// Student's t distribution, with any number of degrees of freedom above zero.
public enum StudentT {
  /// The probability of a value no greater than `x`.
  public static func cumulative(_ x: Double, degreesOfFreedom: Double) -> Double {
    guard degreesOfFreedom > 0 else { return .nan }
    guard degreesOfFreedom < 1e7 else { return StandardNormal.cumulative(x) }
    guard x.isFinite else { return x > 0 ? 1 : 0 }
    let share = degreesOfFreedom / (degreesOfFreedom + x * x)
    let tail = 0.5 * incompleteBeta(degreesOfFreedom / 2, 0.5, share)
    return x > 0 ? 1 - tail : tail
  }

  /// The value with a given probability below it; infinite at 0 and 1.
  public static func quantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
    guard probability >= 0, probability <= 1, degreesOfFreedom > 0 else { return .nan }
    guard degreesOfFreedom < 1e7 else { return StandardNormal.quantile(probability) }
    if probability == 0.5 { return 0 }
    if probability < 0.5 {
      return -quantile(1 - probability, degreesOfFreedom: degreesOfFreedom)
    }
    if probability == 1 { return .infinity }
    var high = max(1, StandardNormal.quantile(probability))
    while cumulative(high, degreesOfFreedom: degreesOfFreedom) < probability, high < 1e300 {
      high *= 2
    }
    return RootSearch.zero(between: 0, and: high, tolerance: 1e-12 * high) {
      cumulative($0, degreesOfFreedom: degreesOfFreedom) - probability
    } ?? high
  }

  /// The regularised incomplete beta function by Lentz's continued fraction.
  private static func incompleteBeta(_ a: Double, _ b: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    guard x <= (a + 1) / (a + b + 2) else { return 1 - incompleteBeta(b, a, 1 - x) }
    let front = exp(
      logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x)
    )
    let tiny = 1e-300
    var c = 1.0
    var d = 1 / nonzero(1 - (a + b) * x / (a + 1), tiny)
    var fraction = d
    for step in 1...500 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / nonzero(1 + even * d, tiny)
      c = nonzero(1 + even / c, tiny)
      fraction *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / nonzero(1 + odd * d, tiny)
      c = nonzero(1 + odd / c, tiny)
      let change = d * c
      fraction *= change
      if abs(change - 1) < 1e-15 { break }
    }
    return front * fraction / a
  }

  private static func nonzero(_ x: Double, _ tiny: Double) -> Double {
    abs(x) < tiny ? tiny : x
  }

  private static func logGamma(_ x: Double) -> Double {
    var sign: Int32 = 0
    return lgamma_r(x, &sign)
  }
}
