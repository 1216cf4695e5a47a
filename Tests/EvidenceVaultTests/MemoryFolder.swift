import Foundation

/// A fresh folder in memory where the machine has one: thousands of syncs would wait for a disk.
///
/// What a sync means is not tested by killing a program anyway; its place in the order is.
final class MemoryFolder: Sendable {
  let url: URL

  init() throws {
    let memory = URL(fileURLWithPath: "/dev/shm", isDirectory: true)
    let isUsable = FileManager.default.isWritableFile(atPath: memory.path)
    url = (isUsable ? memory : FileManager.default.temporaryDirectory)
      .appendingPathComponent("inquest-test-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> URL { url.appendingPathComponent(name) }

  func write(_ bytes: [UInt8], to name: String) throws -> URL {
    try Data(bytes).write(to: path(name))
    return path(name)
  }
}
