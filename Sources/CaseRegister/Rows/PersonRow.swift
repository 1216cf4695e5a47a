public import GRDB

/// A list of people as imported.
public struct ListRow: Codable, Sendable, Hashable, FetchableRecord, PersistableRecord {
  /// The table's name.
  public static let databaseTableName = "list"
  /// Its name, unique in the case.
  public var name: String
  /// Order of import, from 0: its bit in a pattern.
  public var ordinal: Int
  /// Exhibit of the file.
  public var exhibit: String
  /// Its source.
  public var source: String
  /// Rows taken.
  public var records: Int
  /// Rows left out.
  public var rejected: Int
  /// The column that names rows.
  public var identifier: String?
  /// Columns and their fields as JSON: `[["column","field"],…]`.
  public var columns: String
  /// Columns not used as JSON.
  public var unused: String
  /// Event that imported it.
  public var position: Int
  /// Names of the lists it was compiled from, as a JSON array.
  public var compiledFrom: String

  /// Makes a row.
  public init(
    name: String,
    ordinal: Int,
    exhibit: String,
    source: String,
    records: Int,
    rejected: Int,
    identifier: String?,
    columns: String,
    unused: String,
    position: Int,
    compiledFrom: String = "[]"
  ) {
    self.name = name
    self.ordinal = ordinal
    self.exhibit = exhibit
    self.source = source
    self.records = records
    self.rejected = rejected
    self.identifier = identifier
    self.columns = columns
    self.unused = unused
    self.position = position
    self.compiledFrom = compiledFrom
  }
}

/// One row of a list, its values as given.
public struct RecordRow: Codable, Sendable, Hashable, FetchableRecord, PersistableRecord {
  /// The table's name.
  public static let databaseTableName = "record"
  /// The list.
  public var list: String
  /// Its identifier in the list.
  public var id: String
  /// Line of the file it begins on.
  public var line: Int
  /// The name as the list writes it.
  public var name: String
  /// The recognised values as JSON: `[["field","value"],…]` in the order of the columns.
  public var fields: String
  /// The person it is about, once linked.
  public var person: String?
  /// The person whom the newest linkage gave it to.
  public var proposed: String?

  /// Makes the row of a newly imported record.
  public init(list: String, id: String, line: Int, name: String, fields: String) {
    self.list = list
    self.id = id
    self.line = line
    self.name = name
    self.fields = fields
  }
}

/// A person that records are thought to be about.
public struct PersonRow: Codable, Sendable, Hashable, FetchableRecord, PersistableRecord {
  /// The table's name.
  public static let databaseTableName = "person"
  /// Stable identifier.
  public var id: String
  /// Name as the fullest record writes it.
  public var name: String
  /// All names folded for search.
  public var folded: String
  /// Other spellings as a JSON array.
  public var otherNames: String
  /// Number of records.
  public var records: Int
  /// The lists they are on, a bit for each list's ordinal.
  public var pattern: Int
  /// Probability that the records are one person.
  public var probability: Double
  /// Method and version.
  public var engine: String
  /// Event that recorded it.
  public var position: Int
  /// `single` (one record), `proposed` (joined by machine), `decided` (by a person) or `disputed`.
  public var status: String

  /// Makes a row.
  public init(
    id: String,
    name: String,
    folded: String,
    otherNames: String,
    records: Int,
    pattern: Int,
    probability: Double,
    engine: String,
    position: Int,
    status: String
  ) {
    self.id = id
    self.name = name
    self.folded = folded
    self.otherNames = otherNames
    self.records = records
    self.pattern = pattern
    self.probability = probability
    self.engine = engine
    self.position = position
    self.status = status
  }
}
