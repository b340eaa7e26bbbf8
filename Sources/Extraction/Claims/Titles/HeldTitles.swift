internal import Lexicons
internal import Model
internal import Text

/// Reads who holds a title in which year: "X mang danh hiệu năm 2032", "Y bears the title this year; Z has been chosen
/// for 2034". A title given ahead of its year is held by then, whatever the tense.
struct HeldTitles {
  let context: PageContext
  let recipients: Recipients

  private static let holding: Set<UInt64> = Set(
    PhrasePattern.keys(
      "mang giữ hold holds holding held holder carry carries wear wears worn wore bear bears reigned chosen"))

  /// Words of ", Spain, will take".
  private static let verbReach = 4
  private static let taking: Set<UInt64> = Set(PhrasePattern.keys("take takes took"))
  private static let over = PhrasePattern.keys("over")[0]

  /// A verb of holding, or "takes over".
  private func isHolding(_ index: Int, _ sentence: Sentence) -> Bool {
    Self.holding.contains(sentence.tokens[index].key)
      || Self.taking.contains(sentence.tokens[index].key) && sentence.tokens.indices.contains(index + 1)
        && sentence.tokens[index + 1].key == Self.over
  }

  func drafts(_ sentence: Sentence, index: Int, _ discourse: Discourse) -> [Draft] {
    guard sentence.zone == .text, !sentence.places.isEmpty, sentence.has(.winner) || !sentence.awards.isEmpty,
      sentence.tokens.contains(where: { Self.holding.contains($0.key) }),
      let (key, symbol) = title(sentence, discourse), let id = key.award
    else { return (incumbent(sentence, index, discourse) ?? reigning(sentence, index, discourse)).map { [$0] } ?? [] }
    if let now = incumbent(sentence, index, discourse) ?? reigning(sentence, index, discourse) { return [now] }
    let joint = joint(key.programme, id, symbol, sentence, index)
    guard joint.isEmpty else { return joint }
    return segments(sentence).compactMap { segment in draft(segment, key.programme, id, symbol, sentence, index) }
  }

  private static let which = PhrasePattern.keys("which")[0]
  private static let jointly: Set<UInt64> = Set(
    PhrasePattern.keys("will both jointly share hold carry wear bear held wore"))

  /// "... the A, which X and Y will both carry in 2031": all of them hold it in that year.
  private func joint(
    _ programme: String, _ id: String, _ symbol: AwardSymbol?, _ sentence: Sentence, _ index: Int
  ) -> [Draft] {
    guard let symbol, sentence.isMark(symbol.span.end, ","),
      case let which = symbol.span.end + 1, sentence.tokens.indices.contains(which),
      sentence.tokens[which].key == Self.which,
      let first = sentence.places.first(where: { $0.full.start == which + 1 && $0.role == .plain }),
      case let list = Coordination.list(startingAt: first, sentence), let last = list.last,
      let date = sentence.dates.first(where: { $0.form == .year && $0.span.start > last.full.end }),
      let year = date.year, date.span.start - last.full.end <= Self.choiceReach,
      Self.forWords.contains(sentence.tokens[date.span.start - 1].key)
        || Self.inWords.contains(sentence.tokens[date.span.start - 1].key),
      sentence.tokens[last.full.end..<(date.span.start - 1)].allSatisfy({ Self.jointly.contains($0.key) })
    else { return [] }
    return list.map {
      var draft = held($0, programme, id, year, date.span, symbol, sentence, index)
      draft.isAside = false
      draft.isBackground = false
      return draft
    }
  }

  private static let inWords: Set<UInt64> = Set(PhrasePattern.keys("in during throughout"))

  private static let incumbents: Set<UInt64> = Set(
    PhrasePattern.keys("holder capital titleholder winner city nhiệm giữ đô"))
  private static let copulas: Set<UInt64> = Set(PhrasePattern.keys("is là"))

  /// "The current holder is X", "this year's capital, X", "X, the present capital": who holds the title now.
  private func incumbent(_ sentence: Sentence, _ index: Int, _ discourse: Discourse) -> Draft? {
    guard let now = context.resolver.published?.year,
      let start = sentence.tokens.indices.first(where: { Self.present.contains(sentence.tokens[$0].key) })
        ?? sentence.cues.first(where: { $0.kind == .year && $0.value == "0" && sentence.isMark($0.span.end, "'") })?
        .span.start,
      let noun = incumbency(start, sentence),
      let (key, symbol) = title(sentence, discourse, isNamed: false), let id = key.award,
      context.award(key.programme, id)?.size == 1, symbol?.edition.map({ $0 == now }) ?? true,
      let group = sentence.places.first(where: { group in
        // "The current holder is X", "the present capital, X"
        (1...2).contains(group.full.start - noun)
          && (group.full.start - noun == 1 || Self.copulas.contains(sentence.tokens[noun + 1].key)
            || sentence.isMark(noun + 1, ","))
      })
        ?? sentence.places.last(where: { group in
          // "X, the current holder, ...", "X is the current holder"
          group.role != .territory && (1...2).contains(start - group.full.end)
            && (sentence.isMark(group.full.end, ",") || Self.copulas.contains(sentence.tokens[group.full.end].key))
        })
    else { return nil }
    return held(group, key.programme, id, now, Span(start, noun + 1), symbol, sentence, index)
  }

  /// The last word of what the holder is called: "the current holder", "the present A, for 2031,".
  private func incumbency(_ start: Int, _ sentence: Sentence) -> Int? {
    let noun =
      (start..<min(sentence.tokens.count, start + 6)).first {
        Self.incumbents.contains(sentence.tokens[$0].key) && !sentence.tokens[$0].isCapitalised
      } ?? sentence.awards.first { (0...1).contains($0.span.start - start - 1) }.map { $0.span.end - 1 }
    guard let noun, sentence.isMark(noun + 1, ","),
      let date = sentence.dates.first(where: { $0.form == .year && (1...2).contains($0.span.start - noun - 1) }),
      sentence.isMark(date.span.end, ",")
    else { return noun }
    return date.span.end
  }

  private static let now: Set<UInt64> = Set(PhrasePattern.keys("nhiệm hiện nay"))

  private static let seats: Set<UInt64> = copulas.union(PhrasePattern.keys("ở thuộc"))

  /// "Thủ đô sách năm nay là X", "Danh hiệu năm nay ở X", "chủ nhân đương nhiệm là X": the words for now stand behind the title.
  private func reigning(_ sentence: Sentence, _ index: Int, _ discourse: Discourse) -> Draft? {
    guard sentence.language == .vietnamese, let year = context.resolver.published?.year,
      let group = sentence.places.first(where: { group in
        group.full.start > 1 && Self.seats.contains(sentence.tokens[group.full.start - 1].key)
          && Self.now.contains(sentence.tokens[group.full.start - 2].key)
      }),
      let (key, symbol) = title(sentence, discourse), let id = key.award,
      context.award(key.programme, id)?.size == 1, symbol?.edition.map({ $0 == year }) ?? true
    else { return nil }
    let span = Span(group.full.start - 2, group.full.start - 1)
    return held(group, key.programme, id, year, span, symbol, sentence, index)
  }

  private static let sharing: Set<UInt64> = Set(PhrasePattern.keys("share shares shared sharing chia"))
  private static let company: Set<UInt64> = Set(PhrasePattern.keys("with cùng với sẻ the title danh hiệu năm"))

  /// "X will share 2026 with Y", "X shared the 2013 title with Y": both hold the title in that year.
  func shared(_ sentence: Sentence, index: Int, _ discourse: Discourse) -> [Draft] {
    guard sentence.zone == .text, let verb = sentence.tokens.firstIndex(where: { Self.sharing.contains($0.key) }),
      let date = sentence.dates.first(where: { $0.form == .year && (1...3).contains($0.span.start - verb) }),
      let year = date.year,
      sentence.tokens[(verb + 1)..<date.span.start].allSatisfy({ Self.company.contains($0.key) }),
      let partner = sentence.places.first(where: { (1...4).contains($0.full.start - date.span.end) }),
      sentence.tokens[date.span.end..<partner.full.start].allSatisfy({ Self.company.contains($0.key) }),
      let (key, symbol) = title(sentence, discourse, isNamed: false), let id = key.award,
      ModalityScope.modality(Span(verb, sentence.tokens.count), anchor: verb, sentence).0 != .negated
    else { return [] }
    let subject = sentence.places.last { $0.role == .plain && $0.full.end <= verb }
    return [subject, partner].compactMap { $0 }.map {
      held($0, key.programme, id, year, date.span, symbol, sentence, index)
    }
  }

  private static let choosing: Set<UInt64> = Set(
    PhrasePattern.keys("chosen named selected picked designated appointed chọn"))
  /// Words of "chosen in August 2019 for", "were chosen long ago for".
  private static let choiceReach = 7

  /// "Y, already chosen for 2024", "X and Y were chosen long ago for 2022".
  func chosen(_ sentence: Sentence, index: Int, _ discourse: Discourse) -> [Draft] {
    guard sentence.zone == .text,
      let verb = sentence.tokens.firstIndex(where: { Self.choosing.contains($0.key) }),
      let date = sentence.dates.first(where: {
        $0.form == .year && (1...Self.choiceReach).contains($0.span.start - verb)
          && Self.forWords.contains(sentence.tokens[$0.span.start - 1].key)
      }), let year = date.year,
      !sentence.places.contains(where: {
        $0.role != .territory && $0.full.start > verb && $0.full.end < date.span.start
      }),
      let last = remarked(before: verb, sentence)
        ?? sentence.places.last(where: { $0.role != .territory && $0.full.end <= verb && verb - $0.full.end <= 4 }),
      let (key, symbol) = title(sentence, discourse, isNamed: false), let id = key.award,
      !sentence.cues.contains(where: { $0.kind == .negate && $0.span.end <= verb && verb - $0.span.end <= 3 }),
      // "chosen as the venue of the A": something else of the award's.
      symbol.map({ !isOwned($0, from: verb, sentence) }) ?? true
    else { return [] }
    return Coordination.list(endingAt: last, sentence).map {
      held($0, key.programme, id, year, date.span, symbol, sentence, index)
    }
  }

  private static let auxiliaries: Set<UInt64> = Set(
    PhrasePattern.keys("has have had since been was were already now also later is đã được"))

  /// "Y, which finished behind X, has since been chosen": the place in front of the remark.
  private func remarked(before verb: Int, _ sentence: Sentence) -> PlaceGroup? {
    var start = verb
    while start > 0, Self.auxiliaries.contains(sentence.tokens[start - 1].key) { start -= 1 }
    guard start > 1, sentence.isMark(start - 1, ","),
      let pronoun = (1..<start).last(where: {
        RelativeWords.subjects.contains(sentence.tokens[$0].key) && sentence.isMark($0 - 1, ",")
      })
    else { return nil }
    return sentence.places.last { $0.role != .territory && $0.full.end == pronoun - 1 }
  }

  private static let possessives: Set<UInt64> = Set(PhrasePattern.keys("of của"))

  private func isOwned(_ award: AwardSymbol, from verb: Int, _ sentence: Sentence) -> Bool {
    verb < award.span.start
      && sentence.tokens[verb..<award.span.start].suffix(2).contains { Self.possessives.contains($0.key) }
  }

  private static let forWords: Set<UInt64> = Set(PhrasePattern.keys("for cho năm"))

  func held(
    _ group: PlaceGroup, _ programme: String, _ id: String, _ year: Int, _ span: Span, _ symbol: AwardSymbol?,
    _ sentence: Sentence, _ index: Int
  ) -> Draft {
    var draft = Draft(
      programme: programme, award: id, edition: year,
      recipient: recipients.recipient(group, sentence, of: programme), rule: "any/claim/held-title",
      evidence: [sentence.evidence("recipient", group.span), sentence.evidence("edition", span)], sentence: index)
    if let symbol { draft.evidence.append(sentence.evidence("award", symbol.span)) }
    draft.isBackground = true
    draft.isAside = true
    return draft
  }

  private func draft(
    _ segment: Span, _ programme: String, _ id: String, _ symbol: AwardSymbol?, _ sentence: Sentence, _ index: Int
  ) -> Draft? {
    let places = sentence.places.filter {
      segment.contains($0.full) && ($0.role == .plain || $0.role == .agent || isDoer($0, sentence))
    }
    guard places.count == 1,
      let verb = (segment.start..<segment.end).first(where: { isHolding($0, sentence) }),
      verb >= places[0].full.start || places[0].role != .plain, let (year, span) = year(in: segment, sentence),
      symbol.map({ !isOwned($0, from: verb, sentence) }) ?? true, !isSinceFirst(span, sentence),
      !sentence.cues.contains(where: {
        segment.contains($0.span) && $0.span.start < verb && ($0.kind == .negate || $0.kind == .aspire)
      })
    else { return nil }
    // A plan names no year that the page could know, unless the title has been given.
    let isPlanned = sentence.cues.contains { $0.kind == .schedule && segment.contains($0.span) }
    let now = context.resolver.published?.year ?? context.edition(programme, id).map { $0 - 1 }
    if isPlanned, now.map({ year < $0 || year == $0 && context.resolver.published != nil }) ?? true { return nil }
    // "X is the second, after Y, which held the title in 2031": Y.
    let owner =
      verb > 1 && RelativeWords.subjects.contains(sentence.tokens[verb - 1].key) && sentence.isMark(verb - 2, ",")
      ? sentence.places.last { $0.role != .territory && $0.full.end == verb - 2 } : nil
    return held(owner ?? places[0], programme, id, year, span, symbol, sentence, index)
  }

  private static let since: Set<UInt64> = Set(PhrasePattern.keys("since từ kể"))

  /// "the 26th city to bear the title since 2001": the year of the first of all.
  private func isSinceFirst(_ span: Span, _ sentence: Sentence) -> Bool {
    span.start > 0 && Self.since.contains(sentence.tokens[span.start - 1].key)
      && sentence.numbers.contains { $0.isOrdinal && $0.span.end <= span.start }
  }

  private static let doer = PhrasePattern.keys("do")[0]

  /// "do X nắm giữ": the holder behind its preposition.
  private func isDoer(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    group.full.start > 0 && sentence.tokens[group.full.start - 1].key == Self.doer
  }

  /// The title that the sentence names, or the one in focus where a word points back to it.
  func title(
    _ sentence: Sentence, _ discourse: Discourse, isNamed: Bool = true
  ) -> (PageContext.AwardKey, AwardSymbol?)? {
    func isTitle(_ key: PageContext.AwardKey) -> Bool {
      key.award.flatMap { context.award(key.programme, $0) }?.kind == .title
    }
    let named = sentence.awards.map { (PageContext.AwardKey(programme: $0.programme, award: $0.award), $0) }
    if let first = named.first(where: { isTitle($0.0) }) { return first }
    guard named.isEmpty, !isNamed || sentence.has(.winner) else { return nil }
    return [discourse.mentioned, discourse.title, discourse.award].compactMap { $0 }.first(where: isTitle).map {
      ($0, nil)
    }
  }

  /// Parts of a sentence between semicolons.
  private func segments(_ sentence: Sentence) -> [Span] {
    let edges =
      [-1] + sentence.tokens.indices.filter { sentence.isMark($0, ";") || partsSubjects($0, sentence) }
      + [sentence.tokens.count]
    return zip(edges, edges.dropFirst()).map { Span($0 + 1, $1) }.filter { $0.count > 0 }
  }

  private static let joints: Set<UInt64> = Set(PhrasePattern.keys("and while whereas và còn"))

  /// "X is A in 2031, and Y holds the title in 2032": behind a comma a new subject with a verb of holding.
  private func partsSubjects(_ index: Int, _ sentence: Sentence) -> Bool {
    guard index > 0, Self.joints.contains(sentence.tokens[index].key), sentence.isMark(index - 1, ","),
      let group = sentence.places.first(where: { $0.full.start == index + 1 })
    else { return false }
    return sentence.tokens.indices.dropFirst(group.full.end).prefix(Self.verbReach).contains {
      isHolding($0, sentence)
    }
  }

  private static let present: Set<UInt64> = Set(PhrasePattern.keys("current currently present presently hiện"))

  private static let going = PhrasePattern.keys("đang")[0]

  /// "hiện mang danh hiệu", "đang giữ danh hiệu"
  private func isNow(_ index: Int, _ sentence: Sentence) -> Bool {
    Self.present.contains(sentence.tokens[index].key)
      || sentence.tokens[index].key == Self.going && sentence.tokens.indices.contains(index + 1)
        && Self.holding.contains(sentence.tokens[index + 1].key)
  }

  /// The only year of a part, or one counted from that of the page: "this year", "next year".
  func year(in segment: Span, _ sentence: Sentence) -> (Int, Span)? {
    let years = sentence.dates.filter { $0.form == .year && segment.contains($0.span) }
    if years.count == 1, let year = years[0].year { return (year, years[0].span) }
    guard years.isEmpty, let published = context.resolver.published?.year else { return nil }
    if let cue = sentence.cues.first(where: { $0.kind == .year && segment.contains($0.span) }),
      let shift = cue.value.flatMap({ Int($0) })
    {
      return (published + shift, cue.span)
    }
    return (segment.start..<segment.end).first { isNow($0, sentence) }.map { (published, Span($0, $0 + 1)) }
  }
}
