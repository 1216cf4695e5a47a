import Foundation
import InquestTestSupport

/// A file system of a few megabytes in memory, mounted for one test.
final class SmallDisk {
  private let folder: TemporaryFolder

  var path: String { folder.path("disk").path }

  /// Nil where mounting is not allowed.
  init?(megabytes: Int) throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard
      OutsideTool.run(
        "/bin/mount",
        ["-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", path]
      )?.status == 0
    else { return nil }
  }

  deinit { _ = OutsideTool.run("/bin/umount", [path]) }

  /// Whether this machine lets the tests mount one.
  static let isAvailable: Bool = getuid() == 0 && (try? SmallDisk(megabytes: 1)) != nil
}
