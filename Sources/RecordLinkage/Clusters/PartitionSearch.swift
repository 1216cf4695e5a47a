/// Divides all records into persons, one connected component of likely pairs at a time.
struct PartitionSearch: Sendable {
  private let table: RecordTable
  private let scored: ScoredPairs
  private let model: LinkageModel
  private let constraints: PartitionConstraints
  private let together: [UInt32: [UInt32]]
  private static let batch = 1_024

  init(
    _ table: RecordTable,
    _ scored: ScoredPairs,
    _ model: LinkageModel,
    _ constraints: PartitionConstraints
  ) {
    self.table = table
    self.scored = scored
    self.model = model
    self.constraints = constraints
    together = constraints.togetherByFirst
  }

  /// What became of one component.
  private struct Solved: Sendable {
    let records: [UInt32]
    let groups: [Int]
    let odds: [Double]
    let draws: [[Int32]]
    let faults: [Partition.Fault]
  }

  /// The persons, and posterior draws of them where asked for.
  func partition(threads: Int, draws: Int, seed: UInt64) async throws -> Partition {
    let components = Components(scored, count: table.count, together: constraints.together).records
    let count = table.count
    var result = Partition(
      groups: (0..<UInt32(count)).map { $0 },
      odds: bestOdds(),
      draws: [[Int32]](repeating: (0..<Int32(clamping: count)).map { $0 }, count: draws)
    )
    try await inOrder(
      count: (components.count + Self.batch - 1) / Self.batch,
      threads: threads,
      work: { number in
        try Task.checkCancellation()
        let comparer = RecordComparer(table)
        let weights = PatternWeights(model)
        let range = (number * Self.batch)..<min(components.count, (number + 1) * Self.batch)
        return components[range].map { solve($0, comparer, weights, draws: draws, seed: seed) }
      },
      take: { _, solved in
        for component in solved {
          for (item, record) in component.records.enumerated() {
            result.groups[Int(record)] = component.records[component.groups[item]]
            // A record left alone keeps the odds of the best pair it was refused.
            if !component.odds[item].isNaN { result.odds[Int(record)] = component.odds[item] }
            for (draw, groups) in component.draws.enumerated() {
              result.draws[draw][Int(record)] =
                Int32(component.records[Int(groups[item])])
            }
          }
          result.faults += component.faults
        }
      }
    )
    result.brokenDecisions = constraints.together.prefix(constraints.decisions)
      .count { result.groups[$0] != result.groups[$1] }
    return result
  }

  /// For each record the log odds of its best pair.
  private func bestOdds() -> [Double] {
    var odds = [Double](repeating: -.infinity, count: table.count)
    for first in 0..<table.count {
      for position in scored.pairs.starts[first]..<scored.pairs.starts[first + 1] {
        let value = scored.odds(at: position)
        let second = Int(scored.pairs.others[position])
        odds[first] = max(odds[first], value)
        odds[second] = max(odds[second], value)
      }
    }
    return odds
  }

  private func solve(
    _ records: [UInt32],
    _ comparer: RecordComparer,
    _ weights: PatternWeights,
    draws: Int,
    seed: UInt64
  ) -> Solved {
    let count = records.count
    var odds = [Double](repeating: 0, count: count * count)
    for second in 0..<count {
      for first in 0..<second {
        let (one, two) = (Int(records[first]), Int(records[second]))
        let value =
          if let position = scored.pairs.position(of: one, two) {
            scored.odds(at: position)
          } else {
            weights.weight(of: comparer.pattern(one, two)) + scored.priorWeight
          }
        odds[first * count + second] = value
        odds[second * count + first] = value
      }
    }
    var clustering = ComponentClustering(
      count: count,
      weight: { odds[$0 * count + $1] },
      mayJoin: { constraints.mayJoin(Int(records[$0]), Int(records[$1])) }
    )
    let together = together(in: records)
    let groups = clustering.groups(together: together)
    let sampler = PartitionDraws(
      count: count,
      weight: { odds[$0 * count + $1] },
      mayJoin: { constraints.mayJoin(Int(records[$0]), Int(records[$1])) },
      together: together
    )
    return Solved(
      records: records,
      groups: groups,
      odds: (0..<count).map { belonging($0, groups, odds) },
      draws: sampler.draws(draws, from: groups, seed: Mixing.combine(seed, UInt64(records[0]))),
      faults: faults(records, groups, odds, comparer)
    )
  }

  private func together(in records: [UInt32]) -> [(Int, Int)] {
    guard !together.isEmpty else { return [] }
    return records.enumerated().flatMap { item, record in
      (together[record] ?? []).compactMap { other in
        records.firstIndex(of: other).map { (item, $0) }
      }
    }
  }

  /// The log odds that a record belongs with the rest of its group; not a number where it is alone.
  private func belonging(_ item: Int, _ groups: [Int], _ odds: [Double]) -> Double {
    var total = 0.0
    var others = 0
    for other in groups.indices where other != item && groups[other] == groups[item] {
      total += ClusterObjective.evidence(odds[item * groups.count + other])
      others += 1
    }
    return others == 0 ? .nan : ClusterObjective.score(total: total, 1, others)
  }

  /// Groups in which two records speak against each other.
  private func faults(
    _ records: [UInt32],
    _ groups: [Int],
    _ odds: [Double],
    _ comparer: RecordComparer
  ) -> [Partition.Fault] {
    let birth = table.fields.firstIndex(of: .birth)
    let sex = table.fields.firstIndex(of: .sex)
    var faults: [Int: Partition.Fault] = [:]
    for second in groups.indices {
      for first in 0..<second where groups[first] == groups[second] {
        let value = odds[first * groups.count + second]
        guard value < 0 else { continue }
        let group = groups[first]
        var fault = faults[group] ?? .init(group: records[group], weakest: value)
        fault.weakest = min(fault.weakest, value)
        let (one, two) = (Int(records[first]), Int(records[second]))
        if let birth, DateColumn.farApart.contains(comparer.level(birth, one, two)) {
          fault.birthDates = true
        }
        if let sex, comparer.level(sex, one, two) == 2 { fault.sexes = true }
        faults[group] = fault
      }
    }
    return faults.values.sorted { $0.group < $1.group }
  }
}
