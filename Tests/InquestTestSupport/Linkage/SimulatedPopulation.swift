import CaseModel
import Glibc
import Statistics

/// Invented people, each a function of the seed and the person's number alone.
///
/// So no person is kept: lists of any length are written in the memory of one row.
struct SimulatedPopulation: Sendable {
  let seed: UInt64
  let rates: SimulationRates
  let stock: NameStock

  /// People come in households of this many, in which relatives and namesakes are found.
  private static let household = 4

  /// The person of a number.
  func person(_ number: Int) -> SimulatedPerson {
    var generator = SeededGenerator(stream: seed, 0, UInt64(number))
    var person = stranger(&generator)
    let head = number - number % Self.household
    guard head != number else { return person }
    let kind = generator.uniform() * Double(Self.household - 1) / Double(Self.household)
    guard kind < rates.sibling + rates.child + rates.namesake else { return person }
    let other = self.person(head)
    if kind < rates.sibling {
      person.father = other.father
      inherit(&person, other)
      person.birth = grown(other.birth + (generator.below(2 * 4_380) - 4_380), person)
    } else if kind < rates.sibling + rates.child, !other.isWoman {
      person.father = other.given
      inherit(&person, other)
      person.birth = grown(other.birth + (7_300 + generator.below(5_500)), person)
    } else {
      person.isWoman = other.isWoman
      person.given = other.given
      // A number of a woman's name is none of a man's.
      person.alias = nil
      person.surname = other.surname
      if generator.chance(0.25) { person.father = other.father }
    }
    return person
  }

  /// The birth, or one at fourteen years before the event where it would be a child's.
  private func grown(_ birth: Day, _ person: SimulatedPerson) -> Day {
    min(birth, person.event + -(14 * 366))
  }

  /// How much more or less than their share lists know of a person.
  ///
  /// It has a stream of its own, so that whoever a list does not know need not be made up.
  func fame(_ number: Int) -> Double {
    var generator = SeededGenerator(stream: seed, 1, UInt64(number))
    return generator.chance(rates.obscure) ? 0.45 : 1 + 0.55 * rates.obscure / (1 - rates.obscure)
  }

  private func inherit(_ person: inout SimulatedPerson, _ other: SimulatedPerson) {
    person.surname = other.surname
    person.secondSurname = other.secondSurname
    person.isSeyed = other.isSeyed
    person.place = other.place
  }

  private func stranger(_ generator: inout SeededGenerator) -> SimulatedPerson {
    let isWoman = generator.chance(rates.women)
    let event = eventDay(&generator)
    // Most were young: seventeen years and an exponential time of twelve more.
    let age = 17 + min(60, 12 * generator.exponential())
    return SimulatedPerson(
      isWoman: isWoman,
      given: isWoman ? .init(word: stock.womenNames.draw(&generator)) : man(&generator),
      alias: generator.chance(rates.alias)
        ? (isWoman ? stock.womenNames : stock.menNames).draw(&generator) : nil,
      surname: stock.surnames.draw(&generator),
      secondSurname: secondSurname(&generator),
      isSeyed: generator.chance(rates.seyed),
      father: man(&generator),
      birth: event + -Int(age * 365.25),
      place: stock.places.draw(&generator),
      event: event,
      site: stock.sites.draw(&generator)
    )
  }

  private func man(_ generator: inout SeededGenerator) -> SimulatedPerson.Given {
    guard generator.chance(rates.compound) else {
      return .init(word: stock.menNames.draw(&generator))
    }
    let first = stock.firstParts.draw(&generator)
    return .init(word: stock.secondParts.draw(&generator), first: first)
  }

  private func secondSurname(
    _ generator: inout SeededGenerator
  ) -> SimulatedPerson.SecondSurname? {
    guard generator.chance(rates.secondSurname) else { return nil }
    return generator.chance(rates.doubleSurname)
      ? .other(stock.surnames.draw(&generator)) : .place(stock.placeSurnames.draw(&generator))
  }

  /// Half of the events fall on forty days, as they do when many die at once.
  private func eventDay(_ generator: inout SeededGenerator) -> Day {
    let first = Day(number: 4_200)
    let span = 2_900
    return generator.chance(0.5)
      ? first + generator.below(40) * 71 % span : first + generator.below(span)
  }
}

extension SeededGenerator {
  /// The stream of one thing of a kind: independent of every other, whatever is drawn from them.
  init(stream seed: UInt64, _ kind: UInt64, _ number: UInt64) {
    self.init(
      seed: seed ^ (kind &+ 1) &* 0xD6E8_FEB8_6659_FD93 ^ number &* 0xA076_1D64_78BD_642F
    )
  }
}
