import CaseModel
import InquestTestSupport
import RecordLinkage
import Testing

struct RecordLinkerTests {
  private static func simulated(_ seed: UInt64, people: Int = 150) throws -> [LinkageList] {
    let configuration = SimulationConfiguration(people: people)
    return try LinkageSimulator(configuration, seed: seed).lists().map { try LinkageList($0) }
  }

  private static func persons(_ result: LinkageResult) -> [[String]] {
    result.assignments.map { $0.map(\.person) }
  }

  private static func record(_ list: LinkageList, _ row: Int) -> PairDecision.Record {
    .init(list: list.name, id: list.ids[row])
  }

  @Test(arguments: [1, 3, 7])
  func `the number of threads changes nothing, to the last bit`(threads: Int) async throws {
    let lists = try Self.simulated(3)
    var configuration = LinkageConfiguration()
    configuration.randomPairs = 20_000
    configuration.threads = 2
    let expected = try await RecordLinker(configuration).link(lists)
    configuration.threads = threads
    let result = try await RecordLinker(configuration).link(lists)
    #expect(result.model == expected.model)
    #expect(result.assignments == expected.assignments)
    #expect(result.pairs.map(\.weight) == expected.pairs.map(\.weight))
  }

  @Test
  func `every row has exactly one person`() async throws {
    let lists = try Self.simulated(4)
    let result = try await RecordLinker().link(lists)
    #expect(result.assignments.map(\.count) == lists.map(\.count))
    #expect(result.assignments.joined().allSatisfy { (0...1).contains($0.probability) })
    #expect(result.diagnostics.persons == Set(Self.persons(result).joined()).count)
  }

  @Test
  func `the order of rows changes who is compared with whom only in name`() async throws {
    let lists = try Self.simulated(5)
    let turned = lists.map { list in
      LinkageList(
        name: list.name,
        ids: TextArena(list.ids.reversed()),
        columns: list.columns.map { column in
          FieldColumn(
            kind: column.kind,
            header: column.header,
            values: list.ids.indices.reversed().map { column.value(at: $0) }
          )
        }
      )
    }
    let one = Self.persons(try await RecordLinker().link(lists)).map { Set($0) }
    let two = Self.persons(try await RecordLinker().link(turned)).map { Set($0) }
    // Random pairs fall on other records, so weights differ a little; persons hardly do.
    let common = zip(one, two).reduce(0) { $0 + $1.0.intersection($1.1).count }
    #expect(Double(common) > 0.97 * Double(one.reduce(0) { $0 + $1.count }))
  }

  @Test
  func `decisions are kept, whatever the weights say`() async throws {
    let lists = try Self.simulated(6)
    let free = try await RecordLinker().link(lists)
    let linked = try #require(
      free.pairs.first { pair in
        pair.probability > 0.99
          && free.assignments[pair.first.list][pair.first.row].person
            == free.assignments[pair.second.list][pair.second.row].person
      }
    )
    let apart = PairDecision(
      Self.record(lists[linked.first.list], linked.first.row),
      Self.record(lists[linked.second.list], linked.second.row),
      same: false
    )
    let strangers = PairDecision(
      Self.record(lists[0], 0),
      Self.record(lists[1], lists[1].count - 1),
      same: true
    )
    let bound = try await RecordLinker().link(lists, decisions: [apart, strangers])
    #expect(
      bound.assignments[linked.first.list][linked.first.row].person
        != bound.assignments[linked.second.list][linked.second.row].person
    )
    #expect(
      bound.assignments[0][0].person == bound.assignments[1][lists[1].count - 1].person
    )
    #expect(bound.diagnostics.brokenDecisions == 0)
  }

  @Test
  func `a list free of duplicates never has two rows for one person`() async throws {
    let lists = try Self.simulated(7)
    var configuration = LinkageConfiguration()
    configuration.uniqueLists = Set(lists.map(\.name))
    let result = try await RecordLinker(configuration).link(lists)
    for persons in Self.persons(result) { #expect(Set(persons).count == persons.count) }
  }

  @Test
  func `a fitted model applied again gives the same weights`() async throws {
    let lists = try Self.simulated(8)
    let fitted = try await RecordLinker().link(lists)
    var configuration = LinkageConfiguration()
    configuration.model = fitted.model
    let applied = try await RecordLinker(configuration).link(lists)
    #expect(applied.assignments == fitted.assignments)
    #expect(applied.pairs.map(\.weight) == fitted.pairs.map(\.weight))
  }

  @Test
  func `a model of other fields is refused`() async throws {
    var configuration = LinkageConfiguration()
    configuration.model = try await RecordLinker().link(Self.simulated(9, people: 60)).model
    let list = try LinkageList(name: "a", header: ["name"], rows: [["Kaveh Bahari"]])
    let linker = RecordLinker(configuration)
    await #expect(throws: Problem.self) { try await linker.link([list]) }
  }

  @Test
  func `empty fields weigh nothing`() async throws {
    let rows = (0..<40).map { ["Name\($0) Family\($0 % 9)", "", ""] }
    let list = try LinkageList(name: "a", header: ["name", "birth_date", "place"], rows: rows)
    let result = try await RecordLinker().link([list])
    for pair in result.pairs {
      for field in result.explanation(of: pair, in: [list]) where field.field != .name {
        #expect(field.weight == 0)
        #expect(field.valueA == nil)
      }
    }
  }

  @Test
  func `the weights of a pair's fields add up to its weight`() async throws {
    let lists = try Self.simulated(10)
    let result = try await RecordLinker().link(lists)
    #expect(!result.pairs.isEmpty)
    for pair in result.pairs {
      let sum = result.fieldWeights(of: pair).reduce(0, +)
      #expect(abs(sum - pair.weight) < 1e-9)
      #expect(result.explanation(of: pair, in: lists).count == result.model.fields.count)
    }
  }

  @Test
  func `two lists of one name are refused`() async throws {
    let list = try LinkageList(name: "a", header: ["name"], rows: [["Kaveh Bahari"]])
    await #expect(throws: Problem.self) { try await RecordLinker().link([list, list]) }
  }

  @Test
  func `a cancelled linkage stops`() async throws {
    let lists = try Self.simulated(11)
    let task = Task { try await RecordLinker().link(lists) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
