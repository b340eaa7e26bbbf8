internal import Lexicons
internal import Model
internal import Text

/// Editions in which a place stood where it stands now: "on top, as in 2030", "như hồi năm 2030".
extension RankingFrames {
  private static let alike = PhrasePattern.keys("như")[0]
  private static let periods: Set<UInt64> = Set(PhrasePattern.keys("năm hồi ở kỳ của từng trong"))
  private static let likening = PhrasePattern.keys("as")[0]
  private static let doing: Set<UInt64> = Set(PhrasePattern.keys("it they was were did had been done so also"))
  private static let so: [[UInt64]] = ["done so", "did so", "been there", "was there"].map { PhrasePattern.keys($0) }
  private static let since: Set<UInt64> = Set(PhrasePattern.keys("in from between"))

  /// "X is on top, as in 2030", "tops the list; it had done so from 2028 to 2029": other editions with the same rank.
  private func isLikened(_ date: DateSymbol, after end: Int, _ sentence: Sentence) -> Bool {
    var index = date.span.start - 1
    // "như hồi năm 2030"
    while index > end, Self.periods.contains(sentence.tokens[index].key) { index -= 1 }
    if index > end, sentence.tokens[index].key == Self.alike { return true }
    guard index > end, Self.since.contains(sentence.tokens[index].key) else { return false }
    index -= 1
    var words: [UInt64] = []
    while index >= end,
      Self.doing.contains(sentence.tokens[index].key) || Self.yearFillers.contains(sentence.tokens[index].key)
        || words.first == Self.well && sentence.tokens[index].key == Self.likening
    {
      words.insert(sentence.tokens[index].key, at: 0)
      index -= 1
    }
    return index >= end && sentence.tokens[index].key == Self.likening
      || Self.so.contains {
        Array(words.reversed().drop { Self.fillers.contains($0) }.reversed().suffix($0.count)) == $0
      }
  }

  private static let fillers: Set<UInt64> = Set(PhrasePattern.keys("as well too both"))
  private static let well = PhrasePattern.keys("well")[0]
  private static let yearFillers: Set<UInt64> = Set(PhrasePattern.keys("already every year well too both"))

  /// Years coordinated behind one.
  private func joined(to date: DateSymbol, _ sentence: Sentence) -> [Int] {
    var last = date.span.end
    return sentence.dates.filter { $0.form == .year && $0.span.start >= last }.prefix { next in
      defer { last = next.span.end }
      return Coordination.joins(last, next.span.start, sentence)
    }.compactMap(\.year)
  }

  private static let likenings: Set<UInt64> = Set(PhrasePattern.keys("as like just như cũng giống"))
  /// Words of "Just as it did in".
  private static let longestLikening = 6

  /// "As in 2027 and 2029, X is first", "Cũng như năm 2029, X dẫn đầu": years that open a sentence only to compare.
  func isLikenedAhead(_ date: DateSymbol, _ sentence: Sentence) -> Bool {
    guard date.span.start <= Self.longestLikening, let first = sentence.tokens.first, Self.likenings.contains(first.key)
    else { return false }
    return !sentence.places.contains { $0.full.start < date.span.start }
  }

  func likewise(_ draft: Draft, _ rank: Rank, _ facts: Award, _ reach: Span, _ sentence: Sentence) -> [Draft] {
    guard !rank.isFormer, rank.interval == nil,
      let date = sentence.dates.first(where: {
        ($0.form == .year || $0.form == .interval && $0.start?.month == nil) && reach.contains($0.span)
          && isLikened($0, after: rank.span.end, sentence)
      }) ?? sentence.dates.first(where: { $0.form == .year && isLikenedAhead($0, sentence) }),
      let first = date.start?.year ?? date.year
    else { return [] }
    let years =
      date.form == .interval
      ? YearSpan.editions(from: first, to: date.end?.year ?? first, of: facts)
      : [first] + joined(to: date, sentence)
    return years.filter { $0 != draft.edition }.map { repeated(draft, in: $0, date.span, sentence) }
  }
}
