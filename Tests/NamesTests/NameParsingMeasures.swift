import InquestTestSupport
import Names
import Statistics
import Testing

/// How often given name and surname are told apart where the tables have seen neither.
@Suite(.enabled(if: HeldOutNames.file != nil))
struct NameParsingMeasures {
  /// A given name and a surname that no table was made from, put together at random.
  private struct Pair {
    let given: String
    let surname: String
  }

  private func pairs(_ script: HeldOutNames.Script) throws -> [Pair] {
    let units = try HeldOutNames(#require(HeldOutNames.file)).units.filter { $0.count > 1 }
    let given = units.filter { $0.role == "given" }.map { $0.text(in: script) }
    let surnames = units.filter { $0.role == "surname" }.map { $0.text(in: script) }
    var generator = SeededGenerator(seed: 1)
    return (0..<1_000).map { _ in
      Pair(
        given: given[generator.below(given.count)],
        surname: surnames[generator.below(surnames.count)]
      )
    }
  }

  private func isRight(_ reading: NameReading?, _ pair: Pair) -> Bool {
    reading?.text(.given) == pair.given && reading?.text(.surname) == pair.surname
  }

  @Test(arguments: [HeldOutNames.Script.persian, .latin])
  func `unseen names are read in their usual order`(
    script: HeldOutNames.Script
  ) throws {
    var first = 0.0
    var among = 0.0
    for pair in try pairs(script) {
      let name = ParsedName("\(pair.given) \(pair.surname)")
      first += isRight(name.best, pair) ? 1 : 0
      among += name.readings.contains { isRight($0, pair) } ? 1 : 0
    }
    #expect(first > 960)
    #expect(among > 980)
  }

  @Test(arguments: [HeldOutNames.Script.persian, .latin])
  func `unseen names in the other order have the right reading among theirs`(
    script: HeldOutNames.Script
  ) throws {
    var among = 0.0
    for pair in try pairs(script) {
      let name = ParsedName("\(pair.surname) \(pair.given)")
      among += name.readings.contains { isRight($0, pair) } ? 1 : 0
    }
    #expect(among > 880)
  }
}
