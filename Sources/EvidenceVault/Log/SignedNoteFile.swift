import CaseModel
import TransparencyLog

/// A signed note in a file of the vault.
enum SignedNoteFile {
  /// Reads the note; signatures are not checked.
  static func read(_ path: String, shown: String) throws -> SignedNote {
    guard FileStatus(path) != nil else {
      throw Problem(
        .failed,
        "the signed note is missing",
        file: shown,
        remedy: "Restore it from a copy of the case."
      )
    }
    let bytes = try OpenFile.bytes(of: path, limit: 1 << 20)
    do {
      return try SignedNote(parsing: bytes)
    } catch {
      throw Problem(error, file: shown)
    }
  }
}
