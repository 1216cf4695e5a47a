import CaseModel
import Foundation
import Testing

@testable import CaseRegister

@Suite struct RegisterTests {
  private let path = NSTemporaryDirectory() + "/register-\(UUID().uuidString).sqlite"

  private func exhibit(_ ordinal: Int) -> ExhibitRow {
    ExhibitRow(
      id: "x\(ordinal)",
      ordinal: ordinal,
      name: "a'b\".txt",
      source: nil,
      method: nil,
      collectedAt: nil,
      url: nil,
      sha256: "h\(ordinal)",
      object: "h\(ordinal)",
      size: 3,
      addedAt: "2026-01-01T00:00:00Z",
      position: ordinal
    )
  }

  @Test func `what is written in one transaction is there after opening again`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let register = try Register(path: path)
    try register.write { writer in
      try writer.insert(exhibit(0))
      try writer.setProperty("appliedEvents", "1")
    }
    try register.close()
    let again = try Register(path: path)
    #expect(try again.read { try $0.exhibits() } == [exhibit(0)])
    #expect(try again.read { try $0.appliedEvents() } == 1)
  }

  @Test func `a transaction that fails leaves nothing`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let register = try Register(path: path)
    #expect(throws: (any Error).self) {
      try register.write { writer in
        try writer.insert(exhibit(0))
        try writer.insert(exhibit(0))
      }
    }
    #expect(try register.read { try $0.exhibits() }.isEmpty)
  }

  @Test func `a file that is no database is named with the remedy`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(repeating: 65, count: 8192).write(to: URL(fileURLWithPath: path))
    let problem = #expect(throws: Problem.self) { _ = try Register(path: path) }
    #expect(problem?.description.contains("inquest rebuild") == true)
  }

  @Test func `claims are narrowed by speaker, modality, date and words together`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let register = try Register(path: path)
    try register.write { writer in
      try writer.insert(exhibit(0))
      try writer.replaceClaims(
        of: "x0",
        with: [
          claim("a", text: "forty were held", modality: "alleged", days: 10...20),
          claim("b", text: "forty were freed", modality: "asserted", days: 30...30),
          claim("c", text: "nobody was held", modality: "asserted", days: nil),
        ],
        speakers: [
          ClaimSpeakerRow(claim: "a", level: 0, name: "Ana"),
          ClaimSpeakerRow(claim: "a", level: 1, name: "the council"),
          ClaimSpeakerRow(claim: "b", level: 0, name: "Ana"),
        ],
        engine: "test"
      )
    }
    func found(_ selection: ClaimSelection) throws -> [String] {
      try register.read { try $0.claims(selection, limit: 10, offset: 0).rows.map(\.id) }
    }
    #expect(try found(ClaimSelection()) == ["a", "b", "c"])
    #expect(try found(ClaimSelection(speaker: "Ana")) == ["a", "b"])
    #expect(try found(ClaimSelection(speaker: "the council")) == ["a"])
    #expect(try found(ClaimSelection(speaker: "")) == ["c"])
    #expect(try found(ClaimSelection(modality: "asserted", words: ["held"])) == ["c"])
    #expect(try found(ClaimSelection(fromDay: 20)) == ["a", "b"])
    #expect(try found(ClaimSelection(toDay: 10)) == ["a"])
    #expect(try found(ClaimSelection(words: ["%"])).isEmpty, "a percent sign is a letter")
    #expect(try found(ClaimSelection(order: "date")) == ["a", "b", "c"])
    #expect(try found(ClaimSelection(order: "modality")) == ["a", "b", "c"])
  }

  private func claim(
    _ id: String,
    text: String,
    modality: String,
    days: ClosedRange<Int>?
  ) -> ClaimRow {
    ClaimRow(
      id: id,
      exhibit: "x0",
      start: Int(id.utf8.first ?? 0),
      end: 200,
      text: text,
      modality: modality,
      event: nil,
      accuses: false,
      firstDay: days?.lowerBound,
      lastDay: days?.upperBound,
      figures: 0,
      body: "{}",
      before: "",
      after: "",
      engine: "test",
      position: 0
    )
  }
}
