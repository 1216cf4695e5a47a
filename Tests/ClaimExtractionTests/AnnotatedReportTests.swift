import CaseModel
import ClaimExtraction
import Foundation
import InquestTestSupport
import Testing

/// The press report against the visible part of its annotation, which is not part of the project.
@Suite struct AnnotatedReportTests {
  private struct Gold: Decodable {
    struct Claim: Decodable {
      var start: Int
      var end: Int
    }
    enum CodingKeys: String, CodingKey {
      case claims
      case limits = "limit_to"
    }
    var claims: [Claim]
    var limits: [Int]
  }

  @Test(.enabled(if: SharedData.file("mission/claims-gold-visible.json") != nil))
  func `at least two thirds of the annotated claims are found, and little else`() throws {
    let gold = try JSONDecoder().decode(
      Gold.self,
      from: Data(contentsOf: #require(SharedData.file("mission/claims-gold-visible.json")))
    )
    let text = try String(
      contentsOf: #require(SharedData.file("mission/report.txt")),
      encoding: .utf8
    )
    let limits = try #require(gold.limits.first)..<(#require(gold.limits.last))
    let found = ClaimExtractor().claims(in: text).filter { limits.contains($0.span.start) }
    let matched = gold.claims.filter { claim in
      found.contains { Self.overlap($0.span, TextSpan(claim.start, claim.end)) >= 0.5 }
    }
    #expect(3 * matched.count >= 2 * gold.claims.count)
    #expect(2 * found.count <= 3 * gold.claims.count)
  }

  // Shared characters over all characters of two spans.
  private static func overlap(_ a: TextSpan, _ b: TextSpan) -> Double {
    let shared = min(a.end, b.end) - max(a.start, b.start)
    return shared <= 0 ? 0 : Double(shared) / Double(a.count + b.count - shared)
  }
}
