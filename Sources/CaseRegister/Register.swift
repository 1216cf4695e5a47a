import CaseModel
import GRDB

/// The case's database: a projection of the custody log that can be deleted and rebuilt.
///
/// One writer at a time and many readers (SQLite in WAL mode). Nothing here is a source: every row
/// is derived from an event and the objects it names.
public struct Register: Sendable {
  private let pool: DatabasePool

  /// Opens the register, making it where there is none.
  ///
  /// Throws a `Problem` when the file is not a register of ours or cannot be written.
  public init(path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      // A crash loses at most the newest rows, which the log gives back.
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      let unknown = try pool.read { db in
        try RegisterMigrations.all.hasBeenSuperseded(db)
      }
      guard !unknown else {
        throw Problem(
          .badInput,
          "the register was made by a newer version of Inquest",
          file: path,
          remedy: "Use that version, or delete the register and run `inquest rebuild`."
        )
      }
      try RegisterMigrations.all.migrate(pool)
    } catch let error as DatabaseError {
      throw Self.problem(error, path: path)
    }
  }

  /// Runs one transaction that holds entirely or not at all.
  public func write<Value: Sendable>(
    _ body: @Sendable (RegisterWriter) throws -> Value
  ) throws -> Value {
    do {
      return try pool.write { db in try body(RegisterWriter(db: db)) }
    } catch let error as DatabaseError {
      throw Self.problem(error, path: pool.path)
    }
  }

  /// Reads from one unchanging snapshot.
  public func read<Value: Sendable>(
    _ body: @Sendable (RegisterSnapshot) throws -> Value
  ) throws -> Value {
    do {
      return try pool.read { db in try body(RegisterSnapshot(db: db)) }
    } catch let error as DatabaseError {
      throw Self.problem(error, path: pool.path)
    }
  }

  /// Folds the write-ahead log into the file and closes it.
  public func close() throws {
    try pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    try pool.close()
  }

  /// Every row of every table in one text, in a fixed order: equal for equal registers.
  public func fingerprintText() throws -> String {
    try read { snapshot in
      let db = snapshot.db
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_master WHERE type = 'table'
            AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'grdb%' ORDER BY name
          """
      )
      var out = ""
      for table in tables {
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"")
        let lines = rows.map { row in
          row.map { "\($0)=\($1.storage.value.map { "\($0)" } ?? "null")" }.joined(separator: "\t")
        }
        out += "[\(table)]\n" + lines.sorted().joined(separator: "\n") + "\n"
      }
      return out
    }
  }

  private static func problem(_ error: DatabaseError, path: String) -> Problem {
    switch error.resultCode {
    case .SQLITE_FULL, .SQLITE_IOERR:
      Problem(
        .cannotWrite,
        "the disk is full or failing",
        file: path,
        remedy: "Free some space and run the command again; the log kept what was acknowledged."
      )
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      Problem(
        .cannotWrite,
        "the register cannot be opened for writing",
        file: path,
        remedy: "Check the folder's permissions."
      )
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      Problem(
        .busy,
        "another process is writing to the register",
        file: path,
        remedy: "Wait until it has finished and try again."
      )
    default:
      Problem(
        .badInput,
        "the register is damaged or not a register (\(error.message ?? "SQLite error"))",
        file: path,
        remedy: "Delete register.sqlite and run `inquest rebuild`: nothing is lost by that."
      )
    }
  }
}
