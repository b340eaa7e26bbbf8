internal import Lexicons
internal import Model
internal import Text

/// Reads sentences that only count what the sentence before told: "Đây là lần đầu tiên ...", "It is the third time ...".
enum CountedSentences {
  private static let openings: Set<UInt64> = Set(PhrasePattern.keys("đây it this day that"))

  /// The count such a sentence gives; nil for a sentence with an award or a named recipient of its own.
  static func count(_ sentence: Sentence) -> Recurrence? {
    guard sentence.zone == .text, let first = sentence.tokens.first, openings.contains(first.key),
      sentence.awards.allSatisfy({ $0.award == nil }), !sentence.places.contains(where: { $0.role == .plain }),
      let cue = sentence.cues.first(where: { $0.kind == .recur && $0.span.start <= 4 })
    else { return nil }
    return Recurrences.value(cue)
  }
}
