internal import GRDB
internal import JSONText
internal import Model
internal import Streams

/// One state of the results that a run has published.
package struct Snapshot: Hashable, Sendable {
  /// 1, 2, 3 and so on.
  package var number: Int
  /// In UTC, as `2026-01-31T04:15:00Z`, by the clock of the machine that ran.
  package var time: String
  /// Fingerprints of program and options, and of the tables of words.
  package var engine: String
  package var lexicon: String
  package var pages: Int
  package var claims: Int
  package var records: Int
}

/// A store opened for reading alone. Lines are handed on as they stand in the files of results, with their line feeds.
package final class SnapshotReader {
  private let queue: DatabaseQueue

  /// Fails for a file that is not there, is no store, or is newer than the program.
  package init(path: String) throws(StoreFailure) {
    queue = try Store.openToRead(path)
  }

  /// What is wrong with the file and its references, a few lines at most; reads all of it.
  package func problems() throws(StoreFailure) -> [String] {
    try read { db in
      let sound = try String.fetchAll(db, sql: "PRAGMA integrity_check(10)").filter { $0 != "ok" }
      let loose = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(10).map { row -> String in
        "a row of \(row[0] as String) refers to nothing in \(row[2] as String)"
      }
      return sound + loose
    }
  }

  /// Oldest first.
  package func snapshots() throws(StoreFailure) -> [Snapshot] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT number, time, engine, lexicon, pages, claims, records FROM snapshot ORDER BY number"
      ).map {
        Snapshot(
          number: $0[0], time: $0[1], engine: $0[2], lexicon: $0[3], pages: $0[4], claims: $0[5], records: $0[6])
      }
    }
  }

  /// By id.
  package func records(in snapshot: Int, _ body: ([UInt8]) -> Void) throws(StoreFailure) {
    try lines("record", by: "record", snapshot, body)
  }

  /// By document, then as the page gives them.
  package func claims(in snapshot: Int, _ body: ([UInt8]) -> Void) throws(StoreFailure) {
    try lines("claim", by: "document, number", snapshot, body)
  }

  package func findings(in snapshot: Int, _ body: ([UInt8]) -> Void) throws(StoreFailure) {
    try lines("finding", by: "number", snapshot, body)
  }

  /// The decisions that were in force, sorted.
  package func decisions(in snapshot: Int, _ body: ([UInt8]) -> Void) throws(StoreFailure) {
    try lines("decision", by: "number", snapshot, body)
  }

  /// By document.
  package func outcomes(in snapshot: Int, _ body: ([UInt8]) -> Void) throws(StoreFailure) {
    try rows("document, status, code, detail, input, text", of: "outcome", by: "document", snapshot) { row in
      guard let status = Outcome.Status(rawValue: row[1]) else { return }
      var line: [UInt8] = []
      Outcome(document: row[0], status: status, code: row[2], detail: row[3], input: row[4], text: row[5])
        .json.writeLine(to: &line)
      body(line)
    }
  }

  /// Every document with an article, by document, and the SHA-256 of what its article says: text, title, address and
  /// dates, but not the document's id.
  package func articles(
    in snapshot: Int, _ body: (_ document: String, _ digest: String) -> Void
  ) throws(StoreFailure) {
    try rows("document, article", of: "outcome", by: "document", snapshot) { row in
      if let digest = Store.digest(row, 1) { body(row[0], digest.hex) }
    }
  }

  private func lines(
    _ table: String, by order: String, _ snapshot: Int, _ body: ([UInt8]) -> Void
  ) throws(StoreFailure) {
    try rows("line", of: table, by: order, snapshot) { row in
      let line: String = row[0]
      body(Array(line.utf8) + [UInt8(ascii: "\n")])
    }
  }

  private func rows(
    _ columns: String, of table: String, by order: String, _ snapshot: Int, _ body: (Row) -> Void
  ) throws(StoreFailure) {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: "SELECT \(columns) FROM \(table) WHERE since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY \(order)",
        arguments: [snapshot])
      while let row = try rows.next() { body(row) }
    }
  }

  func read<Result>(_ body: (Database) throws -> Result) throws(StoreFailure) -> Result {
    try StoreFailure.turning { try queue.read(body) }
  }
}

extension Store {
  /// Opens an existing store for reading.
  static func openToRead(_ path: String) throws(StoreFailure) -> DatabaseQueue {
    do throws(StoreFailure) {
      return try openToRead(path, .reading)
    } catch {
      switch error.code {
      case .cannotOpen: throw StoreFailure(.missing, "no store there, or it cannot be read")
      case .full, .inputOutput: return try openToRead(path, .readingAlone)
      default: throw error
      }
    }
  }

  private static func openToRead(_ path: String, _ access: Access) throws(StoreFailure) -> DatabaseQueue {
    let queue = try open(path, access)
    try StoreFailure.turning {
      try queue.inDatabase { try expectOurs($0, allowsEmpty: false) }
      if try queue.read(StoreSchema.migrator.hasBeenSuperseded) {
        throw StoreFailure(.newer, "written by a later version of the program")
      }
      if try !queue.read(StoreSchema.migrator.hasCompletedMigrations) {
        throw StoreFailure(.notAStore, "an older store: run brings it up to date")
      }
    }
    return queue
  }
}
