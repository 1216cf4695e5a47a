import CaseModel
import Glibc

/// The names in a folder.
enum FolderListing {
  /// The names in order of their bytes, without `.` and `..`; empty when there is no such folder.
  static func names(in path: String) throws -> [String] {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return [] }
      throw Problem.posix(errno, "the folder cannot be read", file: path, writing: false)
    }
    defer { closedir(folder) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else {
      throw Problem.posix(errno, "the folder cannot be read", file: path, writing: false)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
