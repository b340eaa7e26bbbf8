internal import Lexicons

/// `lexicon check`: what is wrong with a user's word tables, or with the embedded ones.
package struct CheckLexiconJob: Sendable {
  /// Nil for the embedded tables.
  let folder: String?

  package init(folder: String?) { self.folder = folder }

  /// Writes a line for each finding, as compilers do.
  package func run(console: Console) throws -> ExitStatus {
    var findings: [LexiconFinding] = []
    let review: LexiconReview
    if let folder {
      let found = try LexiconFolder(folder)
      findings = found.findings
      review = try reviewed(found.files)
    } else {
      review = LexiconReview(Overlay.embedded())
    }
    findings = LexiconFinding.sorted(findings + review.findings)
    let output = ByteOutput.standardOutput
    for finding in findings { try output.write("\(finding)\n") }
    try output.flush()
    let found = findings.isEmpty ? "nothing is wrong" : counted(findings.count, "fault")
    console.report(folder, "\(counted(review.rowCount, "usable row")), \(found)")
    return findings.isEmpty ? .done : .brokenLexicon
  }
}

/// An engine with a folder of a user's tables, if any. What is wrong with them is reported, all of it, and ends the run.
func loadEngine(lexicon folder: String?, console: Console) throws(RunFailure) -> Engine {
  try loadEngine(
    try folder.map { folder throws(RunFailure) in try LexiconFolder(folder) }, from: folder, console: console)
}

/// The same for tables that are read already; `folder` is for messages.
func loadEngine(
  _ found: LexiconFolder?, from folder: String?, console: Console
) throws(RunFailure) -> Engine {
  guard let found else { return try loadEngine() }
  let review = try reviewed(found.files)
  let findings = LexiconFinding.sorted(found.findings + review.findings)
  guard findings.isEmpty, let lexicon = review.lexicon else {
    for finding in findings { console.report(nil, finding.description) }
    throw RunFailure(
      .brokenLexicon, subject: folder, message: "\(counted(findings.count, "fault")); nothing was read")
  }
  return Engine(lexicon)
}

private func reviewed(_ files: [LexiconFile]) throws(RunFailure) -> LexiconReview {
  do throws(EngineError) {
    return try LexiconReview.files(files)
  } catch {
    throw RunFailure(.bug, message: "the embedded word tables are broken: \(error.detail ?? error.code)")
  }
}
