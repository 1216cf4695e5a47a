import CaseModel
@testable import Casework

/// A case whose register fails at everything but the overview.
struct BrokenCase: CaseReading {
  static let reason = "the register at /secret/place is damaged"

  private var problem: Problem {
    Problem(.failed, Self.reason, remedy: "Run inquest rebuild.")
  }

  func overview() throws -> CaseOverview { try ExampleCase().overview() }
  func exhibits() throws -> [ExhibitSummary] { throw problem }
  func document(_ id: String) throws -> DocumentView? { throw problem }
  func claims(_ filter: ClaimFilter) throws -> ClaimTable { throw problem }
  func claim(_ id: String) throws -> ClaimView? { throw problem }
  func figures() throws -> [FigureGroup] { throw problem }
  func people(_ filter: PersonFilter) throws -> PersonTable { throw problem }
  func person(_ id: String) throws -> PersonView? { throw problem }
  func review(limit: Int) throws -> ReviewBoard { throw problem }
  func pair(_ pair: PairKey) throws -> PairView? { throw problem }
  func lists() throws -> [ListSummary] { throw problem }
  func estimate() throws -> EstimateView? { throw problem }
  func custody(page: Int) throws -> CustodyView { throw problem }
}
