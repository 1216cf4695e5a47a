import CaseModel
import Crypto
import Foundation
import TransparencyLog

/// The bytes of a list, piece by piece: a file, unpacked by the system's `gzip` in a process of its
/// own where its name ends in `.gz`.
final class ListBytes {
  /// More than this is refused: a small hostile file can unpack to any size.
  private static let limit = 64 << 30

  private let path: String
  private let handle: FileHandle
  private let unpacking: Process?
  private var count = 0
  private var hash = SHA256()

  /// Opens a file, with a sentence where that does not work.
  init(_ path: String) throws {
    try InputFile.check(path)
    self.path = path
    if path.hasSuffix(".gz") {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["gzip", "-dc", "--", path]
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      do {
        try process.run()
      } catch {
        throw Problem(
          .badInput,
          "gzip could not be started to unpack the file",
          file: path,
          remedy: "Install gzip, or unpack the file first."
        )
      }
      handle = output.fileHandleForReading
      unpacking = process
    } else {
      guard let file = FileHandle(forReadingAtPath: path) else { throw InputFile.unreadable(path) }
      handle = file
      unpacking = nil
    }
  }

  deinit {
    if let unpacking, unpacking.isRunning { unpacking.terminate() }
    try? handle.close()
  }

  /// Whether the file can be read a second time: a pipe cannot.
  static func isRepeatable(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    )
    return attributes?[.type] as? FileAttributeType == .typeRegular
  }

  /// SHA-256 of the bytes given so far, unpacked: of the list once it was read to its end.
  var digest: String { Hash256(bytes: Array(hash.finalize()))?.hex ?? "" }

  /// All bytes, from where it stands.
  func rest() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = try piece.withUnsafeMutableBytes { try read(into: $0) }
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: piece[..<count])
    }
  }

  /// Fills the front of a buffer and says how many bytes it wrote; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    try Task.checkCancellation()
    var got: Int
    repeat {
      got = Foundation.read(handle.fileDescriptor, buffer.baseAddress, buffer.count)
    } while got < 0 && errno == EINTR
    guard got >= 0 else { throw InputFile.unreadable(path) }
    count += got
    hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<got]))
    if got == 0 { try finish() }
    guard count <= Self.limit else {
      throw Problem(
        .badInput,
        unpacking == nil
          ? "the file holds more than 64 GiB" : "the file unpacks to more than 64 GiB",
        file: path,
        remedy: "Split it into several lists."
      )
    }
    return got
  }

  private func finish() throws {
    guard let unpacking else { return }
    unpacking.waitUntilExit()
    // What stops this process may have stopped gzip as well.
    try Task.checkCancellation()
    guard unpacking.terminationStatus == 0 else {
      throw Problem(
        .badInput,
        "the file is not complete gzip data",
        file: path,
        remedy: "Copy it again, or unpack it first to see what can be saved."
      )
    }
  }
}
