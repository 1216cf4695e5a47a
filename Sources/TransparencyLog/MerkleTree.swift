/// The append-only hash tree of RFC 6962 and RFC 9162, kept in memory by levels.
///
/// `levels[k][i]` is the root of the complete subtree over leaves `i·2^k ..< (i+1)·2^k`. An append is
/// amortised constant time; a root or a proof takes O(log² n) look-ups and hashes; a leaf costs
/// 64 bytes. Every earlier state of the tree can be asked for, because nodes never change.
public struct MerkleTree: Sendable {
  private var levels: [[Hash256]] = [[]]

  /// The tree without leaves.
  public init() {}

  /// How many leaves there are.
  public var size: Int { levels[0].count }

  /// Adds the leaf with this hash.
  public mutating func append(leaf: Hash256) {
    levels[0].append(leaf)
    var level = 0
    while levels[level].count.isMultiple(of: 2) {
      let count = levels[level].count
      let parent = Hash256.node(levels[level][count - 2], levels[level][count - 1])
      if levels.count == level + 1 { levels.append([]) }
      levels[level + 1].append(parent)
      level += 1
    }
  }

  /// The root over all leaves.
  public var root: Hash256 { subtree(0, size) }

  /// The root the tree had at an earlier size; nil when it never had that size.
  public func root(atSize earlier: Int) -> Hash256? {
    guard 0...size ~= earlier else { return nil }
    return subtree(0, earlier)
  }

  /// The hash of a leaf; nil when there is no such leaf.
  public func leaf(at index: Int) -> Hash256? {
    guard levels[0].indices.contains(index) else { return nil }
    return levels[0][index]
  }

  /// The hashes a tile holds at this size of the tree; nil when the tree does not fill it so far.
  public func hashes(of tile: Tile) -> ArraySlice<Hash256>? {
    guard case .hashes(let level) = tile.kind, level * 8 < levels.count else { return nil }
    let start = tile.index * Tile.fullWidth
    let end = start + tile.width
    guard end <= levels[level * 8].count else { return nil }
    return levels[level * 8][start..<end]
  }

  /// The proof that a leaf is in the tree of a size (RFC 9162 section 2.1.3.1).
  ///
  /// Nil when the leaf is not below that size, or the tree never had it.
  public func inclusionProof(leaf index: Int, size: Int) -> InclusionProof? {
    guard 0...self.size ~= size, 0..<size ~= index else { return nil }
    return InclusionProof(leafIndex: index, treeSize: size, path: path(index, 0, size))
  }

  /// The proof that the tree of one size begins with the tree of another (RFC 9162 section 2.1.4.1).
  ///
  /// Nil unless `0 ≤ first ≤ second ≤ size`. The proof is empty where the sizes are equal or the first
  /// is zero: there is nothing to prove.
  public func consistencyProof(from first: Int, to second: Int) -> ConsistencyProof? {
    guard 0...size ~= second, 0...second ~= first else { return nil }
    let path = first == 0 || first == second ? [] : subproof(first, 0, second, whole: true)
    return ConsistencyProof(firstSize: first, secondSize: second, path: path)
  }

  /// MTH of leaves `start ..< end`, where `start` is a multiple of the power of two not below the count.
  private func subtree(_ start: Int, _ end: Int) -> Hash256 {
    let count = end - start
    guard count > 0 else { return Self.emptyRoot }
    guard count & (count - 1) != 0 else {
      let level = count.trailingZeroBitCount
      return levels[level][start >> level]
    }
    let middle = start + Self.split(count)
    return .node(subtree(start, middle), subtree(middle, end))
  }

  private func path(_ index: Int, _ start: Int, _ end: Int) -> [Hash256] {
    guard end - start > 1 else { return [] }
    let middle = start + Self.split(end - start)
    return index < middle
      ? path(index, start, middle) + [subtree(middle, end)]
      : path(index, middle, end) + [subtree(start, middle)]
  }

  private func subproof(_ first: Int, _ start: Int, _ end: Int, whole: Bool) -> [Hash256] {
    if first == end { return whole ? [] : [subtree(start, end)] }
    let middle = start + Self.split(end - start)
    return first <= middle
      ? subproof(first, start, middle, whole: whole) + [subtree(middle, end)]
      : subproof(first, middle, end, whole: false) + [subtree(start, middle)]
  }

  /// The largest power of two below the count, which is at least 2.
  private static func split(_ count: Int) -> Int {
    1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
  }

  /// The root of the tree without leaves, SHA-256 of nothing.
  public static let emptyRoot = Hash256.sha256([])
}
