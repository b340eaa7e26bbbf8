internal import Lexicons
internal import Model
internal import Text

/// Reads lines that give each winner its place: "1st place: Vienna, Austria", "Giải nhì: Huế".
struct PrizeLines {
  let context: PageContext
  let recipients: Recipients

  private static let leastLines = 2
  private static let prizes: Set<UInt64> = Set(PhrasePattern.keys("place prize"))
  private static let prizeWord = PhrasePattern.keys("giải")[0]
  private static let order: [UInt64: Int] = Dictionary(
    uniqueKeysWithValues: zip(PhrasePattern.keys("nhất nhì ba"), 1...3))

  func drafts(_ sentences: [Sentence]) -> [Draft] {
    let lines = sentences.indices.compactMap { index in line(sentences[index], index) }
    guard lines.count >= Self.leastLines, let first = lines.first,
      let naming = sentences[..<first.index].lastIndex(where: { title($0) != nil }),
      let award = title(sentences[naming]),
      let id = award.award
    else { return [] }
    return lines.map { line in
      let sentence = sentences[line.index]
      return Draft(
        programme: award.programme, award: id, edition: award.edition,
        recipient: recipients.recipient(line.group, sentence, of: award.programme), rank: line.value,
        rule: "any/claim/prize-line",
        evidence: [
          sentence.evidence("recipient", line.group.span), sentences[naming].evidence("award", award.span),
          sentence.evidence("rank", line.span),
        ], sentence: line.index)
    }
  }

  /// The title that a sentence names, which is given and no ranking.
  private func title(_ sentence: Sentence) -> AwardSymbol? {
    sentence.awards.last { award in
      award.award.flatMap { context.award(award.programme, $0) }?.kind == .title
        && ModalityScope.asserts(award.span.start, sentence)
    }
  }

  private func line(_ sentence: Sentence, _ index: Int) -> (index: Int, value: Int, span: Span, group: PlaceGroup)? {
    guard sentence.zone == .text, let (value, span) = place(sentence), sentence.isMark(span.end, ":"),
      let group = sentence.places.first(where: { $0.full.start == span.end + 1 && $0.role != .territory })
    else { return nil }
    return (index, value, span, group)
  }

  private func place(_ sentence: Sentence) -> (Int, Span)? {
    guard sentence.tokens.count > 3 else { return nil }
    if sentence.tokens[0].key == Self.prizeWord, let value = Self.order[sentence.tokens[1].key] {
      return (value, Span(0, 2))
    }
    guard let number = sentence.numbers.first, number.isOrdinal, number.span.start == 0, number.value <= 3,
      sentence.tokens.indices.contains(number.span.end), Self.prizes.contains(sentence.tokens[number.span.end].key)
    else { return nil }
    return (number.value, Span(0, number.span.end + 1))
  }
}
