internal import Model
internal import Store

/// Holds the newest snapshot of a store against the files of a folder, and the store's file against itself.
enum StoreCheck {
  private static let file = RunJob.files.manifest

  static func run(_ contents: inout FolderContents, store: String) throws(RunFailure) {
    do throws(StoreFailure) {
      let reader = try SnapshotReader(path: store)
      for problem in try reader.problems() { contents.add(.damagedStore, file, 1, "\(store): \(problem)") }
      guard let newest = try reader.snapshots().last?.number else {
        contents.add(.wrongSnapshot, file, 1, "\(store): no snapshot")
        return
      }
      let files = RunJob.files
      try compare(&contents, files.records) { body throws(StoreFailure) in try reader.records(in: newest, body) }
      try compare(&contents, files.claims) { body throws(StoreFailure) in try reader.claims(in: newest, body) }
      try compare(&contents, files.outcomes) { body throws(StoreFailure) in try reader.outcomes(in: newest, body) }
      try compare(&contents, files.findings) { body throws(StoreFailure) in try reader.findings(in: newest, body) }
    } catch {
      throw RunFailure(error, store: store)
    }
  }

  private static func compare(
    _ contents: inout FolderContents, _ name: String, _ lines: (([UInt8]) -> Void) throws(StoreFailure) -> Void
  ) throws(StoreFailure) {
    var kept = ByteCount()
    try lines { kept.add($0) }
    // A file that is not there is missed elsewhere.
    guard let found = (try? ManifestCheck.describe(name, in: contents)) ?? nil else { return }
    if found != kept.file(named: name) {
      contents.add(.wrongSnapshot, file, 1, "\(name) is not what the store's newest snapshot holds")
    }
  }
}
