public import RecordLinkage

/// Decides whether two records are one person.
public struct DecidePair: Sendable {
  /// The case.
  public var folder: CaseFolder
  /// The two records.
  public var pair: PairKey
  /// What is decided.
  public var verdict: ReviewVerdict
  /// What it rests on.
  public var reason: String
  /// Who decides; the person at the keyboard when nil.
  public var reviewer: String?

  /// Says what to decide.
  public init(
    folder: CaseFolder,
    pair: PairKey,
    verdict: ReviewVerdict,
    reason: String,
    reviewer: String? = nil
  ) {
    self.folder = folder
    self.pair = pair
    self.verdict = verdict
    self.reason = reason
    self.reviewer = reviewer
  }

  /// Records the decision: it takes the place of an earlier one of the same reviewer on this pair.
  ///
  /// Throws a `Problem` where a record does not exist or the reason is missing; then nothing was
  /// recorded.
  public func run() throws -> DecisionOutcome {
    let recorder = try DecisionRecorder(folder: folder, reviewer: reviewer, reason: reason)
    let open = try WritableCase(folder)
    defer { open.close() }
    for key in [pair.a, pair.b] { _ = try open.requireRecord(key) }
    try pair.requireTwo()
    return try recorder.record(verdict, "pair", on: [pair], in: open)
  }
}
