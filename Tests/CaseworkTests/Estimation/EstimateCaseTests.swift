import CaseModel
import Foundation
import MultipleSystemsEstimation
import Synchronization
import Testing

@testable import Casework

/// Estimates from the linked persons of a case.
struct EstimateCaseTests {
  @Test func `an estimate of a case counts what the analysis counted and records nothing`()
    async throws
  {
    let fixture = try CaseFixture()
    try fixture.importLists()
    _ = try await AnalyseCase(folder: fixture.folder).run()
    let size = try CaseFile(fixture.folder).custody(page: 1).size
    let result = try EstimateCase(folder: fixture.folder).run()
    let view = try #require(try CaseFile(fixture.folder).estimate())
    #expect(result.observed == view.observed)
    #expect(result.lists == view.lists)
    #expect(result.recommended?.low == view.recommended?.low)
    #expect(try CaseFile(fixture.folder).custody(page: 1).size == size)
  }

  @Test func `a case in which nobody was linked says what to run first`() throws {
    let fixture = try CaseFixture()
    let empty = #expect(throws: Problem.self) { try EstimateCase(folder: fixture.folder).run() }
    #expect(empty?.remedy.contains("inquest import") == true)
    try fixture.importLists()
    let unlinked = #expect(throws: Problem.self) { try EstimateCase(folder: fixture.folder).run() }
    #expect(unlinked?.remedy.contains("inquest analyse") == true)
  }

  @Test func `a list compiled from another is one origin with it, in the case and on its page`()
    async throws
  {
    let fixture = try CaseFixture()
    try fixture.importLists()
    let path = try fixture.file("relay.csv", CaseFixture.council)
    var relay = ImportList(folder: fixture.folder, file: path, source: "a newspaper")
    relay.compiledFrom = ["council"]
    _ = try relay.run()
    let outcome = try await AnalyseCase(folder: fixture.folder).run()
    #expect(outcome.estimated)
    let file = try CaseFile(fixture.folder)
    let view = try #require(try file.estimate())
    #expect(view.lists == ["council + relay", "union"])
    #expect(view.origins == [["council", "relay"], ["union"]])
    #expect(view.warnings.contains { $0.contains("council and relay come from one origin") })
    // Only a bar that is one pattern of the case's lists leads to its people.
    for overlap in view.overlaps {
      let people = overlap.people
      #expect((people == nil) == (overlap.pattern & 1 == 1))
      if let people {
        #expect(try file.people(PersonFilter(pattern: people)).total == overlap.count)
      }
    }
    #expect(try file.lists().map(\.compiledFrom) == [[], [], ["council"]])
    #expect(try await AnalyseCase(folder: fixture.folder).run() == AnalyseCase.Outcome())
    _ = try RebuildRegister(folder: fixture.folder).run()
    let again = try #require(try CaseFile(fixture.folder).estimate())
    #expect(again.origins == view.origins && again.lists == view.lists)
  }

  @Test func `one file taken in under two names is one origin`() async throws {
    let fixture = try CaseFixture()
    try fixture.importLists()
    let path = try fixture.file("council.csv", CaseFixture.council)
    _ = try ImportList(folder: fixture.folder, file: path, source: "again", name: "again").run()
    _ = try await AnalyseCase(folder: fixture.folder).run()
    #expect(try EstimateCase(folder: fixture.folder).run().lists == ["council + again", "union"])
  }

  @Test func `a list compiled from one that is not there is not taken in`() throws {
    let fixture = try CaseFixture()
    let path = try fixture.file("relay.csv", CaseFixture.council)
    var relay = ImportList(folder: fixture.folder, file: path, source: "a newspaper")
    relay.compiledFrom = ["council"]
    let problem = #expect(throws: Problem.self) { try relay.run() }
    #expect(problem?.kind == .usage)
    #expect(try CaseFile(fixture.folder).lists().isEmpty)
  }

  @Test func `an estimate that takes too long is given up with a sentence, and made another time`()
    async throws
  {
    let fixture = try CaseFixture()
    try fixture.importLists()
    var hurried = AnalyseCase(folder: fixture.folder)
    hurried.estimationLimit = .zero
    let outcome = try await hurried.run()
    #expect(!outcome.estimated && !outcome.stopped)
    #expect(outcome.noEstimate?.contains("inquest estimate") == true)
    #expect(try CaseFile(fixture.folder).estimate() == nil)
    #expect(try await AnalyseCase(folder: fixture.folder).run().estimated)
  }

  @Test func `somebody who stops an estimate leaves none behind, and the next run makes it`()
    async throws
  {
    let fixture = try CaseFixture()
    try fixture.importLists()
    let isEstimating = Atomic<Bool>(false)
    let outcome = try await AnalyseCase(folder: fixture.folder).run(
      progress: { stage, _, _ in
        if stage == "Estimating" { isEstimating.store(true, ordering: .relaxed) }
      },
      interruption: Interruption { isEstimating.load(ordering: .relaxed) }
    )
    #expect(outcome.stopped && !outcome.estimated && outcome.people == 8)
    #expect(try CaseFile(fixture.folder).estimate() == nil)
    #expect(try await AnalyseCase(folder: fixture.folder).run().estimated)
  }
}
