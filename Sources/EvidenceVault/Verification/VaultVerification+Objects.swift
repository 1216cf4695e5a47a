import CaseModel
import Crypto
import Glibc
import TransparencyLog

extension VaultVerification {
  /// Reads every object, compares it with its name, and every name with the journal.
  mutating func checkObjects() {
    var missing = named ?? []
    let waiting = stagedFiles()
    for first in attempt({ [layout] in try FolderListing.names(in: layout.objects) }) ?? [] {
      for second in attempt({ [layout] in try FolderListing.names(in: "\(layout.objects)/\(first)")
      }) ?? [] {
        let folder = "\(first)/\(second)"
        for name in attempt({ [layout] in try FolderListing.names(in: "\(layout.objects)/\(folder)")
        }) ?? [] {
          let path = "\(layout.objects)/\(folder)/\(name)"
          guard VaultLayout.isObjectName(name), VaultLayout.objectFolder(name) == folder,
            let hash = Hash256(hex: name), let status = FileStatus(path), status.isRegular
          else {
            report.fail("\(layout.shown(path)): this is no object of the vault. Move it out.")
            continue
          }
          missing.remove(hash)
          check(path, named: hash, status, waiting: waiting)
        }
      }
    }
    for name in missing.map(\.hex).sorted() {
      report.fail(
        "\(layout.shown(layout.object(name))): an event names this object, but it is missing. Restore "
          + "it from a copy."
      )
    }
    reportProgress()
  }

  private mutating func check(
    _ path: String,
    named name: Hash256,
    _ status: FileStatus,
    waiting: Set<UInt64>
  ) {
    let hash: Hash256? =
      attempt {
        var hasher = SHA256()
        try OpenFile(path, O_RDONLY | O_NOFOLLOW).forEachChunk { hasher.update(bufferPointer: $0) }
        return Hash256(bytes: Array(hasher.finalize()))
      } ?? nil
    guard let hash else { return }
    report.objectsChecked += 1
    report.bytesChecked += status.size
    guard hash == name else {
      report.fail(
        "\(layout.shown(path)): the object's bytes give the hash \(hash): it was damaged or altered. "
          + "Restore it from a copy."
      )
      return
    }
    if let named, !named.contains(name) {
      // A crash between the object and its event leaves the staged name of the same file behind.
      if waiting.contains(status.inode) {
        report.warnings.append(
          "\(layout.shown(path)): no event names this object yet, as a crash leaves it; the next "
            + "start moves it to the quarantine."
        )
      } else {
        report.fail(
          "\(layout.shown(path)): no event names this object: it was added past the log. Move it out."
        )
      }
    }
    if report.objectsChecked.isMultiple(of: 100) || status.size > 1 << 24 { reportProgress() }
  }

  private func stagedFiles() -> Set<UInt64> {
    let names = (try? FolderListing.names(in: layout.staging)) ?? []
    return Set(names.compactMap { FileStatus("\(layout.staging)/\($0)")?.inode })
  }
}
