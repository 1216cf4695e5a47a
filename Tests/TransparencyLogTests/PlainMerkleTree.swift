import TransparencyLog

/// The definitions of RFC 9162 written down as they stand, slow and obvious, as the oracle.
enum PlainMerkleTree {
  static func root(_ entries: ArraySlice<[UInt8]>) -> Hash256 {
    guard let first = entries.first else { return .sha256([]) }
    guard entries.count > 1 else { return .leaf(first) }
    let k = split(entries.count)
    return .node(root(entries.prefix(k)), root(entries.dropFirst(k)))
  }

  static func path(_ m: Int, _ entries: ArraySlice<[UInt8]>) -> [Hash256] {
    guard entries.count > 1 else { return [] }
    let k = split(entries.count)
    return m < k
      ? path(m, entries.prefix(k)) + [root(entries.dropFirst(k))]
      : path(m - k, entries.dropFirst(k)) + [root(entries.prefix(k))]
  }

  static func proof(_ m: Int, _ entries: ArraySlice<[UInt8]>) -> [Hash256] {
    m == 0 || m == entries.count ? [] : subproof(m, entries, true)
  }

  private static func subproof(_ m: Int, _ entries: ArraySlice<[UInt8]>, _ b: Bool) -> [Hash256] {
    if m == entries.count { return b ? [] : [root(entries)] }
    let k = split(entries.count)
    return m <= k
      ? subproof(m, entries.prefix(k), b) + [root(entries.dropFirst(k))]
      : subproof(m - k, entries.dropFirst(k), false) + [root(entries.prefix(k))]
  }

  private static func split(_ count: Int) -> Int {
    var k = 1
    while k * 2 < count { k *= 2 }
    return k
  }

  static func entries(_ count: Int) -> [[UInt8]] {
    (0..<count).map { Array("entry \($0)".utf8) }
  }

  static func tree(_ entries: some Sequence<[UInt8]>) -> MerkleTree {
    var tree = MerkleTree()
    for entry in entries { tree.append(leaf: .leaf(entry)) }
    return tree
  }
}
