/// A decomposable model: lists as vertices, those not joined being independent given the others.
///
/// Chordal: every cycle of four or more has a chord, which is what gives its probability a closed
/// form as cliques over separators.
public struct ChordalGraph: Hashable, Sendable {
  /// The number of lists, J.
  public let listCount: Int
  /// The largest sets of lists that are all joined, as masks; the larger first.
  public let cliques: [Int]
  /// What neighbouring cliques share, one fewer than the cliques, empty ones included.
  public let separators: [Int]

  /// Takes a graph apart by maximum cardinality search (Tarjan and Yannakakis 1984).
  ///
  /// Lists are numbered one by one, always one with the most numbered neighbours; the graph is
  /// chordal iff those neighbours are each time all joined to one another.
  ///
  /// Nil when the graph is not chordal.
  ///
  /// - Parameter neighbours: For each list the mask of the lists it is joined to.
  public init?(neighbours: [Int]) {
    listCount = neighbours.count
    var numbered = 0
    var cliques: [Int] = []
    var separators: [Int] = []
    var last = 0
    for step in neighbours.indices {
      var chosen = -1
      var most = -1
      for vertex in neighbours.indices where numbered & (1 << vertex) == 0 {
        let met = (neighbours[vertex] & numbered).nonzeroBitCount
        if met > most { (chosen, most) = (vertex, met) }
      }
      let behind = neighbours[chosen] & numbered
      var rest = behind
      while rest != 0 {
        let vertex = rest.trailingZeroBitCount
        rest &= rest - 1
        guard behind & ~(neighbours[vertex] | 1 << vertex) == 0 else { return nil }
      }
      // A clique grows while each new list is joined to all of it; otherwise a new one begins.
      if step > 0, behind != last {
        cliques.append(last)
        separators.append(behind)
      }
      last = behind | 1 << chosen
      numbered |= 1 << chosen
    }
    cliques.append(last)
    self.cliques = cliques.sorted { ($1.nonzeroBitCount, $0) < ($0.nonzeroBitCount, $1) }
    self.separators = separators.sorted()
  }

  /// Whether every list is joined to every other, which leaves the unseen to the prior.
  public var isSaturated: Bool { cliques.count == 1 }

  /// Every chordal graph on a number of lists: 1, 2, 8, 61, 822 and 18,154 for one to six.
  ///
  /// In the order of their edges as a binary number, so that it never changes. Outside one to six
  /// there is none. Cost: a few milliseconds for six.
  public static func all(listCount: Int) -> [ChordalGraph] {
    guard (1...6).contains(listCount) else { return [] }
    let pairs = (0..<listCount).flatMap { first in
      ((first + 1)..<max(listCount, first + 1)).map { (first, $0) }
    }
    var neighbours = [Int](repeating: 0, count: listCount)
    var result: [ChordalGraph] = []
    for edges in 0..<(1 << pairs.count) {
      for vertex in neighbours.indices { neighbours[vertex] = 0 }
      for (bit, pair) in pairs.enumerated() where edges & (1 << bit) != 0 {
        neighbours[pair.0] |= 1 << pair.1
        neighbours[pair.1] |= 1 << pair.0
      }
      if let graph = ChordalGraph(neighbours: neighbours) { result.append(graph) }
    }
    return result
  }

  /// The graph written by its cliques, such as `[EXH·ABA·OSCE][HRW]`.
  public func notation(lists: [String]) -> String {
    cliques
      .map { clique in
        let names = lists.indices.filter { clique & (1 << $0) != 0 }.map { lists[$0] }
        return "[" + names.joined(separator: "·") + "]"
      }
      .joined()
  }
}
