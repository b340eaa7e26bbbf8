import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct StoreFileTests {
  @Test func anotherProgramsDatabaseIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("other.db")
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE note (text)") }
    let before = try Repository.bytes(URL(filePath: path))
    let failure = #expect(throws: StoreFailure.self) { try Store(path: path) }
    #expect(failure?.code == .notAStore)
    #expect(throws: StoreFailure.self) { try SnapshotReader(path: path) }
    #expect(try Repository.bytes(URL(filePath: path)).count == before.count)
  }

  @Test func aStoreOfALaterVersionIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("store.db")
    try Store(path: path).close()
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('9 something new')")
    }
    let failure = #expect(throws: StoreFailure.self) { try Store(path: path) }
    #expect(failure?.code == .newer)
  }

  @Test func aDamagedFileIsReported() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("store.db")
    try Store(path: path).close()
    var bytes = try Repository.bytes(URL(filePath: path))
    for index in 4096..<bytes.count where index % 3 == 0 { bytes[index] = 0x55 }
    try Data(bytes).write(to: URL(filePath: path))
    #expect(throws: StoreFailure.self) {
      let reader = try SnapshotReader(path: path)
      if try !reader.problems().isEmpty { throw StoreFailure(.damaged, "found") }
    }
  }

  @Test func migrationsAreNamedAndOnlyAddedTo() {
    #expect(StoreSchema.migrator.migrations == ["1 pages and snapshots"])
  }

  /// The names that people's queries use.
  @Test func theReadmeListsTheColumnsOfEveryView() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("store.db")
    try Store(path: path).close()
    let readme = try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    let table = try #require(readme.components(separatedBy: "| View | A row | Columns |\n").last)
    var listed: [String: [String]] = [:]
    for row in table.split(separator: "\n").dropFirst().prefix(while: { $0.hasPrefix("|") }) {
      let names = row.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
      listed[names[0]] = Array(names.dropFirst())
    }
    let views = try DatabaseQueue(path: path).read { db in
      let names = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'view'")
      return try Dictionary(uniqueKeysWithValues: names.map { ($0, try db.columns(in: $0).map(\.name)) })
    }
    #expect(listed == views)
    #expect(views.count == 6)
  }
}
