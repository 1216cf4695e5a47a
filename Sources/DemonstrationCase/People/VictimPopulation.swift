import CaseModel
import Statistics

/// Draws everyone who died in the invented event.
enum VictimPopulation {
  /// The first day of the event, 20 Khordad 1371 (10 June 1992).
  static let firstDay = Day(number: 8_196)
  /// How many days it lasted, to 26 Shahrivar 1371 (17 September 1992).
  static let days = 100

  /// Between 1,150 and 1,350 people.
  static func draw(using generator: inout SeededGenerator) -> [Victim] {
    let count = 1_150 + generator.below(201)
    let names = InventedNames(surnames: 800, using: &generator)
    let shares = InventedCountry.cities.map(\.share)
    return (0..<count).map { _ in
      let name = names.draw(using: &generator)
      // The mean of three draws: most deaths in the middle weeks, few at either end.
      let when = (generator.uniform() + generator.uniform() + generator.uniform()) / 3
      let died = firstDay + min(days - 1, Int(when * Double(days)))
      // Young people for the most part, nobody under seventeen.
      let years = 17 + min(50, generator.gamma(shape: 2.2) * 5)
      let born = died + -(Int(years * 365.25) + generator.below(365))
      return Victim(
        name: name,
        born: born,
        died: died,
        city: generator.categorical(shares) ?? 0,
        occupation: occupation(age: Int(years), using: &generator)
      )
    }
  }

  private static func occupation(
    age: Int,
    using generator: inout SeededGenerator
  ) -> Occupation {
    let weights = Occupation.all.map { $0.ages.contains(age) ? $0.weight : 0 }
    return Occupation.all[generator.categorical(weights) ?? 0]
  }
}
