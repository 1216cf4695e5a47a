import Glibc

/// What the kernel says about a file, symbolic links not followed.
struct FileStatus: Hashable, Sendable {
  let isRegular: Bool
  let isFolder: Bool
  let size: Int
  let linkCount: Int
  let device: UInt64
  let inode: UInt64
  /// Last change of the bytes, in nanoseconds since 1970.
  let modified: Int

  init?(_ path: String) {
    var value = stat()
    guard lstat(path, &value) == 0 else { return nil }
    self.init(value)
  }

  init?(descriptor: Int32) {
    var value = stat()
    guard fstat(descriptor, &value) == 0 else { return nil }
    self.init(value)
  }

  private init(_ value: stat) {
    isRegular = value.st_mode & S_IFMT == S_IFREG
    isFolder = value.st_mode & S_IFMT == S_IFDIR
    size = Int(value.st_size)
    linkCount = Int(value.st_nlink)
    device = UInt64(value.st_dev)
    inode = UInt64(value.st_ino)
    modified = value.st_mtim.tv_sec &* 1_000_000_000 &+ value.st_mtim.tv_nsec
  }
}
