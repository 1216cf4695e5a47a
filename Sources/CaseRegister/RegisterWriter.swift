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

  /// Puts the outcome of a linkage in place of the one before.
  ///
  /// `members` gives the person of each record as (list, record, person).
  public func replacePeople(
    _ people: [PersonRow],
    members: [(list: String, id: String, person: String)],
    links: [LinkRow],
    run: LinkageRow
  ) throws {
    try db.execute(sql: "DELETE FROM person")
    for person in people { try person.insert(db) }
    let update = try db.cachedStatement(
      sql: "UPDATE record SET person = ? WHERE list = ? AND id = ?"
    )
    for member in members {
      try update.execute(arguments: [member.person, member.list, member.id])
    }
    for link in links { try link.insert(db) }
    try run.insert(db)
  }

  /// Adds an estimate.
  public func insert(_ row: EstimateRow) throws { try row.insert(db) }
}
