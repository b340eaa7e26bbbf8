internal import Lexicons
internal import Model
internal import Text

/// Which ranking, and which of its editions, a sentence is about.
extension RankingFrames {
  /// Keeps the place that a sentence about a count names: "It is the third year X comes first. Before, this place was Y's."
  func note(_ sentence: Sentence, _ focus: inout Focus?) {
    guard let programme = focus?.key.programme,
      let rank = RankReader(context, programme: programme).ranks(sentence).first(where: { $0.value > 0 && !$0.isFormer }
      )
    else { return }
    focus?.lastRank = rank.value
  }

  /// The ranking a sentence is about: one it names, else the one in focus.
  func focus(_ sentence: Sentence, _ previous: Focus?) -> Focus? {
    if sentence.kind == .cell { return previous }
    let rankings = sentence.awards.filter { award in
      guard let id = award.award else { return false }
      return context.award(award.programme, id)?.kind == .ranking
    }
    let named = rankings.first { !isBeside($0, sentence) } ?? rankings.first
    if let named {
      let key = PageContext.AwardKey(programme: named.programme, award: named.award)
      let isCompared = isCompared(named, sentence)
      return Focus(
        key: key, edition: isCompared ? nil : named.edition,
        editionSpan: isCompared ? nil : named.editionToken.map { Span($0, $0 + 1) },
        awardSpan: named.span, lastRank: previous?.key == key ? previous?.lastRank : nil,
        lastDraft: previous?.key == key ? previous?.lastDraft : nil,
        known: previous?.key == key ? previous?.known ?? [:] : [:], block: sentence.block,
        isPast: sentence.has(.past), isAside: isAside(named, sentence, previous),
        isPassing: isPassing(named, sentence, previous))
    }
    guard var previous else { return nil }
    // Another award told in passing leaves the ranking in focus for the rest of its paragraph.
    if previous.block != sentence.block || !sentence.has(.rank), sentence.awards.contains(where: { $0.award != nil }) {
      return nil
    }
    if previous.isPast || previous.isPassing || previous.isAside && previous.block != sentence.block {
      previous.edition = nil
    }
    previous.isPassing = false
    if sentence.has(.rank) { previous.block = sentence.block }
    previous.editionSpan = nil
    previous.awardSpan = nil
    return previous
  }

  private static let beside: Set<UInt64> = Set(PhrasePattern.keys("besides alongside beside"))
  private static let the = PhrasePattern.keys("the")[0]

  /// "Besides the A, the institute introduced the B": what another ranking is told beside.
  private func isBeside(_ award: AwardSymbol, _ sentence: Sentence) -> Bool {
    var index = award.span.start - 1
    if index >= 0, sentence.tokens[index].key == Self.the { index -= 1 }
    return index >= 0 && Self.beside.contains(sentence.tokens[index].key)
  }

  /// "62nd, against 67th in the A 2030", "dropped 20 places from the A 2030": an edition that this one is measured by.
  private func isCompared(_ named: AwardSymbol, _ sentence: Sentence) -> Bool {
    guard named.edition != nil else { return false }
    let start = min(named.span.start, named.editionToken ?? named.span.start)
    return sentence.cues.contains { cue in
      guard cue.span.end <= start else { return false }
      switch cue.kind {
      case .comparison:
        return named.span.start - cue.span.end <= 4
          && sentence.cues.contains { $0.kind == .rank && $0.span.end <= named.span.start }
      case .up, .down: return EditionFinder.isMeasure(cue, before: start, sentence)
      default: return false
      }
    }
  }

  /// "X had the best score of 2030, ahead of Y in second": where nothing else tells of an edition, the year of the first
  /// rank is that of those behind it.
  func dateRest(of focus: inout Focus, by rank: Rank, _ facts: Award, _ sentence: Sentence) {
    guard let year = rank.year, !rank.isFormer, rank.interval == nil, focus.edition == nil, focus.known.isEmpty,
      focus.key == PageContext.AwardKey(programme: facts.programme, award: facts.id),
      context.edition(facts.programme, facts.id) == nil,
      Set(sentence.dates.filter { $0.form == .year }.map(\.year)).count == 1,
      let published = context.resolver.published?.year, (published - 1...published).contains(year)
    else { return }
    focus.edition = year
  }

  /// True where the part of a sentence before a semicolon has told of a rank in another edition.
  private func isPassing(_ named: AwardSymbol, _ sentence: Sentence, _ previous: Focus?) -> Bool {
    guard let previous, previous.key.programme == named.programme, let edition = named.edition,
      let now = previous.edition ?? named.award.flatMap({ context.edition(named.programme, $0) }), edition < now,
      let mark = (0..<named.span.start).last(where: { sentence.isMark($0, ";") })
    else { return false }
    return sentence.cues.contains { $0.kind == .rank && $0.span.end <= mark }
  }

  /// True where a paragraph that has told of the page's edition turns to an earlier one.
  private func isAside(_ named: AwardSymbol, _ sentence: Sentence, _ previous: Focus?) -> Bool {
    guard let previous, previous.block == sentence.block, previous.key.programme == named.programme,
      let edition = named.edition, let id = named.award, let now = context.edition(named.programme, id)
    else { return false }
    return edition < now && (previous.edition ?? now) == now
  }
}
