import CaseModel
import CaseRegister
import EvidenceVault
import Foundation
import RecordLinkage
import Statistics
import Testing

@testable import Casework

@Suite struct DecidingTests {
  private let mira = CaseFixture.council("3")
  private let ila = CaseFixture.union("e")
  private let kelOne = CaseFixture.council("2")
  private let kelTwo = CaseFixture.union("b")

  @Test func `what the machine joined is provisional until a person decides`() async throws {
    let fixture = try await CaseFixture.linked()
    #expect(try fixture.status(of: kelOne) == .proposed)
    #expect(try fixture.status(of: mira) == .single)
    try fixture.decide(kelOne, kelTwo, .same)
    #expect(try fixture.status(of: kelOne) == .decided)
    let file = try CaseFile(fixture.folder)
    #expect(try file.people(PersonFilter(status: .decided)).total == 1)
    #expect(try file.people(PersonFilter(status: .proposed)).total == 2)
    let person = try #require(try fixture.person(of: kelOne).flatMap { try file.person($0) })
    #expect(person.links.first?.judgement.effect == .same)
    #expect(person.decisions.map(\.reviewer) == ["Ana"])
    #expect(person.decisions.first?.reason == "the fathers' names")
  }

  @Test(arguments: [ReviewVerdict.same, .different])
  func `a decision changes people at once, and taking it back gives what was there before`(
    verdict: ReviewVerdict
  ) async throws {
    let fixture = try await CaseFixture.linked()
    let before = try fixture.rows("person", "record")
    let (a, b) = verdict == .same ? (mira, ila) : (kelOne, kelTwo)
    let outcome = try fixture.decide(a, b, verdict)
    #expect(try (fixture.person(of: a) == fixture.person(of: b)) == (verdict == .same))
    #expect(try fixture.rows("person", "record") != before)
    try fixture.retract(outcome.event)
    #expect(try fixture.rows("person", "record") == before)
  }

  @Test func `names stand side by side though one list writes them whole and another in parts`()
    throws
  {
    let fixture = try CaseFixture()
    try fixture.importLists()
    let path = try fixture.file("parts.csv", "id,given_name,surname\n1,میرا,تالوک\n")
    _ = try ImportList(folder: fixture.folder, file: path, source: "x").run()
    let pair = PairKey(mira, RecordKey(list: "parts", id: "1"))
    let view = try #require(try CaseFile(fixture.folder).pair(pair))
    #expect(view.fields.first?.field == "name")
    #expect(view.fields.first?.values == ["Mira Talvek", "میرا تالوک"])
    #expect(view.latin.first?[0] == nil && view.latin.first?[1] != nil)
    #expect(view.link == nil && view.sides.allSatisfy { $0.person == nil })
    let whole = try #require(try CaseFile(fixture.folder).pair(PairKey(mira, ila)))
    #expect(whole.fields.first?.field == "full name")
  }

  @Test func `no record loses or changes a value, whatever is decided`() async throws {
    let fixture = try await CaseFixture.linked()
    let before = try CaseFile(fixture.folder).register.read { snapshot in
      try snapshot.lists().flatMap { try snapshot.records(ofList: $0.name) }.map(\.fields)
    }
    try fixture.decide(mira, ila, .same)
    try fixture.decide(kelOne, kelTwo, .different)
    let person = try #require(
      try fixture.person(of: mira).flatMap { try CaseFile(fixture.folder).person($0) }
    )
    #expect(person.fields.first { $0.field == "full name" }?.values.compactMap(\.self).count == 2)
    let after = try CaseFile(fixture.folder).register.read { snapshot in
      try snapshot.lists().flatMap { try snapshot.records(ofList: $0.name) }.map(\.fields)
    }
    #expect(before == after)
  }

  @Test func `decisions outlive a new analysis and a new list, and are handed to the engine`()
    async throws
  {
    let fixture = try await CaseFixture.linked()
    try fixture.decide(mira, ila, .same)
    try fixture.decide(kelOne, kelTwo, .different)
    let again = try await AnalyseCase(folder: fixture.folder).run()
    #expect(again.people == 8, "one more parted, one more joined")
    let path = try fixture.file(
      "parish.csv",
      "id,name,father_name,birth_year\nx,Kel Sonder,Ido,1961\ny,Hodi Brask,Lem,1930\n"
    )
    _ = try ImportList(folder: fixture.folder, file: path, source: "the parish").run()
    _ = try await AnalyseCase(folder: fixture.folder).run()
    #expect(try fixture.person(of: mira) == fixture.person(of: ila))
    #expect(try fixture.person(of: kelOne) != fixture.person(of: kelTwo))
    #expect(try fixture.status(of: mira) == .decided)
    let last = try await AnalyseCase(folder: fixture.folder).run()
    #expect(last == AnalyseCase.Outcome(), "nothing is new")
    // The engine itself was told: its own proposal keeps the two apart.
    let proposed = try CaseFile(fixture.folder).register.read { snapshot in
      [
        try snapshot.record(list: "council", id: "2")?.proposed,
        try snapshot.record(list: "union", id: "b")?.proposed,
      ]
    }
    #expect(proposed[0] != nil && proposed[0] != proposed[1])
  }

  @Test func `a register deleted after every kind of deed is rebuilt to the last row`() async throws
  {
    let fixture = try await CaseFixture.linked()
    try fixture.decide(mira, ila, .same)
    let parted = try fixture.decide(kelOne, kelTwo, .different)
    try fixture.decide(kelOne, kelTwo, .undecided, by: "Kel")
    try fixture.retract(parted.event)
    _ = try DrawReviewSample(folder: fixture.folder, pairs: 30, seed: 2).run()
    _ = try SetLinkPolicy(folder: fixture.folder, acceptance: .atLeast(0.9), reason: "strict").run()
    _ = try await AnalyseCase(folder: fixture.folder).run()
    try fixture.decide(mira, ila, .different, by: "Kel")
    let before = try Register(path: fixture.folder.register).fingerprintText()
    fixture.deleteRegister()
    try RebuildRegister(folder: fixture.folder).run()
    #expect(try Register(path: fixture.folder.register).fingerprintText() == before)
    #expect(before.contains("the fathers' names"))
    #expect(try VerifyCase(folder: fixture.folder).run().holds)
  }

  @Test func `killed between decision and projection, the next opening completes it`() async throws
  {
    let fixture = try await CaseFixture.linked()
    let recorder = try DecisionRecorder(folder: fixture.folder, reviewer: "Ana", reason: "seen")
    do {
      let open = try WritableCase(fixture.folder)
      defer { open.close() }
      // The log has it; the process ends before the register is told.
      _ = try open.vault.append([
        recorder.draft(
          CaseEvent.linksDecided,
          [
            "records": [PairKey(mira, ila).json], "verdict": "same", "deed": "pair",
            "sealed": false,
          ],
          open
        )
      ])
    }
    #expect(try fixture.person(of: mira) != fixture.person(of: ila))
    try WritableCase(fixture.folder).close()
    #expect(try fixture.person(of: mira) == fixture.person(of: ila))
    let after = try Register(path: fixture.folder.register).fingerprintText()
    try RebuildRegister(folder: fixture.folder).run()
    #expect(try Register(path: fixture.folder.register).fingerprintText() == after)
  }

  @Test func `a later decision takes the place of an earlier one of the same reviewer only`()
    async throws
  {
    let fixture = try await CaseFixture.linked()
    try fixture.decide(kelOne, kelTwo, .different)
    try fixture.decide(kelOne, kelTwo, .same)
    #expect(try fixture.status(of: kelOne) == .decided)
    let outcome = try fixture.decide(kelOne, kelTwo, .different, by: "Kel")
    #expect(outcome.disputes == [PairKey(kelOne, kelTwo)])
    #expect(try fixture.status(of: kelOne) == .disputed)
    #expect(try fixture.person(of: kelOne) == fixture.person(of: kelTwo), "the proposal stands")
    try fixture.decide(kelOne, kelTwo, .different, by: "Mira")
    #expect(try fixture.person(of: kelOne) != fixture.person(of: kelTwo), "two against one")
  }

  @Test func `a chain that contradicts a "not the same" is reported and none of it holds`()
    async throws
  {
    let fixture = try await CaseFixture.linked()
    let (a, b, c) = (mira, ila, CaseFixture.union("c"))
    try fixture.decide(a, b, .same)
    try fixture.decide(b, c, .same)
    #expect(try fixture.person(of: a) == fixture.person(of: c))
    let outcome = try fixture.decide(a, c, .different)
    #expect(outcome.contradictions.first?.apart == PairKey(a, c))
    #expect(outcome.contradictions.first?.chain == [PairKey(a, b), PairKey(b, c)])
    let people = try [a, b, c].map { try fixture.person(of: $0) }
    #expect(Set(people).count == 3)
    #expect(try [a, b, c].map { try fixture.status(of: $0) } == [.disputed, .disputed, .disputed])
    let overview = try CaseFile(fixture.folder).overview()
    #expect(overview.open.contains { $0.kind == .conflictingDecisions })
    try fixture.retract(outcome.event)
    #expect(try fixture.person(of: a) == fixture.person(of: c))
    #expect(try fixture.status(of: a) == .decided)
  }

  @Test(arguments: 1...6)
  func `deriving a few people gives what deriving everybody gives`(seed: UInt64) async throws {
    let fixture = try await CaseFixture.linked()
    var generator = SeededGenerator(seed: seed)
    let keys =
      ["1", "2", "3", "4", "5", "6"].map(CaseFixture.council)
      + ["a", "b", "c", "d", "e"].map(CaseFixture.union)
    var events: [(Int, String)] = []
    for _ in 0..<25 {
      let pair = generator.shuffled(keys).prefix(2)
      let reviewer = generator.chance(0.7) ? "Ana" : "Kel"
      if generator.chance(0.2), let (event, owner) = events.popLast() {
        _ = try? fixture.retract(event, by: owner)
      } else {
        let verdict = ReviewVerdict.allCases[generator.below(3)]
        let outcome = try fixture.decide(pair[0], pair[1], verdict, by: reviewer)
        events.append((outcome.event, reviewer))
      }
    }
    let before = try fixture.rows("person", "record")
    try Register(path: fixture.folder.register).write { writer in
      try PersonProjection(writer: writer).refreshAll()
    }
    #expect(try fixture.rows("person", "record") == before)
  }
}
