/// One list taken as a population of known size (Binette and Steorts 2022): only the people on it
/// are kept, their number is estimated from the other lists, and held against the truth.
///
/// A miss shows that the lists' dependence defeats the method on people whose number is known. A hit
/// proves nothing about people whom no list reached.
public struct ConsistencyRow: Codable, Hashable, Sendable {
  /// The list taken as the population.
  public let list: String
  /// How many people are on it.
  public let truth: Int
  /// What the method says of it from the other lists, or nil where it cannot.
  public let estimate: Double?
  /// The interval that goes with it.
  public let interval: EstimateInterval?
  /// Why there is no estimate.
  public let note: String?

  /// Makes a row.
  public init(
    list: String,
    truth: Int,
    estimate: Double?,
    interval: EstimateInterval?,
    note: String? = nil
  ) {
    self.list = list
    self.truth = truth
    self.estimate = estimate
    self.interval = interval
    self.note = note
  }

  /// Whether the interval holds the truth; nil where there is none.
  public var holds: Bool? {
    interval.map { Double(truth) >= $0.low && Double(truth) <= $0.high ?? .infinity }
  }
}
