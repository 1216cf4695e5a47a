import CaseModel
import Foundation

/// Writes a file entirely or not at all.
enum AtomicFile {
  /// Writes beside the target, then renames over it.
  static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Problem(
        .cannotWrite,
        "the file cannot be written",
        file: path,
        remedy: "Check that there is space on the disk and that you may write there."
      )
    }
  }
}
