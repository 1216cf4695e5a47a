import CaseModel
import Glibc
import Synchronization
import TransparencyLog

/// The one writer of a vault: keeps originals and records deeds in the signed log.
///
/// Safe to use from many tasks at once: events get gapless positions in one order. A failure in the
/// middle of a write closes the writer; opening the vault again completes or sets aside what was begun.
public final class VaultWriter: Sendable {
  /// What opening found unfinished and put right.
  public let recovery: VaultRecovery
  /// The vault as readers see it.
  public let reader: VaultReader

  private let layout: VaultLayout
  private let environment: VaultEnvironment
  private let disk: VaultDisk
  private let store: ObjectStore
  private let state: StateFolder
  private let logKey: SigningKey
  private let actorKey: SigningKey
  private let actor: String
  private let tool: Tool
  private let bootID: String
  private let lock: WriterLock
  private let work: Mutex<Work>

  private struct Work {
    var log: CustodyLog
    var chains: ItemChains
    var pending: [String: ObjectStore.Staged] = [:]
    var isClosed = false
  }

  /// Makes a vault and opens it.
  ///
  /// - Parameters:
  ///   - path: The vault's folder, `NAME.inquest/vault`; made if it is not there, in a folder that is.
  ///   - caseID: The case's identifier, a UUID in lower case; the log's origin is made of it.
  ///   - statePath: The folder outside the case for private keys and the highest signed state.
  ///   - actor: Who does the deeds of this writer.
  ///   - tool: The program that does them.
  ///   - environment: Clocks, randomness and identifiers.
  /// - Throws: ``Problem`` when there is a vault already or something cannot be written.
  public convenience init(
    creating path: String,
    caseID: String,
    statePath: String,
    actor: String,
    tool: Tool,
    environment: VaultEnvironment = .live
  ) throws {
    let layout = VaultLayout(root: path)
    let disk = VaultDisk(willPerform: environment.willPerform)
    guard FileStatus(layout.identity) == nil else {
      throw Problem(
        .cannotWrite,
        "there is an evidence vault here already",
        file: path,
        remedy: "Use it as it is, or give another folder."
      )
    }
    let origin = "inquest.invalid/\(caseID)"
    guard VerifierKey.isAllowed(name: caseID), !caseID.contains("/") else {
      throw Problem(
        .usage,
        "“\(caseID)” cannot be a case's identifier",
        remedy: "Use a UUID: no space, no plus sign, no slash."
      )
    }
    try disk.makeFolder(path)
    let lock = try WriterLock(layout.lock)
    let state = StateFolder(path: statePath, disk: disk)
    try Self.make(layout, origin: origin, state: state, disk: disk, environment: environment)
    try self.init(
      layout: layout,
      lock: lock,
      state: state,
      actor: actor,
      tool: tool,
      environment: environment
    )
  }

  /// Opens a vault for writing, completing what a crash left unfinished.
  ///
  /// Recomputes the root from the journal: linear in the journal's bytes, 64 bytes of memory an event.
  ///
  /// - Throws: ``Problem``: busy when another process writes; failed when the journal disagrees with
  ///   the checkpoint or with the state kept outside; missing when there is no vault or no key.
  public convenience init(
    opening path: String,
    statePath: String,
    actor: String,
    tool: Tool,
    environment: VaultEnvironment = .live
  ) throws {
    let layout = VaultLayout(root: path)
    _ = try layout.readOrigin()
    let disk = VaultDisk(willPerform: environment.willPerform)
    try self.init(
      layout: layout,
      lock: try WriterLock(layout.lock),
      state: StateFolder(path: statePath, disk: disk),
      actor: actor,
      tool: tool,
      environment: environment
    )
  }

  private init(
    layout: VaultLayout,
    lock: WriterLock,
    state: StateFolder,
    actor: String,
    tool: Tool,
    environment: VaultEnvironment
  ) throws {
    let opening = VaultOpening(layout: layout, state: state, environment: environment)
    let keys = try opening.keys(of: actor)
    let opened = try opening.run(logKey: keys.log)
    self.layout = layout
    self.lock = lock
    self.state = state
    self.actor = actor
    self.tool = tool
    self.environment = environment
    disk = state.disk
    store = ObjectStore(layout: layout, disk: state.disk)
    logKey = keys.log
    actorKey = keys.actor
    bootID = environment.bootID()
    recovery = opened.recovery
    reader = try VaultReader(at: layout.root)
    work = Mutex(Work(log: opened.log, chains: opened.chains))
    if opened.recovery.isNeeded { _ = try append([opened.recovery.event]) }
  }

  /// Keeps the bytes of a file.
  ///
  /// Reads in pieces of a megabyte. The object is on disk for good once ``append(_:)`` has recorded an
  /// event that names it; until then it waits in the staging folder.
  ///
  /// - Throws: ``Problem`` when the file cannot be read, is no regular file, changes while it is read,
  ///   or the copy cannot be written; nothing is kept then.
  public func store(fileAt path: String) throws -> StoredObject {
    // Not blocking, so that a pipe in a folder of files cannot stop everything.
    let file = try OpenFile(path, O_RDONLY | O_NONBLOCK)
    guard let before = file.status, before.isRegular else {
      throw Problem(
        .badInput,
        "this is not a regular file",
        file: path,
        remedy: "Give a file, not a folder, a device or a pipe."
      )
    }
    return try store { consume in
      try file.forEachChunk(consume)
      guard file.status == before else {
        throw Problem(
          .badInput,
          "the file changed while it was being read",
          file: path,
          remedy: "Close the program that writes it and add it again."
        )
      }
    }
  }

  /// Keeps these bytes; see ``store(fileAt:)`` for when they are on disk for good.
  public func store(bytes: [UInt8]) throws -> StoredObject {
    try store { consume in try bytes.withUnsafeBytes(consume) }
  }

  /// Keeps bytes that come in pieces; see ``store(fileAt:)`` for when they are on disk for good.
  ///
  /// `produce` calls its argument with one piece after the other; what it throws stops the storing, and
  /// nothing is kept.
  public func store(
    _ produce: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void
  ) throws -> StoredObject {
    let staged = try store.stage(id: environment.makeID(), produce)
    let name = staged.object.stored
    let isKeptAlready = try work.withLock { work in
      try Self.requireOpen(work)
      if work.pending[name] != nil { return true }
      if !store.holds(name) { work.pending[name] = staged }
      return work.pending[name] == nil
    }
    if isKeptAlready {
      defer { try? disk.removeIfPresent(staged.path) }
      if store.holds(name) { try store.requireSameBytes(staged, as: layout.object(name)) }
    }
    return staged.object
  }

  /// Records deeds, all of them on disk and under one signed checkpoint when this returns.
  ///
  /// The order is that of the evidence format: objects synced and linked, journal synced, tiles,
  /// the state outside, checkpoint, and only then the receipts. A batch shares the syncs: give many
  /// deeds at once, some thousands at most, since the batch is held in memory.
  ///
  /// - Throws: ``Problem`` of kind usage when a draft has no item or action, of kind missing when it
  ///   names an object that was never stored (nothing is written then); any other failure closes the
  ///   writer.
  public func append(_ drafts: [EventDraft]) throws -> [Receipt] {
    guard !drafts.isEmpty else { return [] }
    return try work.withLock { work in
      try Self.requireOpen(work)
      let staged = try objectsToPlace(for: drafts, pending: work.pending)
      do {
        return try commit(drafts, staged, &work)
      } catch {
        work.isClosed = true
        throw error
      }
    }
  }

  private static func requireOpen(_ work: borrowing Work) throws {
    guard !work.isClosed else {
      throw Problem(
        .cannotWrite,
        "an earlier write failed, so this writer takes no more",
        remedy: "Put right what failed and open the case again: what was begun is completed then."
      )
    }
  }

  private func objectsToPlace(
    for drafts: [EventDraft],
    pending: [String: ObjectStore.Staged]
  ) throws -> [ObjectStore.Staged] {
    var staged: [ObjectStore.Staged] = []
    var seen: Set<String> = []
    for draft in drafts {
      guard !draft.item.isEmpty, !draft.action.isEmpty else {
        throw Problem(
          .usage,
          "an event must name its item and its action",
          remedy: "Report this as a fault of the program."
        )
      }
      for object in draft.objects where seen.insert(object.stored).inserted {
        if let waiting = pending[object.stored] {
          staged.append(waiting)
        } else if !store.holds(object.stored) {
          throw Problem(
            .missing,
            "the event “\(draft.action)” names the object \(object.stored), which is not in the vault",
            remedy: "Store the object first."
          )
        }
      }
    }
    return staged
  }

  private func commit(
    _ drafts: [EventDraft],
    _ staged: [ObjectStore.Staged],
    _ work: inout Work
  ) throws -> [Receipt] {
    try store.place(staged)
    for item in staged { work.pending[item.object.stored] = nil }
    let first = work.log.tree.size
    var sealed: [SealedEvent] = []
    sealed.reserveCapacity(drafts.count)
    for draft in drafts {
      let event = try seal(draft, index: first + sealed.count, chains: work.chains)
      work.chains.append(item: draft.item, time: event.time, commitment: event.commitment)
      sealed.append(event)
    }
    try Journal(layout: layout).append(sealed.map(\.line), from: first, disk: disk)
    try store.unstage(staged)
    for event in sealed { work.log.append(event.commitment) }
    try work.log.publish(key: logKey, state: state, disk: disk, makeID: environment.makeID)
    return try receipts(for: drafts, sealed, first: first, log: work.log)
  }

  private func seal(_ draft: EventDraft, index: Int, chains: ItemChains) throws -> SealedEvent {
    let now = environment.wallNanoseconds()
    let time = EventStamp.time(now)
    let isBehind = time < chains.lastTime
    let stamp = EventStamp(
      eventID: environment.makeID(),
      actor: actor,
      tool: tool,
      wallNanoseconds: now,
      monotonicMicroseconds: environment.monotonicMicroseconds(),
      bootID: bootID,
      previous: chains.commitment(before: draft.item),
      clockAnomaly: isBehind
        ? "the wall clock is behind the event before, of \(chains.lastTime)" : nil
    )
    do {
      let envelope = try SignedEnvelope(payload: stamp.payload(of: draft), key: actorKey).bytes
      let salt = environment.randomBytes(Hash256.byteCount)
      return SealedEvent(
        eventID: stamp.eventID,
        time: time,
        commitment: .hmac(key: salt, message: envelope),
        line: .opening(index: index, salt: salt, envelope: envelope)
      )
    } catch {
      throw Problem(error, file: nil)
    }
  }

  private func receipts(
    for drafts: [EventDraft],
    _ sealed: [SealedEvent],
    first: Int,
    log: CustodyLog
  ) throws -> [Receipt] {
    let tree = log.tree
    let checkpoint = Checkpoint(origin: log.origin, size: tree.size, root: tree.root)
    var receipts: [Receipt] = []
    for (offset, event) in sealed.enumerated() {
      guard let proof = tree.inclusionProof(leaf: first + offset, size: tree.size) else { continue }
      receipts.append(
        Receipt(
          index: first + offset,
          eventID: event.eventID,
          commitment: event.commitment.hex,
          objects: drafts[offset].objects,
          proof: proof,
          checkpoint: checkpoint
        )
      )
    }
    return receipts
  }
}
