import Statistics

/// Whether a sparse model's extended likelihood has a finite maximum and determines every
/// coefficient (Chan, Silverman and Vincent 2021, section 3).
struct IdentificationCode: Hashable, Sendable, RawRepresentable {
  /// 0, or 1 for not finite, 2 for not identifiable, 3 for both.
  let rawValue: Int

  /// Everything is finite and determined.
  static let sound = IdentificationCode(rawValue: 0)

  init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Decides it for a model by a linear programme and a rank, once the cells and columns of pairs
  /// that share nobody are out.
  init(_ model: HierarchicalModel, counts: [Int]) {
    let face = FacialSet(terms: model.terms, counts: counts)
    let cells = counts.indices.filter { $0 > 0 && !face.isVanishing[$0] }
    var columns = Elimination(columns: face.finiteTerms.count)
    for cell in cells {
      columns.add(face.finiteTerms.map { cell & $0 == $0 ? 1 : 0 })
    }
    let isFinite = cells.allSatisfy { face.cells[$0] }
    let isIdentifiable = columns.rank == face.finiteTerms.count
    rawValue = (isFinite ? 0 : 1) + (isIdentifiable ? 0 : 2)
  }

  /// Whether the maximum is finite.
  var isFinite: Bool { rawValue & 1 == 0 }
  /// Whether every coefficient is determined.
  var isIdentifiable: Bool { rawValue & 2 == 0 }
}
