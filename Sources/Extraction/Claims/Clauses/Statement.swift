internal import Model

/// A clause understood: who, by which verb, which award, and whether it is asserted.
struct Statement {
  var programme: String
  var award: String
  var edition: Int?
  var editionSpan: Span?
  /// Nil when the clause leaves the award out.
  var awardSpan: Span?
  /// Recipients in text order, each with the span that names it; nil where it is taken from the focus.
  var recipients: [Participant]
  /// Token index that anchors modality, recurrence and date: the verb, else the award.
  var anchor: Int
  var span: Span
  var modality: Modality
  var cue: CueSymbol?
  var rule: String

  struct Participant: Hashable {
    var recipient: Recipient
    var span: Span?
    var evidence: Evidence
    /// Named beside the subject ("together with X"), so that a count is not told of it.
    var isBeside = false
  }
}
