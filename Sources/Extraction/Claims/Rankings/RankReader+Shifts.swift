internal import Lexicons
internal import Model
internal import Text

/// Bare numbers between which something has moved: "went from 8 to 6", "improved to 48 from 57".
extension RankReader {
  private static let movements: Set<UInt64> = Set(
    PhrasePattern.keys(
      "went moved moves climbed climbs rose rises jumped jumps improved improves advanced advances shot leapt fell falls"
        + " dropped drops slipped slips slid sank declined tumbled plunged"))
  private static let fromWord = PhrasePattern.keys("from")[0]
  private static let goal = PhrasePattern.keys("to")[0]
  /// Words between a name and the two numbers: ", meanwhile, slipped all the way".
  private static let shiftReach = 6
  /// Words of "in 2030" and "the year before" behind the first number.
  private static let longestYear = 4

  func shifts(_ sentence: Sentence) -> [Rank] {
    guard sentence.language == .english else { return [] }
    var result: [Rank] = []
    for (first, second) in pairs(sentence) {
      guard isMoved(first.span.start - 1, after: result.last?.span.end, sentence) else { continue }
      for number in [first, second] {
        result.append(
          Rank(
            value: number.value, span: Span(number.span.start - 1, number.span.end), rule: "en/rank/shift"))
      }
    }
    return result
  }

  /// Numbers behind "from" and "to", one pair beside the other in either order.
  private func pairs(_ sentence: Sentence) -> [(NumberSpan, NumberSpan)] {
    let numbers = sentence.numbers.filter { number in
      number.span.start > 0 && (1...Self.last).contains(number.value) && !isDate(number, sentence)
        && [Self.fromWord, Self.goal].contains(sentence.tokens[number.span.start - 1].key)
        // "from 64.1 to 66.3": scores.
        && !(sentence.isMark(number.span.end, ".")
          && sentence.numbers.contains { $0.span.start == number.span.end + 1 })
    }
    return zip(numbers, numbers.dropFirst()).filter { first, second in
      let start = second.span.start - 1
      return sentence.tokens[first.span.start - 1].key != sentence.tokens[start].key
        && (start == first.span.end || start - first.span.end <= Self.longestYear && isYear(first.span.end, sentence))
        && isPhraseEnd(second.span.end, sentence)
    }
  }

  /// "from 8 in 2030 to 6": a year, or a word for one, behind the first number.
  private func isYear(_ start: Int, _ sentence: Sentence) -> Bool {
    sentence.dates.contains { $0.form == .year && (0...1).contains($0.span.start - start) }
      || sentence.cues.contains { $0.kind == .year && (0...1).contains($0.span.start - start) }
  }

  /// True where a verb of movement stands between the name and the numbers, or they follow others of their kind:
  /// "X improved to 48 from 57 and Y to 110 from 111".
  private func isMoved(_ start: Int, after last: Int?, _ sentence: Sentence) -> Bool {
    guard let group = sentence.places.last(where: { $0.full.end <= start }), start - group.full.end <= Self.shiftReach
    else { return false }
    if last != nil, start == group.full.end { return true }
    return (group.full.end..<start).contains { Self.movements.contains(sentence.tokens[$0].key) }
  }
}
