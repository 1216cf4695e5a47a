/// The range to use, with its reason.
public struct RecommendedRange: Codable, Hashable, Sendable {
  /// The lower end, in people.
  public var low: Double
  /// The upper end, or nil where the data set no finite upper limit.
  public var high: Double?
  /// The nominal coverage.
  public var level: Double
  /// The methods it rests on.
  public var methods: [EstimationMethod]
  /// Why this range, in a sentence or two.
  public var reason: String

  /// Makes a range from an interval.
  public init(_ interval: EstimateInterval, methods: [EstimationMethod], reason: String) {
    low = interval.low
    high = interval.high
    level = interval.level
    self.methods = methods
    self.reason = reason
  }

  /// The range without its reason.
  public var interval: EstimateInterval {
    EstimateInterval(low: low, high: high, level: level)
  }

  /// Writes `high` also when it is null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(low, forKey: .low)
    try container.encode(high, forKey: .high)
    try container.encode(level, forKey: .level)
    try container.encode(methods, forKey: .methods)
    try container.encode(reason, forKey: .reason)
  }
}
