internal import Model

/// A claim in the making: what one statement says, before the page as a whole has completed it.
struct Draft: Hashable {
  var programme: String
  var award: String
  /// Printed with the award or the verb; completed later from the page.
  var edition: Int?
  var recipient: Recipient
  var rank: Int?
  var ordinal: Int?
  var consecutive = false
  /// Length of the streak where it differs from `ordinal`: "seventh time, fourth in a row".
  var streak: Int?
  /// "Four times since 2020": the count fills all editions since then.
  var isFilled = false
  /// Date printed with this statement.
  var announced: PartialDate?
  /// The edition is the page's, not one that the statement prints.
  var takesEdition = false
  /// Set when the statement is told as background.
  var isBackground = false
  /// Reasoning code of a derived claim.
  var derivation: String?
  var isInferred = false
  /// Told beside something else (an apposition, a list of earlier winners), so never the news itself.
  var isAside = false
  /// Of the edition before the page's: "moved from third to second".
  var isPrevious = false
  /// The page says that no particular edition is meant: "a former winner".
  var isUndated = false
  var rule: String
  var evidence: [Evidence]
  /// Index of the sentence that says it.
  var sentence: Int
  var warnings: [ClaimWarning] = []
  var status: Claim.Status = .announced

  func concerns(_ other: Draft) -> Bool {
    programme == other.programme && award == other.award && recipient.id == other.recipient.id
  }
}
