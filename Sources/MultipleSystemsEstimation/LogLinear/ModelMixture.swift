import Glibc
import Statistics

/// The range of totals that several models together leave open, each with its weight.
///
/// The distribution of each is Φ of its signed profile root; the range is between quantiles of the
/// weighted mixture, so that a near-tied model is heard where the best alone would be too sure.
struct ModelMixture {
  /// Models whose BIC is further than this from the least have no voice.
  static let bicReach = 10.0
  /// The most models heard: further ones share a fraction of a per cent.
  static let memberLimit = 40

  private let observed: Double
  private var members: [Member]

  private struct Member {
    var profile: ProfileLikelihood
    let weight: Double
    let logUnseen: Double
    let variance: Double
  }

  /// The mixture of the models with a maximum; nil when there is none.
  init?(_ search: ModelSearch) {
    self.init(search.fits, fitter: search.fitter)
  }

  /// Mixes models, the least BIC first; nil when there is none.
  init?(_ fits: [LogLinearFit], fitter: LogLinearFitter) {
    guard let best = fits.first else { return nil }
    let heard = fits.prefix(Self.memberLimit).prefix { $0.bic <= best.bic + Self.bicReach }
    self.init(Array(zip(heard, ModelSearch.weights(Array(heard)))), fitter: fitter)
  }

  /// Mixes models by given weights, which add up to 1.
  init(_ weighted: [(fit: LogLinearFit, weight: Double)], fitter: LogLinearFitter) {
    observed = Double(weighted.first?.fit.observed ?? 0)
    members = weighted.map { fit, weight in
      Member(
        profile: ProfileLikelihood(fit, fitter: fitter),
        weight: weight,
        logUnseen: fit.coefficients[0],
        variance: fit.constantVariance
      )
    }
  }

  /// How many models are heard.
  var memberCount: Int { members.count }

  /// The profile of a member, the best model first.
  func profile(of place: Int) -> ProfileLikelihood? {
    members.indices.contains(place) ? members[place].profile : nil
  }

  /// The range with the same share of the mixture beyond either end.
  mutating func interval(level: Double) -> EstimateInterval {
    let tail = (1 - level) / 2
    return EstimateInterval(
      low: quantile(tail) ?? observed,
      high: quantile(1 - tail),
      level: level
    )
  }

  /// The total below which a share of the mixture lies; nil beyond either end of the search.
  mutating func quantile(_ share: Double) -> Double? {
    let lowest = log(0.01)
    let highest = log(observed * ProfileLikelihood.reach)
    let target = StandardNormal.quantile(share)
    let guess = firstGuess(target, between: lowest, and: highest)
    return MonotoneRoot.find(from: guess, between: lowest, and: highest, tolerance: 1e-8) {
      let (sum, density) = cumulative(atLogUnseen: $0)
      // On the scale of a normal deviate the function is nearly straight, whatever the tail.
      let deviate = StandardNormal.quantile(sum)
      return (deviate - target, density / StandardNormal.density(deviate))
    }
    .map { observed + exp($0) }
  }

  /// The same quantile with each member's root taken as straight.
  private func firstGuess(_ target: Double, between lowest: Double, and highest: Double) -> Double {
    var low = lowest
    var high = highest
    let share = StandardNormal.cumulative(target)
    for _ in 0..<12 {
      let middle = 0.5 * (low + high)
      let sum = members.reduce(0) {
        $0 + $1.weight
          * StandardNormal.cumulative((middle - $1.logUnseen) / $1.variance.squareRoot())
      }
      if sum < share { low = middle } else { high = middle }
    }
    return 0.5 * (low + high)
  }

  private mutating func cumulative(atLogUnseen logUnseen: Double) -> (sum: Double, density: Double)
  {
    var sum = 0.0
    var density = 0.0
    for index in members.indices {
      let (root, slope) = members[index].profile.root(atLogUnseen: logUnseen)
      let weight = members[index].weight
      sum += weight * StandardNormal.cumulative(root)
      if slope.isFinite { density += weight * StandardNormal.density(root) * slope }
    }
    return (min(sum, 1), density)
  }
}

extension StandardNormal {
  /// The density at a deviate.
  fileprivate static func density(_ x: Double) -> Double {
    exp(-0.5 * x * x) / (2 * Double.pi).squareRoot()
  }
}
