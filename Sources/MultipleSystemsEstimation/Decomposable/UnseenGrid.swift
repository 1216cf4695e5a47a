/// A distribution of the number of unseen people, exact at the nodes of panels that cover it.
struct UnseenGrid: Sendable {
  /// Consecutive whole numbers whose probabilities are a polynomial of the seventh degree.
  struct Panel: Sendable {
    let rule: GramRule
    let start: Double
    let count: Double
    /// Densities at the rule's nodes, on the grid's scale.
    let values: SIMD8<Double>
    /// The panel's mass on the same scale.
    let mass: Double

    init(rule: GramRule, start: Double, count: Double, values: SIMD8<Double>) {
      self.rule = rule
      self.start = start
      self.count = count
      self.values = values
      mass = (rule.weights * values).sum()
    }

    /// The mass of the panel's numbers below a limit.
    func mass(below limit: Double) -> Double {
      let taken = limit - start
      guard taken > 0 else { return 0 }
      guard taken < count else { return mass }
      if count <= Double(GramRule.points) {
        return (0..<Int(taken)).reduce(0) { $0 + values[$1] }
      }
      let part = GramRule(start: start, count: taken)
      let inside = rule.value(rule.coefficients(values), at: part.nodes)
      return (part.weights * inside).sum()
    }
  }

  let panels: [Panel]
  /// Mass beyond the last panel, on the same scale.
  let beyond: Double
  let total: Double

  init(panels: [Panel], beyond: Double) {
    self.panels = panels
    self.beyond = beyond
    total = panels.reduce(beyond) { $0 + $1.mass }
  }

  /// The least number that is not exceeded with at least the given probability; nil where that lies
  /// beyond the grid.
  func quantile(_ probability: Double) -> Double? {
    var left = probability * total
    for panel in panels {
      guard left > panel.mass else {
        var below = 0.0
        var above = panel.count
        while above - below > 1 {
          let middle = ((below + above) / 2).rounded(.down)
          if middle <= below || middle >= above { break }
          if panel.mass(below: panel.start + middle) >= left {
            above = middle
          } else {
            below = middle
          }
        }
        return panel.start + above - 1
      }
      left -= panel.mass
    }
    // The last sliver of rounding belongs to the last number of the grid.
    if beyond == 0, left <= total * 1e-9, let last = panels.last {
      return last.start + last.count - 1
    }
    return nil
  }

  /// The mean of the numbers on the grid.
  var mean: Double {
    let sum = panels.reduce(0.0) { $0 + ($1.rule.weights * $1.values * $1.rule.nodes).sum() }
    return sum / (total - beyond)
  }
}
