import GRDB

/// The register's schema.
///
/// A shipped migration is never edited; a new one is added after it.
enum RegisterMigrations {
  static var all: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 exhibits, lists, claims, people, estimates") { db in
      try db.execute(sql: first)
    }
    migrator.registerMigration("2 decisions on links") { db in
      try db.execute(sql: second)
    }
    migrator.registerMigration("3 origins of lists") { db in
      try db.execute(sql: third)
    }
    return migrator
  }

  private static let first = """
    CREATE TABLE property (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE logEntry (
      position INTEGER NOT NULL PRIMARY KEY,
      time TEXT NOT NULL,
      action TEXT NOT NULL,
      actor TEXT NOT NULL,
      summary TEXT NOT NULL,
      exhibit TEXT,
      commitment TEXT NOT NULL
    );

    CREATE TABLE exhibit (
      id TEXT NOT NULL PRIMARY KEY,
      ordinal INTEGER NOT NULL UNIQUE,
      name TEXT NOT NULL,
      source TEXT,
      method TEXT,
      collectedAt TEXT,
      url TEXT,
      sha256 TEXT NOT NULL UNIQUE,
      object TEXT NOT NULL,
      size INTEGER NOT NULL,
      addedAt TEXT NOT NULL,
      position INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'list', 'unread')),
      unreadReason TEXT,
      rendition TEXT,
      reader TEXT,
      title TEXT,
      mediaType TEXT,
      encoding TEXT,
      language TEXT,
      rightToLeft INTEGER NOT NULL DEFAULT 0,
      claimEngine TEXT
    );

    CREATE TABLE claim (
      id TEXT NOT NULL PRIMARY KEY,
      exhibit TEXT NOT NULL REFERENCES exhibit (id) ON DELETE CASCADE,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      text TEXT NOT NULL,
      modality TEXT NOT NULL,
      event TEXT,
      accuses INTEGER NOT NULL,
      firstDay INTEGER,
      lastDay INTEGER,
      figures INTEGER NOT NULL,
      body TEXT NOT NULL,
      before TEXT NOT NULL,
      after TEXT NOT NULL,
      engine TEXT NOT NULL,
      position INTEGER NOT NULL
    );
    CREATE INDEX claim_on_place ON claim (exhibit, start, "end");
    CREATE INDEX claim_on_modality ON claim (modality);
    CREATE INDEX claim_on_event ON claim (event);

    CREATE TABLE claimSpeaker (
      claim TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
      level INTEGER NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (claim, level, name)
    ) WITHOUT ROWID;
    CREATE INDEX claimSpeaker_on_name ON claimSpeaker (name, claim);

    CREATE TABLE list (
      name TEXT NOT NULL PRIMARY KEY,
      ordinal INTEGER NOT NULL UNIQUE,
      exhibit TEXT NOT NULL REFERENCES exhibit (id),
      source TEXT NOT NULL,
      records INTEGER NOT NULL,
      rejected INTEGER NOT NULL,
      identifier TEXT,
      columns TEXT NOT NULL,
      unused TEXT NOT NULL,
      position INTEGER NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE record (
      list TEXT NOT NULL REFERENCES list (name) ON DELETE CASCADE,
      id TEXT NOT NULL,
      line INTEGER NOT NULL,
      name TEXT NOT NULL,
      fields TEXT NOT NULL,
      person TEXT,
      PRIMARY KEY (list, id)
    ) WITHOUT ROWID;
    CREATE INDEX record_on_person ON record (person);

    CREATE TABLE person (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      folded TEXT NOT NULL,
      otherNames TEXT NOT NULL,
      records INTEGER NOT NULL,
      pattern INTEGER NOT NULL,
      probability REAL NOT NULL,
      engine TEXT NOT NULL,
      position INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX person_on_pattern ON person (pattern);

    CREATE TABLE link (
      person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      listA TEXT NOT NULL,
      idA TEXT NOT NULL,
      listB TEXT NOT NULL,
      idB TEXT NOT NULL,
      weight REAL NOT NULL,
      probability REAL NOT NULL,
      fields TEXT NOT NULL,
      PRIMARY KEY (person, listA, idA, listB, idB)
    ) WITHOUT ROWID;

    CREATE TABLE linkage (
      position INTEGER NOT NULL PRIMARY KEY,
      result TEXT NOT NULL,
      engine TEXT NOT NULL,
      inputs TEXT NOT NULL
    );

    CREATE TABLE estimate (
      position INTEGER NOT NULL PRIMARY KEY,
      result TEXT NOT NULL,
      engine TEXT NOT NULL,
      input TEXT NOT NULL,
      seed INTEGER NOT NULL,
      lists TEXT NOT NULL,
      body TEXT NOT NULL
    );
    """

  // What the machine proposed and what stands are two things from here on, and compared pairs are
  // kept whether they were joined or not.
  private static let second = """
    ALTER TABLE record ADD COLUMN proposed TEXT;
    UPDATE record SET proposed = person;
    CREATE INDEX record_on_proposed ON record (proposed);

    ALTER TABLE person ADD COLUMN status TEXT NOT NULL DEFAULT 'proposed'
      CHECK (status IN ('single', 'proposed', 'decided', 'disputed'));
    UPDATE person SET status = 'single' WHERE records = 1;
    CREATE INDEX person_on_status ON person (status);

    CREATE TABLE proposal (
      id TEXT NOT NULL PRIMARY KEY,
      probability REAL NOT NULL
    ) WITHOUT ROWID;
    INSERT INTO proposal SELECT id, probability FROM person;

    CREATE TABLE pair (
      listA TEXT NOT NULL,
      idA TEXT NOT NULL,
      listB TEXT NOT NULL,
      idB TEXT NOT NULL,
      weight REAL NOT NULL,
      probability REAL NOT NULL,
      fields TEXT NOT NULL,
      PRIMARY KEY (listA, idA, listB, idB)
    ) WITHOUT ROWID;
    CREATE INDEX pair_on_second ON pair (listB, idB);
    INSERT OR IGNORE INTO pair
      SELECT min(listA, listB),
        CASE WHEN (listA, idA) < (listB, idB) THEN idA ELSE idB END,
        max(listA, listB),
        CASE WHEN (listA, idA) < (listB, idB) THEN idB ELSE idA END,
        weight, probability, fields
      FROM link;
    DROP TABLE link;

    CREATE TABLE decision (
      position INTEGER NOT NULL,
      listA TEXT NOT NULL,
      idA TEXT NOT NULL,
      listB TEXT NOT NULL,
      idB TEXT NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'undecided')),
      reviewer TEXT NOT NULL,
      reason TEXT NOT NULL,
      time TEXT NOT NULL,
      sealed INTEGER NOT NULL,
      deed TEXT NOT NULL,
      endedBy INTEGER,
      PRIMARY KEY (position, listA, idA, listB, idB)
    ) WITHOUT ROWID;
    CREATE INDEX decision_on_first ON decision (listA, idA);
    CREATE INDEX decision_on_second ON decision (listB, idB);

    CREATE TABLE reviewSample (
      position INTEGER NOT NULL PRIMARY KEY,
      result TEXT NOT NULL,
      engine TEXT NOT NULL,
      seed INTEGER NOT NULL,
      input TEXT NOT NULL,
      body TEXT NOT NULL
    );

    ALTER TABLE estimate ADD COLUMN counted TEXT NOT NULL DEFAULT '';
    """

  private static let third = """
    ALTER TABLE list ADD COLUMN compiledFrom TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE estimate ADD COLUMN origins TEXT NOT NULL DEFAULT '[]';
    """
}
