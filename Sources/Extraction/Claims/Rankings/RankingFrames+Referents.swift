internal import Lexicons
internal import Model
internal import Text

/// Ranks of places that a sentence does not name: "the city is second", "put it first, with X second".
extension RankingFrames {
  /// "put it first, with X second": the rank of the place spoken of, beside those of others.
  func referred(
    _ pairs: [RankPairs.Pair], _ reader: RankReader, _ sentence: Sentence, _ index: Int, _ focus: Focus, _ facts: Award,
    _ discourse: Discourse
  ) -> [Draft] {
    reader.ranks(sentence).flatMap { rank -> [Draft] in
      guard rank.value > 0, !rank.isFormer,
        !pairs.contains(where: { $0.rank.span.overlaps(rank.span) && !isPartner($0.group, rank, sentence) }),
        ModalityScope.asserts(rank.span.start, sentence),
        let pronoun = sentence.cues.last(where: { $0.kind == .anaphor && $0.span.end <= rank.span.start }),
        rank.span.start - pronoun.span.end <= (isClause(pronoun, sentence) ? Self.clauseReach : 1),
        let place = discourse.referent(of: pronoun, sentence, recipients, focus.key.programme).first
      else { return [] }
      var draft = draft(place.recipient, place.evidence, rank, sentence, index, focus, facts)
      guard rank.value == 1 else { return [draft] }
      // What is told of the place up to the next one.
      let end = sentence.places.first { $0.role == .plain && $0.full.start > pronoun.span.end }?.full.start
      let reach = Span(pronoun.from, end ?? sentence.tokens.count)
      return counted(&draft, rank, facts, in: reach, sentence) + [draft]
    }
  }

  /// "The city is first for the third year and shares that with X": what is told in front of X is not X's.
  func isBesideReferent(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    group.full.start > 0 && Self.withWords.contains(sentence.tokens[group.full.start - 1].key)
      && sentence.cues.contains { $0.kind == .anaphor && $0.span.end <= group.full.start }
  }

  private static let withWords: Set<UInt64> = Set(PhrasePattern.keys("with cùng với"))

  /// "It shares second place with X": X has the rank beside the one spoken of.
  private func isPartner(_ group: PlaceGroup, _ rank: Rank, _ sentence: Sentence) -> Bool {
    group.full.start > rank.span.end && group.full.start - rank.span.end <= 3
      && Self.withWords.contains(sentence.tokens[group.full.start - 1].key)
  }

  /// Words of "thành phố cảng lùi một bậc về vị trí số 2".
  private static let clauseReach = 7

  /// True for a reference that opens a clause of its own.
  private func isClause(_ pronoun: CueSymbol, _ sentence: Sentence) -> Bool {
    sentence.isMark(pronoun.from - 1, ";")
  }

  /// "Hai năm 2027 và 2028, tỉnh lần lượt ở hạng 30 và 27": with the years of the list beside them.
  private func listed(_ ranks: [Rank], _ sentence: Sentence) -> [Rank] {
    let pairs = RankPairs(
      sentence: sentence, reader: RankReader(context, programme: nil), groups: [], lastRank: nil, ranking: { _ in 0 })
    for rank in ranks where rank.year == nil {
      let dated = pairs.dated(rank)
      guard let last = dated.last else { continue }
      return ranks.filter { $0.span.end <= rank.span.start } + dated + ranks.filter { $0.span.start >= last.span.end }
    }
    return ranks
  }

  /// "năm 2021 địa phương này đứng thứ hai": the place is the one spoken of.
  func anaphoric(
    _ sentence: Sentence, _ index: Int, _ focus: Focus, _ facts: Award, _ discourse: Discourse
  ) -> [Draft] {
    guard let pronoun = sentence.cues.first(where: { $0.kind == .anaphor }) else {
      guard isItem(sentence, focus), let place = discourse.recipients.first ?? discourse.protagonist else { return [] }
      return spoken(of: place, from: 0, sentence, index, focus, facts)
    }
    let office = sentence.places.last { $0.role == .affiliation && $0.full.end <= pronoun.from }
    let named = office.map {
      Discourse.FocusedPlace(
        recipient: recipients.recipient($0, sentence, of: focus.key.programme),
        evidence: sentence.evidence("recipient", $0.span))
    }
    guard let place = named ?? discourse.referent(of: pronoun, sentence, recipients, focus.key.programme).first else {
      return []
    }
    return spoken(of: place, from: pronoun.from, sentence, index, focus, facts)
  }

  /// Words in front of the ranking that a line is about: "Về Chỉ số hài lòng của người dân".
  private static let itemReach = 8

  /// "- PCI 2030: 72.9 points, first for the sixth year": a line about one ranking, of a place that is not named again.
  private func isItem(_ sentence: Sentence, _ focus: Focus) -> Bool {
    guard sentence.kind == .item, sentence.zone == .text, sentence.places.isEmpty, let award = focus.awardSpan else {
      return false
    }
    return award.start <= Self.itemReach && ModalityScope.asserts(award.start, sentence)
  }

  /// The ranks that a sentence gives a place which it means without naming it.
  private func spoken(
    of place: Discourse.FocusedPlace, from start: Int, _ sentence: Sentence, _ index: Int, _ focus: Focus,
    _ facts: Award
  ) -> [Draft] {
    let ranks = RankReader(context, programme: focus.key.programme).ranks(sentence).filter { rank in
      !sentence.places.contains {
        $0.full.end <= rank.span.start && $0.full.start > start && isTold($0, sentence)
      }
    }.map { rank in
      guard rank.value == RankReader.same, let last = focus.lastRank else { return rank }
      var rank = rank
      rank.value = last
      return rank
    }
    // "With 74 points, the city moved up two places": the rank was told before.
    if ranks.isEmpty, let last = focus.lastDraft, last.recipient.id == place.recipient.id {
      return earlier(last, facts, in: sentence.whole, sentence).map { [$0] } ?? []
    }
    let told = listed(ranks.filter { $0.value > 0 && ModalityScope.asserts($0.span.start, sentence) }, sentence)
    let named = RankedAwards(sentence, context)
    let isMixed = Set(told.map { named.index(of: $0.span) }).count > 1
    return told.flatMap { rank in
      var (focus, facts, reach) = (focus, facts, sentence.whole)
      // "It has led the A for three years and ranked fifth in the B": each with its own.
      if isMixed {
        reach = self.told(of: rank, told, sentence)
        if let other = named.focus(of: rank.span), let id = other.key.award,
          let found = context.award(other.key.programme, id)
        {
          (focus, facts) = (other, found)
        }
      }
      var draft = draft(place.recipient, place.evidence, rank, sentence, index, focus, facts)
      var run: [Draft] = []
      if rank.value == 1, !rank.isFormer, let streak = streak(in: reach, sentence) {
        draft.ordinal = streak.count
        draft.consecutive = streak.consecutive
        draft.evidence.append(sentence.evidence("ordinal", streak.span))
        run = spanned(&draft, streak, facts, reach, sentence)
      }
      if rank.value == 1, rank.isFormer, let streak = streak(in: reach, sentence), streak.consecutive {
        run = spanned(&draft, streak, facts, reach, sentence)
        if !run.isEmpty {
          (draft.ordinal, draft.consecutive) = (streak.count, true)
          draft.evidence.append(sentence.evidence("ordinal", streak.span))
          for position in run.indices { run[position].consecutive = true }
        }
      }
      if rank.value == 1, rank.isFormer, run.isEmpty, let streak = streak(in: reach, sentence),
        streak.consecutive
      {
        // "It had led the index for seven years in a row."
        draft.ordinal = streak.count
        draft.consecutive = true
        draft.isInferred = true
        draft.derivation = "ended-streak:\(streak.count):\((draft.edition ?? 0) + 1)"
        draft.evidence.append(sentence.evidence("ordinal", streak.span))
      }
      let others = run.isEmpty ? enumerated(&draft, rank, facts, reach, sentence) : run
      let before = rank.isFormer ? nil : earlier(draft, facts, in: reach, sentence)
      return [draft] + others + (before.map { [$0] } ?? [])
    }
  }
}
