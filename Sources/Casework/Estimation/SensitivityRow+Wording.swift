import MultipleSystemsEstimation

extension SensitivityRow {
  /// The other choice in words.
  var wording: String {
    switch kind {
    case .listLeftOut: "without the list \(choice)"
    case .highestOrder: "dependence among all lists at once × \(choice)"
    case .listsPooled: "the lists \(choice) taken as one"
    case .cellPrior: "decomposable models with prior weight \(choice) a cell"
    case .classes: "latent classes: at most \(choice)"
    case .classPrior: "latent classes with the prior \(choice)"
    case .linkage: "records linked from probability \(choice)"
    case .incompleteLeftOut: "records without \(choice) left out"
    }
  }
}
