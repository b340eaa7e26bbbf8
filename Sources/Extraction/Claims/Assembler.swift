internal import Lexicons
internal import Model
internal import Text

/// Reads the sentences from top to bottom, collects what each says, and completes it from the page as a whole.
struct Assembler {
  let context: PageContext
  let recipients: Recipients

  init(context: PageContext) {
    self.context = context
    recipients = Recipients(lexicon: context.lexicon)
  }

  func assemble() -> (claims: [Claim], dismissed: [Dismissal]) {
    var drafts: [Draft] = []
    var dismissed: [Dismissal] = []
    var discourse = Discourse()
    discourse.protagonist = Protagonist(context: context, recipients: recipients).place()
    var ranking: RankingFrames.Focus?
    let verbs = VerbFrames(context: context, recipients: recipients)
    let builder = StatementDrafts(context: context)
    let rankings = RankingFrames(context: context, recipients: recipients)
    let appositions = AppositionFrames(context: context, recipients: recipients)
    let pairs = YearPairs(context: context, recipients: recipients)
    let prizePairs = PrizePairs(context: context, recipients: recipients)
    let countries = CountryLists(context: context, recipients: recipients)
    let fields = FieldPairs(context: context, recipients: recipients)
    let held = HeldTitles(context: context, recipients: recipients)
    let successions = Successions(context: context, recipients: recipients)
    let companions = CompanionLists(context: context, recipients: recipients)
    let handovers = Handovers(context: context, recipients: recipients)
    let personal = PersonalPrizes(context: context, recipients: recipients)
    let collections = Collections(context: context, recipients: recipients)
    let echoes = ListEchoes(context: context, recipients: recipients)
    let talk = ListTalk(context: context, recipients: recipients)
    let counted = CountedSentences(context: context, recipients: recipients)
    let presences = Presences(context: context, recipients: recipients)
    let prizes = PrizePlaces(context: context)
    var lists = listed()[...]
    for (index, sentence) in context.sentences.enumerated() where sentence.kind != .caption || sentence.zone == .title {
      if context.planned.contains(index) {
        dismissed += planned(sentence)
        continue
      }
      // Lists are read as wholes; what follows may speak of their members.
      while let first = lists.first, first.sentence < index {
        drafts.append(lists.removeFirst())
        ranking?.remember(first)
        if first.rule == CategoryLines.rule { focus(&discourse, first) }
      }
      let known = dismissed.count
      ranking = rankings.focus(sentence, ranking)
      if counted.apply(sentence, index: index, to: &drafts, discourse) {
        drafts += pairs.drafts(sentence, index: index, discourse)
        drafts += successions.drafts(sentence, index: index, discourse)
        if let current = ranking { drafts += besideCount(rankings, sentence, index, current, discourse) }
        rankings.note(sentence, &ranking)
        updateFocus(&discourse, sentence)
        continue
      }
      if var current = ranking {
        drafts += rankings.drafts(sentence, index: index, &current, discourse, &dismissed)
        ranking = current
      }
      var beside =
        appositions.drafts(sentence, index: index, discourse) + pairs.drafts(sentence, index: index, discourse)
        + held.drafts(sentence, index: index, discourse) + held.shared(sentence, index: index, discourse)
        + held.chosen(sentence, index: index, discourse) + held.named(sentence, index: index, discourse)
        + held.turn(sentence, index: index, discourse)
        + held.yearly(sentence, index: index, discourse) + held.owned(sentence, index: index, discourse)
        + held.borne(sentence, index: index, discourse) + held.passive(sentence, index: index)
        + held.enrolled(sentence, index: index, discourse)
        + collections.drafts(sentence, index: index, discourse)
        + successions.drafts(sentence, index: index, discourse)
        + handovers.drafts(sentence, index: index, discourse) + personal.drafts(sentence, index: index)
      // "have been A: X in 2030 and Y in 2031": a place with its year is of no other edition.
      let paired = beside.filter { $0.rule == "any/claim/year-pair" || $0.rule == "any/claim/held-title" }
      beside.removeAll { draft in
        draft.rule == "any/claim/apposition" && !draft.evidence.contains { $0.field == "edition" }
          && paired.contains { $0.concerns(draft) }
      }
      let given = prizePairs.drafts(sentence, index: index)
      if !given.isEmpty {
        beside.removeAll { $0.rule == "any/claim/apposition" && $0.programme == given[0].programme }
      }
      let start = drafts.count
      drafts += beside + given
      let fielded = fields.drafts(sentence, index: index, discourse, after: drafts)
      removePaired(from: &drafts, beside: fielded, index)
      drafts += fielded
      let statements = verbs.statements(sentence, discourse)
      if statements.allSatisfy({ $0.awardSpan == nil || $0.recipients.isEmpty }) { announce(&discourse, sentence) }
      for statement in statements {
        guard context.award(statement.programme, statement.award)?.kind != .ranking,
          !fielded.contains(where: { $0.programme == statement.programme })
        else { continue }
        guard statement.modality == .asserted else {
          dismissed.append(dismissal(statement, sentence))
          continue
        }
        if statement.recipients.isEmpty {
          if statement.awardSpan != nil { dismissed.append(dismissal(statement, sentence)) }
          if statement.awardSpan != nil, discourse.award == nil { focus(&discourse, statement) }
          continue
        }
        if isSaid(statement, beside, sentence) || isGiven(statement, given, sentence) { continue }
        let found = builder.drafts(statement, sentence, index: index).filter { draft in
          // An apposition that names the place's award has said it already, with its own edition.
          !beside.contains { $0.concerns(draft) && ($0.edition != draft.edition || $0.isUndated) }
            && !(statement.awardSpan == nil && beside.contains { isPaired($0, draft) })
        }
        drafts += found
        for draft in found where !draft.isBackground && context.award(draft.programme, draft.award)?.kind == .title {
          discourse.held[draft.recipient.id] = PageContext.AwardKey(programme: draft.programme, award: draft.award)
        }
        if discourse.award == nil || statement.awardSpan != nil && found.contains(where: { !$0.isBackground }) {
          focus(&discourse, statement)
        }
      }
      removeGeneric(from: &drafts, since: start, statements, sentence)
      drafts += countries.drafts(sentence, index: index, discourse)
      drafts += companions.drafts(sentence, index: index, discourse)
      drafts += echoes.drafts(sentence, index: index, discourse, after: drafts)
      drafts += talk.drafts(sentence, index: index, discourse, after: drafts)
      presences.apply(sentence, index: index, to: &drafts, discourse)
      prizes.apply(sentence, index, to: &drafts)
      SameOccasions(context: context).apply(sentence, index: index, to: &drafts)
      if dismissed.count == known { dismissed += unsaid(sentence, statements, beside) }
      updateFocus(&discourse, sentence)
      updateTitle(&discourse, sentence)
      if let named = sentence.awards.last(where: { award in
        let kind = award.award.flatMap { context.award(award.programme, $0) }?.kind
        return kind != nil && kind != .ranking && kind != .person
      }) {
        discourse.mentioned = principal(of: named, sentence)
        discourse.mentionedBlock = sentence.zone == .text ? sentence.block : nil
      }
    }
    drafts += lists
    removeHeadlines(from: &drafts)
    removeSpareWinners(from: &drafts)
    prizes.complete(&drafts)
    drafts = PoolInference(context: context).added(to: drafts)
    let completed = Completion.complete(drafts, context)
    let claims = ClaimBuilder(context: context, drafts: completed).claims(completed)
    return (claims, dismissed)
  }

  /// "It is the sixth first place; in 2030 it was X's": what is told of other editions behind a count's semicolon.
  private func besideCount(
    _ rankings: RankingFrames, _ sentence: Sentence, _ index: Int, _ focus: RankingFrames.Focus, _ discourse: Discourse
  ) -> [Draft] {
    guard let mark = sentence.tokens.indices.first(where: { sentence.isMark($0, ";") }),
      let date = sentence.dates.first(where: { $0.form == .year && $0.span.start > mark }), let year = date.year
    else { return [] }
    let start = sentence.range(date.span).end
    var (focus, dismissed) = (focus, [Dismissal]())
    let told = rankings.drafts(sentence, index: index, &focus, discourse, &dismissed).filter { draft in
      !draft.isInferred && draft.evidence.contains { $0.field == "rank" && $0.range.start >= start }
    }
    return told.map { draft in
      var draft = draft
      draft.edition = year
      (draft.ordinal, draft.consecutive) = (nil, false)
      draft.evidence.removeAll { $0.field == "edition" || $0.field == "ordinal" }
      draft.evidence.append(sentence.evidence("edition", date.span))
      draft.isAside = true
      draft.isBackground = true
      return draft
    }
  }

  /// What the lists and tables of the page say, in the order of its sentences.
  private func listed() -> [Draft] {
    let lines = CategoryLines(context: context, recipients: recipients).drafts(context.sentences)
    let told = Set(lines.map(\.sentence))
    let found =
      ListFrames(context: context, recipients: recipients).drafts(context.sentences).filter {
        !told.contains($0.sentence)
      }
      + TableFrames(context: context, recipients: recipients).drafts(context.sentences)
      + AwardTables(context: context, recipients: recipients).drafts(context.sentences)
      + HonourLists(context: context, recipients: recipients).drafts(context.sentences)
      + RankedLists(context: context, recipients: recipients).drafts(context.sentences)
      + lines + PrizeLines(context: context, recipients: recipients).drafts(context.sentences)
    return found.enumerated().sorted { ($0.element.sentence, $0.offset) < ($1.element.sentence, $1.offset) }
      .map(\.element)
  }

  /// Awards named in a list of what is wanted or planned.
  private func planned(_ sentence: Sentence) -> [Dismissal] {
    sentence.awards.prefix(1).map {
      Dismissal(
        zone: sentence.zone, range: sentence.range($0.span), quote: sentence.quote($0.span),
        reason: Modality.aspired.rawValue, rule: "any/claim/planned-item")
    }
  }

  /// Awards that a sentence names without a statement of its own, only to say what is wanted, planned or denied.
  private func unsaid(_ sentence: Sentence, _ statements: [Statement], _ beside: [Draft]) -> [Dismissal] {
    guard beside.isEmpty, let last = sentence.awards.last,
      !statements.contains(where: { statement in
        statement.awardSpan != nil && context.award(statement.programme, statement.award)?.kind != .ranking
      })
    else { return [] }
    let (modality, cue) = ModalityScope.modality(sentence.whole, anchor: last.span.start, sentence)
    guard modality != .asserted else { return [] }
    return [
      Dismissal(
        zone: sentence.zone, range: sentence.range(last.span), quote: sentence.quote(last.span),
        reason: modality.rawValue, rule: cue?.rule ?? "any/claim/question")
    ]
  }

  /// A list that a headline or a sentence makes known without its members comes into focus: "The list includes ...".
  private func announce(_ discourse: inout Discourse, _ sentence: Sentence) {
    guard sentence.zone == .title || sentence.has(.announce),
      let award = sentence.awards.first(where: { symbol in
        guard let id = symbol.award, let facts = context.award(symbol.programme, id) else { return false }
        return facts.kind == .list || facts.kind == .title || facts.kind == .membership || facts.kind == .category
      }), discourse.award == nil || sentence.zone == .text,
      ModalityScope.asserts(award.span.start, sentence)
    else { return }
    discourse.award = PageContext.AwardKey(programme: award.programme, award: award.award)
  }

  /// A place with its year has the title that the years are of, and no other in focus.
  private func isPaired(_ pair: Draft, _ draft: Draft) -> Bool {
    pair.rule == "any/claim/year-pair" && pair.programme == draft.programme && pair.award != draft.award
      && pair.recipient.id == draft.recipient.id && pair.edition == draft.edition
  }

  /// True when an apposition has already said whose the named award is.
  private func isSaid(_ statement: Statement, _ beside: [Draft], _ sentence: Sentence) -> Bool {
    guard let span = statement.awardSpan else { return false }
    let range = sentence.range(span)
    return beside.contains { draft in
      draft.rule == "any/claim/apposition"
        && draft.evidence.contains { $0.field == "award" && $0.zone == sentence.zone && $0.range.overlaps(range) }
    }
  }

  /// True when the prizes that the sentence gives out one by one hold this one, too.
  private func isGiven(_ statement: Statement, _ given: [Draft], _ sentence: Sentence) -> Bool {
    given.contains { draft in
      guard draft.programme == statement.programme, let span = statement.awardSpan else {
        return draft.programme == statement.programme
      }
      let range = sentence.range(span)
      return draft.evidence.contains { $0.field == "award" && $0.range.overlaps(range) }
    }
  }

  /// The one-winner award last named, even where it is only named: "it won the main title in 2019" means that one.
  private func updateTitle(_ discourse: inout Discourse, _ sentence: Sentence) {
    let named = sentence.awards.last { award in
      guard let id = award.award, let facts = context.award(award.programme, id) else { return false }
      return facts.kind == .title && facts.size == 1
    }
    if let named { discourse.title = principal(of: named, sentence) }
  }

  /// "A goes to large cities, the B to small ones": of two awards of one programme that a sentence names, the first of
  /// the programme is what the text goes on to call the title.
  private func principal(of named: AwardSymbol, _ sentence: Sentence) -> PageContext.AwardKey {
    let crown = context.crown(of: named.programme)
    if let crown, sentence.awards.contains(where: { $0.programme == named.programme && $0.award == crown.award }) {
      return crown
    }
    return PageContext.AwardKey(programme: named.programme, award: named.award)
  }

  /// Brings the award and the recipients of a statement into focus; a person's prize is never what a place wins next.
  private func focus(_ discourse: inout Discourse, _ statement: Statement) {
    guard context.award(statement.programme, statement.award)?.kind != .person else { return }
    let key = PageContext.AwardKey(programme: statement.programme, award: statement.award)
    discourse.award = key
    if context.award(statement.programme, statement.award)?.kind == .title { discourse.title = key }
    guard !statement.recipients.isEmpty else { return }
    discourse.claimed = statement.recipients.map {
      Discourse.FocusedPlace(recipient: $0.recipient, evidence: $0.evidence)
    }
  }

  /// What a line of a list says is what the next sentence goes on about.
  private func focus(_ discourse: inout Discourse, _ draft: Draft) {
    let key = PageContext.AwardKey(programme: draft.programme, award: draft.award)
    discourse.award = key
    discourse.title = key
    discourse.recipients = [Discourse.FocusedPlace(recipient: draft.recipient, evidence: draft.evidence[0])]
  }

  /// The places a sentence is about: its plain ones at the head, else any plain one, else those it names at all.
  private func updateFocus(_ discourse: inout Discourse, _ sentence: Sentence) {
    defer { mention(sentence, &discourse) }
    // "What of X?": a question brings a place into focus.
    let asked = sentence.tokens.last?.key == 0x3f && sentence.places.count == 1 ? sentence.places : []
    // "It succeeds X": the text goes on about "it".
    let plain =
      asked.isEmpty
      ? sentence.places.filter { group in
        group.role == .plain
          && !sentence.cues.contains { $0.kind == .predecessor && (0...1).contains(group.full.start - $0.span.end) }
      } : asked
    let named = plain.isEmpty ? sentence.places.filter { $0.role == .affiliation || $0.role == .mentor } : plain
    guard let first = plain.first ?? named.first, sentence.zone == .text || discourse.recipients.isEmpty else { return }
    if plain.isEmpty, !discourse.recipients.isEmpty { return }
    // "It was admitted together with X": the text goes on about "it".
    if asked.isEmpty, !discourse.recipients.isEmpty,
      sentence.cues.contains(where: { $0.kind == .anaphor && $0.span.end <= first.full.start }),
      sentence.cues.contains(where: { $0.kind == .with && $0.span.end <= first.full.start })
    {
      return
    }
    // A list of others does not change whom the page is about.
    let isList = plain.count > 2 || sentence.cues.contains { $0.kind == .include && $0.value == "rest" }
    if isList, !discourse.recipients.isEmpty { return }
    for group in plain.reversed() {
      discourse.remember(
        Discourse.FocusedPlace(
          recipient: recipients.recipient(group, sentence, of: context.principal?.programme ?? ""),
          evidence: sentence.evidence("recipient", group.span)))
    }
    discourse.recipients = [
      Discourse.FocusedPlace(
        recipient: recipients.recipient(first, sentence, of: context.principal?.programme ?? ""),
        evidence: sentence.evidence("recipient", first.span))
    ]
  }

  /// Places that stand beside others: a word for their kind may mean them where nothing else of the kind was spoken of.
  private func mention(_ sentence: Sentence, _ discourse: inout Discourse) {
    for group in sentence.places where group.role == .affiliation || group.role == .mentor {
      discourse.mention(
        Discourse.FocusedPlace(
          recipient: recipients.recipient(group, sentence, of: context.principal?.programme ?? ""),
          evidence: sentence.evidence("recipient", group.span)))
    }
  }

  private func dismissal(_ statement: Statement, _ sentence: Sentence) -> Dismissal {
    let span = statement.awardSpan ?? statement.span
    // Places where it happens are named, but nobody who is honoured.
    let isHosted = sentence.has(.host) && sentence.places.contains { $0.role == .locative || $0.role == .affiliation }
    let unclaimed = isHosted ? "host" : "no-recipient"
    // "The A is to be announced": told behind the award.
    let planned = sentence.cues.contains {
      $0.kind == .schedule && $0.span.start >= span.end && $0.span.start - span.end <= 3
    }
    let reason = statement.modality == .asserted ? planned ? "scheduled" : unclaimed : statement.modality.rawValue
    return Dismissal(
      zone: sentence.zone, range: sentence.range(span), quote: sentence.quote(span), reason: reason,
      rule: statement.cue?.rule ?? statement.rule)
  }
}
