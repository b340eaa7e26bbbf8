internal import Model
internal import Streams

/// Every finding speaks of records, claims and quotes that are there.
enum FindingCheck {
  private static let file = RunJob.files.findings

  /// To be run when claims and records were read.
  static func run(_ contents: inout FolderContents) throws(RunFailure) {
    try contents.eachLine(of: file, "finding") { contents, line, json throws(StreamError) in
      let finding = try Finding(json: json)
      contents.findings.append((line, finding))
      for record in finding.records where !contents.records.contains(record) {
        contents.add(.missingRecord, file, line, record)
      }
      for statement in finding.statements {
        guard let claims = contents.claims[statement.claim] else {
          contents.add(.missingClaim, file, line, statement.claim)
          continue
        }
        guard let quote = statement.quote else { continue }
        let isQuoted = claims.contains { placed in
          placed.claim.document == statement.document && placed.claim.evidence.contains { $0.quote == quote }
        }
        if !isQuoted {
          contents.add(.wrongQuote, file, line, "\(statement.claim) does not quote \(ArticleCheck.quoted(quote))")
        }
      }
    }
  }
}
