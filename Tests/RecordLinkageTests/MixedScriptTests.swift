import InquestTestSupport
import RecordLinkage
import Testing

/// Lists in Persian and Latin script, two calendars, with titles, compounds and errors.
struct MixedScriptTests {
  @Test(arguments: [7, 8] as [UInt64])
  func `people are found across scripts and calendars`(seed: UInt64) async throws {
    let simulated = LinkageSimulator(SimulationConfiguration(people: 400), seed: seed).lists()
    let result = try await RecordLinker().link(simulated.map { try LinkageList($0) })
    let score = LinkageTruth(simulated).score(result)
    #expect(score.f1 > 0.9, "\(score)")
    #expect(score[.across].f1 > 0.88, "\(score)")
  }

  @Test
  func `where nobody stands in two lists, hardly anybody is linked`() async throws {
    var configuration = SimulationConfiguration.disjoint
    configuration.people = 600
    let simulated = LinkageSimulator(configuration, seed: 9).lists()
    let result = try await RecordLinker().link(simulated.map { try LinkageList($0) })
    #expect(LinkageTruth(simulated).score(result)[.overall].found < 20)
  }
}
