internal import Lexicons
internal import Model
internal import Text

/// Reads what one place has won, told award by award: "Honours of the city:" or "Những danh hiệu của thành phố", then a
/// line for each award with its years.
struct HonourLists {
  let context: PageContext
  let recipients: Recipients

  /// Lines that belong to such a list stand this close to each other.
  private static let reach = 2
  private static let leastLines = 2

  private static let honours: Set<UInt64> = Set(
    PhrasePattern.keys(
      "honours honors awards titles prizes accolades distinctions trophies medals laurels achievements")
      + PhrasePattern.keys("hiệu giải thưởng chương vinh tích tên cúp bằng"))

  private struct Holder {
    var recipient: Recipient
    var evidence: Evidence
  }

  func drafts(_ sentences: [Sentence]) -> [Draft] {
    var result: [Draft] = []
    var holder: Holder?
    var last = 0
    var found: [Draft] = []
    func close() {
      if Set(found.map(\.sentence)).count >= Self.leastLines { result += found }
      found = []
      holder = nil
    }
    for (index, sentence) in sentences.enumerated() where sentence.zone == .text {
      if let current = holder, isLine(sentence, sentences, index) {
        found += drafts(sentence, index, current)
        last = sentence.block
        continue
      }
      if holder != nil, sentence.block == last { continue }
      if holder != nil, sentence.block - last > Self.reach || !found.isEmpty { close() }
      if let opened = introduction(sentence, sentences, index) {
        close()
        holder = opened
        last = sentence.block
      }
    }
    close()
    return result
  }

  /// A heading, or a sentence before lines, that speaks of honours, and whose they are.
  private func introduction(_ sentence: Sentence, _ sentences: [Sentence], _ index: Int) -> Holder? {
    guard sentence.kind != .cell, sentence.kind != .item, sentence.awards.isEmpty,
      sentence.tokens.contains(where: { Self.honours.contains($0.key) }),
      let next = sentences[(index + 1)...].first(where: { $0.block > sentence.block }),
      isLine(next, sentences, sentences.firstIndex { $0 === next } ?? index),
      ModalityScope.asserts(sentence.tokens.count, sentence)
    else { return nil }
    let named = sentence.places.filter { $0.role != .territory }
    if named.count == 1 { return holder(named[0], sentence) }
    guard named.isEmpty else { return nil }
    // "the city has brought home": the place that the page is about.
    let title = sentences.prefix { $0.zone == .title }.flatMap { sentence in
      sentence.places.filter { $0.role != .territory }.map { ($0, sentence) }
    }
    if title.count == 1 { return holder(title[0].0, title[0].1) }
    let before = sentences[..<index].last { $0.places.contains { $0.role != .territory && $0.role != .locative } }
    return before.flatMap { sentence in
      sentence.places.first { $0.role != .territory && $0.role != .locative }.map { holder($0, sentence) }
    }
  }

  private func holder(_ group: PlaceGroup, _ sentence: Sentence) -> Holder {
    Holder(
      recipient: recipients.recipient(group, sentence, of: context.principal?.programme ?? ""),
      evidence: sentence.evidence("recipient", group.span))
  }

  /// The first sentence of an item, or of a paragraph that a year opens, which names an award and nobody else.
  private func isLine(_ sentence: Sentence, _ sentences: [Sentence], _ index: Int) -> Bool {
    guard sentence.kind == .item || sentence.kind == .paragraph && opensWithYear(sentence),
      index == 0 || sentences[index - 1].block != sentence.block || sentences[index - 1].zone != .text
    else { return false }
    return award(sentence) != nil && sentence.places.allSatisfy { $0.role != .plain && $0.role != .agent }
  }

  private func opensWithYear(_ sentence: Sentence) -> Bool {
    EditionFinder.year(at: 0, sentence) != nil && sentence.tokens.count > 1 && sentence.tokens[1].kind == .mark
  }

  private func award(_ sentence: Sentence) -> AwardSymbol? {
    sentence.awards.first { award in
      award.award.flatMap { context.award(award.programme, $0) }.map { $0.kind != .ranking && $0.kind != .person }
        ?? false
    }
  }

  private func drafts(_ sentence: Sentence, _ index: Int, _ holder: Holder) -> [Draft] {
    guard let award = award(sentence), let id = award.award,
      ModalityScope.asserts(award.span.start, sentence)
    else { return [] }
    var draft = Draft(
      programme: award.programme, award: id, edition: nil, recipient: holder.recipient, rule: "any/claim/honour-list",
      evidence: [holder.evidence, sentence.evidence("award", award.span)], sentence: index)
    draft.isBackground = true
    draft.isAside = true
    let count = sentence.cues.filter { $0.kind == .recur }.compactMap(Recurrences.value)
      .max { ($0.consecutive ? 1 : 0, $0.count) < ($1.consecutive ? 1 : 0, $1.count) }
    let years = sentence.dates.filter { $0.form == .year }
    let last = years.compactMap(\.year).max()
    guard last != nil else { return [] }
    return years.compactMap { date in
      guard let year = date.year else { return nil }
      var member = draft
      member.edition = year
      member.evidence.append(sentence.evidence("edition", date.span))
      if let count, year == last {
        member.ordinal = count.count
        member.consecutive = count.consecutive
        member.evidence.append(sentence.evidence("ordinal", count.span))
      }
      return member
    }
  }
}
