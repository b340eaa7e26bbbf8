internal import Lexicons
internal import Model
internal import Text

/// Years that point back to one printed before.
extension StatementDrafts {
  private static let phrases: [[UInt64]] = ["the same year", "that same year", "that last year", "that year"].map {
    PhrasePattern.keys($0)
  }
  private static let prepositions: Set<UInt64> = Set(PhrasePattern.keys("for of in"))

  /// "The A for 2031 went to X, and the B of the same year to Y", "was on the list in 2029 and 2030, and in that last year
  /// won the A": the year last printed in the paragraph, whatever day was told of in between.
  func sameYear(_ statement: Statement, _ sentence: Sentence, _ index: Int) -> (Int, Span?)? {
    guard sentence.language == .english, sentence.zone == .text, statement.edition == nil,
      let facts = context.award(statement.programme, statement.award), facts.kind != .ranking,
      let (start, end) = phrase(in: statement.span, sentence)
    else { return nil }
    if let date = sentence.dates.last(where: { $0.form == .year && $0.span.end <= start }), let year = date.year {
      return (year, Span(start, end))
    }
    guard index > 0 else { return nil }
    let before = context.sentences[index - 1]
    guard before.zone == .text, before.block == sentence.block,
      let year = before.dates.last(where: { $0.form == .year })?.year
    else { return nil }
    return (year, Span(start, end))
  }

  /// Where a phrase behind its preposition stands in a clause.
  private func phrase(in span: Span, _ sentence: Sentence) -> (Int, Int)? {
    for start in max(1, span.start)..<max(1, span.end) where Self.prepositions.contains(sentence.tokens[start - 1].key)
    {
      if let phrase = Self.phrases.first(where: { sentence.stands($0, at: start) }) {
        return (start, start + phrase.count)
      }
    }
    return nil
  }
}
