import CaseModel
import CaseRegister
import EvidenceVault
import Foundation
import Testing

@testable import Casework

@Suite struct CaseLifeTests {
  @Test func `a new case is a folder that says what it is and verifies`() throws {
    let fixture = try CaseFixture()
    let description = try fixture.folder.readDescription()
    #expect(description.title == "Harbour")
    #expect(FileManager.default.fileExists(atPath: fixture.folder.readme))
    let report = try VerifyCase(folder: fixture.folder).run()
    #expect(report.holds)
    #expect(report.leaves == 1)
  }

  @Test func `a case is never made over something that is there`() throws {
    let fixture = try CaseFixture()
    let problem = #expect(throws: Problem.self) { try CreateCase(folder: fixture.folder).run() }
    #expect(problem?.kind == .cannotWrite)
    #expect(try fixture.folder.readDescription().title == "Harbour")
  }

  @Test func `a deleted register is rebuilt to the last row`() async throws {
    let fixture = try CaseFixture()
    try fixture.fill()
    _ = try await AnalyseCase(folder: fixture.folder).run()
    let before = try Register(path: fixture.folder.register).fingerprintText()
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: fixture.folder.register + ending)
    }
    try RebuildRegister(folder: fixture.folder).run()
    let after = try Register(path: fixture.folder.register).fingerprintText()
    #expect(before == after)
    #expect(before.contains("[claim]") && before.contains("Ana Oru"))
  }

  @Test func `a register that was left behind follows the log when the case is opened`()
    async throws
  {
    let fixture = try CaseFixture()
    let early = try Data(contentsOf: URL(fileURLWithPath: fixture.folder.register))
    try fixture.fill()
    let before = try Register(path: fixture.folder.register).fingerprintText()
    for ending in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: fixture.folder.register + ending)
    }
    try early.write(to: URL(fileURLWithPath: fixture.folder.register))
    _ = try AddExhibits(folder: fixture.folder, paths: []).run()
    #expect(try Register(path: fixture.folder.register).fingerprintText() == before)
  }

  @Test func `while one process writes, a second is told who and stops`() throws {
    let fixture = try CaseFixture()
    let paper = try fixture.file("a.txt", "A note.")
    let holder = try WritableCase(fixture.folder)
    defer { holder.close() }
    let problem = #expect(throws: Problem.self) {
      try AddExhibits(folder: fixture.folder, paths: [paper]).run()
    }
    #expect(problem?.kind == .busy)
    #expect(problem?.description.contains("\(getpid())") == true)
    #expect(try CaseFile(fixture.folder).exhibits().isEmpty, "readers are not kept out")
  }

  @Test func `a folder that is no case is named with what to do`() throws {
    let problem = #expect(throws: Problem.self) {
      _ = try CaseFile(CaseFolder(NSTemporaryDirectory()))
    }
    #expect(problem?.kind == .missing)
    #expect(problem?.description.contains("inquest new") == true)
  }
}
