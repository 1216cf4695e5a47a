import Glibc

/// What log-linear models weigh before the data: every number of parameters the same, shared equally
/// among the models that have it (Scott and Berger 2010).
///
/// Without it the many models with a needless term outweigh the few that are right, and ranges are
/// wider than their level.
struct ModelSizePrior: Sendable {
  private let numbers: [Int: Double]

  init(listCount: Int, _ family: HierarchicalModel.Family) {
    var numbers: [Int: Double] = [:]
    if family == .everyOrder, listCount <= 5 {
      for model in HierarchicalModel.all(listCount: listCount, family) {
        numbers[model.parameterCount, default: 0] += 1
      }
    } else {
      // Any set of pairs is a model: as many of a size as there are ways to choose it.
      let pairs = listCount * (listCount - 1) / 2
      var ways = 1.0
      for chosen in 0...max(0, pairs) {
        numbers[listCount + 1 + chosen] = ways
        ways *= Double(pairs - chosen) / Double(chosen + 1)
      }
    }
    self.numbers = numbers
  }

  /// The logarithm of one model's weight.
  func logWeight(parameters: Int) -> Double {
    // A size that nobody counted, of a family unlike the two here, gets the weight of a lone model.
    -log(Double(max(1, numbers.count))) - log(max(1, numbers[parameters] ?? 1))
  }
}
