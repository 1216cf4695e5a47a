import CaseModel
import CaseRegister
import EvidenceVault
import RecordLinkage

/// What every decision needs: a reviewer, a reason, records that exist, and afterwards a look at what
/// it contradicts.
struct DecisionRecorder {
  /// Scalars that a reason may have.
  static let longestReason = 2_000

  let folder: CaseFolder
  let reviewer: String
  let reason: String

  /// Checks reviewer and reason; without a reviewer it is the person at the keyboard.
  init(folder: CaseFolder, reviewer: String?, reason: String) throws {
    self.folder = folder
    self.reviewer = try Self.name(reviewer)
    self.reason = reason.trimmed
    guard !self.reason.isEmpty else {
      throw Problem(
        .usage,
        "a decision needs a reason",
        remedy: "Say in a few words what it rests on, so that the next person can follow it."
      )
    }
    guard self.reason.unicodeScalars.count <= Self.longestReason else {
      throw Problem(
        .usage,
        "the reason is longer than \(Self.longestReason) characters",
        remedy: "Say it shorter, and add the longer text to the case as an exhibit."
      )
    }
  }

  /// A reviewer's name as events carry it.
  static func name(_ reviewer: String?) throws -> String {
    guard let reviewer else { return Operator.name }
    let name = reviewer.trimmed
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
    }
    guard !name.isEmpty, isPlain, name.unicodeScalars.count <= 200 else {
      throw Problem(
        .usage,
        "this is not a reviewer's name",
        remedy: "Give a name of one line and at most 200 characters."
      )
    }
    return name
  }

  /// Records one deed; the register follows.
  func record(
    _ verdict: ReviewVerdict,
    _ deed: String,
    on pairs: [PairKey],
    in open: WritableCase
  ) throws -> DecisionOutcome {
    let isDouble = try open.register.read { try $0.linkPolicy().isDouble }
    try open.record([
      draft(
        CaseEvent.linksDecided,
        [
          "records": .array(pairs.map(\.json)), "verdict": .string(verdict.rawValue),
          "deed": .string(deed), "sealed": .bool(isDouble),
        ],
        open
      )
    ])
    return try outcome(of: pairs, in: open)
  }

  /// An event of this reviewer.
  func draft(_ action: String, _ parameters: JSONValue, _ open: WritableCase) -> EventDraft {
    EventDraft(
      item: open.description.identifier,
      action: action,
      onBehalfOf: reviewer == Operator.name ? nil : reviewer,
      reason: reason,
      parameters: parameters
    )
  }

  /// What decisions on these pairs now amount to.
  func outcome(of pairs: [PairKey], in open: WritableCase) throws -> DecisionOutcome {
    try open.register.read { snapshot in
      let review = try ReviewReader(snapshot, reviewer: reviewer)
      let touched = Set(pairs)
      let judgements = pairs.map { review.judgement($0.records) }
      return DecisionOutcome(
        event: try snapshot.appliedEvents() - 1,
        pairs: pairs.count,
        missing: judgements.map(\.missing).max() ?? 0,
        contradictions: review.contradictions.filter {
          touched.contains($0.apart) || !touched.isDisjoint(with: $0.chain)
        },
        disputes: zip(pairs, judgements).filter(\.1.isDisputed).map(\.0)
      )
    }
  }
}

/// What came of a decision.
public struct DecisionOutcome: Sendable {
  /// Event that recorded it; what `retract` takes.
  public var event: Int
  /// Pairs it decided on.
  public var pairs: Int
  /// How many more reviewers have to decide before it has effect.
  public var missing: Int
  /// What it contradicts.
  public var contradictions: [ContradictionView]
  /// Pairs on which another reviewer holds the opposite.
  public var disputes: [PairKey]
}

extension WritableCase {
  /// A record that a person named; a `Problem` says what there is instead.
  func requireRecord(_ key: RecordKey) throws -> RecordRow {
    try register.read { snapshot in
      if let row = try snapshot.record(list: key.list, id: key.id) { return row }
      let lists = try snapshot.lists().map { "\"\($0.name)\"" }
      throw Problem(
        .missing,
        lists.contains("\"\(key.list)\"")
          ? "the list \"\(key.list)\" has no record \"\(key.id)\""
          : "the case has no list \"\(key.list)\"",
        remedy: lists.isEmpty
          ? "Import a list first, with `inquest import`."
          : "Name a record as LIST:ID; the lists are \(lists.joined(separator: ", "))."
      )
    }
  }

  /// The records of a person that somebody named.
  func requirePerson(_ id: String) throws -> [RecordRow] {
    let records = try register.read { try $0.records(ofPerson: id) }
    guard !records.isEmpty else {
      throw Problem(
        .missing,
        "the case has no person \"\(id)\"",
        remedy: "Take the identifier from the address of the person's page; it changes when the "
          + "person's first record goes to another."
      )
    }
    return records
  }
}
