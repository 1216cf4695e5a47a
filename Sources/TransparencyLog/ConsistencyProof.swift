/// The hashes that show that a later tree begins with an earlier one: nothing was rewritten between.
public struct ConsistencyProof: Hashable, Sendable {
  /// The number of leaves of the earlier tree.
  public let firstSize: Int
  /// The number of leaves of the later tree.
  public let secondSize: Int
  /// The hashes, in the order of RFC 9162 section 2.1.4.1.
  public let path: [Hash256]

  /// A proof received from elsewhere; nothing is checked until it is verified.
  public init(firstSize: Int, secondSize: Int, path: [Hash256]) {
    self.firstSize = firstSize
    self.secondSize = secondSize
    self.path = path
  }

  /// Whether the path leads to both roots (RFC 9162 section 2.1.4.2).
  ///
  /// Every tree begins with the empty tree: from size zero the path must be empty and the first root
  /// the empty tree's.
  public func verifies(first: Hash256, second: Hash256) -> Bool {
    guard firstSize >= 0, firstSize <= secondSize else { return false }
    if firstSize == secondSize { return path.isEmpty && first == second }
    if firstSize == 0 { return path.isEmpty && first == MerkleTree.emptyRoot }
    var hashes = path[...]
    // A complete earlier tree is itself a node of the later one and is left out of the path.
    if firstSize & (firstSize - 1) == 0 { hashes = [first] + hashes }
    guard let start = hashes.popFirst() else { return false }
    var node = firstSize - 1
    var last = secondSize - 1
    while node & 1 == 1 {
      node >>= 1
      last >>= 1
    }
    var earlier = start
    var later = start
    for hash in hashes {
      guard last > 0 else { return false }
      if node & 1 == 1 || node == last {
        earlier = .node(hash, earlier)
        later = .node(hash, later)
        while node & 1 == 0, node != 0 {
          node >>= 1
          last >>= 1
        }
      } else {
        later = .node(later, hash)
      }
      node >>= 1
      last >>= 1
    }
    return last == 0 && earlier == first && later == second
  }
}
