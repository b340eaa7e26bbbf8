internal import Lexicons
internal import Model
internal import Text

/// First places of other editions beside that of this one: earlier times of the same place, and who was there before.
extension RankingFrames {
  private static let timeWords: Set<UInt64> = Set(
    PhrasePattern.keys(
      "sau ở các năm kỳ lần đầu tiên trước đó là vào đợt bảng đánh giá công bố hai ba của xếp hạng chỉ số trong hồi"
        + " after the first was in being previous time times editions edition of and having done so did earlier s also")
  )
  /// Words of "; lần đầu tiên là vào kỳ đánh giá".
  private static let timesReach = 12

  /// "leads for the second time, after 2026", "lần thứ ba dẫn đầu; hai lần trước là các năm 2024 và 2026": years of the
  /// times before this one, which the count says there were.
  func earlierTimes(_ draft: Draft, _ rank: Rank, _ count: Recurrence, _ facts: Award, _ sentence: Sentence) -> [Draft]
  {
    guard rank.value == 1, !rank.isFormer, rank.interval == nil, !count.consecutive, count.count > 1,
      case let end = max(rank.span.end, count.span.end),
      let first = sentence.dates.first(where: { $0.form == .year && $0.span.count == 1 && $0.span.start >= end }),
      case let gap = (end..<first.span.start).filter({ index in
        !sentence.awards.contains { $0.span.contains(index) }
      }), gap.count <= Self.timesReach, gap.contains(where: { sentence.tokens[$0].isWord }),
      gap.allSatisfy({ sentence.tokens[$0].isMark || Self.timeWords.contains(sentence.tokens[$0].key) })
    else { return [] }
    var run = [first]
    for date in sentence.dates where date.form == .year && date.span.start > first.span.end {
      guard let last = run.last, case let start = date.span.start,
        Coordination.joins(
          last.span.end, sentence.tokens[start - 1].key == Self.yearWord ? start - 1 : start, sentence)
      else { continue }
      run.append(date)
    }
    let now = draft.edition ?? context.edition(facts.programme, facts.id)
    guard run.count < count.count, run.allSatisfy({ $0.year ?? 0 < now ?? 0 }) else { return [] }
    return run.compactMap { date in date.year.map { repeated(draft, in: $0, date.span, sentence) } }
  }

  /// The same rank in another edition, which some words name.
  func repeated(_ draft: Draft, in year: Int, _ span: Span, _ sentence: Sentence) -> Draft {
    var member = draft
    member.edition = year
    member.ordinal = nil
    member.consecutive = false
    member.isAside = true
    member.evidence =
      draft.evidence.filter { $0.field != "ordinal" && $0.field != "edition" } + [sentence.evidence("edition", span)]
    return member
  }

  private static let from: [[UInt64]] = ["từ tay", "from", "instead of", "thay cho", "thay vì"].map {
    PhrasePattern.keys($0)
  }
  /// Words of "khỏi ngôi vị" between a name and the words for a first place.
  private static let deposedReach = 4

  /// "X thế chỗ Y ở ngôi đầu", "X takes first place from Y", "X has dethroned Y at the top": who was there before.
  func isDeposed(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    if deposal(of: group, sentence) != nil { return true }
    guard group.role != .territory, let top = sentence.cues.first(where: { $0.kind == .rank && $0.value == "1" }) else {
      return false
    }
    if Self.from.contains(where: { sentence.stands($0, at: group.full.start - $0.count) }) {
      return (0...2).contains(group.full.start - top.span.end - 1)
    }
    return sentence.cues.contains { cue in
      guard (0...1).contains(group.full.start - cue.span.end) else { return false }
      return cue.kind == .predecessor
        || cue.kind == .rank && Self.deposals.contains(sentence.tokens[cue.span.end - 1].key)
    }
      && sentence.cues.contains {
        $0.kind == .rank && $0.value == "1" && (0...Self.deposedReach).contains($0.from - group.full.end)
      }
  }

  private static let deposals: Set<UInt64> = Set(
    PhrasePattern.keys("dethrones dethroned usurps usurped toppled unseated"))

  private static let takingOver: [[UInt64]] = ["took over from", "takes over from", "taking over from"].map {
    PhrasePattern.keys($0)
  }
  /// Words of ", the 2030 leader, out of" between a name and the first place that it had.
  private static let oustedReach = 8
  private static let asWord = PhrasePattern.keys("as")[0]
  private static let outWords: Set<UInt64> = Set(PhrasePattern.keys("from off of as at"))

  /// "X dislodged Y from the top", "X succeeds Y as number one", "nudged Y off its perch": the words that say what Y lost.
  func deposal(of group: PlaceGroup, _ sentence: Sentence) -> Span? {
    let start = group.full.start
    guard group.role != .territory, start > 0, sentence.language == .english,
      RankReader.ousting.contains(sentence.tokens[start - 1].key)
        || Self.takingOver.contains(where: { sentence.stands($0, at: start - $0.count) })
    else { return nil }
    let next = group.full.end
    if let perch = RankReader.perches.first(where: { sentence.stands($0, at: next) }) {
      return Span(next, next + perch.count)
    }
    // "as the costliest city": the ranking's name in the singular.
    if sentence.tokens.indices.contains(next), sentence.tokens[next].key == Self.asWord,
      let name = sentence.awards.first(where: { $0.strength == .short && (1...3).contains($0.span.start - next) })
    {
      return name.span
    }
    let other = sentence.places.first { $0.full.start >= next }?.full.start ?? sentence.tokens.count
    return sentence.cues.first { cue in
      cue.kind == .rank && (cue.value == "1" || cue.number == 1) && cue.span.end <= other
        && (0...Self.oustedReach).contains(cue.span.start - next)
        && sentence.tokens[next...cue.span.start].contains { Self.outWords.contains($0.key) }
    }?.span
  }

  /// The first place, one edition before, of who has lost it.
  func deposed(_ focus: Focus, _ facts: Award, _ sentence: Sentence, _ index: Int) -> [Draft] {
    guard let edition = focus.edition ?? context.edition(facts.programme, facts.id),
      edition == context.edition(facts.programme, facts.id) ?? edition, let last = facts.edition(1, before: edition),
      case let top = sentence.cues.first(where: { $0.kind == .rank && $0.value == "1" })?.span
    else { return [] }
    return sentence.places.filter { isDeposed($0, sentence) }.compactMap { group in
      guard let top = deposal(of: group, sentence) ?? top, ModalityScope.asserts(top.start, sentence) else {
        return nil
      }
      var draft = Draft(
        programme: facts.programme, award: facts.id, edition: last,
        recipient: recipients.recipient(group, sentence, of: facts.programme), rank: 1, rule: "any/rank/deposed",
        evidence: [sentence.evidence("recipient", group.span), sentence.evidence("rank", top)], sentence: index)
      draft.isInferred = true
      draft.derivation = "ended-streak:1:\(edition)"
      return draft
    }
  }

  private static let had = PhrasePattern.keys("had")[0]
  private static let leading: Set<UInt64> = Set(PhrasePattern.keys("led topped headed"))

  /// "It had led the index for seven years in a row": the first places before this edition, of a place named right before
  /// the verb or spoken of.
  func ledBefore(
    _ focus: Focus, _ facts: Award, _ sentence: Sentence, _ index: Int, _ discourse: Discourse
  ) -> [Draft] {
    guard
      let verb = sentence.tokens.indices.dropFirst().first(where: {
        Self.leading.contains(sentence.tokens[$0].key) && sentence.tokens[$0 - 1].key == Self.had
      }), let run = streak(in: Span(verb, sentence.tokens.count), sentence), run.consecutive, run.count > 1,
      !sentence.dates.contains(where: { $0.form == .year && $0.span.start > verb }),
      let edition = focus.edition ?? context.edition(facts.programme, facts.id),
      let last = facts.edition(1, before: edition), ModalityScope.asserts(verb, sentence)
    else { return [] }
    let named = sentence.places.last { $0.role != .territory && (1...3).contains(verb - $0.full.end) }.map {
      Discourse.FocusedPlace(
        recipient: recipients.recipient($0, sentence, of: facts.programme),
        evidence: sentence.evidence("recipient", $0.span))
    }
    let pronoun = sentence.cues.last { $0.kind == .anaphor && $0.span.end == verb - 1 }
    guard
      let place = named
        ?? pronoun.flatMap({ discourse.referent(of: $0, sentence, recipients, facts.programme).first })
    else { return [] }
    var draft = Draft(
      programme: facts.programme, award: facts.id, edition: last, recipient: place.recipient, rank: 1,
      rule: "any/rank/ended-reign",
      evidence: [
        place.evidence, sentence.evidence("rank", Span(verb - 1, verb + 1)), sentence.evidence("ordinal", run.span),
      ], sentence: index)
    draft.ordinal = run.count
    draft.consecutive = true
    draft.isInferred = true
    draft.derivation = "ended-streak:\(run.count):\(edition)"
    return [draft]
  }
}
