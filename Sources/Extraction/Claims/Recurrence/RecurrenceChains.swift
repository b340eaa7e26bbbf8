internal import Lexicons
internal import Model

/// Reads "X for the first time, Y for the second time and Z for the third": each name brings its own count.
enum RecurrenceChains {
  /// The participants and every further place of the clause behind which a count of its own stands.
  static func extended(
    _ participants: [Statement.Participant], in clause: Clause, after anchor: Int, _ sentence: Sentence,
    _ make: (PlaceGroup, Sentence) -> Statement.Participant
  ) -> [Statement.Participant] {
    guard !participants.isEmpty, participants.allSatisfy({ $0.span != nil }) else { return participants }
    let counts = sentence.cues.filter { $0.kind == .recur && clause.span.contains($0.span) && $0.span.start > anchor }
    guard counts.count > 1 else { return participants }
    let further = sentence.places.filter { group in
      guard group.role == .plain, group.span.start > anchor, clause.span.contains(group.span),
        !participants.contains(where: { $0.span == group.full })
      else { return false }
      let next = sentence.places.first { $0.span.start > group.span.start }?.span.start ?? clause.span.end
      return counts.contains { $0.span.start >= group.full.end && $0.span.start < next }
    }
    return participants + further.map { make($0, sentence) }
  }
}
