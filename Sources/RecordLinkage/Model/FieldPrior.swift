/// What is believed of a field before any data: its levels, their m, and their weights.
///
/// Used to start the fit, as a few pseudo-pairs that keep rare levels finite, and as the model
/// itself where lists hold too few matches to learn from.
struct FieldPrior: Sendable {
  let names: [String]
  let m: [Double]
  let weights: [Double]
  /// Level ranges (1-based) within which m and u sum to one.
  let strata: [Range<Int>]
  /// Whether weights must not fall from one level to the next.
  let isRising: Bool

  /// u implied by m and the weights, summing to one within each stratum.
  var u: [Double] {
    var u = zip(m, weights).map { $0 * Log.exponential(-$1) }
    for stratum in strata {
      let total = stratum.reduce(0) { $0 + u[$1 - 1] }
      for level in stratum where total > 0 { u[level - 1] /= total }
    }
    return u
  }

  static func prior(of field: ComparedField) -> FieldPrior {
    switch field {
    case .name, .father, .mother, .place, .address, .occupation, .text: bag
    case .birth, .event: date
    case .postcode, .identifier: code
    case .completeness: completeness
    case .location: location
    case .sex:
      FieldPrior(
        names: ["same", "different"],
        m: [0.98, 0.02],
        weights: [0.6, -3],
        strata: [1..<3],
        isRising: false
      )
    case .lists:
      FieldPrior(
        names: ["one list", "two lists"],
        m: [0.3, 0.7],
        weights: [-0.5, 0.3],
        strata: [1..<3],
        isRising: false
      )
    }
  }

  /// The weights are the natural logarithms of ``PlaceAgreement/startingRatios``.
  private static let location = FieldPrior(
    names: LocationColumn.names,
    m: [0.7, 0.08, 0.1, 0.03, 0.03, 0.05, 0.01],
    weights: [3, 2.7, 1.4, 1.1, 0, -1.2, -3],
    strata: [1..<8],
    isRising: false
  )

  /// More fields than this left empty are one level.
  static let mostUnknown = 4

  private static let completeness = FieldPrior(
    names: [
      "all fields known", "one field not known", "two fields not known", "three fields not known",
      "four or more fields not known",
    ],
    m: [0.4, 0.3, 0.15, 0.1, 0.05],
    weights: [0, 0, 0, 0, 0],
    strata: [1..<6],
    isRising: true
  )

  private static let bag: FieldPrior = {
    let centres = (1...BagScore.bins).map { BagScore.centre(ofBin: $0) }
    let shape = centres.map { 1 / (1 + Log.exponential((2 - $0) / 2)) }
    let total = shape.reduce(0, +)
    return FieldPrior(
      names: centres.map { "words agree at \(Int($0 - 0.5)) to \(Int($0 + 0.5)) nats" },
      m: shape.map { $0 / total },
      weights: centres.map { $0 * 0.8 },
      strata: [1..<(BagScore.bins + 1)],
      isRising: true
    )
  }()

  private static let date = FieldPrior(
    names: DateColumn.levels,
    m: [
      0.6, 0.12, 0.04, 0.03, 0.04, 0.04, 0.04, 0.02, 0.02, 0.02, 0.01, 0.01, 0.01,
      0.3, 0.5, 0.1, 0.05, 0.03, 0.02,
      0.7, 0.15, 0.08, 0.05, 0.02,
    ],
    weights: [
      9, 7, 5, 6, 5, 4.5, 4.5, 2, 0.5, 0, -1, -2, -4.5,
      4, 3, 1, -0.5, -2, -4,
      2, 1, 0, -1, -3,
    ],
    strata: DateColumn.strata,
    isRising: false
  )

  private static let code = FieldPrior(
    names: CodeColumn.levels,
    m: [0.6, 0.15, 0.05, 0.08, 0.04, 0.02, 0.02, 0.01, 0.01, 0.02],
    weights: [9, 6.5, 4, 5, 2.5, 2, 0.5, -0.5, -1.5, -3],
    strata: [1..<11],
    isRising: false
  )
}
