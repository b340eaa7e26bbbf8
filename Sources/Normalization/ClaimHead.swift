internal import Model

/// What placing a claim needs of it, at hand for all claims at once: 150 bytes in place of some thousand.
struct ClaimHead {
  /// Numbers of texts in the store.
  var document: Int32
  var programme: Int32
  var award: Int32
  /// Of the recipient's canonical id, before any decision.
  var recipient: Int32
  var modality: Modality
  var status: Claim.Status
  var consecutive: Bool
  var edition: Int?
  var ordinal: Int?
  var announced: DateValue?
  var published: DateValue?
  var derivation: String?
}
