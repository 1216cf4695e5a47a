import CaseModel
import Foundation
import MultipleSystemsEstimation
import Testing

@testable import Casework

/// Tables as people write them: what is read, and what is refused with file, line and column.
struct EstimateTableTests {
  @Test(
    arguments: [
      "A,B,count\n1,0,6\n0,1,4\n1,1,2\n",
      "A;B;N\r\n1;1;2\r\n1;0;6\r\n0;1;4\r\n",
      "freq\tA\tB\n6\t1\t0\n4\t0\t1\n2\t1\t1\n",
      "\"A\",\"B\",\"frequency\"\n1,0,6\n0,1,4\n1,1,2\n0,1,0\n",
      "\u{FEFF}A,B,count\n0,1,4\n1,1,2\n1,0,6\n",
      " A , B ,count\n 0 ,1, 4\n1, 1,2\n1,0 ,6\n",
      "A,B\n1,0\n1,0\n1,0\n1,0\n1,0\n1,0\n0,1\n0,1\n0,1\n0,1\n1,1\n1,1\n",
    ]
  )
  func `a table is read the same however it is laid out`(text: String) throws {
    let file = try CaptureTableFile(bytes: Array(text.utf8), file: "t.csv")
    let table = try #require(file.tables().parts.first).table
    #expect(table.lists == ["A", "B"])
    #expect(table.counts == [0, 6, 4, 2])
  }

  @Test(
    arguments: [
      ("A,B,n\n1,0,5\n0,0,3\n", 3, nil, "on no list"),
      ("A,B,n\n1,0,-5\n", 2, 3, "negative"),
      ("A,B,n\n1,0,2.5\n", 2, 3, "not a whole number"),
      ("A,B,n\n1,0,many\n", 2, 3, "not a number"),
      ("A,B,n\n1,0,\n", 2, 3, "missing"),
      ("A,B,n\n1,0,99999999999999999999\n", 2, 3, "ever lived"),
      ("A,B,n\n1,0,900000000000\n1,0,900000000000\n", 3, nil, "ever lived"),
      ("A,B,n\n1,0,5\n1,2,3\n", 3, 2, "0 or 1"),
      ("A,B,n\n1,yes,5\n", 2, 2, "0 or 1"),
      ("A,B,n\n", 2, nil, "no rows"),
      ("A,B,n,count\n1,0,5,5\n", 1, 4, "both be the count"),
      ("n\n5\n", 1, nil, "no column can be a list"),
      ("A,B,n\n1,0,0\n0,1,0\n", 2, nil, "every count is 0"),
      ("A,B,n\n1,0,1e400\n", 2, 3, "not a number"),
      ("A,B,n\n1,0,nan\n", 2, 3, "not a number"),
      ("A,B,n\n1,0,0x10\n", 2, 3, "not written as a plain whole number"),
      ("A,B\n1,0\n0,0\n", 3, nil, "on no list"),
      ("A,B,A\n1,0,1\n", 1, 3, "A"),
      ("A,,n\n1,0,1\n", 1, 2, "name"),
      ("1,0,5\n0,1,5\n", 1, nil, "names"),
    ] as [(String, Int, Int?, String)]
  )
  func `a table that cannot be used is refused at its line and column`(
    text: String,
    line: Int,
    column: Int?,
    says: String
  ) {
    do {
      let file = try CaptureTableFile(bytes: Array(text.utf8), file: "t.csv")
      _ = try file.tables()
      Issue.record("the table was accepted")
    } catch let problem as Problem {
      #expect("\(problem)".contains(says))
      #expect(problem.file == "t.csv")
      #expect(problem.line == line)
      #expect(problem.column == column)
      #expect(problem.kind == .badInput)
    } catch {
      Issue.record("an error of another kind: \(error)")
    }
  }

  @Test func `a row with too few fields stops the estimate instead of being lost`() {
    #expect(throws: Problem.self) {
      try CaptureTableFile(bytes: Array("A,B,n\n1,0\n1,1,4\n".utf8), file: "t.csv").tables()
    }
  }

  @Test func `parts come in their order and people without one are kept apart`() throws {
    let text = "A,B,place,n\n1,0,hills,5\n1,1,coast,6\n0,1,,7\n1,1,hills,2\n0,1, ,1\n"
    let file = try CaptureTableFile(bytes: Array(text.utf8), file: "t.csv", strata: "place")
    let tables = try file.tables()
    #expect(tables.parts.map(\.name) == ["hills", "coast"])
    #expect(tables.parts.map(\.table.observed) == [7, 6])
    #expect(tables.unlabelled?.counts == [0, 0, 8, 0])
  }

  @Test func `people without a label are said to be so and never dropped`() throws {
    let path = NSTemporaryDirectory() + "/table-\(UUID().uuidString).csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let text = "A,B,place,n\n1,0,hills,50\n0,1,hills,60\n1,1,hills,20\n0,1,,7\n1,0,,3\n1,1,,2\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let result = try EstimateTable(path: path, strata: "place").run()
    #expect(result.observed == 142)
    #expect(result.warnings.contains { $0.contains("12 of 142 people (8 per cent) have no label") })
  }

  @Test func `columns that tell of people are read as written and are no lists`() throws {
    let text = "A,B,age,home,n\n1,0,34, Quayside ,1\n0,1,,x,2\n1,1,2.5,,1\n"
    let file = try CaptureTableFile(
      bytes: Array(text.utf8),
      file: "t.csv",
      covariates: ["age", "home"]
    )
    #expect(file.lists == ["A", "B"])
    let people = try file.individuals()
    #expect(people.histories == [1, 2, 2, 3])
    #expect(people.covariates.map(\.name) == ["age", "home"])
    #expect(people.covariates[0].values == .numeric([34, nil, nil, 2.5]))
    #expect(people.covariates[1].values == .categorical(["Quayside", "x", "x", nil]))
  }

  @Test(arguments: [
    (["", ""], [nil, nil]), (["1", "nan"], ["1", "nan"]), (["1", "inf"], ["1", "inf"]),
    (["1", "x"], ["1", "x"]),
  ])
  func `a column that is not all numbers is one of labels`(cells: [String], labels: [String?]) {
    let column = CapturedIndividuals.Covariate(name: "c", cells: cells)
    #expect(column.values == .categorical(labels))
  }

  @Test func `more people than can be taken one by one are refused at their line`() throws {
    let text = "A,B,age,n\n1,0,3,4\n1,1,4,900000000000\n"
    let file = try CaptureTableFile(
      bytes: Array(text.utf8),
      file: "t.csv",
      covariates: ["age"]
    )
    let problem = #expect(throws: Problem.self) { try file.individuals() }
    #expect(problem?.line == 3)
  }

  @Test func `a column of parts that is not there is a wrong use`() {
    do {
      _ = try CaptureTableFile(bytes: Array("A,B,n\n".utf8), file: "t.csv", strata: "place")
      Issue.record("the column was found")
    } catch let problem as Problem {
      #expect(problem.kind == .usage)
      #expect(problem.remedy.contains("A, B, n"))
    } catch {
      Issue.record("an error of another kind: \(error)")
    }
  }

  @Test func `the JSON has every promised member, also those that are null`() throws {
    let table = try CaptureHistoryTable(lists: ["A", "B"], counts: [0, 60, 40, 0])
    let json = try EstimateTable.json(Estimator.run(table))
    let value = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
    #expect(value["observed"] == 100)
    #expect(value["lists"] == ["A", "B"])
    #expect(value["recommended"] == .null)
    #expect(value["refusal"]?.string?.isEmpty == false)
    #expect(value["seed"] == 1)
    let first = try #require(value["results"]?.array?.first)
    #expect(first["method"] == "chapman")
    #expect(first["estimate"] == .null)
    #expect(first["interval"] == .null)
    for member in ["version", "diagnostics", "assumptions", "warnings"] {
      #expect(first[member] != nil)
    }
  }

  @Test func `a result read back is the result written`() throws {
    let table = try CaptureHistoryTable(
      lists: ["A", "B", "C"],
      counts: [0, 60, 40, 20, 30, 11, 9, 5]
    )
    let result = Estimator.run(table)
    let json = try EstimateTable.json(result)
    let read = try JSONDecoder().decode(EstimationResult.self, from: Data(json.utf8))
    // Not by value: the file writes 3.0 as 3.
    #expect(try EstimateTable.json(read) == json)
    #expect(read.recommended == result.recommended)
    #expect(read.models == result.models)
  }

  @Test(arguments: ["guess", "", "Chapman"])
  func `a method that is not there is a wrong use`(method: String) {
    do {
      var choices = EstimateChoices()
      choices.method = method
      _ = try EstimateTable(path: "none.csv", choices: choices).run()
      Issue.record("the method was accepted")
    } catch let problem as Problem {
      #expect(problem.kind == .usage)
      #expect(problem.remedy.contains("chapman"))
    } catch {
      Issue.record("an error of another kind: \(error)")
    }
  }
}
