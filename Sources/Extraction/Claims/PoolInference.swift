internal import Lexicons
internal import Model
internal import Text

/// Infers the earlier award from the later one where the page itself says that the finalists come from its holders.
///
/// "The records of the 21 communities that won the Smart21 in February were judged to choose the seven": who is among
/// the seven was among the 21. Drawn for the one place a page is about; long lists are not doubled.
struct PoolInference {
  let context: PageContext

  func added(to drafts: [Draft]) -> [Draft] {
    var result = drafts
    for (index, sentence) in context.sentences.enumerated() where sentence.has(.pool) && sentence.zone == .text {
      for symbol in sentence.awards {
        guard let pool = symbol.award else { continue }
        let later = context.lexicon.catalogue.awards.filter { $0.programme == symbol.programme && $0.requires == pool }
        let holders = drafts.filter { draft in
          !draft.isBackground && draft.programme == symbol.programme && later.contains { $0.id == draft.award }
        }
        let places = Set(holders.map(\.recipient.id))
        guard places.count == 1, let holder = holders.first else { continue }
        var draft = holder
        draft.award = pool
        draft.edition = symbol.edition
        draft.isInferred = true
        draft.derivation = "pool:\(holder.award)"
        draft.rule = "any/claim/pool"
        draft.ordinal = nil
        draft.consecutive = false
        draft.announced = nil
        draft.sentence = index
        draft.evidence = holder.evidence.filter { $0.field == "recipient" } + [sentence.evidence("award", symbol.span)]
        if let date = sentence.dates.first(where: {
          ($0.form == .month || $0.form == .day) && $0.span.start >= symbol.span.end
        }),
          let resolved = context.told(date)?.start
        {
          draft.announced = resolved
          draft.evidence.append(sentence.evidence("announced", date.span))
        }
        if !result.contains(where: { $0.concerns(draft) }) { result.append(draft) }
      }
    }
    return result + winners(among: result)
  }

  private static let other = PhrasePattern.keys("other")[0]
  private static let finalists = PhrasePattern.keys("finalists")[0]

  /// "It beat the six other finalists": who won was the seventh.
  private func winners(among drafts: [Draft]) -> [Draft] {
    for (index, sentence) in context.sentences.enumerated() where sentence.zone == .text {
      guard
        let noun = sentence.tokens.indices.dropFirst().first(where: {
          sentence.tokens[$0].key == Self.finalists
            && (max(0, $0 - 2)..<$0).contains {
              sentence.tokens[$0].key == Self.other
            }
        }),
        let number = sentence.numbers.first(where: { !$0.isOrdinal && (0...3).contains(noun - $0.span.end) })
      else { continue }
      let found = drafts.compactMap { draft -> Draft? in
        guard let facts = context.award(draft.programme, draft.award), facts.kind == .title, !draft.isBackground,
          let required = facts.requires, let pool = context.award(draft.programme, required), pool.kind == .list,
          pool.size == number.value + 1,
          !drafts.contains(where: {
            $0.award == required && $0.programme == draft.programme && $0.recipient.id == draft.recipient.id
          })
        else { return nil }
        var member = draft
        member.award = required
        member.ordinal = nil
        member.consecutive = false
        member.streak = nil
        member.announced = nil
        member.isBackground = true
        member.isAside = true
        member.rule = "any/claim/pool"
        member.sentence = index
        member.evidence =
          draft.evidence.filter { $0.field == "recipient" } + [sentence.evidence("award", Span(noun, noun + 1))]
        return member
      }
      if let first = found.first { return [first] }
    }
    return []
  }
}
