import CaseModel
import EvidenceVault
import Foundation
import Testing
import TransparencyLog

/// Death at every point of a write, by a plan that stops the disk before the change of a number.
struct CrashTests {
  /// What the writer acknowledged before it died.
  private struct Acknowledged {
    var receipts: [Receipt] = []
    var objects: [StoredObject] = []
  }

  /// Two batches with new objects.
  private static func work(_ writer: VaultWriter, _ done: inout Acknowledged) throws {
    for batch in 0..<2 {
      let objects = try (0..<3).map { try writer.store(bytes: Array("\(batch) \($0)".utf8)) }
      let drafts = objects.map { EventDraft(item: $0.stored, action: "added", objects: [$0]) }
      done.receipts += try writer.append(drafts)
      done.objects += objects
    }
  }

  private static func prepared(events: Int) throws -> VaultFixture {
    let fixture = try VaultFixture()
    let writer = try fixture.make()
    _ = try writer.append((0..<events).map { EventDraft(item: "\($0)", action: "noted") })
    return fixture
  }

  /// How many changes on disk opening the vault and the work make when nothing fails.
  private static func operationCount(events: Int) -> Int {
    guard let fixture = try? prepared(events: events) else { return 0 }
    let before = fixture.faults.operations.count
    guard let writer = try? fixture.open() else { return 0 }
    var done = Acknowledged()
    try? work(writer, &done)
    return fixture.faults.operations.count - before
  }

  static let fewEvents = operationCount(events: 2)
  static let tileBorder = operationCount(events: 252)

  @Test func `the work changes the disk often enough to be worth dying in`() {
    #expect(Self.fewEvents > 100)
    #expect(Self.tileBorder > Self.fewEvents)
  }

  /// With few events, since every one is verified twice in every case.
  @Test(arguments: 0..<fewEvents)
  func `dying before any change loses nothing acknowledged`(number: Int) throws {
    try die(before: number, events: 2)
  }

  /// The second batch fills the first tile, begins the next and a second level.
  @Test(arguments: Array(stride(from: tileBorder - 45, to: tileBorder, by: 3)))
  func `dying at the border of a tile loses nothing acknowledged`(number: Int) throws {
    try die(before: number, events: 252)
  }

  private func die(before number: Int, events: Int) throws {
    let fixture = try Self.prepared(events: events)
    fixture.faults.die(before: number)
    var done = Acknowledged()
    #expect(throws: (any Error).self) {
      let writer = try fixture.open()
      try Self.work(writer, &done)
    }
    // What a crash leaves is no alteration.
    #expect(try fixture.verify().failures == [])

    let writer = try fixture.open(isFaulty: false)
    var events: [CustodyEvent] = []
    try writer.reader.events { _, event in events.append(event) }
    #expect(events.map(\.index) == Array(0..<events.count))
    for receipt in done.receipts {
      #expect(events[receipt.index].commitment == receipt.commitment)
    }
    for object in events.flatMap(\.objects) {
      #expect(try writer.reader.object(object.stored).count == object.size)
    }
    #expect(Set(done.objects).isSubset(of: events.flatMap(\.objects)))
    _ = try Self.again(writer)
    let report = try fixture.verify(head: done.receipts.last?.checkpoint)
    #expect(report.failures == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.path("staging")) == [])
    let quarantined = try FileManager.default.contentsOfDirectory(
      atPath: fixture.path("quarantine")
    )
    let recovered = events.filter { $0.action == "recovered" }
      .flatMap { $0.parameters["quarantined"]?.array ?? [] }
    #expect(Set(quarantined) == Set(recovered.compactMap(\.string)))
  }

  private static func again(_ writer: VaultWriter) throws -> [Receipt] {
    let object = try writer.store(bytes: Array("0 1".utf8))
    return try writer.append([EventDraft(item: "again", action: "added", objects: [object])])
  }

  /// How many changes making a vault takes.
  static let makingCount: Int = {
    guard let fixture = try? VaultFixture() else { return 0 }
    _ = try? fixture.make()
    return fixture.faults.operations.count
  }()

  @Test(arguments: 0..<makingCount)
  func `dying while a vault is made leaves one that can be made or opened`(number: Int) throws {
    let fixture = try VaultFixture()
    fixture.faults.die(before: number)
    #expect(throws: (any Error).self) { try fixture.make() }
    fixture.faults.fail { _ in nil }
    let isMade = FileManager.default.fileExists(atPath: fixture.path("VAULT"))
    let writer = try isMade ? fixture.open() : fixture.make()
    _ = try writer.append([EventDraft(item: "case", action: "created")])
    #expect(try fixture.verify().failures == [])
  }

  @Test(arguments: 1..<200)
  func `a journal line cut short anywhere is set aside`(cut: Int) throws {
    let fixture = try VaultFixture.standard()
    let name = "journal/000000.jsonl"
    let whole = try fixture.bytes(name)
    let line = try #require(try fixture.lines(name).last).replacingOccurrences(
      of: "{\"i\":4,",
      with: "{\"i\":5,"
    )
    try fixture.overwrite(name, whole + Array(line.utf8.prefix(cut)))
    let report = try fixture.verify()
    #expect(report.failures == [])
    #expect(report.warnings.contains { $0.contains("cut short") })
    let writer = try fixture.open()
    #expect(writer.recovery.tornBytes == cut)
    #expect(try fixture.bytes(name).starts(with: whole))
    #expect(try fixture.verify().failures == [])
    #expect(try writer.reader.eventCount == 6)
  }

  @Test(arguments: [0, 1, 100, 500])
  func `an acknowledged journal line cut short is refused`(cut: Int) throws {
    let fixture = try VaultFixture.standard()
    let name = "journal/000000.jsonl"
    try fixture.overwrite(name, try fixture.bytes(name).dropLast(cut + 1))
    #expect(try !fixture.verify().holds)
    #expect(throws: Problem.self) { try fixture.open() }
  }

  @Test func `a line above the checkpoint that nobody here signed is refused`() throws {
    let fixture = try VaultFixture.standard()
    let stranger = try VaultFixture()
    do {
      let writer = try stranger.make(actor: "stranger")
      _ = try writer.append((0..<6).map { EventDraft(item: "\($0)", action: "noted") })
    }
    let name = "journal/000000.jsonl"
    let planted = try #require(try stranger.lines(name).last)
    try fixture.write(lines: try fixture.lines(name) + [planted], to: name)
    let problem = #expect(throws: Problem.self) { try fixture.open() }
    #expect(problem?.what.contains("not signed by a known key") == true)
  }
}
