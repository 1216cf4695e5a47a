import CaseModel
import TransparencyLog

/// What a vault's writer keeps outside the case: private keys and the highest state it has signed.
///
/// Whoever copies the case folder gets neither, so an old copy put back cannot be continued unseen.
struct StateFolder {
  let path: String
  let disk: VaultDisk

  private var logKey: String { path + "/log.key" }
  private var head: String { path + "/head.note" }

  /// One file for each actor, named so that any name in any script fits.
  private func actorKey(_ actor: String) -> String {
    "\(path)/actor-\(Hash256.sha256(Array(actor.utf8)).hex.prefix(16)).key"
  }

  func prepare() throws {
    var folder = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      folder += "/" + part
      try disk.makeFolder(folder, mode: 0o700)
    }
  }

  /// The log's key; nil where this machine does not have it.
  func readLogKey() throws -> SigningKey? { try key(in: logKey) }

  func write(logKey key: SigningKey) throws { try write(key, to: logKey) }

  /// The actor's key; nil where there is none so far.
  func readActorKey(_ actor: String) throws -> SigningKey? { try key(in: actorKey(actor)) }

  /// The public halves of every actor's key this machine holds.
  func actorVerifiers() throws -> [VerifierKey] {
    try FolderListing.names(in: path)
      .filter { $0.hasPrefix("actor-") && $0.hasSuffix(".key") }
      .compactMap { try key(in: "\(path)/\($0)")?.verifier }
  }

  func write(actorKey key: SigningKey, of actor: String) throws {
    try write(key, to: actorKey(actor))
  }

  /// The highest state signed so far; nil where none is kept.
  func readHead() throws -> SignedNote? {
    guard FileStatus(head) != nil else { return nil }
    let bytes = try OpenFile.bytes(of: head, limit: 1 << 20)
    do {
      return try SignedNote(parsing: bytes)
    } catch {
      throw Problem(error, file: head)
    }
  }

  func write(head note: SignedNote) throws {
    try disk.replace(head, with: note.bytes, by: head + ".tmp", mode: 0o600)
  }

  private func key(in file: String) throws -> SigningKey? {
    guard FileStatus(file) != nil else { return nil }
    let text = String(decoding: try OpenFile.bytes(of: file, limit: 4096), as: UTF8.self)
    do {
      return try SigningKey(parsingSecret: text.hasSuffix("\n") ? text.dropLast() : text[...])
    } catch {
      throw Problem(error, file: file)
    }
  }

  private func write(_ key: SigningKey, to file: String) throws {
    let bytes = Array((key.secretText + "\n").utf8)
    try disk.replace(file, with: bytes, by: file + ".tmp", mode: 0o600)
  }
}
