import Glibc

/// log p(G, n₀ | y) of every graph at eight values of n₀ at once, up to one constant.
///
/// A graph's value is a sum of at most 2J of the margins' values, which are shared by all graphs.
struct GraphTerms {
  /// The graphs, in the order of their numbers here.
  let graphs: [ChordalGraph]
  private let observed: Double
  private let cells: Double
  private let prior: PopulationPrior
  private let margins: [Margin]
  /// For graph `g`, its terms are those from `first[g]` up to `first[g + 1]`.
  private let first: [Int]
  private let terms: [(margin: Int, factor: Double)]

  /// What a margin's Dirichlet probability needs: only its empty cell depends on n₀.
  private struct Margin {
    let constant: Double
    /// People on none of the margin's lists, with the prior weight of that cell.
    let empty: Double
  }

  init(
    _ table: CaptureHistoryTable,
    graphs: [ChordalGraph],
    cellWeight: Double,
    prior: PopulationPrior
  ) {
    self.graphs = graphs
    self.prior = prior
    observed = Double(table.observed)
    let whole = cellWeight * Double(table.counts.count)
    cells = whole
    margins = table.counts.indices.map { margin in
      guard margin > 0 else { return Margin(constant: 0, empty: 0) }
      let weight = whole / Double(1 << margin.nonzeroBitCount)
      var counts = [Int](repeating: 0, count: table.counts.count)
      for (history, count) in table.counts.enumerated() { counts[history & margin] += count }
      var constant = Self.logGamma(whole)
      var cell = margin
      while true {
        constant -= Self.logGamma(weight)
        if cell == 0 { break }
        constant += Self.logGamma(Double(counts[cell]) + weight)
        cell = (cell - 1) & margin
      }
      return Margin(constant: constant, empty: Double(counts[0]) + weight)
    }
    var first = [0]
    var terms: [(margin: Int, factor: Double)] = []
    for graph in graphs {
      var factors: [Int: Int] = [:]
      for clique in graph.cliques { factors[clique, default: 0] += 1 }
      for separator in graph.separators where separator != 0 {
        factors[separator, default: 0] -= 1
      }
      // In a fixed order, so that rounding never differs from one run to the next.
      for (margin, factor) in factors.sorted(by: { $0.key < $1.key }) where factor != 0 {
        terms.append((margin, Double(factor)))
      }
      first.append(terms.count)
    }
    self.first = first
    self.terms = terms
  }

  /// The values of the margins, with the part that all graphs share in place of the empty margin.
  func marginValues(_ unseen: SIMD8<Double>) -> [SIMD8<Double>] {
    var result = [SIMD8<Double>](repeating: SIMD8(), count: margins.count)
    for lane in 0..<8 {
      let x = unseen[lane]
      result[0][lane] = prior.logWeight(unseen: x, observed: observed)
      for (mask, margin) in margins.enumerated() where mask > 0 {
        result[mask][lane] =
          margin.constant + logGammaRatio(x, margin.empty, observed + cells)
      }
    }
    return result
  }

  /// The greatest power of n₀ that any graph's posterior falls by in the far tail under a prior of
  /// 1/N; the saturated graph's is −(1 + α − δ).
  var tailPower: Double {
    graphs.indices.reduce(-Double.infinity) { greatest, graph in
      var power = observed - 1
      for place in first[graph]..<first[graph + 1] {
        // Γ(n₀ + a)/Γ(n₀ + b) goes like n₀ to the power a − b.
        let term = terms[place]
        power += term.factor * (margins[term.margin].empty - observed - cells)
      }
      return max(greatest, power)
    }
  }

  /// One graph's value from the margins' values.
  @inline(__always)
  func value(_ graph: Int, _ margins: UnsafePointer<SIMD8<Double>>) -> SIMD8<Double> {
    var sum = margins[0]
    for place in first[graph]..<first[graph + 1] {
      let term = terms[place]
      sum += margins[term.margin] * term.factor
    }
    return sum
  }

  private static func logGamma(_ x: Double) -> Double {
    var sign: Int32 = 0
    return lgamma_r(x, &sign)
  }
}
