import Glibc

/// Sums the posterior over the stretches that matter, graph by graph, halving those in which it is
/// not yet a polynomial.
struct PanelSum {
  /// The part of the total that the two highest coefficients of a panel may add up to.
  static let tolerance = 1e-7
  /// Rounds of halving: enough to go from a doubling to single numbers.
  static let rounds = 40

  /// The panels in order, with the density of all graphs together.
  private(set) var panels: [UnseenGrid.Panel] = []
  /// Mass beyond the last of them.
  private(set) var beyond = 0.0
  /// The mass of each graph on the panels.
  private(set) var graphMasses: [Double]

  private struct Part {
    let panel: UnseenGrid.Panel
    let graphs: [Int32]
    let masses: [Double]
  }

  private let terms: GraphTerms
  private let reference: Double

  init(_ survey: PanelSurvey, terms: GraphTerms) {
    self.terms = terms
    reference = survey.reference
    graphMasses = [Double](repeating: 0, count: terms.graphs.count)
    var parts: [Part] = []
    var total = 0.0
    for stretch in survey.stretches {
      let part = part(start: stretch.start, count: stretch.count, graphs: stretch.graphs)
      parts.append(part)
      total += part.panel.mass
      beyond = stretch.beyond
      // The bound is loose by the widths of peaks between edges, hence ten times surer.
      if beyond < 0.1 * DecomposablePosterior.tailShare * total { break }
    }
    for _ in 0..<Self.rounds {
      var refined: [Part] = []
      refined.reserveCapacity(parts.count)
      var isDone = true
      for part in parts {
        guard isRough(part.panel, total: total) else {
          refined.append(part)
          continue
        }
        isDone = false
        let half = (part.panel.count / 2).rounded(.up)
        refined.append(self.part(start: part.panel.start, count: half, graphs: part.graphs))
        refined.append(
          self.part(
            start: part.panel.start + half,
            count: part.panel.count - half,
            graphs: part.graphs
          )
        )
      }
      parts = refined
      total = parts.reduce(0) { $0 + $1.panel.mass }
      if isDone { break }
    }
    panels = parts.map(\.panel)
    for part in parts {
      for (graph, mass) in zip(part.graphs, part.masses) { graphMasses[Int(graph)] += mass }
    }
  }

  private func isRough(_ panel: UnseenGrid.Panel, total: Double) -> Bool {
    guard panel.count > Double(GramRule.points) else { return false }
    let coefficients = panel.rule.coefficients(panel.values)
    return (abs(coefficients[6]) + abs(coefficients[7])) * panel.count > Self.tolerance * total
  }

  private func part(start: Double, count: Double, graphs: [Int32]) -> Part {
    let rule = GramRule(start: start, count: count)
    let margins = terms.marginValues(rule.nodes)
    var values = SIMD8<Double>()
    var masses = [Double](repeating: 0, count: graphs.count)
    margins.withUnsafeBufferPointer { buffer in
      guard let margins = buffer.baseAddress else { return }
      for (place, graph) in graphs.enumerated() {
        let logs = terms.value(Int(graph), margins) - reference
        var density = SIMD8<Double>()
        for lane in 0..<8 where logs[lane] > -700 { density[lane] = exp(logs[lane]) }
        values += density
        masses[place] = (rule.weights * density).sum()
      }
    }
    return Part(
      panel: UnseenGrid.Panel(rule: rule, start: start, count: count, values: values),
      graphs: graphs,
      masses: masses
    )
  }
}
