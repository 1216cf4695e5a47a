import GRDB

extension RegisterSnapshot {
  /// The pairs whose answer can change most: a bound by the sizes of both people.
  public func reviewCandidates(limit: Int) throws -> [ReviewCandidate] {
    try ReviewCandidate.fetchAll(
      db,
      sql: """
        SELECT listA, idA, listB, idB, pair.probability, a.person, b.person,
          a.person != b.person AND a.proposed IS NOT NULL AND a.proposed IS b.proposed AS withheld
        FROM pair
        JOIN record a ON a.list = listA AND a.id = idA
        JOIN record b ON b.list = listB AND b.id = idB
        JOIN person p ON p.id = a.person
        JOIN person q ON q.id = b.person
        WHERE pair.probability > 0 AND (pair.probability < 1 OR withheld)
        ORDER BY p.records * q.records * pair.probability
            * CASE WHEN withheld THEN 1 ELSE 2 * (1 - pair.probability) END DESC,
          listA, idA, listB, idB
        LIMIT \(limit)
        """
    )
  }

  private static let outline = "listA, idA, listB, idB, weight, probability"

  /// One record.
  public func record(list: String, id: String) throws -> RecordRow? {
    try RecordRow.filter(Column("list") == list && Column("id") == id).fetchOne(db)
  }

  /// Every record that something was proposed for or a decision names.
  public func reviewableRecords() throws -> [RecordRow] {
    try RecordRow.fetchAll(
      db,
      sql: """
        SELECT record.* FROM record JOIN list ON list.name = record.list
        WHERE proposed IS NOT NULL OR person IS NOT NULL
          OR EXISTS (SELECT 1 FROM decision WHERE endedBy IS NULL AND listA = list AND idA = record.id)
          OR EXISTS (SELECT 1 FROM decision WHERE endedBy IS NULL AND listB = list AND idB = record.id)
        ORDER BY list.ordinal, line, record.id
        """
    )
  }

  /// The records that the newest linkage gave to one person.
  public func records(proposedAs person: String) throws -> [RecordRow] {
    try RecordRow.filter(Column("proposed") == person).fetchAll(db)
  }

  /// Probability of each person of the newest linkage.
  public func proposal(_ id: String) throws -> Double? {
    try Double.fetchOne(db, sql: "SELECT probability FROM proposal WHERE id = ?", arguments: [id])
  }

  /// All compared pairs, in order of their records.
  public func pairOutlines() throws -> [PairOutline] {
    try PairOutline.fetchAll(db, sql: "SELECT \(Self.outline) FROM pair")
  }

  /// The compared pairs in which a record stands first.
  public func pairOutlines(first list: String, _ id: String) throws -> [PairOutline] {
    try PairOutline.fetchAll(
      db,
      sql: "SELECT \(Self.outline) FROM pair WHERE listA = ? AND idA = ?",
      arguments: [list, id]
    )
  }

  /// The compared pairs that a record stands in, strongest first.
  public func pairs(of list: String, _ id: String) throws -> [PairRow] {
    try PairRow.fetchAll(
      db,
      sql: """
        SELECT * FROM pair WHERE listA = :list AND idA = :id
        UNION SELECT * FROM pair WHERE listB = :list AND idB = :id
        ORDER BY weight DESC, listA, idA, listB, idB
        """,
      arguments: ["list": list, "id": id]
    )
  }

  /// One compared pair.
  public func pair(_ records: RecordPair) throws -> PairRow? {
    try PairRow.filter(
      Column("listA") == records.listA && Column("idA") == records.idA
        && Column("listB") == records.listB && Column("idB") == records.idB
    ).fetchOne(db)
  }

  /// The compared pairs of a person's records, strongest first.
  public func pairs(ofPerson person: String) throws -> [PairRow] {
    try PairRow.fetchAll(
      db,
      sql: """
        SELECT pair.* FROM record a
        JOIN pair ON pair.listA = a.list AND pair.idA = a.id
        JOIN record b ON b.list = pair.listB AND b.id = pair.idB
        WHERE a.person = :person AND b.person = :person
        ORDER BY weight DESC, listA, idA, listB, idB
        """,
      arguments: ["person": person]
    )
  }

  /// Every decision that stands, in order of the log.
  public func standingDecisions() throws -> [DecisionRow] {
    try DecisionRow.filter(Column("endedBy") == nil)
      .order(
        Column("position"),
        Column("listA"),
        Column("idA"),
        Column("listB"),
        Column("idB")
      ).fetchAll(db)
  }

  /// The standing decisions that name a record.
  public func standingDecisions(of list: String, _ id: String) throws -> [DecisionRow] {
    try DecisionRow.fetchAll(
      db,
      sql: """
        SELECT * FROM decision WHERE endedBy IS NULL AND listA = :list AND idA = :id
        UNION SELECT * FROM decision WHERE endedBy IS NULL AND listB = :list AND idB = :id
        ORDER BY position, listA, idA, listB, idB
        """,
      arguments: ["list": list, "id": id]
    )
  }

  /// All that one event decided.
  public func decisions(ofEvent position: Int) throws -> [DecisionRow] {
    try DecisionRow.filter(Column("position") == position).fetchAll(db)
  }

  /// Everything that was ever decided of a pair, in order of the log.
  public func decisions(of records: RecordPair) throws -> [DecisionRow] {
    try DecisionRow.filter(
      Column("listA") == records.listA && Column("idA") == records.idA
        && Column("listB") == records.listB && Column("idB") == records.idB
    ).order(Column("position")).fetchAll(db)
  }

  /// Everything that was ever decided under seal, in order of the log.
  public func sealedDecisions() throws -> [DecisionRow] {
    try DecisionRow.filter(Column("sealed") == true).order(Column("position")).fetchAll(db)
  }

  /// The newest sample of pairs.
  public func reviewSample() throws -> ReviewSampleRow? {
    try ReviewSampleRow.order(Column("position").desc).fetchOne(db)
  }
}
