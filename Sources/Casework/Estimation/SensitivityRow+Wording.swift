import MultipleSystemsEstimation

extension SensitivityRow {
  /// The other choice in words.
  var wording: String {
    switch kind {
    case .listLeftOut: "without the list \(choice)"
    case .highestOrder: "dependence among all lists at once × \(choice)"
    case .listsPooled: "the lists \(choice) taken as one"
    case .cellPrior:
      isFigure
        ? "decomposable models with prior weight \(choice) a cell"
        : "decomposable models, \(choice)"
    case .classes: isFigure ? "latent classes: at most \(choice)" : "latent classes, \(choice)"
    case .classPrior: "latent classes, \(isFigure ? "prior " : "")\(choice)"
    case .linkage: isFigure ? "records linked from probability \(choice)" : choice
    case .incompleteLeftOut:
      choice.hasSuffix("left out") ? choice : "records without \(choice) left out"
    }
  }

  /// Whether the choice is a figure alone, which needs words around it.
  private var isFigure: Bool { choice.allSatisfy { $0.isNumber || "./".contains($0) } }
}

extension SensitivityRow.Kind {
  /// What is changed, as a heading over the rows of this kind.
  var heading: String {
    switch self {
    case .listLeftOut: "One list left out"
    case .listsPooled: "Two lists taken as one"
    case .highestOrder: "Dependence that no data can test"
    case .cellPrior: "What decomposable models hold of a cell beforehand"
    case .classes: "How many hidden kinds there may be"
    case .classPrior: "What is held of hidden kinds beforehand"
    case .linkage: "Which records are taken for one person"
    case .incompleteLeftOut: "Records that lack a label"
    }
  }
}
