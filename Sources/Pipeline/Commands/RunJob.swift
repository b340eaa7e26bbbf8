internal import Lexicons
internal import Model
internal import Normalization
internal import Reports

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
    let files = try ResultFiles(output)
    var claims = ClaimStore()
    let reader = engine.preferring(options.preference)
    let tally = try await batch.run(.quotedClaims(reader)) { result throws(RunFailure) in
      try files.write(article: result.articleLine, claims: result.claimLines, outcome: result.outcomeLine)
      for claim in result.claims { claims.add(claim) }
    }
    let merged = try files.merge(claims, decided, engine, keepsRecords: table)
    let words = try lexicon.map { folder throws(RunFailure) in try LexiconFolder(folder).files } ?? []
    _ = try files.finish(inputs: batch.list.items.count, lexicon: LexiconFingerprint.make(words))
    try output.publish()
    console.report(
      nil,
      tally.summary(
        claims: claims.count, records: merged.count,
        findings: FindingCounts(merged.findings, decisions, console).parts))
    if table { try Self.show(merged, output, hasDecisions: decisions != nil) }
    return tally.status(lacksInput: batch.list.lacksInput)
  }

  static func show(
    _ merged: ResultFiles.Merged, _ folder: OutputFolder, hasDecisions: Bool
  ) throws(RunFailure) {
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
    if hasDecisions { named.append((Self.files.decisions, "what people decided, and the records follow")) }
    for (name, meaning) in named {
      try output.write("\(folder.path(of: name)): \(meaning)\n")
    }
    try output.flush()
  }
}
