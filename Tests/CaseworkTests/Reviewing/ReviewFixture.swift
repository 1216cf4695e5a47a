import CaseRegister
import Casework
import Foundation
import RecordLinkage

extension CaseFixture {
  /// The harbour's lists, imported and linked; without its paper, which takes longer than all else.
  static func linked() async throws -> CaseFixture {
    let fixture = try CaseFixture()
    try fixture.importLists()
    _ = try await AnalyseCase(folder: fixture.folder).run()
    return fixture
  }

  static func council(_ id: String) -> RecordKey { RecordKey(list: "council", id: id) }
  static func union(_ id: String) -> RecordKey { RecordKey(list: "union", id: id) }

  /// Decides, as Ana unless somebody else is named.
  @discardableResult
  func decide(
    _ a: RecordKey,
    _ b: RecordKey,
    _ verdict: ReviewVerdict,
    by reviewer: String = "Ana"
  ) throws -> DecisionOutcome {
    try DecidePair(
      folder: folder,
      pair: PairKey(a, b),
      verdict: verdict,
      reason: "the fathers' names",
      reviewer: reviewer
    ).run()
  }

  @discardableResult
  func retract(_ event: Int, by reviewer: String = "Ana") throws -> DecisionOutcome {
    try RetractDecision(
      folder: folder,
      target: .event(event),
      reason: "misread",
      reviewer: reviewer
    )
    .run()
  }

  /// The identifier of a record's person.
  func person(of key: RecordKey) throws -> String? {
    try Register(path: folder.register).read { try $0.record(list: key.list, id: key.id)?.person }
  }

  func status(of key: RecordKey) throws -> PersonStatus? {
    try person(of: key).flatMap { try CaseFile(folder).person($0)?.summary.status }
  }

  /// Some tables of the register as one text.
  func rows(_ tables: String...) throws -> String {
    let text = try Register(path: folder.register).fingerprintText()
    return text.split(separator: "\n[").map(String.init).filter { part in
      tables.contains { part.hasPrefix($0 + "]") || part.hasPrefix("[" + $0 + "]") }
    }.joined(separator: "\n")
  }

  func deleteRegister() {
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: folder.register + ending)
    }
  }
}
