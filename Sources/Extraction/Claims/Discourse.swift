internal import Lexicons
internal import Model

/// What the text has in focus while it is read from top to bottom.
struct Discourse {
  /// The recipients last spoken of, for "the city", "tỉnh", "địa phương này".
  var recipients: [FocusedPlace] = []
  /// The award last claimed as news, for statements that leave it out.
  var award: PageContext.AwardKey?
  /// The edition claimed with it.
  var edition: Int?

  struct FocusedPlace: Hashable {
    var recipient: Recipient
    var evidence: Evidence
  }
}
