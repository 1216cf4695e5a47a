import Testing
import TransparencyLog

struct TileTests {
  @Test(arguments: [
    (0, 0, 256, "tile/0/000"),
    (0, 5, 1, "tile/0/005.p/1"),
    (1, 999, 256, "tile/1/999"),
    (2, 1000, 255, "tile/2/x001/000.p/255"),
    (3, 1_234_067, 256, "tile/3/x001/x234/067"),
  ])
  func `a hash tile has the path of C2SP`(level: Int, index: Int, width: Int, path: String) throws {
    let tile = try #require(Tile(kind: .hashes(level: level), index: index, width: width))
    #expect(tile.path == path)
    #expect(Tile(path: path) == tile)
  }

  @Test func `an entry bundle has the path of C2SP`() throws {
    let tile = try #require(Tile(kind: .entries, index: 1_234_067, width: 8))
    #expect(tile.path == "tile/entries/x001/x234/067.p/8")
    #expect(Tile(path: tile.path) == tile)
  }

  @Test(arguments: [
    "", "tile", "tile/0", "tile/0/", "tile/0/0", "tile/0/00", "tile/0/0000", "tile/00/000",
    "tile/64/000", "tile/-1/000", "tile/0/000.p/256", "tile/0/000.p/0", "tile/0/000.p/01",
    "tile/0/x000/001", "tile/0/001/002", "tile/0/x001/x002", "tile/0/+01", "tile/0.p/5",
    "tile/entries.p/5", "tile/0/../000", "tile/0/000.p/", "other/0/000",
    "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
  ])
  func `another spelling of a path is refused`(path: String) {
    #expect(Tile(path: path) == nil)
  }

  @Test(arguments: [
    (0, 1, ["tile/entries/000.p/1", "tile/0/000.p/1"]),
    (1, 2, ["tile/entries/000.p/2", "tile/0/000.p/2"]),
    (255, 256, ["tile/entries/000", "tile/0/000", "tile/1/000.p/1"]),
    (256, 257, ["tile/entries/001.p/1", "tile/0/001.p/1"]),
    (
      255, 513,
      [
        "tile/entries/000", "tile/0/000", "tile/entries/001", "tile/0/001", "tile/entries/002.p/1",
        "tile/0/002.p/1", "tile/1/000.p/2",
      ]
    ),
    (65_535, 65_536, ["tile/entries/255", "tile/0/255", "tile/1/000", "tile/2/000.p/1"]),
    (7, 7, []), (0, 0, []),
  ])
  func `growing needs exactly the tiles that change`(from: Int, to: Int, paths: [String]) {
    #expect(Tile.needed(from: from, to: to).map(\.path) == paths)
  }

  @Test(arguments: [1, 2, 255, 256, 257, 513, 65_536, 65_537])
  func `the tiles alone give the root`(size: Int) throws {
    var tree = MerkleTree()
    for index in 0..<size {
      tree.append(leaf: .leaf(withUnsafeBytes(of: index.bigEndian) { Array($0) }))
    }
    // As a mirror does it: the root over level L is the root over the hashes of its tiles.
    for level in 0...2 where size >> (8 * level) > 0 {
      let count = size >> (8 * level)
      var hashes: [Hash256] = []
      for tile in Tile.needed(from: 0, to: size) where tile.kind == .hashes(level: level) {
        let slice = try #require(tree.hashes(of: tile))
        #expect(slice.count == tile.width)
        hashes += slice
      }
      #expect(hashes.count == count)
      #expect(root(hashes[...]) == tree.root(atSize: count << (8 * level)))
    }
  }

  private func root(_ hashes: ArraySlice<Hash256>) -> Hash256 {
    guard hashes.count > 1 else { return hashes.first ?? .sha256([]) }
    var k = 1
    while k * 2 < hashes.count { k *= 2 }
    return .node(root(hashes.prefix(k)), root(hashes.dropFirst(k)))
  }

  @Test func `a tile the tree does not fill has no hashes`() throws {
    let tree = PlainMerkleTree.tree(PlainMerkleTree.entries(10))
    #expect(
      tree.hashes(of: try #require(Tile(kind: .hashes(level: 0), index: 0, width: 11))) == nil
    )
    #expect(tree.hashes(of: try #require(Tile(kind: .hashes(level: 1), index: 0, width: 1))) == nil)
    #expect(tree.hashes(of: try #require(Tile(kind: .entries, index: 0, width: 1))) == nil)
  }

  @Test func `a bundle holds its entries behind big-endian lengths`() throws {
    let entries: [[UInt8]] = [[], [7], [UInt8](repeating: 1, count: 258)]
    let bytes = try #require(EntryBundle.encode(entries))
    #expect(bytes.prefix(7) == [0, 0, 0, 1, 7, 1, 2])
    #expect(EntryBundle.decode(bytes) == entries)
    #expect(EntryBundle.decode(bytes.dropLast()) == nil)
    #expect(EntryBundle.decode([0]) == nil)
    #expect(EntryBundle.encode([[UInt8](repeating: 0, count: 65_536)]) == nil)
  }
}
