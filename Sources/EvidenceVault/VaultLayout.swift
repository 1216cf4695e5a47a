import CaseModel
import TransparencyLog

/// Where everything is in a vault's folder.
struct VaultLayout: Hashable, Sendable {
  let root: String

  var identity: String { root + "/VAULT" }
  var lock: String { root + "/lock" }
  var objects: String { root + "/objects/sha256" }
  var staging: String { root + "/staging" }
  var quarantine: String { root + "/quarantine" }
  var journal: String { root + "/journal" }
  var log: String { root + "/log" }
  var checkpoint: String { log + "/checkpoint" }
  var frozen: String { log + "/cp" }
  var trust: String { log + "/trust" }
  var logKey: String { trust + "/log.vkey" }
  var actorKeys: String { trust + "/actors.vkey" }

  func path(of tile: Tile) -> String { "\(log)/\(tile.path)" }
  func frozenNote(size: Int) -> String { "\(frozen)/\(size).note" }
  func segment(_ number: Int) -> String { "\(journal)/\(Self.segmentName(number))" }

  /// The path of an object below ``objects``; its name must have passed ``isObjectName(_:)``.
  func object(_ name: String) -> String { "\(objects)/\(Self.objectFolder(name))/\(name)" }

  static func objectFolder(_ name: String) -> String {
    "\(name.prefix(2))/\(name.dropFirst(2).prefix(2))"
  }

  static func isObjectName(_ name: String) -> Bool {
    name.utf8.count == 64 && Hexadecimal.decode(name) != nil
  }

  static func segmentName(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".jsonl"
  }

  /// A path as a person sees it: below the vault's folder.
  func shown(_ path: String) -> String {
    path.hasPrefix(root + "/") ? "vault/" + path.dropFirst(root.count + 1) : path
  }

  /// The folders every vault has.
  var folders: [String] {
    [
      "objects", "objects/sha256", "staging", "quarantine", "journal", "log", "log/cp", "log/trust",
      "log/tile", "log/tile/entries",
    ]
  }

  /// The log's origin as the file `VAULT` states it.
  func readOrigin() throws -> String {
    guard FileStatus(identity) != nil else {
      throw Problem(
        .missing,
        "there is no evidence vault here",
        file: root,
        remedy: "Give the folder of a case, or make one with `inquest new`."
      )
    }
    let lines = String(decoding: try OpenFile.bytes(of: identity, limit: 4096), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 3, lines[2].isEmpty, lines[0].hasPrefix("inquest-vault/"),
      lines[1].hasPrefix("origin "), VerifierKey.isAllowed(name: String(lines[1].dropFirst(7)))
    else {
      throw Problem(
        .badInput,
        "the file does not say “inquest-vault/1” and the log's origin",
        file: identity,
        remedy: "Restore it from a copy of the case."
      )
    }
    guard lines[0] == "inquest-vault/1" else {
      throw Problem(
        .badInput,
        "the vault has the format “\(lines[0].prefix(40))”, which this version does not know",
        file: identity,
        remedy: "Use a newer version of Inquest."
      )
    }
    return String(lines[1].dropFirst(7))
  }

  /// What the file `VAULT` says for an origin.
  static func identityText(origin: String) -> String { "inquest-vault/1\norigin \(origin)\n" }
}
