import Statistics

/// The cells that a log-linear model's best fit can hold above zero (Fienberg and Rinaldo 2012).
///
/// If these are all cells, the likelihood has a maximum. If not, it is approached only as the means
/// of the other cells go to zero: the *extended* maximum, which still may determine the unseen.
/// Decided by linear programmes on which cells are empty, exactly but slower than a fit.
struct FacialSet: Sendable {
  /// Whether there is a maximum, and what the limit is good for where there is none.
  let existence: LikelihoodExistence
  /// Which cells can be above zero, a flag a cell; that of the unseen is not one of them.
  let cells: [Bool]
  /// Cells that hold every list of a term nobody is on: out before any programme is solved.
  let isVanishing: [Bool]
  /// The terms that somebody is on, whose coefficients may be finite; the constant first.
  let finiteTerms: [Int]
  /// Terms whose columns are independent on those cells and span all of them, the constant first;
  /// none where the unseen is not identified.
  let terms: [Int]

  /// Decides it for terms, the constant among them, on counts by mask.
  init(terms all: [Int], counts: [Int]) {
    // A term with nobody on all its lists: its cells are out at once, and its column with them.
    func people(on term: Int) -> Bool {
      counts.indices.contains { $0 & term == term && counts[$0] > 0 }
    }
    let vanishing = all.filter { $0 != 0 && !people(on: $0) }
    let terms = all.filter { !vanishing.contains($0) }
    let out = counts.indices.map { cell in vanishing.contains { cell & $0 == $0 } }
    isVanishing = out
    finiteTerms = terms
    var cells = counts.indices.map { $0 > 0 && !out[$0] }
    let empty = counts.indices.filter { cells[$0] && counts[$0] == 0 }

    var occupied = Elimination(columns: terms.count)
    for cell in counts.indices where counts[cell] > 0 { occupied.add(Self.row(cell, terms)) }
    var face = occupied
    if !empty.isEmpty, occupied.rank < terms.count {
      // Along these directions no occupied cell's mean changes; how each moves the empty cells'.
      var moves = occupied.nullSpace().map { direction in
        empty.map { cell in
          zip(direction, terms).reduce(0) { cell & $1.1 == $1.1 ? $0 + $1.0 : $0 }
        }
      }
      // All cells that are left can be positive together, or the proof that they cannot shows at
      // least one that is zero in every table with the observed margins: it goes, and so on.
      var left = empty
      while !left.isEmpty {
        let totals = moves.map { -$0.reduce(0, +) }
        let system = NonnegativeSystem(coefficients: moves, rightSide: totals)
        guard case .unsolvable(let excluded) = system.answer() else { break }
        // Rounding could hide what the proof excludes; then nothing more can be shown positive.
        let gone = Set(excluded.isEmpty ? Array(left.indices) : excluded)
        for place in gone { cells[left[place]] = false }
        moves = moves.map { row in row.indices.filter { !gone.contains($0) }.map { row[$0] } }
        left = left.indices.filter { !gone.contains($0) }.map { left[$0] }
      }
      for cell in left { face.add(Self.row(cell, terms)) }
    }
    self.cells = cells
    if cells.dropFirst().allSatisfy({ $0 }) {
      existence = .exists
      self.terms = terms
    } else {
      // The unseen number is exp of the constant: it is fixed iff its row adds no new direction.
      let isFixed = !face.add(Self.row(0, terms))
      existence = isFixed ? .onBoundary : .unidentified
      self.terms = isFixed ? Self.independent(terms, cells: cells) : []
    }
  }

  private static func independent(_ terms: [Int], cells: [Bool]) -> [Int] {
    let rows = cells.indices.filter { cells[$0] }
    var columns = Elimination(columns: rows.count)
    return terms.sorted().filter { term in
      columns.add(rows.map { $0 & term == term ? 1 : 0 })
    }
  }

  private static func row(_ cell: Int, _ terms: [Int]) -> [Double] {
    terms.map { cell & $0 == $0 ? 1 : 0 }
  }
}
