import Glibc
import Statistics

/// One answer from many ways of linking the same records (Sadinle 2018).
///
/// See `docs/methods/linkage-averaging.md`. Posteriors are pooled, every table counting the same;
/// ranges of likelihood methods are combined by Rubin's rules on the logarithm of the unseen. It must
/// not be used to claim that errors which every draw makes have been averaged away.
public struct LinkageAveraging: Hashable, Sendable {
  /// Above this share of tables without an answer none is given for all.
  public static let failureLimit = 0.1
  /// Draws pooled from all tables together.
  static let pooledDraws = 20_000

  /// How the answers were put together.
  public enum Rule: String, Hashable, Sendable {
    /// Posterior draws in equal numbers from every table.
    case pooled
    /// Rubin's rules on the logarithm of the unseen.
    case rubin
  }

  /// The rule.
  public let rule: Rule
  /// The total: the pooled median, or the combined centre.
  public let estimate: Double
  /// The range over all tables; nil when a likelihood method sets no upper limit on some table.
  public let interval: EstimateInterval?
  /// The share of the variance of log n₀ that comes from between the tables, from 0 to 1; nil when
  /// there is no range.
  public let betweenShare: Double?
  /// The mean number of people observed over the tables.
  public let observed: Double
  /// The tables that gave an answer.
  public let tables: Int
  /// Those that gave none.
  public let failures: Int

  /// Estimates every table by one method and averages.
  ///
  /// Nil with fewer than two answers, or when more than a tenth of the tables have none. Cost: the
  /// method's for each table.
  ///
  /// - Parameters:
  ///   - tables: One for each draw of the linkage; at least two.
  ///   - level: The nominal coverage.
  ///   - seed: Of the pooled draws.
  ///   - estimate: The method; its results may carry a posterior in `unseen`.
  /// - Throws: Only what `estimate` throws.
  public init?(
    _ tables: [CaptureHistoryTable],
    level: Double,
    seed: UInt64,
    estimate: (CaptureHistoryTable) throws -> MethodResult
  ) rethrows {
    let answers = try tables.map { table in
      CompletedAnswer(try estimate(table), observed: table.observed)
    }
    self.init(answers, level: level, seed: seed)
  }

  /// Averages answers that are there already; nil stands for a table that gave none.
  init?(
    _ answers: [CompletedAnswer?],
    level: Double,
    seed: UInt64,
    rule asked: Rule? = nil
  ) {
    let given = answers.compactMap { $0 }
    let failed = answers.failures
    guard given.count >= 2, Double(failed) <= Self.failureLimit * Double(answers.count) else {
      return nil
    }
    tables = given.count
    failures = failed
    observed = given.reduce(0) { $0 + Double($1.observed) } / Double(given.count)
    rule = asked ?? (given.allSatisfy(\.isPosterior) ? .pooled : .rubin)
    let moments = given.compactMap { $0.unseen?.logMoments }
    let rubin =
      moments.count == given.count
      ? RubinCombination(
        centres: moments.map(\.mean),
        variances: moments.map(\.variance),
        completeDegreesOfFreedom: max(observed, 1)
      ) : nil
    betweenShare = rubin?.betweenShare
    let mean = given.reduce(0) { $0 + $1.estimate } / Double(given.count)
    switch rule {
    case .rubin:
      let range = rubin?.range(level: level)
      estimate = rubin.map { [observed] in observed + exp($0.centre) } ?? mean
      interval = range.map { [observed] range in
        EstimateInterval(
          low: observed + exp(range.low),
          high: Self.finite(observed + exp(range.high)),
          level: level
        )
      }
    case .pooled:
      let totals = Self.pool(given, seed: seed)
      let middle = Self.quantile(totals, 0.5)
      estimate = middle.isFinite ? middle : mean
      interval = EstimateInterval(
        low: Self.quantile(totals, (1 - level) / 2),
        high: Self.finite(Self.quantile(totals, (1 + level) / 2)),
        level: level
      )
    }
  }

  private static func finite(_ people: Double) -> Double? {
    people.isFinite ? people : nil
  }

  /// Totals drawn from every table alike, in order.
  private static func pool(_ answers: [CompletedAnswer], seed: UInt64) -> [Double] {
    var generator = SeededGenerator(seed: seed)
    let each = max(100, (pooledDraws + answers.count - 1) / answers.count)
    var totals: [Double] = []
    totals.reserveCapacity(each * answers.count)
    for answer in answers {
      guard let unseen = answer.unseen else { continue }
      // Stratified: one draw from each of equal slices, which is as random and far steadier.
      for slice in 0..<each {
        let probability = (Double(slice) + generator.uniform()) / Double(each)
        totals.append(Double(answer.observed) + (unseen.quantile(probability) ?? .infinity))
      }
    }
    totals.sort()
    return totals
  }

  private static func quantile(_ sorted: [Double], _ probability: Double) -> Double {
    let value = ChainDiagnostics.quantile(probability, ofSorted: sorted)
    // At infinite totals interpolation is infinity less infinity, or none of it.
    return value.isNaN ? .infinity : value
  }
}
