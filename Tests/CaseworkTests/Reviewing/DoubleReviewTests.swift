import CaseModel
import RecordLinkage
import Testing

@testable import Casework

@Suite struct DoubleReviewTests {
  private let pair = PairKey(CaseFixture.council("2"), CaseFixture.union("b"))

  private func fixture() async throws -> CaseFixture {
    let fixture = try await CaseFixture.linked()
    _ = try SetLinkPolicy(folder: fixture.folder, isDouble: true, reason: "two pairs of eyes").run()
    return fixture
  }

  private func asked(_ fixture: CaseFixture, _ reviewer: String) throws -> Set<PairKey> {
    Set(
      try NextPairs(folder: fixture.folder, limit: 1_000, reviewer: reviewer).run().map(\.pair)
    )
  }

  @Test func `a reviewer does not see the other's decision before both have decided`() async throws
  {
    let fixture = try await fixture()
    let one = try fixture.decide(pair.a, pair.b, .different)
    #expect(one.missing == 1)
    #expect(try fixture.status(of: pair.a) == .proposed, "it has no effect yet")
    for reader in ["Kel", nil] {
      let view = try #require(try CaseFile(fixture.folder, for: reader).pair(pair))
      #expect(view.judgement.decisions.map(\.verdict) == [nil])
      #expect(view.judgement.decisions.map(\.reason) == [""])
    }
    let own = try #require(try CaseFile(fixture.folder, for: "Ana").pair(pair))
    #expect(own.judgement.decisions.map(\.verdict) == [.different])
    let log = try CaseFile(fixture.folder).custody(page: 1).entries.map(\.summary).joined()
    #expect(log.contains("under seal") && !log.contains("not the same"))
    #expect(try asked(fixture, "Kel").contains(pair))
    #expect(try !asked(fixture, "Ana").contains(pair))

    try fixture.decide(pair.a, pair.b, .different, by: "Kel")
    #expect(try fixture.person(of: pair.a) != fixture.person(of: pair.b))
    let open = try #require(try CaseFile(fixture.folder).pair(pair))
    #expect(open.judgement.decisions.map(\.verdict) == [.different, .different])
    #expect(try !asked(fixture, "Mira").contains(pair))
  }

  @Test func `two who disagree leave the proposal as it was, in dispute`() async throws {
    let fixture = try await fixture()
    try fixture.decide(pair.a, pair.b, .different)
    let second = try fixture.decide(pair.a, pair.b, .same, by: "Kel")
    #expect(second.disputes == [pair])
    #expect(try fixture.person(of: pair.a) == fixture.person(of: pair.b))
    #expect(try fixture.status(of: pair.a) == .disputed)
    #expect(try asked(fixture, "Mira").contains(pair), "a third is asked")
  }

  @Test func `agreement counts what each said before seeing the other`() async throws {
    let fixture = try await fixture()
    try fixture.decide(pair.a, pair.b, .different)
    try fixture.decide(pair.a, pair.b, .same)
    try fixture.decide(pair.a, pair.b, .different, by: "Kel")
    try fixture.decide(pair.a, pair.b, .same, by: "Kel")
    let third = PairKey(CaseFixture.council("4"), CaseFixture.union("d"))
    try fixture.decide(third.a, third.b, .same)
    try fixture.decide(third.a, third.b, .undecided, by: "Kel")
    let comparison = try #require(try MeasureAgreement(folder: fixture.folder).run().first)
    #expect(comparison.reviewers == ["Ana", "Kel"])
    #expect(comparison.counts == [[0, 1, 1], [0, 0, 0], [0, 0, 0]])
    #expect(comparison.all.pairs == 2 && comparison.decided.pairs == 1)
  }

  @Test func `decisions of one reviewer are no evidence of agreement`() async throws {
    let fixture = try await CaseFixture.linked()
    try fixture.decide(pair.a, pair.b, .same)
    try fixture.decide(pair.a, pair.b, .same, by: "Kel")
    #expect(try MeasureAgreement(folder: fixture.folder).run().isEmpty)
  }
}
