internal import Lexicons
internal import Model

/// Finds the place that most of a page is about: "the city" far down the page means that one.
struct Protagonist {
  let context: PageContext
  let recipients: Recipients

  /// A name in the headline counts as much as this many in the text.
  private static let headlineWeight = 4
  /// A page of several places is about none of them: the first is named at least so many times as often as the second.
  private static let dominance = 2

  /// Nil for a page that has no main place.
  func place() -> Discourse.FocusedPlace? {
    var weights: [String: Int] = [:]
    var first: [String: Discourse.FocusedPlace] = [:]
    for sentence in context.sentences {
      for group in sentence.places where group.role != .territory && group.role != .locative {
        let recipient = recipients.recipient(group, sentence, of: context.principal?.programme ?? "")
        weights[recipient.id, default: 0] += sentence.zone == .title ? Self.headlineWeight : 1
        if first[recipient.id] == nil {
          first[recipient.id] = Discourse.FocusedPlace(
            recipient: recipient, evidence: sentence.evidence("recipient", group.span))
        }
      }
    }
    let ranked = weights.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let best = ranked.first, best.value >= Self.dominance * (ranked.dropFirst().first?.value ?? 1) else {
      return nil
    }
    return first[best.key]
  }
}
