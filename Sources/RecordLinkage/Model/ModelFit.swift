/// Fits m, u, the prior and the dependence between fields by expectation maximisation over *all*
/// pairs, compared or not.
///
/// Fellegi and Sunter 1969 with the EM of Winkler 1988. Blocking keys are functions of the compared
/// fields, so the posterior of a pair given its levels is the same whether it was blocked or not;
/// fitting to the candidates alone would take their chance agreements for the rule. So u counts the
/// random pairs that are not candidates, scaled to all pairs, together with the unmatched share of
/// the candidates; m counts the matched share (docs/methods/record-linkage.md, "Fitting").
struct ModelFit: Sendable {
  let evidence: PairEvidence
  let fields: [ComparedField]
  let records: Int

  private static let pseudoPairs = 20.0
  static let largestWeight = 14.0

  /// A fitted model.
  struct Fitted: Sendable {
    var fields: [LinkageModel.Field]
    var dependences: [LinkageModel.Dependence] = []
    var prior: Double
    var rounds = 0
  }

  /// Expected counts of one round, by field and level.
  private struct Counts {
    var matched: [[Double]]
    var unmatched: [[Double]]
    var matches = 0.0
  }

  /// The fitted fields, dependences and prior.
  ///
  /// Fields are first taken as independent; then the pairs of fields that go together most are joined
  /// to a forest (Chow and Liu 1968) and the fit goes on with tables of both.
  /// - Complexity: O(rounds · patterns · fields).
  func fit(rounds limit: Int = 200) -> Fitted {
    let priors = fields.map(FieldPrior.prior(of:))
    var fitted = Fitted(
      fields: zip(fields, priors).map { field, prior in
        LinkageModel.Field(
          field: field,
          levels: prior.names.indices.map {
            .init(name: prior.names[$0], m: prior.m[$0], u: prior.u[$0], weight: prior.weights[$0])
          }
        )
      },
      prior: min(0.5, 0.3 * Double(records) / max(1, evidence.allowedPairs))
    )
    refine(&fitted, priors, rounds: limit)
    let odds = logOdds(fitted)
    fitted.dependences = DependenceSearch(evidence: evidence, fields: fields)
      .dependences(odds: odds)
    guard !fitted.dependences.isEmpty else { return fitted }
    refine(&fitted, priors, rounds: limit)
    return fitted
  }

  private func refine(_ fitted: inout Fitted, _ priors: [FieldPrior], rounds limit: Int) {
    for _ in 0..<limit {
      fitted.rounds += 1
      let odds = logOdds(fitted)
      let counts = expectation(odds, levels: fitted.fields.map(\.levels.count))
      let newPrior = min(0.9, max(1e-15, counts.matches / max(1, evidence.allowedPairs)))
      var largest = abs(Log.ln(newPrior) - Log.ln(fitted.prior))
      fitted.prior = newPrior
      for index in fitted.fields.indices {
        largest = max(
          largest,
          maximise(
            &fitted.fields[index],
            priors[index],
            counts.matched[index],
            counts.unmatched[index]
          )
        )
      }
      if !fitted.dependences.isEmpty {
        let search = DependenceSearch(evidence: evidence, fields: fields)
        fitted.dependences = fitted.dependences.map { search.fitted($0, odds: odds) }
      }
      if largest < 1e-3 { break }
    }
  }

  /// The log odds of each pattern under a model.
  func logOdds(_ fitted: Fitted) -> [Double] {
    let base = Log.ln(fitted.prior / (1 - fitted.prior))
    let weights = PatternWeights(fields: fitted.fields, dependences: fitted.dependences)
    return evidence.patterns.map { base + weights.weight(of: $0) }
  }

  private func expectation(_ odds: [Double], levels: [Int]) -> Counts {
    var counts = Counts(
      matched: levels.map { [Double](repeating: 0, count: $0 + 1) },
      unmatched: []
    )
    counts.unmatched = counts.matched
    for (number, pattern) in evidence.patterns.enumerated() {
      let (one, two) = evidence.shares(of: number, odds: odds[number])
      counts.matches += one
      for field in fields.indices {
        let level = pattern[field]
        counts.matched[field][level] += one
        counts.unmatched[field][level] += two
      }
    }
    return counts
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
