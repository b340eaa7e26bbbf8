internal import Model
internal import Streams

/// Every page has one outcome, and it says of the page what the other files say.
enum OutcomeCheck {
  private static let file = RunJob.files.outcomes

  static func read(_ contents: inout FolderContents) throws(RunFailure) {
    try contents.eachLine(of: file, "outcome") { contents, line, json throws(StreamError) in
      let outcome = try Outcome(json: json)
      if let first = contents.outcomes[outcome.document] {
        contents.add(.repeatedOutcome, file, line, "\(outcome.document) has one in line \(first.line)")
      } else {
        contents.outcomes[outcome.document] = (line, outcome.status)
      }
    }
  }

  /// To be run when claims and outcomes were read.
  static func compare(_ contents: inout FolderContents) throws(RunFailure) {
    for (document, page) in contents.pages.sorted(by: { $0.key < $1.key }) {
      guard let outcome = contents.outcomes[document] else {
        contents.add(.missingOutcome, RunJob.files.claims, page.line, "\(document) has claims and no outcome")
        continue
      }
      if outcome.status != .claims {
        contents.add(
          .wrongOutcome, file, outcome.line, "\(document) has claims, not \(outcome.status.rawValue)")
      }
    }
    for (document, outcome) in contents.outcomes.sorted(by: { $0.key < $1.key })
    where outcome.status == .claims && contents.pages[document] == nil {
      contents.add(.wrongOutcome, file, outcome.line, "\(document) has no claims")
    }
  }
}
