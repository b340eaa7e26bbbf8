internal import Lexicons
internal import Model

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
    return result
  }
}
