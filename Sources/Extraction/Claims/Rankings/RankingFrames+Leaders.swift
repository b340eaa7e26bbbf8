internal import Lexicons
internal import Model
internal import Text

/// Who led a ranking before: "X, the 2030 leader", "last year's winner, X", "X, first in 2028 and 2029".
extension RankingFrames {
  private static let nouns: Set<UInt64> = Set(
    PhrasePattern.keys("winner leader champion topper frontrunner victor quân đầu"))
  private static let ones: Set<UInt64> = Set(PhrasePattern.keys("one 1 first"))
  private static let between: Set<UInt64> = Set(
    PhrasePattern.keys(
      "the a of in and its year s last previous time edition editions number no runaway which was who former defending"
        + " quán quân năm các và đứng dẫn nhà vô địch ngoái trước kỳ"))
  /// Words of such an apposition.
  private static let reach = 11

  func leaders(_ focus: Focus, _ facts: Award, _ sentence: Sentence, _ index: Int) -> [Draft] {
    sentence.places.flatMap { group -> [Draft] in
      guard group.role != .territory, let span = apposition(of: group, sentence),
        sentence.tokens[span.start..<span.end].contains(where: { Self.nouns.contains($0.key) })
          || isFirst(in: span, sentence)
      else { return [] }
      let years = sentence.dates.filter { $0.form == .year && span.contains($0.span) && $0.span.count == 1 }
      let current = focus.edition ?? context.edition(facts.programme, facts.id)
      if !years.isEmpty {
        return years.compactMap { date in
          guard let year = date.year, year != current else { return nil }
          return leader(group, year, Span(date.span.start, date.span.end), facts, sentence, index)
        }
      }
      guard let cue = sentence.cues.first(where: { $0.kind == .year && $0.value == "-1" && span.contains($0.span) }),
        let last = current.flatMap({ facts.edition(1, before: $0) })
      else { return [] }
      return [leader(group, last, cue.span, facts, sentence, index)]
    }
  }

  func leader(
    _ group: PlaceGroup, _ year: Int, _ span: Span, _ facts: Award, _ sentence: Sentence, _ index: Int
  ) -> Draft {
    var draft = Draft(
      programme: facts.programme, award: facts.id, edition: year,
      recipient: recipients.recipient(group, sentence, of: facts.programme), rank: 1, rule: "any/rank/former-leader",
      evidence: [
        sentence.evidence("recipient", group.span), sentence.evidence("rank", span), sentence.evidence("edition", span),
      ], sentence: index)
    draft.isBackground = true
    draft.isAside = true
    return draft
  }

  /// The words that stand beside a name between commas, or right before it; nothing but years and words for a leader.
  private func apposition(of group: PlaceGroup, _ sentence: Sentence) -> Span? {
    func isPart(_ index: Int) -> Bool {
      let token = sentence.tokens[index]
      return Self.between.contains(token.key) || Self.nouns.contains(token.key) || Self.ones.contains(token.key)
        || token.key == 0x27 || token.key == 0x2c && EditionFinder.year(at: index - 1, sentence) != nil
        || EditionFinder.year(at: index, sentence) != nil
    }
    if sentence.isMark(group.full.end, ",") {
      var end = group.full.end + 1
      while end < sentence.tokens.count, end - group.full.end <= Self.reach, isPart(end) { end += 1 }
      let isClosed = end == sentence.tokens.count || sentence.tokens[end].kind == .mark
      let last = end > 0 && sentence.tokens[end - 1].kind == .mark ? end - 1 : end
      if isClosed || last < end, last > group.full.end + 1 { return Span(group.full.end + 1, last) }
    }
    // "last year's winner, X", "2016's number one, X", "the 2022 leader X"
    var start = sentence.isMark(group.full.start - 1, ",") ? group.full.start - 1 : group.full.start
    let end = start
    while start > 0, end - start <= Self.reach, isPart(start - 1), !sentence.isMark(start - 1, ",") { start -= 1 }
    guard end - start > 1,
      Self.nouns.contains(sentence.tokens[end - 1].key) || Self.ones.contains(sentence.tokens[end - 1].key)
    else { return nil }
    return Span(start, end)
  }

  private func isFirst(in span: Span, _ sentence: Sentence) -> Bool {
    (span.start..<span.end).contains { Self.ones.contains(sentence.tokens[$0].key) }
  }
}
