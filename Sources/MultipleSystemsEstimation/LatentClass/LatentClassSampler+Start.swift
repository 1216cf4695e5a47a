import Glibc
import Statistics

extension LatentClassSampler {
  /// Where a chain starts: chains that start far apart and still agree have seen the same target.
  enum Dispersion: Int, CaseIterable, Sendable {
    /// Every chance uniform: a draw of the prior.
    case uniform
    /// Around the lists' own sizes.
    case margins
    /// Far below them, as though most people were unseen.
    case low
    /// Around them but far apart.
    case wide
  }

  /// Starts a chain from a random state of some kind.
  mutating func start(_ dispersion: Dispersion) {
    // A state of positive density is found at once unless the table is very strange.
    for _ in 0..<1000 {
      for k in 0..<classes {
        for list in 0..<lists { chances[k * lists + list] = startingChance(list, dispersion) }
      }
      // log α uniform between log 0.05 and log 5.
      let alpha = 0.05 * exp(uniform() * log(100))
      for k in 0..<(classes - 1) { sticks[k] = max(-log(uniform()) / alpha, 1e-15) }
      compute()
      if logLikelihood().isFinite { return }
    }
    for k in 0..<classes {
      for list in 0..<lists { chances[k * lists + list] = 0.5 }
      sticks[k] = 1
    }
    compute()
  }

  private mutating func startingChance(_ list: Int, _ dispersion: Dispersion) -> Double {
    let margin = min(max(data.margins[list], 0.01), 0.99)
    let centre = log(margin / (1 - margin))
    let logOdds: Double
    switch dispersion {
    case .uniform: return uniform()
    case .margins: logOdds = centre + 0.7 * generator.normal()
    case .low: logOdds = centre - 2 - 2 * uniform()
    case .wide: logOdds = centre + 2 * generator.normal()
    }
    return 1 / (1 + exp(-logOdds))
  }

  /// Draws the state from the prior, α drawn first.
  mutating func drawFromPrior() {
    let logAlpha = generator.logGamma(shape: prior.shape) - log(prior.rate)
    for k in 0..<classes {
      for list in 0..<lists { chances[k * lists + list] = uniform() }
      let logStick = log(-log(uniform())) - logAlpha
      sticks[k] = max(exp(min(logStick, 20)), 1e-15)
    }
    compute()
  }

  /// λ class by class, then e: all that a state is.
  var state: [Double] {
    (0..<(classes * lists)).map { chances[$0] } + (0..<classes).map { sticks[$0] }
  }

  /// Takes up a state that was read from ``state``.
  mutating func load(_ state: [Double]) {
    for index in 0..<(classes * lists) { chances[index] = state[index] }
    for k in 0..<classes { sticks[k] = state[classes * lists + k] }
    compute()
  }

  /// What is kept of the state.
  mutating func draw() -> LatentClassDraw {
    LatentClassDraw(
      unseen: drawUnseen(),
      unseenChance: unseenChance,
      concentration: drawAlpha(),
      occupiedClasses: occupiedClasses
    )
  }

  /// A draw of the unseen number given the state, cut at the bound.
  mutating func drawUnseen() -> Int {
    let bound = Int(LatentClassPrior.unseenPerObserved * data.observed)
    let distribution = NegativeBinomial(
      successes: data.observed,
      failureChance: min(unseenChance, 1 - 1e-12)
    )
    for _ in 0..<10_000 {
      let drawn = generator.negativeBinomial(distribution)
      if drawn <= bound { return drawn }
    }
    return bound
  }

  /// A draw of α given the state.
  mutating func drawAlpha() -> Double {
    generator.gamma(shape: stickPower) / (prior.rate - logLastWeight)
  }

  /// How many classes hold at least half an observed person in expectation.
  var occupiedClasses: Int {
    let people = data.observed / (1 - unseenChance)
    return (0..<classes).reduce(0) { $0 + (weights[$1] * seen[$1] * people >= 0.5 ? 1 : 0) }
  }
}
