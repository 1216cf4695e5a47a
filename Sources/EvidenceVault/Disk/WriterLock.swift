import CaseModel
import Glibc

/// The one writer of a vault: a lock the kernel releases when the process ends, however it ends.
final class WriterLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock and writes down who has it.
  ///
  /// - Throws: ``Problem`` of kind busy naming the process that has it.
  init(_ path: String) throws {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
    guard descriptor >= 0 else {
      throw Problem.posix(errno, "the lock file cannot be opened", file: path)
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let holder = (try? OpenFile.bytes(of: path, limit: 4096))
        .map { String(decoding: $0, as: UTF8.self).split(separator: "\n").first ?? "" }
      close(descriptor)
      throw Problem(
        .busy,
        "the case is in use by \(holder.flatMap { $0.isEmpty ? nil : String($0) } ?? "another process")",
        file: path,
        remedy: "Wait until it has finished, or end it, and try again."
      )
    }
    self.descriptor = descriptor
    let text = Array("process \(getpid())\n".utf8)
    // Who holds it is a courtesy to the next process: the lock itself holds without it.
    if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, text, text.count, 0) }
  }

  deinit { close(descriptor) }
}
