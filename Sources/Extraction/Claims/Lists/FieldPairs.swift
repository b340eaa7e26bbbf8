internal import Lexicons
internal import Model
internal import Text

/// Reads the members of a network each with its field: "X về âm nhạc, Y về điện ảnh", "X, chosen for film; Y in design".
struct FieldPairs {
  let context: PageContext
  let recipients: Recipients

  /// Words between a name and its field: "ghi danh ở lĩnh vực", "has been a City of".
  private static let reach = 11
  private static let between: Set<UInt64> = Set(
    PhrasePattern.keys(
      "ghi danh ở trong về lĩnh vực là thành phố sáng tạo được công nhận trở với tư cách theo thuộc ngành nay đã vừa cùng"
        + " for in the field of fields as a an city creative is now was were are has been becomes became new newest both also"
        + " unesco since category domain chosen named honoured listed admitted designated selected joined joins"
        + " tham gia năm lần lượt với respectively đều chung nhóm mảng nhờ góp kết nạp hai ba của nước mạng lưới từ đến mặt network cũng nhận tin vui tương tự"
    )
  ).union([0x2c, 0x28, 0x2d, 0x2013, 0x2014, 0x3a, 0x29])
  private static let same: [[UInt64]] = ["cùng lĩnh vực", "the same field", "that field", "lĩnh vực này"].map {
    PhrasePattern.keys($0)
  }
  private static let sinceWords: Set<UInt64> = Set(PhrasePattern.keys("since in từ năm back"))

  struct Pair {
    var groups: [PlaceGroup]
    var award: AwardSymbol
    var year: (year: Int, span: Span)?
  }

  func drafts(_ sentence: Sentence, index: Int, _ discourse: Discourse, after earlier: [Draft]) -> [Draft] {
    guard sentence.zone == .text || sentence.kind == .heading, sentence.kind != .cell, sentence.kind != .item,
      let programme = network(sentence, discourse)
    else { return [] }
    if case let standing = standing(sentence, index: index, discourse), !standing.isEmpty { return standing }
    let told = pairs(sentence, programme, earlier)
    // What is told with years of its own is not read again without them.
    let run = told.contains { $0.year != nil } ? nil : runs(sentence, programme, discourse)
    let alone = headedAlone(sentence, programme)
    let pairs = headed(sentence, programme) ?? alone ?? ordered(sentence, programme) ?? run ?? told
    // One field alone is what verbs and brackets tell of, unless nothing else is told.
    guard
      pairs.count > 1 || run != nil || alone != nil
        || pairs.contains(where: { $0.year != nil || isEcho($0, sentence) || isPicked($0, sentence) })
    else {
      return []
    }
    let known = known(pairs, sentence)
    return pairs.enumerated().flatMap { position, pair -> [Draft] in
      let anchor = pair.groups[0].full.start
      guard ModalityScope.asserts(anchor, sentence),
        ModalityScope.asserts(pair.award.span.start, sentence)
      else { return [] }
      return pair.groups.map { group in
        var draft = Draft(
          programme: programme, award: pair.award.award ?? "", edition: pair.year?.year ?? pair.award.edition,
          recipient: recipients.recipient(group, sentence, of: programme), rule: "any/claim/field-pair",
          evidence: [sentence.evidence("recipient", group.span), sentence.evidence("award", pair.award.span)],
          sentence: index)
        if let year = pair.year {
          draft.evidence.append(sentence.evidence("edition", year.span))
          draft.isAside = year.year != context.resolver.published?.year
        }
        draft.isBackground = sentence.cues.contains { cue in
          cue.kind == .past && cue.span.end <= anchor
            && !(cue.span.end..<anchor).contains { sentence.isMark($0, ":") || sentence.isMark($0, ";") }
        }
        // "Ngày 31-10-2031 Y có thêm hai thành viên": a membership begins in the year of its day.
        if draft.edition == nil, let day = day(before: anchor, sentence), let year = day.start?.year {
          draft.edition = year
          draft.announced = day.start
          draft.isAside = year != context.resolver.published?.year
          draft.evidence += [sentence.evidence("edition", day.span), sentence.evidence("announced", day.span)]
        }
        // "It joins X (design) and Y (music)": members of editions that are not said.
        if draft.edition == nil, isPeer(anchor, sentence) || known.contains(position) {
          draft.isBackground = true
          draft.isAside = true
          draft.isUndated = true
        }
        return draft
      }
    }
  }

  /// A day printed with its year in front of what happened on it.
  private func day(before anchor: Int, _ sentence: Sentence) -> DateSymbol? {
    guard context.award(sentence.awards.first?.programme ?? "", sentence.awards.first?.award ?? "")?.kind == .membership
    else { return nil }
    return sentence.dates.last {
      $0.form == .day && $0.start?.year != nil && $0.span.end <= anchor
        && !EditionFinder.isCompared($0.span.start, sentence)
    }
  }

  /// "Y cũng nhận được tin vui ở cùng lĩnh vực": the field of what was told before, not named again.
  private func isEcho(_ pair: Pair, _ sentence: Sentence) -> Bool {
    sentence.awards.isEmpty
      && Self.same.contains { phrase in
        sentence.stands(phrase, at: pair.award.span.start)
      }
  }

  /// "55 new members of the A, trong đó có X ở lĩnh vực âm nhạc": one of those the sentence tells of.
  private func isPicked(_ pair: Pair, _ sentence: Sentence) -> Bool {
    sentence.language == .vietnamese
      && sentence.cues.contains {
        $0.kind == .include && (0...1).contains(pair.groups[0].full.start - $0.span.end)
          && sentence.isMark($0.from - 1, ",")
      }
  }

  private static let newness: Set<UInt64> = Set(PhrasePattern.keys("new newest newly latest mới"))

  /// "The other new members are X and Y": told as news.
  private func isOfNewcomers(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    sentence.tokens[cue.from..<cue.span.end].contains { Self.newness.contains($0.key) }
  }

  private func isPeer(_ anchor: Int, _ sentence: Sentence) -> Bool {
    sentence.cues.contains { cue in
      cue.kind == .peers && cue.span.end <= anchor
        // "The other members are X (film); Y (music)": all of them.
        && (cue.value == "all" && !isOfNewcomers(cue, sentence)
          || !(cue.span.end..<anchor).contains { sentence.isMark($0, ";") || sentence.isMark($0, ":") })
    }
  }

  /// The programme whose fields the sentence may name: the one it names, else the one in focus.
  private func network(_ sentence: Sentence, _ discourse: Discourse) -> String? {
    let named = sentence.awards.first { isField($0) }?.programme
    guard let programme = named ?? discourse.award?.programme ?? discourse.mentioned?.programme,
      context.lexicon.catalogue.awards.contains(where: {
        $0.programme == programme && $0.kind == .membership && !$0.isMain
      })
    else { return nil }
    return programme
  }

  func isField(_ award: AwardSymbol) -> Bool {
    guard let facts = award.award.flatMap({ context.award(award.programme, $0) }) else { return false }
    return facts.kind == .membership && !facts.isMain
  }

  private func pairs(_ sentence: Sentence, _ programme: String, _ earlier: [Draft]) -> [Pair] {
    var result: [Pair] = []
    var fields: [String: AwardSymbol] = [:]
    let plain = members(sentence)
    if let first = fronted(plain, sentence, programme) { result.append(first) }
    for (position, group) in plain.enumerated() {
      let next = position + 1 < plain.count ? plain[position + 1].full.start : sentence.tokens.count
      if Coordination.joins(group.full.end, next, sentence) || result.contains(where: { $0.groups == [group] }) {
        continue
      }
      guard
        var award = field(after: group.full.end, until: next, sentence, programme)
          ?? same(
            after: group.full.end, sentence, fields, earlier.filter { $0.programme == programme },
            last: result.last?.award)
      else { continue }
      award.strength = .short
      var list = [group]
      while let before = plain.last(where: {
        Coordination.joins($0.full.end, list[0].full.start, sentence)
      }), !result.contains(where: { $0.groups.contains { $0.span == before.span } }) {
        list.insert(before, at: 0)
      }
      let own =
        year(group.full.end, award.span.end, sentence) ?? opening(before: list[0].full.start, sentence)
        ?? result.last.flatMap { carried($0, to: list[0], sentence) }
      if let each = respective(list, award, sentence) {
        result += zip(list, each).map { Pair(groups: [$0], award: $1, year: own) }
        continue
      }
      for member in list { fields[recipients.recipient(member, sentence, of: programme).id] = award }
      result.append(Pair(groups: list, award: award, year: own))
    }
    return shared(result, sentence)
  }

  private static let companies: [[UInt64]] = [
    "company of", "ranks of", "club of", "such as", "alongside", "những cái tên như", "sánh vai với", "cùng với",
  ].map { PhrasePattern.keys($0) }

  /// Places that may be members: what is told of, and those beside it that have brackets of their own.
  private func members(_ sentence: Sentence) -> [PlaceGroup] {
    var result: [PlaceGroup] = []
    for group in sentence.places.reversed() {
      // "the fourth member, after X (film, 2029)", "together with X and Y (both music)", "in the company of X and Y (film)"
      let isBeside =
        group.role == .mentor
        || group.role == .affiliation
          && Self.companies.contains { sentence.stands($0, at: group.full.start - $0.count) }
      let isListed = result.first.map { Coordination.joins(group.full.end, $0.full.start, sentence) } ?? false
      if group.role == .plain || isBeside && (sentence.isMark(group.full.end, "(") || isListed) {
        result.insert(group, at: 0)
      }
    }
    return result
  }

  /// "X (film) and Y (music) in 2031": the year behind the last is that of those coordinated in front of it, too.
  private func shared(_ pairs: [Pair], _ sentence: Sentence) -> [Pair] {
    var result = pairs
    for index in result.indices where result[index].year == nil {
      result[index].year = closing(behind: result[index].award.span.end, sentence)
    }
    date(latter: &result, sentence)
    for index in result.indices.dropLast().reversed() where result[index].year == nil {
      let next = result[index + 1]
      guard let year = next.year, year.span.start > next.award.span.end,
        case let gap = result[index].award.span.end..<next.groups[0].full.start, gap.count <= Self.sharedGap,
        gap.contains(where: { Self.joints.contains(sentence.tokens[$0].key) }),
        gap.allSatisfy({
          Self.joints.contains(sentence.tokens[$0].key) || sentence.isMark($0, ")") || sentence.isMark($0, ",")
        })
      else { continue }
      result[index].year = year
    }
    return result
  }

  private static let closings: Set<UInt64> = Set(
    PhrasePattern.keys(
      "cùng đều gia nhập tham vào mạng lưới được công nhận ghi danh năm both all which joined admitted in from since were"
        + " entered entering got chosen designated accepted selected came"
    )
  ).union([0x29, 0x2c])
  private static let closingReach = 9
  private static let togethers: Set<UInt64> = Set(PhrasePattern.keys("cùng đều both all"))

  /// "X (film) and Y (music), both admitted in 2031"
  private func closing(behind end: Int, _ sentence: Sentence) -> (year: Int, span: Span)? {
    let next = sentence.isMark(end, ")") ? end + 1 : end
    guard sentence.tokens.indices.contains(next),
      sentence.isMark(next, ",") || next > end && Self.togethers.contains(sentence.tokens[next].key),
      let date = sentence.dates.first(where: {
        $0.form == .year && $0.span.start > end && $0.span.start - end <= Self.closingReach
      }), let year = date.year,
      sentence.tokens[end..<date.span.start].allSatisfy({ Self.closings.contains($0.key) })
    else { return nil }
    return (year, date.span)
  }

  /// Tokens of "), and".
  private static let sharedGap = 3

  /// "X and Y, for literature and music respectively": as many fields as places, in order.
  private func respective(_ list: [PlaceGroup], _ first: AwardSymbol, _ sentence: Sentence) -> [AwardSymbol]? {
    guard list.count > 1, sentence.has(.respective) else { return nil }
    var run = [first]
    for award in sentence.awards where award.programme == first.programme && isField(award) {
      guard let last = run.last, award.span.start > last.span.end,
        sentence.tokens[last.span.end..<award.span.start].allSatisfy({
          Self.between.contains($0.key) || Self.joints.contains($0.key)
        })
      else { continue }
      run.append(award)
    }
    return run.count == list.count ? run : nil
  }

  private static let joints: Set<UInt64> = Set(PhrasePattern.keys("and và"))

  private func field(after start: Int, until end: Int, _ sentence: Sentence, _ programme: String) -> AwardSymbol? {
    guard
      let award = sentence.awards.first(where: {
        $0.programme == programme && isField($0) && $0.span.start >= start && $0.span.start < end
          && $0.span.start - start <= Self.reach
      }),
      sentence.tokens[start..<award.span.start].allSatisfy({
        Self.between.contains($0.key) || $0.kind == .number
      }) || isDated(Span(start, award.span.start), sentence)
    else { return nil }
    return award
  }

  /// "joined on 31 October as a": small words and a date.
  private func isDated(_ span: Span, _ sentence: Sentence) -> Bool {
    (span.start..<span.end).allSatisfy { index in
      Self.between.contains(sentence.tokens[index].key) || Self.on == sentence.tokens[index].key
        || sentence.dates.contains { $0.span.contains(Span(index, index + 1)) }
    }
  }

  private static let on = PhrasePattern.keys("on")[0]

  /// "Already a City of Film since 2010, X ...": a field in front of its place.
  private func fronted(_ plain: [PlaceGroup], _ sentence: Sentence, _ programme: String) -> Pair? {
    guard let first = plain.first, sentence.isMark(first.full.start - 1, ","),
      let award = sentence.awards.last(where: {
        $0.programme == programme && isField($0) && $0.span.end <= first.full.start
      }), award.span.start <= Self.reach,
      let date = sentence.dates.first(where: {
        $0.form == .year && $0.span.start >= award.span.end && $0.span.end <= first.full.start
      }), let year = date.year
    else { return nil }
    return Pair(groups: [first], award: award, year: (year, date.span))
  }

  /// "cùng lĩnh vực với X", "in the same field": the field of the place that is named with it, else the last one.
  private func same(
    after start: Int, _ sentence: Sentence, _ fields: [String: AwardSymbol], _ earlier: [Draft], last: AwardSymbol?
  ) -> AwardSymbol? {
    let limit = min(sentence.tokens.count, start + Self.reach)
    for index in start..<max(start, limit) {
      guard let phrase = Self.same.first(where: { sentence.stands($0, at: index) }),
        sentence.tokens[start..<index].allSatisfy({ Self.between.contains($0.key) })
      else { continue }
      let named = sentence.places.first { (0...1).contains($0.full.start - index - phrase.count) }
      func symbol(_ draft: Draft) -> AwardSymbol {
        AwardSymbol(
          span: Span(index, index + phrase.count), programme: draft.programme, award: draft.award, strength: .short,
          edition: nil, editionToken: nil)
      }
      guard let named else { return last ?? earlier.last.map(symbol) }
      let id = recipients.recipient(named, sentence, of: "").id
      return fields[id] ?? earlier.last { $0.recipient.id == id }.map(symbol)
    }
    return nil
  }

  /// "in since 2017 for crafts", "City of Design since 2019", "về thiết kế từ năm 2019".
  private static let membership: Set<UInt64> = Set(
    PhrasePattern.keys("has have been is a an the member members city part of it its network since in and"))

  /// "X, in the field of design, has been a member since 2029": nothing but words for being a member.
  private func isSince(_ end: Int, _ year: Int, _ sentence: Sentence) -> Bool {
    (3...10).contains(year - end)
      && sentence.tokens[end..<year].allSatisfy { $0.isMark || Self.membership.contains($0.key) }
  }

  private func year(_ start: Int, _ end: Int, _ sentence: Sentence) -> (year: Int, span: Span)? {
    let date = sentence.dates.first { date in
      date.form == .year && date.span.start >= start && date.span.start > 0
        && (date.span.start - end <= 2 || isSince(end, date.span.start, sentence))
        && (Self.sinceWords.contains(sentence.tokens[date.span.start - 1].key)
          || sentence.isMark(date.span.end, ")")
          // "in the same field that year"
          || date.span.count > 1
          // "X (2029, music)"
          || sentence.isMark(date.span.start - 1, "(") && sentence.isMark(date.span.end, ","))
    }
    return date.flatMap { date in date.year.map { ($0, date.span) } }
  }
}
