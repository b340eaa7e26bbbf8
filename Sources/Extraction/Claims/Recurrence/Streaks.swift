internal import Lexicons
internal import Model

/// Adds the editions that a streak implies: "fifth time in a row" in 2023 gives 2019 to 2022.
struct Streaks {
  let context: PageContext

  /// A longer streak than this is a slip of the pen or of the reading.
  static let longest = 40

  /// A streak told in passing of an award whose edition the page does not say could end in any year.
  private func isPlaced(_ draft: Draft) -> Bool {
    !draft.takesEdition || context.isNews(draft.programme, draft.award)
      || draft.programme == context.principal?.programme || draft.evidence.contains { $0.field == "edition" }
  }

  func expanded(_ drafts: [Draft]) -> [Draft] {
    var result = drafts
    for draft in drafts where draft.consecutive || draft.isFilled {
      guard let count = draft.streak ?? draft.ordinal, (2...Self.longest).contains(count), let edition = draft.edition,
        let facts = context.award(draft.programme, draft.award), isPlaced(draft)
      else { continue }
      for ordinal in 1..<count {
        guard let year = facts.edition(count - ordinal, before: edition) else { continue }
        if let known = result.firstIndex(where: { $0.concerns(draft) && $0.edition == year }) {
          if facts.kind == .ranking, result[known].rank == draft.rank { result[known].consecutive = true }
          continue
        }
        // The page states that time itself, though without its edition.
        if result.contains(where: { $0.concerns(draft) && $0.edition == nil && $0.ordinal == ordinal }) { continue }
        var member = draft
        member.edition = year
        member.ordinal = nil
        member.streak = nil
        member.announced = nil
        member.status = .inferred
        member.isInferred = true
        member.derivation = "streak:\(count):\(edition)"
        member.warnings = []
        member.evidence = draft.evidence.filter { ["recipient", "award", "ordinal", "rank"].contains($0.field) }
        result.append(member)
      }
    }
    return result
  }
}
