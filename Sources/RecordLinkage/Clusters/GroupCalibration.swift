/// Probabilities of pairs set right by the groups they ended up in, where groups are large.
///
/// Fellegi and Sunter's weights take fields as nearly independent; among many reports of one person
/// poor pairs are then given too little. In a large group such a pair is vouched for by all the others,
/// so how often pairs of a weight stand in one group tells more than the weight alone. In small groups
/// it tells nothing new, and nothing is changed.
struct GroupCalibration {
  /// For each pattern its probability.
  let probabilities: [Double]
  /// Whether groups were large enough to be asked.
  let isApplied: Bool

  /// Other records in a record's group, on average, from which groups are asked.
  private static let leastCompany = 5.0

  init(_ scored: ScoredPairs, _ groups: [UInt32]) {
    let plain = scored.weights.map { Log.probability(ofLogOdds: $0 + scored.priorWeight) }
    var sizes = [Int](repeating: 0, count: groups.count)
    for group in groups { sizes[Int(group)] += 1 }
    let company = sizes.reduce(0.0) { $0 + Double($1) * Double($1 - 1) }
    isApplied = company >= Self.leastCompany * Double(max(1, groups.count))
    guard isApplied else {
      probabilities = plain
      return
    }
    var together = [Double](repeating: 0, count: plain.count)
    var counts = together
    for first in groups.indices {
      for position in scored.pairs.starts[first]..<scored.pairs.starts[first + 1] {
        let pattern = Int(scored.patternOf[position])
        counts[pattern] += 1
        if groups[first] == groups[Int(scored.pairs.others[position])] { together[pattern] += 1 }
      }
    }
    // Pools of neighbouring weights until shares rise (Ayer and others 1955).
    let order = plain.indices.sorted { (scored.weights[$0], $0) < (scored.weights[$1], $1) }
    var pools: [(together: Double, count: Double, size: Int)] = []
    for pattern in order {
      pools.append((together[pattern], counts[pattern], 1))
      while pools.count > 1 {
        let (last, other) = (pools[pools.count - 1], pools[pools.count - 2])
        guard last.together * other.count <= other.together * last.count else { break }
        pools.removeLast()
        pools[pools.count - 1] = (
          last.together + other.together, last.count + other.count, last.size + other.size
        )
      }
    }
    var set = plain
    var place = 0
    for pool in pools {
      // A pool of few pairs is never certain.
      let share = (pool.together + 0.5) / (pool.count + 1)
      for _ in 0..<pool.size {
        set[order[place]] = share
        place += 1
      }
    }
    probabilities = set
  }
}
