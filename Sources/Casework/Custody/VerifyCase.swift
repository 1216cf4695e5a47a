import CaseModel
public import EvidenceVault
import Foundation
import TransparencyLog

/// Checks a case's vault, and never touches its register.
public struct VerifyCase: Sendable {
  /// The case.
  public var folder: CaseFolder
  /// A file of keys to trust, `name+id+key` a line, where the user has one.
  public var trust: String?

  /// Says what to verify.
  public init(folder: CaseFolder, trust: String? = nil) {
    self.folder = folder
    self.trust = trust
  }

  /// Checks every object, opening, signature, leaf, tile, the root and the checkpoint.
  public func run(progress: ProgressReport? = nil) throws -> VerificationReport {
    let description = try folder.readDescription()
    return try VaultVerification.run(
      vaultAt: folder.vault,
      trust: try trust.map(Self.keys),
      outsideHead: try Self.head(ofCase: description.identifier)
    ) { step in progress?("Verifying", step.openings, step.size) }
  }

  /// The highest state this machine has signed; nil where it never wrote this case.
  private static func head(ofCase identifier: String) throws -> Checkpoint? {
    let file = CaseFolder.stateFolder(identifier: identifier) + "/head.note"
    guard let data = FileManager.default.contents(atPath: file) else { return nil }
    do {
      return try Checkpoint(parsing: SignedNote(parsing: [UInt8](data)).text)
    } catch {
      throw Problem(
        .badInput,
        "the highest signed state kept on this machine is damaged",
        file: file,
        remedy: "Restore it from a copy, or move it away to verify without it."
      )
    }
  }

  private static func keys(_ file: String) throws -> [VerifierKey] {
    let text = String(decoding: try InputFile.read(file), as: UTF8.self)
    return try text.split(whereSeparator: \.isNewline).enumerated().compactMap { index, line in
      let line = String(line).trimmed
      guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
      guard let key = try? VerifierKey(parsing: line) else {
        throw Problem(
          .badInput,
          "this line is not a verifier key",
          file: file,
          line: index + 1,
          remedy: "A key is written name+hex key id+base64 key, as the custody page shows it."
        )
      }
      return key
    }
  }
}
