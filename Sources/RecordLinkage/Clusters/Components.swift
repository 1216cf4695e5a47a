/// The connected components of likely pairs: the pieces that are grouped one by one.
struct Components {
  /// Components of two or more records, each ascending, by their first record.
  private(set) var records: [[UInt32]] = []
  private let scored: ScoredPairs
  private let count: Int

  init(_ scored: ScoredPairs, count: Int, together: [(Int, Int)]) {
    self.scored = scored
    self.count = count
    var sets = UnionFind(count)
    for first in 0..<count {
      for position in scored.pairs.starts[first]..<scored.pairs.starts[first + 1]
      where scored.odds(at: position) > ClusterObjective.componentFloor {
        sets.join(first, Int(scored.pairs.others[position]))
      }
    }
    for (first, second) in together { sets.join(first, second) }
    var open = collect(0..<UInt32(count), &sets)
    var floor = ClusterObjective.componentFloor
    while !open.isEmpty {
      records += open.filter { $0.count <= ClusterObjective.largestComponent }
      open = open.filter { $0.count > ClusterObjective.largestComponent }
      floor += 1.5
      open = open.flatMap { cut($0, floor: floor) }
    }
    records.sort { $0[0] < $1[0] }
  }

  /// One that is too large is cut at higher odds.
  private func cut(_ records: [UInt32], floor: Double) -> [[UInt32]] {
    // Odds end at some height, so cutting must too: what still hangs together is left apart.
    guard floor < 40 else { return [] }
    var sets = UnionFind(count)
    for first in records.lazy.map({ Int($0) }) {
      for position in scored.pairs.starts[first]..<scored.pairs.starts[first + 1]
      where scored.odds(at: position) > floor {
        sets.join(first, Int(scored.pairs.others[position]))
      }
    }
    return collect(records, &sets)
  }

  /// The sets with two or more of some ascending records, each ascending.
  private func collect(
    _ records: some Sequence<UInt32>,
    _ sets: inout UnionFind
  ) -> [[UInt32]] {
    // A set is named by its smallest member, so its name comes first.
    var numbers = [Int32](repeating: -1, count: count)
    var found: [[UInt32]] = []
    for record in records {
      let root = sets.find(Int(record))
      guard root != Int(record) else { continue }
      if numbers[root] < 0 {
        numbers[root] = Int32(found.count)
        found.append([UInt32(root)])
      }
      found[Int(numbers[root])].append(record)
    }
    return found
  }
}
