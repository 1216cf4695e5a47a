import CaseRegister

/// The pairs that a reviewer should decide on next.
public struct NextPairs: Sendable {
  /// The case.
  public var folder: CaseFolder
  /// How many at most.
  public var limit: Int
  /// Only those of the random sample, in the order drawn.
  public var fromSample: Bool
  /// Whose queue it is; that of the person at the keyboard when nil.
  public var reviewer: String?

  /// Says whose queue to read.
  public init(
    folder: CaseFolder,
    limit: Int = 20,
    fromSample: Bool = false,
    reviewer: String? = nil
  ) {
    self.folder = folder
    self.limit = limit
    self.fromSample = fromSample
    self.reviewer = reviewer
  }

  /// Reads the queue.
  ///
  /// Throws a `Problem` where a sample is asked for and none was drawn.
  public func run() throws -> [ReviewQuestion] {
    let reviewer = try DecisionRecorder.name(reviewer)
    return try CaseFile(folder, for: reviewer).register.read { snapshot in
      let review = try ReviewReader(snapshot, reviewer: reviewer)
      guard fromSample else { return try review.questions(limit: max(0, limit)) }
      guard try snapshot.reviewSample() != nil else { throw ReviewProblems.noSample }
      return try review.sample(limit: max(0, limit))
    }
  }
}
