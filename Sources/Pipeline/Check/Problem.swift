/// One thing that does not hold in a folder of results.
struct Problem: Hashable {
  enum Code: String, CaseIterable {
    /// A file that `run` writes is not there.
    case missingFile = "missing-file"
    /// A file is not as the manifest describes it.
    case changedFile = "changed-file"
    case notJSON = "not-json"
    /// A line is not as its schema says.
    case badLine = "bad-line"
    /// An input, or a page that something is said of, has no outcome.
    case missingOutcome = "missing-outcome"
    case repeatedOutcome = "repeated-outcome"
    /// An outcome says something else of a page than the other files.
    case wrongOutcome = "wrong-outcome"
    /// A claim's id does not follow from the claim.
    case wrongClaimID = "wrong-claim-id"
    /// A claim quotes a text that is not there.
    case missingArticle = "missing-article"
    case repeatedArticle = "repeated-article"
    /// A text is not the one that its page's claims were read from.
    case changedText = "changed-text"
    /// A span lies outside the text or cuts a character.
    case wrongSpan = "wrong-span"
    /// A quote is not what stands at its place.
    case wrongQuote = "wrong-quote"
    /// What is said of a page differs from the page.
    case wrongSource = "wrong-source"
    /// A record's id does not follow from its key.
    case wrongRecordID = "wrong-record-id"
    case repeatedRecord = "repeated-record"
    case outOfOrder = "out-of-order"
    /// A claim that a record or a finding cites is not there.
    case missingClaim = "missing-claim"
    /// A record cites a claim that is not about it.
    case wrongClaim = "wrong-claim"
    /// No claim that is cited for a value gives it, or the record shows another than the preferred.
    case wrongValue = "wrong-value"
    /// An asserted claim is in no record.
    case uncitedClaim = "uncited-claim"
    /// A decision is about a claim, a record, a recipient or a value that is not there any more.
    case orphanedDecision = "orphaned-decision"
    /// A record follows a decision that is not there, or does not follow one that it names.
    case wrongDecision = "wrong-decision"
    /// The sheet differs from the records.
    case wrongSheet = "wrong-sheet"
    /// A finding names a record that is not there.
    case missingRecord = "missing-record"
    /// The store's file is damaged.
    case damagedStore = "damaged-store"
    /// The newest snapshot of the store holds other lines than the folder.
    case wrongSnapshot = "wrong-snapshot"
  }

  /// The file's name in the folder.
  var file: String
  /// From 1.
  var line: Int
  var code: Code
  var message: String
}
