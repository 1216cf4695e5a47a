import CaseModel
import TransparencyLog

/// The verification keys a vault carries: the log's and those of everybody who signed an event.
struct TrustedKeys {
  let log: VerifierKey
  let actors: [VerifierKey]

  /// Reads both key files.
  init(_ layout: VaultLayout) throws {
    let found = try Self.keys(in: layout.logKey)
    guard found.count == 1, let key = found.first else {
      throw Problem(
        .failed,
        "the file should hold the log's one key",
        file: layout.shown(layout.logKey),
        remedy: "Restore it from a copy."
      )
    }
    log = key
    actors = try Self.keys(in: layout.actorKeys)
  }

  /// The verifier keys in a file, one a line; blank lines and lines that begin with # are passed over.
  static func keys(in path: String) throws -> [VerifierKey] {
    let bytes = try OpenFile.bytes(of: path, limit: 1 << 24)
    var keys: [VerifierKey] = []
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      do {
        keys.append(try VerifierKey(parsing: line))
      } catch {
        throw Problem(error, kind: .badInput, file: path, line: number + 1)
      }
    }
    return keys
  }
}
