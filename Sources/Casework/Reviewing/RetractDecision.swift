import CaseModel
import CaseRegister

/// Takes a decision back: everything is then as if it had not been made, and the log keeps both.
public struct RetractDecision: Sendable {
  /// What to take back.
  public enum Target: Sendable {
    /// All that one event decided.
    case event(Int)
    /// The reviewer's standing decision on a pair, with all that the same deed decided.
    case pair(PairKey)
  }

  /// The case.
  public var folder: CaseFolder
  /// What to take back.
  public var target: Target
  /// Why.
  public var reason: String
  /// Whose decision it is; that of the person at the keyboard when nil.
  public var reviewer: String?

  /// Says what to take back.
  public init(folder: CaseFolder, target: Target, reason: String, reviewer: String? = nil) {
    self.folder = folder
    self.target = target
    self.reason = reason
    self.reviewer = reviewer
  }

  /// Records that the decision was taken back.
  ///
  /// Throws a `Problem` where no such decision of this reviewer stands.
  public func run() throws -> DecisionOutcome {
    let recorder = try DecisionRecorder(folder: folder, reviewer: reviewer, reason: reason)
    let open = try WritableCase(folder)
    defer { open.close() }
    let event = try event(recorder.reviewer, open)
    let rows = try open.register.read { try $0.decisions(ofEvent: event) }
      .filter { $0.endedBy == nil }
    guard let first = rows.first else {
      throw Problem(
        .missing,
        "event \(event) decided nothing that still stands",
        remedy: "`inquest review CASE decisions` lists the decisions that stand."
      )
    }
    guard first.reviewer == recorder.reviewer else {
      throw Problem(
        .usage,
        "the decision of event \(event) is \(first.reviewer)'s, and only its reviewer takes it back",
        remedy: "Decide on the pair yourself, or give --reviewer if you act for them."
      )
    }
    try open.record([
      recorder.draft(CaseEvent.decisionRetracted, ["decision": .int(event)], open)
    ])
    return try recorder.outcome(of: rows.map { PairKey($0.records) }, in: open)
  }

  private func event(_ reviewer: String, _ open: WritableCase) throws -> Int {
    switch target {
    case .event(let event): return event
    case .pair(let pair):
      let rows = try open.register.read { try $0.decisions(of: pair.records) }
      guard let row = rows.last(where: { $0.endedBy == nil && $0.reviewer == reviewer }) else {
        throw Problem(
          .missing,
          "no decision of \(reviewer) on \(pair.a) and \(pair.b) stands",
          remedy: "`inquest review CASE decisions` lists the decisions that stand."
        )
      }
      return row.position
    }
  }
}
