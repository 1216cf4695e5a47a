import Glibc

/// The exact posterior of the unseen number and of the graph, in decomposable models with a
/// hyper-Dirichlet prior (Madigan and York 1997).
///
/// See `docs/methods/decomposable.md`. Nothing is sampled. Cost in a release build: about a
/// millisecond for four lists, a few for five, a tenth of a second or so for six. It must not be
/// read as evidence about people whom no list could have reached.
public struct DecomposablePosterior: Sendable {
  /// The most people observed for which double precision still tells graphs apart.
  public static let peopleLimit = 100_000_000
  /// Beyond this share of the posterior the grid goes on.
  static let tailShare = 1e-6

  /// The people on at least one list.
  public let observed: Int
  /// The graphs, in the order of their edges as a binary number.
  public let graphs: [ChordalGraph]
  /// Each graph's posterior probability; they add up to one.
  public let probabilities: [Double]
  /// δ: the prior weight of each cell of the whole table.
  public let cellWeight: Double
  /// The prior of the total.
  public let prior: PopulationPrior
  /// The share of the posterior beyond the last number summed: below a millionth unless the tail
  /// does not vanish; 0 where a range was asked for.
  public let massBeyond: Double
  /// Whether the mean of the total exists, not counting those that barely do.
  public let meanIsFinite: Bool
  /// The last unseen number that was summed.
  public let lastUnseen: Double

  let grid: UnseenGrid
  private let terms: GraphTerms

  /// Computes the posterior.
  ///
  /// Nil for a table, a δ or a prior outside these bounds.
  ///
  /// - Parameters:
  ///   - table: Two to six lists with somebody on them, at most ``peopleLimit`` people.
  ///   - cellWeight: δ above zero; 2^−J when nil.
  ///   - prior: Of the total.
  ///   - graphs: The graphs to consider, all on the table's lists; every chordal one when nil. Give
  ///     them when calling many times: listing those of six lists takes as long as the rest.
  ///   - range: The unseen numbers considered, from 0 or more, to repeat published figures. Nil sums
  ///     as far as there is anything to sum.
  public init?(
    _ table: CaptureHistoryTable,
    cellWeight: Double? = nil,
    prior: PopulationPrior = .inverse,
    graphs: [ChordalGraph]? = nil,
    range: ClosedRange<Int>? = nil
  ) {
    let weight = cellWeight ?? 1 / Double(table.counts.count)
    guard (2...6).contains(table.listCount), table.observed > 0,
      table.observed <= Self.peopleLimit, weight > 0, weight.isFinite, prior.isUsable,
      range?.lowerBound ?? 0 >= 0
    else { return nil }
    let graphs = graphs ?? ChordalGraph.all(listCount: table.listCount)
    guard !graphs.isEmpty, graphs.allSatisfy({ $0.listCount == table.listCount }) else {
      return nil
    }
    observed = table.observed
    self.graphs = graphs
    self.cellWeight = weight
    self.prior = prior
    terms = GraphTerms(table, graphs: graphs, cellWeight: weight, prior: prior)
    let survey = PanelSurvey(terms, range: range)
    let sum = PanelSum(survey, terms: terms)
    grid = UnseenGrid(panels: sum.panels, beyond: sum.beyond)
    let masses = sum.graphMasses
    let total = masses.reduce(0, +)
    guard total > 0, total.isFinite else { return nil }
    probabilities = masses.map { $0 / total }
    massBeyond = sum.beyond.isFinite ? sum.beyond / grid.total : 1
    // Barely finite means depend on people beyond any grid: they are not given either.
    meanIsFinite = range != nil || prior != .inverse || terms.tailPower < -2.2
    lastUnseen = grid.panels.last.map { $0.start + $0.count - 1 } ?? 0
  }

  /// The total population with the given probability of being no greater; nil where it lies beyond
  /// what was summed because the tail does not vanish.
  public func quantile(_ probability: Double) -> Double? {
    grid.quantile(probability).map { Double(observed) + $0 }
  }

  /// The posterior mean of the total, or nil where it is infinite.
  public var mean: Double? { meanIsFinite ? Double(observed) + grid.mean : nil }

  /// The graphs' numbers, the most probable first.
  public var ranking: [Int] {
    graphs.indices.sorted { (probabilities[$1], $0) < (probabilities[$0], $1) }
  }

  /// The probability of the graph that joins all lists, from 0 to 1; nil where it is not considered.
  public var saturatedProbability: Double? {
    graphs.firstIndex(where: \.isSaturated).map { probabilities[$0] }
  }

  /// The equal-tailed range.
  public func interval(level: Double) -> EstimateInterval {
    EstimateInterval(
      low: quantile((1 - level) / 2) ?? Double(observed),
      high: quantile((1 + level) / 2),
      level: level
    )
  }

  /// The posterior of the unseen as quantiles, to draw from.
  public var unseen: UnseenDistribution {
    UnseenDistribution { grid.quantile($0) }
  }

  /// The median of the total if one graph, by its number, were known to be true.
  public func median(graph: Int) -> Double? {
    guard graphs.indices.contains(graph) else { return nil }
    return density { margins in terms.value(graph, margins) }.quantile(0.5)
      .map { Double(observed) + $0 }
  }

  /// One graph's own posterior on the same panels; scaled by its own greatest value.
  private func density(_ value: (UnsafePointer<SIMD8<Double>>) -> SIMD8<Double>) -> UnseenGrid {
    let logs = grid.panels.map { panel in
      terms.marginValues(panel.rule.nodes).withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map(value) ?? SIMD8()
      }
    }
    let most = logs.reduce(-Double.infinity) { max($0, $1.max()) }
    let panels = zip(grid.panels, logs).map { panel, logs in
      var values = SIMD8<Double>()
      for lane in 0..<8 { values[lane] = exp(logs[lane] - most) }
      return UnseenGrid.Panel(
        rule: panel.rule,
        start: panel.start,
        count: panel.count,
        values: values
      )
    }
    return UnseenGrid(panels: panels, beyond: 0)
  }
}
