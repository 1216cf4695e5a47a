import CaseModel
import ClaimExtraction
import Foundation
import InquestTestSupport
import Testing

/// Every string of the output is the text at its offsets.
@Suite struct GroundingTests {
  @Test(arguments: [InventedReports.english, InventedReports.persian])
  func `invented reports are grounded and full of claims`(report: String) {
    #expect(Grounding.failures(of: report) == [])
    #expect(ClaimExtractor().claims(in: report).count >= 6)
  }

  @Test func `line ends of any kind are kept in the text`() {
    let text = InventedReports.english.replacing("\n", with: "\r\n")
    #expect(Grounding.failures(of: text) == [])
    #expect(ClaimExtractor().claims(in: text).contains { $0.text.contains("\r\n") })
  }

  @Test func `claims come in order with names of their own`() {
    let claims = ClaimExtractor().claims(in: InventedReports.english)
    #expect(claims.map(\.span.start) == claims.map(\.span.start).sorted())
    #expect(Set(claims.map(\.id)).count == claims.count)
  }

  @Test func `claims survive being written and read`() throws {
    let claims = ClaimExtractor().claims(in: InventedReports.english)
    let bytes = try JSONEncoder().encode(claims)
    #expect(try JSONDecoder().decode([Claim].self, from: bytes) == claims)
  }

  // The reference data is not part of the project; without it these are skipped.
  @Test(.enabled(if: SharedData.file("mission/report.txt") != nil))
  func `the press report is grounded`() throws {
    let url = try #require(SharedData.file("mission/report.txt"))
    let text = try String(contentsOf: url, encoding: .utf8)
    #expect(Grounding.failures(of: text) == [])
  }

  @Test(.enabled(if: SharedData.file("data/polnear/dev/text") != nil))
  func `a news corpus is grounded`() throws {
    let folder = try #require(SharedData.file("data/polnear/dev/text"))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(!files.isEmpty)
    for name in files {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      #expect(Grounding.failures(of: text) == [], "\(name)")
    }
  }
}
