import Glibc

/// Tail probabilities of the Poisson distribution.
public enum PoissonTail {
  /// Above this mean the cube-root approximation is used; its error is then below 10⁻⁵.
  private static let largestSummed = 100_000.0

  /// The probability of a count no greater than `count`.
  ///
  /// A mean that is not above zero leaves no other count than 0. Cost: about √mean steps.
  public static func lower(_ count: Int, mean: Double) -> Double {
    guard count >= 0 else { return 0 }
    guard mean > 0 else { return 1 }
    if mean > largestSummed { return cubeRoot(count, mean) }
    if Double(count) < mean { return downwards(from: count, mean) }
    return 1 - upwards(from: count + 1, mean)
  }

  /// The probability of a count no less than `count`.
  public static func upper(_ count: Int, mean: Double) -> Double {
    guard count > 0 else { return 1 }
    guard mean > 0 else { return 0 }
    if mean > largestSummed { return 1 - cubeRoot(count - 1, mean) }
    if Double(count) > mean { return upwards(from: count, mean) }
    return 1 - downwards(from: count - 1, mean)
  }

  private static func probability(_ count: Int, _ mean: Double) -> Double {
    exp(Double(count) * log(mean) - mean - logFactorial(Double(count)))
  }

  private static func downwards(from count: Int, _ mean: Double) -> Double {
    guard count >= 0 else { return 0 }
    var term = 1.0
    var sum = 0.0
    var k = Double(count)
    while term > 1e-17 * sum {
      sum += term
      guard k > 0 else { break }
      term *= k / mean
      k -= 1
    }
    return min(1, sum * probability(count, mean))
  }

  private static func upwards(from count: Int, _ mean: Double) -> Double {
    var term = 1.0
    var sum = 0.0
    var k = Double(count)
    while term > 1e-17 * sum {
      sum += term
      k += 1
      term *= mean / k
    }
    return min(1, sum * probability(count, mean))
  }

  /// Wilson and Hilferty 1931: the cube root of a gamma variable is nearly normal.
  private static func cubeRoot(_ count: Int, _ mean: Double) -> Double {
    let shape = Double(count) + 1
    let root = cbrt(mean / shape)
    return StandardNormal.cumulative((1 - 1 / (9 * shape) - root) * 3 * shape.squareRoot())
  }
}
