internal import Model
internal import Readers
internal import Streams

/// Holds the files of a folder against its manifest, byte by byte, and the outcomes against the number of inputs.
enum ManifestCheck {
  private static let file = RunJob.files.manifest
  /// Bytes read at a time.
  private static let piece = 1 << 20

  static func run(_ contents: inout FolderContents) throws(RunFailure) {
    var manifest: Manifest?
    try contents.eachLine(of: file, "manifest") { contents, line, json throws(StreamError) in
      if manifest != nil {
        contents.add(.changedFile, file, line, "a second manifest")
      } else {
        manifest = try Manifest(json: json)
      }
    }
    guard let manifest else { return }
    let written = manifest.files
    for name in RunJob.contents where !written.contains(where: { $0.name == name }) {
      contents.add(.changedFile, file, 1, "says nothing of \(name)")
    }
    for described in written {
      guard let found = try describe(described.name, in: contents) else {
        // A file that every run writes is missed where it is read.
        if !RunJob.contents.contains(described.name) { contents.add(.missingFile, described.name, 1, "not there") }
        continue
      }
      if found != described { contents.add(.changedFile, described.name, 1, difference(described, found)) }
    }
    if contents.outcomes.count != manifest.inputs {
      contents.add(
        .missingOutcome, RunJob.files.outcomes, 1,
        "\(counted(contents.outcomes.count, "page")) with an outcome, \(counted(manifest.inputs, "input"))")
    }
  }

  private static func difference(_ a: Manifest.File, _ b: Manifest.File) -> String {
    if a.lines != b.lines { return "\(counted(a.lines, "line")) written, \(b.lines) found" }
    if a.bytes != b.bytes { return "\(counted(a.bytes, "byte")) written, \(b.bytes) found" }
    return "not the bytes that were written"
  }

  /// Nil when there is no such file.
  static func describe(
    _ name: String, in contents: FolderContents
  ) throws(RunFailure) -> Manifest.File? {
    var count = ByteCount()
    var offset = 0
    do throws(ReadFailure) {
      while true {
        let bytes = try FileBytes.read(contents.path(name), at: offset, count: piece)
        if bytes.isEmpty { return count.file(named: name) }
        count.add(bytes)
        offset += bytes.count
      }
    } catch {
      if error.code == "missing" { return nil }
      throw RunFailure(
        .inputOutput, subject: contents.path(name).display,
        message: OutcomeMessages.message(code: error.code, detail: error.detail))
    }
  }
}
