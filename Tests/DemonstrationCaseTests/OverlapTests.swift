import DemonstrationCase
import Testing

@Suite struct OverlapTests {
  private static let seeds: [UInt64] = [1, 2, 3, 4, 1992]

  private static func people(
    _ material: DemonstrationMaterial,
    _ list: Int
  ) -> Set<Int> {
    let name = material.lists[list].name
    return Set((material.truth.persons[name] ?? [:]).values)
  }

  @Test(arguments: seeds)
  func `each list holds a fair share and some people stand on none`(seed: UInt64) {
    let material = Demonstration(seed: seed).build()
    let population = Double(material.truth.population)
    var everyone: Set<Int> = []
    for list in material.lists.indices {
      let people = Self.people(material, list)
      #expect((0.22...0.45).contains(Double(people.count) / population))
      everyone.formUnion(people)
    }
    #expect((0.75...0.9).contains(Double(everyone.count) / population))
  }

  @Test(arguments: seeds)
  func `every pair of lists shares enough people to say something`(seed: UInt64) {
    let material = Demonstration(seed: seed).build()
    for first in 0..<5 {
      for second in (first + 1)..<5 {
        let shared = Self.people(material, first).intersection(Self.people(material, second))
        #expect(shared.count >= 50, "\(first) \(second)")
      }
    }
  }

  @Test(arguments: seeds)
  func `two independent lists nearly give the true number, the copied pair too few`(
    seed: UInt64
  ) {
    let material = Demonstration(seed: seed).build()
    let population = Double(material.truth.population)
    let independent = Self.chapman(Self.people(material, 1), Self.people(material, 2))
    let copied = Self.chapman(Self.people(material, 0), Self.people(material, 4))
    #expect(abs(independent / population - 1) < 0.2)
    #expect(copied < 0.9 * population)
  }

  /// Chapman's estimate of a population from two lists (1951).
  private static func chapman(_ first: Set<Int>, _ second: Set<Int>) -> Double {
    let shared = Double(first.intersection(second).count)
    return Double(first.count + 1) * Double(second.count + 1) / (shared + 1) - 1
  }
}
