/// The first page of a case: what is in it, what is open, what is new.
public struct CaseOverview: Sendable {
  /// The case's title as its owner wrote it.
  public var title: String
  /// The case's identifier (a UUID).
  public var identifier: String
  /// Set in a demonstration case only: the number that a real case never knows.
  public var truePopulation: Int?
  /// Exhibits by state.
  public var exhibits: Int
  /// Exhibits with a rendition.
  public var documentsRead: Int
  /// Exhibits kept unread.
  public var unread: Int
  /// Proposed claims.
  public var claims: Int
  /// Proposed claims by modality, most first.
  public var claimsByModality: [Facet]
  /// Lists of people.
  public var lists: Int
  /// Rows of those lists.
  public var records: Int
  /// People that the records are thought to be about.
  public var persons: Int
  /// Events in the custody log.
  public var events: Int
  /// What a person should look at next.
  public var open: [OpenItem]
  /// The newest events, newest first.
  public var recent: [LogEntry]
  /// The recommended range of the newest estimate.
  public var estimate: EstimateView.Range?
}

/// A value and how often it occurs: one choice of a filter.
public struct Facet: Sendable, Hashable {
  /// The value as stored; what a filter takes.
  public var value: String
  /// How many.
  public var count: Int
}

/// Something that waits for a person.
public struct OpenItem: Sendable {
  /// What kind of thing, and which page shows it.
  public enum Kind: String, Sendable {
    /// An exhibit that could not be read.
    case unreadExhibit
    /// Claims that accuse a named person and need a decision each.
    case accusation
    /// Records joined on thin evidence.
    case doubtfulLink
    /// Decisions of people that cannot all be right.
    case conflictingDecisions
    /// Figures of one thing that do not agree.
    case conflictingFigures
    /// The estimate was refused or has warnings.
    case estimate
  }

  /// What kind of thing it is.
  public var kind: Kind
  /// A sentence that says what it is.
  public var text: String
  /// Identifier of the exhibit, where the kind has one.
  public var target: String?
}
