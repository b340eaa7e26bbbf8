internal import Lexicons
internal import Model
internal import Text

/// Days of announcement, and the editions that follow from them.
extension Completion {
  /// "A week before, the B 2031 was published, where X is first": background with the date of its own publication.
  private func isDatedAside(_ draft: Draft, _ found: AnnouncementDates.Found) -> Bool {
    draft.status == .past && !draft.isAside && draft.announced == nil && draft.sentence >= found.sentence
      && context.award(draft.programme, draft.award)?.kind == .ranking
      && context.sentences[found.sentence].awards.contains {
        $0.programme == draft.programme && $0.award == draft.award && $0.edition == draft.edition
      }
  }

  /// The page's announcement date for what is its news.
  func dated(_ drafts: [Draft]) -> [Draft] {
    drafts.map { draft in
      guard let found = announcement(draft), draft.status == .announced || isDatedAside(draft, found) else {
        return draft
      }
      var draft = draft
      if draft.announced == nil || found.warning != nil || draft.announced?.dayNumber == nil {
        draft.evidence.removeAll { $0.field == "announced" }
        draft.announced = found.date
        draft.evidence.append(found.evidence)
        if let warning = found.warning { draft.warnings.append(warning) }
      }
      return withAnnouncedEdition(draft)
    }
  }

  /// A prize or ranking that bears the year in which it is made known, or always the one before or after, has its edition
  /// from the day on which the page says so.
  private func withAnnouncedEdition(_ draft: Draft) -> Draft {
    guard draft.edition == nil, !draft.isUndated, draft.status == .announced,
      let facts = context.award(draft.programme, draft.award), let edition = announcedEdition(draft, facts),
      let said = draft.evidence.first(where: { $0.field == "announced" })
    else { return draft }
    var draft = draft
    draft.edition = edition
    var evidence = said
    evidence.field = "edition"
    draft.evidence.append(evidence)
    return draft
  }

  /// The edition made known on the day of a draft, or on the page's.
  func announcedEdition(_ draft: Draft, _ facts: Award) -> Int? {
    guard let year = draft.announced?.year ?? announcement(draft)?.date.year,
      [.title, .category, .list, .ranking].contains(facts.kind),
      let lead = facts.lead, lead.count == 1, facts.kind == .ranking || lead == 0...0
    else { return nil }
    return year + lead.lowerBound
  }
}
