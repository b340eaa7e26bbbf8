internal import Lexicons
internal import Model

/// Completes drafts from the page: editions, statuses, announcement dates, streaks; then one draft per key.
struct Completion {
  let context: PageContext
  /// The page's announcement date for each award it names; a page is searched once for each.
  let announcements: [PageContext.AwardKey: AnnouncementDates.Found]
  /// Awards that a sentence makes known; of others the page tells in passing.
  private let told: Set<PageContext.AwardKey>

  init(context: PageContext, drafts: [Draft]) {
    self.context = context
    let dates = AnnouncementDates(context: context)
    var found: [PageContext.AwardKey: AnnouncementDates.Found] = [:]
    for key in Set(drafts.map { PageContext.AwardKey(programme: $0.programme, award: $0.award) }) {
      found[key] = dates.date(programme: key.programme, award: key.award ?? "", sentences: context.sentences)
    }
    announcements = found
    var told: Set<PageContext.AwardKey> = []
    for sentence in context.sentences where sentence.has(.announce) && !sentence.has(.anaphor) {
      for award in sentence.awards {
        told.insert(PageContext.AwardKey(programme: award.programme, award: award.award))
      }
    }
    // "PAPI. The survey, unveiled on Monday, puts ...": told by the sentence behind its label.
    for (label, sentence) in zip(context.sentences, context.sentences.dropFirst())
    where label.block == sentence.block && sentence.has(.announce) && AnnouncementDates.isLabel(label) {
      for award in label.awards { told.insert(PageContext.AwardKey(programme: award.programme, award: award.award)) }
    }
    self.told = told
  }

  /// An own date this many days before the publication makes a statement background. News is older only in archives.
  static let newsDays = 60

  static func complete(_ drafts: [Draft], _ context: PageContext) -> [Draft] {
    Completion(context: context, drafts: drafts).complete(drafts)
  }

  private func complete(_ drafts: [Draft]) -> [Draft] {
    var drafts = drafts.filter(isInScope).map(settled)
    drafts = firstOfCountry(drafts)
    // Dates give editions, by which what was told twice is told once.
    drafts = merged(dated(merged(drafts)))
    return Streaks(context: context).expanded(drafts)
  }

  /// Programmes of more countries let in others: members of a union to be, twin regions.
  private static let strictScope = 11

  /// False for places that a national programme cannot honour: another body of the same letters is meant.
  private func isInScope(_ draft: Draft) -> Bool {
    guard let country = draft.recipient.country,
      let scope = context.lexicon.catalogue.programme(draft.programme)?.scope,
      !scope.isEmpty, scope.count <= Self.strictScope
    else { return true }
    return scope.contains(country)
  }

  /// A draft with its edition and status.
  private func settled(_ draft: Draft) -> Draft {
    var draft = draft
    draft.takesEdition = draft.edition == nil
    guard let facts = context.award(draft.programme, draft.award) else { return draft }
    if draft.isPrevious { draft.edition = announcedEdition(draft, facts).flatMap { facts.edition(1, before: $0) } }
    let main = context.edition(draft.programme, draft.award)
    let isOld = isOld(draft)
    if draft.isInferred {
      draft.status = .inferred
      if draft.edition == nil { draft.edition = main }
      return draft
    }
    if draft.isUndated {
      draft.status = .past
      return draft
    }
    // "X holds the crown at present" on a page about the finalists: of an edition that is not said.
    if draft.edition == nil, facts.kind == .title, facts.size == 1, draft.announced == nil,
      !context.isNews(draft.programme, draft.award),
      context.editions[PageContext.AwardKey(programme: draft.programme, award: draft.award)] == nil,
      context.news.contains(where: { key in
        key.programme == draft.programme && key.award.flatMap { context.award(key.programme, $0) }?.kind == .list
      })
    {
      draft.isUndated = true
      draft.status = .past
      return draft
    }
    // "clinched the A on 16 November 2022": a prize that bears the year in which it is given.
    if draft.edition == nil, facts.lead == 0...0, facts.kind == .title || facts.kind == .category,
      let year = draft.announced?.year
    {
      draft.edition = year
    }
    if draft.edition == nil, facts.kind == .membership, !isOld || draft.announced?.year != nil {
      draft.edition = admissionYear(draft)
    }
    // "It had made the finals in June": those from which the headline's winner was chosen.
    if draft.edition == nil, isOld, let main, let year = draft.announced?.year, (0...1).contains(main - year),
      context.isPresupposed(draft.programme, draft.award)
    {
      draft.edition = main
    }
    if draft.edition == nil, !isOld,
      facts.kind != .membership || !context.news.contains(where: { $0.programme == draft.programme })
    {
      if draft.isBackground, !context.isNews(draft.programme, draft.award), !draft.consecutive, (draft.ordinal ?? 0) > 1
      {
        // "before that it had been on the list five times": of no particular edition.
        draft.isUndated = true
        draft.status = .past
        return draft
      }
      if draft.isBackground,
        !context.isNews(draft.programme, draft.award) || (draft.ordinal ?? 0) > 0 && draft.consecutive && !isMain(draft)
      {
        placeBackground(&draft, facts)
      } else {
        draft.edition = main
      }
    }
    // "It has led the A for years", told in passing: of an edition that nothing on the page dates.
    if draft.edition == nil, facts.kind == .ranking, !context.isNews(draft.programme, draft.award),
      draft.announced == nil
    {
      draft.isUndated = true
      draft.status = .past
      return draft
    }
    if draft.status != .inferred { draft.status = status(draft, main: main, isOld: isOld) }
    return draft
  }

  private func isMain(_ draft: Draft) -> Bool {
    context.principal == PageContext.AwardKey(programme: draft.programme, award: draft.award)
  }

  /// Background without an edition of its own: "before this, X had been in the Smart21 for three years" on a page about
  /// the Top7 of 2021 ends with the edition from which that Top7 was chosen.
  private func placeBackground(_ draft: inout Draft, _ facts: Award) {
    guard draft.consecutive, (draft.ordinal ?? 0) > 1 else { return }
    let dependent = context.lexicon.catalogue.awards.first {
      $0.programme == facts.programme && $0.requires == facts.id
    }
    guard let dependent,
      let edition = context.editions[PageContext.AwardKey(programme: dependent.programme, award: dependent.id)]
    else { return }
    draft.edition = edition
    draft.status = .inferred
    draft.isInferred = true
    draft.derivation = "requires:\(dependent.id):\(edition)"
  }

  /// A membership is of the year in which it was announced.
  private func admissionYear(_ draft: Draft) -> Int? {
    if let year = draft.announced?.year { return year }
    if !draft.isBackground, context.news.isEmpty {
      return announcement(draft)?.date.year ?? (draft.sentence <= 1 ? context.resolver.published?.year : nil)
    }
    guard !draft.isBackground, context.news.contains(where: { $0.programme == draft.programme }) else { return nil }
    return announcement(draft)?.date.year ?? context.resolver.published?.year
  }

  private func isOld(_ draft: Draft) -> Bool {
    guard let date = draft.announced else { return false }
    guard let published = context.resolver.published else {
      return false
    }
    if let a = date.dayNumber, let b = published.dayNumber { return b - a > Self.newsDays }
    guard let year = date.year, let publishedYear = published.year else { return false }
    let months = (publishedYear - year) * 12 + (published.month ?? 1) - (date.month ?? 1)
    return months > 2
  }

  private func status(_ draft: Draft, main: Int?, isOld: Bool) -> Claim.Status {
    if isOld || draft.isAside { return .past }
    let facts = context.award(draft.programme, draft.award)
    let kind = facts?.kind
    // "the network's conference of 2032", on a page of 2031: nobody has been admitted in a year to come.
    func isToCome(_ edition: Int) -> Bool {
      kind == .membership && context.resolver.published?.year.map { edition > $0 } ?? false
    }
    let main = main.flatMap { isToCome($0) ? nil : $0 }
    let programmeMain = context.editions[PageContext.AwardKey(programme: draft.programme, award: nil)].flatMap {
      isToCome($0) ? nil : $0
    }
    if let edition = draft.edition {
      let own = context.editions[PageContext.AwardKey(programme: draft.programme, award: draft.award)]
      // "The winners for 2031 and 2032": two prizes of one round may be of different years.
      let isOfRound =
        own == nil && !draft.isBackground && facts?.kind == .title
        && context.news.contains { $0.programme == draft.programme }
      if let main, edition < main, !isOfRound { return .past }
      if main == nil || draft.isBackground, let programmeMain, edition < programmeMain, kind != .ranking {
        return .past
      }
      let told = context.resolver.published?.year ?? announcement(draft)?.date.year
      if let year = told, edition < (kind == .ranking ? year - 1 : year),
        draft.announced == nil
      {
        return .past
      }
    }
    if context.isPresupposed(draft.programme, draft.award) || isOfUndatedPast(draft) { return .past }
    if context.isNews(draft.programme, draft.award) {
      return draft.isBackground && draft.edition == nil ? .past : .announced
    }
    let siblings = context.news.contains { $0.programme == draft.programme }
    // "On the same occasion the B was published": a second ranking, made known with the page's own.
    if kind == .ranking, isMadeKnownToday(draft) || isToldTogether(draft) { return .announced }
    // A page about other awards tells of this programme as background.
    if !siblings, !context.news.isEmpty { return .past }
    // Prizes of one round are announced together.
    if kind == .ranking, context.article.title != nil, context.news.isEmpty,
      !told.contains(PageContext.AwardKey(programme: draft.programme, award: draft.award))
    {
      return .past
    }
    if kind == .category || kind == .ranking || kind == .membership || kind == .person { return .announced }
    if siblings, !draft.isBackground, draft.rule.hasSuffix("award-goes-to") || kind == .title { return .announced }
    if !siblings, !draft.isBackground, context.article.title == nil { return .announced }
    if announcement(draft) != nil, !draft.isBackground, !siblings { return .announced }
    return .past
  }

  /// "X won the A in 2019", told below the lead of a page that has no date and no edition of its own.
  private func isOfUndatedPast(_ draft: Draft) -> Bool {
    guard context.resolver.published == nil, draft.edition != nil, draft.announced == nil, !draft.takesEdition,
      context.editions[PageContext.AwardKey(programme: draft.programme, award: draft.award)] == nil,
      context.isNews(draft.programme, draft.award)
    else { return false }
    let lead = context.sentences.first { $0.zone == .text && $0.kind != .caption }?.block ?? 0
    return context.sentences[draft.sentence].block > lead
  }

  /// True for the latest edition of a ranking that the page makes known on the day of its own news.
  private func isMadeKnownToday(_ draft: Draft) -> Bool {
    let key = PageContext.AwardKey(programme: draft.programme, award: draft.award)
    guard told.contains(key), let day = announcement(draft)?.date, day.dayNumber != nil,
      draft.edition == nil || draft.edition == context.edition(draft.programme, draft.award)
    else { return false }
    return context.news.contains { $0 != key && announcements[$0]?.date == day }
  }

  /// "Two indices of 2030": rankings of one edition that the head of the page counts together.
  private func isToldTogether(_ draft: Draft) -> Bool {
    guard let edition = draft.edition, !draft.isAside, edition == context.edition(draft.programme, draft.award),
      context.sentences[draft.sentence].dates.allSatisfy({ $0.form != .day && $0.form != .month }),
      context.news.contains(where: { key in
        key.award.flatMap { context.award(key.programme, $0) }?.kind == .ranking
          && context.edition(key.programme, key.award ?? "") == edition
      })
    else { return false }
    let lead = context.sentences.first { $0.zone == .text && $0.kind != .caption }?.block
    return context.sentences.contains { ($0.zone == .title || $0.block == lead) && RankedAwards.countsSeveral($0) }
  }

  func announcement(_ draft: Draft) -> AnnouncementDates.Found? {
    announcements[PageContext.AwardKey(programme: draft.programme, award: draft.award)]
  }

  /// "No Estonian town had made the list until then": those of that country have it for the first time.
  private func firstOfCountry(_ drafts: [Draft]) -> [Draft] {
    var drafts = drafts
    for sentence in context.sentences where sentence.has(.negate) && sentence.has(.past) {
      guard let award = sentence.awards.first(where: { $0.award != nil }),
        let territory = sentence.places.first(where: { $0.role == .territory || $0.role == .locative }),
        let negation = sentence.cues.first(where: { $0.kind == .negate }), negation.span.start < territory.span.start
      else { continue }
      for index in drafts.indices
      where drafts[index].programme == award.programme && drafts[index].award == award.award
        && drafts[index].recipient.country == territory.country && drafts[index].ordinal == nil
        && drafts[index].status == .announced
      {
        drafts[index].ordinal = 1
        drafts[index].evidence.append(sentence.evidence("ordinal", negation.span))
      }
    }
    return drafts
  }

  /// One draft per award, edition and recipient; without an edition, statements with different dates or counts stay apart.
  private func merged(_ drafts: [Draft]) -> [Draft] {
    var result: [Draft] = []
    for draft in drafts {
      if let index = result.firstIndex(where: { isSame($0, draft) }) {
        result[index] = join(result[index], draft)
      } else {
        result.append(draft)
      }
    }
    return withoutTaken(withoutUndated(withoutGeneric(result)))
  }

  /// A place joins a network once: the year that a statement prints goes before the page's, as a headline takes it.
  private func withoutTaken(_ drafts: [Draft]) -> [Draft] {
    drafts.filter { draft in
      guard draft.takesEdition, context.award(draft.programme, draft.award)?.kind == .membership else { return true }
      return !drafts.contains { $0.concerns(draft) && !$0.takesEdition && $0.edition != draft.edition && !$0.isUndated }
    }
  }

  /// That a place holds an award says no more than that it holds a certain edition of it.
  private func withoutUndated(_ drafts: [Draft]) -> [Draft] {
    drafts.filter { draft in
      let saysNoMore =
        draft.isUndated
        || draft.edition == nil && draft.status == .past && draft.ordinal == nil && draft.announced == nil
      return !saysNoMore || !drafts.contains { $0.concerns(draft) && !$0.isUndated && $0.edition != nil }
    }
  }

  private func isSame(_ a: Draft, _ b: Draft) -> Bool {
    guard a.concerns(b) || isSamePerson(a, b), a.edition == b.edition else { return false }
    guard a.edition == nil else { return true }
    if let x = a.ordinal, let y = b.ordinal, x != y { return false }
    if let x = a.announced, let y = b.announced, !x.isCompatible(with: y) { return false }
    return a.status == b.status || a.ordinal == b.ordinal
  }

  /// One project under two word orders: "the Knowledge Centre of Huế", "Huế's Knowledge Centre".
  private func isSamePerson(_ a: Draft, _ b: Draft) -> Bool {
    guard a.programme == b.programme, a.award == b.award, context.award(a.programme, a.award)?.kind == .person
    else { return false }
    func words(_ draft: Draft) -> Set<Substring> {
      Set(draft.recipient.id.split(separator: "-").filter { !["of", "the", "s", "for", "and"].contains($0) })
    }
    return words(a) == words(b)
  }

  private func join(_ a: Draft, _ b: Draft) -> Draft {
    // Two ranks of one edition cannot both hold: what was told first stays as it is.
    if let one = a.rank, let other = b.rank, one != other, a.isInferred == b.isInferred { return a }
    var joined = a
    if a.isInferred && !b.isInferred {
      joined = b
      joined.evidence = b.evidence + a.evidence
    } else if a.isInferred == b.isInferred || !a.isInferred {
      joined.evidence = a.evidence + b.evidence
    }
    if a.status == .announced || b.status == .announced, !joined.isInferred { joined.status = .announced }
    let ordinals = [a, b].filter { $0.ordinal != nil }
    if let strongest = ordinals.max(by: {
      ($0.consecutive ? 1 : 0, $0.ordinal ?? 0) < ($1.consecutive ? 1 : 0, $1.ordinal ?? 0)
    }) {
      joined.ordinal = strongest.ordinal
      joined.streak = strongest.streak
    }
    // Headlines shorten and turn names; the running text has the name as it is used.
    if a.recipient.id != b.recipient.id { joined.recipient = b.recipient }
    joined.consecutive = a.consecutive || b.consecutive
    joined.isFilled = a.isFilled || b.isFilled
    joined.rank = a.rank ?? b.rank
    joined.announced = a.announced ?? b.announced
    joined.isBackground = a.isBackground && b.isBackground
    joined.takesEdition = a.takesEdition && b.takesEdition
    joined.isAside = a.isAside && b.isAside
    joined.sentence = min(a.sentence, b.sentence)
    for warning in b.warnings where !joined.warnings.contains(warning) { joined.warnings.append(warning) }
    return joined
  }

  /// Membership of a network without its field says no more than the same place's membership with its field.
  private func withoutGeneric(_ drafts: [Draft]) -> [Draft] {
    drafts.filter { draft in
      guard let facts = context.award(draft.programme, draft.award), facts.isMain, facts.kind == .membership else {
        return true
      }
      return !drafts.contains {
        $0.programme == draft.programme && $0.recipient.id == draft.recipient.id && $0.award != draft.award
          && (draft.edition == nil || $0.edition == draft.edition
            // "X's year as a creative city" over a text that says which, and since when.
            || draft.takesEdition && $0.status == .past && context.sentences[draft.sentence].zone == .title)
      }
    }
  }
}
