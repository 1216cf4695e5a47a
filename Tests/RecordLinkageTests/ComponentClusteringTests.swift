import Statistics
import Testing

@testable import RecordLinkage

struct ComponentClusteringTests {
  @Test
  func `one bad edge does not join two people`() {
    // 0, 1, 2 are one person, 3, 4, 5 another; 2 and 3 look alike by accident.
    let groups = Self.groups(6) { first, second in
      (first, second) == (2, 3) ? 4 : (first < 3) == (second < 3) ? 8 : -9
    }
    #expect(groups == [0, 0, 0, 3, 3, 3])
  }

  @Test
  func `a forbidden pair stays apart however strong the links are`() {
    let groups = Self.groups(4, mayJoin: { !($0 == 0 && $1 == 3) }, weight: { _, _ in 11 })
    #expect(groups[0] != groups[3])
    #expect(Set(groups).count == 2)
  }

  @Test(arguments: 0..<20)
  func `groups are those of the slow obvious version`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = 2 + generator.below(24)
    var weights = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    var apart = Set<[Int]>()
    for second in 0..<count {
      for first in 0..<second {
        weights[first][second] = generator.uniform() * 24 - 15
        if generator.uniform() < 0.05 { apart.insert([first, second]) }
      }
    }
    let groups = Self.groups(count, mayJoin: { !apart.contains([$0, $1]) }) { weights[$0][$1] }
    #expect(groups == Self.obvious(count, weights, apart))
  }

  private static func groups(
    _ count: Int,
    mayJoin: (Int, Int) -> Bool = { _, _ in true },
    weight: (Int, Int) -> Double
  ) -> [Int] {
    var clustering = ComponentClustering(count: count, weight: weight, mayJoin: mayJoin)
    return clustering.groups(together: [])
  }

  /// Scores every pair of groups anew from the weights of their members before each merge.
  private static func obvious(
    _ count: Int,
    _ weights: [[Double]],
    _ apart: Set<[Int]>
  ) -> [Int] {
    var clusters = (0..<count).map { [$0] }
    while true {
      var best = (score: 0.0, one: -1, two: -1)
      for two in clusters.indices {
        for one in 0..<two {
          let pairs = clusters[one].flatMap { a in clusters[two].map { [min(a, $0), max(a, $0)] } }
          guard apart.isDisjoint(with: pairs) else { continue }
          let total = pairs.reduce(0) { $0 + ClusterObjective.evidence(weights[$1[0]][$1[1]]) }
          let score = ClusterObjective.score(
            total: total,
            clusters[one].count,
            clusters[two].count
          )
          if score > best.score { best = (score, one, two) }
        }
      }
      guard best.one >= 0 else { break }
      clusters[best.one] += clusters[best.two]
      clusters.remove(at: best.two)
    }
    var groups = [Int](repeating: 0, count: count)
    for cluster in clusters { for record in cluster { groups[record] = cluster.min() ?? 0 } }
    return groups
  }
}
