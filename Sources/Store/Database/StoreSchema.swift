internal import GRDB

/// The tables, by named migrations that are only ever added to.
///
/// What has `since` and `until` is valid in the snapshots from the one up to, not including, the other; an empty `until`
/// means still. So a line that does not change is stored once, however many snapshots there are.
enum StoreSchema {
  /// "VHDA" in the header of the file: what tells a store from other databases.
  static let applicationID: Int32 = 0x5648_4441

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 pages and snapshots") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: inputs)
      try db.execute(sql: results)
      try db.execute(sql: StoreViews.sql)
    }
    return migrator
  }

  /// What was read. Rows of `reading` and `article` that no page leads to are work that is not published yet.
  private static let inputs = """
    CREATE TABLE file (
      id INTEGER PRIMARY KEY,
      path BLOB NOT NULL UNIQUE,
      name BLOB NOT NULL,
      size INTEGER, modified INTEGER, changed INTEGER, inode INTEGER, device INTEGER
    ) STRICT;
    CREATE TABLE fingerprint (id INTEGER PRIMARY KEY, value TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE article (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      digest BLOB NOT NULL UNIQUE,
      size INTEGER NOT NULL, packed BLOB NOT NULL,
      url TEXT, title TEXT, published TEXT, language TEXT NOT NULL, site TEXT, byline TEXT, warnings TEXT NOT NULL,
      text TEXT NOT NULL,
      claims_made INTEGER NOT NULL REFERENCES fingerprint(id), claims INTEGER NOT NULL, claims_size INTEGER, claims_packed BLOB
    ) STRICT;
    CREATE TABLE reading (
      id INTEGER PRIMARY KEY,
      key BLOB NOT NULL UNIQUE,
      content BLOB NOT NULL,
      ordering INTEGER NOT NULL,
      article INTEGER REFERENCES article(id),
      code TEXT, detail TEXT, charset TEXT, input TEXT,
      made INTEGER NOT NULL REFERENCES fingerprint(id)
    ) STRICT;
    CREATE INDEX reading_by_article ON reading(article);
    CREATE TABLE page (
      id INTEGER PRIMARY KEY,
      document TEXT NOT NULL,
      file INTEGER REFERENCES file(id),
      entry INTEGER NOT NULL,
      name TEXT NOT NULL, label TEXT NOT NULL,
      reading INTEGER REFERENCES reading(id),
      status TEXT, code TEXT, detail TEXT, input TEXT, text TEXT,
      source TEXT NOT NULL,
      first_seen TEXT NOT NULL, last_changed TEXT NOT NULL
    ) STRICT;
    CREATE INDEX page_by_document ON page(document);
    CREATE INDEX page_by_reading ON page(reading);
    CREATE INDEX page_by_file ON page(file);
    CREATE VIRTUAL TABLE search USING fts5(
      title, text, content='', tokenize='unicode61 remove_diacritics 2', detail=full
    );
    """

  private static let results = """
    CREATE TABLE snapshot (
      number INTEGER PRIMARY KEY,
      time TEXT NOT NULL,
      engine TEXT NOT NULL, lexicon TEXT NOT NULL,
      pages INTEGER NOT NULL, claims INTEGER NOT NULL, records INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE published (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      snapshot INTEGER NOT NULL,
      reading TEXT NOT NULL, extraction TEXT NOT NULL, decisions TEXT NOT NULL, manifest BLOB NOT NULL
    ) STRICT;
    CREATE TABLE outcome (
      document TEXT NOT NULL, status TEXT NOT NULL, code TEXT, detail TEXT, input TEXT, text TEXT,
      article BLOB,
      since INTEGER NOT NULL, until INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX outcome_now ON outcome(document) WHERE until IS NULL;
    CREATE TABLE claim (
      document TEXT NOT NULL, number INTEGER NOT NULL, line TEXT NOT NULL,
      since INTEGER NOT NULL, until INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX claim_now ON claim(document, number) WHERE until IS NULL;
    CREATE TABLE record (
      record TEXT NOT NULL, line TEXT NOT NULL,
      since INTEGER NOT NULL, until INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX record_now ON record(record) WHERE until IS NULL;
    CREATE TABLE finding (
      number INTEGER NOT NULL, line TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX finding_now ON finding(number) WHERE until IS NULL;
    CREATE TABLE decision (
      number INTEGER NOT NULL, line TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX decision_now ON decision(number) WHERE until IS NULL;
    """
}
