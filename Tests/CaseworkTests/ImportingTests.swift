import CaseModel
import Foundation
import RecordLinkage
import Testing

@testable import Casework

@Suite struct ImportingTests {
  @Test func `rows of the wrong width are left out and named, the others are kept`() throws {
    let fixture = try CaseFixture()
    let path = try fixture.file(
      "ragged.csv",
      "id,name,born\n1,Ana Oru,1950\n2,Kel\n3,Mira Tal,1944\n"
    )
    let outcome = try ImportList(folder: fixture.folder, file: path, source: "x").run()
    #expect(outcome.records == 2)
    #expect(outcome.rejected == 1)
    #expect(outcome.problems.first?.line == 3)
    #expect(outcome.problems.first?.description.contains("ragged.csv") == true)
    #expect(try CaseFile(fixture.folder).lists().first?.rejected == 1)
  }

  @Test(arguments: [
    ("empty.csv", "", Problem.Kind.badInput, "empty"),
    ("twice.csv", "name,name\nAna,Oru\n", .badInput, "name"),
    ("nameless.csv", "colour,weight\nred,3\n", .badInput, "--map"),
    ("header.csv", "id,name\n", .badInput, "header"),
  ])
  func `a table that is no list of people is refused whole`(
    _ example: (String, String, Problem.Kind, String)
  ) throws {
    let fixture = try CaseFixture()
    let path = try fixture.file(example.0, example.1)
    let problem = #expect(throws: Problem.self) {
      try ImportList(folder: fixture.folder, file: path, source: "x").run()
    }
    #expect(problem?.kind == example.2)
    #expect(problem?.description.contains(example.0) == true)
    #expect(problem?.description.contains(example.3) == true)
    #expect(try CaseFile(fixture.folder).custody(page: 1).total == 1, "nothing was recorded")
  }

  @Test func `bytes in no known encoding are refused with the place of the first`() throws {
    let fixture = try CaseFixture()
    let path = try fixture.file(
      "broken.csv",
      Array("id,name\n1,Ana\n2,".utf8) + [0xFF, 0xFE, 0x00, 0x81]
    )
    let problem = #expect(throws: Problem.self) {
      try ImportList(folder: fixture.folder, file: path, source: "x").run()
    }
    #expect(problem?.kind == .badInput)
    #expect(try CaseFile(fixture.folder).exhibits().isEmpty)
  }

  @Test func `two rows of one identifier stay two records`() throws {
    let fixture = try CaseFixture()
    let path = try fixture.file("same.csv", "id,name\n1,Ana Oru\n1,Kel Sonder\n,Mira Tal\n")
    _ = try ImportList(folder: fixture.folder, file: path, source: "x").run()
    let list = try #require(try CaseFile(fixture.folder).lists().first)
    #expect(list.records == 3)
  }

  @Test func `a column is what the person says it is`() throws {
    let fixture = try CaseFixture()
    let path = try fixture.file("own.csv", "id,wer,name\n1,Ana Oru,blue\n")
    var operation = ImportList(folder: fixture.folder, file: path, source: "x")
    operation.map = [(.fullName, "wer"), (.text, "name")]
    let outcome = try operation.run()
    #expect(outcome.columns.map(\.column) == ["wer", "name"])
    #expect(outcome.columns.map(\.field) == ["full_name", "text"])
  }

  @Test func `a list of a name that is there is refused`() throws {
    let fixture = try CaseFixture()
    let path = try fixture.file("one.csv", CaseFixture.council)
    _ = try ImportList(folder: fixture.folder, file: path, source: "x").run()
    let problem = #expect(throws: Problem.self) {
      try ImportList(folder: fixture.folder, file: path, source: "x").run()
    }
    #expect(problem?.kind == .usage)
    #expect(try CaseFile(fixture.folder).lists().count == 1)
  }
}
