public import Foundation

/// A fresh folder for one test, removed with everything in it when the value goes away.
public final class TemporaryFolder: Sendable {
  /// Where it is.
  public let url: URL

  /// Makes the folder.
  ///
  /// - Throws: what the file system says.
  public init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("inquest-test-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The place of a file or folder in it, whether it exists or not.
  public func path(_ name: String) -> URL { url.appendingPathComponent(name) }

  /// Writes a file into it.
  ///
  /// - Throws: what the file system says.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws -> URL {
    let target = path(name)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: target)
    return target
  }
}
