internal import Lexicons
internal import Model
internal import Text

/// First places of further editions that a sentence tells by the year alone.
extension RankingFrames {
  private static let turns: Set<UInt64> = Set(
    PhrasePattern.keys("là thuộc về đến tới lượt thì it was the turn of went to came then"))
  /// Words of "in 2030 it was the turn of", "năm 2030 thuộc về".
  private static let turnReach = 6
  private static let links: Set<UInt64> = Set(PhrasePattern.keys("là về lượt was to of came"))

  /// "X led in 2028; in 2030 it was Y", "Hai năm 2028 và 2029, X dẫn đầu; năm 2030 là Y": the place is the one told of
  /// before.
  func turned(_ facts: Award, _ sentence: Sentence, _ index: Int) -> [Draft] {
    guard
      let first = sentence.cues.first(where: { $0.kind == .rank && ["1", "award", "led"].contains($0.value ?? "") })
    else { return [] }
    return sentence.places.flatMap { group -> [Draft] in
      guard group.role != .territory, group.full.start > first.span.end,
        ModalityScope.asserts(group.full.start, sentence)
      else { return [] }
      return years(before: group.full.start, after: first.span.end, sentence).compactMap { date in
        date.year.map { leader(group, $0, date.span, facts, sentence, index) }
      }
    }
  }

  /// The years in front of a place, with nothing but words for a turn between, that open a part of the sentence.
  private func years(before start: Int, after known: Int, _ sentence: Sentence) -> [DateSymbol] {
    var index = start
    while index > 0, start - index < Self.turnReach, Self.turns.contains(sentence.tokens[index - 1].key) { index -= 1 }
    guard index < start, Self.links.contains(sentence.tokens[start - 1].key) else { return [] }
    var run: [DateSymbol] = []
    for date in sentence.dates.reversed() where date.form == .year && date.span.start > known {
      let end = run.first.map(opening) ?? index
      let isJoined = Coordination.joins(date.span.end, end, sentence) && !sentence.isMark(date.span.end, ";")
      guard run.isEmpty ? date.span.end == index : isJoined else { continue }
      run.insert(date, at: 0)
    }
    guard let first = run.first, case let opening = opening(first), opening > 0,
      sentence.tokens[opening - 1].isMark
    else { return [] }
    return run

    func opening(_ date: DateSymbol) -> Int {
      var start = date.full.start
      while start > 0, Self.openers.contains(sentence.tokens[start - 1].key) { start -= 1 }
      return start
    }
  }

  private static let openers: Set<UInt64> = Set(PhrasePattern.keys("năm các hai ba kỳ in the years"))

  private static let again: Set<UInt64> = Set(PhrasePattern.keys("and again once more then in và lại cả năm"))
  /// Tokens of ", and then once more in".
  private static let againReach = 6

  /// "in 2028 and again in 2029"
  func isAgain(_ gap: Span, _ sentence: Sentence) -> Bool {
    gap.count > 1 && gap.count <= Self.againReach
      && sentence.tokens[gap.start..<gap.end].allSatisfy { Self.again.contains($0.key) || $0.key == 0x2c }
  }
}
