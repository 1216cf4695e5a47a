import CaseModel
import EvidenceVault
import Foundation
import Testing

@testable import Casework

@Suite struct AddingTests {
  @Test func `the same bytes are one exhibit however often they come`() throws {
    let fixture = try CaseFixture()
    let first = try fixture.file("a.txt", "The same note.")
    let second = try fixture.file("b/copy.txt", "The same note.")
    let outcome = try AddExhibits(folder: fixture.folder, paths: [first, second]).run()
    #expect(outcome.added == 1 && outcome.held == 1)
    #expect(try CaseFile(fixture.folder).exhibits().map(\.name) == ["a.txt"])
    #expect(try CaseFile(fixture.folder).custody(page: 1).total == 3, "both comings are recorded")
  }

  @Test func `who, how and when are kept as they were said`() throws {
    let fixture = try CaseFixture()
    let path = try fixture.file("نامه.txt", "متن نامه")
    _ = try AddExhibits(
      folder: fixture.folder,
      paths: [path],
      source: "خانواده",
      method: "by hand",
      collectedAt: "بهار ۱۳۷۱",
      url: "https://example.org/a?b=1&c=2"
    ).run()
    let exhibit = try #require(try CaseFile(fixture.folder).exhibits().first)
    #expect(exhibit.name == "نامه.txt" && exhibit.source == "خانواده")
    #expect(exhibit.collectedAt == "بهار ۱۳۷۱" && exhibit.url == "https://example.org/a?b=1&c=2")
    #expect(exhibit.method == "by hand")
  }

  @Test func `a missing file is named and the good ones are kept`() throws {
    let fixture = try CaseFixture()
    let good = try fixture.file("a.txt", "A note.")
    let outcome = try AddExhibits(
      folder: fixture.folder,
      paths: [fixture.root + "/nowhere.txt", good]
    ).run()
    #expect(outcome.added == 1)
    #expect(outcome.problems.map(\.kind) == [.missing])
    #expect(outcome.problems.first?.description.contains("nowhere.txt") == true)
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func `an unreadable file is named and the good ones are kept`() throws {
    let fixture = try CaseFixture()
    let closed = try fixture.file("closed.txt", "A note.")
    chmod(closed, 0)
    let good = try fixture.file("a.txt", "Another note.")
    let outcome = try AddExhibits(folder: fixture.folder, paths: [closed, good]).run()
    #expect(outcome.added == 1 && outcome.problems.map(\.kind) == [.missing])
  }

  @Test func `an empty file is kept as an exhibit and said to be empty`() async throws {
    let fixture = try CaseFixture()
    let path = try fixture.file("empty.txt", "")
    _ = try AddExhibits(folder: fixture.folder, paths: [path]).run()
    let outcome = try await AnalyseCase(folder: fixture.folder).run()
    #expect(outcome.unread == 1)
    guard case .unread(let reason) = try CaseFile(fixture.folder).exhibits().first?.state else {
      Issue.record("the empty file was not kept unread")
      return
    }
    #expect(reason.contains("empty"))
  }

  @Test func `a directory with ten thousand files goes in as ten thousand exhibits`() async throws {
    let fixture = try CaseFixture()
    for number in 0..<10_000 {
      _ = try fixture.file("many/\(number % 100)/\(number).txt", "Note number \(number).")
    }
    let outcome = try AddExhibits(folder: fixture.folder, paths: [fixture.root + "/many"]).run()
    #expect(outcome.added == 10_000 && outcome.problems.isEmpty)
    #expect(try VerifyCase(folder: fixture.folder).run().holds)
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount a small file system"))
  func `a full disk is said, nothing acknowledged is lost and the work can go on`() throws {
    let disk = try SmallDisk(megabytes: 3)
    let fixture = try CaseFixture(in: disk.path)
    let small = try fixture.file("small.txt", "A note that fits.")
    _ = try AddExhibits(folder: fixture.folder, paths: [small]).run()
    let apart = try CaseFixture()
    let large = try apart.file("large.bin", [UInt8](repeating: 7, count: 8 << 20))
    let problem = #expect(throws: Problem.self) {
      try AddExhibits(folder: fixture.folder, paths: [large]).run()
    }
    #expect(problem?.kind == .cannotWrite)
    #expect(try VerifyCase(folder: fixture.folder).run().holds)
    #expect(try CaseFile(fixture.folder).exhibits().map(\.name) == ["small.txt"])
    let next = try apart.file("next.txt", "Another that fits.")
    #expect(try AddExhibits(folder: fixture.folder, paths: [next]).run().added == 1)
  }
}

/// A file system of a few megabytes in memory, for filling up.
final class SmallDisk {
  let path: String

  static let isPossible = getuid() == 0 && (try? SmallDisk(megabytes: 1)) != nil

  init(megabytes: Int) throws {
    path = NSTemporaryDirectory() + "/inquest-disk-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard Self.run("/bin/mount", ["-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", path]) else {
      try? FileManager.default.removeItem(atPath: path)
      throw Problem(.cannotWrite, "no small disk", remedy: "Run as root.")
    }
  }

  deinit {
    _ = Self.run("/bin/umount", ["-l", path])
    try? FileManager.default.removeItem(atPath: path)
  }

  private static func run(_ command: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
