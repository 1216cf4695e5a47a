import CaseModel
import Glibc
import Statistics

/// What is believed about the size of a population before its lists are seen.
public enum PopulationPrior: Hashable, Sendable {
  /// `p(N) ∝ 1/N`: every order of magnitude as likely as another. Improper, and heavy in its tail.
  case inverse
  /// Negative-binomial with mean `shape·scale` (Madigan and York 1997): a Poisson number whose mean
  /// has a gamma law. Both must be above zero.
  case negativeBinomial(shape: Double, scale: Double)
  /// Log-normal with a share `level` of its mass between two totals. `0 < low < high`, `0 < level < 1`.
  case logNormal(low: Double, high: Double, level: Double)

  /// Whether the numbers given make sense; there is no posterior where they do not.
  public var isUsable: Bool {
    switch self {
    case .inverse: true
    case .negativeBinomial(let shape, let scale):
      shape > 0 && scale > 0 && shape.isFinite && scale.isFinite
    case .logNormal(let low, let high, let level):
      low > 0 && high > low && high.isFinite && level > 0 && level < 1
    }
  }

  /// The prior in plain words.
  public var description: String {
    switch self {
    case .inverse: "1/N"
    case .negativeBinomial(let shape, let scale): "negative-binomial(\(shape), \(scale))"
    case .logNormal(let low, let high, let level):
      "log-normal, \(Int((level * 100).rounded())) per cent between \(rounded(low)) and "
        + "\(rounded(high))"
    }
  }

  /// log p(N) + log N! − log n₀!, up to a constant, at N = observed + unseen.
  ///
  /// In one, because for large numbers the factorials nearly cancel.
  func logWeight(unseen: Double, observed: Double) -> Double {
    let people = observed + unseen
    switch self {
    case .negativeBinomial(let shape, let scale):
      return people * -log1p(1 / scale) + logGammaRatio(unseen, observed + shape, 1)
    case .logNormal(let low, let high, let level):
      let centre = (log(low) + log(high)) / 2
      let spread = (log(high) - log(low)) / (2 * StandardNormal.halfWidth(level: level))
      let z = (log(people) - centre) / spread
      return -z * z / 2 - log(people) + logGammaRatio(unseen, observed + 1, 1)
    case .inverse:
      return -log(people) + logGammaRatio(unseen, observed + 1, 1)
    }
  }
}
