internal import Lexicons
internal import Model
internal import Text

/// Ranks of other editions, and of places that share one: movements, streaks with their years, ties.
extension RankingFrames {
  /// "So với năm 2029, X tăng 9 bậc": the rank was told before.
  func moved(
    _ groups: [PlaceGroup], _ ranked: [Span], _ facts: Award, _ focus: Focus, _ sentence: Sentence
  ) -> [Draft] {
    groups.filter { $0.role == .plain && !ranked.contains($0.span) }.compactMap { group in
      focus.known[recipients.recipient(group, sentence, of: focus.key.programme).id].flatMap {
        earlier($0, facts, in: reach(of: group, groups, sentence), sentence)
      }
    }
  }

  /// "The city gained two places and ended the run of X": the movement of the place told of before.
  func resumed(
    _ focus: Focus, _ facts: Award, before group: PlaceGroup, _ sentence: Sentence, _ discourse: Discourse
  ) -> [Draft] {
    guard let last = focus.lastDraft,
      let pronoun = sentence.cues.first(where: { $0.kind == .anaphor && $0.span.end <= group.full.start }),
      pronoun.from <= 1,
      discourse.referent(of: pronoun, sentence, recipients, facts.programme).first?.recipient.id == last.recipient.id
    else { return [] }
    return earlier(last, facts, in: Span(pronoun.span.end, group.full.start), sentence).map { [$0] } ?? []
  }

  static let ties: [[UInt64]] = ["level with", "tied with", "alongside", "đồng hạng với", "ngang hạng với"].map {
    PhrasePattern.keys($0)
  }

  /// "X is level with Y": of the rank that Y was given.
  func tied(
    _ groups: [PlaceGroup], _ ranked: [Span], _ focus: inout Focus, _ sentence: Sentence, _ index: Int
  ) -> [Draft] {
    guard groups.count > 1, !focus.known.isEmpty,
      let phrase = sentence.tokens.indices.first(where: { start in
        Self.ties.contains { sentence.stands($0, at: start) }
      }), let other = sentence.places.first(where: { (1...4).contains($0.full.start - phrase) }),
      let group = groups.last(where: { $0.full.end <= phrase }), !ranked.contains(group.span),
      let model = focus.known[recipients.recipient(other, sentence, of: focus.key.programme).id],
      ModalityScope.asserts(phrase, sentence)
    else { return [] }
    var draft = model
    draft.recipient = recipients.recipient(group, sentence, of: focus.key.programme)
    draft.ordinal = nil
    draft.consecutive = false
    draft.sentence = index
    draft.evidence = [
      sentence.evidence("recipient", group.span), sentence.evidence("rank", Span(phrase, other.full.end)),
    ]
    focus.known[draft.recipient.id] = draft
    return [draft]
  }

  /// "7 năm liên tiếp đứng đầu (2017-2023)": the streak ends with the printed span, and its editions are background.
  func spanned(
    _ draft: inout Draft, _ streak: Recurrence, _ facts: Award, _ reach: Span, _ sentence: Sentence
  ) -> [Draft] {
    guard streak.consecutive, let (first, last) = printedSpan(from: streak.span.start, sentence) else { return [] }
    let years = YearSpan.editions(from: first, to: last, of: facts)
    guard years.count == streak.count else { return [] }
    draft.edition = last
    draft.isAside = true
    let model = draft
    return years.dropLast().map { year in
      var member = model
      member.edition = year
      member.ordinal = nil
      return member
    }
  }

  private static let until: Set<UInt64> = Set(PhrasePattern.keys("đến tới to through until"))
  /// Words of "2023 đến bảng PCI".
  private static let untilReach = 5

  /// "(2023-2029)", "từ PCI 2023 đến PCI 2029": the first and last year of a run.
  private func printedSpan(from start: Int, _ sentence: Sentence) -> (Int, Int)? {
    let interval = sentence.dates.first {
      $0.form == .interval && $0.start?.month == nil && $0.span.start >= start
    }
    if let first = interval?.start?.year, let last = interval?.end?.year { return (first, last) }
    let years = sentence.tokens.indices.filter { $0 >= start && EditionFinder.year(at: $0, sentence) != nil }
    for (a, b) in zip(years, years.dropFirst()) where b - a <= Self.untilReach {
      guard sentence.tokens.indices.contains(a + 1), Self.until.contains(sentence.tokens[a + 1].key),
        let first = EditionFinder.year(at: a, sentence), let last = EditionFinder.year(at: b, sentence)
      else { continue }
      return (first, last)
    }
    return nil
  }

  /// Words between a rank and the years in which it was held.
  static let yearReach = 14

  /// "led the table in 2018 and 2019", "giữ ngôi đầu liên tục từ năm 2022": the other editions with the same rank.
  func enumerated(
    _ draft: inout Draft, _ rank: Rank, _ facts: Award, _ reach: Span, _ sentence: Sentence
  ) -> [Draft] {
    if rank.value == 1, let span = rank.interval { return held(&draft, span, facts, sentence) }
    guard rank.interval == nil else { return [] }
    if rank.value > 1 { return again(draft, rank, sentence) }
    if let found = led(&draft, rank, facts, sentence) { return found }
    let years = sentence.dates.filter { $0.form == .year && $0.span.start >= rank.span.end && reach.contains($0.span) }
    guard let first = years.first, first.span.start - rank.span.end <= Self.yearReach, let start = first.year,
      !sentence.cues.contains(where: {
        $0.kind == .rank && $0.span.start >= rank.span.end && $0.span.end <= first.span.start
          // "dẫn đầu bảng xếp hạng": the word without a number is no rank.
          && ($0.value != "#" || $0.number != nil)
      }), !(rank.span.end..<first.span.start).contains(where: { sentence.isMark($0, ";") })
    else { return [] }
    var found = [(start, first.span)]
    for date in years.dropFirst() {
      guard let year = date.year, let last = found.last, !sentence.isMark(last.1.end, ";"),
        Coordination.joins(last.1.end, date.span.start, sentence)
          || Self.inWords.contains(sentence.tokens[date.span.start - 1].key)
            && Coordination.joins(last.1.end, date.span.start - 1, sentence)
          || isAgain(Span(last.1.end, date.span.start), sentence)
      else { break }
      found.append((year, date.span))
    }
    if found.count > 1, let last = found.map(\.0).max(), draft.edition.map({ $0 == start }) ?? true {
      draft.edition = last
      draft.isAside = last != context.edition(facts.programme, facts.id)
    }
    if found.count < 2 {
      guard sentence.has(.every), EditionFinder.isCompared(first.span.start, sentence),
        let edition = context.edition(facts.programme, facts.id)
      else { return [] }
      let isLost = sentence.tokens[..<rank.span.start].contains { Self.losses.contains($0.key) }
      found = YearSpan.editions(from: start, to: isLost ? edition - 1 : edition, of: facts).map { ($0, first.span) }
    }
    let model = draft
    return found.filter { $0.0 != model.edition }.map { year, span in
      var member = model
      member.edition = year
      member.ordinal = nil
      member.consecutive = sentence.has(.every)
      member.isAside = true
      member.evidence.append(sentence.evidence("edition", span))
      return member
    }
  }

  private static let inWords: Set<UInt64> = Set(PhrasePattern.keys("in năm"))

  /// "had been second in 2029 and in 2030": further years of the same rank.
  private func again(_ draft: Draft, _ rank: Rank, _ sentence: Sentence) -> [Draft] {
    guard let year = rank.year,
      let first = sentence.dates.first(where: { $0.year == year && $0.span.start >= rank.span.end }),
      first.span.start - rank.span.end <= 4
    else { return [] }
    var result: [Draft] = []
    var last = first.span.end
    for date in sentence.dates where date.form == .year && date.span.start > last {
      let start =
        Self.inWords.contains(sentence.tokens[date.span.start - 1].key) ? date.span.start - 1 : date.span.start
      guard let year = date.year, Coordination.joins(last, start, sentence) else { break }
      last = date.span.end
      var member = draft
      member.edition = year
      member.evidence.append(sentence.evidence("edition", date.span))
      result.append(member)
    }
    return result
  }

  /// "was first from 2028 to 2030": every edition of the span.
  private func held(_ draft: inout Draft, _ span: Span, _ facts: Award, _ sentence: Sentence) -> [Draft] {
    guard let interval = sentence.dates.first(where: { $0.span == span }), let first = interval.start?.year,
      let last = interval.end?.year, case let years = YearSpan.editions(from: first, to: last, of: facts),
      years.count > 1
    else { return [] }
    draft.edition = last
    draft.isAside = last != context.edition(facts.programme, facts.id)
    draft.evidence.append(sentence.evidence("edition", span))
    let others = further(behind: interval, facts, sentence)
    if let last = others.map(\.year).max() { draft.edition = max(draft.edition ?? last, last) }
    let model = draft
    return (years.map { ($0, span) } + others).filter { $0.0 != model.edition }.map { year, span in
      var member = model
      member.edition = year
      member.ordinal = nil
      member.isAside = true
      member.evidence.removeAll { $0.field == "edition" }
      member.evidence.append(sentence.evidence("edition", span))
      return member
    }
  }

  /// "in 2021-2023 and 2026-2029", "giai đoạn 2021-2023, 2026": the spans and years coordinated behind the first one.
  private func further(behind first: DateSymbol, _ facts: Award, _ sentence: Sentence) -> [(year: Int, span: Span)] {
    var result: [(year: Int, span: Span)] = []
    var end = first.span.end
    for date in sentence.dates where date.span.start > end {
      guard Coordination.joins(end, date.full.start, sentence), !sentence.isMark(end, ";"), date.start?.month == nil
      else { break }
      end = date.span.end
      if date.form == .year, let year = date.year {
        result.append((year, date.span))
      } else if date.form == .interval, let from = date.start?.year, let to = date.end?.year {
        result += YearSpan.editions(from: from, to: to, of: facts).map { ($0, date.span) }
      } else {
        break
      }
    }
    return result
  }

  /// Words between the years of a run and the rank behind them.
  private static let leadReach = 6

  /// "ba năm liền (2020, 2021, 2022) xếp hạng nhất": the years of a run in front of the rank.
  private func led(_ draft: inout Draft, _ rank: Rank, _ facts: Award, _ sentence: Sentence) -> [Draft]? {
    var run: [(Int, Span)] = []
    for date in sentence.dates where date.form == .year && date.span.end <= rank.span.start {
      guard let year = date.year else { continue }
      if let last = run.last, Coordination.joins(last.1.end, date.span.start, sentence) {
        run.append((year, date.span))
      } else {
        run = [(year, date.span)]
      }
    }
    let who = draft.evidence.first { $0.field == "recipient" }?.range
    guard run.count > 1, let start = run.first?.1.start, let end = run.last?.1.end,
      !EditionFinder.isCompared(start, sentence),
      !sentence.dates.contains(where: { $0.span.start == start && isLikenedAhead($0, sentence) }),
      rank.span.start - end <= Self.leadReach, let last = run.map(\.0).max(),
      draft.edition.map({ edition in run.contains { $0.0 == edition } }) ?? true
        || isParted(start, from: draft, sentence),
      !sentence.places.contains(where: {
        $0.full.start >= end && $0.full.end <= rank.span.start && sentence.range($0.span) != who
      })
    else { return nil }
    draft.edition = last
    draft.isAside = last != context.edition(facts.programme, facts.id)
    let model = draft
    return run.filter { $0.0 != last }.map { year, span in
      var member = model
      member.edition = year
      member.ordinal = nil
      member.isAside = true
      member.evidence.append(sentence.evidence("edition", span))
      return member
    }
  }

  /// "In the A 2030 X led; in 2028 and 2029 Y was first": years that a semicolon parts from the edition of the award.
  private func isParted(_ start: Int, from draft: Draft, _ sentence: Sentence) -> Bool {
    let whole = sentence.range(sentence.whole)
    guard let award = draft.evidence.first(where: { $0.field == "award" && $0.zone == sentence.zone }),
      award.range.overlaps(whole)
    else { return true }
    guard let mark = (0..<start).last(where: { sentence.isMark($0, ";") }) else { return false }
    return award.range.end <= sentence.range(Span(mark, mark + 1)).start
  }

  static let yearWord = PhrasePattern.keys("năm")[0]
  static let losses: Set<UInt64> = Set(PhrasePattern.keys("mất lost loses lose nhường soán"))

  private static let timeWords: Set<UInt64> = Set(PhrasePattern.keys("năm kỳ ngoái trước lần year edition"))

  /// "hơn năm trước 1 bậc", not "hơn Thái Bình một bậc": what stands in a phrase's gap says against what it moved.
  private func isOverTime(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    guard sentence.language == .vietnamese, Self.comparatives.contains(sentence.tokens[cue.from].key),
      cue.from < cue.span.start
    else { return true }
    return sentence.tokens[cue.from..<cue.span.start].contains { Self.timeWords.contains($0.key) }
  }

  private static let steps: Set<UInt64> = Set(
    PhrasePattern.keys("place places spot spots position positions rungs notches"))

  /// "X climbed one place to second and Y two places to third", "... and Y two to third": the verb of the movement before it.
  private func elided(in span: Span, _ sentence: Sentence) -> Movement? {
    guard
      let cue = sentence.cues.last(where: {
        ($0.kind == .up || $0.kind == .down) && $0.span.end <= span.start && $0.number != nil
      }),
      let number = sentence.numbers.first(where: {
        span.contains($0.span) && !$0.isOrdinal && isMoved($0, sentence)
      })
    else { return counted(in: span, sentence) }
    return (cue.kind == .up, number.value, number.span, cue.rule)
  }

  /// "two places to third", or bare behind the name: "Y two to third".
  private func isMoved(_ number: NumberSpan, _ sentence: Sentence) -> Bool {
    func isTo(_ index: Int) -> Bool {
      sentence.tokens.indices.contains(index) && sentence.tokens[index].key == Self.toWord
    }
    guard sentence.tokens.indices.contains(number.span.end) else { return false }
    if Self.steps.contains(sentence.tokens[number.span.end].key) { return isTo(number.span.end + 1) }
    return isTo(number.span.end) && sentence.places.contains { $0.full.end == number.span.start }
  }

  private static let rising: Set<UInt64> = Set(
    PhrasePattern.keys("gained rose climbed up advanced jumped rise gain climb"))
  private static let falling: Set<UInt64> = Set(
    PhrasePattern.keys("lost fell dropped slipped down slid fall drop loss"))
  private static let ofWord = PhrasePattern.keys("of")[0]

  /// "Hanoi gained nine places, and Ho Chi Minh City, at 100th, gained five", "a fall of 25 places ..., a rise of two":
  /// steps that another movement of the sentence counts in places.
  private func counted(in span: Span, _ sentence: Sentence) -> Movement? {
    guard
      sentence.cues.contains(where: {
        ($0.kind == .up || $0.kind == .down) && $0.number != nil && $0.span.end <= span.start
      })
    else { return nil }
    for number in sentence.numbers
    where span.contains(number.span) && !number.isOrdinal && number.span.start > span.start {
      var verb = number.span.start - 1
      if sentence.tokens[verb].key == Self.ofWord, verb > span.start { verb -= 1 }
      let next = sentence.tokens.indices.contains(number.span.end) ? sentence.tokens[number.span.end] : nil
      guard next.map({ $0.kind == .mark || $0.key == Self.toWord }) ?? true else { continue }
      let key = sentence.tokens[verb].key
      if Self.rising.contains(key) { return (true, number.value, Span(verb, number.span.end), "en/up") }
      if Self.falling.contains(key) { return (false, number.value, Span(verb, number.span.end), "en/down") }
    }
    return nil
  }

  private static let toWord = PhrasePattern.keys("to")[0]

  private static let comparatives: Set<UInt64> = Set(PhrasePattern.keys("hơn kém thua"))

  private typealias Movement = (isUp: Bool, count: Int, span: Span, rule: String)

  private func movement(in span: Span, _ sentence: Sentence) -> Movement? {
    sentence.cues.first {
      ($0.kind == .up || $0.kind == .down) && span.contains($0.span) && ($0.number != nil || $0.value == "0")
        && isOverTime($0, sentence) && isOfNumber($0, sentence) && isOfPlaces($0, sentence)
    }.flatMap { cue in
      (cue.value == "0" ? 0 : cue.number).map { (cue.kind == .up, $0, cue.span, cue.rule) }
    } ?? stayed(in: span, sentence)
  }

  private static let staying: Set<UInt64> = Set(PhrasePattern.keys("stayed stays"))

  /// "X stayed 110th": the same place as before. Who remains first or last may have been another number then.
  private func stayed(in span: Span, _ sentence: Sentence) -> Movement? {
    guard
      let verb = (span.start..<span.end).first(where: { Self.staying.contains(sentence.tokens[$0].key) }),
      sentence.numbers.contains(where: { $0.isOrdinal && (1...2).contains($0.span.start - verb) && $0.value > 1 })
    else { return nil }
    return (true, 0, Span(verb, verb + 1), "en/up/0")
  }

  private static let stepEnds: Set<UInt64> = Set(PhrasePattern.keys("on from to over compared and since"))

  /// "a gain of six", not "a gain of six points": a bare number at the end of what is said.
  private func isOfPlaces(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    guard sentence.language == .english, sentence.tokens.indices.contains(cue.span.end),
      sentence.numbers.contains(where: { $0.span.end == cue.span.end })
    else { return true }
    let next = sentence.tokens[cue.span.end]
    // "a gain of 6.5": a score.
    let isDecimal = next.key == Self.point && sentence.numbers.contains { $0.span.start == cue.span.end + 1 }
    return next.kind == .mark && !isDecimal && next.key != Self.percent || Self.stepEnds.contains(next.key)
  }

  private static let point: UInt64 = 0x2e
  private static let percent: UInt64 = 0x25
  private static let at = PhrasePattern.keys("at")[0]

  /// "remains at 105th", not "remains at the bottom", which may be another number than before.
  private func isOfNumber(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    guard cue.value == "0", sentence.tokens[cue.span.end - 1].key == Self.at else { return true }
    return sentence.numbers.contains { (0...2).contains($0.span.start - cue.span.end) }
  }

  /// Last edition's rank from the movement: "up 3 places" at 97 was 100.
  func earlier(_ draft: Draft, _ facts: Award, in span: Span, _ sentence: Sentence) -> Draft? {
    guard let move = movement(in: span, sentence) ?? elided(in: span, sentence) else { return nil }
    let edition = draft.edition ?? context.edition(draft.programme, draft.award)
    guard
      var before = RankMovement(isUp: move.isUp, steps: move.count, span: move.span)
        .before(draft, edition: edition.flatMap { facts.edition(1, before: $0) }, sentence)
    else { return nil }
    before.ordinal = nil
    before.consecutive = false
    before.rule = move.rule
    before.evidence =
      draft.evidence.filter { $0.field != "ordinal" && $0.field != "edition" } + [
        sentence.evidence("change", move.span)
      ]
    return before
  }
}
