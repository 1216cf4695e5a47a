import Glibc
import InquestTestSupport
import RecordLinkage
import Testing

/// The linker's persons against those of the documented score, computed in the slowest obvious way.
struct ObviousClusteringTests {
  /// Few people, many rows of each, much family and many slips: groups that merge only just.
  private static let crowded: SimulationConfiguration = {
    var crowded = SimulationConfiguration(people: 110)
    crowded.rates.sibling = 0.12
    crowded.rates.namesake = 0.06
    crowded.rates.slip = 0.1
    for list in crowded.lists.indices { crowded.lists[list].coverage *= 1.7 }
    return crowded
  }()

  @Test(arguments: [31, 32, 33, 34] as [UInt64])
  func `three hundred records end in the persons of the documented score`(
    seed: UInt64
  ) async throws {
    var left = 300
    let lists = try LinkageSimulator(Self.crowded, seed: seed).lists()
      .map { list in
        let rows = Array(list.rows.prefix(left))
        left -= rows.count
        return try LinkageList(name: list.name, header: list.header, rows: rows)
      }
    var configuration = LinkageConfiguration()
    configuration.floor = 0
    // Blocks are never split, so that most pairs of a component are there to be read.
    configuration.blockCap = 300
    let result = try await RecordLinker(configuration).link(lists)
    let odds = Odds(result, lists)
    var checked = 0
    for component in odds.components where odds.isComplete(component) {
      checked += component.count
      let groups = Self.groups(component, odds)
      for one in component {
        for other in component {
          #expect(
            (groups[one] == groups[other]) == (odds.persons[one] == odds.persons[other])
          )
        }
      }
    }
    // Components with a pair that was never compared cannot be done again from outside.
    #expect(checked > 100)
    #expect(Set(odds.persons).count < odds.persons.count)
  }

  /// Merges the two groups with the highest score until no score is above zero.
  private static func groups(_ records: [Int], _ odds: Odds) -> [Int: Int] {
    var groups = records.map { [$0] }
    func score(_ one: [Int], _ other: [Int]) -> Double {
      let evidence = one.flatMap { a in other.map { b in exp(0.25 * odds.clipped(a, b)) } }
      let mean = evidence.reduce(0, +) / Double(evidence.count)
      return log(mean) / 0.25 + 0.5 * log(Double(max(one.count, other.count)))
    }
    while true {
      var best = (score: 0.0, one: -1, other: -1)
      for one in groups.indices {
        for other in groups.indices where other > one {
          let score = score(groups[one], groups[other])
          if score > best.score { best = (score, one, other) }
        }
      }
      guard best.one >= 0 else { break }
      groups[best.one] += groups.remove(at: best.other)
    }
    var numbers: [Int: Int] = [:]
    for (number, group) in groups.enumerated() { for record in group { numbers[record] = number } }
    return numbers
  }

  /// Log odds of all compared pairs, records numbered list after list.
  private struct Odds {
    let persons: [String]
    private var odds: [Int: Double] = [:]

    init(_ result: LinkageResult, _ lists: [LinkageList]) {
      persons = result.assignments.joined().map(\.person)
      var starts = [0]
      for list in lists { starts.append(starts[starts.count - 1] + list.count) }
      for pair in result.pairs {
        let one = starts[pair.first.list] + pair.first.row
        let other = starts[pair.second.list] + pair.second.row
        odds[key(one, other)] = log(pair.probability / (1 - pair.probability))
      }
    }

    private func key(_ one: Int, _ other: Int) -> Int {
      min(one, other) * persons.count + max(one, other)
    }

    func clipped(_ one: Int, _ other: Int) -> Double {
      max(-12, min(12, odds[key(one, other)] ?? -12))
    }

    func isComplete(_ records: [Int]) -> Bool {
      records.allSatisfy { one in
        records.allSatisfy { $0 == one || odds[key(one, $0)] != nil }
      }
    }

    /// Records linked by pairs with log odds above −2.2, those that stand alone included.
    var components: [[Int]] {
      var component = Array(persons.indices)
      var isChanged = true
      while isChanged {
        isChanged = false
        for one in persons.indices {
          for other in persons.indices where (odds[key(one, other)] ?? -12) > -2.2 {
            let least = min(component[one], component[other])
            if component[one] != least || component[other] != least {
              component[one] = least
              component[other] = least
              isChanged = true
            }
          }
        }
      }
      return Dictionary(grouping: persons.indices) { component[$0] }.values
        .sorted { $0[0] < $1[0] }
    }
  }
}
