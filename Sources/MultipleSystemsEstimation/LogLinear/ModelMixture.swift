import Glibc
import Statistics

/// The range of totals that several models together leave open, each weighted by its BIC.
///
/// The distribution of each is Φ of its signed profile root; the range is between quantiles of the
/// weighted mixture, so that a near-tied model is heard where the best alone would be too sure.
struct ModelMixture {
  /// Models whose BIC is further than this from the least have no voice.
  static let bicReach = 10.0
  /// The most models heard: further ones share a fraction of a per cent.
  static let memberLimit = 40

  private let observed: Double
  private var members: [(profile: ProfileLikelihood, weight: Double)]

  /// Nil when no model has a fit.
  init?(_ search: ModelSearch) {
    guard let best = search.fits.first else { return nil }
    observed = Double(best.observed)
    let heard = search.fits.prefix(Self.memberLimit).prefix { $0.bic <= best.bic + Self.bicReach }
    let weights = search.weights.prefix(heard.count)
    let total = weights.reduce(0, +)
    members = zip(heard, weights).map { fit, weight in
      (ProfileLikelihood(fit, fitter: search.fitter), weight / total)
    }
  }

  /// How many models are heard.
  var memberCount: Int { members.count }

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
    return RootSearch.zero(between: lowest, and: highest, tolerance: 1e-6) {
      cumulative(atLogUnseen: $0) - share
    }
    .map { observed + exp($0) }
  }

  private mutating func cumulative(atLogUnseen logUnseen: Double) -> Double {
    var sum = 0.0
    for index in members.indices {
      let root = members[index].profile.signedRoot(atLogUnseen: logUnseen)
      sum += members[index].weight * StandardNormal.cumulative(root)
    }
    return sum
  }
}
