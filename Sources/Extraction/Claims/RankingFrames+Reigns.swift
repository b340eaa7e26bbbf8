internal import Lexicons
internal import Model
internal import Text

/// Reigns at the top that the news ends: "has ended X's three-year run", "chấm dứt chuỗi ba năm liền X đứng đầu".
extension RankingFrames {
  private static let reigns: Set<UInt64> = Set(
    PhrasePattern.keys("run reign streak spell stint stranglehold dominance domination hold chuỗi mạch ngôi"))
  private static let ends: Set<UInt64> = Set(
    PhrasePattern.keys("ended ends ending end breaking broke breaks snapped snapping snaps halted halting dứt đứt dừng")
  )
  private static let yearWords: Set<UInt64> = Set(PhrasePattern.keys("year years năm kỳ edition editions"))
  /// Words from the verb to the number of years.
  private static let reach = 8

  /// The first places, before this edition, of the one whose reign a sentence says is over.
  func reigns(_ focus: Focus, _ facts: Award, _ sentence: Sentence, _ index: Int) -> [Draft] {
    guard let (group, number, word) = ended(sentence) ?? past(sentence),
      let edition = focus.edition ?? context.edition(facts.programme, facts.id),
      let last = facts.edition(1, before: edition), ModalityScope.asserts(word.start, sentence)
    else { return [] }
    var draft = Draft(
      programme: facts.programme, award: facts.id, edition: last,
      recipient: recipients.recipient(group, sentence, of: facts.programme), rank: 1, rule: "any/rank/ended-reign",
      evidence: [
        sentence.evidence("recipient", group.span), sentence.evidence("rank", word),
        sentence.evidence("ordinal", number.span),
      ], sentence: index)
    draft.ordinal = number.value
    draft.consecutive = true
    draft.isInferred = true
    draft.derivation = "ended-streak:\(number.value):\(edition)"
    return [draft]
  }

  private static let pastWords: Set<UInt64> = Set(PhrasePattern.keys("past last previous preceding"))

  /// "X, first for the past three years", "X had led the previous three editions".
  private func past(_ sentence: Sentence) -> (PlaceGroup, NumberSpan, Span)? {
    guard
      let number = sentence.numbers.first(where: {
        $0.span.start > 0 && Self.pastWords.contains(sentence.tokens[$0.span.start - 1].key)
          && (2...Streaks.longest).contains($0.value) && isYears(after: $0.span.end, sentence)
      }),
      let rank = sentence.cues.last(where: {
        $0.kind == .rank && ($0.value == "1" || $0.value == "award" || $0.number == 1)
          && $0.span.end <= number.span.start && number.span.start - $0.span.end <= 4
      })?.span
        ?? sentence.numbers.last(where: {
          $0.isOrdinal && $0.value == 1 && $0.span.end <= number.span.start && number.span.start - $0.span.end <= 4
        })?.span,
      let group = sentence.places.last(where: {
        $0.role == .plain && $0.full.end <= rank.start && rank.start - $0.full.end <= 4
      })
    else { return nil }
    return (group, number, rank)
  }

  private func ended(_ sentence: Sentence) -> (PlaceGroup, NumberSpan, Span)? {
    if let found = toppled(sentence) { return found }
    guard let end = sentence.tokens.firstIndex(where: { Self.ends.contains($0.key) }),
      let number = sentence.numbers.first(where: {
        $0.span.start > end && $0.span.start - end <= Self.reach && (2...Streaks.longest).contains($0.value)
          && sentence.tokens.indices.contains($0.span.end) && isYears(after: $0.span.end, sentence)
      }), let limit = [sentence.tokens.count, number.span.end + Self.reach].min(),
      let word = (end..<limit).first(where: { Self.reigns.contains(sentence.tokens[$0].key) }),
      let group = holder(from: end, around: Span(number.span.start, max(number.span.end, word)), sentence)
    else { return nil }
    return (group, number, Span(word, word + 1))
  }

  private static let genitives: Set<UInt64> = Set(PhrasePattern.keys("of by của"))

  /// "ends the run of X, which had been in first place for three years": the count is that of the clause about X.
  private func toppled(_ sentence: Sentence) -> (PlaceGroup, NumberSpan, Span)? {
    guard let end = sentence.tokens.firstIndex(where: { Self.ends.contains($0.key) }),
      let word = (end..<min(sentence.tokens.count, end + Self.reach)).first(where: {
        Self.reigns.contains(sentence.tokens[$0].key)
      }), sentence.tokens.indices.contains(word + 1), Self.genitives.contains(sentence.tokens[word + 1].key),
      let group = sentence.places.first(where: { (1...2).contains($0.full.start - word - 1) }), isTold(group, sentence),
      let number = sentence.numbers.first(where: {
        $0.span.start > group.full.end && (2...Streaks.longest).contains($0.value)
          && isYears(after: $0.span.end, sentence)
      })
    else { return nil }
    return (group, number, Span(word, word + 1))
  }

  private func isYears(after index: Int, _ sentence: Sentence) -> Bool {
    let next = sentence.isMark(index, "-") ? index + 1 : index
    return sentence.tokens.indices.contains(next) && Self.yearWords.contains(sentence.tokens[next].key)
  }

  /// "ended X's three-year run", "a run of three years by X", "chuỗi ba năm liền X đứng đầu".
  private func holder(from end: Int, around span: Span, _ sentence: Sentence) -> PlaceGroup? {
    let before = sentence.places.last {
      $0.role != .territory && $0.full.start > end && $0.full.end <= span.start && span.start - $0.full.end <= 3
    }
    return before
      ?? sentence.places.first {
        $0.role != .territory && $0.full.start >= span.end && $0.full.start - span.end <= Self.reach
          && !(span.end..<$0.full.start).contains { sentence.isMark($0, ",") || sentence.isMark($0, ";") }
      }
  }
}
