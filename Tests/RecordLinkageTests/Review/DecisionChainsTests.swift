import RecordLinkage
import Statistics
import Testing

@Suite struct DecisionChainsTests {
  static func record(_ id: String) -> PairDecision.Record { .init(list: "harbour", id: id) }

  static func decisions(_ text: String) -> [PairDecision] {
    text.split(separator: " ").map { word in
      let letters = Array(word)
      return PairDecision(
        record(String(letters[0])),
        record(String(letters[2])),
        same: letters[1] == "="
      )
    }
  }

  @Test func `decisions that agree all hold`() {
    let chains = DecisionChains(Self.decisions("a=b b=c c!d"))
    #expect(chains.contradictions.isEmpty)
    #expect(chains.together.count == 2 && chains.apart.count == 1)
  }

  @Test func `a chain that joins what was parted is reported whole and waits`() {
    let chains = DecisionChains(Self.decisions("a=b b=c c=d a!c x=y"))
    #expect(chains.contradictions.count == 1)
    #expect(chains.contradictions.first?.chain == Self.decisions("a=b b=c"))
    #expect(chains.together == Self.decisions("c=d x=y"), "what is not on the chain holds")
    #expect(chains.apart == Self.decisions("a!c"))
  }

  @Test func `every chain is found, not only the shortest`() {
    let chains = DecisionChains(Self.decisions("a=b b=d a=c c=e e=d a!d"))
    #expect(chains.contradictions.map(\.chain.count) == [2, 3])
    #expect(chains.together.isEmpty)
  }

  @Test(arguments: 1...20)
  func `what holds never joins what was parted, whatever the order`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var pairs: [String: PairDecision] = [:]
    for _ in 0..<30 {
      let (a, b) = (generator.below(12), generator.below(12))
      guard a != b else { continue }
      pairs["\(min(a, b)) \(max(a, b))"] = PairDecision(
        Self.record("\(a)"),
        Self.record("\(b)"),
        same: generator.chance(0.7)
      )
    }
    let decisions = pairs.values.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    let chains = DecisionChains(decisions)
    let shuffled = DecisionChains(generator.shuffled(decisions))
    #expect(chains.together == shuffled.together)
    #expect(chains.contradictions == shuffled.contradictions)
    let numbers = { (record: PairDecision.Record) in Int(record.id) ?? 0 }
    let partition = ReviewedPartition(
      proposed: Array(repeating: 0, count: 12),
      links: [],
      together: chains.together.map { (numbers($0.first), numbers($0.second)) },
      apart: chains.apart.map { (numbers($0.first), numbers($0.second)) }
    )
    #expect(
      chains.apart.allSatisfy {
        partition.persons[numbers($0.first)] != partition.persons[numbers($0.second)]
      }
    )
    let broken = chains.contradictions.flatMap(\.chain)
    #expect(Set(broken).isDisjoint(with: chains.together))
  }
}
