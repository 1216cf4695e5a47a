import InquestTestSupport
import RecordLinkage
import Testing

/// Lists in Persian and Latin script, two calendars, with titles, compounds and errors.
struct MixedScriptTests {
  @Test(arguments: [7, 8] as [UInt64])
  func `people are found across scripts and calendars`(seed: UInt64) async throws {
    var simulator = LinkageSimulator(seed: seed)
    let simulated = simulator.lists(people: 400)
    let lists = try simulated.map { try LinkageList($0) }
    let result = try await RecordLinker().link(lists)
    let truth = simulated.map(\.truth)
    let persian: Set<Int> = [0, 3]
    let overall = LinkageScore(result, truth: truth)
    let across = LinkageScore(result, truth: truth) { persian.contains($0) != persian.contains($1) }
    #expect(overall.f1 > 0.9)
    #expect(across.f1 > 0.88)
  }
}
