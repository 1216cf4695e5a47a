/// The decisions on pairs that hold together, and those that contradict one another
/// (docs/methods/link-review.md).
public struct DecisionChains: Sendable {
  /// A "not the same" whose records a chain of "same" joins.
  public struct Contradiction: Hashable, Sendable {
    /// The two records that are not the same.
    public let apart: PairDecision
    /// The decisions that make them the same, from the first record to the second.
    public let chain: [PairDecision]
  }

  /// The "same" that hold.
  public let together: [PairDecision]
  /// Every "not the same": they always hold.
  public let apart: [PairDecision]
  /// What a person has to put right; its chains are not in `together`.
  public let contradictions: [Contradiction]

  /// Sorts decisions into those that hold and those that contradict one another.
  ///
  /// The outcome does not depend on their order. Cost: linear in the decisions for each "not the
  /// same" and each chain that joins its records.
  public init(_ decisions: [PairDecision]) {
    let ordered = Set(decisions.map(Self.directed)).sorted {
      ($0.first, $0.second) < ($1.first, $1.second)
    }
    let same = ordered.filter(\.same)
    var neighbours: [PairDecision.Record: [PairDecision.Record]] = [:]
    for decision in same {
      neighbours[decision.first, default: []].append(decision.second)
      neighbours[decision.second, default: []].append(decision.first)
    }
    for record in neighbours.keys { neighbours[record]?.sort() }
    apart = ordered.filter { !$0.same }
    var found: [Contradiction] = []
    var waiting: Set<PairDecision> = []
    for decision in apart {
      var used: Set<PairDecision> = []
      while let chain = Self.chain(decision, neighbours, without: used) {
        used.formUnion(chain)
        found.append(Contradiction(apart: decision, chain: chain))
      }
      waiting.formUnion(used)
    }
    contradictions = found
    together = same.filter { !waiting.contains($0) }
  }

  /// A decision with its smaller record first.
  private static func directed(_ decision: PairDecision) -> PairDecision {
    decision.second < decision.first
      ? PairDecision(decision.second, decision.first, same: decision.same) : decision
  }

  /// The shortest chain of "same" between two records, or nil.
  private static func chain(
    _ decision: PairDecision,
    _ neighbours: [PairDecision.Record: [PairDecision.Record]],
    without used: Set<PairDecision>
  ) -> [PairDecision]? {
    var reached: [PairDecision.Record: PairDecision] = [:]
    var frontier = [decision.first]
    while !frontier.isEmpty, reached[decision.second] == nil {
      var next: [PairDecision.Record] = []
      for record in frontier {
        for other in neighbours[record] ?? [] where other != decision.first {
          let edge = directed(PairDecision(record, other, same: true))
          guard reached[other] == nil, !used.contains(edge) else { continue }
          reached[other] = edge
          next.append(other)
        }
      }
      frontier = next
    }
    var chain: [PairDecision] = []
    var record = decision.second
    while record != decision.first {
      guard let edge = reached[record] else { return nil }
      chain.append(edge)
      record = edge.first == record ? edge.second : edge.first
    }
    return chain.reversed()
  }
}
