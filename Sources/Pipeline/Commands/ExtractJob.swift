/// `extract`: pages or articles in, claims and outcomes out.
package struct ExtractJob: Sendable {
  let options: BatchOptions
  let mentions: Bool
  let lexicon: String?

  /// `lexicon`: a folder of tables to lay over the embedded ones.
  package init(_ options: BatchOptions, mentions: Bool, lexicon: String? = nil) {
    self.options = options
    self.mentions = mentions
    self.lexicon = lexicon
  }

  /// Writes, for each input in order, its mentions where asked for, its claims, and its outcome.
  package func run(console: Console) async throws -> ExitStatus {
    let engine = try loadEngine(lexicon: lexicon, console: console)
    let batch = PageBatch(options, console: console)
    let output = ByteOutput.standardOutput
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
