import Glibc

/// The regularised incomplete beta function I_x(a, b) and its logarithm.
///
/// Lentz's evaluation of the continued fraction (Digital Library of Mathematical Functions 8.17.22).
/// Cost: about √max(a, b) steps.
public enum IncompleteBeta {
  /// I_x(a, b): the chance that a beta-distributed share is no more than `x`.
  ///
  /// - Parameters:
  ///   - x: From 0 to 1.
  ///   - complement: 1 − x, given apart because it may be known more exactly.
  ///   - a: The first shape, above 0.
  ///   - b: The second shape, above 0.
  /// - Returns: The chance; not a number where an argument is out of range.
  public static func regularised(
    _ x: Double,
    complement: Double,
    _ a: Double,
    _ b: Double
  )
    -> Double
  {
    guard a > 0, b > 0, x >= 0, complement >= 0 else { return .nan }
    if x == 0 { return 0 }
    if complement == 0 { return 1 }
    let front = logFront(x, complement, a, b)
    if x < (a + 1) / (a + b + 2) { return exp(front) * fraction(x, a, b) / a }
    return 1 - exp(front) * fraction(complement, b, a) / b
  }

  /// log I_x(a, b), exact also where the value itself would underflow.
  public static func logRegularised(
    _ x: Double,
    complement: Double,
    _ a: Double,
    _ b: Double
  )
    -> Double
  {
    guard a > 0, b > 0, x >= 0, complement >= 0 else { return .nan }
    if x == 0 { return -.infinity }
    if complement == 0 { return 0 }
    let front = logFront(x, complement, a, b)
    if x < (a + 1) / (a + b + 2) { return front + log(fraction(x, a, b) / a) }
    return log1p(-min(exp(front) * fraction(complement, b, a) / b, 1))
  }

  /// log of x^a (1 − x)^b / B(a, b).
  private static func logFront(
    _ x: Double,
    _ complement: Double,
    _ a: Double,
    _ b: Double
  )
    -> Double
  {
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(complement)
  }

  private static func logGamma(_ x: Double) -> Double {
    x >= 1 ? logFactorial(x - 1) : logFactorial(x) - log(x)
  }

  /// The continued fraction of I_x(a, b), quick where x is below (a + 1)/(a + b + 2).
  ///
  /// - Parameters:
  ///   - x: From 0 to 1.
  ///   - a: The first shape, above 0.
  ///   - b: The second shape, above 0.
  ///   - tolerance: The last relative change that is still followed by another step.
  /// - Returns: The fraction, by which the front factor over `a` is multiplied.
  static func fraction(
    _ x: Double,
    _ a: Double,
    _ b: Double,
    tolerance: Double = 1e-14
  ) -> Double {
    let least = 1e-300
    func away(_ value: Double) -> Double { abs(value) < least ? least : value }
    var c = 1.0
    var d = 1 / away(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1..<100_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / away(1 + even * d)
      c = away(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / away(1 + odd * d)
      c = away(1 + odd / c)
      result *= d * c
      if abs(d * c - 1) < tolerance { break }
    }
    return result
  }
}
