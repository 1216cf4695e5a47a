import Foundation
import InquestTestSupport
import RecordLinkage
import Testing

@testable import Casework

struct FolderCheckpointTests {
  private func parts(in folder: String) throws -> [String] {
    let files = try #require(FileManager.default.enumerator(atPath: folder + "/.unfinished"))
    return files.compactMap { $0 as? String }.filter { $0.contains("/") }
      .map { folder + "/.unfinished/" + $0 }
  }

  @Test func `a part comes back as it was kept, under this key only`() throws {
    let fixture = try LinkFixture()
    let checkpoint = FolderCheckpoint(results: fixture.results, key: "one")
    #expect(checkpoint.load("pairs/../0") == nil)
    #expect(!checkpoint.hasParts)
    let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0) }
    try checkpoint.save("pairs/../0", bytes)
    try checkpoint.save("empty", [])
    #expect(checkpoint.hasParts)
    #expect(checkpoint.load("pairs/../0") == bytes)
    #expect(checkpoint.load("empty") == [])
    let other = FolderCheckpoint(results: fixture.results, key: "two")
    #expect(other.load("pairs/../0") == nil)
    other.removeOthers()
    #expect(checkpoint.load("pairs/../0") == nil)
  }

  @Test(arguments: 0..<6)
  func `a part that is torn or changed is not there`(damage: Int) throws {
    let fixture = try LinkFixture()
    let checkpoint = FolderCheckpoint(results: fixture.results, key: "one")
    try checkpoint.save("pairs", Array("the pairs".utf8))
    let path = try #require(try parts(in: fixture.results).first)
    var bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    switch damage {
    case 0: bytes.removeLast()
    case 1: bytes.append(0)
    case 2: bytes[0] ^= 1
    case 3: bytes[bytes.count - 1] ^= 0x80
    case 4: bytes = []
    default: bytes.removeFirst(10)
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(checkpoint.load("pairs") == nil)
    try checkpoint.save("pairs", [7])
    #expect(checkpoint.load("pairs") == [7])
  }

  @Test func `a part cut off anywhere is not there`() throws {
    let fixture = try LinkFixture()
    let checkpoint = FolderCheckpoint(results: fixture.results, key: "one")
    try checkpoint.save("pairs", Array("the pairs".utf8))
    let path = try #require(try parts(in: fixture.results).first)
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for length in 0..<whole.count {
      try whole.prefix(length).write(to: URL(fileURLWithPath: path))
      #expect(checkpoint.load("pairs") == nil, "cut to \(length) bytes")
    }
  }

  @Test func `the key changes with all that the answer depends on, and with nothing else`() throws {
    var configuration = LinkageConfiguration()
    let source = LinkageKey.Source(
      list: "a",
      digest: "1",
      columns: [["n", "surname"]],
      identifier: nil
    )
    func key(
      _ sources: [LinkageKey.Source] = [source],
      decisions: String? = nil,
      previous: String? = nil
    ) throws -> String {
      try LinkageKey(configuration, sources, decisions: decisions, previous: previous).digest
    }
    let plain = try key()
    configuration.threads = 7
    #expect(try key() == plain)
    var keys = [plain]
    keys.append(try key([source, source]))
    keys.append(
      try key([.init(list: "a", digest: "2", columns: [["n", "surname"]], identifier: nil)])
    )
    keys.append(
      try key([.init(list: "a", digest: "1", columns: [["n", "text"]], identifier: nil)])
    )
    keys.append(
      try key([.init(list: "a", digest: "1", columns: [["n", "surname"]], identifier: "id")])
    )
    keys.append(try key(decisions: "d"))
    keys.append(try key(previous: "d"))
    let changes: [(inout LinkageConfiguration) -> Void] = [
      { $0.seed = 2 }, { $0.memory = 1 << 30 }, { $0.blockCap = 51 }, { $0.randomPairs = 7 },
      { $0.floor = 0.5 }, { $0.draws = 3 }, { $0.uniqueLists = ["a"] },
    ]
    for change in changes {
      configuration = LinkageConfiguration()
      change(&configuration)
      keys.append(try key())
    }
    #expect(Set(keys).count == keys.count)
  }

  @Test func `a run that completes leaves nothing unfinished, one with other wishes uses nothing`()
    async throws
  {
    let fixture = try LinkFixture()
    let list = try fixture.file("list.csv", LinkFixture.list)
    try FolderCheckpoint(results: fixture.results, key: "old").save("pairs", [1, 2, 3])
    let outcome = try await fixture.link([list]) { $0.checkpointThreshold = 0 }
    #expect(!outcome.isResumed)
    #expect(!FileManager.default.fileExists(atPath: fixture.results + "/.unfinished"))
  }
}
