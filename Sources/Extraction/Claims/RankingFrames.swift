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
  }

  /// The ranking a sentence is about: one it names, else the one in focus.
  func focus(_ sentence: Sentence, _ previous: Focus?) -> Focus? {
    if sentence.kind == .cell { return previous }
    let named = sentence.awards.first { award in
      guard let id = award.award else { return false }
      return context.award(award.programme, id)?.kind == .ranking
    }
    if let named {
      let key = PageContext.AwardKey(programme: named.programme, award: named.award)
      let isCompared = sentence.cues.contains {
        $0.kind == .comparison && $0.span.end <= named.span.start && named.span.start - $0.span.end <= 4
          && named.edition != nil && sentence.cues.contains { $0.kind == .rank && $0.span.end <= named.span.start }
      }
      return Focus(
        key: key, edition: isCompared ? nil : named.edition,
        editionSpan: isCompared ? nil : named.editionToken.map { Span($0, $0 + 1) },
        awardSpan: named.span, lastRank: previous?.key == key ? previous?.lastRank : nil,
        lastDraft: previous?.key == key ? previous?.lastDraft : nil, known: previous?.key == key ? previous?.known ?? [:] : [:])
    }
    if sentence.awards.contains(where: { $0.award != nil }) { return nil }
    guard var previous else { return nil }
    previous.editionSpan = nil
    previous.awardSpan = nil
    return previous
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
    let groups = sentence.places.filter { group in
      group.role == .plain || group.role == .agent || isOwned(group, sentence) || named.isOf(group)
        || group.role == .mentor && isTold(group, sentence)
        || group.role == .locative && isNumbered(group, sentence)
        || group.role == .affiliation && sentence.isMark(group.full.end, ":")
    }
    guard !groups.isEmpty else { return anaphoric(sentence, index, focus, facts, discourse) }
    var result: [Draft] = []
    let reader = RankReader(context, programme: focus.key.programme)
    let pairs = RankPairs(sentence: sentence, reader: reader, groups: groups, lastRank: focus.lastRank) {
      named.index(of: $0.span)
    }.pairs()
    for (group, rank) in pairs {
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
      } else if !rank.isFormer {
        focus.lastRank = rank.value
      }
      let recipient = recipients.recipient(group, sentence, of: focused.key.programme)
      var draft = draft(recipient, sentence.evidence("recipient", group.span), rank, sentence, index, focused, facts)
      let reach = reach(of: group, groups, sentence)
      if let streak = streak(in: reach, sentence), rank.value == 1, !rank.isFormer {
        draft.ordinal = streak.count
        draft.consecutive = streak.consecutive
        draft.evidence.append(sentence.evidence("ordinal", streak.span))
        draft.isFilled = FilledSpans.isFilled(
          streak, until: draft.edition ?? context.edition(facts.programme, facts.id), of: facts, sentence)
        result += spanned(&draft, streak, facts, reach, sentence)
      }
      result.append(draft)
      result += enumerated(draft, rank, facts, reach, sentence)
      if !rank.isFormer, rank.interval == nil, focused.key == focus.key {
        focus.lastDraft = draft
        if rank.year == nil { focus.known[recipient.id] = draft }
      }
      if !rank.isFormer, let before = earlier(draft, facts, in: reach, sentence) { result.append(before) }
    }
    return result + moved(groups, pairs.map(\.group.span), facts, focus, sentence)
      + tied(groups, pairs.map(\.group.span), &focus, sentence, index)
  }

  /// "So với năm 2029, X tăng 9 bậc": the rank was told before.
  private func moved(
    _ groups: [PlaceGroup], _ ranked: [Span], _ facts: Award, _ focus: Focus, _ sentence: Sentence
  ) -> [Draft] {
    groups.filter { $0.role == .plain && !ranked.contains($0.span) }.compactMap { group in
      focus.known[recipients.recipient(group, sentence, of: focus.key.programme).id].flatMap {
        earlier($0, facts, in: reach(of: group, groups, sentence), sentence)
      }
    }
  }

  private static let ties: [[UInt64]] = ["level with", "tied with", "alongside", "đồng hạng với", "ngang hạng với"].map {
    PhrasePattern.keys($0)
  }

  /// "X is level with Y": of the rank that Y was given.
  private func tied(
    _ groups: [PlaceGroup], _ ranked: [Span], _ focus: inout Focus, _ sentence: Sentence, _ index: Int
  ) -> [Draft] {
    guard let phrase = sentence.tokens.indices.first(where: { start in
      Self.ties.contains { tie in
        start + tie.count < sentence.tokens.count && zip(tie, sentence.tokens[start...]).allSatisfy { $0 == $1.key }
      }
    }), let other = sentence.places.first(where: { (1...4).contains($0.full.start - phrase) }),
      let group = groups.last(where: { $0.full.end <= phrase }), !ranked.contains(group.span),
      let model = focus.known[recipients.recipient(other, sentence, of: focus.key.programme).id],
      ModalityScope.modality(sentence.whole, anchor: phrase, sentence).0 == .asserted
    else { return [] }
    var draft = model
    draft.recipient = recipients.recipient(group, sentence, of: focus.key.programme)
    draft.ordinal = nil
    draft.consecutive = false
    draft.sentence = index
    draft.evidence = [
      sentence.evidence("recipient", group.span), sentence.evidence("rank", Span(phrase, other.full.end)),
    ]
    focus.known[draft.recipient.id] = draft
    return [draft]
  }

  private func isAsserted(_ rank: Rank, _ sentence: Sentence) -> Bool {
    ModalityScope.modality(sentence.whole, anchor: rank.span.start, sentence).0 == .asserted
  }

  private func draft(
    _ recipient: Recipient, _ who: Evidence, _ rank: Rank, _ sentence: Sentence, _ index: Int, _ focus: Focus,
    _ facts: Award
  ) -> Draft {
    var draft = Draft(
      programme: facts.programme, award: facts.id, edition: rank.year ?? focus.edition, recipient: recipient,
      rank: rank.value, rule: rank.rule, evidence: [who, sentence.evidence("rank", rank.span)], sentence: index)
    if let span = focus.awardSpan { draft.evidence.append(sentence.evidence("award", span)) }
    if draft.edition == nil, let (year, span) = openingYear(sentence) {
      draft.edition = year
      draft.evidence.append(sentence.evidence("edition", span))
    }
    if let span = focus.editionSpan, rank.year == nil { draft.evidence.append(sentence.evidence("edition", span)) }
    if rank.isFormer, rank.year == nil {
      let edition = focus.edition ?? context.edition(facts.programme, facts.id)
      draft.edition = edition.flatMap { facts.edition(1, before: $0) }
      draft.isUndated = edition != nil && draft.edition == nil
      draft.isAside = true
    }
    return draft
  }

  /// "Năm 2022, chỉ số A của X xếp thứ 2": the year that opens the sentence, unless the page may be of that year.
  private func openingYear(_ sentence: Sentence) -> (Int, Span)? {
    guard sentence.zone == .text,
      let date = sentence.dates.first(where: { date in
        date.form == .year
          && (date.span.start <= 1
            || date.span.start <= 4 && sentence.places.first.map { $0.full.start > date.span.end } ?? false
              && sentence.awards.allSatisfy { $0.span.start > date.span.end })
      }), let year = date.year,
      !EditionFinder.isCompared(date.span.start, sentence), let published = context.resolver.published?.year,
      year < published
    else { return nil }
    return (year, date.span)
  }

  /// "X edges out Y, which rounds off the ten": Y is told of, too.
  private func isTold(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    let next = sentence.isMark(group.full.end, ",") ? group.full.end + 1 : group.full.end
    return sentence.tokens.indices.contains(next) && Self.relatives.contains(sentence.tokens[next].key)
  }

  /// "the wooden spoon stays in Damascus (173rd)"
  private func isNumbered(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    sentence.isMark(group.full.end, "(")
      && sentence.numbers.contains {
        $0.span.start == group.full.end + 1 && $0.isOrdinal && sentence.isMark($0.span.end, ")")
      }
  }

  private static let relatives: Set<UInt64> = Set(PhrasePattern.keys("which who"))

  /// "đứng đầu của Quảng Ninh": a place behind "of" right after its rank.
  private func isOwned(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    group.role == .affiliation
      && sentence.cues.contains { $0.kind == .rank && group.span.start - $0.span.end == 1 }
  }

  /// "năm 2021 địa phương này đứng thứ hai": the place is the one spoken of.
  private func anaphoric(
    _ sentence: Sentence, _ index: Int, _ focus: Focus, _ facts: Award, _ discourse: Discourse
  ) -> [Draft] {
    guard let pronoun = sentence.cues.first(where: { $0.kind == .anaphor }) else { return [] }
    let office = sentence.places.last { $0.role == .affiliation && $0.full.end <= pronoun.from }
    let named = office.map {
      Discourse.FocusedPlace(
        recipient: recipients.recipient($0, sentence, of: focus.key.programme),
        evidence: sentence.evidence("recipient", $0.span))
    }
    guard let place = named ?? discourse.referent(of: pronoun.value).first else { return [] }
    let ranks = RankReader(context, programme: focus.key.programme).ranks(sentence)
    // "With 74 points, the city moved up two places": the rank was told before.
    if ranks.isEmpty, let last = focus.lastDraft, last.recipient.id == place.recipient.id {
      return earlier(last, facts, in: sentence.whole, sentence).map { [$0] } ?? []
    }
    return ranks.filter { $0.value > 0 && isAsserted($0, sentence) }.map { rank in
      var draft = draft(place.recipient, place.evidence, rank, sentence, index, focus, facts)
      if rank.value == 1, !rank.isFormer, let streak = streak(in: sentence.whole, sentence) {
        draft.ordinal = streak.count
        draft.consecutive = streak.consecutive
        draft.evidence.append(sentence.evidence("ordinal", streak.span))
      }
      return draft
    }
  }

  /// The tokens that speak of a place: from it to the next place.
  private func reach(of group: PlaceGroup, _ groups: [PlaceGroup], _ sentence: Sentence) -> Span {
    let end = groups.first { $0.span.start > group.span.start }?.span.start ?? sentence.tokens.count
    let isFirst = groups.first?.span == group.span
    let start = isFirst ? 0 : group.span.start
    // "X won, ending a run of seven years at the top for Y": the run is Y's.
    if let ender = ender(in: Span(group.full.end, end), sentence) { return Span(start, ender) }
    if let before = groups.last(where: { $0.span.end <= group.span.start }),
      let ender = ender(in: Span(before.full.end, group.span.start), sentence)
    {
      return Span(ender, end)
    }
    return Span(start, end)
  }

  private static let enders: Set<UInt64> = Set(
    PhrasePattern.keys("ending ended ends breaking broke breaks snapping snapped halting halted dứt đứt"))

  private func ender(in span: Span, _ sentence: Sentence) -> Int? {
    guard span.start < span.end else { return nil }
    return (span.start..<span.end).first { Self.enders.contains(sentence.tokens[$0].key) }
  }

  private func streak(in span: Span, _ sentence: Sentence) -> Recurrence? {
    sentence.cues.filter { $0.kind == .recur && span.contains($0.span) }.compactMap(Recurrences.value)
      .max { ($0.consecutive ? 1 : 0, $0.count) < ($1.consecutive ? 1 : 0, $1.count) }
  }

  /// "7 năm liên tiếp đứng đầu (2017-2023)": the streak ends with the printed span, and its editions are background.
  private func spanned(
    _ draft: inout Draft, _ streak: Recurrence, _ facts: Award, _ reach: Span, _ sentence: Sentence
  ) -> [Draft] {
    guard streak.consecutive,
      let interval = sentence.dates.first(where: {
        $0.form == .interval && $0.start?.month == nil && $0.span.start >= streak.span.start
      }), let first = interval.start?.year, let last = interval.end?.year
    else { return [] }
    let years = YearSpan.editions(from: first, to: last, of: facts)
    guard years.count == streak.count else { return [] }
    draft.edition = last
    draft.isAside = true
    let model = draft
    return years.dropLast().map { year in
      var member = model
      member.edition = year
      member.ordinal = nil
      return member
    }
  }

  /// Words between a rank and the years in which it was held.
  private static let yearReach = 6

  /// "led the table in 2018 and 2019", "giữ ngôi đầu liên tục từ năm 2022": the other editions with the same rank.
  private func enumerated(
    _ draft: Draft, _ rank: Rank, _ facts: Award, _ reach: Span, _ sentence: Sentence
  ) -> [Draft] {
    guard rank.value == 1, rank.interval == nil else { return [] }
    let years = sentence.dates.filter { $0.form == .year && $0.span.start >= rank.span.end && reach.contains($0.span) }
    guard let first = years.first, first.span.start - rank.span.end <= Self.yearReach, let start = first.year else {
      return []
    }
    var found = [(start, first.span)]
    for date in years.dropFirst() {
      guard let year = date.year, let last = found.last,
        Coordination.joins(last.1.end, date.span.start, sentence)
          || sentence.tokens[date.span.start - 1].key == Self.yearWord
            && Coordination.joins(last.1.end, date.span.start - 1, sentence)
      else { break }
      found.append((year, date.span))
    }
    if found.count < 2 {
      guard sentence.has(.every), EditionFinder.isCompared(first.span.start, sentence),
        let edition = context.edition(facts.programme, facts.id)
      else { return [] }
      let isLost = sentence.tokens[..<rank.span.start].contains { Self.losses.contains($0.key) }
      found = YearSpan.editions(from: start, to: isLost ? edition - 1 : edition, of: facts).map { ($0, first.span) }
    }
    return found.filter { $0.0 != draft.edition }.map { year, span in
      var member = draft
      member.edition = year
      member.ordinal = nil
      member.consecutive = sentence.has(.every)
      member.isAside = true
      member.evidence.append(sentence.evidence("edition", span))
      return member
    }
  }

  private static let yearWord = PhrasePattern.keys("năm")[0]
  private static let losses: Set<UInt64> = Set(PhrasePattern.keys("mất lost loses lose nhường soán"))

  /// Last edition's rank from the movement: "up 3 places" at 97 was 100.
  private func earlier(_ draft: Draft, _ facts: Award, in span: Span, _ sentence: Sentence) -> Draft? {
    guard let rank = draft.rank,
      let cue = sentence.cues.first(where: {
        ($0.kind == .up || $0.kind == .down) && span.contains($0.span) && ($0.number != nil || $0.value == "0")
      }), let number = cue.value == "0" ? 0 : cue.number
    else { return nil }
    let previous = cue.kind == .up ? rank + number : rank - number
    guard previous >= 1, let edition = draft.edition ?? context.edition(draft.programme, draft.award),
      let last = facts.edition(1, before: edition)
    else { return nil }
    var before = draft
    before.rank = previous
    before.edition = last
    before.ordinal = nil
    before.consecutive = false
    before.isInferred = true
    before.derivation = "movement:\(cue.kind == .up ? "+" : "-")\(number):\(rank)"
    before.rule = cue.rule
    before.evidence =
      draft.evidence.filter { $0.field != "ordinal" && $0.field != "edition" } + [sentence.evidence("change", cue.span)]
    return before
  }
}
