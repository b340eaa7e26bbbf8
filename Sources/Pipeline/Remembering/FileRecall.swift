internal import Model
internal import Readers
internal import Store

/// Tells which files of a listing are as the store knows them, and which will be known after it.
final class FileRecall {
  private let files: [FilePath: KnownFile]
  /// Files that could change without a trace, as their clock is ahead of ours.
  private var untrusted: Set<FilePath> = []

  init(_ files: [KnownFile]) {
    self.files = Dictionary(files.map { (FilePath($0.path), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil for a file that has to be read. That it can be known afterwards, waits until a change would show in its times.
  func file(_ listed: ListedFile) -> KnownFile? {
    if let known = files[listed.path], known.signature == listed.signature, known.name == listed.name { return known }
    if !FileTick.waitOut(listed.signature) { untrusted.insert(listed.path) }
    return nil
  }

  /// By path, the rows that the store has.
  var ids: [FilePath: Int64] { files.mapValues(\.id) }

  /// The rows of files that were read, where they differ from those that the store has.
  func rows(_ fresh: [FreshPage]) -> [KnownFile] {
    var rows: [FilePath: KnownFile] = [:]
    for page in fresh {
      guard let file = page.item.file else { continue }
      if rows[file.path] == nil {
        rows[file.path] = KnownFile(
          id: files[file.path]?.id ?? 0, path: file.path.bytes, name: file.name, signature: signature(page, file))
      }
      // Another try may succeed without any change of the file.
      if let code = page.settled?.code, ["missing", "unreadable"].contains(code) { rows[file.path]?.signature = nil }
    }
    return rows.values.filter { row in
      guard let known = files[FilePath(row.path)] else { return true }
      return known.signature != row.signature || known.name != row.name
    }.sorted { $0.path.lexicographicallyPrecedes($1.path) }
  }

  /// Nil for a file that changed while it was read.
  private func signature(_ page: FreshPage, _ file: ListedFile) -> FileSignature? {
    if untrusted.contains(file.path) { return nil }
    let now = page.signature ?? (try? FileStatus(file.path))?.signature
    return now == file.signature ? now : nil
  }
}
