/// Why a record or one of its members is not what it was.
package struct ChangeCause: Hashable, Sendable {
  package enum Code: String, Sendable, CaseIterable {
    /// A page that was not read before.
    case pageNew = "page-new"
    /// A page that is read no more.
    case pageGone = "page-gone"
    /// A page that was read before and could not be read again.
    case pageFailed = "page-failed"
    /// A page's text is another.
    case pageEdited = "page-edited"
    /// The same text gives other claims, or the same claims other records, by the same words.
    case rules
    /// The same with other tables of words.
    case lexicon
    /// One of the two, or both.
    case rulesOrLexicon = "rules-or-lexicon"
    /// A decision of a person that was not there before.
    case decision
    case decisionWithdrawn = "decision-withdrawn"
    /// Claims of other pages, or claims that now count elsewhere, moved it.
    case merging
    /// A page that no record cited before; whether it is new cannot be known.
    case newlyCited = "newly-cited"
    /// A page that no record cites any more; whether it is gone cannot be known.
    case noLongerCited = "no-longer-cited"
    /// What was given does not tell.
    case unknown
  }

  package var code: Code
  /// The pages that changed, or whose claims changed, sorted.
  package var documents: [String]
  /// The rules that made the claims before and after, sorted; empty where claims are not the cause or not known.
  package var oldRules: [String]
  package var newRules: [String]
  package var decision: Decision?

  package init(
    _ code: Code, documents: [String] = [], oldRules: [String] = [], newRules: [String] = [],
    decision: Decision? = nil
  ) {
    self.code = code
    self.documents = documents
    self.oldRules = oldRules
    self.newRules = newRules
    self.decision = decision
  }

  /// The cause without the pages that only show it: equal for all that one change of rules or words has brought about.
  package var common: ChangeCause {
    switch code {
    case .rules, .lexicon, .rulesOrLexicon, .unknown:
      ChangeCause(code, oldRules: oldRules, newRules: newRules)
    default: self
    }
  }
}
