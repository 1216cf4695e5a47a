/// The hashes that lead from one leaf to a root: the leaf is in the tree that has this root.
public struct InclusionProof: Hashable, Sendable {
  /// The leaf's position, from zero.
  public let leafIndex: Int
  /// The number of leaves of the tree the proof is for.
  public let treeSize: Int
  /// The sibling hashes from the leaf upwards.
  public let path: [Hash256]

  /// A proof received from elsewhere; nothing is checked until it is verified.
  public init(leafIndex: Int, treeSize: Int, path: [Hash256]) {
    self.leafIndex = leafIndex
    self.treeSize = treeSize
    self.path = path
  }

  /// Whether the path leads from the leaf's hash to the root (RFC 9162 section 2.1.3.2).
  ///
  /// It says nothing about who vouches for the root: check the checkpoint's signature too.
  public func verifies(leaf: Hash256, root: Hash256) -> Bool {
    guard leafIndex >= 0, leafIndex < treeSize else { return false }
    var node = leafIndex
    var last = treeSize - 1
    var hash = leaf
    for sibling in path {
      guard last > 0 else { return false }
      if node & 1 == 1 || node == last {
        hash = .node(sibling, hash)
        while node & 1 == 0, node != 0 {
          node >>= 1
          last >>= 1
        }
      } else {
        hash = .node(hash, sibling)
      }
      node >>= 1
      last >>= 1
    }
    return last == 0 && hash == root
  }
}
