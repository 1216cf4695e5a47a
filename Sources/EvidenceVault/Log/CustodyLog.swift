import CaseModel
import TransparencyLog

/// The public half of the vault: the tree over the commitments and the files that publish it.
struct CustodyLog {
  let layout: VaultLayout
  let origin: String
  private(set) var tree = MerkleTree()
  /// The size the checkpoint on disk states.
  private(set) var publishedSize: Int
  /// Commitments from the start of the last tile that was partial when published.
  private var commitments: [Hash256] = []
  private var firstCommitment: Int

  /// A log whose entries are still to be replayed, published up to a size.
  init(layout: VaultLayout, origin: String, publishedSize: Int) {
    self.layout = layout
    self.origin = origin
    self.publishedSize = publishedSize
    firstCommitment = publishedSize / Tile.fullWidth * Tile.fullWidth
  }

  /// Adds the next commitment.
  mutating func append(_ commitment: Hash256) {
    if tree.size >= firstCommitment { commitments.append(commitment) }
    tree.append(leaf: .leaf(LeafEntry.bytes(of: commitment)))
  }

  /// Refuses a signed state this log does not contain.
  func requireContains(_ state: Checkpoint, file: String, holder: String) throws {
    guard state.origin == origin else {
      throw Problem(
        .failed,
        "\(holder) is of another log, “\(state.origin)”",
        file: file,
        remedy: "Put back the one that belongs to this case."
      )
    }
    guard let root = tree.root(atSize: state.size) else {
      throw Problem(
        .failed,
        "\(holder) has \(state.size) events but the journal only \(tree.size): this is an older "
          + "copy, or events were removed",
        file: file,
        remedy: "Restore the newest copy of the case; nothing was written."
      )
    }
    guard root == state.root else {
      throw Problem(
        .failed,
        "the journal's first \(state.size) events do not give the root of \(holder): the history "
          + "was altered",
        file: file,
        remedy: "Run `inquest verify` and restore what it names; nothing was written."
      )
    }
  }

  /// Publishes everything appended: tiles, then the head outside, then the checkpoint.
  ///
  /// The journal must be on disk before. The head outside comes before the checkpoint, so that no
  /// signed state can leave that this machine would later contradict.
  mutating func publish(
    key: SigningKey,
    state: StateFolder,
    disk: VaultDisk,
    makeID: () -> String
  ) throws {
    let size = tree.size
    let tiles = Tile.needed(from: publishedSize, to: size)
    try write(tiles, disk: disk, makeID: makeID)
    let note = try sign(with: key)
    try state.write(head: note)
    // The checkpoint first: a frozen copy ahead of it then always means that it was put back.
    try disk.replace(layout.checkpoint, with: note.bytes, by: temporary(makeID()))
    try freeze(note, size: size, disk: disk, makeID: makeID)
    for tile in tiles where !tile.isPartial {
      let superseded = "\(layout.log)/\(tile.partialFolder)"
      if FileStatus(superseded) != nil { try disk.removeFolder(superseded) }
    }
    publishedSize = size
    let first = size / Tile.fullWidth * Tile.fullWidth
    commitments.removeFirst(max(0, min(first - firstCommitment, commitments.count)))
    firstCommitment = first
  }

  /// Keeps a signed state for good under its size, if it is not kept already.
  func freeze(_ note: SignedNote, size: Int, disk: VaultDisk, makeID: () -> String) throws {
    let path = layout.frozenNote(size: size)
    guard FileStatus(path) == nil else { return }
    try disk.replace(path, with: note.bytes, by: temporary(makeID()))
  }

  private func sign(with key: SigningKey) throws -> SignedNote {
    do {
      return try Checkpoint(origin: origin, size: tree.size, root: tree.root).signed(with: key)
    } catch {
      throw Problem(error, file: layout.shown(layout.checkpoint))
    }
  }

  private func write(_ tiles: [Tile], disk: VaultDisk, makeID: () -> String) throws {
    var moves: [(from: String, to: String)] = []
    var folders: Set<String> = []
    for tile in tiles {
      guard let bytes = bytes(of: tile) else {
        throw Problem(
          .failed,
          "the log's tile cannot be made from the journal",
          file: layout.shown(layout.path(of: tile)),
          remedy: "Open the case again; nothing was acknowledged."
        )
      }
      let path = layout.path(of: tile)
      // New folders are names in their parents too.
      let parent = tile.path.parentFolder
      var above = parent
      while FileStatus("\(layout.log)/\(above)") == nil {
        above = above.parentFolder
        folders.insert("\(layout.log)/\(above)")
      }
      try disk.makeFolders(parent, below: layout.log)
      let temporary = temporary(makeID())
      try disk.write(bytes, toNew: temporary)
      moves.append((temporary, path))
      folders.insert(path.parentFolder)
    }
    try disk.sync(files: moves.map(\.from), fileSystemOf: layout.root)
    for move in moves { try disk.rename(move.from, to: move.to) }
    try disk.sync(folders: folders, fileSystemOf: layout.root)
  }

  private func bytes(of tile: Tile) -> [UInt8]? {
    switch tile.kind {
    case .hashes:
      return tree.hashes(of: tile)?.flatMap(\.bytes)
    case .entries:
      let start = tile.index * Tile.fullWidth - firstCommitment
      guard start >= 0, start + tile.width <= commitments.count else { return nil }
      return EntryBundle.encode(
        commitments[start..<start + tile.width].map(LeafEntry.bytes(of:))
      )
    }
  }

  private func temporary(_ id: String) -> String { "\(layout.staging)/\(id).tmp" }
}
