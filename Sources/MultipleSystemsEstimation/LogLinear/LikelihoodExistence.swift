import Statistics

/// Whether a log-linear model's likelihood has a maximum on a table (Fienberg and Rinaldo 2012).
enum LikelihoodExistence: Hashable, Sendable {
  /// It has.
  case exists
  /// Some coefficients run off without limit, yet the unseen number would still be identified.
  case onBoundary
  /// Some coefficients run off, and then nothing determines the unseen number.
  case unidentified

  /// Decides it for a model; only which cells are empty matters.
  static func check(_ model: HierarchicalModel, counts: [Int]) -> LikelihoodExistence {
    let terms = model.terms
    let empty = counts.indices.filter { $0 > 0 && counts[$0] == 0 }
    guard !empty.isEmpty else { return .exists }
    var occupied = Elimination(columns: terms.count)
    for cell in counts.indices where counts[cell] > 0 { occupied.add(row(cell, terms)) }
    guard occupied.rank < terms.count else { return .exists }

    // Along these directions no occupied cell's mean changes; how each moves the empty cells'.
    let free = occupied.nullSpace()
    let moves = free.map { direction in
      empty.map { cell in
        zip(direction, terms).reduce(0) { cell & $1.1 == $1.1 ? $0 + $1.0 : $0 }
      }
    }
    let totals = moves.map { -$0.reduce(0, +) }
    if NonnegativeSystem(coefficients: moves, rightSide: totals).isSolvable() { return .exists }

    // The cells that can be positive at all, with the occupied ones, are the facial set.
    var face = occupied
    for (place, cell) in empty.enumerated() {
      let system = NonnegativeSystem(coefficients: moves, rightSide: moves.map { -$0[place] })
      if system.isSolvable() { face.add(row(cell, terms)) }
    }
    // The unseen number is exp of the constant: it is fixed iff its row adds no new direction.
    return face.add(row(0, terms)) ? .unidentified : .onBoundary
  }

  private static func row(_ cell: Int, _ terms: [Int]) -> [Double] {
    terms.map { cell & $0 == $0 ? 1 : 0 }
  }
}
