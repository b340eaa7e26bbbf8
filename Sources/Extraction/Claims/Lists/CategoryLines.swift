internal import Lexicons
internal import Model
internal import Text

/// Reads lines of a place and what it has won: "- Hội An (Quảng Nam): Điểm đến ... hàng đầu châu Á".
struct CategoryLines {
  let context: PageContext
  let recipients: Recipients

  static let rule = "any/claim/category-line"

  /// One such line alone may be a heading.
  private static let leastLines = 2

  func drafts(_ sentences: [Sentence]) -> [Draft] {
    var result: [Draft] = []
    var run: [Draft] = []
    var last = 0
    for (index, sentence) in sentences.enumerated() where sentence.zone == .text {
      guard sentence.block != last || run.isEmpty else { continue }
      let found = line(sentence, index)
      if found == nil || sentence.block > last + 1 {
        if run.count >= Self.leastLines { result += run }
        run = []
      }
      if let found { run.append(found) }
      last = sentence.block
    }
    return run.count >= Self.leastLines ? result + run : result
  }

  /// The place that opens a line, what contains it, a colon or dash, and the name of a prize.
  private func line(_ sentence: Sentence, _ index: Int) -> Draft? {
    guard sentence.kind == .item || sentence.kind == .paragraph, let group = sentence.places.first,
      group.full.start <= 1, group.role != .territory, let mark = mark(behind: group, sentence),
      let award = sentence.awards.first(where: { (1...2).contains($0.span.start - mark) }), let id = award.award,
      let facts = context.award(award.programme, id), facts.kind == .title || facts.kind == .category,
      context.programmes.contains(award.programme), ModalityScope.asserts(award.span.start, sentence)
    else { return nil }
    return Draft(
      programme: award.programme, award: id, edition: award.edition,
      recipient: recipients.recipient(group, sentence, of: award.programme), rule: Self.rule,
      evidence: [sentence.evidence("recipient", group.span), sentence.evidence("award", award.span)], sentence: index)
  }

  private func mark(behind group: PlaceGroup, _ sentence: Sentence) -> Int? {
    var index = group.full.end
    if sentence.isMark(index, "("),
      let close = (index..<sentence.tokens.count).first(where: { sentence.isMark($0, ")") })
    {
      index = close + 1
    }
    return [":", "–", "-", "—"].contains { sentence.isMark(index, $0) } ? index : nil
  }
}
