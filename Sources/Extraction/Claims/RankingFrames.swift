internal import Lexicons
internal import Model
internal import Text

/// Reads places in a ranking: who stands where, by how much that moved, and since when.
struct RankingFrames {
  let context: PageContext
  let recipients: Recipients

  /// A ranking longer than this is not printed place by place.
  static let lastRank = 500

  struct Focus: Hashable {
    var key: PageContext.AwardKey
    var edition: Int?
    var editionSpan: Span?
    var awardSpan: Span?
    /// The place last read, for "right behind X is Y".
    var lastRank: Int?
  }

  /// The ranking a sentence is about: one it names, else the one in focus.
  func focus(_ sentence: Sentence, _ previous: Focus?) -> Focus? {
    let named = sentence.awards.first { award in
      guard let id = award.award else { return false }
      return context.award(award.programme, id)?.kind == .ranking
    }
    if let named {
      return Focus(
        key: PageContext.AwardKey(programme: named.programme, award: named.award), edition: named.edition,
        editionSpan: named.editionToken.map { Span($0, $0 + 1) }, awardSpan: named.span)
    }
    if sentence.awards.contains(where: { $0.award != nil }) { return nil }
    guard var previous else { return nil }
    previous.editionSpan = nil
    previous.awardSpan = nil
    return previous
  }

  func drafts(_ sentence: Sentence, index: Int, _ focus: inout Focus) -> [Draft] {
    guard let id = focus.key.award, let facts = context.award(focus.key.programme, id) else { return [] }
    let groups = sentence.places.filter { $0.role == .plain || $0.role == .agent }
    guard !groups.isEmpty else { return [] }
    var result: [Draft] = []
    for (group, rank) in pairs(groups, sentence, after: focus.lastRank) {
      focus.lastRank = rank.value
      let (modality, _) = ModalityScope.modality(sentence.whole, anchor: rank.span.start, sentence)
      guard modality == .asserted else { continue }
      var draft = Draft(
        programme: focus.key.programme, award: id, edition: focus.edition,
        recipient: recipients.recipient(group, sentence, of: focus.key.programme), rank: rank.value, rule: rank.rule,
        evidence: [sentence.evidence("recipient", group.span), sentence.evidence("rank", rank.span)], sentence: index)
      if let span = focus.awardSpan { draft.evidence.append(sentence.evidence("award", span)) }
      if let span = focus.editionSpan { draft.evidence.append(sentence.evidence("edition", span)) }
      let reach = reach(of: group, groups, sentence)
      if let streak = streak(in: reach, sentence), rank.value == 1 {
        draft.ordinal = streak.count
        draft.consecutive = streak.consecutive
        draft.evidence.append(sentence.evidence("ordinal", streak.span))
      }
      result.append(draft)
      if let before = earlier(draft, facts, in: reach, sentence) { result.append(before) }
    }
    return result
  }

  private struct Rank {
    var value: Int
    var span: Span
    var rule: String
  }

  /// Each rank with the place it belongs to.
  private func pairs(_ groups: [PlaceGroup], _ sentence: Sentence, after last: Int?) -> [(PlaceGroup, Rank)] {
    if let shared = remaining(groups, sentence) { return shared }
    var result: [(PlaceGroup, Rank)] = []
    var used: Set<Int> = []
    var last = last
    for rank in ranks(sentence) {
      var rank = rank
      if rank.value == 0 {
        guard let last else { continue }
        rank.value = last + 1
      }
      last = rank.value
      guard let index = owner(of: rank, groups, sentence, used) else { continue }
      used.insert(index)
      result.append((groups[index], rank))
    }
    return shared(respective(result, groups, sentence) ?? result, groups, sentence)
  }

  /// "X, Y and Z ranked 2nd, 3rd and 5th": as many ranks behind a list as it has members.
  private func respective(
    _ pairs: [(PlaceGroup, Rank)], _ groups: [PlaceGroup], _ sentence: Sentence
  ) -> [(PlaceGroup, Rank)]? {
    guard pairs.count == 1, let (owner, rank) = pairs.first, owner.span.end <= rank.span.start else { return nil }
    let list = tied(owner, groups, sentence)
    let numbers = sentence.numbers.filter { $0.span.start >= rank.span.start }
    guard list.count > 1, numbers.count == list.count, (1..<numbers.count).allSatisfy({
      Coordination.joins(numbers[$0 - 1].span.end, numbers[$0].span.start, sentence)
    }) else { return nil }
    return zip(list, numbers).map { ($0, Rank(value: $1.value, span: $1.span, rule: rank.rule)) }
  }

  /// "X and Y shared fifth": the members of a list before the owner of a rank that have none of their own.
  private func shared(
    _ pairs: [(PlaceGroup, Rank)], _ groups: [PlaceGroup], _ sentence: Sentence
  ) -> [(PlaceGroup, Rank)] {
    var result: [(PlaceGroup, Rank)] = []
    for (owner, rank) in pairs {
      let isBefore = owner.span.end <= rank.span.start
      let list = isBefore ? tied(owner, groups, sentence) : tied(after: owner, groups, sentence)
      for group in list where group.span == owner.span || !pairs.contains(where: { $0.0.span == group.span }) {
        result.append((group, rank))
      }
    }
    return result
  }

  private func tied(_ owner: PlaceGroup, _ groups: [PlaceGroup], _ sentence: Sentence) -> [PlaceGroup] {
    var list = [owner]
    while let before = groups.last(where: { $0.full.end <= list[0].full.start }),
      Coordination.joins(before.full.end, list[0].full.start, sentence)
    {
      list.insert(before, at: 0)
    }
    return list
  }

  private func tied(after owner: PlaceGroup, _ groups: [PlaceGroup], _ sentence: Sentence) -> [PlaceGroup] {
    var list = [owner]
    while let last = list.last, let next = groups.first(where: { $0.full.start >= last.full.end }),
      Coordination.joins(last.full.end, next.full.start, sentence)
    {
      list.append(next)
    }
    return list
  }

  private func ranks(_ sentence: Sentence) -> [Rank] {
    var result: [Rank] = []
    for cue in sentence.cues where cue.kind == .rank {
      // 0 stands for "the next place" until the place before it is known.
      guard let value = cue.value == "next" ? 0 : value(cue, sentence), (0...Self.lastRank).contains(value) else { continue }
      if result.contains(where: { $0.span.overlaps(cue.span) }) { continue }
      result.append(Rank(value: value, span: cue.span, rule: cue.rule))
    }
    // `Vancouver (5)`: a bare number in brackets behind a place.
    for group in sentence.places where sentence.isMark(group.full.end, "(") {
      guard let number = sentence.numbers.first(where: { $0.span.start == group.full.end + 1 }),
        sentence.isMark(number.span.end, ")"), (1...Self.lastRank).contains(number.value),
        !sentence.dates.contains(where: { $0.span.overlaps(number.span) })
      else { continue }
      result.append(Rank(value: number.value, span: number.span, rule: "any/rank/bracket"))
    }
    return result.sorted { $0.span < $1.span }
  }

  private func value(_ cue: CueSymbol, _ sentence: Sentence) -> Int? {
    if let fixed = cue.value, fixed != "#" { return Int(fixed) }
    guard let number = cue.number else { return nil }
    // "in 97 cities", "at 5 percent": after a bare preposition only an ordinal is a rank.
    if sentence.language == .english, cue.span.count == 2 + (cue.numberIsOrdinal ? 1 : 0), Self.prepositions.contains(sentence.tokens[cue.span.start].key), !cue.numberIsOrdinal {
      return nil
    }
    // "top 10", "thứ 3 tuần này": no place of one recipient.
    if sentence.tokens.indices.contains(cue.span.end), Self.units.contains(sentence.tokens[cue.span.end].key) { return nil }
    return number
  }

  private static let prepositions: Set<UInt64> = Set(["to", "at", "in", "is", "was"].flatMap { PhrasePattern.keys($0) })
  private static let units: Set<UInt64> = Set(
    ["tuần", "lần", "năm", "time", "year", "times", "years", "consecutive", "points", "điểm", "%", "percent", "million", "triệu", "liên", "quarter"].flatMap { PhrasePattern.keys($0) })

  /// The place a rank belongs to: behind a copula the next one, else the nearest before it, else the next.
  private func owner(of rank: Rank, _ groups: [PlaceGroup], _ sentence: Sentence, _ used: Set<Int>) -> Int? {
    let before = groups.indices.last { groups[$0].span.end <= rank.span.start }
    let after = groups.indices.first { groups[$0].span.start >= rank.span.end }
    if cuesNext(rank, sentence), let after {
      // "Right behind X is Y": X is the one before, Y follows the copula; "followed by Y" names Y at once.
      let copula = (groups[after].full.end..<sentence.tokens.count).first { Self.copulas.contains(sentence.tokens[$0].key) }
      let named = copula.flatMap { mark in groups.indices.first { groups[$0].span.start > mark && groups[$0].span.start - mark <= 4 } }
      return named ?? after
    }
    if let after, let copula = (rank.span.end..<groups[after].span.start).first(where: { Self.copulas.contains(sentence.tokens[$0].key) || sentence.isMark($0, ":") }),
      !(copula..<groups[after].span.start).contains(where: { sentence.isMark($0, ";") })
    {
      if before == nil || used.contains(before!) || isBreak(groups[before!].full.end, rank.span.start, sentence) { return after }
    }
    if let before, !used.contains(before), !isBreak(groups[before].full.end, rank.span.start, sentence) { return before }
    if let after, !used.contains(after), rank.span.end <= groups[after].span.start,
      groups[after].span.start - rank.span.end <= 4
    {
      return after
    }
    return nil
  }

  private func cuesNext(_ rank: Rank, _ sentence: Sentence) -> Bool { rank.rule.hasSuffix("/next") }

  private static let copulas: Set<UInt64> = Set(["là", "is", "was", "are", "thuộc", "la", "goes", "went"].flatMap { PhrasePattern.keys($0) })

  private func isBreak(_ start: Int, _ end: Int, _ sentence: Sentence) -> Bool {
    start < end && (start..<end).contains { sentence.isMark($0, ";") }
  }

  /// "Ba vị trí còn lại của Top 5 lần lượt thuộc về X, Y, Z": the last places of a group, in order.
  private func remaining(_ groups: [PlaceGroup], _ sentence: Sentence) -> [(PlaceGroup, Rank)]? {
    guard let cue = sentence.cues.first(where: { $0.kind == .remaining }), let count = cue.number,
      let top = sentence.numbers.first(where: { number in
        number.span.start > 0 && number.value > count && sentence.tokens[number.span.start - 1].key == Self.top
      })
    else { return nil }
    let list = groups.filter { $0.span.start >= cue.span.end }
    guard list.count == count else { return nil }
    return list.enumerated().map { offset, group in
      (group, Rank(value: top.value - count + 1 + offset, span: cue.span, rule: cue.rule))
    }
  }

  private static let top = PhrasePattern.keys("top")[0]

  /// The tokens that speak of a place: from it to the next place.
  private func reach(of group: PlaceGroup, _ groups: [PlaceGroup], _ sentence: Sentence) -> Span {
    let end = groups.first { $0.span.start > group.span.start }?.span.start ?? sentence.tokens.count
    let isFirst = groups.first?.span == group.span
    return Span(isFirst ? 0 : group.span.start, end)
  }

  private func streak(in span: Span, _ sentence: Sentence) -> Recurrence? {
    sentence.cues.filter { $0.kind == .recur && span.contains($0.span) }.compactMap(Recurrences.value)
      .max { ($0.consecutive ? 1 : 0, $0.count) < ($1.consecutive ? 1 : 0, $1.count) }
  }

  /// Last edition's rank from the movement: "up 3 places" at 97 was 100.
  private func earlier(_ draft: Draft, _ facts: Award, in span: Span, _ sentence: Sentence) -> Draft? {
    guard let rank = draft.rank,
      let cue = sentence.cues.first(where: { ($0.kind == .up || $0.kind == .down) && span.contains($0.span) && $0.number != nil }),
      let number = cue.number
    else { return nil }
    let previous = cue.kind == .up ? rank + number : rank - number
    guard previous >= 1, let edition = draft.edition ?? context.edition(draft.programme, draft.award) else { return nil }
    var before = draft
    before.rank = previous
    before.edition = facts.edition(1, before: edition)
    before.ordinal = nil
    before.consecutive = false
    before.isInferred = true
    before.derivation = "movement:\(cue.kind == .up ? "+" : "-")\(number):\(rank)"
    before.rule = cue.rule
    before.evidence = draft.evidence.filter { $0.field != "ordinal" && $0.field != "edition" } + [sentence.evidence("change", cue.span)]
    return before
  }
}
