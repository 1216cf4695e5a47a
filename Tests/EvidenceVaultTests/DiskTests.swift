import CaseModel
import EvidenceVault
import Foundation
import InquestTestSupport
import Testing

/// The order of a write, and disks that are full or failing.
struct DiskTests {
  @Test func `a write goes to disk in the order of the format`() throws {
    let fixture = try VaultFixture.standard()
    let writer = try fixture.open()
    let before = fixture.faults.operations.count
    let object = try writer.store(bytes: Array("ordered".utf8))
    _ = try writer.append([EventDraft(item: "a", action: "added", objects: [object])])
    let operations = Array(fixture.faults.operations[before...])

    let objectPath = fixture.path(VaultFixture.objectPath(Array("ordered".utf8)))
    let objectFolder = (objectPath as NSString).deletingLastPathComponent
    let segment = fixture.path("journal/000000.jsonl")
    func first(_ matches: (FileOperation) -> Bool) throws -> Int {
      let index = operations.firstIndex(where: matches)
      return try #require(index)
    }
    func isRename(_ operation: FileOperation, to suffix: String) -> Bool {
      if case .rename(_, let to) = operation { to.hasSuffix(suffix) } else { false }
    }
    func isLink(_ operation: FileOperation) -> Bool {
      if case .link(_, objectPath) = operation { true } else { false }
    }
    func isStagingSync(_ operation: FileOperation) -> Bool {
      if case .sync(let path) = operation { path.contains("/staging/") } else { false }
    }
    func isJournalWrite(_ operation: FileOperation) -> Bool {
      if case .write(segment, _) = operation { true } else { false }
    }
    let order = [
      try first(isStagingSync),
      try first(isLink),
      try first { $0 == .syncFolder(objectFolder) },
      try first(isJournalWrite),
      try first { $0 == .sync(segment) },
      try first { isRename($0, to: "/tile/entries/000.p/6") },
      try first { $0 == .syncFolder(fixture.path("log/tile/0/000.p")) },
      try first { isRename($0, to: "/head.note") },
      try first { isRename($0, to: "/log/checkpoint") },
      try first { isRename($0, to: "/log/cp/6.note") },
    ]
    #expect(order == order.sorted())
    #expect(operations.last == .syncFolder(fixture.path("log/cp")))
    // No file takes its name before its bytes are on disk.
    for (index, operation) in operations.enumerated() {
      if case .rename(let from, _) = operation {
        #expect(operations[..<index].contains(.sync(from)))
      }
    }
  }

  @Test func `a batch shares its syncs`() throws {
    let fixture = try VaultFixture.standard()
    let writer = try fixture.open()
    let before = fixture.faults.operations.count
    let objects = try (0..<200).map { try writer.store(bytes: Array("small \($0)".utf8)) }
    _ = try writer.append(
      objects.map { EventDraft(item: $0.stored, action: "added", objects: [$0]) }
    )
    let syncs = fixture.faults.operations[before...].filter { operation in
      switch operation {
      case .sync, .syncFolder, .syncFileSystem: true
      default: false
      }
    }
    #expect(syncs.count < 25)
    #expect(try fixture.verify().failures == [])
  }

  @Test(arguments: ["staging", "journal", "log/tile", "log/checkpoint", "objects"])
  func `a disk that refuses in one place leaves what was acknowledged`(place: String) throws {
    let fixture = try VaultFixture.standard()
    let target = fixture.path(place)
    let full = Problem(.cannotWrite, "no space left", file: target, remedy: "Free some space.")
    do {
      let writer = try fixture.open()
      fixture.faults.fail { operation in
        switch operation {
        case .write(let path, _), .makeFolder(let path), .link(_, to: let path),
          .rename(_, to: let path):
          path.hasPrefix(target) ? full : nil
        default: nil
        }
      }
      #expect(throws: full) {
        let object = try writer.store(bytes: Array("refused".utf8))
        _ = try writer.append([EventDraft(item: "a", action: "added", objects: [object])])
      }
      if place != "staging" {
        // After a failure in the middle the writer takes no more.
        #expect(throws: Problem.self) {
          try writer.append([EventDraft(item: "b", action: "noted")])
        }
      }
      #expect(try writer.reader.eventCount == 5)
    }
    fixture.faults.fail { _ in nil }
    #expect(try fixture.verify().failures == [])
    let writer = try fixture.open()
    let object = try writer.store(bytes: Array("refused".utf8))
    _ = try writer.append([EventDraft(item: "a", action: "added", objects: [object])])
    #expect(try fixture.verify().failures == [])
  }

  @Test(.enabled(if: SmallDisk.isAvailable, "needs root and leave to mount a tmpfs"))
  func `a full disk is said, loses nothing, and the work goes on after space is made`() throws {
    let disk = try #require(try SmallDisk(megabytes: 2))
    let state = try TemporaryFolder()
    let vault = "\(disk.path)/vault"
    func open() throws -> VaultWriter {
      let tool = Tool(name: "inquest", version: "0.1.0")
      let statePath = state.path("state").path
      return FileManager.default.fileExists(atPath: vault)
        ? try VaultWriter(opening: vault, statePath: statePath, actor: "a", tool: tool)
        : try VaultWriter(
          creating: vault,
          caseID: VaultFixture.caseID,
          statePath: statePath,
          actor: "a",
          tool: tool
        )
    }
    let ballast = "\(disk.path)/ballast"
    try Data(count: 300_000).write(to: URL(fileURLWithPath: ballast))
    var acknowledged: [Receipt] = []
    var problem: Problem?
    do {
      let writer = try open()
      for number in 0..<1000 {
        let bytes = (0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* (number + 3)) }
        let object = try writer.store(bytes: bytes)
        let draft = EventDraft(item: "\(number)", action: "added", objects: [object])
        acknowledged += try writer.append([draft])
      }
    } catch let caught as Problem {
      problem = caught
    }
    #expect(problem?.kind == .cannotWrite)
    #expect(problem?.remedy.contains("Free some space") == true)
    #expect(acknowledged.count > 5)
    #expect(try VaultVerification.run(vaultAt: vault).failures == [])
    try FileManager.default.removeItem(atPath: ballast)
    let writer = try open()
    var found: [Int: String] = [:]
    try writer.reader.events { index, event in found[index] = event.commitment }
    for receipt in acknowledged { #expect(found[receipt.index] == receipt.commitment) }
    _ = try writer.append([EventDraft(item: "after", action: "noted")])
    #expect(try VaultVerification.run(vaultAt: vault).failures == [])
  }
}
