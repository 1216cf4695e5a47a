import GRDB

/// An unchanging view of the register: every query that pages and commands ask.
public struct RegisterSnapshot {
  let db: Database

  /// A property of the case.
  public func property(_ name: String) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM property WHERE name = ?", arguments: [name])
  }

  /// Number of events already projected.
  public func appliedEvents() throws -> Int { try Int(property("appliedEvents") ?? "0") ?? 0 }

  /// Number of rows of a table, counted.
  public func count(_ table: Table) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(table.rawValue)") ?? 0
  }

  /// Tables that can be counted.
  public enum Table: String, Sendable {
    /// Exhibits.
    case exhibit
    /// Claims.
    case claim
    /// Lists of people.
    case list
    /// Rows of the lists.
    case record
    /// People.
    case person
    /// Lines of the log.
    case logEntry
  }

  /// Lines of the log, newest first.
  public func logEntries(limit: Int, offset: Int = 0) throws -> [LogEntryRow] {
    try LogEntryRow.order(Column("position").desc).limit(limit, offset: offset).fetchAll(db)
  }
}

// MARK: - Exhibits

extension RegisterSnapshot {
  /// All exhibits in order of adding.
  public func exhibits() throws -> [ExhibitRow] {
    try ExhibitRow.order(Column("ordinal")).fetchAll(db)
  }

  /// One exhibit.
  public func exhibit(_ id: String) throws -> ExhibitRow? {
    try ExhibitRow.filter(Column("id") == id).fetchOne(db)
  }

  /// Exhibits in one state, in order of adding.
  public func exhibits(inState state: String) throws -> [ExhibitRow] {
    try ExhibitRow.filter(Column("state") == state).order(Column("ordinal")).fetchAll(db)
  }

  /// Number of claims proposed from each exhibit.
  public func claimCounts() throws -> [String: Int] {
    let rows = try Row.fetchAll(db, sql: "SELECT exhibit, COUNT(*) FROM claim GROUP BY exhibit")
    return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
  }
}

// MARK: - People

extension RegisterSnapshot {
  /// All lists in order of import.
  public func lists() throws -> [ListRow] { try ListRow.order(Column("ordinal")).fetchAll(db) }

  /// All records of a list in order of their lines.
  public func records(ofList list: String) throws -> [RecordRow] {
    try RecordRow.filter(Column("list") == list).order(Column("line"), Column("id")).fetchAll(db)
  }

  /// The records of a person, in order of the lists.
  public func records(ofPerson person: String) throws -> [RecordRow] {
    try RecordRow.fetchAll(
      db,
      sql: """
        SELECT record.* FROM record JOIN list ON list.name = record.list
        WHERE person = ? ORDER BY list.ordinal, line, record.id
        """,
      arguments: [person]
    )
  }

  /// One person.
  public func person(_ id: String) throws -> PersonRow? {
    try PersonRow.filter(Column("id") == id).fetchOne(db)
  }

  /// A page of people and how many there are in all.
  ///
  /// `folded` are words that a folded name must contain; `listBit` is a bit of the pattern that must
  /// be set; `status` is one of a person's; `order` is `name`, `records` or `doubt`.
  public func people(
    folded: [String],
    listBit: Int?,
    pattern: Int?,
    status: String? = nil,
    order: String,
    limit: Int,
    offset: Int
  ) throws -> (rows: [PersonRow], total: Int) {
    var query = PersonRow.all()
    for word in folded {
      query = query.filter(sql: "instr(folded, ?) > 0", arguments: [word])
    }
    if let listBit { query = query.filter(sql: "pattern & ? != 0", arguments: [1 << listBit]) }
    if let pattern { query = query.filter(Column("pattern") == pattern) }
    if let status { query = query.filter(Column("status") == status) }
    let total = try query.fetchCount(db)
    switch order {
    case "name": query = query.order(Column("folded"), Column("id"))
    case "doubt":
      query = query.filter(Column("records") > 1).order(Column("probability"), Column("id"))
    default: query = query.order(Column("records").desc, Column("folded"), Column("id"))
    }
    return (try query.limit(limit, offset: offset).fetchAll(db), total)
  }

  /// Number of people with each pattern of lists.
  public func patternCounts() throws -> [Int: Int] {
    let rows = try Row.fetchAll(db, sql: "SELECT pattern, COUNT(*) FROM person GROUP BY pattern")
    return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
  }

  /// Number of people of each status.
  public func statusCounts() throws -> [String: Int] {
    let rows = try Row.fetchAll(db, sql: "SELECT status, COUNT(*) FROM person GROUP BY status")
    return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
  }

  /// Number of people whose records were joined with less than this probability.
  public func doubtfulPeople(below probability: Double) throws -> Int {
    try PersonRow.filter(Column("records") > 1 && Column("probability") < probability)
      .fetchCount(db)
  }

  /// The newest linkage run.
  public func linkage() throws -> LinkageRow? {
    try LinkageRow.order(Column("position").desc).fetchOne(db)
  }

  /// The newest estimate.
  public func estimate() throws -> EstimateRow? {
    try EstimateRow.order(Column("position").desc).fetchOne(db)
  }
}
