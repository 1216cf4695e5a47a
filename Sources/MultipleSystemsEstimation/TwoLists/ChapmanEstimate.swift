/// Chapman's estimator of a population from two lists (1951), with Seber's variance (1970).
///
/// See `docs/methods/two-list.md`. It must not be read as an answer when there are more lists.
public struct ChapmanEstimate: Hashable, Sendable {
  /// The total population, observed and never observed.
  public let estimate: Double
  /// The standard error.
  public let standardError: Double
  /// Lincoln and Petersen's figure, biased upwards; for comparison only.
  public let lincolnPetersen: Double
  private let observed: Int

  /// Estimates from the sizes of two lists and of what they share.
  ///
  /// Nil when they share nobody: no finite estimate is defensible then.
  public init?(firstSize: Int, secondSize: Int, shared: Int) {
    guard shared > 0, shared <= firstSize, shared <= secondSize else { return nil }
    let a = Double(firstSize)
    let b = Double(secondSize)
    let m = Double(shared)
    estimate = (a + 1) * (b + 1) / (m + 1) - 1
    let top = (a + 1) * (b + 1) * (a - m) * (b - m)
    standardError = (top / ((m + 1) * (m + 1) * (m + 2))).squareRoot()
    lincolnPetersen = a * b / m
    observed = firstSize + secondSize - shared
  }

  /// The range with the unseen taken as log-normal; never below the people observed.
  public func interval(level: Double) -> EstimateInterval {
    .logNormal(observed: observed, estimate: estimate, standardError: standardError, level: level)
  }
}
