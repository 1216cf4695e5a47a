import CaseModel
import Casework
import Foundation
import InquestTestSupport
import RecordLinkage
import Testing

struct ListReadingTests {
  private func clusters(_ bytes: [UInt8], _ name: String = "list.csv") async throws -> String {
    let fixture = try LinkFixture()
    let path = try fixture.folder.write(bytes, to: name).path
    try await fixture.link([path])
    return try fixture.result("clusters.csv")
  }

  @Test func `a gzipped list gives the same results as the plain one`() async throws {
    let fixture = try LinkFixture()
    let plain = try fixture.file("list.csv", LinkFixture.list)
    try await fixture.link([plain])
    let names = ["clusters.csv", "pairs.csv", "model.json", "report.html"]
    let expected = try names.map(fixture.result)
    try await fixture.link([fixture.packed(plain)])
    #expect(try names.map(fixture.result) == expected)
  }

  @Test func `every encoding that Inquest reads gives the same results`() async throws {
    let text = "id,نام,نام پدر\n1,کاوه بهاری,سهراب\n2,مینا گلریز,داود\n3,کاوه بهاری,سهراب\n"
    let expected = try await clusters(Array(text.utf8))
    #expect(expected.split(separator: "\n").count == 4)
    let marked = try await clusters([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(marked == expected)
    for littleEndian in [true, false] {
      let wide = text.utf16.flatMap { unit in
        littleEndian
          ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      }
      let mark: [UInt8] = littleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
      let read = try await clusters(mark + wide)
      #expect(read == expected)
    }
  }

  @Test func `a western code page is recognised`() async throws {
    let text = "id,name,city\n1,Ren\u{E9}e Oru,N\u{EE}mes\n2,Ana Tal,Harbour\n"
    let fixture = try LinkFixture()
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let path = try fixture.folder.write(bytes, to: "list.csv").path
    try await fixture.link([path])
    #expect(try fixture.persons().count == 2)
  }

  @Test func `a gzip file cut short is refused with a sentence`() async throws {
    let fixture = try LinkFixture()
    let packed = try fixture.packed(fixture.file("list.csv", LinkFixture.list))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: packed))
    let cut = try fixture.folder.write([UInt8](bytes.prefix(bytes.count - 9)), to: "cut.csv.gz")
      .path
    await #expect {
      try await fixture.link([cut])
    } throws: { error in
      let problem = error as? Problem
      return problem?.kind == .badInput && problem?.what == "the file is not complete gzip data"
        && problem?.file == cut
    }
    #expect(!FileManager.default.fileExists(atPath: fixture.results))
  }

  @Test(arguments: [
    ("", "the file is empty"), ("wer,was\na,b\n", "no column is recognised as a name"),
    ("name,city,city\na,b,c\n", "column 2 is named \"city\" as well"),
    ("name,cit\u{0}y\na,b\n", "the field holds a NUL byte"),
  ])
  func `what is no list is refused`(text: String, what: String) async throws {
    let fixture = try LinkFixture()
    let path = try fixture.file("list.csv", text)
    await #expect {
      try await fixture.link([path])
    } throws: { error in
      (error as? Problem)?.kind == .badInput && (error as? Problem)?.what.hasPrefix(what) == true
    }
  }

  @Test func `broken rows are left out and named, all others stay`() async throws {
    let fixture = try LinkFixture()
    let path = try fixture.file(
      "list.csv",
      "id,name\n1,Ana Oru\n2\n3,\"Kel\" Sonder\n4,Mira Tal\n4,\"Otto\nVerl\"\n,Ida Rune\n"
    )
    let outcome = try await fixture.link([path])
    #expect(outcome.rejected.map(\.line) == [3, 4])
    #expect(outcome.rowsLeftOut == 2)
    #expect(try fixture.rows("clusters.csv").map { $0[1] } == ["1", "4", "4 (line 6)", "line 8"])
  }

  @Test func `a column whose values contradict its header is not compared, and it says so`()
    async throws
  {
    let fixture = try LinkFixture()
    let rows = (1...30).map { "\($0),Person \($0),Q\($0),1950-01-\($0)" }
    let text = "id,name,dob,seen\n" + rows.joined(separator: "\n") + "\n"
    let path = try fixture.file("list.csv", text)
    let refused = try await fixture.link([path])
    #expect(refused.columns.first?.unused == ["dob", "seen"])
    #expect(
      refused.columns.first?.remarks == [
        "\"dob\" is not compared: its values, such as \"Q1\", are no birth_date. If they are, add"
          + " --map birth_date=dob.",
        "\"seen\" is not compared, but its values look like dates; if they are, add --map"
          + " birth_date=seen or --map event_date=seen.",
      ]
    )
    let mapped = try await fixture.link([path]) { $0.map = [(.birthDate, "dob")] }
    #expect(mapped.columns.first?.compared.map(\.column) == ["name", "dob"])
  }
}
