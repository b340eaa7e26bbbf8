/// `read`: pages in, the article stream out.
package struct ReadJob: Sendable {
  let options: BatchOptions

  package init(_ options: BatchOptions) { self.options = options }

  /// Writes one line for each input: its article, or the outcome that says why there is none.
  package func run(console: Console) async throws -> ExitStatus {
    let batch = PageBatch(options, console: console)
    let output = ByteOutput.standardOutput
    let tally = try await batch.run(.article) { result throws(RunFailure) in
      try output.write(result.hasArticle ? result.articleLine : result.outcomeLine)
    }
    try output.flush()
    console.report(nil, tally.summary(claims: nil, records: nil))
    return tally.status(lacksInput: batch.list.lacksInput)
  }
}
