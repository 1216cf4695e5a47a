import CaseModel
import CaseRegister
import RecordLinkage
import Testing

@testable import Casework

@Suite struct PolicyTests {
  @Test func `where nothing is accepted without a person, only decisions make people`() async throws
  {
    let fixture = try await CaseFixture.linked()
    let before = try fixture.rows("person", "record")
    _ = try SetLinkPolicy(folder: fixture.folder, acceptance: .nothing, reason: "a court asks")
      .run()
    let file = try CaseFile(fixture.folder)
    #expect(try file.people(PersonFilter()).total == 11)
    #expect(try file.people(PersonFilter(status: .single)).total == 11)
    let first = try NextPairs(folder: fixture.folder, limit: 3, reviewer: "Ana").run()
    #expect(
      Set(first.map(\.pair.a)) == Set(["1", "2", "4"].map(CaseFixture.council)),
      "what the machine joined is asked first"
    )
    try fixture.decide(CaseFixture.council("2"), CaseFixture.union("b"), .same)
    #expect(try file.people(PersonFilter()).total == 10)
    #expect(try file.people(PersonFilter(status: .decided)).total == 1)
    try fixture.retract(try file.custody(page: 1).total - 1)
    _ = try SetLinkPolicy(folder: fixture.folder, acceptance: .aboveCut, reason: "as before").run()
    #expect(try fixture.rows("person", "record") == before)
  }

  @Test func `a stricter cut takes away what is below it`() async throws {
    let fixture = try await CaseFixture.linked()
    let file = try CaseFile(fixture.folder)
    let joined = try file.people(PersonFilter(status: .proposed)).rows
    let surest = try #require(joined.map(\.probability).max())
    _ = try SetLinkPolicy(folder: fixture.folder, acceptance: .atLeast(1), reason: "strict").run()
    #expect(try file.people(PersonFilter(status: .proposed)).total == 0)
    let pairs = try file.register.read { try $0.pairOutlines() }
    let cut = try #require(pairs.map(\.probability).max())
    _ = try SetLinkPolicy(folder: fixture.folder, acceptance: .atLeast(cut), reason: "strict").run()
    let left = try file.people(PersonFilter(status: .proposed))
    #expect(left.total >= 1 && left.total <= joined.count && surest > 0)
  }

  @Test func `the estimate follows people, not the linkage alone`() async throws {
    let fixture = try await CaseFixture.linked()
    let before = try CaseFile(fixture.folder).estimate()?.observed
    try fixture.decide(CaseFixture.council("3"), CaseFixture.union("e"), .same)
    let outcome = try await AnalyseCase(folder: fixture.folder).run()
    #expect(outcome.estimated)
    #expect(try CaseFile(fixture.folder).estimate()?.observed == before.map { $0 - 1 })
  }

  @Test(arguments: [0, -1, 1.5, Double.nan])
  func `a cut that is no probability is refused`(cut: Double) async throws {
    let fixture = try CaseFixture()
    let problem = #expect(throws: Problem.self) {
      try SetLinkPolicy(folder: fixture.folder, acceptance: .atLeast(cut), reason: "x").run()
    }
    #expect(problem?.kind == .usage)
  }
}
