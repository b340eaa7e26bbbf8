internal import Lexicons
internal import Model
internal import Text

/// Drops drafts that others of the same page make needless: the general prize beside its category, the headline beside
/// what the text tells, the spare winner beside the named one.
extension Assembler {
  /// "Ban tổ chức A trao cho X giải B": the programme whose name stands before the verb gives the category, no prize of
  /// its own.
  func removeGeneric(
    from drafts: inout [Draft], since start: Int, _ statements: [Statement], _ sentence: Sentence
  ) {
    guard sentence.language == .vietnamese, sentence.awards.count > 1, !sentence.has(.winner) else { return }
    for statement in statements {
      guard let span = statement.awardSpan, statement.anchor >= span.end,
        context.lexicon.catalogue.mainAward(of: statement.programme)?.id == statement.award,
        context.award(statement.programme, statement.award)?.kind == .title
      else { continue }
      let categories = drafts[start...].filter { draft in
        draft.programme == statement.programme && context.award(draft.programme, draft.award)?.kind == .category
      }
      let told = Set(categories.map(\.recipient.id))
      drafts =
        drafts[..<start]
        + drafts[start...].filter { draft in
          draft.programme != statement.programme || draft.award != statement.award || !told.contains(draft.recipient.id)
        }
    }
  }

  /// "X and Y are honoured at the A" over a text that gives each a category of A: the headline tells of no prize beside.
  func removeHeadlines(from drafts: inout [Draft]) {
    let told = drafts.filter { draft in
      let facts = context.award(draft.programme, draft.award)
      return !draft.isBackground && (facts?.kind == .category || facts?.kind == .title && facts?.isMain == false)
    }
    guard !told.isEmpty else { return }
    let all = drafts
    drafts.removeAll { draft in
      isAtOccasion(draft) && context.lexicon.catalogue.mainAward(of: draft.programme)?.id == draft.award
        && told.contains {
          $0.programme == draft.programme && $0.award != draft.award && $0.recipient.id == draft.recipient.id
        }
        && !all.contains {
          $0.concerns(draft) && $0.sentence != draft.sentence && !$0.isInferred
        }
    }
  }

  private static let inWords: Set<UInt64> = Set(PhrasePattern.keys("tại ở trong at in"))

  /// A title of one winner that the text gives by name goes to nobody of whom it says only that they have won something.
  func removeSpareWinners(from drafts: inout [Draft]) {
    func isNews(_ draft: Draft) -> Bool { !draft.isAside && !draft.isBackground && !draft.isInferred }
    func isNamed(_ draft: Draft) -> Bool { draft.evidence.contains { $0.field == "award" } }
    let named = drafts.filter { draft in
      let facts = context.award(draft.programme, draft.award)
      return isNews(draft) && isNamed(draft) && facts?.kind == .title && facts?.size == 1
    }
    guard !named.isEmpty else { return }
    drafts.removeAll { draft in
      guard isNews(draft), !isNamed(draft) else { return false }
      let winners = named.filter {
        $0.programme == draft.programme && $0.award == draft.award
          && (draft.edition == nil
            || draft.edition == $0.edition ?? context.edition(draft.programme, draft.award))
      }
      return !winners.isEmpty && !winners.contains { $0.recipient.id == draft.recipient.id }
    }
  }

  private static let severals: Set<UInt64> = Set(PhrasePattern.keys("awards prizes"))

  /// A headline that names an award as where somebody is honoured.
  private func isAtOccasion(_ draft: Draft) -> Bool {
    let sentence = context.sentences[draft.sentence]
    return sentence.zone == .title
      && sentence.awards.contains { award in
        award.programme == draft.programme && award.span.start > 0
          && (sentence.tokens[max(0, award.span.start - 2)..<award.span.start].contains {
            Self.inWords.contains($0.key)
          }
            || Self.severals.contains(sentence.tokens[award.span.end - 1].key) && sentence.has(.winner))
      }
  }

  private static let loose: Set<String> = ["any/claim/year-pair", "any/claim/apposition"]

  /// "X (2029, film), Y (2030, music)": a place with a year and a field of its own has no other's.
  func removePaired(from drafts: inout [Draft], beside fielded: [Draft], _ index: Int) {
    let dated = fielded.filter { draft in draft.evidence.contains { $0.field == "edition" } }
    guard dated.count > 1 else { return }
    drafts.removeAll { draft in
      draft.sentence == index && Self.loose.contains(draft.rule)
        && dated.contains { $0.programme == draft.programme && $0.recipient.id == draft.recipient.id }
    }
  }
}
