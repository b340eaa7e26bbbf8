internal import Lexicons
internal import Model
internal import Text

/// Holders told by the year alone: "the 2031 holders are X and Y", "next year it will be the turn of Z".
extension HeldTitles {
  private static let holders: Set<UInt64> = Set(
    PhrasePattern.keys("holders titleholders capitals winners laureates recipients cities chủ thắng winner laureate"))
  private static let copulas: Set<UInt64> = Set(PhrasePattern.keys("are were là gồm"))
  /// Words of "The holders in 2031 are", "Chủ nhân của năm 2031 là".
  private static let reach = 8

  /// "The 2031 holders are X, Y and Z", "This year's holders are X and Y": all of them hold the title in that year.
  func named(_ sentence: Sentence, index: Int, _ discourse: Discourse) -> [Draft] {
    guard sentence.zone == .text, sentence.awards.isEmpty,
      let verb = sentence.tokens.indices.prefix(Self.reach).first(where: {
        Self.copulas.contains(sentence.tokens[$0].key)
      }),
      sentence.tokens[..<verb].contains(where: { Self.holders.contains($0.key) }),
      let (year, span) = year(in: Span(0, verb), sentence),
      let first = sentence.places.first(where: { $0.full.start >= verb }), first.full.start - verb <= 2,
      let (key, symbol) = title(sentence, discourse, isNamed: false), let id = key.award,
      ModalityScope.asserts(first.full.start, sentence)
    else { return [] }
    return Coordination.list(startingAt: first, sentence).map {
      held($0, key.programme, id, year, span, symbol, sentence, index)
    }
  }

  private static let turn = PhrasePattern.keys("turn")[0]
  private static let of = PhrasePattern.keys("of")[0]
  private static let lot = PhrasePattern.keys("lượt")[0]

  /// "In 2032 it will be the turn of X", "Next year it is X's turn", "Năm 2032 đến lượt X": the title in focus.
  func turn(_ sentence: Sentence, index: Int, _ discourse: Discourse) -> [Draft] {
    guard sentence.zone == .text, sentence.awards.isEmpty,
      let word = sentence.tokens.firstIndex(where: { $0.key == Self.turn || $0.key == Self.lot }),
      let group = sentence.places.first(where: { group in
        guard group.role != .territory else { return false }
        if group.full.start == word + 1 { return sentence.tokens[word].key == Self.lot }
        if group.full.start == word + 2 { return sentence.tokens[word + 1].key == Self.of }
        return group.full.end + 2 == word && sentence.isMark(group.full.end, "'")
      }),
      let (year, span) = year(in: Span(0, word), sentence) ?? year(in: sentence.whole, sentence),
      let (key, symbol) = title(sentence, discourse, isNamed: false) ?? network(discourse), let id = key.award,
      let facts = context.award(key.programme, id), facts.size == 1 || facts.kind == .membership
    else { return [] }
    return [held(group, key.programme, id, year, span, symbol, sentence, index)]
  }

  /// "Năm 2028 đến lượt X", on a page about a network.
  private func network(_ discourse: Discourse) -> (PageContext.AwardKey, AwardSymbol?)? {
    [discourse.mentioned, discourse.award].compactMap { $0 }.first { key in
      key.award.flatMap { context.award(key.programme, $0) }?.kind == .membership
    }.map { ($0, nil) }
  }

  private static let capitals: Set<UInt64> = Set(PhrasePattern.keys("capital holder winner titleholder laureate"))
  private static let being: Set<UInt64> = Set(PhrasePattern.keys("will be is was"))

  /// "Next year's Capital will be X", "last year's winner was X": the holder of the title in focus by the year alone.
  func yearly(_ sentence: Sentence, index: Int, _ discourse: Discourse) -> [Draft] {
    guard sentence.zone == .text, sentence.awards.isEmpty, let published = context.resolver.published?.year,
      let cue = sentence.cues.first(where: { $0.kind == .year && sentence.isMark($0.span.end, "'") }),
      let shift = cue.value.flatMap({ Int($0) }),
      let noun = (cue.span.end..<min(sentence.tokens.count, cue.span.end + 5)).first(where: {
        Self.capitals.contains(sentence.tokens[$0].key)
      }),
      let group = sentence.places.first(where: { $0.role == .plain && (2...3).contains($0.full.start - noun) }),
      sentence.tokens[(noun + 1)..<group.full.start].allSatisfy({ Self.being.contains($0.key) }),
      let (key, symbol) = title(sentence, discourse, isNamed: false), let id = key.award,
      let facts = context.award(key.programme, id), facts.size == 1, (facts.lead?.upperBound ?? 0) > 0
    else { return [] }
    return [held(group, key.programme, id, published + shift, cue.span, symbol, sentence, index)]
  }

  private static let agent = PhrasePattern.keys("do")[0]
  private static let bearing: [[UInt64]] = [
    "gánh vác", "đảm nhận", "đảm nhiệm", "nắm giữ", "nắm", "giữ", "phụ trách", "đảm trách", "mang",
  ].map { PhrasePattern.keys($0) }

  /// "Năm nay, vai trò đó do X, Y và Z gánh vác": all of them hold it in that year.
  func borne(_ sentence: Sentence, index: Int, _ discourse: Discourse) -> [Draft] {
    guard sentence.language == .vietnamese, sentence.zone == .text, sentence.has(.winner) || !sentence.awards.isEmpty,
      let first = sentence.places.first(where: { group in
        group.role != .territory && group.full.start > 0 && sentence.tokens[group.full.start - 1].key == Self.agent
      }), case let list = Coordination.list(startingAt: first, sentence), list.count > 1, let last = list.last,
      Self.bearing.contains(where: { sentence.stands($0, at: last.full.end) }),
      let (year, span) = year(in: sentence.whole, sentence),
      let (key, symbol) = title(sentence, discourse), let id = key.award, context.award(key.programme, id)?.size != 1
    else { return [] }
    return list.map { held($0, key.programme, id, year, span, symbol, sentence, index) }
  }

  private static let byWord = PhrasePattern.keys("by")[0]
  private static let passives: Set<UInt64> = Set(PhrasePattern.keys("held shared carried borne worn"))

  /// "The A for 2031, meant for towns, is held by X and Y": the award named in front of the verb.
  func passive(_ sentence: Sentence, index: Int) -> [Draft] {
    guard sentence.language == .english, sentence.zone == .text,
      let first = sentence.places.first(where: { group in
        group.role != .territory && group.full.start > 1 && sentence.tokens[group.full.start - 1].key == Self.byWord
          && Self.passives.contains(sentence.tokens[group.full.start - 2].key)
      }),
      let award = sentence.awards.last(where: { $0.span.end < first.full.start }), let id = award.award,
      context.award(award.programme, id)?.kind == .title,
      let (year, span) = year(in: Span(0, first.full.start), sentence),
      ModalityScope.asserts(first.full.start, sentence)
    else { return [] }
    return Coordination.list(startingAt: first, sentence).map {
      held($0, award.programme, id, year, span, award, sentence, index)
    }
  }

  private static let halls: [[UInt64]] = [
    "bảng vàng", "bảng vinh danh", "danh sách chủ nhân", "danh sách các chủ nhân", "danh sách những người thắng",
  ].map { PhrasePattern.keys($0) }
  private static let beside: [[UInt64]] = [
    "đứng cạnh", "nằm cạnh", "đứng bên", "đứng bên cạnh", "sánh cùng", "đứng cùng", "sánh vai cùng",
  ].map { PhrasePattern.keys($0) }

  /// "Trong bảng vàng, thành phố đứng cạnh X, Y và Z": holders of editions that are not said.
  func enrolled(_ sentence: Sentence, index: Int, _ discourse: Discourse) -> [Draft] {
    guard sentence.language == .vietnamese, sentence.zone == .text,
      sentence.tokens.indices.contains(where: { start in Self.halls.contains { sentence.stands($0, at: start) } }),
      let first = sentence.places.first(where: { group in
        group.role != .territory && Self.beside.contains { sentence.stands($0, at: group.full.start - $0.count) }
      }), let (key, _) = title(sentence, discourse, isNamed: false), let id = key.award,
      !sentence.dates.contains(where: { $0.form == .year }), ModalityScope.asserts(first.full.start, sentence)
    else { return [] }
    return Coordination.list(startingAt: first, sentence, any: true).map { group in
      var draft = Draft(
        programme: key.programme, award: id, edition: nil,
        recipient: recipients.recipient(group, sentence, of: key.programme), rule: "any/claim/held-title",
        evidence: [sentence.evidence("recipient", group.span)], sentence: index)
      draft.isBackground = true
      draft.isAside = true
      draft.isUndated = true
      return draft
    }
  }

  private static let bound: Set<UInt64> = Set(PhrasePattern.keys("held carried borne going goes passes"))
  private static let keeping: Set<UInt64> = Set(PhrasePattern.keys("had held has holds have"))
  /// Words of "title passes to X (Spain), while": an award behind them is told of by itself.
  private static let ownReach = 7
  private static let meant: Set<UInt64> = Set(PhrasePattern.keys("it them title honour honor award"))
  private static let small: Set<UInt64> = Set(PhrasePattern.keys("the will be is was then next by to"))

  /// The title in focus, whatever the sentence names behind what it says of it.
  private func focus(_ sentence: Sentence, _ discourse: Discourse) -> (PageContext.AwardKey, AwardSymbol?)? {
    if sentence.awards.isEmpty { return title(sentence, discourse, isNamed: false) }
    return [discourse.title, discourse.mentioned, discourse.award].compactMap { $0 }.first { key in
      key.award.flatMap { context.award(key.programme, $0) }?.kind == .title
    }.map { ($0, nil) }
  }

  /// "Next year the title is held by X", "Y, France, had it in 2030": the title in focus, with its year.
  func owned(_ sentence: Sentence, index: Int, _ discourse: Discourse) -> [Draft] {
    guard sentence.zone == .text,
      let word = sentence.tokens.firstIndex(where: { Self.meant.contains($0.key) && !$0.isCapitalised }),
      sentence.awards.allSatisfy({ $0.span.start - word > Self.ownReach }),
      let (key, symbol) = focus(sentence, discourse), let id = key.award,
      context.award(key.programme, id)?.size == 1, ModalityScope.asserts(word, sentence) || sentence.has(.schedule)
    else { return [] }
    if let group = sentence.places.first(where: { $0.full.start > word && $0.full.start - word <= 5 }),
      case let gap = sentence.tokens[(word + 1)..<group.full.start],
      gap.contains(where: { Self.bound.contains($0.key) }),
      gap.allSatisfy({ Self.bound.contains($0.key) || Self.small.contains($0.key) }),
      let (year, span) = year(in: Span(0, word), sentence) ?? year(in: sentence.whole, sentence)
    {
      return [held(group, key.programme, id, year, span, symbol, sentence, index)]
    }
    guard let date = sentence.dates.first(where: { $0.form == .year && (1...2).contains($0.span.start - word - 1) }),
      let year = date.year,
      let verb = (max(0, word - 2)..<word).first(where: { Self.keeping.contains(sentence.tokens[$0].key) }),
      let group = sentence.places.last(where: { $0.role == .plain && (0...1).contains(verb - $0.full.end) })
    else { return [] }
    return [held(group, key.programme, id, year, date.span, symbol, sentence, index)]
  }
}
