extension HierarchicalModel {
  /// How large a term may be.
  enum Family: Hashable, Sendable {
    /// Any term but that of all lists.
    case everyOrder
    /// Terms of at most two lists.
    case pairwise
    /// Any term, but only the models that a search comes upon.
    case stepwise

    /// The widest that can be searched for a number of lists: every model up to five, every model
    /// of pairs for six, stepwise beyond.
    static func widest(listCount: Int) -> Family {
      switch listCount {
      case ...5: .everyOrder
      case 6: .pairwise
      default: .stepwise
      }
    }
  }

  /// The model in which all lists are independent; nil for a number of lists models cannot have.
  static func independence(listCount: Int) -> HierarchicalModel? {
    HierarchicalModel(listCount: listCount, generators: [])
  }

  /// Every model of a number of lists: 1, 8, 113 and 6,893 of every order for two to five, or
  /// 2^(J(J−1)/2) with terms of at most two lists for two to six.
  ///
  /// Empty for any other number of lists: there would be millions.
  static func all(listCount: Int, _ kind: Family) -> [HierarchicalModel] {
    ModelCatalogue.of(listCount: listCount, kind)?.entries.map(\.model) ?? []
  }

  /// The models of one term more: all that it covers is already there.
  var extensions: [HierarchicalModel] {
    let everyList = (1 << listCount) - 1
    return (1..<everyList).filter { $0.nonzeroBitCount > 1 && !contains($0) && admits($0) }
      .map { HierarchicalModel(listCount: listCount, family: family.inserting($0)) }
  }

  /// The models of one term less: a largest term is taken out.
  var reductions: [HierarchicalModel] {
    largestTerms.filter { $0.nonzeroBitCount > 1 }
      .map { HierarchicalModel(listCount: listCount, family: family.removing($0)) }
  }

  /// Whether all that a term covers is in the model.
  func admits(_ term: Int) -> Bool {
    (0..<listCount).allSatisfy { term & (1 << $0) == 0 || family.contains(term ^ 1 << $0) }
  }
}
