import CaseModel
import TransparencyLog

/// The published leaf entries, one bundle in memory at a time.
final class EntryBundles {
  private let layout: VaultLayout
  private let size: Int
  private var loaded: (index: Int, entries: [[UInt8]])?

  /// The bundles of a log of this many leaves.
  init(layout: VaultLayout, size: Int) {
    self.layout = layout
    self.size = size
  }

  /// The commitment of a leaf; nil when it is beyond the size, its bundle is missing or malformed.
  func commitment(at index: Int) throws -> Hash256? {
    guard 0..<size ~= index else { return nil }
    let number = index / Tile.fullWidth
    if loaded?.index != number {
      let width = min(Tile.fullWidth, size - number * Tile.fullWidth)
      guard let tile = Tile(kind: .entries, index: number, width: width),
        let entries = EntryBundle.decode(try OpenFile.bytes(of: layout.path(of: tile)))
      else { return nil }
      loaded = (number, entries)
    }
    let offset = index % Tile.fullWidth
    guard let entries = loaded?.entries, offset < entries.count else { return nil }
    return LeafEntry.commitment(in: entries[offset])
  }
}
