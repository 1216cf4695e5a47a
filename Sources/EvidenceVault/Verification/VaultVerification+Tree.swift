import CaseModel
import TransparencyLog

extension VaultVerification {
  /// Compares the tree over the openings with everything that was published of it.
  mutating func checkTree(_ published: Checkpoint) {
    let journal = layout.shown(layout.journal)
    guard let root = tree.root(atSize: published.size) else {
      report.fail(
        "\(journal): it has \(tree.size) events, the checkpoint states \(published.size): events were "
          + "removed. Restore the journal from a copy."
      )
      return
    }
    if root != published.root {
      report.fail(
        "\(journal): its first \(published.size) events give the root \(root), the checkpoint states "
          + "\(published.root). Restore the files named before this from a copy."
      )
    }
    if tree.size > published.size {
      report.warnings.append(
        "The journal is \(tree.size - published.size) events ahead of the checkpoint, as a crash "
          + "leaves it; the next start completes them."
      )
    }
    checkOutside(published)
    checkFrozen(published)
    checkTiles(size: published.size)
  }

  private mutating func checkOutside(_ published: Checkpoint) {
    guard let head = outsideHead else {
      report.warnings.append(
        "No state held elsewhere was given: a roll-back of the whole vault to an older copy cannot be "
          + "seen without a cosignature, a timestamp or a printed checkpoint."
      )
      return
    }
    guard head.origin == published.origin else {
      report.fail(
        "\(layout.shown(layout.checkpoint)): the state held elsewhere is of another log, "
          + "“\(head.origin)”. Give the one of this case."
      )
      return
    }
    guard let root = tree.root(atSize: head.size), head.size <= published.size else {
      report.fail(
        "\(layout.shown(layout.checkpoint)): it states \(published.size) events, but \(head.size) were "
          + "signed before: the vault was rolled back to an older copy. Restore the newest."
      )
      return
    }
    if root != head.root {
      report.fail(
        "\(layout.shown(layout.checkpoint)): the log does not begin with the state held elsewhere of "
          + "\(head.size) events: the history was rewritten. Keep both as evidence."
      )
    }
  }

  private mutating func checkFrozen(_ published: Checkpoint) {
    guard let keys = try? TrustedKeys(layout) else { return }
    var isLatestFrozen = false
    for name in attempt({ [layout] in try FolderListing.names(in: layout.frozen) }) ?? [] {
      let path = "\(layout.frozen)/\(name)"
      let shown = layout.shown(path)
      guard name.hasSuffix(".note") else { continue }
      let frozen = attempt { [origin = published.origin] in
        try Self.checkpoint(
          in: SignedNoteFile.read(path, shown: shown),
          origin: origin,
          key: keys.log,
          file: shown
        )
      }
      guard let frozen else { continue }
      guard name == "\(frozen.size).note" else {
        report.fail(
          "\(shown): it states \(frozen.size) events, not what its name says. Restore it."
        )
        continue
      }
      guard frozen.size <= published.size, let root = tree.root(atSize: frozen.size) else {
        report.fail(
          "\(shown): \(frozen.size) events were signed, but the checkpoint states \(published.size): it "
            + "was rolled back. Restore the newest copy."
        )
        continue
      }
      if root != frozen.root {
        report.fail(
          "\(shown): the log does not begin with this signed state. Keep both as evidence."
        )
      }
      isLatestFrozen = isLatestFrozen || frozen.size == published.size
      report.frozenCheckpoints += 1
    }
    if !isLatestFrozen {
      report.warnings.append(
        "\(layout.shown(layout.frozenNote(size: published.size))): the frozen copy of the checkpoint is "
          + "missing, as a crash leaves it; the next start writes it."
      )
    }
  }

  /// Every tile of the published size must be there, and every file among the tiles must be true.
  private mutating func checkTiles(size: Int) {
    let needed = Set(Tile.needed(from: 0, to: size).map(\.path))
    var found: Set<String> = []
    for path in attempt({ [layout] in try Self.tilePaths("tile", in: layout) }) ?? [] {
      let shown = layout.shown("\(layout.log)/\(path)")
      guard let tile = Tile(path: path) else {
        report.fail("\(shown): this is no tile of the log. Move it out of the vault.")
        continue
      }
      let isNeeded = needed.contains(path)
      if isNeeded { found.insert(path) }
      guard let expected = expected(tile) else {
        report.fail("\(shown): the tile goes beyond the journal: it is of a longer or another log.")
        continue
      }
      guard let bytes = attempt({ [layout] in try OpenFile.bytes(of: "\(layout.log)/\(path)") })
      else {
        continue
      }
      guard bytes == expected else {
        let length =
          bytes.count == expected.count ? "" : ", \(bytes.count) bytes for \(expected.count)"
        report.fail(
          "\(shown): the tile does not hold what the journal gives\(length). Restore it from a copy."
        )
        continue
      }
      report.tiles += 1
    }
    for path in needed.subtracting(found).sorted() {
      report.fail(
        "\(layout.shown("\(layout.log)/\(path)")): the tile is missing. Restore it from a copy."
      )
    }
  }

  private func expected(_ tile: Tile) -> [UInt8]? {
    switch tile.kind {
    case .hashes:
      return tree.hashes(of: tile)?.flatMap(\.bytes)
    case .entries:
      let start = tile.index * Tile.fullWidth
      guard let bytes = try? OpenFile.bytes(of: layout.path(of: tile)),
        let entries = EntryBundle.decode(bytes), entries.count == tile.width
      else { return [] }
      // The leaf hash decides: an entry that hashes to the leaf is the entry.
      for (offset, entry) in entries.enumerated() {
        guard let leaf = tree.leaf(at: start + offset) else { return nil }
        guard leaf == .leaf(entry) else { return [] }
      }
      return bytes
    }
  }

  private static func tilePaths(_ folder: String, in layout: VaultLayout) throws -> [String] {
    var paths: [String] = []
    for name in try FolderListing.names(in: "\(layout.log)/\(folder)") {
      let path = "\(folder)/\(name)"
      if FileStatus("\(layout.log)/\(path)")?.isFolder == true {
        paths += try tilePaths(path, in: layout)
      } else {
        paths.append(path)
      }
    }
    return paths
  }
}
