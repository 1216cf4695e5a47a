import Glibc
import Statistics

/// Several answers to one question, each from the data completed in another way, as one
/// (Rubin 1987; degrees of freedom after Barnard and Rubin 1999).
///
/// On whatever scale the answers are about normal; for the unseen that is its logarithm. It must not
/// be used where the completions differ for any reason but chance.
public struct RubinCombination: Hashable, Sendable {
  /// The mean of the answers.
  public let centre: Double
  /// W: the mean of their own variances.
  public let within: Double
  /// B: the variance between the answers.
  public let between: Double
  /// M: how many answers there are.
  public let count: Int
  /// ν: the degrees of freedom of the t distribution; infinite when all answers are the same.
  public let degreesOfFreedom: Double

  /// Combines answers.
  ///
  /// Nil with fewer than two, or when something is not a finite number.
  ///
  /// - Parameters:
  ///   - centres: One for each completion; at least two.
  ///   - variances: Theirs, in the same order.
  ///   - completeDegreesOfFreedom: What would be had with complete data; infinite gives Rubin's own.
  public init?(
    centres: [Double],
    variances: [Double],
    completeDegreesOfFreedom: Double = .infinity
  ) {
    guard centres.count >= 2, variances.count == centres.count,
      (centres + variances).allSatisfy(\.isFinite), completeDegreesOfFreedom > 0
    else { return nil }
    let m = Double(centres.count)
    count = centres.count
    let mean = centres.reduce(0, +) / m
    let between = centres.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (m - 1)
    let within = variances.reduce(0, +) / m
    centre = mean
    self.between = between
    self.within = within
    let added = (1 + 1 / m) * between
    let total = within + added
    let share = total > 0 ? added / total : 0
    let rubin = share > 0 ? (m - 1) / (share * share) : .infinity
    guard completeDegreesOfFreedom.isFinite else {
      degreesOfFreedom = rubin
      return
    }
    let complete = completeDegreesOfFreedom
    let observed = (complete + 1) / (complete + 3) * complete * (1 - share)
    degreesOfFreedom = 1 / (1 / rubin + 1 / max(observed, .leastNormalMagnitude))
  }

  /// T = W + (1 + 1/M)B: the variance of the combined answer.
  public var variance: Double { within + (1 + 1 / Double(count)) * between }

  /// The share of the variance that comes from between the completions, from 0 to 1.
  public var betweenShare: Double {
    variance > 0 ? 1 - within / variance : 0
  }

  /// The ends of the central range.
  public func range(level: Double) -> (low: Double, high: Double) {
    let t = StudentT.quantile((1 + level) / 2, degreesOfFreedom: max(degreesOfFreedom, 0.01))
    let reach = t * variance.squareRoot()
    return (centre - reach, centre + reach)
  }
}
