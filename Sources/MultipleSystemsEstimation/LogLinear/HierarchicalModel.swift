/// Which lists a log-linear model lets depend on one another.
///
/// A family of terms, each a bit mask of lists, that holds every single list and with every term all
/// the terms inside it, but never the term of all lists together. At most six lists.
public struct HierarchicalModel: Hashable, Sendable {
  /// The most lists a model can have: its terms are bits of one 64-bit word.
  public static let listLimit = 6

  /// The number of lists.
  public let listCount: Int
  /// Bit `θ` is set when the term of mask `θ` is in the model; bit 0, the constant, always is.
  let family: UInt64

  /// Makes a model from its largest terms; all terms inside them are added.
  ///
  /// Nil when there are more lists than ``listLimit`` or fewer than two, when a term names a list
  /// that is not there, or when it is the term of all lists.
  public init?(listCount: Int, generators: [Int]) {
    guard (2...Self.listLimit).contains(listCount) else { return nil }
    let everyList = (1 << listCount) - 1
    guard generators.allSatisfy({ $0 > 0 && $0 < everyList }) else { return nil }
    var family: UInt64 = 1
    for list in 0..<listCount { family |= 1 << UInt64(1 << list) }
    for term in 1..<everyList where generators.contains(where: { $0 & term == term }) {
      family |= 1 << UInt64(term)
    }
    self.listCount = listCount
    self.family = family
  }

  init(listCount: Int, family: UInt64) {
    self.listCount = listCount
    self.family = family
  }

  /// The masks of all terms, the constant first, every term after those inside it.
  public var terms: [Int] {
    (0..<(1 << listCount)).filter(contains)
  }

  /// The number of parameters, the constant included.
  public var parameterCount: Int { family.nonzeroBitCount }

  /// Whether any lists may depend on one another.
  var isMoreThanIndependence: Bool { parameterCount > listCount + 1 }

  /// Whether a term is in the model.
  public func contains(_ term: Int) -> Bool {
    family & (1 << UInt64(term)) != 0
  }

  /// The terms that are inside no other, those of most lists first.
  public var generators: [Int] {
    let all = terms.filter { $0 > 0 }
    return
      all
      .filter { term in !all.contains { $0 != term && $0 & term == term } }
      .sorted { ($1.nonzeroBitCount, $0) < ($0.nonzeroBitCount, $1) }
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
