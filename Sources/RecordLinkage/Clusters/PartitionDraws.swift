import Statistics

/// Draws partitions of one component from their posterior by Gibbs sampling.
///
/// Records that must stay together move as one. Each in turn leaves its group and joins another, or
/// none, with probabilities in proportion to the exponential of the merging score (docs/methods/
/// record-linkage.md, "Draws"); for two records that is exactly the probability of the pair.
struct PartitionDraws {
  private let count: Int
  private let weight: (Int, Int) -> Double
  private let mayJoin: (Int, Int) -> Bool
  private let together: [(Int, Int)]
  private static let burnIn = 20
  private static let between = 5

  init(
    count: Int,
    weight: @escaping (Int, Int) -> Double,
    mayJoin: @escaping (Int, Int) -> Bool,
    together: [(Int, Int)]
  ) {
    self.count = count
    self.weight = weight
    self.mayJoin = mayJoin
    self.together = together
  }

  /// For each draw the group of each record, named by one of its records.
  ///
  /// - Complexity: O(draws · n²) for n records of the component.
  func draws(_ draws: Int, from groups: [Int], seed: UInt64) -> [[Int32]] {
    guard draws > 0 else { return [] }
    let units = units(groups)
    let matrix = matrix(units)
    var generator = SeededGenerator(seed: seed)
    var state = units.map { groups[$0[0]] }
    var drawn: [[Int32]] = []
    for round in 0..<(Self.burnIn + draws * Self.between) {
      for unit in units.indices { move(unit, &state, units, matrix, &generator) }
      guard round >= Self.burnIn, (round - Self.burnIn) % Self.between == Self.between - 1 else {
        continue
      }
      drawn.append(names(state, units))
    }
    return drawn
  }

  /// Records that stay together, of those that the point estimate could keep together.
  private func units(_ groups: [Int]) -> [[Int]] {
    var sets = UnionFind(count)
    for (first, second) in together where groups[first] == groups[second] {
      sets.join(first, second)
    }
    var units: [[Int]] = []
    var numbers = [Int](repeating: -1, count: count)
    for record in 0..<count {
      let root = sets.find(record)
      if numbers[root] < 0 {
        numbers[root] = units.count
        units.append([])
      }
      units[numbers[root]].append(record)
    }
    return units
  }

  /// Evidence between units, negative where they may not join.
  private func matrix(_ units: [[Int]]) -> [Double] {
    var matrix = [Double](repeating: 0, count: units.count * units.count)
    for second in units.indices {
      for first in 0..<second {
        var total = 0.0
        for one in units[first] {
          for two in units[second] where total >= 0 {
            total =
              mayJoin(one, two) ? total + ClusterObjective.evidence(weight(one, two)) : -1
          }
        }
        matrix[first * units.count + second] = total
        matrix[second * units.count + first] = total
      }
    }
    return matrix
  }

  private func move(
    _ unit: Int,
    _ state: inout [Int],
    _ units: [[Int]],
    _ matrix: [Double],
    _ generator: inout SeededGenerator
  ) {
    var totals: [Int: (total: Double, size: Int)] = [:]
    var order: [Int] = []
    for other in units.indices where other != unit {
      let evidence = matrix[unit * units.count + other]
      var entry = totals[state[other]] ?? (0, 0)
      if entry.size == 0 { order.append(state[other]) }
      entry.total = evidence < 0 || entry.total < 0 ? -1 : entry.total + evidence
      entry.size += units[other].count
      totals[state[other]] = entry
    }
    let own = units[unit].count
    // A group of its own is named by a record that no other group can be named by.
    var choices: [(group: Int, odds: Double)] = [(-1, 1)]
    for group in order {
      guard let entry = totals[group], entry.total >= 0 else { continue }
      let score = ClusterObjective.score(total: entry.total, own, entry.size)
      choices.append((group, Log.exponential(score)))
    }
    var point = generator.uniform() * choices.reduce(0) { $0 + $1.odds }
    var chosen = choices[0].group
    for choice in choices {
      chosen = choice.group
      point -= choice.odds
      if point < 0 { break }
    }
    if chosen >= 0 {
      state[unit] = chosen
    } else {
      let taken = Set(order)
      state[unit] = units.indices.lazy.map { units[$0][0] }.first { !taken.contains($0) } ?? 0
    }
  }

  private func names(_ state: [Int], _ units: [[Int]]) -> [Int32] {
    var names = [Int32](repeating: 0, count: count)
    for (unit, records) in units.enumerated() {
      for record in records { names[record] = Int32(state[unit]) }
    }
    return names
  }
}
