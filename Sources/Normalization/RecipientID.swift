package import Model

/// The id by which claims of one recipient meet.
package enum RecipientID {
  /// The given id, or, when there is none, a slug of country and name.
  package static func make(_ recipient: Recipient) -> String {
    if !recipient.id.isEmpty { return recipient.id }
    let parts = [recipient.country?.lowercased(), NameKey.folds(recipient.name).first ?? "unnamed"]
    return parts.compactMap { $0 }.joined(separator: "-")
  }
}
