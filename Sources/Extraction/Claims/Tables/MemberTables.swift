internal import Lexicons
internal import Model
internal import Text

/// Reads tables whose rows are the members of a list that the text before them makes known.
struct MemberTables {
  let context: PageContext
  let recipients: Recipients

  /// One table has at most this many blocks between it and the sentence that names its list.
  private static let reach = 4

  /// Rows of cells as indices of sentences; the first row is the heading, `before` the sentence before the table.
  func drafts(_ rows: [[Int]], before: Int, _ sentences: [Sentence]) -> [Draft] {
    guard rows.count > 2, before >= 0, let (award, naming) = list(before: before, sentences), let id = award.award,
      let placeAt = column(rows[0], sentences, Self.placeWords) ?? column(rows[0], sentences, Self.provinceWords),
      // A table of figures compares; the members of a list stand with their country or their earlier years.
      !rows[0].contains(where: { cell in sentences[cell].cues.contains { Self.figures.contains($0.value ?? "") } })
    else { return [] }
    let countryAt = column(rows[0], sentences, Self.countryWords)
    let earlierAt = column(rows[0], sentences, Self.earlierWords)
    let yearAt = column(rows[0], sentences, Self.yearWords)
    var result: [Draft] = []
    for row in rows.dropFirst() where row.count == rows[0].count {
      let cell = sentences[row[placeAt]]
      guard let (recipient, span) = recipient(cell, country: countryAt.map { sentences[row[$0]] }, award.programme)
      else { continue }
      var draft = Draft(
        programme: award.programme, award: id, edition: award.edition, recipient: recipient,
        rule: "any/claim/table-member",
        evidence: [cell.evidence("recipient", span), sentences[naming].evidence("award", award.span)],
        sentence: row[placeAt])
      if let at = earlierAt, case let earlier = sentences[row[at]] {
        if isNone(earlier) {
          draft.ordinal = 1
          draft.evidence.append(earlier.evidence("ordinal", earlier.whole))
        }
        for date in earlier.dates where date.form == .year {
          var past = draft
          past.edition = date.year
          past.isBackground = true
          past.isAside = true
          past.evidence.append(earlier.evidence("edition", date.span))
          result.append(past)
        }
      }
      if let at = yearAt, at != placeAt, case let own = sentences[row[at]], let year = EditionFinder.year(at: 0, own) {
        draft.edition = year
        draft.isAside = year != context.resolver.published?.year
        draft.isBackground = draft.isAside
        draft.evidence.append(own.evidence("edition", Span(0, 1)))
      }
      result.append(draft)
    }
    return result
  }

  private static let placeWords: Set<UInt64> = Set(
    PhrasePattern.keys("community city place town cities communities municipality")
      + PhrasePattern.keys("đô thị địa thành"))
  private static let provinceWords: Set<UInt64> = Set(PhrasePattern.keys("province tỉnh"))
  private static let yearWords: Set<UInt64> = Set(PhrasePattern.keys("year since joined năm"))
  private static let countryWords: Set<UInt64> = Set(PhrasePattern.keys("country nation quốc nước"))
  private static let earlierWords: Set<UInt64> = Set(PhrasePattern.keys("earlier previous past former trước"))
  private static let noneWords: Set<UInt64> = Set(PhrasePattern.keys("none debut new first chưa không mới đầu"))
  private static let figures: Set<String> = ["rank", "score", "change"]

  private func column(_ header: [Int], _ sentences: [Sentence], _ words: Set<UInt64>) -> Int? {
    header.firstIndex { cell in sentences[cell].tokens.first.map { words.contains($0.key) } ?? false }
      ?? (words == Self.earlierWords
        ? header.firstIndex { cell in sentences[cell].tokens.contains { words.contains($0.key) } } : nil)
  }

  private func isNone(_ sentence: Sentence) -> Bool {
    sentence.tokens.first.map { Self.noneWords.contains($0.key) } ?? false
  }

  /// The place of a cell, in the country that its row names.
  private func recipient(_ cell: Sentence, country: Sentence?, _ programme: String) -> (Recipient, Span)? {
    let code = country?.places.first { $0.role == .territory }?.country
    if let group = cell.places.first(where: { $0.role != .territory }), group.full.start == 0 {
      let known = recipients.recipient(group, cell, of: programme)
      return (
        code == nil || known.country == code
          ? known : recipients.named(cell.quote(group.span), kind: nil, country: code), group.span
      )
    }
    guard let code, let name = ProperNames.name(after: 0, cell), name.end == cell.tokens.count else { return nil }
    return (recipients.named(cell.quote(name), kind: nil, country: code), name)
  }

  /// The list that was last named before the table, where it is the page's news.
  private func list(before index: Int, _ sentences: [Sentence]) -> (AwardSymbol, Int)? {
    let block = sentences[index].block
    for naming in sentences[...index].indices.reversed() {
      let sentence = sentences[naming]
      guard sentence.zone == .title || sentence.block >= block - Self.reach else { return nil }
      guard
        let award = sentence.awards.last(where: { award in
          let kind = award.award.flatMap { context.award(award.programme, $0) }?.kind
          return kind == .list || kind == .membership
        })
      else { continue }
      guard context.isNews(award.programme, award.award ?? ""), sentence.has(.announce) || sentence.has(.win),
        ModalityScope.asserts(award.span.start, sentence)
      else { return nil }
      return (award, naming)
    }
    return nil
  }
}
