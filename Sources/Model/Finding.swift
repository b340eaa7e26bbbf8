/// A contradiction in the set that no rule may settle, for a person to look at.
package struct Finding: Hashable, Sendable {
  package enum Code: String, Sendable, CaseIterable {
    /// Two counts of the same recipient's honours cannot both be right.
    case ordinalMismatch = "ordinal-mismatch"
    /// Different recipients hold a title that has one holder an edition.
    case severalWinners = "several-winners"
    /// Different recipients hold one place of a ranking and no page speaks of a tie.
    case rankHeldTwice = "rank-held-twice"
    /// A list has more members than places.
    case listTooLong = "list-too-long"
    /// The catalogue knows no such edition.
    case noSuchEdition = "no-such-edition"
    /// Nothing decides between the values of a field.
    case undecidedField = "undecided-field"
    /// A person's decision is about what no claim speaks of any more, or contradicts another decision.
    case decisionWithoutEffect = "decision-without-effect"
  }

  /// One side of the contradiction.
  package struct Statement: Hashable, Sendable {
    package var claim: String
    package var document: String
    /// The words that say it, where the claim has evidence.
    package var quote: String?

    package init(claim: String, document: String, quote: String?) {
      self.claim = claim
      self.document = document
      self.quote = quote
    }
  }

  package var code: Code
  /// Ids of the records concerned, sorted.
  package var records: [String]
  /// What contradicts what, for example `ordinal 3 in 2022, ordinal 5 in 2023`.
  package var detail: String
  package var statements: [Statement]

  package init(code: Code, records: [String], detail: String, statements: [Statement]) {
    self.code = code
    self.records = records
    self.detail = detail
    self.statements = statements
  }
}
