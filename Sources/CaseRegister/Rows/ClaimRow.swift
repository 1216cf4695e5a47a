public import GRDB

/// A proposed claim: what tables sort and filter by, and the engine's whole answer as JSON.
public struct ClaimRow: Codable, Sendable, Hashable, FetchableRecord, PersistableRecord {
  /// The table's name.
  public static let databaseTableName = "claim"
  /// Identifier across the case.
  public var id: String
  /// Exhibit it stands in.
  public var exhibit: String
  /// First scalar of the passage in the rendition.
  public var start: Int
  /// After its last scalar.
  public var end: Int
  /// The passage.
  public var text: String
  /// Modality.
  public var modality: String
  /// Event type.
  public var event: String?
  /// Whether it accuses a named person.
  public var accuses: Bool
  /// First possible day of the dates in it (days since 1970).
  public var firstDay: Int?
  /// Last possible day.
  public var lastDay: Int?
  /// Number of quantities in it.
  public var figures: Int
  /// The claim as JSON.
  public var body: String
  /// Text before the passage.
  public var before: String
  /// Text after the passage.
  public var after: String
  /// Engine and version.
  public var engine: String
  /// Event that recorded it.
  public var position: Int

  /// Makes a row.
  public init(
    id: String,
    exhibit: String,
    start: Int,
    end: Int,
    text: String,
    modality: String,
    event: String?,
    accuses: Bool,
    firstDay: Int?,
    lastDay: Int?,
    figures: Int,
    body: String,
    before: String,
    after: String,
    engine: String,
    position: Int
  ) {
    self.id = id
    self.exhibit = exhibit
    self.start = start
    self.end = end
    self.text = text
    self.modality = modality
    self.event = event
    self.accuses = accuses
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.figures = figures
    self.body = body
    self.before = before
    self.after = after
    self.engine = engine
    self.position = position
  }
}

/// Who speaks at one level of a claim's attribution.
public struct ClaimSpeakerRow: Codable, Sendable, Hashable, FetchableRecord, PersistableRecord {
  /// The table's name.
  public static let databaseTableName = "claimSpeaker"
  /// The claim.
  public var claim: String
  /// Level, 0 outermost.
  public var level: Int
  /// Resolved name.
  public var name: String

  /// Makes a row.
  public init(claim: String, level: Int, name: String) {
    self.claim = claim
    self.level = level
    self.name = name
  }
}
