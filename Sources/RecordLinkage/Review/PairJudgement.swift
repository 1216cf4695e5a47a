/// What the standing verdicts of all reviewers on one pair amount to (docs/methods/link-review.md).
public struct PairJudgement: Hashable, Sendable {
  /// One reviewer's standing verdict.
  public struct Vote: Hashable, Sendable {
    /// Who.
    public let reviewer: String
    /// What.
    public let verdict: ReviewVerdict
    /// Whether it was given under seal, so that it needs a second.
    public let isSealed: Bool

    /// Makes a vote.
    public init(reviewer: String, verdict: ReviewVerdict, isSealed: Bool) {
      self.reviewer = reviewer
      self.verdict = verdict
      self.isSealed = isSealed
    }
  }

  /// How many reviewers the pair needs.
  public let needed: Int
  /// How many have given a verdict.
  public let given: Int
  /// The verdict that has effect: `same` or `different`, or nil.
  public let effect: ReviewVerdict?
  /// Whether reviewers hold opposite verdicts and neither has effect.
  public let isDisputed: Bool
  /// Whether everybody may see every verdict.
  public var isOpen: Bool { given >= needed }

  /// Judges a pair; of several votes of one reviewer the last counts.
  public init(_ votes: [Vote]) {
    let standing = Dictionary(votes.map { ($0.reviewer, $0) }) { _, later in later }.values
    let same = standing.count { $0.verdict == .same }
    let different = standing.count { $0.verdict == .different }
    needed = standing.contains(where: \.isSealed) ? 2 : 1
    given = standing.count
    if same > different, same >= needed {
      effect = .same
    } else if different > same, different >= needed {
      effect = .different
    } else {
      effect = nil
    }
    isDisputed = effect == nil && same > 0 && different > 0 && standing.count >= needed
  }
}
