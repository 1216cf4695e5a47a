import Glibc

extension SeededGenerator {
  /// A draw from the standard normal distribution (Marsaglia and Bray's polar method, 1964).
  public mutating func normal() -> Double {
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let squared = x * x + y * y
      // The second deviate is thrown away: the generator then has no state beside its bits.
      if squared > 0, squared < 1 { return x * sqrt(-2 * log(squared) / squared) }
    }
  }

  /// A draw from the exponential distribution of mean 1.
  public mutating func exponential() -> Double {
    -log(positiveUniform())
  }

  /// A draw from the gamma distribution of scale 1 (Marsaglia and Tsang 2000).
  ///
  /// A shape that is not above zero gives 0.
  public mutating func gamma(shape: Double) -> Double {
    guard shape > 0, shape.isFinite else { return 0 }
    if shape < 1 { return exp(logGamma(shape: shape)) }
    return gammaOfShapeAtLeastOne(shape)
  }

  /// The logarithm of a gamma draw, which stays finite where the draw itself would underflow.
  ///
  /// A shape that is not above zero gives negative infinity.
  public mutating func logGamma(shape: Double) -> Double {
    guard shape > 0, shape.isFinite else { return -.infinity }
    if shape >= 1 { return log(gammaOfShapeAtLeastOne(shape)) }
    return log(gammaOfShapeAtLeastOne(shape + 1)) + log(positiveUniform()) / shape
  }

  private mutating func gammaOfShapeAtLeastOne(_ shape: Double) -> Double {
    let d = shape - 1.0 / 3.0
    let c = 1 / sqrt(9 * d)
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      if log(positiveUniform()) < 0.5 * x * x + d - d * v + d * log(v) { return d * v }
    }
  }

  /// A draw from the beta distribution; both shapes must be above zero, or the result is 0.5.
  public mutating func beta(_ first: Double, _ second: Double) -> Double {
    guard first > 0, second > 0, first.isFinite, second.isFinite else { return 0.5 }
    let x = logGamma(shape: first)
    let y = logGamma(shape: second)
    return 1 / (1 + exp(y - x))
  }

  /// How many of a number of trials succeed.
  ///
  /// Exact. Many trials are cut at a beta-distributed order statistic (Relles 1972), so the cost
  /// grows with the logarithm of their number. A probability outside [0, 1] is taken to its limit.
  public mutating func binomial(trials: Int, probability: Double) -> Int {
    guard trials > 0, probability > 0 else { return 0 }
    guard probability < 1 else { return trials }
    var left = trials
    var p = probability
    var successes = 0
    while left > 32 {
      let middle = left / 2 + 1
      let cut = beta(Double(middle), Double(left - middle + 1))
      if cut <= p {
        successes += middle
        left -= middle
        p = cut < 1 ? (p - cut) / (1 - cut) : 0
      } else {
        left = middle - 1
        p = cut > 0 ? p / cut : 1
      }
    }
    for _ in 0..<left where uniform() < p { successes += 1 }
    return successes
  }

  /// A draw from the Poisson distribution.
  ///
  /// Exact. A large mean is stepped through by gamma waiting times (Ahrens and Dieter 1974). A mean
  /// that is not above zero gives 0; one above 10¹⁵ is taken as 10¹⁵.
  public mutating func poisson(mean: Double) -> Int {
    guard mean > 0 else { return 0 }
    var left = Swift.min(mean, 1e15)
    var arrivals = 0
    while left > 16 {
      let step = Int(left * 0.875)
      let waited = gamma(shape: Double(step))
      guard waited <= left else {
        return arrivals + binomial(trials: step - 1, probability: left / waited)
      }
      arrivals += step
      left -= waited
    }
    let stop = exp(-left)
    var product = positiveUniform()
    while product > stop {
      arrivals += 1
      product *= positiveUniform()
    }
    return arrivals
  }

  /// How many of a number of trials fall on each weight; all zero when no weight is above zero.
  public mutating func multinomial(trials: Int, weights: [Double]) -> [Int] {
    let usable = weights.map { $0 > 0 && $0.isFinite ? $0 : 0 }
    var total = usable.reduce(0, +)
    var left = trials
    guard total > 0, let last = usable.lastIndex(where: { $0 > 0 }) else {
      return usable.map { _ in 0 }
    }
    return usable.enumerated().map { index, weight in
      guard weight > 0, left > 0 else { return 0 }
      let drawn = index == last ? left : binomial(trials: left, probability: weight / total)
      total -= weight
      left -= drawn
      return drawn
    }
  }
}
