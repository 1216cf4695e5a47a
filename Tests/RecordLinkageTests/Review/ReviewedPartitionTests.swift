import RecordLinkage
import Testing

@Suite struct ReviewedPartitionTests {
  /// Two proposed people, 0–1–2–3 and 4–5, and a record that nothing was proposed for.
  private let proposed: [Int?] = [0, 0, 0, 0, 4, 4, nil]
  private let links = [
    ReviewedPartition.Link(0, 1, weight: 9), .init(1, 2, weight: 2), .init(2, 3, weight: 8),
    .init(4, 5, weight: 5),
  ]

  private func persons(_ together: [(Int, Int)], _ apart: [(Int, Int)]) -> [Int] {
    ReviewedPartition(proposed: proposed, links: links, together: together, apart: apart).persons
  }

  @Test func `without decisions the proposal stands`() {
    #expect(persons([], []) == [0, 0, 0, 0, 4, 4, 6])
  }

  @Test func `one decision joins two people whole`() {
    #expect(persons([(3, 4)], []) == [0, 0, 0, 0, 0, 0, 6])
    #expect(persons([(5, 6)], []) == [0, 0, 0, 0, 4, 4, 4])
  }

  @Test func `a person parted falls apart where the evidence is thinnest`() {
    #expect(persons([], [(0, 3)]) == [0, 0, 2, 2, 4, 4, 6])
    #expect(persons([], [(1, 2)]) == [0, 0, 2, 2, 4, 4, 6])
  }

  @Test func `what is parted elsewhere changes nothing here`() {
    #expect(persons([], [(0, 4), (2, 6)]) == [0, 0, 0, 0, 4, 4, 6])
  }

  @Test func `a record joined by decision takes its side with it`() {
    #expect(persons([(1, 2)], [(0, 3)]) == [0, 0, 0, 3, 4, 4, 6])
    #expect(persons([(3, 4)], [(0, 5)]) == [0, 0, 2, 2, 2, 2, 6])
  }

  @Test func `a person says which of their records decisions join`() {
    let partition = ReviewedPartition(
      proposed: proposed,
      links: links,
      together: [(0, 2), (2, 1)],
      apart: []
    )
    #expect(partition.decided == [0, 0, 0, 3, 4, 5, 6])
  }
}
