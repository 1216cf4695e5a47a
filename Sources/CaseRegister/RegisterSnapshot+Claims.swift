import GRDB

/// What to select of the claims; nil does not narrow.
public struct ClaimSelection: Sendable {
  /// Resolved name of any speaker; the empty string for claims of the document's author.
  public var speaker: String?
  /// Modality.
  public var modality: String?
  /// Event type.
  public var event: String?
  /// Exhibit.
  public var exhibit: String?
  /// Claims whose dates may fall on or after this day.
  public var fromDay: Int?
  /// Claims whose dates may fall on or before this day.
  public var toDay: Int?
  /// Words that the passage contains.
  public var words: [String]
  /// `place`, `speaker`, `modality`, `event` or `date`.
  public var order: String

  /// Makes a selection.
  public init(
    speaker: String? = nil,
    modality: String? = nil,
    event: String? = nil,
    exhibit: String? = nil,
    fromDay: Int? = nil,
    toDay: Int? = nil,
    words: [String] = [],
    order: String = "place"
  ) {
    self.speaker = speaker
    self.modality = modality
    self.event = event
    self.exhibit = exhibit
    self.fromDay = fromDay
    self.toDay = toDay
    self.words = words
    self.order = order
  }

  fileprivate var condition: (sql: String, arguments: StatementArguments) {
    var clauses: [String] = ["1"]
    var arguments = StatementArguments()
    func add(_ clause: String, _ values: StatementArguments = []) {
      clauses.append(clause)
      arguments += values
    }
    if let speaker, speaker.isEmpty {
      add("NOT EXISTS (SELECT 1 FROM claimSpeaker s WHERE s.claim = c.id)")
    } else if let speaker {
      add("EXISTS (SELECT 1 FROM claimSpeaker s WHERE s.claim = c.id AND s.name = ?)", [speaker])
    }
    if let modality { add("c.modality = ?", [modality]) }
    if let event { add("c.event = ?", [event]) }
    if let exhibit { add("c.exhibit = ?", [exhibit]) }
    if let fromDay { add("c.lastDay >= ?", [fromDay]) }
    if let toDay { add("c.firstDay <= ?", [toDay]) }
    for word in words { add("instr(lower(c.text), ?) > 0", [word.lowercased()]) }
    return (clauses.joined(separator: " AND "), arguments)
  }

  fileprivate var orderClause: String {
    let place = "e.ordinal, c.start, c.\"end\", c.id"
    let first: String? =
      switch order {
      case "speaker":
        "(SELECT MIN(s.name) FROM claimSpeaker s WHERE s.claim = c.id AND s.level = 0) IS NULL, "
          + "(SELECT MIN(s.name) FROM claimSpeaker s WHERE s.claim = c.id AND s.level = 0)"
      case "modality": "c.modality"
      case "event": "c.event IS NULL, c.event"
      case "date": "c.firstDay IS NULL, c.firstDay"
      default: nil
      }
    return [first, place].compactMap { $0 }.joined(separator: ", ")
  }
}

extension RegisterSnapshot {
  /// A page of claims and how many the selection has in all.
  public func claims(
    _ selection: ClaimSelection,
    limit: Int,
    offset: Int
  ) throws -> (rows: [ClaimRow], total: Int) {
    let condition = selection.condition
    let total =
      try Int.fetchOne(
        db,
        sql: "SELECT COUNT(*) FROM claim c WHERE \(condition.sql)",
        arguments: condition.arguments
      ) ?? 0
    let rows = try ClaimRow.fetchAll(
      db,
      sql: """
        SELECT c.* FROM claim c JOIN exhibit e ON e.id = c.exhibit
        WHERE \(condition.sql) ORDER BY \(selection.orderClause) LIMIT \(limit) OFFSET \(offset)
        """,
      arguments: condition.arguments
    )
    return (rows, total)
  }

  /// One claim.
  public func claim(_ id: String) throws -> ClaimRow? {
    try ClaimRow.filter(Column("id") == id).fetchOne(db)
  }

  /// Claims with a quantity, in order of place.
  public func claimsWithFigures() throws -> [ClaimRow] {
    try ClaimRow.fetchAll(
      db,
      sql: """
        SELECT c.* FROM claim c JOIN exhibit e ON e.id = c.exhibit
        WHERE c.figures > 0 ORDER BY e.ordinal, c.start, c."end", c.id
        """
    )
  }

  /// Number of claims that accuse a named person.
  public func accusations() throws -> Int {
    try ClaimRow.filter(Column("accuses") == true).fetchCount(db)
  }

  /// Values of a column of the claims with their counts, most first.
  public func facets(of facet: ClaimFacet) throws -> [(value: String, count: Int)] {
    let sql =
      switch facet {
      case .modality, .event:
        """
        SELECT \(facet.rawValue), COUNT(*) FROM claim WHERE \(facet.rawValue) IS NOT NULL
        GROUP BY 1 ORDER BY 2 DESC, 1
        """
      case .speaker:
        "SELECT name, COUNT(DISTINCT claim) FROM claimSpeaker GROUP BY 1 ORDER BY 2 DESC, 1"
      }
    return try Row.fetchAll(db, sql: sql).map { ($0[0], $0[1]) }
  }

  /// Number of claims that the document's author makes.
  public func unattributedClaims() throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT COUNT(*) FROM claim c
        WHERE NOT EXISTS (SELECT 1 FROM claimSpeaker s WHERE s.claim = c.id)
        """
    ) ?? 0
  }
}

/// What claims can be narrowed by.
public enum ClaimFacet: String, Sendable {
  /// Modality.
  case modality
  /// Event type.
  case event
  /// Resolved speaker at any level.
  case speaker
}
