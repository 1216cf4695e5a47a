import CaseModel
import EvidenceVault
import Foundation
import Testing
import TransparencyLog

/// Each thing that could be done to a vault, and the sentence that names it.
struct TamperingTests {
  private static let segment = "journal/000000.jsonl"

  private func firstFailure(_ fixture: VaultFixture) throws -> String {
    try #require(try fixture.verify().failures.first)
  }

  @Test func `an untouched vault holds`() throws {
    let report = try VaultFixture.standard().verify()
    #expect(report.failures == [])
    #expect(report.holds)
    #expect(report.size == 5)
    #expect(report.openings == 5)
    #expect(report.leaves == 5)
    #expect(report.objectsChecked == 3)
    #expect(report.tiles == 6)
    #expect(report.frozenCheckpoints == 4)
  }

  @Test(arguments: [0, 10, 29])
  func `a flipped bit in an object is found`(position: Int) throws {
    let fixture = try VaultFixture.standard()
    let path = VaultFixture.objectPath(VaultFixture.exhibits[1])
    try fixture.flip(path, at: position)
    #expect(try firstFailure(fixture).hasPrefix("vault/\(path): the object's bytes give"))
  }

  @Test func `a truncated object is found`() throws {
    let fixture = try VaultFixture.standard()
    let path = VaultFixture.objectPath(VaultFixture.exhibits[1])
    try fixture.overwrite(path, VaultFixture.exhibits[1].dropLast())
    #expect(try firstFailure(fixture).hasPrefix("vault/\(path): the object's bytes give"))
  }

  @Test func `a missing object is found`() throws {
    let fixture = try VaultFixture.standard()
    let path = VaultFixture.objectPath(VaultFixture.exhibits[2])
    try FileManager.default.removeItem(atPath: fixture.path(path))
    #expect(try firstFailure(fixture).hasPrefix("vault/\(path): an event names this object"))
  }

  @Test func `two objects swapped are found`() throws {
    let fixture = try VaultFixture.standard()
    let path = VaultFixture.objectPath(VaultFixture.exhibits[0])
    try fixture.overwrite(path, VaultFixture.exhibits[1])
    try fixture.overwrite(
      VaultFixture.objectPath(VaultFixture.exhibits[1]),
      VaultFixture.exhibits[0]
    )
    #expect(try fixture.verify().failures.count == 2)
  }

  @Test func `an object added past the log is found`() throws {
    let fixture = try VaultFixture.standard()
    let bytes = Array("planted".utf8)
    let path = VaultFixture.objectPath(bytes)
    try FileManager.default.createDirectory(
      atPath: (fixture.path(path) as NSString).deletingLastPathComponent,
      withIntermediateDirectories: true
    )
    try fixture.overwrite(path, bytes)
    #expect(try firstFailure(fixture).hasPrefix("vault/\(path): no event names this object"))
  }

  @Test(arguments: ["objects/sha256/readme.txt", "objects/sha256/ab", "log/tile/0/stray"])
  func `a stray file is found`(path: String) throws {
    let fixture = try VaultFixture.standard()
    try? FileManager.default.removeItem(atPath: fixture.path(path))
    try fixture.overwrite(path, [1])
    #expect(try !fixture.verify().holds)
  }

  @Test(arguments: 0..<5)
  func `a flipped bit in any journal line is found, with its line`(line: Int) throws {
    let fixture = try VaultFixture.standard()
    var lines = try fixture.lines(Self.segment)
    // Inside the payload, where the base64 stays well formed.
    let position = lines[line].index(lines[line].startIndex, offsetBy: 400)
    let letter: Character = lines[line][position] == "A" ? "B" : "A"
    lines[line].replaceSubrange(position...position, with: String(letter))
    try fixture.write(lines: lines, to: Self.segment)
    #expect(try firstFailure(fixture).hasPrefix("vault/\(Self.segment), line \(line + 1): "))
  }

  @Test func `another salt does not open the commitment`() throws {
    let fixture = try VaultFixture.standard()
    var lines = try fixture.lines(Self.segment)
    let salt = String(repeating: "0", count: 64)
    let head = "{\"i\":2,\"salt\":\""
    lines[2] = head + salt + lines[2].dropFirst(head.count + 64)
    try fixture.write(lines: lines, to: Self.segment)
    let failure = try firstFailure(fixture)
    #expect(
      failure.hasPrefix("vault/\(Self.segment), line 3: event 2 does not open the leaf entry")
    )
  }

  @Test func `two journal lines swapped are found`() throws {
    let fixture = try VaultFixture.standard()
    var lines = try fixture.lines(Self.segment)
    lines.swapAt(1, 2)
    try fixture.write(lines: lines, to: Self.segment)
    let failure = try firstFailure(fixture)
    #expect(failure.hasPrefix("vault/\(Self.segment), line 2: the line should hold event 1"))
  }

  @Test func `two journal lines swapped and renumbered are found`() throws {
    let fixture = try VaultFixture.standard()
    var lines = try fixture.lines(Self.segment)
    lines.swapAt(1, 2)
    lines[1] = lines[1].replacingOccurrences(of: "{\"i\":2,", with: "{\"i\":1,")
    lines[2] = lines[2].replacingOccurrences(of: "{\"i\":1,", with: "{\"i\":2,")
    try fixture.write(lines: lines, to: Self.segment)
    let failure = try firstFailure(fixture)
    #expect(failure.hasPrefix("vault/\(Self.segment), line 2: event 1 does not open"))
  }

  @Test(arguments: [0, 1, 4])
  func `a removed journal line is found`(line: Int) throws {
    let fixture = try VaultFixture.standard()
    var lines = try fixture.lines(Self.segment)
    lines.remove(at: line)
    try fixture.write(lines: lines, to: Self.segment)
    #expect(
      try firstFailure(fixture).contains(line == 4 ? "events were removed" : "line \(line + 1)")
    )
  }

  @Test func `a removed journal is found, and cannot be written to`() throws {
    let fixture = try VaultFixture.standard()
    try FileManager.default.removeItem(atPath: fixture.path(Self.segment))
    #expect(try firstFailure(fixture).contains("events were removed"))
    #expect(throws: (any Error).self) { try fixture.open() }
  }

  @Test func `an erased opening without an erasure is found`() throws {
    let fixture = try VaultFixture.standard()
    var lines = try fixture.lines(Self.segment)
    lines[1] = "{\"i\":1,\"erasedBy\":4}"
    try fixture.write(lines: lines, to: Self.segment)
    #expect(try fixture.verify().failures.contains { $0.contains("event 4 is no erasure") })
  }

  @Test func `a lawful erasure leaves every proof standing`() throws {
    let fixture = try VaultFixture.standard()
    let writer = try fixture.open()
    _ = try writer.append([
      EventDraft(item: "exhibit 0", action: "erased", parameters: ["erased": [1]])
    ])
    var lines = try fixture.lines(Self.segment)
    lines[1] = "{\"i\":1,\"erasedBy\":5}"
    try fixture.write(lines: lines, to: Self.segment)
    let erased = fixture.path(VaultFixture.objectPath(VaultFixture.exhibits[0]))
    try FileManager.default.removeItem(atPath: erased)
    let report = try fixture.verify()
    #expect(report.failures == [])
    #expect(report.erased == 1)
    var indices: [Int] = []
    try writer.reader.events { index, _ in indices.append(index) }
    #expect(indices == [0, 2, 3, 4, 5])
  }

  @Test(arguments: ["log/tile/0/000.p/5", "log/tile/entries/000.p/5", "log/tile/0/000.p/4"])
  func `a truncated tile is found`(path: String) throws {
    let fixture = try VaultFixture.standard()
    let bytes = try fixture.bytes(path)
    try fixture.overwrite(path, bytes.dropLast())
    #expect(try fixture.verify().failures.contains { $0.hasPrefix("vault/\(path): the tile") })
  }

  @Test(arguments: ["log/tile/0/000.p/5", "log/tile/entries/000.p/5"])
  func `a missing or flipped tile is found`(path: String) throws {
    let fixture = try VaultFixture.standard()
    try fixture.flip(path, at: 20)
    #expect(try fixture.verify().failures.contains { $0.hasPrefix("vault/\(path): the tile") })
    try FileManager.default.removeItem(atPath: fixture.path(path))
    #expect(try !fixture.verify().holds)
  }

  @Test(arguments: 0..<120)
  func `every kind of change in the checkpoint is found`(position: Int) throws {
    let fixture = try VaultFixture.standard()
    try fixture.flip("log/checkpoint", at: position)
    #expect(try firstFailure(fixture).hasPrefix("vault/log/checkpoint: "))
    #expect(throws: (any Error).self) { try fixture.open() }
  }

  @Test func `a missing checkpoint is found`() throws {
    let fixture = try VaultFixture.standard()
    try FileManager.default.removeItem(atPath: fixture.path("log/checkpoint"))
    #expect(try firstFailure(fixture).hasPrefix("vault/log/checkpoint: the signed note is missing"))
  }

  @Test
  func `an old copy put back cannot be told from inside, but is refused and found from outside`()
    throws
  {
    let fixture = try VaultFixture.standard()
    try fixture.copyVault(to: "old")
    let head: Checkpoint
    do {
      let writer = try fixture.open()
      _ = try writer.append([EventDraft(item: "case", action: "noted")])
      head = try writer.reader.checkpoint
    }
    #expect(try fixture.verify(head: head).failures == [])
    try fixture.restoreVault(from: "old")
    let blind = try fixture.verify()
    #expect(blind.failures == [])
    #expect(blind.warnings.contains { $0.contains("roll-back") })
    let failure = try #require(try fixture.verify(head: head).failures.first)
    #expect(failure.contains("rolled back"))
    let problem = #expect(throws: (any Error).self) { try fixture.open() }
    #expect("\(try #require(problem))".contains("older copy"))
  }

  @Test(arguments: [0, 1, 4])
  func `an old checkpoint put back over a newer log is found`(size: Int) throws {
    let fixture = try VaultFixture.standard()
    try fixture.overwrite("log/checkpoint", try fixture.bytes("log/cp/\(size).note"))
    let failures = try fixture.verify().failures
    #expect(failures.contains { $0.hasPrefix("vault/log/cp/5.note: 5 events were signed") })
  }

  @Test func `a complete rebuild under other keys shows against a trusted key`() throws {
    let fixture = try VaultFixture.standard()
    let trusted = try VaultReader(at: fixture.vault).logKey
    try FileManager.default.removeItem(atPath: fixture.vault)
    try FileManager.default.removeItem(atPath: fixture.state)
    let writer = try fixture.make()
    _ = try writer.append([EventDraft(item: "case", action: "created")])
    #expect(try fixture.verify().warnings.contains { $0.contains("complete rebuild") })
    let failure = try #require(try fixture.verify(trust: [trusted]).failures.first)
    #expect(failure.hasPrefix("vault/log/trust/log.vkey: the log's key is not one of the trusted"))
  }

  @Test func `an event by a person whose trusted key is another is found`() throws {
    let fixture = try VaultFixture.standard()
    let log = try VaultReader(at: fixture.vault).logKey
    let other = try #require(SigningKey(name: "examiner", seed: [UInt8](repeating: 3, count: 32)))
    let report = try fixture.verify(trust: [log, other.verifier])
    #expect(report.failures.first?.contains("not signed by a known key of “examiner”") == true)
  }

  @Test func `a frozen checkpoint of another history is found`() throws {
    let fixture = try VaultFixture.standard()
    try fixture.overwrite("log/cp/3.note", try fixture.bytes("log/cp/4.note"))
    #expect(try firstFailure(fixture).hasPrefix("vault/log/cp/3.note: it states 4 events"))
  }
}
