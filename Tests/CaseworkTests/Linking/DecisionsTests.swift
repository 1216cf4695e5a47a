import CaseModel
import Casework
import InquestTestSupport
import RecordLinkage
import Testing

struct DecisionsTests {
  private let header = "list_a,id_a,list_b,id_b,decision,reason,reviewer\n"

  @Test func `decisions are kept, whatever the weights say, and the last one of a pair counts`()
    async throws
  {
    let fixture = try LinkFixture()
    let list = try fixture.file("list.csv", LinkFixture.list)
    let decisions = try fixture.file(
      "decisions.csv",
      header + "list,1,list,4,different,\"seen, both\",Ana\nlist,2,list,3,same,,\n"
        + "list,1,list,3,same,,\nlist,3,list,1,undecided,,\n"
    )
    let outcome = try await fixture.link([list]) {
      $0.decisionsFile = decisions
      $0.configuration.floor = 0
    }
    let persons = try fixture.persons()
    #expect(persons["list/1"] != persons["list/4"])
    #expect(persons["list/2"] == persons["list/3"])
    #expect(persons["list/1"] != persons["list/3"])
    #expect(outcome.rejected.isEmpty)
    #expect(outcome.warnings.filter { $0.contains("decision") }.isEmpty)
    #expect(try fixture.result("report.html").contains("Decisions"))
  }

  @Test func `rows that are no decision are left out and named`() async throws {
    let fixture = try LinkFixture()
    let list = try fixture.file("list.csv", LinkFixture.list)
    let decisions = try fixture.file(
      "decisions.csv",
      header + "list,1,list,4,maybe,,\nlist,1,list,1,same,,\nlist,,list,4,same,,\nlist,1\n"
        + "list,1,list,4,DIFFERENT,,\n"
    )
    let outcome = try await fixture.link([list]) { $0.decisionsFile = decisions }
    #expect(outcome.rejected.compactMap(\.line).sorted() == [2, 3, 4, 5])
    #expect(outcome.rowsLeftOut == 4)
    #expect(outcome.rejected.contains { $0.what == "\"maybe\" is no decision" && $0.column == 5 })
    let persons = try fixture.persons()
    #expect(persons["list/1"] != persons["list/4"])
  }

  @Test func `records that no list holds, and pairs decided both ways, are named`() async throws {
    let fixture = try LinkFixture()
    let list = try fixture.file("list.csv", LinkFixture.list)
    let decisions = try fixture.file(
      "decisions.csv",
      header + "list,1,list,99,same,,\nlist,2,gone,1,same,,\nlist,1,list,4,same,,\n"
        + "list,4,list,1,different,,\n"
    )
    let outcome = try await fixture.link([list]) { $0.decisionsFile = decisions }
    #expect(
      outcome.warnings.contains {
        $0.hasPrefix(
          "2 records of the decisions are in none of the lists, such as \"1\" of \"gone\""
        )
      }
    )
    #expect(
      outcome.warnings.contains {
        $0.hasSuffix("decides 1 pair both ways (first at line 5); the last row of each counts.")
      }
    )
    #expect(try fixture.persons()["list/1"] != fixture.persons()["list/4"])
  }

  @Test func `a table without the columns is refused`() async throws {
    let fixture = try LinkFixture()
    let list = try fixture.file("list.csv", LinkFixture.list)
    let decisions = try fixture.file("decisions.csv", "list_a,id_a,list_b,decision\na,1,a,same\n")
    await #expect {
      try await fixture.link([list]) { $0.decisionsFile = decisions }
    } throws: { error in
      (error as? Problem)?.what
        == "there is no column \"id_b\"; the columns are list_a, id_a, list_b, decision"
    }
  }
}
