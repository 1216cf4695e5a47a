import CaseModel
import TransparencyLog

extension VaultWriter {
  /// Makes a vault's folders, keys and empty log; the file `VAULT` comes last, so that a vault half
  /// made is none and can be made again.
  static func make(
    _ layout: VaultLayout,
    origin: String,
    state: StateFolder,
    disk: VaultDisk,
    environment: VaultEnvironment
  ) throws {
    try state.prepare()
    if let head = try state.readHead(), !head.text.hasPrefix("\(origin)\n0\n") {
      throw Problem(
        .cannotWrite,
        "the folder already keeps the keys and the last state of another log",
        file: state.path,
        remedy: "Give each case a folder of its own."
      )
    }
    for folder in layout.folders { try disk.makeFolder("\(layout.root)/\(folder)") }
    let key: SigningKey
    if let existing = try state.readLogKey() {
      key = existing
    } else {
      key = try newKey(named: origin, environment)
      try state.write(logKey: key)
    }
    func temporary() -> String { "\(layout.staging)/\(environment.makeID()).tmp" }
    let line = Array("\(key.verifier)\n".utf8)
    try disk.replace(layout.logKey, with: line, by: temporary())
    try disk.replace(layout.actorKeys, with: [], by: temporary())
    var log = CustodyLog(layout: layout, origin: origin, publishedSize: 0)
    try log.publish(key: key, state: state, disk: disk, makeID: environment.makeID)
    let identity = Array(VaultLayout.identityText(origin: origin).utf8)
    try disk.replace(layout.identity, with: identity, by: temporary())
  }

  static func newKey(named name: String, _ environment: VaultEnvironment) throws -> SigningKey {
    guard let key = SigningKey(name: name, seed: environment.randomBytes(32)) else {
      throw Problem(
        .usage,
        "“\(name)” cannot be the name of a signing key",
        remedy: "Use a name of at least one letter."
      )
    }
    return key
  }
}
