import CaseModel
import Glibc
import Statistics

/// A range for a total number of people.
public struct EstimateInterval: Codable, Hashable, Sendable {
  /// The lower end, in people.
  public var low: Double
  /// The upper end, or nil where the data set no finite upper limit.
  public var high: Double?
  /// The nominal coverage, such as 0.95.
  public var level: Double

  /// Makes a range.
  public init(low: Double, high: Double?, level: Double) {
    self.low = low
    self.high = high
    self.level = level
  }

  /// Writes `high` also when it is null, as readers of the file expect.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(low, forKey: .low)
    try container.encode(high, forKey: .high)
    try container.encode(level, forKey: .level)
  }

  /// Observed people plus a log-normal range for the unseen (Chao 1987): never below the observed.
  static func logNormal(
    observed: Int,
    estimate: Double,
    standardError: Double,
    level: Double
  ) -> EstimateInterval {
    let n = Double(observed)
    let unseen = estimate - n
    let variance = standardError * standardError
    guard unseen > 0 else { return EstimateInterval(low: n, high: n, level: level) }
    let spread = sqrt(log1p(variance / (unseen * unseen)))
    let factor = exp(StandardNormal.halfWidth(level: level) * spread)
    let high = n + unseen * factor
    return EstimateInterval(
      low: n + unseen / factor,
      high: high.isFinite ? high : nil,
      level: level
    )
  }

  /// The range as it is written among a method's diagnostics.
  var json: JSONValue {
    ["low": .double(low), "high": .optional(high), "level": .double(level)]
  }
}
