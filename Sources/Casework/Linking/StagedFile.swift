import CaseModel
import Foundation

/// A file written piece by piece that appears under its name only when it is complete.
///
/// Until then it stands beside its place under a name of its own, and goes when it is given up. A
/// reader finds the old file or the new one, never a part of either.
final class StagedFile {
  private static let capacity = 1 << 18

  private let path: String
  private let temporary: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  private var isInPlace = false

  /// Begins a file; throws a `Problem` of kind `cannotWrite` where it cannot be made.
  init(_ path: String) throws {
    self.path = path
    temporary = path + ".\(getpid()).part"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.problem(path, errno) }
    buffer.reserveCapacity(Self.capacity + (1 << 12))
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if !isInPlace { unlink(temporary) }
  }

  /// Removes what processes that were killed had begun in a folder.
  static func removeAbandoned(in folder: String) {
    let there = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in there where isTemporary(name) {
      let parts = name.split(separator: ".")
      guard let process = parts.dropLast().last.flatMap({ pid_t($0) }), process != getpid(),
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink(folder + "/" + name)
    }
  }

  /// Whether a file of this name is one that is not complete.
  static func isTemporary(_ name: String) -> Bool { name.hasSuffix(".part") }

  /// Appends bytes.
  func append(_ bytes: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Appends what `body` puts at the end of the buffer: a line, without the cost of a call a cell.
  func append(_ body: (inout [UInt8]) throws -> Void) throws {
    try body(&buffer)
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Puts everything onto the disk, still under the name of its own.
  func finish() throws {
    try flush()
    buffer = []
    guard fsync(descriptor) == 0 else { throw Self.problem(path, errno) }
    close(descriptor)
    descriptor = -1
  }

  /// Gives the finished file its name.
  func commit() throws {
    guard rename(temporary, path) == 0 else { throw Self.problem(path, errno) }
    isInPlace = true
  }

  private func flush() throws {
    try buffer.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let count = write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw Self.problem(path, errno) }
        written += count
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func problem(_ path: String, _ code: Int32) -> Problem {
    let (what, remedy) =
      switch code {
      case ENOSPC, EDQUOT:
        ("the disk is full", "Make room there, or name another folder; nothing was replaced.")
      case EFBIG:
        (
          "the file would be larger than may be written there",
          "Raise the limit, or name another folder; nothing was replaced."
        )
      case EACCES, EPERM, EROFS:
        ("the file may not be written", "Check the permissions there; nothing was replaced.")
      default:
        (
          "the file cannot be written (\(String(cString: strerror(code))))",
          "Check that there is space on the disk and that you may write there."
        )
      }
    return Problem(.cannotWrite, what, file: path, remedy: remedy)
  }
}
