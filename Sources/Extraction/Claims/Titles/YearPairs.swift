internal import Lexicons
internal import Model
internal import Text

/// Reads `X won in 2002 and Y in 2007`, `the first since X in 2014`: winners of other years, each with its year.
struct YearPairs {
  let context: PageContext
  let recipients: Recipients

  /// Words of "have been in the network since".
  private static let reach = 10

  private static let yearWords: Set<UInt64> = Set(
    [
      "in", "năm", "nam", "won", "was", "chosen", "named", "for", "of", "the", "pick", "which", "it", "title", "winner",
      "a", "triumphed", "prevailed", "giành", "đoạt", "vào", "tham", "được", "trao", "giải", "nhận", "thắng", "đạt",
      "awarded",
      "received", "got", "took", "itself", "also", "entered", "joined", "since", "member", "từ", "gia", "nhập",
      "prevailing", "winning", "laureate", "holder", "crowned", "honoured", "honored", "selected", "recipient", "again",
      "first", "had", "has", "have", "been", "held", "wore", "carried", "mang", "giữ", "đăng", "quang", "lên", "ngôi",
      "là",
      "chủ", "nhân", "thành", "viên", "công", "vinh", "danh", "kết", "nạp", "nối", "bước", "hiệu", "này", "của", "đã",
      "từng", "thưởng", "mạng", "lưới", "network", "followed", "picked", "up", "out", "on", "top", "both", "each",
      "all", "cả", "hai", "đều", "cùng", "already", "admitted",
      "its", "turn", "s", "whose", "year", "with", "capital", "capitals", "đô", "thủ", "earlier", "later", "years",
      "made", "a", "were", "are", "pioneers", "pioneer", "ones", "one", "that", "forerunners", "trailblazers", "having",
      "overall", "champion", "champions", "winners", "laureates", "holders", "only", "reigned", "ruled", "outgoing",
      "belonged",
      "preceded",
      "lined", "victorious",
      "những", "nơi", "mở", "đường", "sách", "back", "award", "prize", "honour", "honor", "đi", "đầu", "tiên", "phong",
      "cái", "tên", "sau", "phố", "cho",
      "hết", "trong",
      "vừa", "kết", "thúc", "phiên", "lượt", "mùa", "kỳ", "nhiệm", "tháng", "cuối", "đang", "ở", "thì", "người",
      "màn", "có", "một",
    ].flatMap { PhrasePattern.keys($0) })

  func drafts(_ sentence: Sentence, index: Int, _ discourse: Discourse) -> [Draft] {
    guard let (key, symbol) = award(sentence, discourse), let id = key.award else { return [] }
    let isPointed = points(sentence, symbol, key) || isSinceFirst(sentence)
    let later =
      sentence.places.compactMap { group in year(before: group, sentence).map { (group, $0) } }
      + (isPointed && !isHosting(sentence)
        ? fronted(sentence, isShared: context.award(key.programme, id)?.size != 1) : [])
    let dated = sentence.places.filter { $0.role != .territory && year(after: $0, sentence) != nil }
    let ordered = inOrder(sentence)
    if !ordered.isEmpty {
      return ordered.filter { ModalityScope.asserts($0.0.span.start, sentence) }.map { group, own in
        draft(group, key.programme, id, own.0, own.1, symbol, sentence, index)
      }
    }
    // Two winners with their years need no word for the prize beside them.
    guard isPointed || dated.count > 1 || !later.isEmpty else { return [] }
    var result: [Draft] = []
    for (group, (year, span)) in later {
      // "Năm 2034 sẽ là X": a title given ahead of its year.
      guard
        ModalityScope.asserts(group.span.start, sentence)
          || isPointed && sentence.language == .vietnamese
            && context.resolver.published?.year.map({ $0 < year }) ?? false
            && ModalityScope.modality(sentence.whole, anchor: group.span.start, sentence).0 == .scheduled
      else { continue }
      result.append(draft(group, key.programme, id, year, span, symbol, sentence, index))
    }
    guard isPointed || dated.count > 1 else { return result }
    let own = Set(dated.map(\.span) + later.map(\.0.span))
    for group in sentence.places
    where group.role != .territory
      && (group.role != .locative || sentence.isMark(group.full.end, "(") || isSeat(group, sentence))
    {
      for (year, span) in years(after: group, sentence) where !later.contains(where: { $0.1.1 == span }) {
        guard ModalityScope.asserts(group.span.start, sentence) || isAfter(group, sentence) else { continue }
        let draft = draft(group, key.programme, id, year, span, symbol, sentence, index)
        result.append(draft)
        // "X and Y joined in 2020": the year of all that stand before the verb.
        var last = group
        while let before = sentence.places.last(where: {
          $0.role == group.role && Coordination.joins($0.full.end, last.full.start, sentence)
        }), !own.contains(before.span), group.role == .plain {
          var member = draft
          member.recipient = recipients.recipient(before, sentence, of: key.programme)
          member.evidence[0] = sentence.evidence("recipient", before.span)
          result.append(member)
          last = before
        }
      }
    }
    return result
  }

  private static let since = PhrasePattern.keys("since")[0]

  /// "has named an A every two years since X in 2008": the first of all.
  private func isSinceFirst(_ sentence: Sentence) -> Bool {
    sentence.places.contains { group in
      group.full.start > 0 && sentence.tokens[group.full.start - 1].key == Self.since
        && year(after: group, sentence) != nil
    }
  }

  private func draft(
    _ group: PlaceGroup, _ programme: String, _ id: String, _ year: Int, _ span: Span, _ symbol: AwardSymbol?,
    _ sentence: Sentence, _ index: Int
  ) -> Draft {
    var evidence = [sentence.evidence("recipient", group.span), sentence.evidence("edition", span)]
    if let symbol { evidence.append(sentence.evidence("award", symbol.span)) }
    var draft = Draft(
      programme: programme, award: id, edition: year, recipient: recipients.recipient(group, sentence, of: programme),
      rule: "any/claim/year-pair", evidence: evidence, sentence: index)
    // The first of all to bear a title need not bear it for the first of several times; who joins first, does so once.
    if context.award(programme, id)?.kind == .membership, let first = opener(group, sentence) {
      draft.ordinal = 1
      draft.evidence.append(sentence.evidence("ordinal", first))
    }
    draft.isBackground = true
    draft.isAside = true
    return draft
  }

  private static let goalWords: Set<UInt64> = Set(PhrasePattern.keys("to cho về là"))

  /// "went to X in 2018, and in 2019 to Y", "năm 2018 thuộc về X, năm 2019 là Y": a year right before the words for the
  /// goal, behind a verb of giving.
  private func year(before group: PlaceGroup, _ sentence: Sentence) -> (Int, Span)? {
    var start = group.full.start
    while start > 0, Self.goalWords.contains(sentence.tokens[start - 1].key) { start -= 1 }
    guard group.role == .plain, start < group.full.start, group.full.start - start <= 2,
      let date = sentence.dates.first(where: { $0.form == .year && $0.span.end == start }), let year = date.year,
      date.span.start > 0, Self.leadWords.contains(sentence.tokens[date.span.start - 1].key),
      sentence.cues.contains(where: { $0.kind == .goes && $0.span.end < date.span.start })
    else { return nil }
    return (year, date.span)
  }

  private static let leadWords: Set<UInt64> = Set(PhrasePattern.keys("in năm"))

  /// `X in 2006`, `X was a winner in 2020 and in 2022`: the year of a place and those coordinated to it.
  private func years(after group: PlaceGroup, _ sentence: Sentence) -> [(Int, Span)] {
    guard let first = year(after: group, sentence) else { return [] }
    var result = [first]
    for date in sentence.dates where date.form == .year && date.span.start > first.1.start {
      guard let year = date.year, let last = result.last, date.span.start - last.1.end <= 3,
        sentence.tokens[last.1.end..<date.span.start].allSatisfy({
          Self.yearWords.contains($0.key) || Self.conjunctions.contains($0.key)
        })
      else { break }
      result.append((year, date.span))
    }
    // "X and Y joined in 2019 and 2022, respectively": each has one of them.
    return result.count > 1 && sentence.has(.respective) ? [] : result
  }

  private static let conjunctions: Set<UInt64> = Set(PhrasePattern.keys("and và")).union([0x2c])

  private func award(_ sentence: Sentence, _ discourse: Discourse) -> (PageContext.AwardKey, AwardSymbol?)? {
    let named = sentence.awards.first { award in
      guard let id = award.award, let facts = context.award(award.programme, id) else { return false }
      return facts.kind == .title || facts.kind == .membership
    }
    if let named { return (PageContext.AwardKey(programme: named.programme, award: named.award), named) }
    let last = isGiven(sentence) && discourse.mentionedBlock == sentence.block ? discourse.mentioned : nil
    let titles = [last, settled(discourse.title, sentence, discourse), discourse.mentioned, discourse.award]
      .compactMap { $0 }
    guard sentence.awards.isEmpty,
      let focus = titles.first(where: { key in
        let kind = key.award.flatMap { context.award(key.programme, $0) }?.kind
        return kind == .title || kind == .membership
      })
    else { return nil }
    return (main(sentence, of: focus) ?? roleAward(sentence, besides: focus) ?? focus, nil)
  }

  private static let pronouns: Set<UInt64> = Set(PhrasePattern.keys("it nó"))

  /// "The A is for large cities. It has gone to X (2030)": the prize named last, whatever its size.
  private func isGiven(_ sentence: Sentence) -> Bool {
    sentence.tokens.first.map { Self.pronouns.contains($0.key) } ?? false
      && sentence.cues.contains { $0.kind == .goes && $0.from <= 3 }
  }

  /// "Past winners of the main title": the programme's own, whatever lesser one was told of.
  private func main(_ sentence: Sentence, of focus: PageContext.AwardKey) -> PageContext.AwardKey? {
    guard let cue = sentence.cues.first(where: { $0.kind == .winner && $0.value == "title" }),
      sentence.tokens[cue.span.start..<cue.span.end].contains(where: { VerbFrames.highest.contains($0.key) }),
      let main = context.lexicon.catalogue.mainAward(of: focus.programme), main.kind == .title
    else { return nil }
    return PageContext.AwardKey(programme: main.programme, award: main.id)
  }

  /// A lesser title told of in another paragraph is not what the text goes on about: the programme's main one.
  private func settled(
    _ title: PageContext.AwardKey?, _ sentence: Sentence, _ discourse: Discourse
  ) -> PageContext.AwardKey? {
    guard let title, let facts = title.award.flatMap({ context.award(title.programme, $0) }), !facts.isMain,
      discourse.mentionedBlock != sentence.block, !context.headline.contains(title),
      let main = context.lexicon.catalogue.mainAward(of: title.programme), main.kind == .title, main.size == facts.size
    else { return title }
    return PageContext.AwardKey(programme: main.programme, award: main.id)
  }

  private static let afterWords: Set<UInt64> = Set(PhrasePattern.keys("after following since sau bước gót"))

  /// "will be the third holder after X in 1998 and Y in 2014": those before have held it, whatever is to come.
  private func isAfter(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    (max(0, group.full.start - Self.reach)..<group.full.start).last {
      Self.afterWords.contains(sentence.tokens[$0].key)
    }
    .map { start in
      sentence.tokens[(start + 1)..<group.full.start].allSatisfy { token in
        token.kind != .word || Self.yearWords.contains(token.key) || Self.conjunctions.contains(token.key)
          || token.isCapitalised
      }
    } ?? false
  }

  /// `X last year`, beside others with their years.
  private func lastYear(at index: Int, _ sentence: Sentence) -> (Int, Span)? {
    guard let cue = sentence.cues.first(where: { $0.kind == .year && $0.value == "-1" && $0.span.start == index }),
      sentence.dates.contains(where: { $0.form == .year }),
      sentence.places.count(where: { $0.role != .territory }) > 1, let published = context.resolver.published?.year
    else { return nil }
    return (published - 1, cue.span)
  }

  /// The year in `X in 2006`, `X (2006)`, `X won in 2002`.
  private func year(after group: PlaceGroup, _ sentence: Sentence) -> (Int, Span)? {
    var index = remarkEnd(behind: group.full.end, sentence)
    var steps = index > group.full.end ? 1 : 0
    while index < sentence.tokens.count, steps < Self.reach {
      if let year = EditionFinder.year(at: index, sentence) {
        return steps > 0 || isEnumerated(group, index, sentence) ? (year, Span(index, index + 1)) : nil
      }
      if let last = lastYear(at: index, sentence) { return last }
      let token = sentence.tokens[index]
      guard
        Self.yearWords.contains(token.key) || token.key == 0x28 || token.key == 0x2c || token.key == 0x27
          // "X having been Spain's one capital, in 2030"
          || sentence.places.contains(where: { $0.role != .plain && $0.full == Span(index, index + 1) })
            && sentence.isMark(index + 1, "'")
      else { return nil }
      index += 1
      steps += 1
    }
    return nil
  }

  /// Tokens of a remark between commas.
  private static let longestRemark = 14

  /// "X, the Spanish port that rebuilt itself, won in 2031": behind the comma that closes what is said in passing, where
  /// that holds neither a year nor another place.
  private func remarkEnd(behind end: Int, _ sentence: Sentence) -> Int {
    guard sentence.isMark(end, ","),
      let close = sentence.tokens.indices.dropFirst(end + 2).prefix(Self.longestRemark).first(where: {
        sentence.isMark($0, ",")
      }), sentence.tokens.indices.contains(close + 1),
      Self.yearWords.contains(sentence.tokens[close + 1].key),
      !sentence.tokens[end + 1..<close].allSatisfy({ Self.yearWords.contains($0.key) }),
      !sentence.dates.contains(where: { $0.span.start > end && $0.span.end <= close }),
      !sentence.places.contains(where: {
        $0.role != .territory && $0.role != .locative && $0.full.start > end && $0.full.end <= close
      })
    else { return end }
    return close + 1
  }
}
