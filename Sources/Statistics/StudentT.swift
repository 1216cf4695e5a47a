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

  /// The regularised incomplete beta function I_x(a, b), for an `x` known as well as its complement.
  private static func incompleteBeta(_ a: Double, _ b: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    guard x <= (a + 1) / (a + b + 2) else { return 1 - incompleteBeta(b, a, 1 - x) }
    let front = exp(
      logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x)
    )
    return front * IncompleteBeta.fraction(x, a, b, tolerance: 1e-15) / a
  }

  private static func logGamma(_ x: Double) -> Double {
    var sign: Int32 = 0
    return lgamma_r(x, &sign)
  }
}
