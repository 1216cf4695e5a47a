import Statistics

/// What one method says of one completed table: of one way to link the records, or of one way to
/// give labels to those that lack them.
struct CompletedAnswer {
  /// The people observed in this table.
  let observed: Int
  /// The point estimate of the total.
  let estimate: Double
  /// The unseen as a distribution; nil where there is no range or no upper limit.
  let unseen: UnseenDistribution?
  /// Whether the distribution is a posterior, whose draws can be pooled.
  let isPosterior: Bool

  /// A method's answer; nil where it gives no estimate.
  init?(_ result: MethodResult?, observed: Int) {
    guard let result, let estimate = result.estimate else { return nil }
    self.observed = observed
    self.estimate = estimate
    isPosterior = result.unseen != nil
    unseen =
      result.unseen
      ?? result.interval.flatMap { UnseenDistribution($0, observed: observed) }
  }

  /// The recommended range's answer; nil where there is none.
  init?(recommended result: EstimationResult) {
    guard let recommended = result.recommended else { return nil }
    observed = result.observed
    let posterior = result.recommendedPosterior
    isPosterior = posterior != nil
    unseen = posterior ?? UnseenDistribution(recommended.interval, observed: observed)
    let centre = unseen?.quantile(0.5) ?? 0
    estimate = Double(observed) + centre
  }

  /// An answer from a distribution.
  init(observed: Int, estimate: Double, unseen: UnseenDistribution?) {
    self.observed = observed
    self.estimate = estimate
    self.unseen = unseen
    isPosterior = false
  }
}

extension EstimationResult {
  /// The posterior that the recommended range is the range of, where it is that of one method.
  var recommendedPosterior: UnseenDistribution? {
    guard let recommended, recommended.methods.count == 1,
      let result = results.first(where: { $0.method == recommended.methods[0] }),
      result.interval == recommended.interval
    else { return nil }
    return result.unseen
  }
}

extension [EstimationResult] {
  /// What each of these results of completed tables says by one method; nil where it gives nothing.
  func answers(by method: EstimationMethod) -> [CompletedAnswer?] {
    map { one in
      CompletedAnswer(one.results.first { $0.method == method }, observed: one.observed)
    }
  }
}

extension MethodResult {
  /// Puts an average over completed tables in place of this answer; nil withholds it.
  ///
  /// The posterior of one table is no longer that of the answer, and goes.
  mutating func replace(by average: LinkageAveraging?) {
    estimate = average?.estimate
    interval = average?.interval
    unseen = nil
  }
}

extension [CompletedAnswer?] {
  /// How many of the completed tables give no estimate.
  var failures: Int { count { $0 == nil } }

  /// How many of the completed tables give no range with an upper limit.
  var unlimited: Int { count { !($0?.unseen?.isFinite ?? false) } }
}
