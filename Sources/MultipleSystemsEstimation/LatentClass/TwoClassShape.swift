/// How the two classes of a latent-class model may differ.
enum TwoClassShape: Hashable, Sendable, CaseIterable {
  /// Each list reaches each class as it will.
  case free
  /// One class is harder to reach by the same odds on every list.
  case evenShift

  /// The number of parameters of the capture probabilities and the class share.
  func parameterCount(lists: Int) -> Int {
    switch self {
    case .free: 2 * lists + 1
    case .evenShift: lists + 2
    }
  }

  /// Whether a table of so many lists has more cells than the model has parameters.
  func isIdentified(lists: Int) -> Bool {
    // One more for the unseen number; 2^J − 1 cells are observed.
    parameterCount(lists: lists) + 1 < 1 << lists
  }
}
