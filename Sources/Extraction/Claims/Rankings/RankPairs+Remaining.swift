internal import Lexicons
internal import Model
internal import Text

/// Places told in order as those that are left of a top, or come next.
extension RankPairs {
  /// "Hai tỉnh xếp sau trong Top 3 lần lượt là X và Y", "the next two places": places in order.
  func remaining() -> [Pair]? {
    if let closing = closers() { return closing }
    guard let cue = sentence.cues.first(where: { $0.kind == .remaining }), let count = cue.number else { return nil }
    let anchor = anchor(of: cue)
    let behind = groups.filter { $0.span.start >= (anchor?.full.end ?? cue.span.end) }
    var list = behind
    if cue.value == "first", list.count != count {
      // "The top three, in order, are X, Y and Z, of which ...", "X, Y and Z took the first three places".
      list = behind.first.map { self.list(startingAt: $0) } ?? []
      if list.count != count, let before = groups.last(where: { $0.full.end <= cue.span.start }) {
        list = self.list(endingAt: before)
      }
    }
    // "Hai hạng tiếp theo là X và Y, còn Z đứng thứ năm"
    if cue.value == "#", list.count > count { list = behind.first.map { self.list(startingAt: $0) } ?? [] }
    // "X and Y are in the next two places"
    if list.isEmpty, let before = groups.last(where: { $0.full.end <= cue.span.start }) {
      list = self.list(endingAt: before)
    }
    // "The rest of the ten: X (4), Y and Z (joint 5)": each with its own.
    if reader.ranks(sentence).contains(where: { rank in
      rank.rule == RankReader.bracket && list.contains { $0.full.end < rank.span.start }
    }) {
      return nil
    }
    if cue.value == "rest" {
      // "The rest of the top 10, in order, are ...": as many as lie between the last one read and the tenth.
      guard let first = (anchor.flatMap(known) ?? lastRank).map({ $0 + 1 }) ?? (list.count == count - 1 ? 2 : nil),
        first > 1,
        list.count == count - first + 1
      else { return nil }
      return list.enumerated().map { ($1, Rank(value: first + $0, span: cue.span, rule: cue.rule)) }
    }
    guard list.count == count else { return nil }
    if cue.value == "above" {
      guard let last = lastRank, last > count else { return nil }
      return list.enumerated().map { ($1, Rank(value: last - count + $0, span: cue.span, rule: cue.rule)) }
    }
    if cue.value == "first" {
      return list.enumerated().map { ($1, Rank(value: $0 + 1, span: cue.span, rule: cue.rule)) }
    }
    let top = sentence.numbers.first { number in
      number.span.start > 0 && number.value > count && sentence.tokens[number.span.start - 1].key == Self.top
    }
    // "X and Y are second; Z, U and V fill the next three places": those before are read, and share their place.
    let before = told().filter { $0.rank.span.end <= cue.span.start && $0.group.full.end <= list[0].full.start }
    let shared = before.last.map { last in before.count { $0.rank.value == last.rank.value } } ?? 1
    let last = before.last?.rank.value ?? anchor.flatMap(known) ?? lastRank
    guard let first = top.map({ $0.value - count + 1 }) ?? last.map({ $0 + shared }) else { return nil }
    let later =
      list.count < behind.count
      ? told().filter { pair in
        pair.rank.span.start > cue.span.end && !list.contains { $0.span == pair.group.span }
      } : []
    return before
      + list.enumerated().map { offset, group in
        (group, Rank(value: first + offset, span: cue.span, rule: cue.rule))
      } + later
  }

  private static let anchors: Set<UInt64> = Set(PhrasePattern.keys("sau dưới kế cạnh after behind below with beside"))

  /// "Ba vị trí tiếp sau X lần lượt thuộc về ...", "Rounding out the top ten after X are ...": the place that the others
  /// come after.
  private func anchor(of cue: CueSymbol) -> PlaceGroup? {
    groups.first { group in
      (0...1).contains(group.full.start - cue.span.end)
        && Self.anchors.contains(sentence.tokens[group.full.start - 1].key)
        && sentence.tokens.indices.contains(group.full.end)
        && (Self.copulas.contains(sentence.tokens[group.full.end].key)
          || sentence.cues.contains { $0.kind == .respective && (0...1).contains($0.from - group.full.end) })
    }
  }

  /// "Rounding out the top ten after X are Y and Z, in that order": the last places of a top in their order.
  private func closers() -> [Pair]? {
    guard sentence.has(.respective),
      let cue = sentence.cues.first(where: { $0.kind == .rank && $0.value?.hasPrefix("close") ?? false }),
      let top = reader.value(cue, sentence), let anchor = anchor(of: cue), let first = known(anchor),
      case let list = groups.filter({ $0.full.start >= anchor.full.end }), list.count == top - first
    else { return nil }
    return pairs(list, Array(first + 1...top), cue.span)
  }
}
