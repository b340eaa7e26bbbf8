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

  /// What merging gave, besides what is in the files.
  struct Merged {
    fileprivate(set) var findings: [Finding] = []
    fileprivate(set) var count = 0
    /// Only where they are to be shown.
    fileprivate(set) var records: [Record] = []
  }

  /// Merges the claims and writes what comes of it, the records as they are made; hands on the id and line of each.
  func merge(
    _ claims: ClaimStore, _ decided: [Decision], _ engine: Engine, keepsRecords: Bool,
    each: (String, [UInt8]) throws(RunFailure) -> Void = { _, _ in }
  ) throws(RunFailure) -> Merged {
    let lines = try CountedFile(RunJob.files.records, in: folder)
    let sheet = try CountedFile(RunJob.files.csv, in: folder)
    var header: [UInt8] = []
    RecordCSV.writeHeader(to: &header)
    try sheet.write(header)
    var merged = Merged()
    merged.findings = try engine.merge(claims, decisions: decided, as: { Written($0, keepsRecord: keepsRecords) }) {
      (made) throws(RunFailure) in
      try lines.write(made.line)
      try sheet.write(made.row)
      try each(made.id, made.line)
      merged.count += 1
      if let record = made.record { merged.records.append(record) }
    }
    others += [
      lines, sheet, try file(RunJob.files.findings, merged.findings.map { Self.line($0.json) }),
      try file(RunJob.files.decisions, MergeState.lines(of: Set(decided))),
    ]
    return merged
  }

  /// A record in the forms in which it is written.
  private struct Written: Sendable {
    let id: String
    let line: [UInt8]
    var row: [UInt8] = []
    let record: Record?

    init(_ record: Record, keepsRecord: Bool) {
      id = record.id
      line = ResultFiles.line(record.json)
      RecordCSV.write(record, to: &row)
      self.record = keepsRecord ? record : nil
    }
  }

  static func line(_ json: JSONValue) -> [UInt8] {
    var line: [UInt8] = []
    json.writeLine(to: &line)
    return line
  }

  private func file(_ name: String, _ lines: [[UInt8]]) throws(RunFailure) -> CountedFile {
    let file = try CountedFile(name, in: folder)
    for line in lines { try file.write(line) }
    return file
  }

  /// Writes the manifest, to be called last; gives it as its line.
  func finish(inputs: Int, lexicon: String) throws(RunFailure) -> [UInt8] {
    let files = [articles, claims, outcomes] + others
    let manifest = Manifest(
      version: Engine.version, inputs: inputs, files: files.map(\.description).sorted { $0.name < $1.name },
      lexicon: lexicon)
    let line = Self.line(manifest.json)
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
