/// One change the vault is about to make on disk.
///
/// A ``VaultEnvironment`` sees each before it happens and may refuse it: how tests check the order of
/// a write and play a full disk, a failing disk or a sudden death at every point.
public enum FileOperation: Hashable, Sendable {
  /// A folder is made.
  case makeFolder(String)
  /// A new file is made.
  case create(String)
  /// Bytes are written to a file.
  case write(String, count: Int)
  /// A file's bytes are forced to disk.
  case sync(String)
  /// A folder's names are forced to disk.
  case syncFolder(String)
  /// Everything written to the file system so far is forced to disk.
  case syncFileSystem
  /// A second name is given to a file; never replaces one.
  case link(String, to: String)
  /// A file takes a name, replacing what had it.
  case rename(String, to: String)
  /// A file is cut to a length.
  case truncate(String, count: Int)
  /// A name is removed.
  case remove(String)
}
