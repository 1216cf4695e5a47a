/// Which lists a log-linear model lets depend on one another.
///
/// A family of terms, each a bit mask of lists, that holds every single list and with every term all
/// the terms inside it, but never the term of all lists together. Two to eight lists.
public struct HierarchicalModel: Hashable, Sendable {
  /// The most lists a model can have: its terms are bits of a set of 256.
  public static let listLimit = 8

  /// The number of lists.
  public let listCount: Int
  /// The masks of all terms; 0, the constant, is always among them.
  let family: TermSet

  /// Makes a model from its largest terms; all terms inside them are added.
  ///
  /// Nil when there are more lists than ``listLimit`` or fewer than two, when a term names a list
  /// that is not there, or when it is the term of all lists.
  public init?(listCount: Int, generators: [Int]) {
    guard (2...Self.listLimit).contains(listCount) else { return nil }
    let everyList = (1 << listCount) - 1
    guard generators.allSatisfy({ $0 > 0 && $0 < everyList }) else { return nil }
    var family = TermSet()
    family.insert(0)
    for list in 0..<listCount { family.insert(1 << list) }
    for term in 1..<everyList where generators.contains(where: { $0 & term == term }) {
      family.insert(term)
    }
    self.listCount = listCount
    self.family = family
  }

  init(listCount: Int, family: TermSet) {
    self.listCount = listCount
    self.family = family
  }

  /// The masks of all terms, the constant first, every term after those inside it.
  public var terms: [Int] {
    var result: [Int] = []
    result.reserveCapacity(family.count)
    family.forEach { result.append($0) }
    return result
  }

  /// The number of parameters, the constant included.
  public var parameterCount: Int { family.count }

  /// Whether any lists may depend on one another.
  var isMoreThanIndependence: Bool { parameterCount > listCount + 1 }

  /// Whether a term is in the model.
  public func contains(_ term: Int) -> Bool {
    family.contains(term)
  }

  /// The terms that are inside no other, those of most lists first.
  public var generators: [Int] {
    largestTerms.sorted { ($1.nonzeroBitCount, $0) < ($0.nonzeroBitCount, $1) }
  }

  /// The terms that are inside no other, in the order of their masks.
  var largestTerms: [Int] {
    var result: [Int] = []
    family.forEach { term in
      let isInside = (0..<listCount).contains { list in
        term & (1 << list) == 0 && family.contains(term | 1 << list)
      }
      if !isInside { result.append(term) }
    }
    return result
  }

  /// The model written by its largest terms, such as `[EXH·ABA·OSCE][EXH·HRW]`.
  public func notation(lists: [String]) -> String {
    generators
      .map { term in
        let names = lists.indices.filter { term & (1 << $0) != 0 }.map { lists[$0] }
        return "[" + names.joined(separator: "·") + "]"
      }
      .joined()
  }
}
