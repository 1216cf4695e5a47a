import CaseModel
import RecordLinkage
import Synchronization

/// What a page can ask to have recorded: decisions of the person at the keyboard, and nothing else.
public protocol CaseDeciding: Sendable {
  /// Decides on a pair; `verdict` is `same`, `different` or `undecided`.
  func decide(_ pair: PairKey, verdict: String, reason: String) throws -> DecisionOutcome
  /// Takes back what an event decided.
  func retract(event: Int, reason: String) throws -> DecisionOutcome
}

/// Decisions of the person at the keyboard on a case on disk.
///
/// One after the other: two forms sent at once both get recorded.
public final class CaseDecisions: CaseDeciding {
  private let folder: CaseFolder
  private let turn = Mutex(())

  /// Decides on a case; it is opened for writing for each decision and let go again.
  public init(_ folder: CaseFolder) { self.folder = folder }

  /// Decides on a pair.
  public func decide(_ pair: PairKey, verdict: String, reason: String) throws -> DecisionOutcome {
    guard let verdict = ReviewVerdict(rawValue: verdict) else {
      throw Problem(
        .usage,
        "no verdict was chosen",
        remedy: "Choose the same, not the same, or undecided."
      )
    }
    return try turn.withLock { _ in
      try DecidePair(folder: folder, pair: pair, verdict: verdict, reason: reason).run()
    }
  }

  /// Takes back what an event decided.
  public func retract(event: Int, reason: String) throws -> DecisionOutcome {
    try turn.withLock { _ in
      try RetractDecision(folder: folder, target: .event(event), reason: reason).run()
    }
  }
}
