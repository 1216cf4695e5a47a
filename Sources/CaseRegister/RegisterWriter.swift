import GRDB

/// One writing transaction.
///
/// Only the projection of the custody log uses it.
public struct RegisterWriter {
  let db: Database

  /// What the transaction itself can read.
  public var snapshot: RegisterSnapshot { RegisterSnapshot(db: db) }

  /// Sets a property of the case.
  public func setProperty(_ name: String, _ value: String) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO property (name, value) VALUES (?, ?)",
      arguments: [name, value]
    )
  }

  /// Adds a line of the log.
  public func insert(_ row: LogEntryRow) throws { try row.insert(db) }

  /// Adds an exhibit.
  public func insert(_ row: ExhibitRow) throws { try row.insert(db) }

  /// Changes an exhibit's state.
  public func update(_ row: ExhibitRow) throws { try row.update(db) }

  /// Puts claims in place of those that an earlier engine proposed from the same exhibit.
  public func replaceClaims(
    of exhibit: String,
    with claims: [ClaimRow],
    speakers: [ClaimSpeakerRow],
    engine: String
  ) throws {
    try db.execute(sql: "DELETE FROM claim WHERE exhibit = ?", arguments: [exhibit])
    for claim in claims { try claim.insert(db) }
    for speaker in speakers { try speaker.insert(db, onConflict: .ignore) }
    try db.execute(
      sql: "UPDATE exhibit SET claimEngine = ? WHERE id = ?",
      arguments: [engine, exhibit]
    )
  }

  /// Adds a list with its records.
  public func insert(_ list: ListRow, records: [RecordRow]) throws {
    try list.insert(db)
    for record in records { try record.insert(db) }
  }

  /// Puts the proposals of a linkage in place of those before; people are derived from them after.
  ///
  /// `members` gives the proposed person of each record as (list, record, person).
  public func replaceProposals(
    _ proposals: [(id: String, probability: Double)],
    members: [(list: String, id: String, person: String)],
    pairs: [PairRow],
    run: LinkageRow
  ) throws {
    try db.execute(sql: "DELETE FROM proposal")
    try db.execute(sql: "DELETE FROM pair")
    try db.execute(sql: "UPDATE record SET proposed = NULL")
    let insert = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO proposal (id, probability) VALUES (?, ?)"
    )
    for proposal in proposals {
      try insert.execute(arguments: [proposal.id, proposal.probability])
    }
    let update = try db.cachedStatement(
      sql: "UPDATE record SET proposed = ? WHERE list = ? AND id = ?"
    )
    for member in members {
      try update.execute(arguments: [member.person, member.list, member.id])
    }
    for pair in pairs { try pair.insert(db, onConflict: .ignore) }
    try run.insert(db)
  }

  /// Takes people away, or all of them.
  public func removePeople(_ ids: Set<String>?) throws {
    guard let ids else {
      try db.execute(sql: "DELETE FROM person")
      return
    }
    let delete = try db.cachedStatement(sql: "DELETE FROM person WHERE id = ?")
    for id in ids { try delete.execute(arguments: [id]) }
  }

  /// Adds people, and says of each record whom it is about, or that nobody knows.
  public func insert(
    _ people: [PersonRow],
    members: [(list: String, id: String, person: String?)]
  ) throws {
    for person in people { try person.insert(db) }
    let update = try db.cachedStatement(
      sql: "UPDATE record SET person = ? WHERE list = ? AND id = ?"
    )
    for member in members {
      try update.execute(arguments: [member.person, member.list, member.id])
    }
  }

  /// Adds what a reviewer said; an earlier word of theirs on the same pair ends with it.
  public func insert(_ row: DecisionRow) throws {
    try db.execute(
      sql: """
        UPDATE decision SET endedBy = ?
        WHERE listA = ? AND idA = ? AND listB = ? AND idB = ? AND reviewer = ? AND endedBy IS NULL
        """,
      arguments: [row.position, row.listA, row.idA, row.listB, row.idB, row.reviewer]
    )
    try row.insert(db)
  }

  /// Takes back all that a deed decided and that still stands.
  public func endDecisions(of deed: Int, by position: Int) throws {
    try db.execute(
      sql: "UPDATE decision SET endedBy = ? WHERE position = ? AND endedBy IS NULL",
      arguments: [position, deed]
    )
  }

  /// Adds a sample of pairs.
  public func insert(_ row: ReviewSampleRow) throws { try row.insert(db) }

  /// Adds an estimate.
  public func insert(_ row: EstimateRow) throws { try row.insert(db) }
}
