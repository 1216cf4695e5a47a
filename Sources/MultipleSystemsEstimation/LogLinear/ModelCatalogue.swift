/// All models of a family as a tree: each is its parent and one term more.
///
/// Made once for each family and kept, because a simulation asks for the same models thousands of
/// times. Parents come before their children, and a subtree is one stretch of the list.
struct ModelCatalogue: Sendable {
  /// One model.
  struct Entry: Sendable {
    let model: HierarchicalModel
    /// The place of the model this is one term more than; nil for independence.
    let parent: Int?
    /// Its cliques and separators, when it is decomposable.
    let decomposition: Decomposition?
  }

  private(set) var entries: [Entry] = []

  /// The catalogue of a family; nil when it has too many models to list.
  static func of(listCount: Int, _ kind: HierarchicalModel.Family) -> ModelCatalogue? {
    switch (kind, listCount) {
    case (.everyOrder, 2), (.pairwise, 2): everyOrder2
    case (.everyOrder, 3): everyOrder3
    case (.everyOrder, 4): everyOrder4
    case (.everyOrder, 5): everyOrder5
    case (.pairwise, 3): pairwise3
    case (.pairwise, 4): pairwise4
    case (.pairwise, 5): pairwise5
    case (.pairwise, 6): pairwise6
    default: nil
    }
  }

  private static let everyOrder2 = ModelCatalogue(listCount: 2, largestTerm: 1)
  private static let everyOrder3 = ModelCatalogue(listCount: 3, largestTerm: 2)
  private static let everyOrder4 = ModelCatalogue(listCount: 4, largestTerm: 3)
  private static let everyOrder5 = ModelCatalogue(listCount: 5, largestTerm: 4)
  private static let pairwise3 = ModelCatalogue(listCount: 3, largestTerm: 2)
  private static let pairwise4 = ModelCatalogue(listCount: 4, largestTerm: 2)
  private static let pairwise5 = ModelCatalogue(listCount: 5, largestTerm: 2)
  private static let pairwise6 = ModelCatalogue(listCount: 6, largestTerm: 2)

  private init(listCount: Int, largestTerm: Int) {
    guard let root = HierarchicalModel.independence(listCount: listCount) else { return }
    // Smaller terms first: a term may enter only when all it covers is already decided.
    let candidates = (1..<(1 << listCount))
      .filter { $0.nonzeroBitCount > 1 && $0.nonzeroBitCount <= largestTerm }
      .sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
    grow(root, parent: nil, candidates[...])
  }

  private mutating func grow(
    _ model: HierarchicalModel,
    parent: Int?,
    _ candidates: ArraySlice<Int>
  ) {
    let place = entries.count
    entries.append(Entry(model: model, parent: parent, decomposition: Decomposition(model)))
    for index in candidates.indices where model.admits(candidates[index]) {
      let child = HierarchicalModel(
        listCount: model.listCount,
        family: model.family.inserting(candidates[index])
      )
      grow(child, parent: place, candidates[(index + 1)...])
    }
  }
}
