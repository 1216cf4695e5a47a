import EvidenceVault
import Foundation
import Synchronization
import TransparencyLog

/// A vault in a temporary folder with a clock, identifiers and randomness that are always the same.
final class VaultFixture: Sendable {
  static let caseID = "0b9f3c52-7a61-4c1e-9d44-5d3b2f6a8e10"
  static let origin = "inquest.invalid/\(caseID)"

  let folder: MemoryFolder
  let faults = FaultPlan()
  private let counter = Mutex(0)
  private let clock = Mutex(1_790_000_000_000_000_000)

  init() throws { folder = try MemoryFolder() }

  var vault: String { folder.path("vault").path }
  var state: String { folder.path("state/inquest/case").path }

  func path(_ name: String) -> String { "\(vault)/\(name)" }

  /// Sets the wall clock on or back.
  func moveClock(seconds: Int) { clock.withLock { $0 += seconds * 1_000_000_000 } }

  private func next() -> Int {
    counter.withLock { value in
      value += 1
      return value
    }
  }

  func environment(isFaulty: Bool = true) -> VaultEnvironment {
    let willPerform: @Sendable (FileOperation) throws -> Void = { [faults] operation in
      if isFaulty { try faults.willPerform(operation) }
    }
    return VaultEnvironment(
      wallNanoseconds: { self.wallNanoseconds() },
      monotonicMicroseconds: { 1000 + self.next() },
      bootID: { "5f0c6a6e-0000-4000-8000-000000000001" },
      randomBytes: { count in
        Array(Hash256.sha256(Array("seed \(self.next())".utf8)).bytes.prefix(count))
      },
      makeID: { self.makeID() },
      willPerform: willPerform
    )
  }

  private func wallNanoseconds() -> Int {
    let now = clock.withLock { $0 }
    return now + next() * 1_000_000
  }

  private func makeID() -> String {
    let digits = String(next())
    let zeros = String(repeating: "0", count: 12 - digits.count)
    return "00000000-0000-4000-8000-\(zeros)\(digits)"
  }

  func make(actor: String = "examiner") throws -> VaultWriter {
    try VaultWriter(
      creating: vault,
      caseID: Self.caseID,
      statePath: state,
      actor: actor,
      tool: Tool(name: "inquest", version: "0.1.0"),
      environment: environment()
    )
  }

  func open(actor: String = "examiner", isFaulty: Bool = true) throws -> VaultWriter {
    try VaultWriter(
      opening: vault,
      statePath: state,
      actor: actor,
      tool: Tool(name: "inquest", version: "0.1.0"),
      environment: environment(isFaulty: isFaulty)
    )
  }

  func verify(
    trust: [VerifierKey]? = nil,
    head: Checkpoint? = nil
  ) throws -> VerificationReport {
    try VaultVerification.run(vaultAt: vault, trust: trust, outsideHead: head)
  }

  /// The exhibits of the standard vault.
  static let exhibits = (1...3).map { Array("The invented exhibit number \($0).".utf8) }

  /// A vault of one event about the case and one for each exhibit.
  static func standard() throws -> VaultFixture {
    let fixture = try VaultFixture()
    let writer = try fixture.make()
    _ = try writer.append([EventDraft(item: "case", action: "created")])
    let drafts = try exhibits.enumerated().map { number, bytes in
      EventDraft(
        item: "exhibit \(number)",
        action: "added",
        objects: [try writer.store(bytes: bytes)],
        reason: "a test"
      )
    }
    _ = try writer.append(drafts)
    _ = try writer.append([
      EventDraft(item: "exhibit 0", action: "read", from: "unread", to: "read")
    ])
    return fixture
  }

  static func objectPath(_ bytes: [UInt8]) -> String {
    let name = Hash256.sha256(bytes).hex
    return "objects/sha256/\(name.prefix(2))/\(name.dropFirst(2).prefix(2))/\(name)"
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  /// Puts other bytes under a name, whatever its mode.
  func overwrite(_ name: String, _ bytes: [UInt8]) throws {
    try? FileManager.default.removeItem(atPath: path(name))
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
  }

  func flip(_ name: String, at position: Int) throws {
    var bytes = try bytes(name)
    bytes[position] ^= 1
    try overwrite(name, bytes)
  }

  func lines(_ name: String) throws -> [String] {
    String(decoding: try bytes(name), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  func write(lines: [String], to name: String) throws {
    try overwrite(name, Array(lines.map { $0 + "\n" }.joined().utf8))
  }

  func copyVault(to name: String) throws {
    try FileManager.default.copyItem(atPath: vault, toPath: folder.path(name).path)
  }

  func restoreVault(from name: String) throws {
    try FileManager.default.removeItem(atPath: vault)
    try FileManager.default.copyItem(atPath: folder.path(name).path, toPath: vault)
  }
}
