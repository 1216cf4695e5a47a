import Glibc
import Statistics

/// The other reading of a table: lists that do not depend on one another, and two kinds of people,
/// one harder to reach.
///
/// Present only where the data cannot set it aside; see `docs/methods/recommended-range.md`. Its
/// absence does not show that people are alike: a class that almost no list can see leaves no trace.
struct HiddenClassReading: Sendable {
  /// Below this share of belief the reading is set aside.
  static let leastShare = 0.005

  /// The share of belief it has, when both readings had one half beforehand.
  let share: Double
  /// The total population by it.
  let estimate: Double
  /// Its profile-likelihood interval.
  let interval: EstimateInterval

  /// Whether the table speaks for it rather than for lists that depend on one another.
  var isPreferred: Bool { share > 0.5 }

  /// Nil when fewer than four lists cannot tell, or when the table speaks clearly against it.
  init?(_ table: CaptureHistoryTable, against average: ModelAverage, level: Double) {
    var fitter = TwoClassFitter(table)
    guard let fit = TwoClassFit(&fitter) else { return nil }
    let share = 1 / (1 + exp(average.logEvidence + 0.5 * fit.bic))
    guard share >= Self.leastShare else { return nil }
    self.share = share
    estimate = fit.estimate
    var profile = TwoClassProfile(fit, fitter: fitter)
    interval = profile.interval(level: level)
  }
}
