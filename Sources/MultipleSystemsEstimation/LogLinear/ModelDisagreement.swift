/// How far the log-linear models that fit nearly as well as the best contradict one another.
///
/// A large ratio with intervals that do not meet says that the data cannot tell the models apart and
/// that each is surer of itself than it may be. Agreement proves nothing: all may share a fault.
public struct ModelDisagreement: Codable, Hashable, Sendable {
  /// The models within some difference of the least BIC.
  public struct Spread: Codable, Hashable, Sendable {
    /// How many models.
    public let models: Int
    /// The least of their estimates of the total.
    public let least: Double
    /// The greatest.
    public let greatest: Double
    /// The share of these models' own weight by BIC that lies with models whose interval fails to
    /// meet the best model's.
    public let weightApart: Double
    /// Whether the intervals of some two of them fail to overlap.
    public let isDisjoint: Bool

    /// The greatest estimate over the least.
    public var ratio: Double { greatest / least }
  }

  /// Models within 2 of the least BIC: hardly worse than the best.
  public let near: Spread
  /// Models within 6: worse, but not by enough to be set aside.
  public let wide: Spread

  /// Holds models against one another.
  ///
  /// - Parameters:
  ///   - fits: Models with a maximum, the least BIC first.
  ///   - profiles: The profile intervals of the first of them; Wald intervals stand in for others.
  ///   - level: The nominal coverage of intervals.
  init?(_ fits: [LogLinearFit], profiles: [EstimateInterval], level: Double) {
    guard let best = fits.first else { return nil }
    let within = fits.prefix { $0.bic < best.bic + 6 }
    let intervals = within.enumerated().map { place, fit in
      place < profiles.count ? profiles[place] : fit.wald(level: level)
    }
    let nearCount = within.prefix { $0.bic < best.bic + 2 }.count
    near = Self.spread(within.prefix(nearCount), intervals)
    wide = Self.spread(within, intervals)
  }

  private static func spread(
    _ fits: ArraySlice<LogLinearFit>,
    _ intervals: [EstimateInterval]
  ) -> Spread {
    var least = Double.infinity
    var greatest = 0.0
    var greatestLow = 0.0
    var leastHigh = Double.infinity
    var apart = 0.0
    let weights = ModelSearch.weights(Array(fits))
    let own = intervals[0]
    for (place, fit) in fits.enumerated() {
      let interval = intervals[place]
      least = min(least, fit.estimate)
      greatest = max(greatest, fit.estimate)
      greatestLow = max(greatestLow, interval.low)
      leastHigh = min(leastHigh, interval.high ?? .infinity)
      if interval.low > own.high ?? .infinity || interval.high ?? .infinity < own.low {
        apart += weights[place]
      }
    }
    return Spread(
      models: fits.count,
      least: least,
      greatest: greatest,
      weightApart: apart,
      // On a line, all intervals meet in one point as soon as every two of them meet.
      isDisjoint: greatestLow > leastHigh
    )
  }
}
