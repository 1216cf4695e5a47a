import CaseModel
import RecordLinkage

/// Parts some records of a person from the others.
///
/// It is one deed of many decisions "not the same", and is undone by taking that deed back.
public struct SplitPerson: Sendable {
  /// Decisions that one deed may make.
  static let limit = 10_000

  /// The case.
  public var folder: CaseFolder
  /// The person.
  public var person: String
  /// The records to part from the rest.
  public var records: [RecordKey]
  /// What it rests on.
  public var reason: String
  /// Who decides; the person at the keyboard when nil.
  public var reviewer: String?

  /// Says what to part.
  public init(
    folder: CaseFolder,
    person: String,
    records: [RecordKey],
    reason: String,
    reviewer: String? = nil
  ) {
    self.folder = folder
    self.person = person
    self.records = records
    self.reason = reason
    self.reviewer = reviewer
  }

  /// Records the decisions.
  public func run() throws -> DecisionOutcome {
    let recorder = try DecisionRecorder(folder: folder, reviewer: reviewer, reason: reason)
    let open = try WritableCase(folder)
    defer { open.close() }
    let all = try open.requirePerson(person).map(RecordKey.init)
    let parted = Set(records)
    if let stranger = parted.subtracting(all).min() {
      throw Problem(
        .usage,
        "\(stranger) is not a record of the person \(person)",
        remedy: "Their records are \(all.map(\.description).joined(separator: ", "))."
      )
    }
    let rest = all.filter { !parted.contains($0) }
    guard !parted.isEmpty, !rest.isEmpty else {
      throw Problem(
        .usage,
        "that would leave nothing on one side",
        remedy: "Name some, not all, of \(all.map(\.description).joined(separator: ", "))."
      )
    }
    guard parted.count * rest.count <= Self.limit else {
      throw Problem(
        .usage,
        "that is \(parted.count * rest.count) decisions, and one deed makes at most \(Self.limit)",
        remedy: "Part fewer records at a time."
      )
    }
    let pairs = parted.sorted().flatMap { one in rest.map { PairKey(one, $0) } }
    return try recorder.record(.different, "split", on: pairs, in: open)
  }
}
