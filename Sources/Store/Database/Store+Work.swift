internal import Foundation
internal import GRDB

/// Work on pages, kept batch by batch before any of it is published: a run that is cut off loses one batch.
extension Store {
  /// The number under which a fingerprint is kept.
  package func number(ofFingerprint value: String) throws(StoreFailure) -> Int64 {
    let known = try read {
      try Int64.fetchOne($0, sql: "SELECT id FROM fingerprint WHERE value = ?", arguments: [value])
    }
    if let known { return known }
    return try write { db in
      try db.execute(sql: "INSERT INTO fingerprint (value) VALUES (?)", arguments: [value])
      return db.lastInsertedRowID
    }
  }

  /// Keeps what reading some contents gave, and the articles that were not known; gives the readings with their rows.
  ///
  /// `made`: the number of the fingerprint of what reads.
  package func keep(_ works: [ReadingWork], made: Int64) throws(StoreFailure) -> [Reading] {
    try write { db in
      var readings: [Reading] = []
      let insert = try db.cachedStatement(
        sql: """
          INSERT INTO reading (key, content, ordering, article, code, detail, charset, input, made)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (key) DO UPDATE SET article = excluded.article, code = excluded.code, detail = excluded.detail
          RETURNING id
          """)
      for work in works {
        var reading = work.reading
        if let article = work.article { reading.article = try Self.keep(article, db) }
        reading.id =
          try Int64.fetchOne(
            insert,
            arguments: [
              Data(reading.key.bytes), Data(reading.content.bytes), Int64(bitPattern: reading.order), reading.article,
              reading.code, reading.detail, reading.charset, reading.input, made,
            ]) ?? 0
        readings.append(reading)
      }
      return readings
    }
  }

  private static func keep(_ article: StoredArticle, _ db: Database) throws -> Int64 {
    let digest = Data(article.digest.bytes)
    let find = try db.cachedStatement(sql: "SELECT id FROM article WHERE digest = ?")
    if let known = try Int64.fetchOne(find, arguments: [digest]) {
      try keep(article.claims, of: known, db)
      return known
    }
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO article (
          digest, size, packed, url, title, published, language, site, byline, warnings, text,
          claims_made, claims, claims_size, claims_packed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try insert.execute(arguments: [
      digest, article.line.size, Data(article.line.bytes), article.url, article.title, article.published,
      article.language, article.site, article.byline, article.warnings.joined(separator: " "), article.text,
      article.claims.made, article.claims.count, article.claims.lines?.size,
      article.claims.lines.map { Data($0.bytes) },
    ])
    let id = db.lastInsertedRowID
    try db.cachedStatement(sql: "INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)")
      .execute(arguments: [id, article.searchTitle, article.searchText])
    return id
  }

  /// Replaces the claims of articles by those that another engine made.
  package func keep(_ claims: [(article: Int64, claims: StoredClaims)]) throws(StoreFailure) {
    try write { db in for (article, claims) in claims { try Self.keep(claims, of: article, db) } }
  }

  private static func keep(_ claims: StoredClaims, of article: Int64, _ db: Database) throws {
    try db.cachedStatement(
      sql: "UPDATE article SET claims_made = ?, claims = ?, claims_size = ?, claims_packed = ? WHERE id = ?"
    ).execute(arguments: [
      claims.made, claims.count, claims.lines?.size, claims.lines.map { Data($0.bytes) }, article,
    ])
  }

  /// The lines of some articles and of their claims, in the order of the numbers. Fails as damaged for one that is gone.
  package func lines(of articles: [Int64]) throws(StoreFailure) -> [ArticleLines] {
    try read { db in
      try articles.map { id in
        guard let lines = try Self.lines(of: id, withoutClaims: true, db) else {
          throw StoreFailure(.damaged, "article \(id) is gone")
        }
        return lines
      }
    }
  }

  /// Nil where there is no such article. The text of one without claims is left out unless asked for.
  static func lines(of article: Int64, withoutClaims: Bool, _ db: Database) throws -> ArticleLines? {
    let find = try db.cachedStatement(
      sql: """
        SELECT digest, size, CASE WHEN claims > 0 OR ? THEN packed END, claims_packed, claims_size, text
        FROM article WHERE id = ?
        """)
    guard let row = try Row.fetchOne(find, arguments: [withoutClaims, article]), let digest = digest(row, 0) else {
      return nil
    }
    return ArticleLines(
      digest: digest, text: row[5], article: bytes(row, 2).map { Packed(bytes: $0, size: row[1]) },
      claims: bytes(row, 3).map { Packed(bytes: $0, size: row[4]) })
  }

  /// Replaces what is known of files, in a transaction of its own.
  package func refresh(_ files: [KnownFile]) throws(StoreFailure) {
    try write { db in for file in files { _ = try Self.put(file, db) } }
  }

  /// Gives the file's row.
  static func put(_ file: KnownFile, _ db: Database) throws -> Int64 {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO file (path, name, size, modified, changed, inode, device) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (path) DO UPDATE SET name = excluded.name, size = excluded.size, modified = excluded.modified,
          changed = excluded.changed, inode = excluded.inode, device = excluded.device
        RETURNING id
        """)
    let signature = file.signature
    return try Int64.fetchOne(
      statement,
      arguments: [
        Data(file.path), Data(file.name), signature?.size, signature?.modified, signature?.changed, signature?.inode,
        signature?.device,
      ]) ?? 0
  }
}

/// What was read anew.
package struct ReadingWork: Sendable {
  package var reading: Reading
  /// Nil where there is none, or where the reading names one that is kept already.
  package var article: StoredArticle?

  package init(reading: Reading, article: StoredArticle?) {
    self.reading = reading
    self.article = article
  }
}

/// An article and its claims, without the document's id.
package struct ArticleLines: Sendable {
  package var digest: ContentDigest
  /// The hash over all that extraction reads of the article.
  package var text: String
  package var article: Packed?
  package var claims: Packed?
}
