/// The cliques and separators of a decomposable model, as masks of lists.
///
/// Found by Graham's reduction: a largest term is taken away when what it shares with the others
/// lies inside one of them, and what it shared is a separator. A model for which that ends with one
/// term left is decomposable, and its means are products and quotients of observed margins.
struct Decomposition: Hashable, Sendable {
  /// The largest terms.
  let cliques: [Int]
  /// One fewer; those of lists that nothing ties together are 0.
  let separators: [Int]

  /// Nil when the model is not decomposable.
  init?(_ model: HierarchicalModel) {
    let cliques = model.largestTerms
    var left = cliques
    var separators: [Int] = []
    search: while left.count > 1 {
      for (place, clique) in left.enumerated() {
        var others = 0
        for (index, other) in left.enumerated() where index != place { others |= other }
        let shared = clique & others
        let fits = left.indices.contains { $0 != place && left[$0] & shared == shared }
        if fits {
          separators.append(shared)
          left.remove(at: place)
          continue search
        }
      }
      return nil
    }
    self.cliques = cliques
    self.separators = separators
  }
}
