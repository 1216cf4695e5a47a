import Glibc
import Statistics

/// Each person's chances of the classes of a pair of lists, fitted to people of other folds.
struct CrossFit {
  /// The ridge of the regression, on columns of about unit size.
  static let ridge = 1.0

  /// For each person the chances of neither list, the first only, the second only and both.
  let chances: [[Double]]
  /// How the covariates entered.
  let form: CovariateDesign.Form
  /// Folds; 1 without covariates.
  let folds: Int
  /// People some of whose covariates are not known.
  let incomplete: Int
  /// The sum of the logarithms of the chances of what was seen.
  private let score: Double

  /// The fit of the form of design under which people left out were foretold best; the simplest on a
  /// tie.
  static func best(
    _ people: CapturedIndividuals,
    outcomes: [Int],
    folds: Int,
    seed: UInt64
  ) -> CrossFit? {
    var best: CrossFit?
    for form in CovariateDesign.Form.allCases {
      guard let design = CovariateDesign(people, form: form),
        let fit = CrossFit(design, form: form, outcomes: outcomes, folds: folds, seed: seed)
      else { continue }
      if fit.score > best?.score ?? -.infinity { best = fit }
      // Without covariates every form is the constant alone.
      if design.columns == 1 { break }
    }
    return best
  }

  private init?(
    _ design: CovariateDesign,
    form: CovariateDesign.Form,
    outcomes: [Int],
    folds asked: Int,
    seed: UInt64
  ) {
    // A constant alone has nothing to overfit: it is fitted once, to everybody.
    let folds = design.columns == 1 ? 1 : max(2, min(asked, outcomes.count))
    var generator = SeededGenerator(seed: seed)
    let order = generator.shuffled(Array(outcomes.indices))
    var chances = [[Double]](repeating: [], count: outcomes.count)
    for fold in 0..<folds {
      let own = order.indices.filter { $0 % folds == fold }.map { order[$0] }
      let others =
        folds == 1 ? order : order.indices.filter { $0 % folds != fold }.map { order[$0] }
      guard
        let fit = MultinomialRegression(
          design: design.values,
          columns: design.columns,
          outcomes: outcomes,
          classes: 4,
          rows: others,
          ridge: Self.ridge
        )
      else { return nil }
      for person in own { chances[person] = fit.chances(design.values, row: person) }
    }
    self.chances = chances
    self.form = form
    self.folds = folds
    incomplete = design.incomplete
    score = zip(chances, outcomes).reduce(0) { $0 + log(max($1.0[$1.1], 1e-12)) }
  }
}
