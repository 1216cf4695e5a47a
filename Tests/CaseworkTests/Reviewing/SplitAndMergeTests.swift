import CaseModel
import Foundation
import RecordLinkage
import Testing

@testable import Casework

@Suite struct SplitAndMergeTests {
  @Test func `two people made one and taken back are two again, to the last row`() async throws {
    let fixture = try await CaseFixture.linked()
    let before = try fixture.rows("person", "record")
    let ana = try #require(try fixture.person(of: CaseFixture.council("1")))
    let jon = try #require(try fixture.person(of: CaseFixture.council("4")))
    let outcome = try MergePersons(
      folder: fixture.folder,
      persons: (ana, jon),
      reason: "a test of merging",
      reviewer: "Ana"
    ).run()
    let merged = try #require(
      try fixture.person(of: CaseFixture.union("d")).flatMap {
        try CaseFile(fixture.folder).person($0)
      }
    )
    #expect(merged.records.count == 4)
    #expect(merged.summary.status == .proposed, "what was joined by machine in it is so still")
    try fixture.retract(outcome.event)
    #expect(try fixture.rows("person", "record") == before)
  }

  @Test func `a person parted stays so after an analysis and is whole when it is taken back`()
    async throws
  {
    let fixture = try await CaseFixture.linked()
    let before = try fixture.rows("person", "record")
    let person = try #require(try fixture.person(of: CaseFixture.council("1")))
    let outcome = try SplitPerson(
      folder: fixture.folder,
      person: person,
      records: [CaseFixture.union("a")],
      reason: "other mother",
      reviewer: "Ana"
    ).run()
    #expect(outcome.pairs == 1)
    _ = try await AnalyseCase(folder: fixture.folder).run()
    #expect(
      try fixture.person(of: CaseFixture.council("1")) != fixture.person(of: CaseFixture.union("a"))
    )
    try fixture.retract(outcome.event)
    #expect(
      try fixture.person(of: CaseFixture.council("1"))
        != fixture.person(of: CaseFixture.union("a")),
      "the machine was told, and says so until it is asked again"
    )
    _ = try await AnalyseCase(folder: fixture.folder).run()
    let after = try fixture.rows("record")
    #expect(before.contains(after))
  }

  @Test func `parting and joining what cannot be is refused with what can`() async throws {
    let fixture = try await CaseFixture.linked()
    let person = try #require(try fixture.person(of: CaseFixture.council("1")))
    let events = try CaseFile(fixture.folder).custody(page: 1).total
    func split(_ person: String, _ records: [RecordKey]) throws {
      _ = try SplitPerson(folder: fixture.folder, person: person, records: records, reason: "x")
        .run()
    }
    let all = [CaseFixture.council("1"), CaseFixture.union("a")]
    for (problem, words) in [
      (#expect(throws: Problem.self) { try split(person, all) }, "one side"),
      (#expect(throws: Problem.self) { try split(person, []) }, "one side"),
      (#expect(throws: Problem.self) { try split(person, [CaseFixture.union("c")]) }, "union:c"),
      (#expect(throws: Problem.self) { try split("nobody", all) }, "nobody"),
      (
        #expect(throws: Problem.self) {
          try MergePersons(folder: fixture.folder, persons: (person, person), reason: "x").run()
        }, "one person already"
      ),
    ] {
      #expect(problem?.description.contains(words) == true, "\(words)")
    }
    #expect(try CaseFile(fixture.folder).custody(page: 1).total == events, "nothing was recorded")
  }
}
