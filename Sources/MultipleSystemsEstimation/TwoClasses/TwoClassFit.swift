import Glibc

/// The latent-class model with two classes, fitted by maximum likelihood to the people observed.
struct TwoClassFit: Sendable {
  /// Logits: the second class's share, the lists in the first class, then in the second.
  let parameters: [Double]
  /// The number of people on no list at the maximum.
  let unseen: Double
  /// The Poisson log-likelihood of the observed cells, comparable with a log-linear model's.
  let logLikelihood: Double
  let observed: Int
  let listCount: Int

  /// The parameters of the model with that of the number of people.
  var parameterCount: Int { 2 * listCount + 2 }
  /// The total population.
  var estimate: Double { Double(observed) + unseen }
  /// The Bayesian criterion with the number of people observed as sample size.
  var bic: Double { -2 * logLikelihood + Double(parameterCount) * log(Double(observed)) }

  /// Whether a table of so many lists has more cells than the model has parameters: four and more.
  static func isIdentified(lists: Int) -> Bool { 2 * lists + 2 < 1 << lists }

  /// Fits from several starts; nil when the table is too small for the model.
  init?(_ fitter: inout TwoClassFitter) {
    let table = fitter.table
    guard table.observed > 0, Self.isIdentified(lists: table.listCount) else { return nil }
    var best: (value: Double, parameters: [Double])?
    for start in Self.starts(table) {
      var parameters = start
      let value = fitter.climb(&parameters, unseen: nil, steps: 60)
      if value.isFinite, value > best?.value ?? -.infinity { best = (value, parameters) }
    }
    guard var best else { return nil }
    best.value = fitter.climb(&best.parameters, unseen: nil)
    let n = Double(table.observed)
    let missed = fitter.missedShare(best.parameters)
    guard best.value.isFinite, missed < 1 else { return nil }
    parameters = best.parameters
    unseen = n * missed / (1 - missed)
    logLikelihood =
      best.value + n * log(n) - n - table.logFactorials
    observed = table.observed
    listCount = table.listCount
  }

  /// Classes told apart by how many lists people are on, and by each list in turn.
  private static func starts(_ table: CaptureHistoryTable) -> [[Double]] {
    let lists = table.listCount
    let everywhere = (1 << lists) - 1
    let masks = [everywhere] + (0..<lists).map { everywhere ^ (1 << $0) }
    var result: [[Double]] = []
    for mask in masks {
      for unseen in [0.3, 1.5] {
        var onSecond = [Double](repeating: 0, count: lists)
        var onFirst = onSecond
        var second = 0.0
        var first = unseen * Double(table.observed)
        for (history, count) in table.counts.enumerated() where count > 0 {
          let often = (history & mask).nonzeroBitCount
          let belongs = often >= 3 ? 0.95 : often == 2 ? 0.8 : often == 1 ? 0.35 : 0.1
          let people = Double(count)
          second += belongs * people
          first += (1 - belongs) * people
          for list in 0..<lists where history & (1 << list) != 0 {
            onSecond[list] += belongs * people
            onFirst[list] += (1 - belongs) * people
          }
        }
        let logit = { (part: Double, whole: Double) in
          log((part + 0.5) / (whole - part + 0.5))
        }
        let inFirst = onFirst.map { logit($0, first) }
        let inSecond = onSecond.map { logit($0, second) }
        let share = log((second + 0.5) / (first + 0.5))
        result.append([share] + inFirst + inSecond)
      }
    }
    return result
  }
}
