import CaseModel
import Statistics

/// Makes a case about a country that does not exist, with the truth known.
///
/// The same seed gives the same bytes. Names are given names that many people bear with surnames
/// put together from syllables that are no surname, so that no real person can be meant.
public struct Demonstration: Sendable {
  /// What the invented country's people, lists and slips of the pen are drawn from.
  public let seed: UInt64

  /// Makes a demonstration from a seed.
  public init(seed: UInt64 = 1992) {
    self.seed = seed
  }

  /// Invents the people, the lists that name some of them, and the papers about them.
  public func build() -> DemonstrationMaterial {
    var generator = SeededGenerator(seed: seed)
    // Each part has its own stream, so that a change to one leaves the others as they were.
    var peopleStream = generator.split()
    var captureStream = generator.split()
    var writingStream = generator.split()
    let victims = VictimPopulation.draw(using: &peopleStream)
    let captures = ListCapture.draw(victims, using: &captureStream)

    var lists: [DemonstrationMaterial.List] = []
    var persons: [String: [String: Int]] = [:]
    for (layout, captured) in zip(ListLayout.all, captures) {
      var stream = writingStream.split()
      let table = ListWriter(layout: layout).write(victims, captured: captured, using: &stream)
      lists.append(
        DemonstrationMaterial.List(
          fileName: layout.name + ".csv",
          bytes: table.bytes,
          name: layout.name,
          source: layout.source
        )
      )
      persons[layout.name] = table.persons
    }
    return DemonstrationMaterial(
      title: "\(InventedCountry.name), summer 1992 (a fictional case)",
      country: InventedCountry.name,
      places: InventedCountry.places,
      documents: InventedPapers(
        cast: Cast(
          of: victims,
          captures: captures,
          entries: ListLayout.all.map { persons[$0.name]?.count ?? 0 }
        )
      ).all,
      lists: lists,
      truth: DemonstrationMaterial.Truth(population: victims.count, persons: persons)
    )
  }
}
