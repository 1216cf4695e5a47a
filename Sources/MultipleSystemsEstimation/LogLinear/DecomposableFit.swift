import Glibc

/// A decomposable model's maximum likelihood in closed form: no iteration over cells at all.
struct DecomposableFit {
  /// The number of people on no list.
  let unseen: Double
  /// The variance of its logarithm.
  let variance: Double
  /// Σ(y log μ − μ) over the cells that can be observed.
  let kernel: Double

  /// Nil when a margin the model needs has an empty cell or no positive number solves the
  /// likelihood equation; whether a maximum exists is then for others to say.
  init?(_ parts: Decomposition, _ margins: MarginTables, observed: Double) {
    var balance = 0.0
    for clique in parts.cliques {
      guard margins.isFull[clique], margins.outside[clique] > 0 else { return nil }
      balance -= margins.outside[clique]
    }
    for separator in parts.separators { balance += margins.outside[separator] }
    // As x grows, Π(a_C + x) / (x Π(a_S + x)) tends to 1 from below only if this is positive.
    guard balance > 0, let unseen = Self.root(parts, margins, balance: balance) else { return nil }
    var spread = 0.0
    for clique in parts.cliques { spread += 1 / (margins.outside[clique] + unseen) }
    for separator in parts.separators { spread -= 1 / (margins.outside[separator] + unseen) }
    let left = 1 - unseen * spread
    guard left > 0, spread > 0 else { return nil }
    self.unseen = unseen
    variance = spread / left
    var kernel = -observed
    for clique in parts.cliques {
      let outside = margins.outside[clique]
      kernel += margins.entropy[clique] + outside * log(outside + unseen)
    }
    for separator in parts.separators {
      let outside = margins.outside[separator]
      kernel -= margins.entropy[separator]
      if outside > 0 { kernel -= outside * log(outside + unseen) }
    }
    self.kernel = kernel
  }

  /// The number of unseen that solves x Π(a_S + x) = Π(a_C + x).
  private static func root(
    _ parts: Decomposition,
    _ margins: MarginTables,
    balance: Double
  ) -> Double? {
    if parts.cliques.count == 1 { return nil }
    let first = margins.outside[parts.cliques[0]] * margins.outside[parts.cliques[1]] / balance
    if parts.cliques.count == 2 { return first }
    let found = MonotoneRoot.find(from: log(first), between: -40, and: 40, tolerance: 1e-13) { u in
      let x = exp(u)
      var ratio = 1 / x
      var slope = -1.0
      for clique in parts.cliques {
        let sum = margins.outside[clique] + x
        ratio *= sum
        slope += x / sum
      }
      for separator in parts.separators {
        let sum = margins.outside[separator] + x
        ratio /= sum
        slope -= x / sum
      }
      return (-log(ratio), -slope)
    }
    return found.map { exp($0) }
  }
}

extension MarginTables {
  /// Σ(y log μ − μ) over all cells and the logarithm of the mean of the unseen cell, when that many
  /// people are taken to be unseen.
  func profile(
    _ parts: Decomposition,
    unseen: Double,
    observed: Double
  ) -> (kernel: Double, logMean: Double) {
    var kernel = -(observed + unseen)
    var logMean = 0.0
    for clique in parts.cliques {
      let logarithm = log(outside[clique] + unseen)
      kernel += entropy[clique] + (outside[clique] + unseen) * logarithm
      logMean += logarithm
    }
    for separator in parts.separators {
      let logarithm = log(outside[separator] + unseen)
      kernel -= entropy[separator] + (outside[separator] + unseen) * logarithm
      logMean -= logarithm
    }
    return (kernel, logMean)
  }

  /// The coefficients by mask of a decomposable model at a number of unseen.
  func coefficients(
    _ model: HierarchicalModel,
    _ parts: Decomposition,
    unseen: Double
  ) -> [Double] {
    var result = [Double](repeating: 0, count: 1 << model.listCount)
    func add(_ set: Int, sign: Double) {
      let logNone = log(outside[set] + unseen)
      var part = set
      while true {
        result[part] += sign * coefficient(of: part, in: set, logNone: logNone)
        if part == 0 { break }
        part = (part - 1) & set
      }
    }
    for clique in parts.cliques { add(clique, sign: 1) }
    for separator in parts.separators { add(separator, sign: -1) }
    return result
  }
}
