import CaseModel
import TransparencyLog

/// Opening a vault for writing: the history compared with every signed state, the unfinished completed.
struct VaultOpening {
  let layout: VaultLayout
  let state: StateFolder
  let environment: VaultEnvironment

  private var disk: VaultDisk { state.disk }

  /// The log's key, and the actor's, made where this machine has none so far.
  func keys(of actor: String) throws -> (log: SigningKey, actor: SigningKey) {
    try state.prepare()
    guard let log = try state.readLogKey() else {
      throw Problem(
        .missing,
        "the key that signs this case's log is not on this machine",
        file: state.path,
        remedy: "Copy that folder from the machine the case was made on; reading needs no key."
      )
    }
    let key: SigningKey
    if let existing = try state.readActorKey(actor) {
      key = existing
    } else {
      key = try VaultWriter.newKey(named: ActorName.keyName(actor), environment)
      try state.write(actorKey: key, of: actor)
    }
    let known = try TrustedKeys.keys(in: layout.actorKeys)
    if !known.contains(key.verifier) {
      let lines = (known + [key.verifier]).map { "\($0)\n" }.joined()
      let temporary = "\(layout.staging)/\(environment.makeID()).tmp"
      try disk.replace(layout.actorKeys, with: Array(lines.utf8), by: temporary)
    }
    return (log, key)
  }

  /// Replays the journal and completes it.
  func run(
    logKey: SigningKey
  ) throws -> (log: CustodyLog, chains: ItemChains, recovery: VaultRecovery) {
    var recovery = VaultRecovery()
    let shown = layout.shown(layout.checkpoint)
    let note = try SignedNoteFile.read(layout.checkpoint, shown: shown)
    let published = try signedState(note, key: logKey.verifier, file: shown)
    let leftovers = try FolderListing.names(in: layout.staging)
    let replay = try VaultReplay(
      layout: layout,
      published: published,
      keys: state.actorVerifiers(),
      collectsObjects: !leftovers.isEmpty
    )
    var log = replay.log
    try log.requireContains(published, file: shown, holder: "the checkpoint")
    if let kept = try state.readHead() {
      let head = try signedState(kept, key: logKey.verifier, file: state.path)
      try log.requireContains(head, file: layout.root, holder: "the state kept outside the case")
    } else {
      recovery.warnings.append(
        "The last state kept outside the case is gone: an older copy put back before today would "
          + "not have been noticed."
      )
    }
    if let torn = replay.end.torn {
      recovery.tornBytes = torn.bytes.count
      recovery.quarantined.append(try setAside(torn))
    }
    recovery.completedEvents = log.tree.size - published.size
    recovery.quarantined += try sweep(leftovers, objects: replay.objects)
    try log.freeze(note, size: published.size, disk: disk, makeID: environment.makeID)
    if recovery.completedEvents > 0 {
      try syncSegments(from: published.size, to: log.tree.size)
      try log.publish(key: logKey, state: state, disk: disk, makeID: environment.makeID)
    } else {
      try state.write(head: note)
    }
    return (log, replay.chains, recovery)
  }

  private func signedState(
    _ note: SignedNote,
    key: VerifierKey,
    file: String
  ) throws -> Checkpoint {
    do {
      _ = try note.verify(with: [key])
      return try Checkpoint(parsing: note.text)
    } catch {
      throw Problem(error, file: file)
    }
  }

  /// Lines above the checkpoint may still be in the kernel's memory only, if just the program died.
  private func syncSegments(from start: Int, to end: Int) throws {
    let numbers = start / Journal.segmentLength...(end - 1) / Journal.segmentLength
    try disk.sync(files: numbers.map(layout.segment(_:)), fileSystemOf: layout.root)
    try disk.syncFolder(layout.journal)
  }

  /// Moves the bytes of a line cut short to the quarantine.
  private func setAside(_ torn: Journal.End.Torn) throws -> String {
    let name = "\(environment.makeID()).torn"
    let path = "\(layout.quarantine)/\(name)"
    try disk.write(torn.bytes, toNew: path)
    try disk.sync(files: [path], fileSystemOf: layout.root)
    try disk.syncFolder(layout.quarantine)
    try disk.truncate(torn.file, to: torn.offset)
    try disk.sync(files: [torn.file], fileSystemOf: layout.root)
    return name
  }

  /// Empties the staging folder: what no event speaks of goes to the quarantine, by the same name.
  private func sweep(_ names: [String], objects: Set<Hash256>) throws -> [String] {
    let store = ObjectStore(layout: layout, disk: disk)
    var quarantined: [String] = []
    for name in names {
      let path = "\(layout.staging)/\(name)"
      let remains = try store.remains(of: name) { object in
        Hash256(hex: object).map(objects.contains) ?? false
      }
      switch remains {
      case .derived, .named:
        try disk.removeIfPresent(path)
      case .orphan(let object):
        try disk.rename(path, to: "\(layout.quarantine)/\(name)")
        // The bytes live on under their name in the quarantine.
        if let object { try disk.removeIfPresent(layout.object(object)) }
        quarantined.append(name)
      }
    }
    if !quarantined.isEmpty { try disk.syncFolder(layout.quarantine) }
    return quarantined
  }
}
