/// The range that a table supports, by the models of lists that depend on one another and, where it
/// cannot be set aside, by two classes of people.
struct SupportedRange {
  /// Readings whose hull has more than this many times as many unseen people at its upper end as at
  /// its lower disagree by more than a range can say.
  static let widestSpread = 10.0

  /// The range of the log-linear models.
  let dependence: EstimateInterval
  /// The other reading; nil where it is set aside.
  let hiddenClass: HiddenClassReading?
  private let observed: Double

  init(_ table: CaptureHistoryTable, _ average: ModelAverage, level: Double) {
    var average = average
    dependence = average.interval(level: level)
    hiddenClass = HiddenClassReading(table, against: average, level: level)
    observed = Double(table.observed)
  }

  /// The range that holds every reading; nil where they disagree by more than a range can say, or
  /// where two classes are the better reading: there may then be more than two.
  var hull: EstimateInterval? {
    guard let other = hiddenClass else { return dependence }
    guard !other.isPreferred else { return nil }
    guard let one = dependence.high, let two = other.interval.high else { return nil }
    let low = min(dependence.low, other.interval.low)
    let high = max(one, two)
    guard high - observed <= Self.widestSpread * max(1, low - observed) else { return nil }
    return EstimateInterval(low: low, high: high, level: dependence.level)
  }
}
