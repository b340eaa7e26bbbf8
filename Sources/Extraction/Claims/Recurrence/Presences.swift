internal import Lexicons
internal import Model
internal import Text

/// Reads that a place already told of stands there again or for the first time: "Tainan is back for a third time", "the
/// newcomers are X and Y", "Hudson had been there in 2027 too".
///
/// Words for being there say nothing of what is won: a count goes to the claim already made of that place, and years are
/// editions of a list or of a prize with several winners.
struct Presences {
  let context: PageContext
  let recipients: Recipients

  /// Words between a place and what is said of it.
  private static let reach = 8
  /// Words of "newcomers to the group this time are".
  private static let nearby = 6
  private static let groups: Set<UInt64> = Set(PhrasePattern.keys("nhóm top tốp group among"))
  private static let forWords: Set<UInt64> = Set(PhrasePattern.keys("for với đối"))
  private static let since: Set<UInt64> = Set(PhrasePattern.keys("since từ kể"))
  private static let yearWords: Set<UInt64> = Set(
    PhrasePattern.keys("in and both for of the too years editions năm các và cả hai lẫn ở kỳ mùa")
  ).union([0x2c])
  private static let elsewhere: Set<CueKind> = [.host, .aspire, .schedule, .mentor, .process]

  func apply(_ sentence: Sentence, index: Int, to drafts: inout [Draft], _ discourse: Discourse) {
    guard sentence.zone == .text, !drafts.isEmpty,
      sentence.has(.present) || sentence.has(.recur) || sentence.has(.negate) || formerOnes(sentence) != nil
        || holdings(sentence) != nil,
      !Self.elsewhere.contains(where: sentence.has)
    else { return }
    if let (id, number) = holdings(sentence) {
      count(Recurrence(count: number.value, consecutive: false, span: number.span), of: [id], sentence, &drafts)
    }
    if let start = formerOnes(sentence), let place = discourse.recipients.first?.recipient.id {
      add([place], sentence, index, &drafts) { _ in run(after: start, sentence) }
    }
    if let (id, cue) = pioneer(sentence) {
      count(Recurrence(count: 1, consecutive: false, span: cue.span), of: [id], sentence, &drafts)
    }
    for cue in sentence.cues {
      switch (cue.kind, cue.value) {
      case (.present, "new"):
        count(Recurrence(count: 1, consecutive: false, span: cue.span), of: newcomers(cue, sentence), sentence, &drafts)
      case (.present, "never"):
        // "It has not come so far yet": not at all, so far.
        if sentence.tokens.indices.contains(cue.span.end), sentence.tokens[cue.span.end].key == Self.yet { continue }
        let first = Recurrence(count: 1, consecutive: false, span: cue.span)
        count(first, of: subjects(of: cue, sentence, discourse), sentence, &drafts)
      case (.present, _):
        earlier(cue, sentence, index, &drafts, discourse)
      case (.recur, _):
        guard let recurrence = Recurrences.value(cue), isOfPresence(cue, sentence),
          !isTaken(cue, index, sentence, drafts)
        else { continue }
        count(recurrence, of: bearers(of: cue, sentence, discourse), sentence, &drafts)
      default: continue
      }
    }
  }

  // MARK: Counts

  private static let yet = PhrasePattern.keys("yet")[0]
  private static let we = PhrasePattern.keys("we")[0]

  private static let formers: Set<UInt64> = Set(PhrasePattern.keys("earlier previous former other others"))
  private static let ones: Set<UInt64> = Set(
    PhrasePattern.keys("ones awards titles wins times successes occasions prizes others trophies crowns years"))
  private static let coming: Set<UInt64> = Set(PhrasePattern.keys("came were followed date dated arrived had are"))

  /// "Earlier ones came in 1968 and 2000": the times before of the place last spoken of; where the years may begin.
  private func formerOnes(_ sentence: Sentence) -> Int? {
    guard let former = sentence.tokens.prefix(3).firstIndex(where: { Self.formers.contains($0.key) }),
      let verb = (former + 1..<min(sentence.tokens.count, former + 4)).first(where: {
        Self.coming.contains(sentence.tokens[$0].key)
      }),
      sentence.tokens[former..<verb].contains(where: { Self.ones.contains($0.key) })
        // "Its previous five came in 2027, ..."
        || sentence.numbers.contains(where: { !$0.isOrdinal && $0.span.start > former && $0.span.end == verb }),
      sentence.places.allSatisfy({ $0.role == .territory })
    else { return nil }
    return verb + 1
  }

  private static let now = PhrasePattern.keys("now")[0]
  private static let having: Set<UInt64> = Set(PhrasePattern.keys("has holds owns boasts counts"))

  /// "X now has eight of the awards", "X now has eight, more than any other".
  private func holdings(_ sentence: Sentence) -> (String, NumberSpan)? {
    for group in sentence.places where group.role == .plain && sentence.tokens.indices.contains(group.full.end + 2) {
      guard sentence.tokens[group.full.end].key == Self.now,
        Self.having.contains(sentence.tokens[group.full.end + 1].key),
        let number = sentence.numbers.first(where: { $0.span.start == group.full.end + 2 && !$0.isOrdinal }),
        (1...99).contains(number.value), case let end = number.span.end,
        !sentence.tokens.indices.contains(end) || sentence.tokens[end].kind == .mark
          || Self.ones.contains(sentence.tokens[end].key)
          || sentence.tokens[end..<min(sentence.tokens.count, end + 4)].contains(where: { Self.ones.contains($0.key) })
      else { continue }
      return (id(group, sentence), number)
    }
    return nil
  }

  private static let beforeWords: Set<UInt64> = Set(PhrasePattern.keys("trước before until till"))
  private static let whoever: Set<UInt64> = Set(PhrasePattern.keys("nào any ever"))

  /// "Trước X, chưa địa phương nào có danh hiệu này", "Before X, no city had ever won it": X has it for the first time.
  private func pioneer(_ sentence: Sentence) -> (String, CueSymbol)? {
    guard let first = sentence.tokens.first, Self.beforeWords.contains(first.key),
      let group = sentence.places.first, group.role != .territory, group.full.start <= 2,
      let cue = sentence.cues.first(where: { $0.kind == .negate && $0.from >= group.full.end }),
      sentence.tokens[cue.span.end...].contains(where: { Self.whoever.contains($0.key) })
    else { return nil }
    return (id(group, sentence), cue)
  }

  /// True for a count beside a word for being there, or one that says so itself: "makes it three in a row".
  private func isOfPresence(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    cue.value == "hattrick" || Self.making.contains(sentence.tokens[cue.span.start].key)
      || sentence.cues.contains { $0.kind == .present && $0.value == nil }
      || cue.from > 0 && opensWithBearer(sentence)
  }

  private static let making: Set<UInt64> = Set(PhrasePattern.keys("making makes made completes completed"))

  /// "For X it is a third appearance", "Với X, đây là lần thứ ba".
  private func opensWithBearer(_ sentence: Sentence) -> Bool {
    guard let first = sentence.tokens.first, Self.forWords.contains(first.key) else { return false }
    return sentence.places.contains { $0.role == .plain && $0.full.start <= 2 }
  }

  /// True where a statement of the sentence has read the count.
  private func isTaken(_ cue: CueSymbol, _ index: Int, _ sentence: Sentence, _ drafts: [Draft]) -> Bool {
    let range = sentence.range(cue.span)
    return drafts.contains { draft in
      draft.sentence == index && draft.evidence.contains { $0.field == "ordinal" && $0.range.overlaps(range) }
    }
  }

  private func count(
    _ recurrence: Recurrence, of ids: [String], _ sentence: Sentence, _ drafts: inout [Draft]
  ) {
    for id in ids {
      guard let at = target(id, sentence, drafts), drafts[at].ordinal == nil,
        recurrence.count == 1 || context.award(drafts[at].programme, drafts[at].award)?.kind != .ranking
      else { continue }
      drafts[at].ordinal = recurrence.count
      drafts[at].consecutive = recurrence.consecutive
      drafts[at].evidence.append(sentence.evidence("ordinal", recurrence.span))
    }
  }

  /// The latest news of a place, of the award that the sentence names, if any.
  private func target(_ id: String, _ sentence: Sentence, _ drafts: [Draft]) -> Int? {
    let at = drafts.lastIndex { draft in
      draft.recipient.id == id && !draft.isAside && !draft.isInferred && !draft.isBackground
        && context.award(draft.programme, draft.award)?.kind != .person
        && sentence.awards.allSatisfy {
          $0.award == nil || $0.names(draft.programme, draft.award)
        }
    }
    guard let at else { return nil }
    // "For the first time in the top ten" is not the first time in the ranking.
    let isOfGroup =
      context.award(drafts[at].programme, drafts[at].award)?.kind == .ranking
      && sentence.tokens.contains { Self.groups.contains($0.key) }
    return isOfGroup ? nil : at
  }

  // MARK: Earlier editions

  private func earlier(
    _ cue: CueSymbol, _ sentence: Sentence, _ index: Int, _ drafts: inout [Draft], _ discourse: Discourse
  ) {
    guard ModalityScope.asserts(cue.from, sentence) else { return }
    // "We were also chosen for 2030", in a place's own release.
    if sentence.tokens.first?.key == Self.we, cue.from == 1, let news = drafts.first(where: { !$0.isBackground }) {
      return add([news.recipient.id], sentence, index, &drafts) { years(of: cue, $0, sentence) }
    }
    let ids = cue.value == "had" ? list(after: cue.span.end, sentence) : subjects(of: cue, sentence, discourse)
    add(ids, sentence, index, &drafts) { years(of: cue, $0, sentence) }
  }

  /// Editions of places told of before the ones that the page is about.
  private func add(
    _ ids: [String], _ sentence: Sentence, _ index: Int, _ drafts: inout [Draft], _ years: (Award) -> [(Int, Span)]
  ) {
    for id in ids {
      guard let at = target(id, sentence, drafts), let facts = context.award(drafts[at].programme, drafts[at].award),
        facts.kind == .list || facts.kind == .category || facts.kind == .title, facts.size != 1
      else { continue }
      for (year, span) in years(facts) {
        guard year != drafts[at].edition, year != context.edition(facts.programme, facts.id),
          !drafts.contains(where: { $0.concerns(drafts[at]) && $0.edition == year })
        else { continue }
        var before = drafts[at]
        before.edition = year
        before.ordinal = nil
        before.consecutive = false
        before.streak = nil
        before.announced = nil
        before.isBackground = true
        before.isAside = true
        before.rule = "any/claim/presence"
        before.sentence = index
        before.warnings = []
        before.evidence =
          drafts[at].evidence.filter { $0.field == "recipient" } + [sentence.evidence("edition", span)]
        drafts.append(before)
      }
    }
  }

  /// The years behind a word for being there, or the edition before this one where it says "last year".
  private func years(of cue: CueSymbol, _ facts: Award, _ sentence: Sentence) -> [(Int, Span)] {
    let result = run(after: cue.span.end, sentence)
    if !result.isEmpty { return result }
    guard
      let last = sentence.cues.first(where: {
        $0.kind == .year && $0.value == "-1"
          && (cue.value == "had" ? $0.span.start <= 1 : (0...Self.nearby).contains($0.span.start - cue.span.end))
      }),
      let edition = context.edition(facts.programme, facts.id), let year = facts.edition(1, before: edition)
    else { return [] }
    return [(year, last.span)]
  }

  /// The years enumerated behind a token.
  private func run(after start: Int, _ sentence: Sentence) -> [(Int, Span)] {
    var result: [(Int, Span)] = []
    for date in sentence.dates where date.form == .year && date.span.start >= start {
      let from = result.last?.1.end ?? start
      guard let year = date.year, date.span.start - from <= Self.nearby,
        !sentence.tokens[from..<date.span.start].contains(where: { Self.since.contains($0.key) }),
        result.isEmpty
          || sentence.tokens[from..<date.span.start].allSatisfy({ Self.yearWords.contains($0.key) })
      else { break }
      result.append((year, date.span))
    }
    return result
  }

  // MARK: Who is meant

  /// Whom a count is about: "... for X" behind it, else the places before it.
  private func bearers(of cue: CueSymbol, _ sentence: Sentence, _ discourse: Discourse) -> [String] {
    if sentence.tokens.indices.contains(cue.span.end), Self.forWords.contains(sentence.tokens[cue.span.end].key),
      let next = sentence.places.first(where: { $0.role == .plain && $0.full.start >= cue.span.end }),
      next.full.start - cue.span.end <= 2
    {
      return list(after: cue.span.end, sentence)
    }
    return subjects(of: cue, sentence, discourse)
  }

  /// The places before a cue that stand side by side, else what a word there refers back to.
  private func subjects(of cue: CueSymbol, _ sentence: Sentence, _ discourse: Discourse) -> [String] {
    let floor = (0..<cue.from).last { sentence.isMark($0, ";") } ?? 0
    let last = sentence.places.last { isNameable($0) && $0.full.end <= cue.from && $0.full.start >= floor }
    let anaphor = sentence.cues.last { $0.kind == .anaphor && $0.span.end <= cue.from && $0.from >= floor }
    if let anaphor, anaphor.from > last?.full.start ?? -1, isNear(anaphor.span.end, cue, sentence) {
      return discourse.referent(of: anaphor, sentence, recipients, programme).prefix(1).map(\.recipient.id)
    }
    guard let last, isNear(last.full.end, cue, sentence) else { return [] }
    return list(upTo: last, sentence)
  }

  private func isNear(_ end: Int, _ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    guard cue.from - end > Self.reach else { return true }
    // "For X, ..." and "X, ..., " hold to the end of the sentence.
    return opensWithBearer(sentence)
  }

  /// "Newcomer X", "newcomers are X and Y", "X and Y are newcomers", "X, a newcomer".
  private func newcomers(_ cue: CueSymbol, _ sentence: Sentence) -> [String] {
    if let next = sentence.places.first(where: { isNameable($0) && $0.full.start >= cue.span.end }),
      next.full.start - cue.span.end <= Self.nearby,
      !sentence.tokens[cue.span.end..<next.full.start].contains(where: { $0.key == 0x2e || $0.key == 0x3b }),
      !sentence.places.contains(where: { isNameable($0) && $0.full.end <= cue.from && cue.from - $0.full.end <= 2 })
    {
      return list(after: cue.span.end, sentence)
    }
    guard let last = sentence.places.last(where: { isNameable($0) && $0.full.end <= cue.from }),
      cue.from - last.full.end <= Self.nearby
    else { return [] }
    return list(upTo: last, sentence)
  }

  private func isNameable(_ group: PlaceGroup) -> Bool { group.role == .plain }

  private var programme: String { context.principal?.programme ?? "" }

  private func id(_ group: PlaceGroup, _ sentence: Sentence) -> String {
    recipients.recipient(group, sentence, of: programme).id
  }

  private func list(upTo last: PlaceGroup, _ sentence: Sentence) -> [String] {
    Coordination.list(endingAt: last, sentence).map { id($0, sentence) }
  }

  private func list(after start: Int, _ sentence: Sentence) -> [String] {
    guard let first = sentence.places.first(where: { isNameable($0) && $0.full.start >= start }) else { return [] }
    return Coordination.list(startingAt: first, sentence).map { id($0, sentence) }
  }
}
