import CaseModel
import Glibc
public import TransparencyLog

/// A vault open for reading: no lock, no key, any number at once, also beside the writer.
public struct VaultReader: Sendable {
  private let layout: VaultLayout
  /// Which log it is.
  public let origin: String

  /// Opens the vault in a folder.
  ///
  /// - Throws: ``Problem`` when there is no vault of a known format.
  public init(at path: String) throws {
    layout = VaultLayout(root: path)
    origin = try layout.readOrigin()
  }

  /// The latest signed state; its signature is not checked, which is verification's work.
  ///
  /// - Throws: ``Problem`` when the note is missing or malformed.
  public var checkpoint: Checkpoint {
    get throws {
      let note = try self.note
      do {
        return try Checkpoint(parsing: note.text)
      } catch {
        throw Problem(error, file: layout.shown(layout.checkpoint))
      }
    }
  }

  /// The latest signed note itself, to be printed, published or kept elsewhere.
  ///
  /// - Throws: ``Problem`` when it is missing or malformed.
  public var note: SignedNote {
    get throws {
      try SignedNoteFile.read(layout.checkpoint, shown: layout.shown(layout.checkpoint))
    }
  }

  /// The key that verifies the log, as the vault states it: compare it with one known otherwise.
  ///
  /// - Throws: ``Problem`` when the key file is missing or malformed.
  public var logKey: VerifierKey {
    get throws { try TrustedKeys(layout).log }
  }

  /// How many events are under the signed state.
  ///
  /// - Throws: ``Problem`` when the checkpoint is missing or malformed.
  public var eventCount: Int {
    get throws { try checkpoint.size }
  }

  /// Passes on the acknowledged events from a position, in order; erased ones are passed over.
  ///
  /// One event in memory at a time; starts at the right segment of ten thousand, not at the beginning.
  /// Signatures and proofs are not checked, which is verification's work.
  ///
  /// - Throws: ``Problem`` naming file and line where the journal is malformed or ends early, and
  ///   whatever the body throws.
  public func events(
    from index: Int = 0,
    _ body: (_ index: Int, _ event: CustodyEvent) throws -> Void
  ) throws {
    let size = try eventCount
    guard index < size else { return }
    let bundles = EntryBundles(layout: layout, size: size)
    let journal = Journal(layout: layout)
    let end = try journal.forEachLine(from: max(0, index), limit: size) { entry in
      guard let event = try OpenedEntry(entry, layout: layout, bundles: bundles).event else {
        return
      }
      try body(event.index, event)
    }
    guard end.count >= size else {
      throw Problem(
        .failed,
        "the journal ends after \(end.count) events, the checkpoint states \(size)",
        file: layout.shown(layout.journal),
        remedy: "Restore the journal from a copy of the case."
      )
    }
  }

  /// Where an object's bytes are; nil when its name is none or it is not there.
  public func objectPath(_ name: String) -> String? {
    guard VaultLayout.isObjectName(name) else { return nil }
    let path = layout.object(name)
    return FileStatus(path)?.isRegular == true ? path : nil
  }

  /// The bytes of an object, compared with its name.
  ///
  /// - Throws: ``Problem`` when it is missing, damaged or longer than a gigabyte: stream those from
  ///   ``objectPath(_:)``.
  public func object(_ name: String) throws -> [UInt8] {
    guard let path = objectPath(name) else {
      throw Problem(
        .missing,
        "the vault has no object “\(name)”",
        file: layout.shown(layout.objects),
        remedy: "Run `inquest verify` to see what else is missing."
      )
    }
    let bytes = try OpenFile.bytes(of: path)
    guard Hash256.sha256(bytes).hex == name else {
      throw Problem(
        .failed,
        "the object's bytes do not give its name: it was damaged or altered",
        file: layout.shown(path),
        remedy: "Restore the object from a copy."
      )
    }
    return bytes
  }
}
