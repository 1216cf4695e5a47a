import Glibc

/// How many failures come before a given number of successes.
///
/// P(x) = Γ(x + r)/(x! Γ(r)) (1 − ρ)^r ρ^x: with r people observed, each with the chance ρ of being
/// missed, the number missed under a prior proportional to 1/N.
public struct NegativeBinomial: Hashable, Sendable {
  /// r, above 0; need not be whole.
  public let successes: Double
  /// ρ, from 0 up to but not including 1.
  public let failureChance: Double

  /// Makes a distribution.
  public init(successes: Double, failureChance: Double) {
    self.successes = successes
    self.failureChance = failureChance
  }

  /// The mean, r ρ/(1 − ρ).
  public var mean: Double { successes * failureChance / (1 - failureChance) }

  /// The standard deviation, √(r ρ)/(1 − ρ).
  public var standardDeviation: Double {
    (successes * failureChance).squareRoot() / (1 - failureChance)
  }

  /// The chance of at most `x` failures, continued to fractions: I_{1−ρ}(r, x + 1).
  public func cumulative(_ x: Double) -> Double {
    guard x > -1 else { return 0 }
    return IncompleteBeta.regularised(
      1 - failureChance,
      complement: failureChance,
      successes,
      x + 1
    )
  }

  /// The logarithm of ``cumulative(_:)``, exact also where that would underflow.
  public func logCumulative(_ x: Double) -> Double {
    guard x > -1 else { return -.infinity }
    return IncompleteBeta.logRegularised(
      1 - failureChance,
      complement: failureChance,
      successes,
      x + 1
    )
  }
}

extension SeededGenerator {
  /// A draw of a number of failures, as a Poisson number whose mean is gamma-distributed.
  public mutating func negativeBinomial(_ distribution: NegativeBinomial) -> Int {
    let chance = distribution.failureChance
    guard chance > 0, chance < 1 else { return 0 }
    return poisson(mean: gamma(shape: distribution.successes) * chance / (1 - chance))
  }
}
