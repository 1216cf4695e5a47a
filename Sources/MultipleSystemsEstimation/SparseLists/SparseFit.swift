import Glibc

/// A model of pairs of lists at its extended maximum likelihood.
struct SparseFit: Sendable {
  let model: HierarchicalModel
  /// The coefficients by mask; those of pairs that share nobody are −∞ in truth and zero here.
  let coefficients: [Double]
  /// The variance of the logarithm of the unseen.
  let logVariance: Double
  let logLikelihood: Double
  let observed: Int
  /// How many people the model expects on every list of a pair, by the pair's mask.
  let expected: [Int: Double]
  /// The pairs in the model that share nobody.
  let emptyPairs: [Int]

  /// The number of people on no list.
  var unseen: Double { exp(coefficients[0]) }
  /// The total population.
  var estimate: Double { Double(observed) + unseen }
  /// Akaike's criterion; pairs that share nobody are paid for.
  var aic: Double { -2 * logLikelihood + 2 * Double(model.parameterCount) }

  /// The interval that takes the model as known.
  func wald(level: Double) -> EstimateInterval {
    .wald(observed: observed, unseen: unseen, logVariance: logVariance, level: level)
  }

  /// How many cells each pair that shares nobody took out of the fit.
  var removedCellsEach: Int { 1 << (model.listCount - 2) }
}
