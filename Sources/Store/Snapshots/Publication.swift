internal import Foundation
internal import GRDB
package import Model

/// The one transaction in which pages, lines and snapshot change together.
package final class Publication {
  private let db: Database
  private let number: Int
  private let time: String
  private(set) var hasNewLines = false
  private var outcomes: [String: StoredOutcome] = [:]
  private var records: Set<String> = []

  private struct StoredOutcome {
    var row: Int64
    var outcome: Outcome
    var article: ContentDigest?
  }

  fileprivate init(_ db: Database, time: String) throws {
    self.db = db
    self.time = time
    number = (try Int.fetchOne(db, sql: "SELECT max(number) FROM snapshot") ?? 0) + 1
    let rows = try Row.fetchCursor(
      db, sql: "SELECT rowid, document, status, code, detail, article, input, text FROM outcome WHERE until IS NULL")
    while let row = try rows.next() {
      guard let status = Outcome.Status(rawValue: row[2]) else { continue }
      let outcome = Outcome(document: row[1], status: status, code: row[3], detail: row[4], input: row[6], text: row[7])
      outcomes[outcome.document] = StoredOutcome(row: row[0], outcome: outcome, article: Store.digest(row, 5))
    }
    records = try String.fetchSet(db, sql: "SELECT record FROM record WHERE until IS NULL")
  }

  // MARK: Inputs

  /// Replaces what is known of a file; gives its row.
  package func put(_ file: KnownFile) throws -> Int64 { try Store.put(file, db) }

  /// The address that a page's article gives.
  package func url(of page: KnownPage) throws -> String? {
    guard let article = page.reading?.article else { return nil }
    return try String.fetchOne(
      try db.cachedStatement(sql: "SELECT url FROM article WHERE id = ?"), arguments: [article])
  }

  /// Adds a page, or replaces the row that it has. `isNews` says that its text is another than before.
  package func put(_ page: KnownPage, source: String, isNews: Bool) throws {
    let common: StatementArguments = [
      page.document, page.file, page.entry, page.name, page.label, page.reading?.id, page.settled?.status.rawValue,
      page.settled?.code, page.settled?.detail, page.settled?.input, page.settled?.text, source,
    ]
    if page.id == 0 {
      try db.cachedStatement(
        sql: """
          INSERT INTO page (document, file, entry, name, label, reading, status, code, detail, input, text, source,
            first_seen, last_changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: common + [time, time])
      return
    }
    try db.cachedStatement(
      sql: """
        UPDATE page SET document = ?, file = ?, entry = ?, name = ?, label = ?, reading = ?, status = ?, code = ?,
          detail = ?, input = ?, text = ?, source = ?\(isNews ? ", last_changed = ?" : "") WHERE id = ?
        """
    ).execute(arguments: common + (isNews ? [time, page.id] : [page.id]))
  }

  package func removePage(_ id: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM page WHERE id = ?").execute(arguments: [id])
  }

  /// Forgets files that no page is in, and what no page leads to.
  package func removeUnused() throws {
    try db.execute(
      sql: """
        DELETE FROM file WHERE NOT EXISTS (SELECT 1 FROM page WHERE page.file = file.id);
        DELETE FROM reading WHERE NOT EXISTS (SELECT 1 FROM page WHERE page.reading = reading.id);
        DELETE FROM article WHERE NOT EXISTS (SELECT 1 FROM reading WHERE reading.article = article.id);
        """)
  }

  // MARK: Lines

  /// The lines of each article, nil for no article; the text only of those with claims.
  package func lines(of articles: [Int64?]) throws -> [ArticleLines?] {
    try articles.map { try $0.flatMap { try Store.lines(of: $0, withoutClaims: false, db) } }
  }

  /// Says what became of a document; gives whether outcome and article are those of the snapshot before.
  package func put(_ outcome: Outcome, article: ContentDigest?) throws -> Bool {
    let old = outcomes.removeValue(forKey: outcome.document)
    if let old, old.outcome == outcome, old.article == article { return true }
    if let old { try end("outcome", row: old.row) }
    try db.cachedStatement(
      sql:
        "INSERT INTO outcome (document, status, code, detail, input, text, article, since) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      outcome.document, outcome.status.rawValue, outcome.code, outcome.detail, outcome.input, outcome.text,
      article.map { Data($0.bytes) }, number,
    ])
    hasNewLines = true
    return false
  }

  /// The claims of a document, as lines with their line feeds.
  package func put(claims lines: [[UInt8]], of document: String) throws {
    try replace(
      lines, in: "claim",
      old: "SELECT rowid, number, line FROM claim WHERE document = ? AND until IS NULL", [document],
      insert: "INSERT INTO claim (number, line, since, document) VALUES (?, ?, ?, ?)", [document])
  }

  package func put(record line: [UInt8], id: String) throws {
    if records.remove(id) != nil {
      let find = try db.cachedStatement(sql: "SELECT rowid, line FROM record WHERE record = ? AND until IS NULL")
      if let row = try Row.fetchOne(find, arguments: [id]) {
        if row[1] == Self.text(line) { return }
        try end("record", row: row[0])
      }
    }
    try db.cachedStatement(sql: "INSERT INTO record (record, line, since) VALUES (?, ?, ?)")
      .execute(arguments: [id, Self.text(line), number])
    hasNewLines = true
  }

  package func put(findings lines: [[UInt8]]) throws { try replace(lines, in: "finding") }

  package func put(decisions lines: [[UInt8]]) throws { try replace(lines, in: "decision") }

  /// Ends what was not put again and records a snapshot where any line has changed; gives the number of the newest.
  package func finish(
    _ state: StoreState, engine: String, lexicon: String, counts: (pages: Int, claims: Int, records: Int)
  ) throws -> Int {
    for document in outcomes.keys.sorted() {
      try end("outcome", row: outcomes[document]!.row)
      try put(claims: [], of: document)
    }
    for record in records.sorted() {
      try db.cachedStatement(sql: "UPDATE record SET until = ? WHERE record = ? AND until IS NULL")
        .execute(arguments: [number, record])
    }
    if !outcomes.isEmpty || !records.isEmpty { hasNewLines = true }
    if hasNewLines {
      try db.execute(
        sql: """
          INSERT INTO snapshot (number, time, engine, lexicon, pages, claims, records) VALUES (?, ?, ?, ?, ?, ?, ?)
          """, arguments: [number, time, engine, lexicon, counts.pages, counts.claims, counts.records])
    }
    let newest = hasNewLines ? number : number - 1
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO published (only, snapshot, reading, extraction, decisions, manifest)
        VALUES (1, ?, ?, ?, ?, ?)
        """, arguments: [newest, state.reading, state.extraction, state.decisions, Data(state.manifest)])
    return newest
  }

  private func end(_ table: String, row: Int64) throws {
    try db.cachedStatement(sql: "UPDATE \(table) SET until = ? WHERE rowid = ?").execute(arguments: [number, row])
    hasNewLines = true
  }

  private func replace(_ lines: [[UInt8]], in table: String) throws {
    try replace(
      lines, in: table, old: "SELECT rowid, number, line FROM \(table) WHERE until IS NULL", [],
      insert: "INSERT INTO \(table) (number, line, since) VALUES (?, ?, ?)", [])
  }

  /// Lines are compared place by place: most that differ differ in content.
  private func replace(
    _ lines: [[UInt8]], in table: String, old: String, _ oldArguments: StatementArguments, insert: String,
    _ insertArguments: StatementArguments
  ) throws {
    var kept: Set<Int> = []
    for row in try Row.fetchAll(try db.cachedStatement(sql: old), arguments: oldArguments) {
      let place: Int = row[1]
      if place < lines.count, row[2] == Self.text(lines[place]) {
        kept.insert(place)
      } else {
        try end(table, row: row[0])
      }
    }
    for (place, line) in lines.enumerated() where !kept.contains(place) {
      try db.cachedStatement(sql: insert).execute(arguments: [place, Self.text(line), number] + insertArguments)
      hasNewLines = true
    }
  }

  /// Without the line feed, so that tools show the line alone.
  private static func text(_ line: [UInt8]) -> String { String(decoding: line.dropLast(), as: UTF8.self) }
}

extension Store {
  /// Runs the transaction; an error of `body` undoes all of it.
  package func publish<Result>(_ body: (Publication) throws -> Result) throws -> Result {
    do {
      return try queue.write { db in try body(try Publication(db, time: Self.now)) }
    } catch let error as DatabaseError {
      throw StoreFailure(error)
    }
  }

  /// To the second, in UTC, by the user's clock, which may be wrong: nothing but what people are told depends on it.
  private static var now: String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
