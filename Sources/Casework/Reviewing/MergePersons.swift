import CaseModel
import CaseRegister
import RecordLinkage

/// Makes one person of two, records and all.
///
/// It is one decision "the same" on the pair of theirs that agrees best, and is undone by taking it
/// back; a "not the same" between them stays in force and is reported.
public struct MergePersons: Sendable {
  /// The case.
  public var folder: CaseFolder
  /// The two people.
  public var persons: (String, String)
  /// What it rests on.
  public var reason: String
  /// Who decides; the person at the keyboard when nil.
  public var reviewer: String?

  /// Says whom to make one.
  public init(
    folder: CaseFolder,
    persons: (String, String),
    reason: String,
    reviewer: String? = nil
  ) {
    self.folder = folder
    self.persons = persons
    self.reason = reason
    self.reviewer = reviewer
  }

  /// Records the decision.
  public func run() throws -> DecisionOutcome {
    let recorder = try DecisionRecorder(folder: folder, reviewer: reviewer, reason: reason)
    let open = try WritableCase(folder)
    defer { open.close() }
    guard persons.0 != persons.1 else {
      throw Problem(.usage, "this is one person already", remedy: "Name two people.")
    }
    let first = try open.requirePerson(persons.0)
    let second = try open.requirePerson(persons.1)
    let others = Set(second.map(RecordKey.init))
    let compared = try open.register.read { snapshot in
      try first.flatMap { try snapshot.pairs(of: $0.list, $0.id) }.filter { row in
        let pair = PairKey(row.records)
        return others.contains(pair.a) || others.contains(pair.b)
      }
    }
    let best = compared.max {
      ($0.weight, $1.listA, $1.idA, $1.listB, $1.idB) < (
        $1.weight, $0.listA, $0.idA, $0.listB, $0.idB
      )
    }
    let pair =
      best.map { PairKey($0.records) } ?? PairKey(RecordKey(first[0]), RecordKey(second[0]))
    return try recorder.record(.same, "merge", on: [pair], in: open)
  }
}
