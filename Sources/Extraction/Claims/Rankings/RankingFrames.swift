internal import Lexicons
internal import Model
internal import Text

/// Reads places in a ranking: who stands where, by how much that moved, and since when.
struct RankingFrames {
  let context: PageContext
  let recipients: Recipients

  struct Focus: Hashable {
    var key: PageContext.AwardKey
    var edition: Int?
    var editionSpan: Span?
    var awardSpan: Span?
    /// The place last read, for "right behind X is Y".
    var lastRank: Int?
    /// The claim last read, for a movement told in the next sentence.
    var lastDraft: Draft?
    /// The claims read of each recipient, for movements and ties told later.
    var known: [String: Draft] = [:]
    /// The paragraph that names the ranking.
    var block: Int?
    /// Named as background, so that its edition is not what the text goes on about.
    var isPast = false
    /// An earlier edition named where a paragraph about another one was under way: it holds to its end.
    var isAside = false
    /// Named behind a rank of the edition that the text goes on about: "X is first; in the A 2029 it was tenth".
    var isPassing = false

    /// Keeps a place's rank for what the text says of it later.
    mutating func remember(_ draft: Draft) {
      guard draft.rank != nil, !draft.isAside, !draft.isInferred, draft.programme == key.programme,
        draft.award == key.award
      else { return }
      known[draft.recipient.id] = draft
    }
  }

  /// The claims of one sentence; `focus` keeps the last place for the next one.
  func drafts(
    _ sentence: Sentence, index: Int, _ focus: inout Focus, _ discourse: Discourse, _ dismissed: inout [Dismissal]
  ) -> [Draft] {
    guard let id = focus.key.award, let facts = context.award(focus.key.programme, id),
      // A row of a table set as text: its ranks are of several editions.
      sentence.tokens.indices.count(where: { sentence.isMark($0, "|") }) < 2
    else { return [] }
    let named = RankedAwards(sentence, context)
    let scope = context.lexicon.catalogue.programme(facts.programme)?.scope ?? []
    let groups = sentence.places.filter { group in
      if isDeposed(group, sentence) { return false }
      // A ranking of provinces ranks no districts; they have indices of their own.
      if scope == ["VN"], group.printedKind == "district" { return false }
      return group.role == .plain || group.role == .agent || isOwned(group, sentence) || named.isOf(group)
        || (group.role == .mentor || isNext(group, sentence))
          && (isTold(group, sentence) || isLeader(group, sentence) || isNumbered(group, sentence))
        || isInOrder(group, sentence) || isBehindFirst(group, sentence) || isThat(group, sentence)
        || (group.role == .mentor || group.role == .affiliation) && isPlaced(group, sentence)
        || group.role == .locative && (isNumbered(group, sentence) || isSole(group, sentence))
        || group.role == .affiliation && sentence.isMark(group.full.end, ":")
    }
    guard !groups.isEmpty else {
      let told = anaphoric(sentence, index, focus, facts, discourse)
      for draft in told where !draft.isInferred && draft.edition == focus.edition {
        focus.remember(draft)
        focus.lastDraft = draft
      }
      return told + reigns(focus, facts, sentence, index) + ledBefore(focus, facts, sentence, index, discourse)
    }
    var result = resumed(focus, facts, before: groups[0], sentence, discourse)
    let reader = RankReader(context, programme: focus.key.programme)
    let pairs = RankPairs(
      sentence: sentence, reader: reader, groups: groups, lastRank: focus.lastRank,
      known: { [known = focus.known] group in
        known[recipients.recipient(group, sentence, of: facts.programme).id]?.rank
      }, ended: endedReign(sentence)
    ) { named.index(of: $0.span) }.pairs()
    result += referred(pairs, reader, sentence, index, focus, facts, discourse)
    for (group, said) in pairs {
      var rank = said
      // "dislodged Y from the top": where the one is no longer, the other is now.
      if rank.value == 1, sentence.places.contains(where: { deposal(of: $0, sentence)?.overlaps(rank.span) ?? false }) {
        rank.isFormer = false
      }
      let (modality, cue) = ModalityScope.modality(sentence.whole, anchor: rank.span.start, sentence)
      guard modality == .asserted else {
        dismissed.append(
          Dismissal(
            zone: sentence.zone, range: sentence.range(rank.span), quote: sentence.quote(rank.span),
            reason: modality.rawValue, rule: cue?.rule ?? rank.rule))
        continue
      }
      var focused = focus
      var facts = facts
      if let other = named.focus(of: rank.span), other.key != focus.key, let id = other.key.award,
        let found = context.award(other.key.programme, id)
      {
        (focused, facts) = (other, found)
      } else if !rank.isFormer, !focus.isPassing || isBefore(rank, focus) {
        focus.lastRank = rank.value
      }
      let recipient = recipients.recipient(group, sentence, of: focused.key.programme)
      var draft = draft(recipient, sentence.evidence("recipient", group.span), rank, sentence, index, focused, facts)
      // "ninth in the 2030 index, up from 23rd the year before"
      if rank.isFormer, rank.year == nil, draft.edition == nil,
        let now = pairs.first(where: { $0.group.span == group.span && $0.rank.year != nil })?.rank.year
      {
        draft.edition = facts.edition(1, before: now)
      }
      let reach =
        Set(pairs.filter { $0.group.span == group.span }.map { named.index(of: $0.rank.span) }).count > 1
        ? told(of: rank, pairs.map(\.rank), sentence) : reach(of: group, groups, sentence)
      if rank.isFormer, rank.value == 1, let streak = streak(in: reach, sentence), streak.consecutive {
        // "which had been first for three years in a row"
        draft.ordinal = streak.count
        draft.consecutive = true
        draft.isInferred = true
        draft.derivation = "ended-streak:\(streak.count):\((draft.edition ?? 0) + 1)"
        draft.evidence.append(sentence.evidence("ordinal", streak.span))
      }
      if rank.value > 1, !rank.isFormer, let ended = ended(draft, in: reach, facts, sentence) { result.append(ended) }
      if rank.value == 1 || isRepeated(rank, sentence), !rank.isFormer {
        result += counted(&draft, rank, facts, in: reach, sentence)
      }
      result += enumerated(&draft, rank, facts, reach, sentence) + likewise(draft, rank, facts, reach, sentence)
      result.append(draft)
      dateRest(of: &focus, by: rank, facts, sentence)
      if !rank.isFormer, rank.interval == nil, focused.key == focus.key {
        focus.lastDraft = draft
        if rank.year == nil { focus.known[recipient.id] = draft }
      }
      // "Năm 2029 đứng thứ 32, nay tăng 20 bậc lên thứ 12": what moved is the rank of now.
      let isSuperseded =
        rank.year != nil && pairs.contains { $0.group.span == group.span && $0.rank.year == nil && !$0.rank.isFormer }
      if !rank.isFormer, !isSuperseded, let before = earlier(draft, facts, in: reach, sentence) {
        result.append(before)
      }
    }
    result += turned(facts, sentence, index).filter { turn in
      !result.contains { $0.recipient.id == turn.recipient.id && ($0.edition == turn.edition || $0.edition == nil) }
    }
    result += (leaders(focus, facts, sentence, index) + deposed(focus, facts, sentence, index)).filter { leader in
      !result.contains { $0.recipient.id == leader.recipient.id && $0.edition == leader.edition }
    }
    result += reigns(focus, facts, sentence, index).filter { reign in
      !result.contains {
        $0.recipient.id == reign.recipient.id && ($0.edition == reign.edition || !reign.isInferred && $0.rank == 1)
      }
    }
    result += ledBefore(focus, facts, sentence, index, discourse)
    return result + moved(groups, pairs.map(\.group.span), facts, focus, sentence)
      + tied(groups, pairs.map(\.group.span), &focus, sentence, index)
  }

  private static let forWord = PhrasePattern.keys("for")[0]

  /// "stands third for the ninth year in a row": the same place in each of them.
  private func isRepeated(_ rank: Rank, _ sentence: Sentence) -> Bool {
    sentence.tokens.indices.contains(rank.span.end) && sentence.tokens[rank.span.end].key == Self.forWord
      && sentence.cues.contains {
        $0.kind == .recur && (0...1).contains($0.from - rank.span.end)
          && Recurrences.value($0).map { $0.consecutive } ?? false
      }
  }

  /// Gives a first place the count that is told of it, and returns the earlier ones.
  func counted(
    _ draft: inout Draft, _ rank: Rank, _ facts: Award, in reach: Span, _ sentence: Sentence
  ) -> [Draft] {
    guard let streak = streak(in: reach, sentence) else { return [] }
    draft.ordinal = streak.count
    draft.consecutive = streak.consecutive
    draft.evidence.append(sentence.evidence("ordinal", streak.span))
    draft.isFilled = FilledSpans.isFilled(
      streak, until: draft.edition ?? context.edition(facts.programme, facts.id), of: facts, sentence)
    return spanned(&draft, streak, facts, reach, sentence) + earlierTimes(draft, rank, streak, facts, sentence)
  }

  func draft(
    _ recipient: Recipient, _ who: Evidence, _ rank: Rank, _ sentence: Sentence, _ index: Int, _ focus: Focus,
    _ facts: Award
  ) -> Draft {
    var draft = Draft(
      programme: facts.programme, award: facts.id, edition: rank.year ?? focus.edition, recipient: recipient,
      rank: rank.value, rule: rank.rule, evidence: [who, sentence.evidence("rank", rank.span)], sentence: index)
    if let span = focus.awardSpan, isApart(rank.span, span, sentence), rank.year == nil {
      draft.edition = context.edition(facts.programme, facts.id)
      return draft
    }
    if let span = focus.awardSpan { draft.evidence.append(sentence.evidence("award", span)) }
    if draft.edition == nil || focus.awardSpan == nil && rank.year == nil && !isNow(rank, sentence),
      let (year, span) = openingYear(sentence)
    {
      draft.edition = year
      draft.evidence.append(sentence.evidence("edition", span))
    }
    if let span = focus.editionSpan, rank.year == nil { draft.evidence.append(sentence.evidence("edition", span)) }
    if rank.isFormer, rank.year == nil {
      let edition = focus.edition ?? context.edition(facts.programme, facts.id)
      draft.edition = edition.flatMap { facts.edition(1, before: $0) }
      draft.isUndated = edition != nil && draft.edition == nil
      draft.isPrevious = edition == nil
      draft.isAside = true
    }
    return draft
  }

  /// "Năm 2022, chỉ số A của X xếp thứ 2": the year that opens the sentence, unless the page may be of that year.
  func openingYear(_ sentence: Sentence) -> (Int, Span)? {
    guard sentence.zone == .text,
      let date = sentence.dates.first(where: { date in
        date.form == .year
          && (date.span.start <= 1 || isOfTable(date.span, sentence)
            || date.span.start <= 4 && sentence.places.first.map { $0.full.start > date.span.end } ?? false
              && sentence.awards.allSatisfy { $0.span.start > date.span.end })
      }), let year = date.year,
      !EditionFinder.isCompared(date.span.start, sentence), !isLikenedAhead(date, sentence),
      let published = context.resolver.published?.year,
      year < published
    else { return nil }
    return (year, date.span)
  }

  private static let nowWords: Set<UInt64> = Set(PhrasePattern.keys("nay now hiện giờ"))
  private static let thisTime: Set<UInt64> = Set(PhrasePattern.keys("này nay now"))
  /// "tỉnh này" is a place, "lần này" a time.
  private static let kinds: Set<UInt64> = Set(PhrasePattern.keys("tỉnh phố phương vị thị xã huyện đảo"))

  /// "X is 12th; in the A 2029 it was 22nd", "X, first in the A 2029, is 14th now": a rank that a naming of another
  /// edition does not date.
  private func isApart(_ rank: Span, _ award: Span, _ sentence: Sentence) -> Bool {
    if rank.end <= award.start { return (rank.end..<award.start).contains { sentence.isMark($0, ";") } }
    guard let comma = (award.end..<max(award.end, rank.start)).last(where: { sentence.isMark($0, ",") }) else {
      return false
    }
    return (comma..<rank.start).contains { index in
      Self.thisTime.contains(sentence.tokens[index].key)
        && !(index > 0 && Self.kinds.contains(sentence.tokens[index - 1].key))
    }
  }

  private func isBefore(_ rank: Rank, _ focus: Focus) -> Bool {
    focus.awardSpan.map { rank.span.end <= $0.start } ?? true
  }

  /// "Năm 2029 đứng thứ 32, nay lên thứ 12": of this edition, whatever year opens the sentence.
  private func isNow(_ rank: Rank, _ sentence: Sentence) -> Bool {
    sentence.tokens[..<rank.span.start].contains { Self.nowWords.contains($0.key) }
  }

  private static let tables: Set<UInt64> = Set(
    PhrasePattern.keys(
      "ở trong tại với theo bảng xếp hạng chỉ số kỳ danh sách của năm lần công bố trước in on the table list of ranking edition last one previous most recent"
    ))

  /// "Ở bảng của năm 2022, tỉnh xếp thứ 7": nothing but words for a table in front of the year that opens a sentence.
  private func isOfTable(_ span: Span, _ sentence: Sentence) -> Bool {
    span.start <= 6 && sentence.isMark(span.end, ",")
      && sentence.tokens[..<span.start].allSatisfy { Self.tables.contains($0.key) || $0.key == 0x2c }
  }

  /// The tokens that speak of a place: from it to the next place.
  func reach(of group: PlaceGroup, _ groups: [PlaceGroup], _ sentence: Sentence) -> Span {
    let end = groups.first { $0.span.start > group.span.start }?.span.start ?? sentence.tokens.count
    let isFirst = groups.first?.span == group.span
    // "Delhi: For the seventh year in a row X was ...": a count right in front of the name is its own.
    let count = sentence.cues.last { $0.kind == .recur && (0...1).contains(group.full.start - $0.span.end) }
    let start = isFirst && !isBesideReferent(group, sentence) ? 0 : count?.span.start ?? group.span.start
    // "X won, ending a run of seven years at the top for Y": the run is Y's.
    if let ender = ender(in: Span(group.full.end, end), sentence) { return Span(start, ender) }
    if let before = groups.last(where: { $0.span.end <= group.span.start }),
      let ender = ender(in: Span(before.full.end, group.span.start), sentence)
    {
      return Span(ender, end)
    }
    // "The city gained two places and ended a run of seven years by X, now second": X is told of behind the verb.
    if isFirst, let ender = ender(in: Span(0, group.full.start), sentence), ender > 0,
      !(ender..<group.full.start).contains(where: { sentence.isMark($0, ",") })
    {
      return Span(ender, end)
    }
    return Span(start, end)
  }

  /// Several rankings of one place: what stands behind a rank up to the next one, or to a semicolon, and a count right
  /// in front of it.
  func told(of rank: Rank, _ ranks: [Rank], _ sentence: Sentence) -> Span {
    let next = ranks.first { $0.span.start > rank.span.start }?.span.start ?? sentence.tokens.count
    let end = (rank.span.end..<max(rank.span.end, next)).first { sentence.isMark($0, ";") } ?? next
    let count = sentence.cues.last { $0.kind == .recur && (0...2).contains(rank.span.start - $0.span.end) }
    return Span(count?.span.start ?? rank.span.start, max(rank.span.end, end))
  }

  static let enders: Set<UInt64> = Set(
    PhrasePattern.keys("ending ended ends breaking broke breaks snapping snapped halting halted dứt đứt khép"))

  func ender(in span: Span, _ sentence: Sentence) -> Int? {
    guard span.start < span.end else { return nil }
    return (span.start..<span.end).first { Self.enders.contains(sentence.tokens[$0].key) }
  }

  private static let endings: Set<UInt64> = Set(PhrasePattern.keys("sau after"))

  /// "second after five years in a row at the top": the first places before this edition.
  private func ended(_ draft: Draft, in span: Span, _ facts: Award, _ sentence: Sentence) -> Draft? {
    guard let streak = streak(in: span, sentence), streak.consecutive, streak.span.start > 0,
      Self.endings.contains(sentence.tokens[streak.span.start - 1].key),
      let top = sentence.cues.first(where: {
        $0.kind == .rank && $0.value == "1" && (0...3).contains($0.from - streak.span.end)
      }), let edition = draft.edition ?? context.edition(facts.programme, facts.id),
      let last = facts.edition(1, before: edition)
    else { return nil }
    var before = draft
    before.rank = 1
    before.edition = last
    before.ordinal = streak.count
    before.consecutive = true
    before.isInferred = true
    before.derivation = "ended-streak:\(streak.count):\(edition)"
    before.evidence = [
      draft.evidence[0], sentence.evidence("rank", top.span), sentence.evidence("ordinal", streak.span),
    ]
    return before
  }

  func streak(in span: Span, _ sentence: Sentence) -> Recurrence? {
    sentence.cues.filter { $0.kind == .recur && span.contains($0.span) }.compactMap(Recurrences.value)
      .max { ($0.consecutive ? 1 : 0, $0.count) < ($1.consecutive ? 1 : 0, $1.count) }
  }
}
