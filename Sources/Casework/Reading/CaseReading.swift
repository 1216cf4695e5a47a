/// Everything that a page or a report can ask of a case.
///
/// It reads and never writes.
public protocol CaseReading: Sendable {
  /// The first page.
  func overview() throws -> CaseOverview
  /// All exhibits in order of their adding.
  func exhibits() throws -> [ExhibitSummary]
  /// One document with its claims; nil where there is no such exhibit. An unread exhibit has an
  /// empty text.
  func document(_ id: String) throws -> DocumentView?
  /// A page of claims.
  func claims(_ filter: ClaimFilter) throws -> ClaimTable
  /// One claim; nil where there is no such claim.
  func claim(_ id: String) throws -> ClaimView?
  /// Figures claimed by each source, by kind of event.
  func figures() throws -> [FigureGroup]
  /// A page of people.
  func people(_ filter: PersonFilter) throws -> PersonTable
  /// One person; nil where there is no such person.
  func person(_ id: String) throws -> PersonView?
  /// The imported lists.
  func lists() throws -> [ListSummary]
  /// The newest estimate; nil before there is one.
  func estimate() throws -> EstimateView?
  /// What there is to review, at most so many pairs, and what was decided.
  func review(limit: Int) throws -> ReviewBoard
  /// Two records side by side; nil where one of them does not exist.
  func pair(_ pair: PairKey) throws -> PairView?
  /// A page of the custody log.
  func custody(page: Int) throws -> CustodyView
}
