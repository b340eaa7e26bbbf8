internal import GRDB
package import Model

/// What the store knows, read whole: a run compares its inputs with it.
extension Store {
  /// Nil before anything was published.
  package func state() throws(StoreFailure) -> StoreState? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT snapshot, reading, extraction, decisions, manifest FROM published").map {
        StoreState(
          snapshot: $0[0], reading: $0[1], extraction: $0[2], decisions: $0[3], manifest: Self.bytes($0, 4) ?? [])
      }
    }
  }

  /// Whether pages are known that are gone from the inputs.
  package func hasVanishedPages() throws(StoreFailure) -> Bool {
    try read {
      try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM page WHERE file IS NULL AND reading IS NOT NULL)")
        ?? false
    }
  }

  /// What became of inputs that are no files, under the names that these have.
  package func settledOutcomes() throws(StoreFailure) -> Set<Outcome> {
    try read { db in
      var outcomes: Set<Outcome> = []
      let rows = try Row.fetchCursor(
        db, sql: "SELECT name, status, code, detail FROM page WHERE status IS NOT NULL AND file IS NULL")
      while let row = try rows.next() {
        guard let status = Outcome.Status(rawValue: row[1]) else { continue }
        outcomes.insert(Outcome(document: row[0], status: status, code: row[2], detail: row[3]))
      }
      return outcomes
    }
  }

  /// Every file with pages, about a microsecond each.
  package func files() throws(StoreFailure) -> [KnownFile] {
    try read { db in
      var files: [KnownFile] = []
      let rows = try Row.fetchCursor(
        db, sql: "SELECT id, path, name, size, modified, changed, inode, device FROM file")
      while let row = try rows.next() {
        let size: Int64? = row[3]
        files.append(
          KnownFile(
            id: row[0], path: Self.bytes(row, 1) ?? [], name: Self.bytes(row, 2) ?? [],
            signature: size.map {
              FileSignature(size: $0, modified: row[4], changed: row[5], inode: row[6], device: row[7])
            }))
      }
      return files
    }
  }

  /// Every page, in no order.
  package func pages() throws(StoreFailure) -> [KnownPage] {
    try read { db in
      var pages: [KnownPage] = []
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT page.id, page.file, page.entry, page.name, page.label, page.document, page.reading,
            page.status, page.code, page.detail, reading.key, reading.content, reading.ordering, reading.article,
            reading.code, reading.detail, reading.charset, reading.input, page.input, page.text
          FROM page LEFT JOIN reading ON reading.id = page.reading
          """)
      while let row = try rows.next() {
        let document: String = row[5]
        let reading = try (row[6] as Int64?).map { try Self.reading(row, from: 10, id: $0) }
        let status: String? = row[7]
        pages.append(
          KnownPage(
            id: row[0], file: row[1], entry: row[2], name: row[3], label: row[4], document: document, reading: reading,
            settled: status.flatMap(Outcome.Status.init).map {
              Outcome(
                document: document, status: $0, code: row[8], detail: row[9], input: row[18], text: row[19])
            }))
      }
      return pages
    }
  }

  /// What is known of contents, whether a page leads to them or not.
  package func readings() throws(StoreFailure) -> [ContentDigest: Reading] {
    try read { db in
      var readings: [ContentDigest: Reading] = [:]
      let rows = try Row.fetchCursor(
        db, sql: "SELECT key, content, ordering, article, code, detail, charset, input, id FROM reading")
      while let row = try rows.next() {
        let reading = try Self.reading(row, from: 0, id: row[8])
        readings[reading.key] = reading
      }
      return readings
    }
  }

  /// By digest, the row of each article and the fingerprint of its claims.
  package func articles() throws(StoreFailure) -> [ContentDigest: ArticleRow] {
    try read { db in
      var articles: [ContentDigest: ArticleRow] = [:]
      let rows = try Row.fetchCursor(db, sql: "SELECT digest, id, claims_made, claims FROM article")
      while let row = try rows.next() {
        guard let digest = Self.digest(row, 0) else { throw StoreFailure(.damaged, "a digest of another length") }
        articles[digest] = ArticleRow(id: row[1], digest: digest, claimsMade: row[2], claimCount: row[3])
      }
      return articles
    }
  }

  private static func reading(_ row: Row, from column: Int, id: Int64) throws -> Reading {
    guard let key = digest(row, column), let content = digest(row, column + 1) else {
      throw StoreFailure(.damaged, "a digest of another length")
    }
    return Reading(
      id: id, key: key, content: content, order: UInt64(bitPattern: row[column + 2]), article: row[column + 3],
      code: row[column + 4], detail: row[column + 5], charset: row[column + 6], input: row[column + 7])
  }

  static func digest(_ row: Row, _ column: Int) -> ContentDigest? {
    bytes(row, column).flatMap { ContentDigest(bytes: $0) }
  }

  static func bytes(_ row: Row, _ column: Int) -> [UInt8]? {
    (try? row.withUnsafeData(atIndex: column) { data in data.map { Array($0) } }) ?? nil
  }
}

/// Where an article is, and who made its claims.
package struct ArticleRow: Sendable {
  package var id: Int64
  package var digest: ContentDigest
  /// Number of a fingerprint.
  package var claimsMade: Int64
  package var claimCount: Int
}
