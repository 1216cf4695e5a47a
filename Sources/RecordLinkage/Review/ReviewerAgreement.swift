import Statistics

/// How far two reviewers agree: Cohen's kappa and the share of agreement, each with its interval
/// (docs/methods/link-review.md; Cohen 1960; Fleiss, Cohen and Everitt 1969).
///
/// It does not say that either is right.
public struct ReviewerAgreement: Codable, Hashable, Sendable {
  /// Fewer pairs than this have no interval of kappa.
  static let fewest = 20

  /// An estimate between two limits.
  public struct Range: Codable, Hashable, Sendable {
    /// Lower limit.
    public let low: Double
    /// Upper limit.
    public let high: Double
  }

  /// Number of pairs that both have judged.
  public let pairs: Int
  /// Share of them with the same answer, in 0…1; nil without a pair.
  public let agreement: Double?
  /// Wilson interval of that share.
  public let agreementRange: Range?
  /// Kappa, in −1…1; nil where chance alone would make them agree always.
  public let kappa: Double?
  /// Its standard error; nil where there is no interval.
  public let standardError: Double?
  /// Its interval.
  public let kappaRange: Range?

  /// Compares two reviewers.
  ///
  /// - Parameters:
  ///   - counts: a square table: how many pairs the first put in the row's answer and the second in
  ///     the column's.
  ///   - level: of the intervals, between 0 and 1.
  public init(counts: [[Int]], level: Double = 0.95) {
    let total = counts.joined().reduce(0, +)
    pairs = total
    let share = counts.map { row in row.map { total > 0 ? Double($0) / Double(total) : 0 } }
    let answers = share.indices
    let rows = share.map { $0.reduce(0, +) }
    let columns = answers.map { column in share.reduce(0) { $0 + $1[column] } }
    let observed = answers.reduce(0) { $0 + share[$1][$1] }
    let expected = answers.reduce(0) { $0 + rows[$1] * columns[$1] }
    let agreed = answers.reduce(0) { $0 + counts[$1][$1] }
    let z = StandardNormal.halfWidth(level: level)
    agreement = total > 0 ? observed : nil
    agreementRange = total > 0 ? Self.wilson(agreed, of: total, z: z) : nil
    guard total > 0, expected < 1 - 1e-12 else {
      (kappa, standardError, kappaRange) = (nil, nil, nil)
      return
    }
    let value = (observed - expected) / (1 - expected)
    kappa = value
    guard agreed < total, total >= Self.fewest else {
      (standardError, kappaRange) = (nil, nil)
      return
    }
    var spread = 0.0
    for i in answers {
      for j in answers {
        let part =
          i == j
          ? 1 - (rows[i] + columns[i]) * (1 - value)
          : (1 - value) * (columns[i] + rows[j])
        spread += share[i][j] * part * part
      }
    }
    let centre = value - expected * (1 - value)
    let variance =
      max(0, spread - centre * centre) / (Double(total) * (1 - expected) * (1 - expected))
    let error = variance.squareRoot()
    standardError = error
    kappaRange = Range(low: max(-1, value - z * error), high: min(1, value + z * error))
  }

  /// Wilson's 1927 interval of a share.
  static func wilson(_ successes: Int, of trials: Int, z: Double) -> Range {
    let n = Double(trials)
    let p = Double(successes) / n
    let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    return Range(low: max(0, centre - half), high: min(1, centre + half))
  }
}
