/// Disjoint sets of 0..<n with path halving; each set is named by its smallest member.
struct UnionFind: Sendable {
  private var parents: [Int32]

  init(_ count: Int) { parents = (0..<Int32(clamping: count)).map { $0 } }

  mutating func find(_ item: Int) -> Int {
    var item = item
    while Int(parents[item]) != item {
      parents[item] = parents[Int(parents[item])]
      item = Int(parents[item])
    }
    return item
  }

  mutating func join(_ first: Int, _ second: Int) {
    let (one, two) = (find(first), find(second))
    if one != two { parents[max(one, two)] = Int32(min(one, two)) }
  }
}
