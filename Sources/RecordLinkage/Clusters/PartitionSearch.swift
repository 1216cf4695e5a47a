/// Divides all records into persons, one connected component of promising pairs at a time.
struct PartitionSearch: Sendable {
  /// The outcome: a group number for each record, with the log odds that it belongs there.
  struct Partition: Sendable {
    /// For each record the smallest record of its group.
    var groups: [Int]
    /// Log odds of belonging with the rest of the group; for a record alone, of its best other pair.
    var odds: [Double]
    /// Pairs decided to be one person that other decisions or lists keep apart.
    var brokenDecisions = 0
  }

  private let table: RecordTable
  private let scored: ScoredCandidates
  private let model: LinkageModel
  private let constraints: PartitionConstraints
  private static let batch = 256

  init(
    _ table: RecordTable,
    _ scored: ScoredCandidates,
    _ model: LinkageModel,
    _ constraints: PartitionConstraints
  ) {
    self.table = table
    self.scored = scored
    self.model = model
    self.constraints = constraints
  }

  func partition(threads: Int) async throws -> Partition {
    let components = components()
    var result = Partition(
      groups: Array(0..<table.count),
      odds: [Double](repeating: -.infinity, count: table.count)
    )
    for first in 0..<table.count {
      for position in scored.candidates.starts[first]..<scored.candidates.starts[first + 1] {
        let odds = scored.odds(at: position)
        let second = Int(scored.candidates.others[position])
        result.odds[first] = max(result.odds[first], odds)
        result.odds[second] = max(result.odds[second], odds)
      }
    }
    let batches = (components.count + Self.batch - 1) / Self.batch
    try await withThrowingTaskGroup(of: [(record: Int, group: Int, odds: Double)].self) { group in
      var next = 0
      func start() {
        guard next < batches else { return }
        let range = (next * Self.batch)..<min(components.count, (next + 1) * Self.batch)
        next += 1
        group.addTask {
          try Task.checkCancellation()
          return components[range].flatMap { solve($0) }
        }
      }
      for _ in 0..<max(1, threads) { start() }
      while let solved = try await group.next() {
        start()
        for item in solved {
          result.groups[item.record] = item.group
          // A record left alone keeps the odds of the best pair it was refused.
          if !item.odds.isNaN { result.odds[item.record] = item.odds }
        }
      }
    }
    result.brokenDecisions = constraints.together.count { first, second in
      result.groups[first] != result.groups[second]
    }
    return result
  }

  private func solve(_ records: [Int]) -> [(record: Int, group: Int, odds: Double)] {
    var comparer = RecordComparer(table)
    let count = records.count
    var weights = [Double](repeating: 0, count: count * count)
    for second in 0..<count {
      for first in 0..<second {
        let odds: Double
        if let position = scored.candidates.position(of: records[first], records[second]) {
          odds = scored.odds(at: position)
        } else {
          odds =
            model.weight(of: comparer.pattern(records[first], records[second]))
            + scored.priorWeight
        }
        weights[first * count + second] = odds
        weights[second * count + first] = odds
      }
    }
    var clustering = ComponentClustering(
      count: count,
      weight: { weights[$0 * count + $1] },
      mayJoin: { constraints.mayJoin(records[$0], records[$1]) }
    )
    let inside = Dictionary(uniqueKeysWithValues: records.enumerated().map { ($1, $0) })
    let together: [(Int, Int)] = constraints.together.compactMap { first, second in
      guard let one = inside[first], let two = inside[second] else { return nil }
      return (one, two)
    }
    let groups = clustering.groups(together: together)
    return (0..<count).map { item in
      var total = 0.0
      var others = 0
      for other in 0..<count where other != item && groups[other] == groups[item] {
        total += ClusterObjective.evidence(weights[item * count + other])
        others += 1
      }
      let odds = others == 0 ? .nan : ClusterObjective.score(total: total, 1, others)
      return (records[item], records[groups[item]], odds)
    }
  }

  /// Components of pairs above the floor; one that is too large is cut at rising odds.
  private func components() -> [[Int]] {
    var sets = UnionFind(table.count)
    for first in 0..<table.count {
      for position in scored.candidates.starts[first]..<scored.candidates.starts[first + 1]
      where scored.odds(at: position) > ClusterObjective.componentFloor {
        sets.join(first, Int(scored.candidates.others[position]))
      }
    }
    for (first, second) in constraints.together { sets.join(first, second) }
    var done: [[Int]] = []
    var open = Self.collect(Array(0..<table.count), &sets)
    var floor = ClusterObjective.componentFloor
    while !open.isEmpty {
      done += open.filter { $0.count <= ClusterObjective.largestComponent }
      open = open.filter { $0.count > ClusterObjective.largestComponent }
      floor += 1.5
      open = open.flatMap { cut($0, floor: floor) }
    }
    return done.sorted { $0[0] < $1[0] }
  }

  private func cut(_ records: [Int], floor: Double) -> [[Int]] {
    // Odds end at some height, so cutting must too: what still hangs together is left apart.
    guard floor < 40 else { return [] }
    var sets = UnionFind(table.count)
    for first in records {
      for position in scored.candidates.starts[first]..<scored.candidates.starts[first + 1]
      where scored.odds(at: position) > floor {
        sets.join(first, Int(scored.candidates.others[position]))
      }
    }
    return Self.collect(records, &sets)
  }

  /// The sets with two or more of some ascending records, each ascending.
  private static func collect(_ records: [Int], _ sets: inout UnionFind) -> [[Int]] {
    var numbers: [Int: Int] = [:]
    var found: [[Int]] = []
    for record in records {
      let root = sets.find(record)
      if let number = numbers[root] {
        found[number].append(record)
      } else {
        numbers[root] = found.count
        found.append([record])
      }
    }
    return found.filter { $0.count > 1 }
  }
}
