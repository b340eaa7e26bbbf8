internal import Lexicons
internal import Model
internal import Text

/// Finds words that stand for the place a page is about without naming it: "the Inland Empire city", "the Old Pueblo",
/// "the capital of X" where it lies in X.
struct Epithets {
  let gazetteer: Gazetteer

  private static let the = PhrasePattern.keys("the")[0]
  private static let of = PhrasePattern.keys("of")[0]
  private static let nouns: Set<UInt64> = Set(
    PhrasePattern.keys("city town province capital region county municipality metropolis port borough"))
  /// Capitalised words of an epithet.
  private static let longest = 3

  /// The last epithet of a span that may mean a place; nil where its words name something else.
  func last(in span: Span, of protagonist: Recipient, _ sentence: Sentence) -> Span? {
    guard sentence.language == .english, span.start < span.end else { return nil }
    return (span.start..<span.end).reversed().lazy.compactMap { start -> Span? in
      guard sentence.tokens[start].key == Self.the else { return nil }
      return capital(at: start, of: protagonist, sentence) ?? named(at: start, before: span.end, sentence)
    }.first
  }

  /// "the Inland city", "the Old Pueblo"
  private func named(at start: Int, before end: Int, _ sentence: Sentence) -> Span? {
    var index = start + 1
    while index < end, index - start <= Self.longest, sentence.tokens[index].kind == .word,
      sentence.tokens[index].isCapitalised, !isTaken(index, sentence)
    { index += 1 }
    let words = index - start - 1
    guard words > 0 else { return nil }
    if index < end, Self.nouns.contains(sentence.tokens[index].key) {
      // "the Flemish city of X" names it.
      let isNamed = sentence.tokens.indices.contains(index + 1) && sentence.tokens[index + 1].key == Self.of
      return isNamed ? nil : Span(start, index + 1)
    }
    return words > 1 ? Span(start, index) : nil
  }

  /// "the capital of X"
  private func capital(at start: Int, of protagonist: Recipient, _ sentence: Sentence) -> Span? {
    guard sentence.tokens.indices.contains(start + 3), Self.nouns.contains(sentence.tokens[start + 1].key),
      sentence.tokens[start + 2].key == Self.of,
      let group = sentence.places.first(where: { $0.full.start == start + 3 }),
      let own = gazetteer.index(of: protagonist.id),
      group.candidates.contains(where: { $0 != own && gazetteer.isInside(own, $0) })
    else { return nil }
    return Span(start, group.full.end)
  }

  private func isTaken(_ index: Int, _ sentence: Sentence) -> Bool {
    sentence.places.contains { $0.full.contains(index) }
      || sentence.organisations.contains { $0.span.contains(index) }
      || sentence.awards.contains { $0.span.contains(index) } || sentence.dates.contains { $0.span.contains(index) }
  }
}
