import InquestTestSupport
import RecordLinkage
import Statistics
import Testing

/// What must hold of any linkage, whatever the lists.
struct LinkagePropertyTests {
  private static let simulated = LinkageSimulator(SimulationConfiguration(people: 120), seed: 21)
    .lists()

  /// The simulated lists with a column that names rows, so that rows can change places.
  private static func lists(
    header: (String) -> String = { $0 },
    rows: (inout [[String]]) -> Void = { _ in }
  ) throws -> [LinkageList] {
    try simulated.map { list in
      var cells = list.rows.enumerated().map { ["\($0 + 1)"] + $1 }
      rows(&cells)
      return try LinkageList(
        name: list.name,
        header: ["row_id"] + list.header.map(header),
        rows: cells
      )
    }
  }

  private static func persons(_ lists: [LinkageList]) async throws -> ProposedPersons {
    ProposedPersons(try await RecordLinker().link(lists), lists)
  }

  @Test
  func `rows in another order are the same persons`() async throws {
    var generator = SeededGenerator(seed: 4)
    let shuffled = try Self.lists(rows: { generator.shuffle(&$0) })
    // Random pairs fall on other records, so a doubtful pair may go the other way.
    let agreement = try await Self.persons(Self.lists()).agreement(with: Self.persons(shuffled))
    #expect(agreement > 0.97)
  }

  @Test
  func `lists in another order are the same persons`() async throws {
    let lists = try Self.lists()
    let agreement = try await Self.persons(lists)
      .agreement(with: Self.persons(lists.reversed()))
    #expect(agreement > 0.97)
  }

  @Test
  func `a list given twice links every row with itself`() async throws {
    let lists = try Self.lists()
    let copy = LinkageList(name: "copy", ids: lists[0].ids, columns: lists[0].columns)
    let result = try await RecordLinker().link(lists + [copy])
    let own = result.assignments[0].map(\.person)
    let again = result.assignments[lists.count].map(\.person)
    let together = zip(own, again).count { $0 == $1 }
    #expect(Double(together) > 0.95 * Double(own.count))
    // The copy is no new evidence that the first list's rows are one another.
    let before = try await RecordLinker().link(lists).assignments[0].map(\.person)
    #expect(Set(own).count > Set(before).count * 19 / 20)
  }

  @Test
  func `other headers for the same fields change nothing, to the last bit`() async throws {
    let other = [
      "given_name": "First Name", "surname": "last_name", "father_name": "father",
      "birth_date": "dob", "full_name": "name", "city": "place", "نام": "forename",
      "نام خانوادگی": "family_name", "جنسیت": "gender", "تاریخ تولد": "date_of_birth",
      "event_date": "date_of_death",
    ]
    let lists = try Self.lists()
    let renamed = try Self.lists(header: { other[$0] ?? $0 })
    #expect(lists.map { $0.columns.map(\.kind) } == renamed.map { $0.columns.map(\.kind) })
    let one = try await RecordLinker().link(lists)
    let two = try await RecordLinker().link(renamed)
    #expect(one.assignments == two.assignments)
    #expect(one.pairs.map(\.weight) == two.pairs.map(\.weight))
  }

  @Test
  func `a column in which nothing is written changes nobody`() async throws {
    let lists = try Self.lists()
    let wider = lists.map { list in
      LinkageList(
        name: list.name,
        ids: list.ids,
        columns: list.columns + [
          FieldColumn(
            kind: .occupation,
            header: "occupation",
            values: [String?](repeating: "", count: list.count)
          )
        ]
      )
    }
    let agreement = try await Self.persons(lists).agreement(with: Self.persons(wider))
    #expect(agreement > 0.99)
  }

  @Test
  func `rows that say nothing are nobody else`() async throws {
    let count = 25
    let lists = try Self.lists(rows: { cells in
      let empty = [String](repeating: "", count: cells[0].count - 1)
      cells += (0..<count).map { ["empty \($0)"] + empty }
    })
    let result = try await RecordLinker().link(lists)
    for persons in result.assignments.map({ $0.suffix(count).map(\.person) }) {
      #expect(Set(persons).count == count)
    }
    let all = Dictionary(grouping: result.assignments.joined(), by: \.person)
    for assignments in result.assignments {
      for assignment in assignments.suffix(count) { #expect(all[assignment.person]?.count == 1) }
    }
  }

  @Test(arguments: [0, 1, 2, 60, 400])
  func `records that are all identical end in finite figures and few pairs`(
    count: Int
  ) async throws {
    let row = ["Kaveh", "Baharestani", "Arash", "1340-05-06", "Golabad"]
    let list = try LinkageList(
      name: "a",
      header: ["given_name", "surname", "father_name", "birth_date", "place"],
      rows: [[String]](repeating: row, count: count)
    )
    let result = try await RecordLinker().link([list])
    #expect(result.assignments[0].count == count)
    for assignment in result.assignments[0] { #expect((0...1).contains(assignment.probability)) }
    for pair in result.pairs { #expect(pair.weight.isFinite) }
    #expect(result.diagnostics.pairsCompared <= count * count / 2)
  }

  @Test
  func `identical records among others are one person`() async throws {
    let row = ["Kaveh Baharestani", "", "1361-05-06", "Golabad", "", ""]
    let lists = try Self.lists(rows: { cells in
      guard cells[0].count == 7 else { return }
      cells += (1...6).map { ["same \($0)"] + row }
    })
    let list = try #require(lists.firstIndex { $0.ids.contains("same 1") })
    let result = try await RecordLinker().link(lists)
    #expect(Set(result.assignments[list].suffix(6).map(\.person)).count == 1)
  }

  @Test
  func `one giant block costs no giant number of pairs and hides nobody`() async throws {
    // Everybody has one surname, one father's name and one town.
    var generator = SeededGenerator(seed: 8)
    let days = (0..<400).map { _ in
      "\(1300 + generator.below(50))/\(1 + generator.below(12))/\(1 + generator.below(29))"
    }
    let names = LinkageSimulator(SimulationConfiguration(people: 1_500), seed: 8).lists()[1]
      .rows.prefix(400).map { $0[0] }
    let rows = zip(names, days).map { [$0, "Mohammadi", "Ali", $1, "Golabad"] }
    let header = ["given_name", "surname", "father_name", "birth_date", "place"]
    let lists = [
      try LinkageList(name: "a", header: header, rows: rows),
      try LinkageList(name: "b", header: header, rows: Array(rows.prefix(200))),
    ]
    let result = try await RecordLinker().link(lists)
    let together = result.assignments[1].indices.count {
      result.assignments[1][$0].person == result.assignments[0][$0].person
    }
    #expect(together > 190)
    let count = rows.count + 200
    #expect(result.diagnostics.pairsCompared < count * count / 8)
  }
}
