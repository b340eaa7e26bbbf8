/// `extract`: pages or articles in, claims and outcomes out.
package struct ExtractJob: Sendable {
  let options: BatchOptions
  let mentions: Bool

  package init(_ options: BatchOptions, mentions: Bool) {
    self.options = options
    self.mentions = mentions
  }

  /// Writes, for each input in order, its mentions where asked for, its claims, and its outcome.
  package func run(console: Console) async throws -> ExitStatus {
    let batch = PageBatch(options, console: console)
    let output = ByteOutput.standardOutput
    let engine = try loadEngine()
    let reader = engine.preferring(options.preference)
    let tally = try await batch.run(mentions ? .mentions(reader) : .claims(reader)) { result throws(RunFailure) in
      try output.write(result.mentionLines)
      try output.write(result.claimLines)
      try output.write(result.outcomeLine)
    }
    try output.flush()
    console.report(nil, tally.summary(claims: tally.claims, records: nil))
    return tally.status(lacksInput: batch.list.lacksInput)
  }
}
