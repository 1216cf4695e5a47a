import Foundation
import GRDB
import Testing

@testable import CaseRegister

@Suite struct MigrationTests {
  @Test func `a register of the first form keeps its people and links when it is opened`() throws {
    let path = NSTemporaryDirectory() + "/register-\(UUID().uuidString).sqlite"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let old = try DatabaseQueue(path: path)
    try RegisterMigrations.all.migrate(old, upTo: "1 exhibits, lists, claims, people, estimates")
    try old.write { db in
      try db.execute(
        sql: """
          INSERT INTO exhibit VALUES ('x', 0, 'a.csv', NULL, NULL, NULL, NULL, 'h', 'h', 1, 't', 0,
            'list', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL);
          INSERT INTO list VALUES ('نام', 0, 'x', 's', 2, 0, NULL, '[]', '[]', 1);
          INSERT INTO list VALUES ('abc', 1, 'x', 's', 1, 0, NULL, '[]', '[]', 1);
          INSERT INTO person VALUES ('p1', 'Ana', 'ana', '[]', 2, 3, 0.9, 'e', 2);
          INSERT INTO person VALUES ('p2', 'Kel', 'kel', '[]', 1, 1, 1, 'e', 2);
          INSERT INTO record VALUES ('نام', '1', 2, 'Ana', '[]', 'p1');
          INSERT INTO record VALUES ('نام', '2', 3, 'Kel', '[]', 'p2');
          INSERT INTO record VALUES ('abc', '9', 2, 'Anna', '[]', 'p1');
          INSERT INTO link VALUES ('p1', 'نام', '1', 'abc', '9', 7, 0.9, '[]');
          INSERT INTO estimate VALUES (3, 'r', 'e', 'i', 1, '[]', '{}');
          """
      )
    }
    try old.close()
    let register = try Register(path: path)
    try register.read { (snapshot) throws -> Void in
      #expect(try snapshot.person("p1")?.status == "proposed")
      #expect(try snapshot.person("p2")?.status == "single")
      #expect(try snapshot.records(proposedAs: "p1").count == 2)
      #expect(try snapshot.proposal("p1") == 0.9)
      let pair = RecordPair(("نام", "1"), ("abc", "9"))
      #expect(pair.listA == "abc", "one form whatever the order")
      #expect(try snapshot.pair(pair)?.weight == 7)
      #expect(try snapshot.pairs(ofPerson: "p1").map(\.records) == [pair])
      #expect(try snapshot.estimate()?.counted == "")
      #expect(try snapshot.estimate()?.origins == "[]")
      #expect(try snapshot.lists().map(\.compiledFrom) == ["[]", "[]"])
      #expect(try snapshot.standingDecisions().isEmpty)
    }
  }

  @Test func `a reviewer's later word ends the earlier one, another's does not`() throws {
    let path = NSTemporaryDirectory() + "/register-\(UUID().uuidString).sqlite"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let register = try Register(path: path)
    let pair = RecordPair(("a", "1"), ("b", "2"))
    try register.write { writer in
      for (position, reviewer) in [(3, "Ana"), (4, "Kel"), (5, "Ana")] {
        try writer.insert(
          DecisionRow(
            position: position,
            records: pair,
            verdict: "same",
            reviewer: reviewer,
            reason: "r",
            time: "t",
            sealed: false,
            deed: "pair"
          )
        )
      }
    }
    #expect(try register.read { try $0.standingDecisions().map(\.position) } == [4, 5])
    try register.write { try $0.endDecisions(of: 4, by: 6) }
    #expect(try register.read { try $0.decisions(of: pair).map(\.endedBy) } == [5, 6, nil])
  }
}
