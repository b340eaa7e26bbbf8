package import Foundation

/// Where the repository and what lies beside it can be found while tests run.
package enum Repository {
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  package static let corpus = root.appending(path: "corpus")

  /// Real pages that are not part of the repository; absent on most machines.
  package static let seeds = root.deletingLastPathComponent().appending(path: "shared/seeds")

  package static var hasSeeds: Bool {
    FileManager.default.fileExists(atPath: seeds.appending(path: "gold.jsonl").path())
  }

  /// Pages to develop against, no part of the repository either.
  package static let dev = root.deletingLastPathComponent().appending(path: "shared/dev/pages")

  package static var hasDev: Bool { FileManager.default.fileExists(atPath: dev.path()) }

  package static func bytes(_ url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }
}
