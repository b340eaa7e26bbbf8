internal import Model
internal import Streams

/// Every claim's id follows from the claim, and every asserted claim that nobody rejects is in a record.
enum ClaimCheck {
  private static let file = RunJob.files.claims

  static func read(_ contents: inout FolderContents) throws(RunFailure) {
    try contents.eachLine(of: file, "claim") { contents, line, json throws(StreamError) in
      var claim = try Claim(json: json)
      let id = ClaimID.make(claim)
      if claim.id != id { contents.add(.wrongClaimID, file, line, "\(claim.id), but what it says gives \(id)") }
      contents.claimCount += 1
      var page = contents.pages[claim.document] ?? .init(line: line, source: claim.source)
      if page.source != claim.source {
        contents.add(.wrongSource, file, line, "speaks of \(claim.document) otherwise than line \(page.line)")
      }
      page.quotes += claim.evidence.map { (line, $0) }
      contents.pages[claim.document] = page
      claim.source = Source()
      contents.claims[claim.id, default: []].append(.init(line: line, claim: claim))
    }
  }

  /// To be run when the records were read.
  static func findUncited(_ contents: inout FolderContents) throws(RunFailure) {
    for (id, placed) in contents.claims.sorted(by: { $0.key < $1.key })
    where !contents.cited.contains(id) && !contents.decisions.rejected.contains(id) {
      for entry in placed where entry.claim.modality == .asserted {
        contents.add(.uncitedClaim, file, entry.line, "\(id) is asserted and in no record")
      }
    }
  }
}
