extension ModelFit {
  /// In healthy lists, however careless, more than half agree; among strangers a few in a hundred.
  private static let leastExactAgreement = 0.2

  /// The fit, or the prior weights where the fit has latched on to something other than identity.
  ///
  /// With no or hardly any true match, EM splits the pairs by whatever else divides them (one town
  /// against another). It shows: of the pairs it takes for one person hardly any then agree on a
  /// birth date or an identity number.
  func trusted() -> (fit: Fitted, warnings: [String]) {
    let fitted = fit()
    let strong = fitted.fields.filter { [.birth, .identifier].contains($0.field) }
    let seen = strong.filter { field in
      guard let position = fields.firstIndex(of: field.field) else { return false }
      let pairs = zip(evidence.patterns, evidence.random)
        .reduce(0) { $0 + ($1.0[position] > 0 ? $1.1 : 0) }
      return pairs * 5 > evidence.random.reduce(0, +)
    }
    let weak = seen.filter { field in
      field.levels.prefix(3).reduce(0) { $0 + $1.m } < Self.leastExactAgreement
    }
    guard !seen.isEmpty, weak.count == seen.count else { return (fitted, []) }
    let names = weak.map(\.field.rawValue).joined(separator: ", ")
    return (
      fallback(),
      [
        "Hardly any pair taken for one person agrees on \(names), as happens where the lists have"
          + " hardly anybody in common. The fitted weights were set aside and cautious fixed ones used; links"
          + " found here need a person's eye."
      ]
    )
  }

  /// Fixed m, u as counted, and a prior that expects very few matches.
  private func fallback() -> Fitted {
    let fields = fields.enumerated().map { position, field in
      let prior = FieldPrior.prior(of: field)
      var counts = [Double](repeating: 0, count: prior.names.count + 1)
      for (number, pattern) in evidence.patterns.enumerated() {
        counts[pattern[position]] +=
          evidence.random[number] + evidence.candidates[number]
      }
      var levels: [LinkageModel.Level] = []
      for stratum in prior.strata {
        let total = stratum.reduce(0) { $0 + counts[$1] } + 1
        for level in stratum {
          let u = (counts[level] + prior.u[level - 1]) / total
          let weight = min(prior.weights[level - 1], Log.ln(prior.m[level - 1] / u))
          levels.append(
            .init(name: prior.names[level - 1], m: prior.m[level - 1], u: u, weight: weight)
          )
        }
      }
      return LinkageModel.Field(field: field, levels: levels)
    }
    let prior = min(0.1, 0.01 * Double(records) / max(1, evidence.allowedPairs))
    return Fitted(fields: fields, prior: prior)
  }
}
