import Foundation
import RecordLinkage
import Testing

@Suite struct ReviewerAgreementTests {
  struct Published: Sendable, CustomTestStringConvertible {
    let source: String
    let counts: [[Int]]
    let kappa: Double
    let error: Double?
    var testDescription: String { source }
  }

  static let tables = [
    Published(
      source: "Fleiss, Cohen and Everitt 1969, n = 200",
      counts: [[106, 10, 4], [22, 28, 10], [2, 12, 6]],
      kappa: 0.429,
      error: 0.054
    ),
    Published(
      source: "Fleiss 1981, two raters' diagnoses, n = 100",
      counts: [[75, 1, 4], [5, 4, 1], [0, 0, 10]],
      kappa: 0.676,
      error: 0.088
    ),
  ]

  @Test(arguments: tables)
  func `kappa and its error are the published ones`(table: Published) throws {
    let agreement = ReviewerAgreement(counts: table.counts)
    let kappa = try #require(agreement.kappa)
    #expect(abs(kappa - table.kappa) < 0.0005)
    let error = try #require(agreement.standardError)
    #expect(abs(error - (table.error ?? 0)) < 0.0005)
    let range = try #require(agreement.kappaRange)
    #expect(abs(range.high - range.low - 2 * 1.959964 * error) < 1e-6)
  }

  @Test func `Wilson's interval of eighty of a hundred is the published one`() throws {
    // Newcombe 1998, table I, method 3: 81 of 263.
    let range = try #require(ReviewerAgreement(counts: [[81, 182], [0, 0]]).agreementRange)
    #expect(abs(range.low - 0.2553) < 0.00005 && abs(range.high - 0.3662) < 0.00005)
  }

  @Test func `reviewers who only ever gave one answer have no kappa`() {
    let agreement = ReviewerAgreement(counts: [[30, 0], [0, 0]])
    #expect(agreement.kappa == nil && agreement.kappaRange == nil && agreement.agreement == 1)
  }

  @Test func `reviewers who never disagreed have a kappa of one and no interval`() {
    let agreement = ReviewerAgreement(counts: [[20, 0], [0, 30]])
    #expect(agreement.kappa == 1 && agreement.kappaRange == nil)
    #expect((agreement.agreementRange?.low ?? 1) < 0.95)
  }

  @Test func `no pair says nothing, and few pairs give no interval`() {
    let none = ReviewerAgreement(counts: [[0, 0], [0, 0]])
    #expect(none.agreement == nil && none.kappa == nil && none.pairs == 0)
    let few = ReviewerAgreement(counts: [[5, 2], [1, 6]])
    #expect(few.kappa != nil && few.kappaRange == nil)
  }
}
