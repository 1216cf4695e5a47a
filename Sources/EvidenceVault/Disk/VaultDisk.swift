import CaseModel
import Glibc

/// Every change the vault makes on disk goes through here, so that its order is one the tests can see.
///
/// Failures become ``Problem`` values that name the file and the remedy.
struct VaultDisk: Sendable {
  let willPerform: @Sendable (FileOperation) throws -> Void

  /// Above this many files one sync of the whole file system is quicker than one for each.
  ///
  /// Below it each is synced alone, since a sync of everything also waits for what others write.
  private static let singleSyncLimit = 32

  func makeFolder(_ path: String, mode: mode_t = 0o750) throws {
    if FileStatus(path)?.isFolder == true { return }
    try willPerform(.makeFolder(path))
    guard mkdir(path, mode) == 0 || errno == EEXIST else {
      throw Problem.posix(errno, "the folder cannot be made", file: path)
    }
  }

  /// Makes the folder and those above it down from `root`, which exists.
  func makeFolders(_ relative: some StringProtocol, below root: String) throws {
    var path = root
    for part in relative.split(separator: "/") {
      path += "/" + part
      try makeFolder(path)
    }
  }

  /// Opens a file that must not exist yet.
  func create(_ path: String, mode: mode_t) throws -> OpenFile {
    try willPerform(.create(path))
    return try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL, mode: mode)
  }

  func write(_ bytes: UnsafeRawBufferPointer, to file: borrowing OpenFile) throws {
    try willPerform(.write(file.path, count: bytes.count))
    try file.write(bytes)
  }

  func write(_ bytes: [UInt8], to file: borrowing OpenFile) throws {
    try bytes.withUnsafeBytes { try write($0, to: file) }
  }

  func sync(_ file: borrowing OpenFile) throws {
    try willPerform(.sync(file.path))
    try file.sync()
  }

  /// Writes a whole new file without syncing it.
  func write(_ bytes: [UInt8], toNew path: String, mode: mode_t = 0o640) throws {
    let file = try create(path, mode: mode)
    try write(bytes, to: file)
  }

  /// Puts bytes under a name at once: temporary file, sync, rename, sync of the folder.
  func replace(
    _ path: String,
    with bytes: [UInt8],
    by temporary: String,
    mode: mode_t = 0o640
  ) throws {
    try removeIfPresent(temporary)
    try write(bytes, toNew: temporary, mode: mode)
    try sync(files: [temporary], fileSystemOf: temporary.parentFolder)
    try rename(temporary, to: path)
    try syncFolder(path.parentFolder)
  }

  /// Forces these files to disk, one by one or all at once.
  func sync(files: [String], fileSystemOf root: String) throws {
    guard files.count <= Self.singleSyncLimit else { return try syncFileSystem(of: root) }
    for path in files {
      try willPerform(.sync(path))
      try OpenFile(path, O_RDONLY).sync()
    }
  }

  /// Forces the names in these folders to disk, one by one or all at once.
  func sync(folders: Set<String>, fileSystemOf root: String) throws {
    guard folders.count <= Self.singleSyncLimit else { return try syncFileSystem(of: root) }
    for path in folders.sorted() { try syncFolder(path) }
  }

  func syncFolder(_ path: String) throws {
    try willPerform(.syncFolder(path))
    try OpenFile(path, O_RDONLY | O_DIRECTORY).sync()
  }

  private func syncFileSystem(of root: String) throws {
    try willPerform(.syncFileSystem)
    try OpenFile(root, O_RDONLY | O_DIRECTORY).syncFileSystem()
  }

  /// Gives the file a second name; false when something has that name already.
  func link(_ path: String, to other: String) throws -> Bool {
    try willPerform(.link(path, to: other))
    if Glibc.link(path, other) == 0 { return true }
    guard errno == EEXIST else {
      throw Problem.posix(errno, "the object cannot be put in its place", file: other)
    }
    return false
  }

  func rename(_ path: String, to other: String) throws {
    try willPerform(.rename(path, to: other))
    guard Glibc.rename(path, other) == 0 else {
      throw Problem.posix(errno, "the file cannot be put in its place", file: other)
    }
  }

  func truncate(_ path: String, to count: Int) throws {
    try willPerform(.truncate(path, count: count))
    guard Glibc.truncate(path, count) == 0 else {
      throw Problem.posix(errno, "the file cannot be cut to its acknowledged length", file: path)
    }
  }

  func removeIfPresent(_ path: String) throws {
    guard FileStatus(path) != nil else { return }
    try willPerform(.remove(path))
    guard unlink(path) == 0 || errno == ENOENT else {
      throw Problem.posix(errno, "the file cannot be removed", file: path)
    }
  }

  /// Removes a folder and the files in it, all of them superseded.
  func removeFolder(_ path: String) throws {
    for name in try FolderListing.names(in: path) {
      try removeIfPresent(path + "/" + name)
    }
    try willPerform(.remove(path))
    guard rmdir(path) == 0 || errno == ENOENT else {
      throw Problem.posix(errno, "the folder cannot be removed", file: path)
    }
  }
}
