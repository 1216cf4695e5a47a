import CaseModel
import Casework
import Foundation
import InquestTestSupport
import Testing

struct PreviousOutcomeTests {
  @Test func `an earlier outcome is read, and a list can be linked against it`() async throws {
    let fixture = try LinkFixture()
    let old = try fixture.file("old.csv", LinkFixture.list)
    try await fixture.link([old])
    let before = try fixture.persons()
    try FileManager.default.moveItem(
      atPath: fixture.results,
      toPath: fixture.folder.path("then").path
    )
    let new = try fixture.file(
      "new.csv",
      "id,name,father_name,birth_date,city\na,Otto Verl,Han,1331-01-09,Amol\n"
    )
    let outcome = try await fixture.link([old, new]) {
      $0.previousFolder = fixture.folder.path("then").path
    }
    #expect(outcome.records == 5)
    #expect(!outcome.warnings.contains { $0.contains("earlier outcome") })
    let after = try fixture.persons()
    #expect(after.count == 5)
    for (record, person) in before { #expect(after[record] == person) }
    #expect(after["new/a"] == before["old/3"])
  }

  @Test func `records of then that are in none of the lists are named`() async throws {
    let fixture = try LinkFixture()
    let old = try fixture.file("old.csv", LinkFixture.list)
    try await fixture.link([old])
    let then = fixture.folder.path("then").path
    try FileManager.default.moveItem(atPath: fixture.results, toPath: then)
    let fewer = try fixture.file(
      "old.csv",
      LinkFixture.list.replacingOccurrences(of: "\n3,", with: "\n33,")
    )
    let outcome = try await fixture.link([fewer]) { $0.previousFolder = then }
    #expect(
      outcome.warnings.contains {
        $0.hasPrefix(
          "One record of the earlier outcome is in none of the lists, such as \"3\" of \"old\""
        )
      }
    )
  }

  @Test(arguments: [
    ("list,id\na,1\n", "this is not a clusters.csv that `inquest link` wrote"),
    ("list,id,person,probability\na,1\n", "the row has 2 fields"),
  ])
  func `what is no earlier outcome is refused`(clusters: String, what: String) async throws {
    let fixture = try LinkFixture()
    let list = try fixture.file("list.csv", LinkFixture.list)
    try await fixture.link([list])
    try fixture.folder.write(Array(clusters.utf8), to: "results/clusters.csv")
    await #expect {
      try await fixture.link([list]) { $0.previousFolder = fixture.results }
    } throws: { error in
      (error as? Problem)?.kind == .badInput && (error as? Problem)?.what.hasPrefix(what) == true
    }
    try FileManager.default.removeItem(at: fixture.folder.path("results/model.json"))
    await #expect {
      try await fixture.link([list]) { $0.previousFolder = fixture.results }
    } throws: { error in
      (error as? Problem)?.kind == .missing
    }
  }
}
