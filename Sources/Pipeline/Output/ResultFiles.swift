internal import JSONText
internal import Model
internal import Normalization
internal import Reports
internal import Store
internal import Streams

/// The files of one folder of results, written page by page and then record by record.
final class ResultFiles {
  private let folder: OutputFolder
  private let articles: CountedFile
  private let claims: CountedFile
  private let outcomes: CountedFile
  private var others: [CountedFile] = []

  init(_ folder: OutputFolder) throws(RunFailure) {
    self.folder = folder
    articles = try CountedFile(RunJob.files.articles, in: folder)
    claims = try CountedFile(RunJob.files.claims, in: folder)
    outcomes = try CountedFile(RunJob.files.outcomes, in: folder)
  }

  /// What one page gave. `article` is empty where no claim quotes it.
  func write(article: [UInt8], claims lines: [UInt8], outcome: [UInt8]) throws(RunFailure) {
    try articles.write(article)
    try claims.write(lines)
    try outcomes.write(outcome)
  }

  func write(_ merged: Normalizer.Result) throws(RunFailure) {
    let lines = try CountedFile(RunJob.files.records, in: folder)
    let sheet = try CountedFile(RunJob.files.csv, in: folder)
    let findings = try CountedFile(RunJob.files.findings, in: folder)
    var bytes: [UInt8] = []
    RecordCSV.writeHeader(to: &bytes)
    try sheet.write(bytes)
    for record in merged.records {
      bytes.removeAll(keepingCapacity: true)
      record.json.writeLine(to: &bytes)
      try lines.write(bytes)
      bytes.removeAll(keepingCapacity: true)
      RecordCSV.write(record, to: &bytes)
      try sheet.write(bytes)
    }
    for finding in merged.findings {
      bytes.removeAll(keepingCapacity: true)
      finding.json.writeLine(to: &bytes)
      try findings.write(bytes)
    }
    others += [lines, sheet, findings]
  }

  /// Writes the manifest, to be called last; gives it as its line.
  func finish(inputs: Int) throws(RunFailure) -> [UInt8] {
    let files = [articles, claims, outcomes] + others
    let manifest = Manifest(
      version: Engine.version, inputs: inputs, files: files.map(\.description).sorted { $0.name < $1.name })
    var line: [UInt8] = []
    manifest.json.writeLine(to: &line)
    try folder.file(RunJob.files.manifest).write(line)
    return line
  }
}

/// Whether a folder still holds what a run has written.
enum ResultFolderState {
  /// Looks at the manifest and at the sizes of the files that it names, not into them: that is what `check` is for.
  static func isAsWritten(_ folder: String, manifest line: [UInt8]) -> Bool {
    let path = FilePath(folder)
    guard let json = try? JSONValue(line: line), let manifest = try? Manifest(json: json),
      (try? FileBytes.read(path.appending(Array(RunJob.files.manifest.utf8)))) == line
    else { return false }
    return manifest.files.allSatisfy { file in
      guard let status = try? FileStatus(path.appending(Array(file.name.utf8))) else { return false }
      return status.kind == .file && status.signature.size == Int64(file.bytes)
    }
  }
}
