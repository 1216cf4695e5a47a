import CaseModel
import Glibc

/// An open file descriptor, closed when it goes out of scope.
struct OpenFile: ~Copyable, Sendable {
  let path: String
  let descriptor: Int32

  init(_ path: String, _ flags: Int32, mode: mode_t = 0) throws {
    let descriptor = open(path, flags | O_CLOEXEC | O_NOCTTY, mode)
    guard descriptor >= 0 else {
      let writing = flags & (O_WRONLY | O_RDWR) != 0
      throw Problem.posix(errno, "the file cannot be opened", file: path, writing: writing)
    }
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Fills the buffer as far as the file goes; 0 at its end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else {
        throw Problem.posix(errno, "the file cannot be read", file: path, writing: false)
      }
    }
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let count = Glibc.write(descriptor, part.baseAddress, part.count)
      guard count >= 0 else {
        if errno == EINTR { continue }
        throw Problem.posix(errno, "the file cannot be written", file: path)
      }
      rest = rest.dropFirst(count)
    }
  }

  func sync() throws {
    guard fsync(descriptor) == 0 else {
      throw Problem.posix(errno, "the file cannot be forced to disk", file: path)
    }
  }

  func syncFileSystem() throws {
    guard FileSystemSync.call(descriptor) == 0 else {
      throw Problem.posix(errno, "the file system cannot be forced to disk", file: path)
    }
  }

  var status: FileStatus? { FileStatus(descriptor: descriptor) }

  /// The whole file; refuses one longer than the limit, so that a planted file cannot fill the memory.
  static func bytes(of path: String, limit: Int = 1 << 30) throws -> [UInt8] {
    let file = try OpenFile(path, O_RDONLY | O_NONBLOCK)
    guard let status = file.status, status.isRegular else {
      throw Problem(
        .badInput,
        "this is not a regular file",
        file: path,
        remedy: "Give a file, not a folder, a device or a pipe."
      )
    }
    guard status.size <= limit else {
      throw Problem(
        .badInput,
        "the file has \(status.size) bytes, more than the \(limit) expected here",
        file: path,
        remedy: "Restore the file from a copy."
      )
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(status.size)
    try file.forEachChunk { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Passes the rest of the file through one buffer of a megabyte.
  func forEachChunk(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    try withUnsafeTemporaryAllocation(byteCount: 1 << 20, alignment: 64) { buffer in
      while true {
        let count = try read(into: buffer)
        guard count > 0 else { return }
        try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
    }
  }
}
