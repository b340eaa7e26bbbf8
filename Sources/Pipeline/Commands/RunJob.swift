internal import JSONText
internal import Model
internal import Normalization
internal import Reports
internal import Streams

/// `run`: pages in, the four files of a snapshot out.
package struct RunJob: Sendable {
  /// The files that a run writes.
  package static let files = (
    records: "records.jsonl", csv: "records.csv", claims: "claims.jsonl", outcomes: "outcomes.jsonl"
  )

  let options: BatchOptions
  let folder: String
  let table: Bool
  let decisions: DecisionFile?

  package init(_ options: BatchOptions, folder: String, table: Bool, decisions: DecisionFile? = nil) {
    self.options = options
    self.folder = folder
    self.table = table
    self.decisions = decisions
  }

  /// Leaves the folder untouched when nothing could be read at all, so that a lost mount costs no results.
  package func run(console: Console) async throws -> ExitStatus {
    let decided = try decisions?.read() ?? []
    let batch = PageBatch(options, excluding: folder, console: console)
    if batch.isEmpty {
      _ = try await batch.run(.article) { _ throws(RunFailure) in }
      console.report(folder, "left as it is: nothing to read")
      return .noInput
    }
    let output = try OutputFolder(folder)
    let claimFile = try output.file(Self.files.claims)
    let outcomeFile = try output.file(Self.files.outcomes)
    var claims = ClaimStore()
    let engine = try loadEngine()
    let tally = try await batch.run(.claims(engine)) { result throws(RunFailure) in
      try claimFile.write(result.claimLines)
      try outcomeFile.write(result.outcomeLine)
      for claim in result.claims { claims.add(claim) }
    }
    let merged = engine.merge(claims, decisions: decided)
    try write(merged.records, to: output)
    try output.publish()
    console.report(
      nil,
      tally.summary(
        claims: claims.count, records: merged.records.count,
        findings: FindingCounts(merged.findings, decisions, console).parts))
    if table { try show(merged, output) }
    return tally.status(lacksInput: batch.list.lacksInput)
  }

  private func write(_ records: [Record], to folder: OutputFolder) throws(RunFailure) {
    let lines = try folder.file(Self.files.records)
    let sheet = try folder.file(Self.files.csv)
    var bytes: [UInt8] = []
    RecordCSV.writeHeader(to: &bytes)
    try sheet.write(bytes)
    for record in records {
      bytes.removeAll(keepingCapacity: true)
      record.json.writeLine(to: &bytes)
      try lines.write(bytes)
      bytes.removeAll(keepingCapacity: true)
      RecordCSV.write(record, to: &bytes)
      try sheet.write(bytes)
    }
  }

  private func show(_ merged: Normalizer.Result, _ folder: OutputFolder) throws(RunFailure) {
    let output = ByteOutput.standardOutput
    if !merged.records.isEmpty { try output.write(RecordTable.text(merged.records) + "\n") }
    for finding in merged.findings {
      try output.write("\(finding.code.rawValue): \(finding.detail) (\(finding.records.joined(separator: ", ")))\n")
    }
    if !merged.findings.isEmpty { try output.write("\n") }
    for (name, meaning) in [
      (Self.files.records, "the records with every value's claims and reasons"),
      (Self.files.csv, "the same as a sheet"),
      (Self.files.claims, "what each page says, with quotes"), (Self.files.outcomes, "what became of each input"),
    ] {
      try output.write("\(folder.path(of: name)): \(meaning)\n")
    }
    try output.flush()
  }
}
