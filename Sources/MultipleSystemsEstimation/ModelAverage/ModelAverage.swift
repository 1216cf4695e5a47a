import Glibc
import Statistics

/// The range of totals that log-linear models and two-class models together leave open.
struct ModelAverage {
  static let reach = 10.0
  static let memberLimit = 40

  enum Member {
    case logLinear(ProfileLikelihood)
    case twoClasses(TwoClassProfile)

    mutating func signedRoot(_ x: Double) -> Double {
      switch self {
      case .logLinear(var profile):
        let root = profile.signedRoot(atLogUnseen: x)
        self = .logLinear(profile)
        return root
      case .twoClasses(var profile):
        let root = profile.signedRoot(atLogUnseen: x)
        self = .twoClasses(profile)
        return root
      }
    }
  }

  private let observed: Double
  private var members: [(member: Member, weight: Double)]
  /// The share of the weight that two-class models have.
  let twoClassShare: Double
  let twoClassEstimate: Double?

  init?(_ search: ModelSearch, options: (multiplicity: Bool, free: Bool, even: Bool)) {
    guard let best = search.fits.first else { return nil }
    let table = search.fitter.table
    observed = Double(best.observed)
    var number: [Int: Double] = [:]
    for model in HierarchicalModel.all(listCount: table.listCount, table.listCount <= 5 ? .everyOrder : .pairwise) {
      number[model.parameterCount, default: 0] += 1
    }
    struct Candidate { var criterion: Double; var make: () -> Member; var isTwo: Bool }
    var candidates: [Candidate] = []
    for fit in search.fits where fit.bic < best.bic + 25 {
      let penalty = options.multiplicity ? 2 * log(number[fit.parameterCount] ?? 1) : 0
      candidates.append(
        Candidate(
          criterion: fit.bic + penalty,
          make: { .logLinear(ProfileLikelihood(fit, fitter: search.fitter)) },
          isTwo: false
        )
      )
    }
    var two: Double?
    for shape in TwoClassShape.allCases where shape == .free ? options.free : options.even {
      var fitter = TwoClassFitter(table, shape: shape)
      guard let fit = TwoClassFit(&fitter) else { continue }
      let used = fitter
      two = fit.estimate
      candidates.append(
        Candidate(
          criterion: fit.bic,
          make: { .twoClasses(TwoClassProfile(fit, fitter: used)) },
          isTwo: true
        )
      )
    }
    candidates.sort { $0.criterion < $1.criterion }
    let least = candidates[0].criterion
    let heard = candidates.prefix(Self.memberLimit).prefix { $0.criterion <= least + Self.reach }
    let raw = heard.map { exp(-0.5 * ($0.criterion - least)) }
    let total = raw.reduce(0, +)
    members = zip(heard, raw).map { ($0.make(), $1 / total) }
    twoClassShare = zip(heard, raw).reduce(0) { $1.0.isTwo ? $0 + $1.1 / total : $0 }
    twoClassEstimate = two
  }

  mutating func interval(level: Double) -> EstimateInterval {
    let tail = (1 - level) / 2
    return EstimateInterval(
      low: quantile(tail) ?? observed,
      high: quantile(1 - tail),
      level: level
    )
  }

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
      sum +=
        members[index].weight * StandardNormal.cumulative(members[index].member.signedRoot(logUnseen))
    }
    return sum
  }
}
