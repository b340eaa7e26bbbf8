internal import Lexicons
internal import Model
internal import Text

/// The lists of places that share a rank or stand at successive ones.
extension RankPairs {
  func isBreak(_ start: Int, _ end: Int) -> Bool {
    start < end && (start..<end).contains { sentence.isMark($0, ";") }
  }

  /// "X and Y shared fifth", "X đồng hạng 2 cùng Y": members of a list that have no rank of their own.
  func tied(_ pairs: [Pair]) -> [Pair] {
    var result: [Pair] = []
    for (owner, rank) in pairs {
      var list = owner.span.end <= rank.span.start ? list(endingAt: owner) : list(startingAt: owner)
      if let cue = sentence.cues.first(where: {
        ($0.kind == .with || $0.kind == .goes) && $0.span.start >= rank.span.end && $0.span.start - rank.span.end <= 8
      }), let partner = groups.first(where: { $0.full.start == cue.span.end }), !isRankedLater(partner) {
        list.append(partner)
      } else if let partner = partner(of: rank) {
        list.append(partner)
      }
      if isNext(rank) || rank.rule.hasSuffix("/after") && (owner.full.start >= rank.span.end || rank.span.count == 1) {
        // "followed by X and Y": one place each.
        for (offset, group) in list.enumerated() {
          result.append((group, Rank(value: rank.value + offset, span: rank.span, rule: rank.rule)))
        }
        continue
      }
      // "X and Y are at the bottom of 173": only one of them is the last.
      if rank.rule.hasSuffix("/last") || rank.rule.hasSuffix("/above"), list.count > 1 { continue }
      if rank.rule.contains("/close"), list.count > 1 {
        // "X and Y round out the top five": in which order is said only by "respectively".
        guard sentence.has(.respective), list.count <= rank.value else { continue }
        for (offset, group) in list.enumerated() {
          let value = rank.value - list.count + 1 + offset
          result.append((group, Rank(value: value, span: rank.span, rule: rank.rule)))
        }
        continue
      }
      // "then comes X, Y at number four": a comma alone makes no list.
      if list.count == 2, owner.span == list[1].span, owner.span.end <= rank.span.start,
        sentence.language == .english, sentence.tokens[list[0].full.end].key == 0x2c,
        list[1].full.start - list[0].full.end == 1, !sharesRank(sentence, upTo: rank.span.end)
      {
        list = [owner]
      }
      // "first went to X, with Y and Z in joint second": what belongs to a later rank.
      let later = pairs.filter { $0.rank.span.start > rank.span.start && $0.group.span.end <= $0.rank.span.start }
        .flatMap { self.list(endingAt: $0.group).filter { $0.full.start >= rank.span.end } }.map(\.span)
      list.removeAll { $0.span != owner.span && later.contains($0.span) }
      for group in list where group.span == owner.span || !pairs.contains(where: { $0.group.span == group.span }) {
        result.append((group, rank))
      }
    }
    return result
  }

  private static let tieWords: Set<UInt64> = Set(
    PhrasePattern.keys("joint jointly tied tie level equal both share shares shared sharing together alike"))

  private func sharesRank(_ sentence: Sentence, upTo end: Int) -> Bool {
    sentence.tokens[..<end].contains { Self.tieWords.contains($0.key) }
  }

  /// "first went to X, with Y and Z in joint second": the partner has a rank of its own.
  private func isRankedLater(_ group: PlaceGroup) -> Bool {
    reader.ranks(sentence).contains { rank in
      rank.span.start >= group.full.end
        && !(group.full.end..<rank.span.start).contains { sentence.isMark($0, ";") || sentence.isMark($0, ",") }
    }
  }

  func list(endingAt owner: PlaceGroup) -> [PlaceGroup] {
    var list = [owner]
    while let before = groups.last(where: { $0.full.end <= list[0].full.start }),
      Coordination.joins(end(of: before), list[0].full.start, sentence), !isBreak(before.full.end, list[0].full.start)
    {
      list.insert(before, at: 0)
    }
    return list
  }

  /// Tokens of a score in brackets behind a name.
  static let longestScore = 6

  /// Where a member of a list ends: behind its score in brackets, which is no rank.
  func end(of group: PlaceGroup) -> Int {
    if let end = scoreEnd(behind: group, sentence) { return end }
    guard sentence.isMark(group.full.end, "("),
      let close = (group.full.end..<min(sentence.tokens.count, group.full.end + Self.longestScore)).first(where: {
        sentence.isMark($0, ")")
      }), !sentence.cues.contains(where: { $0.kind == .rank && Span(group.full.end, close).contains($0.span) })
    else { return group.full.end }
    return close + 1
  }

  private static let points: Set<UInt64> = Set(PhrasePattern.keys("điểm points pts percent")).union([0x25])

  /// "X 17.22 points, Y 16.87 points": behind the score of a place, without brackets.
  private func scoreEnd(behind group: PlaceGroup, _ sentence: Sentence) -> Int? {
    var index = group.full.end
    while sentence.tokens.indices.contains(index), index - group.full.end < Self.longestScore,
      sentence.tokens[index].isNumber || index > group.full.end && [0x2c, 0x2e].contains(sentence.tokens[index].key)
    { index += 1 }
    guard index > group.full.end, sentence.tokens.indices.contains(index),
      Self.points.contains(sentence.tokens[index].key)
    else { return nil }
    return index + 1
  }

  func list(startingAt owner: PlaceGroup) -> [PlaceGroup] {
    var list = [owner]
    while let last = list.last, let next = groups.first(where: { $0.full.start >= last.full.end }),
      Coordination.joins(end(of: last), next.full.start, sentence), !isBreak(last.full.end, next.full.start)
    {
      list.append(next)
    }
    return list
  }
}
