internal import Lexicons
internal import Model

/// What the text has in focus while it is read from top to bottom.
struct Discourse {
  /// The recipients last spoken of, for "the city", "tỉnh", "địa phương này".
  var recipients: [FocusedPlace] = []
  /// The recipients of the last statement that named its award, for headings that leave the subject out.
  var claimed: [FocusedPlace] = []
  /// The award last claimed as news, for statements that leave it out.
  var award: PageContext.AwardKey?
  /// The last one of them that has winners rather than members, for "the winner", "won in 2014".
  var title: PageContext.AwardKey?

  struct FocusedPlace: Hashable {
    var recipient: Recipient
    var evidence: Evidence
  }
}
