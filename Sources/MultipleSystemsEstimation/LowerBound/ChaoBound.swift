import Glibc

/// Chao's lower bound of a population (1984, 1987) and Zelterman's figure beside it (1988).
///
/// See `docs/methods/chao-lower-bound.md`. A bound: it must not be read as an estimate of the total.
public struct ChaoBound: Hashable, Sendable {
  /// People on exactly one list.
  public let onOne: Int
  /// People on exactly two.
  public let onTwo: Int
  /// The bias-corrected bound with the factor (J − 1)/J: the one to report.
  public let estimate: Double
  /// The bias-corrected bound without the factor.
  public let withoutFactor: Double
  /// The bound as first published, with the factor; nil when nobody is on two lists.
  public let uncorrected: Double?
  /// The first published bound without the factor; nil when nobody is on two lists.
  public let uncorrectedWithoutFactor: Double?
  /// The standard error of ``estimate``.
  public let standardError: Double
  /// Zelterman's figure, neither a bound nor an estimate to use; nil when there is none.
  public let zelterman: Double?
  private let observed: Int

  /// Bounds the population of a table; nil with fewer than two lists or nobody on any.
  public init?(_ table: CaptureHistoryTable) {
    guard table.listCount >= 2, table.observed > 0 else { return nil }
    let frequencies = table.frequencies
    onOne = frequencies[1]
    onTwo = frequencies[2]
    observed = table.observed
    let n = Double(table.observed)
    let f1 = Double(onOne)
    let f2 = Double(onTwo)
    let c = Double(table.listCount - 1) / Double(table.listCount)
    let corrected = f1 * (f1 - 1) / (2 * (f2 + 1))
    estimate = n + c * corrected
    withoutFactor = n + corrected
    uncorrected = f2 > 0 ? n + c * f1 * f1 / (2 * f2) : nil
    uncorrectedWithoutFactor = f2 > 0 ? n + f1 * f1 / (2 * f2) : nil
    zelterman = f1 > 0 && f2 > 0 ? n / -expm1(-2 * f2 / f1) : nil

    let twice = 2 * f1 - 1
    let d = f2 + 1
    var variance = c * corrected + c * c * f1 * twice * twice / (4 * d * d)
    if f2 > 0 {
      variance += c * c * f1 * f1 * f2 * (f1 - 1) * (f1 - 1) / (4 * d * d * d * d)
    } else {
      variance -= c * c * f1 * f1 * f1 * f1 / (4 * estimate)
    }
    standardError = max(variance, 0).squareRoot()
  }

  /// The range with the unseen taken as log-normal; never below the people observed.
  public func interval(level: Double) -> EstimateInterval {
    .logNormal(observed: observed, estimate: estimate, standardError: standardError, level: level)
  }
}
