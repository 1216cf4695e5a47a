import InquestTestSupport
import Names
import Statistics
import Synchronization
import Testing

@testable import RecordLinkage

/// What a run promises beyond who is who: nothing lost on the way, draws, earlier outcomes, going on.
struct LinkageRunTests {
  private static let simulated = LinkageSimulator(SimulationConfiguration(people: 150), seed: 33)
    .lists()

  private static func lists() throws -> [LinkageList] { try simulated.map { try LinkageList($0) } }

  private static func key(_ pair: LinkageResult.Pair) -> [Int] {
    [pair.first.list, pair.first.row, pair.second.list, pair.second.row]
  }

  @Test
  func `dismissing pairs early loses none that reaches the floor`() async throws {
    let lists = try Self.lists()
    var everything = LinkageConfiguration()
    everything.floor = 0
    let all = try await RecordLinker(everything).link(lists)
    let kept = try await RecordLinker().link(lists)
    #expect(all.pairs.count > kept.pairs.count)
    #expect(all.pairs.filter { $0.probability >= 0.01 }.map(Self.key) == kept.pairs.map(Self.key))
  }

  @Test
  func `draws put two records together as often as their pair is likely`() {
    let odds = 0.85
    let draws = PartitionDraws(
      count: 2,
      weight: { _, _ in odds },
      mayJoin: { _, _ in true },
      together: []
    ).draws(8_000, from: [0, 0], seed: 5)
    let share = Double(draws.count { $0[0] == $0[1] }) / 8_000
    #expect(abs(share - Log.probability(ofLogOdds: odds)) < 0.02)
  }

  @Test
  func `draws keep every constraint and are the same for one seed`() async throws {
    let lists = try Self.lists()
    var configuration = LinkageConfiguration()
    configuration.draws = 6
    configuration.uniqueLists = Set(lists.map(\.name))
    let result = try await RecordLinker(configuration).link(lists)
    #expect(result.draws.count == 6)
    #expect(Set(result.draws).count > 1, "somebody is in doubt")
    for draw in result.draws {
      var start = 0
      for list in lists {
        let groups = draw[start..<(start + list.count)]
        #expect(Set(groups).count == groups.count, "a list free of duplicates stays so")
        start += list.count
      }
      #expect(draw.first == 0)
    }
    #expect(try await RecordLinker(configuration).link(lists).draws == result.draws)
  }

  @Test
  func `a new list joins earlier persons, which stay as they are`() async throws {
    let lists = try Self.lists()
    let old = Array(lists.dropLast())
    let then = try await RecordLinker().link(old)
    var persons: [PairDecision.Record: String] = [:]
    for (list, assignments) in zip(old, then.assignments) {
      for (row, assignment) in assignments.enumerated() {
        persons[.init(list: list.name, id: list.ids[row])] = assignment.person
      }
    }
    let previous = PreviousLinkage(model: then.model, persons: persons)
    let now = try await RecordLinker().link(lists, previous: previous)
    #expect(
      Array(now.assignments.dropLast()).map { $0.map(\.person) }
        == then.assignments.map { $0.map(\.person) }
    )
    let known = Set(persons.values)
    let joined = now.assignments[lists.count - 1].count { known.contains($0.person) }
    #expect(joined > lists[lists.count - 1].count / 4)
    #expect(now.pairs.allSatisfy { $0.second.list == lists.count - 1 })

    // A later "not the same" frees the records of an earlier person.
    let twins = try #require(
      then.pairs.first {
        then.assignments[$0.first.list][$0.first.row].person
          == then.assignments[$0.second.list][$0.second.row].person
      }
    )
    let apart = PairDecision(
      .init(list: old[twins.first.list].name, id: old[twins.first.list].ids[twins.first.row]),
      .init(list: old[twins.second.list].name, id: old[twins.second.list].ids[twins.second.row]),
      same: false
    )
    let parted = try await RecordLinker().link(lists, decisions: [apart], previous: previous)
    #expect(
      parted.assignments[twins.first.list][twins.first.row].person
        != parted.assignments[twins.second.list][twins.second.row].person
    )
  }

  private final class Memory: LinkageCheckpoint {
    let parts = Mutex<[String: [UInt8]]>([:])
    let loads = Mutex(0)
    func load(_ part: String) -> [UInt8]? {
      let found = parts.withLock { $0[part] }
      if found != nil { loads.withLock { $0 += 1 } }
      return found
    }
    func save(_ part: String, _ bytes: [UInt8]) { parts.withLock { $0[part] = bytes } }
  }

  @Test
  func `a run that goes on from saved parts gives the same answer`() async throws {
    let lists = try Self.lists()
    let memory = Memory()
    let first = try await RecordLinker().link(lists, checkpoint: memory)
    #expect(memory.parts.withLock { !$0.isEmpty })
    let second = try await RecordLinker().link(lists, checkpoint: memory)
    #expect(memory.loads.withLock { $0 } == memory.parts.withLock { $0.count })
    #expect(second.assignments == first.assignments)
    #expect(second.pairs.map(\.weight) == first.pairs.map(\.weight))
  }

  @Test
  func `judged pairs sharpen the probabilities of the others`() async throws {
    let lists = try Self.lists()
    let plain = try await RecordLinker().link(lists)
    func isSame(_ pair: LinkageResult.Pair) -> Bool {
      Self.simulated[pair.first.list].truth[pair.first.row]
        == Self.simulated[pair.second.list].truth[pair.second.row]
    }
    let judged = plain.pairs.enumerated().filter { $0.offset % 3 == 0 }.map { _, pair in
      PairDecision(
        .init(list: lists[pair.first.list].name, id: lists[pair.first.list].ids[pair.first.row]),
        .init(
          list: lists[pair.second.list].name,
          id: lists[pair.second.list].ids[pair.second.row]
        ),
        same: isSame(pair)
      )
    }
    #expect(judged.count >= 20)
    let taught = try await RecordLinker().link(lists, decisions: judged)
    let others = Set(plain.pairs.enumerated().filter { $0.offset % 3 != 0 }.map { Self.key($1) })
    /// Squared error over pairs nobody judged (Brier 1950).
    func error(_ result: LinkageResult) -> Double {
      result.pairs.filter { others.contains(Self.key($0)) }
        .reduce(0) {
          $0 + ($1.probability - (isSame($1) ? 1 : 0)) * ($1.probability - (isSame($1) ? 1 : 0))
        }
    }
    #expect(error(taught) < 1.02 * error(plain))
    #expect(taught.model.fields != plain.model.fields, "the fit has heard of them")
  }

  @Test(arguments: [0, 1, 2, 200, 300, 5_000, 60_000])
  func `keys are sorted whatever they are`(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    // Some keys many times, as a common name has them.
    var entries = (0..<count).map { number -> UInt64 in
      number % 3 == 0 ? UInt64(number % 7) << 60 | UInt64(number) : generator.next()
    }
    let sorted = entries.sorted()
    var scratch = entries
    entries.withUnsafeMutableBufferPointer { entries in
      scratch.withUnsafeMutableBufferPointer { KeySort.sort(entries, $0) }
    }
    #expect(entries == sorted)
  }

  @Test(arguments: [("mohammad", "ali"), ("abdol", "karim"), ("gholam", "ahmad"), ("امیر", "اکبر")])
  func `two words as one have the class of the word that is both`(first: String, second: String) {
    var vocabulary = TokenVocabulary()
    let (one, two) = (vocabulary.number(of: first), vocabulary.number(of: second))
    #expect(vocabulary.joinedClass(one, two) == -1)
    let both = vocabulary.number(of: first + second)
    #expect(vocabulary.joinedClass(one, two) == vocabulary.classes[Int(both)])
  }
}
