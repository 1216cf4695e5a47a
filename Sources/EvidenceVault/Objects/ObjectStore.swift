import CaseModel
import Crypto
import Glibc
import TransparencyLog

/// The content-addressed objects: bytes go in once, under the name of their hash, and never change.
struct ObjectStore {
  let layout: VaultLayout
  let disk: VaultDisk

  /// Objects are read-only to everybody, their owner included.
  private static let mode: mode_t = 0o440

  /// Bytes in the staging folder whose object is not yet in its place.
  struct Staged: Hashable {
    let object: StoredObject
    let path: String
  }

  /// Writes bytes to the staging folder while hashing them; nothing is forced to disk yet.
  ///
  /// `produce` calls its argument with one piece after the other.
  func stage(
    id: String,
    _ produce: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void
  ) throws -> Staged {
    let path = "\(layout.staging)/\(id)"
    do {
      let file = try disk.create(path, mode: Self.mode)
      var short = SHA256()
      var long = SHA512()
      var size = 0
      try produce { piece in
        short.update(bufferPointer: piece)
        long.update(bufferPointer: piece)
        size += piece.count
        try disk.write(piece, to: file)
      }
      let name = Hexadecimal.encode(short.finalize())
      let sha512 = Hexadecimal.encode(long.finalize())
      let object = StoredObject(stored: name, sha256: name, sha512: sha512, size: size)
      return Staged(object: object, path: path)
    } catch {
      // A half-written file is of no use to anybody, and may be what fills the disk.
      try? disk.removeIfPresent(path)
      throw error
    }
  }

  /// Forces staged bytes to disk and links each into its place, without overwriting.
  ///
  /// The staged names stay until the journal has the events: after a crash between the two they tell
  /// which objects no event speaks of.
  func place(_ staged: [Staged]) throws {
    guard !staged.isEmpty else { return }
    try disk.sync(files: staged.map(\.path), fileSystemOf: layout.root)
    var folders: Set<String> = []
    for item in staged {
      let name = item.object.stored
      let folder = VaultLayout.objectFolder(name)
      let path = layout.object(name)
      for above in [folder.parentFolder, folder]
      where FileStatus("\(layout.objects)/\(above)") == nil {
        folders.insert("\(layout.objects)/\(above)".parentFolder)
      }
      try disk.makeFolders(folder, below: layout.objects)
      if try !disk.link(item.path, to: path) { try requireSameBytes(item, as: path) }
      folders.insert(path.parentFolder)
    }
    try disk.sync(folders: folders, fileSystemOf: layout.root)
  }

  /// Removes the staged names of objects that are in their place and in the journal.
  func unstage(_ staged: [Staged]) throws {
    for item in staged { try disk.removeIfPresent(item.path) }
  }

  func holds(_ name: String) -> Bool {
    VaultLayout.isObjectName(name) && FileStatus(layout.object(name))?.isRegular == true
  }

  /// Refuses where the object already in place has other bytes than its name says.
  func requireSameBytes(_ item: Staged, as path: String) throws {
    var hasher = SHA256()
    try OpenFile(path, O_RDONLY | O_NOFOLLOW).forEachChunk { hasher.update(bufferPointer: $0) }
    guard Hexadecimal.encode(hasher.finalize()) == item.object.stored else {
      throw Problem(
        .failed,
        "the object already kept under this name has other bytes: it was damaged or altered",
        file: layout.shown(path),
        remedy: "Run `inquest verify`, restore the object from a copy and add the file again."
      )
    }
  }

  /// What is to become of a file that a writer left in the staging folder.
  enum Remains: Hashable {
    /// A temporary file of the log, made from the journal at any time.
    case derived
    /// A second name of an object the journal knows.
    case named
    /// Bytes no event speaks of, with the object they were linked to, if they were.
    case orphan(object: String?)
  }

  func remains(of name: String, isInJournal: (String) -> Bool) throws -> Remains {
    if name.hasSuffix(".tmp") { return .derived }
    let path = "\(layout.staging)/\(name)"
    guard let status = FileStatus(path), status.isRegular else { return .orphan(object: nil) }
    var hasher = SHA256()
    try OpenFile(path, O_RDONLY | O_NOFOLLOW).forEachChunk { hasher.update(bufferPointer: $0) }
    let hash = Hexadecimal.encode(hasher.finalize())
    let object = FileStatus(layout.object(hash))
    let isLinked = object?.inode == status.inode && object?.device == status.device
    if isInJournal(hash) { return isLinked ? .named : .orphan(object: nil) }
    return .orphan(object: isLinked ? hash : nil)
  }
}
