import Foundation
import InquestTestSupport
import RecordLinkage
import Testing

@testable import Casework

struct LinkageReportTests {
  private let hostile = "<script>alert('x')</script>&\"\u{202E}\u{1}"

  private func report(_ text: String, decisions: String? = nil) async throws -> String {
    let fixture = try LinkFixture()
    let list = try fixture.file("list.csv", text)
    let table = try decisions.map { try fixture.file("decisions.csv", $0) }
    try await fixture.link([list]) {
      $0.configuration.floor = 0
      $0.decisionsFile = table
    }
    return try fixture.result("report.html")
  }

  /// People who stand twice, some of them with another date, surname or given name the second time,
  /// so that some pairs are unsure.
  private var unsure: String {
    let given = ["کاوه", "Kaveh", "Mina", "مینا", "Otto", "Sara", "Ida", "Davud", "لیلا", "Omid"]
    let family = ["Bahari", "گلریز", "Verl", "Sonder", "Tal", "Oru", "Rune", "Moradi", "Amin"]
    let cities = ["Babol", "Amol", "Ramsar", "Sari", "Rasht", "Tonekabon", "Nur"]
    let after = hostile.replacing("\"", with: "\"\"")
    var rows: [String] = []
    for person in 0..<120 {
      for copy in 0..<2 {
        let change = copy == 1 ? person % 6 : 0
        let first = given[(person + (change == 1 ? 3 : 0)) % 10]
        let last = family[(person * 7 + (change == 2 ? 4 : 0)) % 9]
        let year = 1330 + person % 30 + (change == 3 || change == 5 ? 7 : 0)
        let day = 10 + (person * 5 + (change == 4 || change == 5 ? 9 : 0)) % 19
        rows.append(
          "\(rows.count),\(first) \(last),\(year)-0\(1 + person % 9)-\(day),\"\(cities[person % 7]) \(after)\""
        )
      }
    }
    return "id,name,birth_date,city\n" + rows.joined(separator: "\n") + "\n"
  }

  @Test func `the report stands by itself and runs nothing`() async throws {
    let html = try await report(unsure)
    #expect(!html.contains("<script"))
    #expect(!html.contains("http:") && !html.contains("https:"))
    #expect(!html.contains("src=") && !html.contains("@import") && !html.contains("url("))
    #expect(html.contains("default-src 'none'"))
    #expect(html.contains("seed 1"))
  }

  @Test func `hostile values are written as text and kept apart`() async throws {
    let html = try await report(unsure)
    // Pairs and their values are shown, or nothing of this would be tested.
    #expect(html.contains("<article>"))
    #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;"))
    #expect(!html.unicodeScalars.contains("\u{1}"))
    // Every override of direction stands inside an isolate.
    var depth = 0
    for piece in html.components(separatedBy: "\u{202E}").dropLast() {
      depth += piece.components(separatedBy: "<bdi").count
      depth -= piece.components(separatedBy: "</bdi>").count
      #expect(depth == 1)
    }
  }

  @Test func `every chart has a name, and the same numbers in a table after it`() async throws {
    let html = try await report(unsure)
    let figures = html.components(separatedBy: "<figure>").dropFirst()
      .compactMap { $0.components(separatedBy: "</figure>").first }
    #expect(figures.count >= 6)
    for figure in figures {
      let parts = figure.components(separatedBy: "</svg>")
      #expect(parts.count == 2)
      #expect(parts[0].contains("role=\"img\" aria-label=\""))
      #expect(parts.last?.contains("<table>") == true)
    }
  }

  @Test func `elements are closed in the order in which they are opened`() async throws {
    let html = try await report(unsure)
    var open: [Substring] = []
    for tag in html.matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/) {
      let (_, end, name, closed) = tag.output
      if ["meta", "br"].contains(name) || closed == "/" { continue }
      if end.isEmpty { open.append(name) } else { #expect(open.popLast() == name) }
    }
    #expect(open.isEmpty)
  }

  @Test func `with decisions, what was found stands beside what was expected`() async throws {
    let header = "list_a,id_a,list_b,id_b,decision\n"
    let html = try await report(
      unsure,
      decisions: header + "list,0,list,1,same\nlist,2,list,3,different\n"
    )
    #expect(html.contains("Judged the same"))
    #expect(try await report(unsure).contains("random sample of pairs"))
  }

  @Test(arguments: [(0, 10, 0.0, 0.277_5), (5, 10, 0.236_6, 0.763_4), (10, 10, 0.722_5, 1)])
  func `the interval is Wilson's`(hits: Int, trials: Int, low: Double, high: Double) {
    let interval = ReportCalibration.interval(hits, of: trials)
    #expect(abs(interval.low - low) < 5e-5)
    #expect(abs(interval.high - high) < 5e-5)
  }

  @Test func `lists without rows or without links have a report as well`() async throws {
    let empty = try await report("id,name,dob\n")
    #expect(empty.contains("No group of records looks wrong"))
    let apart = try await report("id,name\n1,Ana Oru\n")
    #expect(apart.contains("One record is") || apart.contains("one record is"))
  }
}
