internal import JSONText
internal import Lexicons
internal import Model
internal import Normalization
internal import Reports
internal import Streams

/// `run`: pages in, the files of a snapshot out.
package struct RunJob: Sendable {
  /// The files that a run writes.
  package static let files = (
    records: "records.jsonl", csv: "records.csv", findings: "findings.jsonl", claims: "claims.jsonl",
    articles: "articles.jsonl", outcomes: "outcomes.jsonl", decisions: "decisions.jsonl", manifest: "manifest.json"
  )

  /// The files that the manifest describes, sorted.
  static let contents = [
    files.articles, files.claims, files.decisions, files.findings, files.outcomes, files.csv, files.records,
  ].sorted()

  let options: BatchOptions
  let folder: String
  let table: Bool
  let decisions: DecisionFile?
  let lexicon: String?

  /// `lexicon`: a folder of tables to lay over the embedded ones.
  package init(
    _ options: BatchOptions, folder: String, table: Bool, decisions: DecisionFile? = nil, lexicon: String? = nil
  ) {
    self.options = options
    self.folder = folder
    self.table = table
    self.decisions = decisions
    self.lexicon = lexicon
  }

  /// Leaves the folder untouched when nothing could be read at all, so that a lost mount costs no results.
  package func run(console: Console) async throws -> ExitStatus {
    let decided = try decisions?.read() ?? []
    let engine = try loadEngine(lexicon: lexicon, console: console)
    let batch = PageBatch(options, excluding: folder, console: console)
    if batch.isEmpty {
      _ = try await batch.run(.article) { _ throws(RunFailure) in }
      console.report(folder, "left as it is: nothing to read")
      return .noInput
    }
    let output = try OutputFolder(folder)
    let articleFile = try CountedFile(Self.files.articles, in: output)
    let claimFile = try CountedFile(Self.files.claims, in: output)
    let outcomeFile = try CountedFile(Self.files.outcomes, in: output)
    var claims = ClaimStore()
    let reader = engine.preferring(options.preference)
    let tally = try await batch.run(.quotedClaims(reader)) { result throws(RunFailure) in
      try articleFile.write(result.articleLine)
      try claimFile.write(result.claimLines)
      try outcomeFile.write(result.outcomeLine)
      for claim in result.claims { claims.add(claim) }
    }
    let merged = try Merged(claims, decided, engine, output, keepsRecords: table)
    let files = [articleFile, claimFile, outcomeFile] + merged.files
    let manifest = Manifest(
      version: Engine.version, inputs: batch.list.items.count,
      files: files.map(\.description).sorted { $0.name < $1.name },
      lexicon: LexiconFingerprint.make(try lexicon.map { try LexiconFolder($0).files } ?? []))
    var line: [UInt8] = []
    manifest.json.writeLine(to: &line)
    try output.file(Self.files.manifest).write(line)
    try output.publish()
    console.report(
      nil,
      tally.summary(
        claims: claims.count, records: merged.count,
        findings: FindingCounts(merged.findings, decisions, console).parts))
    if table { try show(merged, output) }
    return tally.status(lacksInput: batch.list.lacksInput)
  }

  /// The files that come of merging, of which the records are written as they are made.
  private struct Merged {
    private(set) var files: [CountedFile] = []
    private(set) var findings: [Finding] = []
    private(set) var count = 0
    /// Only where they are to be shown.
    private(set) var records: [Record] = []

    init(
      _ claims: ClaimStore, _ decided: [Decision], _ engine: Engine, _ folder: OutputFolder, keepsRecords: Bool
    ) throws(RunFailure) {
      let lines = try CountedFile(RunJob.files.records, in: folder)
      let sheet = try CountedFile(RunJob.files.csv, in: folder)
      var header: [UInt8] = []
      RecordCSV.writeHeader(to: &header)
      try sheet.write(header)
      findings = try engine.merge(claims, decisions: decided, as: { Written($0, keepsRecord: keepsRecords) }) {
        (made) throws(RunFailure) in
        try lines.write(made.line)
        try sheet.write(made.row)
        count += 1
        if let record = made.record { records.append(record) }
      }
      files = [
        lines, sheet, try Self.file(RunJob.files.findings, findings.map { Self.line($0.json) }, folder),
        try Self.file(RunJob.files.decisions, MergeState.lines(of: Set(decided)), folder),
      ]
    }

    /// A record in the forms in which it is written.
    private struct Written: Sendable {
      let line: [UInt8]
      var row: [UInt8] = []
      let record: Record?

      init(_ record: Record, keepsRecord: Bool) {
        line = Merged.line(record.json)
        RecordCSV.write(record, to: &row)
        self.record = keepsRecord ? record : nil
      }
    }

    private static func line(_ json: JSONValue) -> [UInt8] {
      var line: [UInt8] = []
      json.writeLine(to: &line)
      return line
    }

    private static func file(
      _ name: String, _ lines: [[UInt8]], _ folder: OutputFolder
    ) throws(RunFailure) -> CountedFile {
      let file = try CountedFile(name, in: folder)
      for line in lines { try file.write(line) }
      return file
    }
  }

  private func show(_ merged: Merged, _ folder: OutputFolder) throws(RunFailure) {
    let output = ByteOutput.standardOutput
    if !merged.records.isEmpty { try output.write(RecordTable.text(merged.records) + "\n") }
    for finding in merged.findings {
      for line in FindingText.lines(finding) { try output.write(line + "\n") }
    }
    if !merged.findings.isEmpty { try output.write("\n") }
    var named = [
      (Self.files.records, "the records with every value's claims and reasons"),
      (Self.files.csv, "the same as a sheet"),
      (Self.files.findings, "what cannot all be true"), (Self.files.claims, "what each page says, with quotes"),
      (Self.files.articles, "the texts that claims quote"), (Self.files.outcomes, "what became of each input"),
    ]
    if decisions != nil { named.append((Self.files.decisions, "what people decided, and the records follow")) }
    for (name, meaning) in named {
      try output.write("\(folder.path(of: name)): \(meaning)\n")
    }
    try output.flush()
  }
}
