extension HierarchicalModel {
  /// How large a term may be.
  enum Family: Hashable, Sendable {
    /// Any term but that of all lists.
    case everyOrder
    /// Terms of at most two lists.
    case pairwise
  }

  /// Every model of a number of lists: 1, 8, 113 and 6,893 of every order for two to five, or
  /// 2^(J(J−1)/2) with terms of at most two lists.
  ///
  /// Empty for a number of lists that models cannot have, and for every order with six lists, where
  /// there would be millions.
  static func all(listCount: Int, _ kind: Family) -> [HierarchicalModel] {
    guard (2...listLimit).contains(listCount) else { return [] }
    guard kind == .pairwise || listCount <= 5 else { return [] }
    let everyList = (1 << listCount) - 1
    let largest = kind == .pairwise ? 2 : listCount
    // Smaller terms first: a term may enter only when all it covers is already decided.
    let candidates = (1..<everyList)
      .filter { (2...largest).contains($0.nonzeroBitCount) }
      .sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
    guard let smallest = HierarchicalModel(listCount: listCount, generators: []) else { return [] }
    var families = [smallest.family]
    for term in candidates {
      let needed = immediateParts(of: term)
      for family in families where family & needed == needed {
        families.append(family | 1 << UInt64(term))
      }
    }
    return families.map { HierarchicalModel(listCount: listCount, family: $0) }
  }

  private static func immediateParts(of term: Int) -> UInt64 {
    var parts: UInt64 = 0
    var left = term
    while left != 0 {
      let lowest = left & -left
      parts |= 1 << UInt64(term ^ lowest)
      left ^= lowest
    }
    return parts
  }
}
