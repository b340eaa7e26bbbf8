internal import Lexicons
internal import Model
internal import Text

/// Reads who stood in the line of a title: "X was last year's winner", "X takes over from Y in January 2031".
struct Successions {
  let context: PageContext
  let recipients: Recipients

  func drafts(_ sentence: Sentence, index: Int, _ discourse: Discourse) -> [Draft] {
    guard sentence.zone == .text else { return [] }
    return former(sentence, index, discourse) + heirs(sentence, index, discourse)
      + relative(sentence, index) + yielded(sentence, index, discourse) + shared(sentence, index, discourse)
  }

  private static let holders: Set<UInt64> = Set(
    PhrasePattern.keys("winner winners champion champions laureate holder capital recipient recipients titleholder"))
  private static let ties: Set<UInt64> = Set(PhrasePattern.keys("was were is")).union([0x2c])
  private static let possessive = PhrasePattern.keys("s")[0]

  /// "X was last year's winner", "X, last year's champion, ...", "last year's laureate, X": one edition before the page's.
  private func former(_ sentence: Sentence, _ index: Int, _ discourse: Discourse) -> [Draft] {
    guard sentence.language == .english,
      let cue = sentence.cues.first(where: {
        $0.kind == .year && $0.value == "-1" && sentence.isMark($0.span.end, "'")
      }), case let noun = cue.span.end + 2, sentence.tokens.indices.contains(noun),
      sentence.tokens[noun - 1].key == Self.possessive, Self.holders.contains(sentence.tokens[noun].key),
      let (key, symbol) = title(sentence, discourse), let id = key.award, let facts = context.award(key.programme, id),
      let edition = context.edition(key.programme, id), let last = facts.edition(1, before: edition)
    else { return [] }
    let before = sentence.places.last {
      $0.role != .territory && $0.full.end == cue.span.start - 1
        && Self.ties.contains(sentence.tokens[$0.full.end].key)
    }
    let after = sentence.places.first {
      $0.role != .territory && $0.full.start == noun + 2 && sentence.isMark(noun + 1, ",")
    }
    let list =
      before.map { Coordination.list(endingAt: $0, sentence) } ?? after.map { [$0] } ?? []
    return list.map { held($0, key, id, last, cue.span, symbol, sentence, index) }
  }

  /// "X takes over from Y in May 2031": X holds the title from then on.
  private func heirs(_ sentence: Sentence, _ index: Int, _ discourse: Discourse) -> [Draft] {
    guard sentence.awards.isEmpty, let cue = sentence.cues.first(where: { $0.kind == .predecessor }),
      let (key, symbol) = title(sentence, discourse), let id = key.award,
      context.award(key.programme, id)?.size == 1,
      let group = sentence.places.first(where: {
        $0.span.start >= cue.span.end && $0.span.start - cue.span.end <= 3 && $0.role != .territory
      }), let own = Self.heirYear(cue, group, sentence), own.span.start >= group.full.end,
      let heir = sentence.places.last(where: { $0.role == .plain && $0.full.end <= cue.from }),
      cue.from - heir.full.end <= Self.remark,
      own.year != context.edition(key.programme, id)
    else { return [] }
    return [held(heir, key, id, own.year, own.span, symbol, sentence, index)]
  }

  /// Words of ", as planned,".
  private static let remark = 6
  private static let inWords: Set<UInt64> = Set(PhrasePattern.keys("in on from"))
  private static let taking: Set<UInt64> = Set(PhrasePattern.keys("take takes took taking taken"))

  /// The year that belongs to the one who takes over: that of the day on which it does, "takes over from Y in May
  /// 2031", else the one that the clause has named before, "holds it in 2031, taking over from Y".
  static func heirYear(_ cue: CueSymbol, _ group: PlaceGroup, _ sentence: Sentence) -> (year: Int, span: Span)? {
    if sentence.language == .vietnamese { return ownYear(cue, sentence) }
    guard taking.contains(sentence.tokens[cue.from].key) else { return nil }
    let end = group.full.end
    if sentence.tokens.indices.contains(end), inWords.contains(sentence.tokens[end].key),
      let date = sentence.dates.first(where: { $0.span.start == end + 1 }), let year = date.start?.year
    {
      return (year, date.span)
    }
    let start = (0..<cue.from).last { sentence.isMark($0, ";") } ?? 0
    guard
      let date = sentence.dates.last(where: {
        $0.form == .year && $0.span.start >= start && $0.span.end <= cue.from && cue.from - $0.span.end <= 2
      }), let year = date.year
    else { return nil }
    return (year, date.span)
  }

  private static let from = PhrasePattern.keys("từ")[0]

  /// "giữ danh hiệu năm 2031, nhận từ X": the year of the one who has received it.
  private static func ownYear(_ cue: CueSymbol, _ sentence: Sentence) -> (year: Int, span: Span)? {
    guard sentence.tokens[cue.span.end - 1].key == from,
      let date = sentence.dates.last(where: {
        $0.form == .year && $0.span.end <= cue.span.start && cue.span.start - $0.span.end <= 1
          && sentence.isMark($0.span.end, ",")
      }), let year = date.year
    else { return nil }
    return (year, date.span)
  }

  private static let which = PhrasePattern.keys("which")[0]
  private static let passing: Set<UInt64> = Set(PhrasePattern.keys("went to was won by held taken had gone"))

  /// "the A, which went to X last year", "the A, which was won by X in 2029": who held what the sentence names.
  private func relative(_ sentence: Sentence, _ index: Int) -> [Draft] {
    sentence.awards.compactMap { award in
      guard let id = award.award, let facts = context.award(award.programme, id), facts.kind == .title,
        award.edition == nil, sentence.isMark(award.span.end, ","),
        case let start = award.span.end + 2, sentence.tokens.indices.contains(start),
        sentence.tokens[start - 1].key == Self.which,
        let group = sentence.places.first(where: { $0.full.start > start }), group.full.start - start <= 4,
        sentence.tokens[start..<group.full.start].allSatisfy({ Self.passing.contains($0.key) })
      else { return nil }
      let key = PageContext.AwardKey(programme: award.programme, award: id)
      if let cue = sentence.cues.first(where: {
        $0.kind == .year && $0.value == "-1" && $0.span.start == group.full.end
      }), let edition = context.edition(award.programme, id), let last = facts.edition(1, before: edition) {
        return held(group, key, id, last, cue.span, award, sentence, index)
      }
      guard
        let date = sentence.dates.first(where: {
          $0.form == .year && $0.span.start == group.full.end + 1
            && Self.inWords.contains(sentence.tokens[group.full.end].key)
        }), let year = date.year
      else { return nil }
      return held(group, key, id, year, date.span, award, sentence, index)
    }
  }

  private static let yielding: Set<UInt64> = Set(
    PhrasePattern.keys("gave gives surrendered surrenders relinquished relinquishes vacated vacates ceded cedes"))
  private static let passingOn: [[UInt64]] = ["truyền lại", "trao lại", "chuyển giao", "bàn giao", "nhường lại"].map {
    PhrasePattern.keys($0)
  }
  private static let titles: Set<UInt64> = Set(
    PhrasePattern.keys("title crown honour honor trophy hiệu cúp cờ miện"))

  /// "X gave up the title", "X là bên chuyển giao danh hiệu": the holder before the one whom the page tells of.
  private func yielded(_ sentence: Sentence, _ index: Int, _ discourse: Discourse) -> [Draft] {
    guard sentence.awards.isEmpty,
      let verb = leaving(sentence),
      let group = sentence.places.last(where: {
        $0.role == .plain && $0.full.end <= verb && isAside(Span($0.full.end, verb), sentence)
      }), let (key, symbol) = title(sentence, discourse), let id = key.award,
      let facts = context.award(key.programme, id), facts.size == 1, context.isNews(key.programme, id),
      let edition = context.edition(key.programme, id), let last = facts.edition(1, before: edition),
      ModalityScope.asserts(verb, sentence)
    else { return [] }
    var draft = held(group, key, id, last, Span(verb, verb + 1), symbol, sentence, index)
    draft.evidence.removeAll { $0.field == "edition" }
    draft.isInferred = true
    draft.isAside = false
    draft.isBackground = false
    draft.derivation = "predecessor:\(edition)"
    return [draft]
  }

  private static let retiring: [[UInt64]] = [
    "mãn nhiệm", "hết nhiệm kỳ", "hết nhiệm", "thôi nhiệm", "người tiền nhiệm", "nhà tiền nhiệm",
  ].map { PhrasePattern.keys($0) }

  /// Where a sentence says that somebody gives a title up: with the title, or by what the holder becomes, "khi X mãn
  /// nhiệm", "X, người tiền nhiệm, trao cúp".
  private func leaving(_ sentence: Sentence) -> Int? {
    sentence.tokens.indices.first { index in
      if Self.retiring.contains(where: { sentence.stands($0, at: index) }) {
        return sentence.places.contains { (0...1).contains(index - $0.full.end) }
      }
      return
        (Self.yielding.contains(sentence.tokens[index].key)
        || Self.passingOn.contains { sentence.stands($0, at: index) })
        && (index + 1..<min(sentence.tokens.count, index + 5)).contains { word in
          // "gave up the title of B": of another one.
          Self.titles.contains(sentence.tokens[word].key)
            && (sentence.language == .vietnamese || !sentence.tokens.indices.contains(word + 1)
              || sentence.tokens[word + 1].isMark)
        }
    }
  }

  private static let within: Set<UInt64> = Set(PhrasePattern.keys("in of the là bên nơi người tiền nhiệm đã vừa sẽ"))

  /// ", in Canada,": where a place lies, between it and its verb.
  private func isAside(_ span: Span, _ sentence: Sentence) -> Bool {
    (span.start..<span.end).allSatisfy { index in
      sentence.isMark(index, ",") || Self.within.contains(sentence.tokens[index].key)
        || sentence.places.contains { $0.role == .territory && $0.full.contains(index) }
    }
  }

  private static let sharing: Set<UInt64> = Set(PhrasePattern.keys("share shares shared"))

  /// "The 2031 title will be shared with Y": by the place that the text is about and by Y.
  private func shared(_ sentence: Sentence, _ index: Int, _ discourse: Discourse) -> [Draft] {
    guard sentence.awards.isEmpty,
      let date = sentence.dates.first(where: { $0.form == .year && $0.span.start <= 1 }), let year = date.year,
      sentence.tokens.indices.contains(date.span.end), Self.titles.contains(sentence.tokens[date.span.end].key),
      let verb = sentence.tokens.firstIndex(where: { Self.sharing.contains($0.key) }),
      let partner = sentence.places.first(where: { $0.role == .plain && $0.full.start == verb + 2 }),
      !sentence.has(.negate), let (key, _) = title(sentence, discourse), let id = key.award,
      context.award(key.programme, id)?.size != 1
    else { return [] }
    var draft = held(partner, key, id, year, date.span, nil, sentence, index)
    draft.isAside = false
    draft.isBackground = false
    let subject = discourse.recipients.first.map { place in
      var own = draft
      own.recipient = place.recipient
      own.evidence[0] = place.evidence
      return own
    }
    return [subject, draft].compactMap { $0 }
  }

  private func title(_ sentence: Sentence, _ discourse: Discourse) -> (PageContext.AwardKey, AwardSymbol?)? {
    HeldTitles(context: context, recipients: recipients).title(sentence, discourse, isNamed: false)
  }

  private func held(
    _ group: PlaceGroup, _ key: PageContext.AwardKey, _ id: String, _ year: Int, _ span: Span, _ symbol: AwardSymbol?,
    _ sentence: Sentence, _ index: Int
  ) -> Draft {
    HeldTitles(context: context, recipients: recipients).held(
      group, key.programme, id, year, span, symbol, sentence, index)
  }
}
