/// Fits m, u and the prior by expectation maximisation over *all* pairs, compared or not.
///
/// Fellegi and Sunter 1969 with the EM of Winkler 1988. Blocking keys are functions of the compared
/// fields, so the posterior of a pair given its levels is the same whether it was blocked or not;
/// fitting to the candidates alone would take their chance agreements for the rule. So u counts the
/// random pairs that are not candidates, scaled to all pairs, together with the unmatched share of
/// the candidates; m counts the matched share (docs/methods/record-linkage.md, "Fitting").
struct ModelFit: Sendable {
  /// Distinct patterns with the number of candidate pairs and of random other pairs of each.
  let patterns: [ComparisonPattern]
  let candidates: [Int]
  let random: [Int]
  /// All pairs that may be compared, and how many of them the candidates are.
  let allowedPairs: Double
  let records: Int
  let fields: [ComparedField]

  private static let pseudoPairs = 20.0
  private static let largestWeight = 14.0

  /// The fitted fields, prior and number of rounds.
  ///
  /// - Complexity: O(rounds · patterns · fields).
  func fit(rounds limit: Int = 60) -> (fields: [LinkageModel.Field], prior: Double, rounds: Int) {
    let priors = fields.map(FieldPrior.prior(of:))
    var model = zip(fields, priors).map { field, prior in
      LinkageModel.Field(
        field: field,
        levels: prior.names.indices.map {
          .init(name: prior.names[$0], m: prior.m[$0], u: prior.u[$0], weight: prior.weights[$0])
        }
      )
    }
    let randomTotal = Double(max(1, random.reduce(0, +)))
    let candidateTotal = Double(candidates.reduce(0, +))
    let scale = max(0, allowedPairs - candidateTotal) / randomTotal
    var prior = min(0.5, 0.3 * Double(records) / max(1, allowedPairs))
    var rounds = 0
    while rounds < limit {
      rounds += 1
      let (matched, unmatched, total) = expectation(model, prior: prior, scale: scale)
      let newPrior = min(0.9, max(1e-15, total / max(1, allowedPairs)))
      let change = abs(Log.ln(newPrior) - Log.ln(prior))
      prior = newPrior
      var largest = change
      for index in model.indices {
        largest = max(
          largest,
          maximise(&model[index], priors[index], matched[index], unmatched[index])
        )
      }
      if largest < 1e-4 { break }
    }
    return (model, prior, rounds)
  }

  private func expectation(
    _ model: [LinkageModel.Field],
    prior: Double,
    scale: Double
  ) -> (matched: [[Double]], unmatched: [[Double]], total: Double) {
    let weights = model.map { [0] + $0.levels.map(\.weight) }
    let base = Log.ln(prior / (1 - prior))
    var matched = model.map { [Double](repeating: 0, count: $0.levels.count + 1) }
    var unmatched = matched
    var total = 0.0
    for (number, pattern) in patterns.enumerated() {
      var odds = base
      for field in weights.indices { odds += weights[field][pattern[field]] }
      let probability = Log.probability(ofLogOdds: odds)
      let one = probability * Double(candidates[number])
      let two = (1 - probability) * Double(candidates[number]) + scale * Double(random[number])
      total += one
      for field in weights.indices {
        let level = pattern[field]
        matched[field][level] += one
        unmatched[field][level] += two
      }
    }
    return (matched, unmatched, total)
  }

  /// Sets m, u and weights from expected counts; returns the largest change of a weight.
  private func maximise(
    _ field: inout LinkageModel.Field,
    _ prior: FieldPrior,
    _ matched: [Double],
    _ unmatched: [Double]
  ) -> Double {
    let before = field.levels.map(\.weight)
    let priorU = prior.u
    for stratum in prior.strata {
      let m = stratum.map { matched[$0] }
      let u = stratum.map { unmatched[$0] }
      let (sumM, sumU) = (m.reduce(0, +), u.reduce(0, +))
      let pseudo = Self.pseudoPairs
      // As many pseudo-pairs per real pair on both sides, so that an unseen level keeps its weight.
      let pseudoU = pseudo * max(1, sumU) / max(pseudo, sumM)
      let priorM = stratum.reduce(0) { $0 + prior.m[$1 - 1] }
      for (offset, level) in stratum.enumerated() {
        let share = prior.m[level - 1] / max(priorM, 1e-12)
        field.levels[level - 1].m = (m[offset] + pseudo * share) / (sumM + pseudo)
        field.levels[level - 1].u = max(
          1e-14,
          (u[offset] + pseudoU * priorU[level - 1]) / (sumU + pseudoU)
        )
      }
    }
    for level in field.levels.indices {
      let ratio = Log.ln(field.levels[level].m / field.levels[level].u)
      field.levels[level].weight = min(Self.largestWeight, max(-Self.largestWeight, ratio))
    }
    if prior.isRising { makeRising(&field.levels) }
    return zip(before, field.levels).reduce(0) { max($0, abs($1.0 - $1.1.weight)) }
  }

  /// Pools neighbouring levels until weights rise (pool adjacent violators, Ayer and others 1955).
  private func makeRising(_ levels: inout [LinkageModel.Level]) {
    var pools: [(m: Double, u: Double, size: Int)] = []
    for level in levels {
      pools.append((level.m, level.u, 1))
      while pools.count > 1 {
        let (last, other) = (pools[pools.count - 1], pools[pools.count - 2])
        guard last.m * other.u < other.m * last.u else { break }
        pools.removeLast()
        pools[pools.count - 1] = (last.m + other.m, last.u + other.u, last.size + other.size)
      }
    }
    var index = 0
    for pool in pools {
      let ratio = Log.ln(pool.m / pool.u)
      for _ in 0..<pool.size {
        levels[index].weight = min(Self.largestWeight, max(-Self.largestWeight, ratio))
        index += 1
      }
    }
  }
}
