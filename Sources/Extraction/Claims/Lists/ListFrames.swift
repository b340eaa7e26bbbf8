internal import Lexicons
internal import Model
internal import Text

/// Reads lists over several blocks: an introduction that names the award, then one recipient an item.
///
/// A heading that is only a country gives its items their country. The list ends with the first paragraph that is no
/// item. An item that names an award of its own (`Smart Governance City: X, Y`) is a list in itself.
struct ListFrames {
  let context: PageContext
  let recipients: Recipients

  /// A paragraph with more words is prose, not an item.
  static let itemWords = 12

  struct Open {
    var award: AwardSymbol
    var introduction: Int
    /// Index of the sentence that names the award.
    var naming: Int
    var country: String?
    var lines = 0
  }

  func drafts(_ sentences: [Sentence]) -> [Draft] {
    var result: [Draft] = []
    var lists: [Int: [Draft]] = [:]
    var open: Open?
    for (index, sentence) in sentences.enumerated() where sentence.zone == .text {
      if let current = open, isItem(sentence, current, sentences, index) {
        if let country = countryHeading(sentence) {
          open?.country = country == Self.noCountry ? nil : country
        } else {
          lists[current.introduction, default: []] += items(sentence, index, current)
        }
        open?.lines += 1
        continue
      }
      if let current = open, sentence.kind == .caption || sentence.block == sentences[current.introduction].block {
        continue
      }
      if let award = introduction(sentence, sentences, index) {
        open = Open(award: award, introduction: index, naming: index)
      } else {
        open = listAhead(sentence, sentences, index).map {
          Open(award: $0.award, introduction: index, naming: $0.naming)
        }
      }
    }
    // Lines none of which is known as a place or shows its country may be a menu's.
    for (_, drafts) in lists.sorted(by: { $0.key < $1.key })
    where drafts.contains(where: { $0.recipient.country != nil }) {
      result += drafts
    }
    return result
  }

  /// Lines in a row that are nothing but places are a list even where no sentence says so.
  static let leastLines = 3

  /// The award in focus where a list of places follows: "The following were chosen:", "Here is who got in.".
  func listAhead(_ sentence: Sentence, _ sentences: [Sentence], _ index: Int) -> (
    award: AwardSymbol, naming: Int
  )? {
    guard sentences.indices.contains(index + 1), sentences[index + 1].block > sentence.block, !isPure(sentence) else {
      return nil
    }
    let lines = sentences[(index + 1)...].prefix { isPure($0) || $0.kind == .item }
    let opens = sentence.tokens.last?.key == 0x3a
    guard lines.count >= Self.leastLines || opens && lines.count > 1 else { return nil }
    if !opens, let headline = headlineList(sentences) { return headline }
    let chosen = sentence.cues.contains { $0.kind == .win || $0.kind == .give }
    let areDated = lines.allSatisfy(hasYear)
    let other = sentence.cues.contains {
      [.negate, .host, .predecessor].contains($0.kind) || $0.kind == .past && !areDated
        || $0.kind == .aspire && !chosen
    }
    guard !other else { return nil }
    let naming = sentences[...index].lastIndex { earlier in
      earlier.awards.contains { $0.award != nil && context.award($0.programme, $0.award ?? "")?.kind != .ranking }
    }
    guard let naming, case let named = sentences[naming],
      named.block >= sentence.block - Self.reach || named.zone == .title,
      let award = named.awards.last(where: { $0.award != nil }),
      context.isNews(award.programme, award.award ?? "")
        || areDated
          && context.award(award.programme, award.award ?? "")?.kind == .title
    else { return nil }
    // "The rest of the 2031 list:": the year that the introduction gives.
    let years = sentence.dates.filter { $0.form == .year }
    guard sentence.awards.isEmpty, years.count == 1, let year = years[0].year else { return (award, naming) }
    var dated = award
    dated.edition = year
    dated.editionToken = nil
    return (dated, naming)
  }

  /// A line with an edition of its own, in front of the name or in brackets behind it.
  private func hasYear(_ sentence: Sentence) -> Bool {
    leadingYear(sentence) != nil
      || sentence.dates.contains { $0.form == .year && sentence.isMark($0.span.start - 1, "(") }
  }

  /// The list that the headline announces: prose between it and the list need not name it again.
  func headlineList(_ sentences: [Sentence]) -> (award: AwardSymbol, naming: Int)? {
    for (index, sentence) in sentences.enumerated() where sentence.zone == .title {
      guard let award = sentence.awards.first(where: { $0.award != nil }), let id = award.award,
        let facts = context.award(award.programme, id), facts.kind == .list || facts.kind == .membership,
        ModalityScope.asserts(award.span.start, sentence)
      else { continue }
      return (award, index)
    }
    return nil
  }

  /// Blocks between the sentence that names the award and the list.
  static let reach = 4

  /// The award that a sentence announces a list of: it ends in a colon, or it is a heading before items.
  func introduction(_ sentence: Sentence, _ sentences: [Sentence], _ index: Int) -> AwardSymbol? {
    guard let last = sentence.tokens.indices.last else { return nil }
    let opens = sentence.isMark(last, ":")
    let next = sentences.indices.contains(index + 1) ? sentences[index + 1] : nil
    guard let next, next.block > sentence.block, opens || sentence.kind == .heading || next.kind == .item else {
      return nil
    }
    guard
      opens || sentence.kind == .heading && holdsPlaces(next) || next.kind == .item && sentence.kind != .item
        || countryHeading(next) != nil
    else { return nil }
    guard let award = sentence.awards.last(where: { $0.award != nil }), let id = award.award,
      context.award(award.programme, id)?.kind != .ranking
    else { return nil }
    return ModalityScope.asserts(award.span.start, sentence) ? award : nil
  }

  func isItem(_ sentence: Sentence, _ open: Open, _ sentences: [Sentence], _ index: Int) -> Bool {
    if sentence.block == sentences[open.introduction].block { return false }
    if sentence.kind == .item || sentence.kind == .cell || countryColon(sentence) != nil { return true }
    if sentence.kind == .heading { return countryHeading(sentence) != nil || isPure(sentence) }
    return sentence.kind == .paragraph && sentence.tokens.count <= Self.itemWords
      && !sentence.cues.contains { [.win, .give, .goes].contains($0.kind) }
      && ((sentence.places.first?.span.start ?? 9) <= (leadingYear(sentence)?.name ?? 1)
        || open.country.map { $0 != Self.noCountry } ?? false && isName(sentence))
  }

  /// `Canada: Edmonton, Winnipeg`: several places in one item, their country before the colon.
  func members(_ sentence: Sentence, _ index: Int, _ open: Open, _ id: String) -> [Draft]? {
    if let colon = countryColon(sentence) { return segments(sentence, index, open, id, after: colon) }
    // "Exeter (United Kingdom of Great Britain and Northern Ireland)": what stands in a bracket says where it is.
    let places = sentence.places.filter { group in
      let before = sentence.tokens.indices.prefix(group.span.start)
      return group.role == .plain
        && before.count(where: { sentence.isMark($0, "(") }) == before.count(where: { sentence.isMark($0, ")") })
    }
    guard places.count > 1, let first = places.first, first.span.start <= 1 else { return nil }
    let isPure = zip(places, places.dropFirst()).allSatisfy { Coordination.joins($0.full.end, $1.full.start, sentence) }
    guard isPure, !places.isEmpty else { return nil }
    return places.map {
      draft(recipients.recipient($0, sentence, of: open.award.programme), $0.span, sentence, index, open, id)
    }
  }

  /// The members behind `Canada: `, parted by semicolons where there are any, else by commas.
  func segments(_ sentence: Sentence, _ index: Int, _ open: Open, _ id: String, after colon: Int) -> [Draft] {
    let marks = (colon + 1..<sentence.tokens.count)
    let separator: Unicode.Scalar = marks.contains { sentence.isMark($0, ";") } ? ";" : ","
    var starts = [colon + 1]
    for mark in marks where sentence.isMark(mark, separator) { starts.append(mark + 1) }
    let country = sentence.places.first?.country
    return starts.enumerated().compactMap { position, start in
      let end = position + 1 < starts.count ? starts[position + 1] - 1 : sentence.tokens.count
      guard start < end else { return nil }
      let group = sentence.places.first { $0.span.start >= start && $0.span.start < end && $0.role != .territory }
      guard let span = group?.span ?? ProperNames.name(after: start, sentence), span.end <= end else { return nil }
      let known = group.map { recipients.recipient($0, sentence, of: open.award.programme) }
      let recipient =
        known.flatMap { $0.country == country ? $0 : nil } ?? country.map { local(sentence.quote(span), $0) }
      return recipient.map { draft($0, span, sentence, index, open, id) }
    }
  }

  /// The gazetteer's place of a name in a country, or one it does not know.
  func local(_ name: String, _ country: String) -> Recipient {
    let known = context.lexicon.gazetteer.places.first {
      $0.country == country && ($0.name.english == name || $0.name.vietnamese == name)
    }
    return known.map { Recipient(id: $0.id, name: $0.name, kind: $0.kind, country: $0.country) }
      ?? recipients.named(name, kind: nil, country: country)
  }

  func draft(
    _ recipient: Recipient, _ span: Span, _ sentence: Sentence, _ index: Int, _ open: Open, _ id: String
  ) -> Draft {
    var draft = Draft(
      programme: open.award.programme, award: id, edition: open.award.edition, recipient: recipient,
      rule: "any/claim/list-item", evidence: [sentence.evidence("recipient", span)], sentence: index)
    draft.evidence.append(context.sentences[open.naming].evidence("award", open.award.span))
    return draft
  }

  /// `2025: Chemnitz (Germany) and Nova Gorica (Slovenia)`: those who share the edition of a line.
  private func partners(_ draft: Draft, _ span: Span, _ sentence: Sentence) -> [Draft] {
    guard leadingYear(sentence) != nil, context.award(draft.programme, draft.award)?.kind == .title,
      let first = sentence.places.first(where: { $0.span == span })
    else { return [] }
    return Coordination.list(startingAt: first, sentence).dropFirst().map { group in
      var partner = draft
      partner.recipient = recipients.recipient(group, sentence, of: draft.programme)
      partner.evidence = [sentence.evidence("recipient", group.span)] + draft.evidence.dropFirst()
      return partner
    }
  }

  func items(_ sentence: Sentence, _ index: Int, _ open: Open) -> [Draft] {
    if context.planned.contains(index) || isInYearRow(sentence, index) { return [] }
    let field = field(sentence, open)
    if field == nil,
      sentence.awards.contains(where: {
        $0.award != open.award.award && $0.programme == open.award.programme && $0.award != nil
      })
    {
      return []
    }
    guard let id = field?.award ?? open.award.award else { return [] }
    if let several = members(sentence, index, open, id) { return several }
    var recipient: Recipient?
    var span: Span?
    if sentence.places.first.map({
      $0.role == .territory && $0.full.start == 0 && $0.full.end >= sentence.tokens.count - 1
    }) ?? false {
      return []
    }
    if let group = sentence.places.first(where: { $0.role != .territory }),
      group.span.start <= max(2, leadingYear(sentence)?.name ?? 0),
      field.map({ $0.span.start >= group.full.end }) ?? true,
      opensLine(group, sentence)
    {
      recipient = recipients.recipient(group, sentence, of: open.award.programme)
      span = group.span
    } else if sentence.kind != .cell,
      let name = ProperNames.name(after: leadingYear(sentence)?.name ?? 0, sentence),
      endsName(name.end, sentence)
    {
      if isCutOff(name, sentence) || isCount(name, sentence) || isLabel(name, sentence) { return [] }
      let territory = sentence.places.first { $0.role == .territory }
      recipient = recipients.named(sentence.quote(name), kind: nil, country: territory?.country ?? open.country)
      span = name
    }
    guard var recipient, let span else { return [] }
    if let country = open.country, recipient.country != country, sentence.places.allSatisfy({ $0.container == nil }) {
      recipient = local(sentence.quote(span), country)
    }
    var draft = draft(recipient, span, sentence, index, open, id)
    if let field { draft.evidence[draft.evidence.count - 1] = sentence.evidence("award", field.span) }
    if let own = ownYear(sentence, span) {
      draft.edition = own.year
      draft.evidence.append(sentence.evidence("edition", own.span))
      draft.isAside = own.year != (open.award.edition ?? context.edition(open.award.programme, id))
    }
    // "X - a finalist for the second year running"
    let count = sentence.cues.filter { $0.kind == .recur && $0.span.start >= span.end }.compactMap(Recurrences.value)
      .max { ($0.consecutive ? 1 : 0, $0.count) < ($1.consecutive ? 1 : 0, $1.count) }
    let bracketed =
      sentence.isMark(span.end, "(") ? sentence.numbers.first { $0.isOrdinal && $0.span.start == span.end + 1 } : nil
    if let bracketed, count == nil {
      draft.ordinal = bracketed.value
      draft.consecutive = sentence.tokens[bracketed.span.end...].contains { Self.successions.contains($0.key) }
      draft.evidence.append(sentence.evidence("ordinal", bracketed.span))
    }
    if let count {
      draft.ordinal = count.count
      draft.consecutive = count.consecutive
      draft.evidence.append(sentence.evidence("ordinal", count.span))
    }
    return [draft] + partners(draft, span, sentence)
  }
}
