import Foundation
import RecordLinkage
import TransparencyLog

/// Keeps finished parts of a linkage in a folder, so that a run that was stopped can go on.
///
/// The folder is `.unfinished/KEY` beside the results; the key is a digest of all that the answer
/// depends on, so parts of other lists, wishes or versions are never used. A part is a file of its
/// SHA-256 and its bytes, renamed into place when it is on the disk; one that is torn or changed
/// counts as not there.
struct FolderCheckpoint: LinkageCheckpoint {
  private let parent: String
  private let folder: String

  /// The place for one linkage among the results in `results`.
  init(results: String, key: String) {
    parent = results + "/.unfinished"
    folder = parent + "/" + key
  }

  /// Whether a run of this very linkage left something to go on from.
  var hasParts: Bool {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .contains { !StagedFile.isTemporary($0) }
  }

  func load(_ part: String) -> [UInt8]? {
    guard let data = FileManager.default.contents(atPath: path(part)),
      data.count >= Hash256.byteCount
    else { return nil }
    let contents = [UInt8](data.dropFirst(Hash256.byteCount))
    return Hash256.sha256(contents) == Hash256(bytes: data.prefix(Hash256.byteCount))
      ? contents : nil
  }

  func save(_ part: String, _ bytes: [UInt8]) throws {
    try LinkageFiles.make(folder)
    let file = try StagedFile(path(part))
    try file.append(Hash256.sha256(bytes).bytes)
    try file.append(bytes)
    try file.finish()
    try file.commit()
    Self.sync(folder)
  }

  /// Takes away what other linkages left here, which nothing would ever read again.
  func removeOthers() {
    let there = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in there where parent + "/" + name != folder {
      try? FileManager.default.removeItem(atPath: parent + "/" + name)
    }
  }

  /// Takes everything away, when the linkage is complete or is to start afresh.
  func remove() { try? FileManager.default.removeItem(atPath: parent) }

  private func path(_ part: String) -> String {
    // A digest, because a part may be called what a file may not.
    folder + "/" + Hash256.sha256(Array(part.utf8)).hex.prefix(32)
  }

  /// Makes sure that a name given in a folder outlasts a loss of power.
  private static func sync(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
