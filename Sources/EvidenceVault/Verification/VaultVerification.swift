import CaseModel
public import TransparencyLog

/// The check of a whole vault from its own files, without the register and without any private key.
///
/// Every object, opening, signature, leaf, tile and checkpoint is read and recomputed. What it cannot
/// show without something held elsewhere (a trusted key, the last state seen) it says as a warning.
public struct VaultVerification {
  let layout: VaultLayout
  let trust: [VerifierKey]?
  let outsideHead: Checkpoint?
  let progress: (VerificationProgress) -> Void
  var report = VerificationReport()
  var tree = MerkleTree()
  /// The objects events name; nil when the journal could not be read to its end.
  var named: Set<Hash256>?

  /// Checks the vault in a folder.
  ///
  /// Linear in the bytes of the vault; about 100 bytes of memory an event and 32 an object. It never
  /// writes. It does not show that the content is true, that nothing was left out before it was added,
  /// or, without `trust` and `outsideHead`, that the vault was not rebuilt or rolled back as a whole.
  ///
  /// - Parameters:
  ///   - path: The vault's folder.
  ///   - trust: The keys known from elsewhere; the log's must be among them. Nil takes the vault's own.
  ///   - outsideHead: The last state seen elsewhere: the vault must begin with it.
  ///   - progress: Called now and then.
  /// - Returns: What was checked, with counts, and what did not hold.
  /// - Throws: ``Problem`` when there is no vault to check; what does not hold is in the report.
  public static func run(
    vaultAt path: String,
    trust: [VerifierKey]? = nil,
    outsideHead: Checkpoint? = nil,
    progress: (VerificationProgress) -> Void = { _ in }
  ) throws -> VerificationReport {
    let layout = VaultLayout(root: path)
    let origin = try layout.readOrigin()
    return withoutActuallyEscaping(progress) { progress in
      var check = VaultVerification(
        layout: layout,
        trust: trust,
        outsideHead: outsideHead,
        progress: progress
      )
      check.report.origin = origin
      check.run(origin: origin)
      return check.report
    }
  }

  private mutating func run(origin: String) {
    let keys = attempt { [layout] in try TrustedKeys(layout) }
    let published = keys.flatMap { checkCheckpoint(origin: origin, keys: $0) }
    checkJournal(size: published?.size, actors: keys.map { actorKeys($0) } ?? [])
    if let published { checkTree(published) }
    checkObjects()
    noteLeftovers()
  }

  /// Runs a part whose failure is the vault's, not the caller's.
  mutating func attempt<Value>(_ body: () throws -> Value) -> Value? {
    do {
      return try body()
    } catch {
      report.fail("\(error)")
      return nil
    }
  }

  func reportProgress() {
    progress(
      VerificationProgress(
        openings: report.openings,
        size: report.size,
        objects: report.objectsChecked,
        bytes: report.bytesChecked
      )
    )
  }

  /// Trusted keys of people replace the vault's of the same name: those are who they say they are.
  private func actorKeys(_ keys: TrustedKeys) -> [VerifierKey] {
    let trusted = (trust ?? []).filter { $0 != keys.log }
    let names = Set(trusted.map(\.name))
    return trusted + keys.actors.filter { !names.contains($0.name) }
  }

  private mutating func checkCheckpoint(origin: String, keys: TrustedKeys) -> Checkpoint? {
    report.logKey = keys.log.description
    if let trust {
      guard trust.contains(keys.log) else {
        report.fail(
          "\(layout.shown(layout.logKey)): the log's key is not one of the trusted keys. The vault "
            + "was rebuilt with another key, or belongs to another case."
        )
        return nil
      }
    } else {
      report.warnings.append(
        "The keys were taken from the vault itself: a complete rebuild under other keys would not "
          + "show. Compare the log's key with one known otherwise, or give --trust FILE."
      )
    }
    let path = layout.checkpoint
    let checkpoint = attempt { [layout] in
      let note = try SignedNoteFile.read(path, shown: layout.shown(path))
      return try Self.checkpoint(in: note, origin: origin, key: keys.log, file: layout.shown(path))
    }
    report.size = checkpoint?.size ?? 0
    report.root = checkpoint?.root.hex ?? ""
    return checkpoint
  }

  static func checkpoint(
    in note: SignedNote,
    origin: String,
    key: VerifierKey,
    file: String
  ) throws -> Checkpoint {
    let checkpoint: Checkpoint
    do {
      _ = try note.verify(with: [key])
      checkpoint = try Checkpoint(parsing: note.text)
    } catch {
      throw Problem(error, file: file)
    }
    guard checkpoint.origin == origin, key.name == origin else {
      throw Problem(
        .failed,
        "the checkpoint is of another log, “\(checkpoint.origin)”",
        file: file,
        remedy: "Put back the one that belongs to this case."
      )
    }
    return checkpoint
  }

  /// What a crash leaves is no alteration, but nobody should have to find it by chance.
  private mutating func noteLeftovers() {
    let staged = (try? FolderListing.names(in: layout.staging)) ?? []
    if !staged.isEmpty {
      report.warnings.append(
        "\(layout.shown(layout.staging)) holds \(staged.count) files of a write that is going on or "
          + "was cut short; the next start moves them to the quarantine."
      )
    }
    let quarantined = (try? FolderListing.names(in: layout.quarantine)) ?? []
    if !quarantined.isEmpty {
      report.warnings.append(
        "\(layout.shown(layout.quarantine)) holds \(quarantined.count) files that are in no event."
      )
    }
  }
}
