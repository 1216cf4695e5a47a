import DemonstrationCase
import Testing

@Suite struct DemonstrationTests {
  @Test func `the same seed gives the same bytes`() {
    #expect(Demonstration(seed: 7).build() == Demonstration(seed: 7).build())
  }

  @Test func `another seed gives other people`() {
    let first = Demonstration(seed: 7).build()
    let second = Demonstration(seed: 8).build()
    #expect(first.truth != second.truth)
    #expect(first.lists.map(\.bytes) != second.lists.map(\.bytes))
  }

  @Test(arguments: [1, 2, 3, 1992, .max] as [UInt64])
  func `the population has the size the demonstration is meant for`(seed: UInt64) {
    let truth = Demonstration(seed: seed).build().truth
    #expect((1_000...1_500).contains(truth.population))
    for persons in truth.persons.values {
      #expect(persons.values.allSatisfy { (0..<truth.population).contains($0) })
    }
  }

  @Test func `places come after the place they lie in, each once`() {
    var seen: Set<String> = []
    for place in SharedMaterial.material.places {
      #expect(place.parent.map { seen.contains($0) } ?? true, "\(place.name)")
      #expect(seen.insert(place.id).inserted, "\(place.name)")
      #expect(place.forms.contains { $0.unicodeScalars.contains { $0.value > 0x600 } })
    }
    let kinds = SharedMaterial.material.places.map(\.kind)
    #expect(kinds.filter { $0 == "country" }.count == 1)
    #expect(kinds.filter { $0 == "cemetery" }.count == 2)
    #expect(kinds.filter { $0 == "city" }.count == kinds.filter { $0 == "prison" }.count)
  }
}
