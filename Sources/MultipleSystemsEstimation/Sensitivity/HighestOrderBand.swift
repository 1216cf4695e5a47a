import Glibc
import Statistics

/// What the total would be if the dependence among all lists at once were not what models assume
/// (Aleshin-Guendel, Sadinle and Wakefield 2021).
///
/// Uses the observed counts alone. The factor ξ multiplies the odds; 1 is the saturated model's own
/// assumption. Nothing in the data favours one ξ over another.
struct HighestOrderBand {
  /// The factors shown.
  static let factors: [(name: String, value: Double)] = [
    ("½", 0.5), ("⅔", 2.0 / 3), ("1", 1), ("1½", 1.5), ("2", 2),
  ]

  private let observed: Double
  private let logUnseen: Double
  private let spread: Double

  /// Nil when a combination of lists is empty, where the observed counts give no answer.
  init?(_ table: CaptureHistoryTable) {
    guard table.listCount >= 2, table.counts.dropFirst().allSatisfy({ $0 > 0 }) else { return nil }
    observed = Double(table.observed)
    var sum = 0.0
    var variance = 0.0
    for (history, count) in table.counts.enumerated().dropFirst() {
      sum += history.nonzeroBitCount % 2 == 1 ? log(Double(count)) : -log(Double(count))
      variance += 1 / Double(count)
    }
    logUnseen = sum
    spread = variance.squareRoot()
  }

  /// The total for a factor.
  func estimate(factor: Double) -> Double {
    observed + factor * exp(logUnseen)
  }

  /// The log-normal interval for a factor.
  func interval(factor: Double, level: Double) -> EstimateInterval {
    let reach = StandardNormal.halfWidth(level: level) * spread
    let high = observed + factor * exp(logUnseen + reach)
    return EstimateInterval(
      low: observed + factor * exp(logUnseen - reach),
      high: high.isFinite ? high : nil,
      level: level
    )
  }
}
