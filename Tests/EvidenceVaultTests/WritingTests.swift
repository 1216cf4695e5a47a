import CaseModel
import EvidenceVault
import Foundation
import Testing
import TransparencyLog

struct WritingTests {
  @Test func `what was stored is read back, with its hashes`() throws {
    let fixture = try VaultFixture()
    let writer = try fixture.make()
    let bytes = Array("abc".utf8)
    let object = try writer.store(bytes: bytes)
    #expect(object.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(object.sha512.hasPrefix("ddaf35a193617abacc417349ae204131"))
    #expect(object.size == 3)
    #expect(writer.reader.objectPath(object.stored) == nil)
    _ = try writer.append([EventDraft(item: "a", action: "added", objects: [object])])
    #expect(try writer.reader.object(object.stored) == bytes)
    let path = try #require(writer.reader.objectPath(object.stored))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o440)
  }

  @Test func `an event keeps every field of the format`() throws {
    let fixture = try VaultFixture()
    let writer = try fixture.make(actor: "زهرا احمدی")
    let object = try writer.store(bytes: [1, 2, 3])
    let draft = EventDraft(
      item: "exhibit",
      action: "transferred",
      objects: [object],
      onBehalfOf: "an archive",
      reason: "safe keeping",
      authority: "mandate 7",
      from: "first holder",
      to: "second holder",
      parameters: ["note": "متن", "n": 3]
    )
    let first = try #require(try writer.append([draft]).first)
    let second = try #require(try writer.append([draft]).first)
    var events: [CustodyEvent] = []
    try writer.reader.events { _, event in events.append(event) }
    let event = try #require(events.last)
    #expect(events.count == 2)
    #expect(event.index == 1)
    #expect(event.commitment == second.commitment)
    #expect(event.previous == first.commitment)
    #expect(event.eventID == second.eventID)
    #expect(event.actor == "زهرا احمدی")
    #expect(event.item == "exhibit")
    #expect(event.action == "transferred")
    #expect(event.objects == [object])
    #expect(event.onBehalfOf == "an archive")
    #expect(event.reason == "safe keeping")
    #expect(event.authority == "mandate 7")
    #expect(event.from == "first holder")
    #expect(event.to == "second holder")
    #expect(event.parameters == ["note": "متن", "n": 3])
    #expect(event.tool == Tool(name: "inquest", version: "0.1.0"))
    #expect(event.time.hasPrefix("2026-09-21T") && event.time.hasSuffix("Z"))
    #expect(event.monotonicMicroseconds > 1000)
    #expect(event.bootID == "5f0c6a6e-0000-4000-8000-000000000001")
    #expect(try fixture.verify().failures == [])
  }

  @Test func `a receipt's proof leads to the signed checkpoint`() throws {
    let fixture = try VaultFixture.standard()
    let writer = try fixture.open()
    let receipts = try writer.append(
      (0..<20).map { EventDraft(item: "item \($0)", action: "noted") }
    )
    let note = try writer.reader.note
    _ = try note.verify(with: [writer.reader.logKey])
    let checkpoint = try Checkpoint(parsing: note.text)
    for (offset, receipt) in receipts.enumerated() {
      #expect(receipt.index == 5 + offset)
      #expect(receipt.checkpoint == checkpoint)
      let entry = Array("{\"c\":\"\(receipt.commitment)\",\"v\":1}".utf8)
      #expect(receipt.proof.verifies(leaf: .leaf(entry), root: checkpoint.root))
    }
  }

  @Test func `the same bytes are kept once`() throws {
    let fixture = try VaultFixture.standard()
    let writer = try fixture.open()
    let bytes = VaultFixture.exhibits[0]
    let again = try writer.store(bytes: bytes)
    let twice = try writer.store(bytes: bytes)
    #expect(again == twice)
    _ = try writer.append([EventDraft(item: "copy", action: "added", objects: [again, twice])])
    let report = try fixture.verify()
    #expect(report.objectsChecked == 3)
    #expect(report.failures == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.path("staging")) == [])
  }

  @Test func `a damaged object is not taken for the same bytes`() throws {
    let fixture = try VaultFixture.standard()
    try fixture.flip(VaultFixture.objectPath(VaultFixture.exhibits[0]), at: 0)
    let writer = try fixture.open()
    let problem = #expect(throws: Problem.self) {
      try writer.store(bytes: VaultFixture.exhibits[0])
    }
    #expect(problem?.what.contains("damaged") == true)
  }

  @Test func `an event cannot name an object that was never stored`() throws {
    let fixture = try VaultFixture.standard()
    let writer = try fixture.open()
    let name = String(repeating: "0", count: 64)
    let absent = StoredObject(stored: name, sha256: name, sha512: "", size: 1)
    let problem = #expect(throws: Problem.self) {
      try writer.append([EventDraft(item: "a", action: "added", objects: [absent])])
    }
    #expect(problem?.kind == .missing)
    #expect(try writer.append([EventDraft(item: "a", action: "noted")]).first?.index == 5)
  }

  @Test func `a missing file, a folder and a pipe are each refused by name`() throws {
    let fixture = try VaultFixture.standard()
    let writer = try fixture.open()
    let absent = fixture.folder.path("absent.txt").path
    #expect(throws: Problem.self) { try writer.store(fileAt: absent) }
    let folder = #expect(throws: Problem.self) { try writer.store(fileAt: fixture.vault) }
    #expect(folder?.kind == .badInput)
    let pipe = fixture.folder.path("pipe").path
    try #require(mkfifo(pipe, 0o600) == 0)
    let refused = #expect(throws: Problem.self) { try writer.store(fileAt: pipe) }
    #expect(refused?.file == pipe)
  }

  @Test func `an empty file and a large one go in as they are`() throws {
    let fixture = try VaultFixture.standard()
    let writer = try fixture.open()
    let large = (0..<3_000_001).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let empty = try writer.store(fileAt: fixture.folder.write([], to: "empty").path)
    let stored = try writer.store(fileAt: fixture.folder.write(large, to: "large").path)
    _ = try writer.append([EventDraft(item: "both", action: "added", objects: [empty, stored])])
    #expect(try writer.reader.object(empty.stored) == [])
    #expect(try writer.reader.object(stored.stored) == large)
  }

  @Test func `a second writer is told who has the case`() throws {
    let fixture = try VaultFixture()
    let writer = try fixture.make()
    let problem = #expect(throws: Problem.self) { try fixture.open() }
    #expect(problem?.kind == .busy)
    #expect(problem?.what.contains("process \(getpid())") == true)
    _ = try writer.append([EventDraft(item: "a", action: "noted")])
  }

  @Test func `a clock set back keeps the order and is recorded`() throws {
    let fixture = try VaultFixture.standard()
    let writer = try fixture.open()
    fixture.moveClock(seconds: -86_400)
    _ = try writer.append([EventDraft(item: "a", action: "noted")])
    var last: CustodyEvent?
    try writer.reader.events(from: 5) { _, event in last = event }
    #expect(last?.json["clockAnomaly"]?.string?.contains("behind") == true)
    let report = try fixture.verify()
    #expect(report.failures == [])
    #expect(report.warnings.contains { $0.contains("1 events are dated before") })
  }

  @Test func `many tasks writing at once get one gapless order`() async throws {
    let fixture = try VaultFixture()
    let writer = try fixture.make()
    let indices = try await withThrowingTaskGroup(of: [Int].self) { group in
      for task in 0..<16 {
        group.addTask {
          try (0..<5).flatMap { number in
            let object = try writer.store(bytes: Array("\(task) \(number)".utf8))
            let draft = EventDraft(item: "\(task)", action: "added", objects: [object])
            return try writer.append([draft]).map(\.index)
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(indices.sorted() == Array(0..<80))
    let report = try fixture.verify()
    #expect(report.failures == [])
    #expect(report.objectsChecked == 80)
  }

  @Test func `a batch over tile and segment borders verifies, read from the middle too`() throws {
    let fixture = try VaultFixture()
    let writer = try fixture.make()
    _ = try writer.append((0..<200).map { EventDraft(item: "\($0)", action: "noted") })
    _ = try writer.append((0..<9850).map { EventDraft(item: "\($0 % 7)", action: "noted") })
    let report = try fixture.verify()
    #expect(report.failures == [])
    #expect(report.openings == 10_050)
    #expect(report.leaves == 10_050)
    #expect(report.tiles == 2 * 40 + 1)
    #expect(try fixture.lines("journal/000001.jsonl").count == 50)
    var indices: [Int] = []
    try writer.reader.events(from: 9_998) { index, _ in indices.append(index) }
    #expect(indices == Array(9_998..<10_050))
    #expect(!FileManager.default.fileExists(atPath: fixture.path("log/tile/0/000.p")))
  }

  @Test func `keys and the last state stay outside the case, for the owner only`() throws {
    let fixture = try VaultFixture.standard()
    let names = try FileManager.default.contentsOfDirectory(atPath: fixture.state)
    #expect(names.count == 3)
    for name in names {
      let path = "\(fixture.state)/\(name)"
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
    let files = FileManager.default.enumerator(atPath: fixture.vault)
    while let name = files?.nextObject() as? String {
      let bytes = FileManager.default.contents(atPath: fixture.path(name)) ?? Data()
      #expect(!String(decoding: bytes, as: UTF8.self).contains("PRIVATE+KEY"))
    }
  }
}
