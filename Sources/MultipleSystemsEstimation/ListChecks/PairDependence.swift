import Glibc
import Statistics

/// How two lists depend on one another among people whom some other list holds.
///
/// Strata are the combinations of the other lists, so that dependence through them is not taken for
/// dependence of the two. See `docs/methods/list-checks.md`. Cost: one pass over the cells.
struct PairDependence: Sendable {
  /// The places of the two lists.
  let first: Int
  let second: Int
  /// The logarithm of the conditional odds ratio (Mantel and Haenszel) and its standard error.
  let logOdds: Double
  let logOddsError: Double
  /// The share of the first list's entries that the second would have taken over.
  let takenBySecond: CopyShare
  /// The share of the second list's entries that the first would have taken over.
  let takenByFirst: CopyShare

  /// A share of entries taken over, 1 − P(not on the copy | on the source) / P(not | not on it).
  struct CopyShare: Sendable {
    fileprivate let logRisk: Double
    fileprivate let error: Double

    /// The estimate; below zero where lists avoid one another.
    var estimate: Double { 1 - exp(logRisk) }

    /// The limit that the share is above, with a given number of standard errors.
    func low(z: Double) -> Double { 1 - exp(logRisk + z * error) }
  }

  /// The logarithm of the odds ratio that the true one is above.
  func logOddsLow(z: Double) -> Double { logOdds - z * logOddsError }

  /// The logarithm of the odds ratio that the true one is below.
  func logOddsHigh(z: Double) -> Double { logOdds + z * logOddsError }

  /// Nil when no third list holds anybody, where nothing can be said.
  init?(_ table: CaptureHistoryTable, first: Int, second: Int) {
    let one = 1 << first
    let two = 1 << second
    var strata: [(both: Double, first: Double, second: Double, neither: Double)] = []
    for others in 1..<max(1, table.counts.count) where others & (one | two) == 0 {
      let both = table.counts[others | one | two]
      let onlyFirst = table.counts[others | one]
      let onlySecond = table.counts[others | two]
      let neither = table.counts[others]
      guard both + onlyFirst + onlySecond + neither > 0 else { continue }
      strata.append((Double(both), Double(onlyFirst), Double(onlySecond), Double(neither)))
    }
    guard !strata.isEmpty else { return nil }
    self.first = first
    self.second = second
    // Half a person a cell in all: lists wholly copied would leave a cell empty in every stratum.
    let added = 0.5 / Double(strata.count)
    var r = 0.0
    var s = 0.0
    var pr = 0.0
    var mixed = 0.0
    var qs = 0.0
    var bySecond = RiskSums()
    var byFirst = RiskSums()
    for stratum in strata {
      let a = stratum.both + added
      let b = stratum.first + added
      let c = stratum.second + added
      let d = stratum.neither + added
      let t = a + b + c + d
      r += a * d / t
      s += b * c / t
      pr += (a + d) / t * (a * d / t)
      mixed += (a + d) / t * (b * c / t) + (b + c) / t * (a * d / t)
      qs += (b + c) / t * (b * c / t)
      bySecond.add(missed: b, of: a + b, otherMissed: d, of: c + d)
      byFirst.add(missed: c, of: a + c, otherMissed: d, of: b + d)
    }
    logOdds = log(r / s)
    logOddsError = (pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s)).squareRoot()
    takenBySecond = bySecond.share
    takenByFirst = byFirst.share
  }

  /// Mantel and Haenszel's risk ratio of being missed, on the source list against not on it.
  private struct RiskSums {
    var top = 0.0
    var bottom = 0.0
    var spread = 0.0

    mutating func add(missed x: Double, of n1: Double, otherMissed y: Double, of n0: Double) {
      let t = n1 + n0
      top += x * n0 / t
      bottom += y * n1 / t
      spread += (n1 * n0 * (x + y) - x * y * t) / (t * t)
    }

    var share: CopyShare {
      CopyShare(logRisk: log(top / bottom), error: (spread / (top * bottom)).squareRoot())
    }
  }
}
