import CaseModel
import CaseRegister
import MultipleSystemsEstimation
import Testing

@testable import Casework

/// Lists taken together or left out, by what a person says and by what imports say.
struct ListArrangementTests {
  private static func choices(
    pool: [[String]] = [],
    origin: [[String]] = [],
    leaveOut: [String] = []
  ) -> EstimateChoices {
    var choices = EstimateChoices()
    choices.pooled = pool
    choices.oneOrigin = origin
    choices.leftOut = leaveOut
    return choices
  }

  private static let table = """
    A,B,C,D,n
    1,0,0,0,10
    0,1,0,0,20
    1,1,0,0,3
    0,1,1,0,4
    0,0,0,1,5

    """

  private static func read(_ choices: EstimateChoices) throws -> CaptureTableFile.Tables {
    try CaptureTableFile(bytes: Array(table.utf8), file: "t.csv", choices: choices).tables()
  }

  @Test func `people on any list of a pool are on the pool`() throws {
    let tables = try Self.read(Self.choices(pool: [["B", "A"]]))
    let table = try #require(tables.parts.first).table
    #expect(table.lists == ["A + B", "C", "D"])
    #expect(table.counts == [0, 33, 0, 4, 5, 0, 0, 0])
    #expect(tables.remarks.count == 1)
    #expect(tables.remarks[0].contains("A and B are taken together as asked"))
  }

  @Test func `lists of one origin count as one and the answer says why`() throws {
    let tables = try Self.read(Self.choices(origin: [["A", "C"]]))
    #expect(tables.parts.first?.table.lists == ["A + C", "B", "D"])
    #expect(tables.remarks.first?.contains("one origin") == true)
    #expect(tables.remarks.first?.contains("no second observation") == true)
  }

  @Test func `groups that share a list are one group`() throws {
    let tables = try Self.read(Self.choices(pool: [["A", "B"]], origin: [["B", "D"]]))
    #expect(tables.parts.first?.table.lists == ["A + B + D", "C"])
  }

  @Test func `people on nothing but lists left out are counted and named as missing`() throws {
    let tables = try Self.read(Self.choices(leaveOut: ["D"]))
    let table = try #require(tables.parts.first).table
    #expect(table.lists == ["A", "B", "C"])
    #expect(table.observed == 37)
    #expect(tables.remarks.contains { $0.hasPrefix("5 people are on no list but those left out") })
  }

  @Test func `a column that is no list can be left out whatever it holds`() throws {
    let text = "A,B,note,n\n1,0,tall,10\n1,1,,3\n"
    let tables = try CaptureTableFile(
      bytes: Array(text.utf8),
      file: "t.csv",
      choices: Self.choices(leaveOut: ["note"])
    ).tables()
    #expect(tables.parts.first?.table.counts == [0, 10, 0, 3])
  }

  @Test func `seventeen lists are read once enough of them are taken together`() throws {
    let names = (1...17).map { "L\($0)" }
    let rows = names.indices.map { list in
      names.indices.map { $0 == list ? "1" : "0" }.joined(separator: ",") + ",3"
    }
    let text = (names.joined(separator: ",") + ",n\n") + rows.joined(separator: "\n") + "\n"
    let tables = try CaptureTableFile(
      bytes: Array(text.utf8),
      file: "t.csv",
      choices: Self.choices(pool: [["L1", "L17"]])
    ).tables()
    #expect(tables.parts.first?.table.listCount == 16)
    #expect(tables.parts.first?.table.observed == 51)
  }

  @Test(arguments: [
    (choices(pool: [["A", "X"]]), "\"X\", which is not there"),
    (choices(pool: [["A"]]), "does not name two lists"),
    (choices(pool: [["A", "A"]]), "does not name two lists"),
    (choices(pool: [["A", "B"]], leaveOut: ["B"]), "both taken together"),
    (choices(leaveOut: ["A", "B", "C", "D"]), "every list is left out"),
    (choices(leaveOut: ["n"]), "\"n\", which is not there"),
  ])
  func `what cannot be meant is a wrong use, with the lists that are there`(
    choices: EstimateChoices,
    says: String
  ) {
    let problem = #expect(throws: Problem.self) { try Self.read(choices) }
    #expect(problem?.kind == .usage)
    #expect(problem?.what.contains(says) == true)
  }

  @Test(arguments: [
    ("A,B", ["A", "B"]), (" A , B ,", ["A", "B"]), ("\"a, b\",c", ["a, b", "c"]), ("", []),
    ("نام,فهرست", ["نام", "فهرست"]),
  ])
  func `names are set apart by commas outside quotation marks`(text: String, names: [String]) {
    #expect(EstimateChoices.names(in: text) == names)
  }

  private static func list(_ name: String, exhibit: String? = nil, from: [String] = []) -> ListRow {
    ListRow(
      name: name,
      ordinal: 0,
      exhibit: exhibit ?? name,
      source: "",
      records: 1,
      rejected: 0,
      identifier: nil,
      columns: "[]",
      unused: "[]",
      position: 0,
      compiledFrom: JSONValue.array(from.map { .string($0) }).canonicalText
    )
  }

  @Test func `a compilation is of its list's origin, through any number of steps`() {
    let provenance = ListArrangement.Provenance([
      Self.list("A"), Self.list("B"), Self.list("C", from: ["A"]), Self.list("D", from: ["C"]),
    ])
    #expect(provenance.groups == [[0, 2, 3]])
    #expect(provenance.compilations == [])
  }

  @Test func `one file taken in twice is one origin`() {
    let provenance = ListArrangement.Provenance([
      Self.list("A", exhibit: "x"), Self.list("B"), Self.list("again", exhibit: "x"),
    ])
    #expect(provenance.groups == [[0, 2]])
  }

  @Test func `a compilation of several origins is left out, and so is what was made from it`()
    throws
  {
    let lists = [
      Self.list("A"), Self.list("B"), Self.list("all", from: ["A", "B"]),
      Self.list("copy", from: ["all"]),
    ]
    let people = try CountedPeople(
      lists: lists,
      patterns: [0b0001: 10, 0b0010: 8, 0b0011: 4, 0b0101: 3, 0b0100: 2, 0b1000: 1]
    )
    #expect(people.table.lists == ["A", "B"])
    #expect(people.table.counts == [0, 13, 8, 4])
    #expect(people.remarks.contains { $0.contains("all and copy") })
    #expect(people.remarks.contains { $0.hasPrefix("3 people are on no list but") })
    #expect(people.counted == "[[1,13],[2,8],[3,4]]")
  }
}
