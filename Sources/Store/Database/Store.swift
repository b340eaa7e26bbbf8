internal import Foundation
internal import GRDB

/// One SQLite file that keeps every page seen, what was made of it, and what each snapshot of results held.
///
/// For one run at a time, which holds the `StoreLock`; other programs may read all the while. Each `write` is one
/// transaction that is on the disk when it returns.
package final class Store {
  let queue: DatabaseQueue

  /// Opens or makes the file. Fails for a file that is something else, and for one that a later version has written.
  package init(path: String) throws(StoreFailure) {
    queue = try Store.open(path, .writing)
    try StoreFailure.turning {
      let migrator = StoreSchema.migrator
      try queue.inDatabase { try Store.expectOurs($0, allowsEmpty: true) }
      if try queue.read(migrator.hasBeenSuperseded) {
        throw StoreFailure(.newer, "written by a later version of the program")
      }
      if try !queue.read(migrator.hasCompletedMigrations) { try migrator.migrate(queue) }
    }
  }

  enum Access {
    case writing, reading
    /// For a disk so full that there is no room for the file by which several share the database.
    case readingAlone
  }

  static func open(_ path: String, _ access: Access) throws(StoreFailure) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = access == .reading
    // A reader's moment must not end a run.
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      switch access {
      case .writing:
        // Kept in the file, so that only a new one is written to.
        try db.execute(sql: "PRAGMA journal_mode = WAL")
        try db.execute(sql: "PRAGMA synchronous = FULL")
        try db.execute(sql: "PRAGMA cache_size = -65536")
      case .reading: break
      case .readingAlone:
        try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
        try db.execute(sql: "PRAGMA query_only = 1")
      }
    }
    return try StoreFailure.turning { try DatabaseQueue(path: path, configuration: configuration) }
  }

  /// Somebody else's database is not written to.
  static func expectOurs(_ db: Database, allowsEmpty: Bool) throws {
    let id = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    if id == StoreSchema.applicationID { return }
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    if !(allowsEmpty && tables == 0) { throw StoreFailure(.notAStore, "not a store of this program") }
  }

  /// Ends all use; the last to close folds the log of writes back into the file.
  package func close() { try? queue.close() }

  func read<Result>(_ body: (Database) throws -> Result) throws(StoreFailure) -> Result {
    try StoreFailure.turning { try queue.read(body) }
  }

  func write<Result>(_ body: (Database) throws -> Result) throws(StoreFailure) -> Result {
    try StoreFailure.turning { try queue.write(body) }
  }
}
