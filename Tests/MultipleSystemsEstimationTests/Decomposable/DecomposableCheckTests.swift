import Glibc
import Statistics
import Testing

@testable import MultipleSystemsEstimation

/// Each quick part of the decomposable engine against a slow and obvious one.
struct DecomposableCheckTests {
  @Test(arguments: [(1, 1), (2, 2), (3, 8), (4, 61), (5, 822), (6, 18_154)])
  func `every chordal graph is listed once`(lists: Int, expected: Int) {
    let graphs = ChordalGraph.all(listCount: lists)
    #expect(graphs.count == expected)
    #expect(Set(graphs.map(\.cliques)).count == expected)
    #expect(graphs.allSatisfy { $0.separators.count == $0.cliques.count - 1 })
    #expect(graphs.count(where: \.isSaturated) == 1)
  }

  @Test func `a graph is chordal iff lists whose neighbours are all joined can be taken away`() {
    var disagreements = 0
    for edges in 0..<1024 {
      let neighbours = graph(edges, lists: 5)
      let isChordal = eliminated(neighbours) != nil
      if (ChordalGraph(neighbours: neighbours) != nil) != isChordal { disagreements += 1 }
    }
    #expect(disagreements == 0)
  }

  @Test(arguments: [9.0, 10, 17, 64, 1000, 1e6])
  func `the eight-point rule sums polynomials of the fifteenth degree exactly`(count: Double) {
    let rule = GramRule(start: 0, count: count)
    for degree in 0...15 {
      var sum = 0.0
      for lane in 0..<8 {
        sum += rule.weights[lane] * pow((2 * rule.nodes[lane] + 1) / count - 1, Double(degree))
      }
      var expected = 0.0
      for number in 0..<Int(count) {
        expected += pow((2 * Double(number) + 1) / count - 1, Double(degree))
      }
      #expect(abs(sum - expected) < 1e-11 * count)
    }
  }

  @Test(arguments: [(0.5, 3.0, 0.25), (7, 0.1, 4400), (1e5, 4400, 1), (3e7, 12.5, 9e6)])
  func `a ratio of gammas is that of their logarithms`(x: Double, a: Double, b: Double) {
    var sign: Int32 = 0
    let direct = lgamma_r(x + a, &sign) - lgamma_r(x + b, &sign)
    #expect(abs(logGammaRatio(x, a, b) - direct) < 1e-12 * lgamma_r(x + max(a, b), &sign) + 1e-11)
  }

  /// Sums over all graphs and numbers one by one, with each graph's probability taken apart list by
  /// list in an order of elimination: no cliques, no separators, no panels.
  @Test(arguments: 0..<6)
  func `the posterior is that of summing everything`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let lists = 2 + seed % 3
    let counts =
      [0] + (1..<(1 << lists)).map { _ in generator.chance(0.2) ? 0 : generator.poisson(mean: 6) }
    let table = try CaptureHistoryTable(lists: (0..<lists).map { "L\($0)" }, counts: counts)
    let weight = [0.05, 0.25, 1][seed % 3]
    let prior: PopulationPrior =
      seed < 3 ? .inverse : .logNormal(low: 40, high: 400, level: 0.9)
    let last = 3000
    let posterior = try #require(
      DecomposablePosterior(table, cellWeight: weight, prior: prior, range: 0...last)
    )
    let slow = summed(table, weight: weight, prior: prior, last: last)
    #expect(slow.graphs.count == posterior.graphs.count)
    for (one, other) in zip(slow.graphs, posterior.probabilities) {
      #expect(abs(one - other) < 1e-7)
    }
    var below = 0.0
    for unseen in 0...last {
      let next = below + slow.unseen[unseen]
      for probability in [0.025, 0.5, 0.9, 0.975]
      where below < probability - 1e-7 && next > probability + 1e-7 {
        #expect(posterior.quantile(probability) == Double(table.observed + unseen))
      }
      below = next
    }
  }

  @Test func `a peak of a millionth part's width is not missed`() throws {
    // Eighty million people on two independent lists: 60 and 40 million, 20 of them on both.
    let table = try CaptureHistoryTable(
      lists: ["A", "B"],
      counts: [0, 40_000_000, 20_000_000, 20_000_000]
    )
    let apart = ChordalGraph.all(listCount: 2).filter { !$0.isSaturated }
    let posterior = try #require(DecomposablePosterior(table, graphs: apart))
    let total = 60e6 * 40e6 / 20e6
    let spread = (60e6 * 40e6 * 40e6 * 20e6 / 8e21).squareRoot()
    let range = posterior.interval(level: 0.95)
    #expect(abs(try #require(posterior.quantile(0.5)) - total) < 0.02 * spread)
    #expect(abs(range.low - (total - 1.96 * spread)) < 0.02 * spread)
    #expect(abs(try #require(range.high) - (total + 1.96 * spread)) < 0.02 * spread)
  }

  @Test(arguments: 0..<40)
  func `any table gets a range that holds what was observed, or a sentence`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(1000 + seed))
    let lists = 1 + generator.below(4)
    let scale = [0.3, 2, 50, 1e5, 1e7][generator.below(5)]
    let counts =
      [0]
      + (1..<(1 << lists)).map { _ in
        generator.chance(0.5) ? 0 : generator.poisson(mean: scale * generator.exponential())
      }
    let table = try CaptureHistoryTable(lists: (0..<lists).map { "L\($0)" }, counts: counts)
    let result = MethodResult.decomposable(table, level: 0.95)
    if let estimate = result.estimate, let interval = result.interval {
      #expect(interval.low >= Double(table.observed))
      #expect(estimate >= interval.low)
      #expect(estimate <= interval.high ?? .infinity)
    } else {
      #expect(try #require(result.warnings.first).hasSuffix("."))
    }
  }

  @Test func `independent lists: most ranges hold the truth`() throws {
    // Fewer than 51 of 60 would happen less than once in a thousand runs if coverage were right.
    var generator = SeededGenerator(seed: 41)
    let graphs = ChordalGraph.all(listCount: 3)
    var hits = 0
    for _ in 0..<60 {
      var counts = [Int](repeating: 0, count: 8)
      for _ in 0..<1000 {
        var history = 0
        for (bit, chance) in [0.3, 0.25, 0.35].enumerated() where generator.chance(chance) {
          history |= 1 << bit
        }
        counts[history] += 1
      }
      counts[0] = 0
      let table = try CaptureHistoryTable(lists: ["A", "B", "C"], counts: counts)
      let range = try #require(DecomposablePosterior(table, graphs: graphs)).interval(level: 0.95)
      if range.low <= 1000, range.high ?? .infinity >= 1000 { hits += 1 }
    }
    #expect(hits >= 51)
  }

  private func graph(_ edges: Int, lists: Int) -> [Int] {
    var neighbours = [Int](repeating: 0, count: lists)
    var bit = 0
    for first in 0..<lists {
      for second in (first + 1)..<max(lists, first + 1) {
        if edges & (1 << bit) != 0 {
          neighbours[first] |= 1 << second
          neighbours[second] |= 1 << first
        }
        bit += 1
      }
    }
    return neighbours
  }

  /// Each list with those joined to it among the ones not yet taken away, in an order in which these
  /// are always all joined to one another; nil when there is no such order.
  private func eliminated(_ neighbours: [Int]) -> [(list: Int, rest: Int)]? {
    var left = (1 << neighbours.count) - 1
    var order: [(list: Int, rest: Int)] = []
    while left != 0 {
      let next = neighbours.indices.first { list in
        guard left & (1 << list) != 0 else { return false }
        let rest = neighbours[list] & left
        return neighbours.indices.allSatisfy { other in
          rest & (1 << other) == 0 || rest & ~(neighbours[other] | 1 << other) == 0
        }
      }
      guard let next else { return nil }
      order.append((next, neighbours[next] & left))
      left &= ~(1 << next)
    }
    return order
  }

  private func summed(
    _ table: CaptureHistoryTable,
    weight: Double,
    prior: PopulationPrior,
    last: Int
  ) -> (graphs: [Double], unseen: [Double]) {
    let lists = table.listCount
    let pairs = lists * (lists - 1) / 2
    let orders = (0..<(1 << pairs)).compactMap { eliminated(graph($0, lists: lists)) }
    var graphs = [Double](repeating: 0, count: orders.count)
    var byUnseen = [Double](repeating: 0, count: last + 1)
    var values: [[Double]] = []
    for unseen in 0...last {
      var counts = table.counts.map(Double.init)
      counts[0] = Double(unseen)
      let people = counts.reduce(0, +)
      let margins = counts.indices.map { margin in
        marginal(margin, counts: counts, people: people, weight: weight)
      }
      let common = logPrior(prior, people) + logFactorial(people) - logFactorial(Double(unseen))
      values.append(
        orders.map { order in
          order.reduce(common) { sum, step in
            sum + margins[step.rest | 1 << step.list] - margins[step.rest]
          }
        }
      )
    }
    let most = values.joined().max() ?? 0
    for (unseen, row) in values.enumerated() {
      for (graph, value) in row.enumerated() {
        graphs[graph] += exp(value - most)
        byUnseen[unseen] += exp(value - most)
      }
    }
    let total = graphs.reduce(0, +)
    return (graphs.map { $0 / total }, byUnseen.map { $0 / total })
  }

  private func marginal(
    _ margin: Int,
    counts: [Double],
    people: Double,
    weight: Double
  ) -> Double {
    var cells: [Int: Double] = [:]
    for (history, count) in counts.enumerated() { cells[history & margin, default: 0] += count }
    let total = weight * Double(counts.count)
    let each = total / Double(cells.count)
    var sign: Int32 = 0
    return cells.keys.sorted().reduce(lgamma_r(total, &sign) - lgamma_r(people + total, &sign)) {
      $0 + lgamma_r((cells[$1] ?? 0) + each, &sign) - lgamma_r(each, &sign)
    }
  }

  private func logPrior(_ prior: PopulationPrior, _ people: Double) -> Double {
    guard case .logNormal(let low, let high, let level) = prior else { return -log(people) }
    let z = StandardNormal.halfWidth(level: level)
    let place = (log(people) - (log(low) + log(high)) / 2) / ((log(high) - log(low)) / (2 * z))
    return -place * place / 2 - log(people)
  }
}
