public import GRDB

/// A line of the custody log as people read it.
public struct LogEntryRow: Codable, Sendable, Hashable, FetchableRecord, PersistableRecord {
  /// The table's name.
  public static let databaseTableName = "logEntry"
  /// Index in the log.
  public var position: Int
  /// When (UTC).
  public var time: String
  /// What was done.
  public var action: String
  /// Who did it.
  public var actor: String
  /// In words.
  public var summary: String
  /// Exhibit it was done to.
  public var exhibit: String?
  /// Commitment in the public log.
  public var commitment: String

  /// Makes a row.
  public init(
    position: Int,
    time: String,
    action: String,
    actor: String,
    summary: String,
    exhibit: String?,
    commitment: String
  ) {
    self.position = position
    self.time = time
    self.action = action
    self.actor = actor
    self.summary = summary
    self.exhibit = exhibit
    self.commitment = commitment
  }
}

/// A run of the linkage engine.
public struct LinkageRow: Codable, Sendable, Hashable, FetchableRecord, PersistableRecord {
  /// The table's name.
  public static let databaseTableName = "linkage"
  /// Event that recorded it.
  public var position: Int
  /// Object that holds the result.
  public var result: String
  /// Method and version.
  public var engine: String
  /// What it linked, as one string to compare.
  public var inputs: String

  /// Makes a row.
  public init(position: Int, result: String, engine: String, inputs: String) {
    self.position = position
    self.result = result
    self.engine = engine
    self.inputs = inputs
  }
}

/// A run of the estimation engine.
public struct EstimateRow: Codable, Sendable, Hashable, FetchableRecord, PersistableRecord {
  /// The table's name.
  public static let databaseTableName = "estimate"
  /// Event that recorded it.
  public var position: Int
  /// Object that holds the result.
  public var result: String
  /// Method and version.
  public var engine: String
  /// Linkage result it counted.
  public var input: String
  /// Seed of the run.
  public var seed: Int
  /// Lists in the order of the patterns' bits, as a JSON array.
  public var lists: String
  /// The result as JSON.
  public var body: String
  /// The capture histories it counted, `[[pattern, people], …]`.
  public var counted: String
  /// The lists as counted, each with the case's lists it is made of, as JSON.
  public var origins: String

  /// Makes a row.
  public init(
    position: Int,
    result: String,
    engine: String,
    input: String,
    seed: Int,
    lists: String,
    body: String,
    counted: String,
    origins: String = "[]"
  ) {
    self.position = position
    self.result = result
    self.engine = engine
    self.input = input
    self.seed = seed
    self.lists = lists
    self.body = body
    self.counted = counted
    self.origins = origins
  }
}
