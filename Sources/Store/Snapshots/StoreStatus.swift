internal import GRDB

/// What is in a store, as people ask for it.
package struct StoreStatus: Sendable {
  /// Pages from one host or folder.
  package struct Source: Sendable {
    package var name: String
    package var pages: Int
    package var withClaims: Int
    package var failed: Int
    /// When a page of it was seen first, and when one last had another text, in UTC.
    package var lastNew: String
    package var lastChanged: String
  }

  /// Pages that failed for one reason.
  package struct Failure: Sendable {
    package var code: String
    package var pages: Int
    /// The first of them.
    package var document: String
  }

  /// A record and when it first stood in the results.
  package struct NewRecord: Sendable {
    package var id: String
    package var recipient: String
    package var award: String
    package var edition: Int?
    package var status: String
    package var firstSeen: String
  }

  /// The newest; nil before the first.
  package var snapshot: Snapshot?
  package var present = 0
  /// Known, and gone from the inputs.
  package var vanished = 0
  /// By status of the outcome.
  package var outcomes: [(status: String, pages: Int)] = []
  /// Pages that were read by a run that was cut off: the next one needs not read them again.
  package var unpublished = 0
  /// The latest news first.
  package var sources: [Source] = []
  package var failures: [Failure] = []
  /// Newest first.
  package var records: [NewRecord] = []
}

extension SnapshotReader {
  /// Looks at every page and outcome, and at the newest `records` records.
  package func status(records count: Int) throws(StoreFailure) -> StoreStatus {
    let newest = try snapshots().last
    return try read { db in
      var status = StoreStatus(snapshot: newest)
      status.present = try Int.fetchOne(db, sql: "SELECT count(*) FROM page WHERE file IS NOT NULL") ?? 0
      status.vanished = try Int.fetchOne(db, sql: "SELECT count(*) FROM page WHERE file IS NULL") ?? 0
      status.unpublished =
        try Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM reading WHERE NOT EXISTS (SELECT 1 FROM page WHERE page.reading = reading.id)
            """) ?? 0
      status.outcomes = try Row.fetchAll(
        db, sql: "SELECT status, count(*) FROM outcomes GROUP BY status ORDER BY status"
      ).map { ($0[0], $0[1]) }
      status.sources = try Row.fetchAll(
        db,
        sql: """
          SELECT source, documents, with_claims, failed, last_new, last_changed FROM sources
          ORDER BY last_changed DESC, source
          """
      ).map {
        .init(name: $0[0], pages: $0[1], withClaims: $0[2], failed: $0[3], lastNew: $0[4], lastChanged: $0[5])
      }
      status.failures = try Row.fetchAll(
        db,
        sql: """
          SELECT coalesce(code, 'failed'), count(*), min(document) FROM outcomes WHERE status = 'failed'
          GROUP BY code ORDER BY count(*) DESC, code
          """
      ).map { .init(code: $0[0], pages: $0[1], document: $0[2]) }
      status.records = try Row.fetchAll(
        db,
        sql: """
          SELECT id, coalesce(name_en, name_vi, recipient), programme || '/' || award, edition, status, first_seen
          FROM records JOIN (SELECT record, min(since) AS first FROM record GROUP BY record) ON record = id
          ORDER BY first DESC, id LIMIT ?
          """, arguments: [count]
      ).map { .init(id: $0[0], recipient: $0[1], award: $0[2], edition: $0[3], status: $0[4], firstSeen: $0[5]) }
      return status
    }
  }
}
