internal import Lexicons
internal import Model
internal import Text

/// Reigns at the top that the news ends: "has ended X's three-year run", "chấm dứt chuỗi ba năm liền X đứng đầu".
extension RankingFrames {
  private static let reigns: Set<UInt64> = Set(
    PhrasePattern.keys("run reign streak spell stint stranglehold dominance domination hold chuỗi mạch ngôi"))
  private static let ends: Set<UInt64> = Set(
    PhrasePattern.keys(
      "ended ends ending end breaking broke breaks snapped snapping snaps halted halting dứt đứt dừng khép")
  )
  private static let yearWords: Set<UInt64> = Set(PhrasePattern.keys("year years năm kỳ edition editions"))
  /// Words from the verb to the number of years.
  private static let reach = 8

  /// The words that tell of a reign that is over: what they say of a place is not of this edition.
  func endedReign(_ sentence: Sentence) -> Span? {
    guard let (group, number, word) = ended(sentence),
      // "... (2028-2030)": read with its years as the place's own.
      !sentence.dates.contains(where: { $0.form == .interval && $0.start?.month == nil })
    else { return nil }
    // What is handed over is of the run, too.
    if resigned(sentence) != nil { return Span(0, sentence.tokens.count) }
    return Span(min(number.span.start, word.start), max(number.span.end, word.end, group.full.start))
  }

  /// The first places, before this edition, of the one whose reign a sentence says is over.
  func reigns(_ focus: Focus, _ facts: Award, _ sentence: Sentence, _ index: Int) -> [Draft] {
    guard let (group, number, word) = ended(sentence) ?? past(sentence),
      let edition = focus.edition ?? context.edition(facts.programme, facts.id),
      let last = facts.edition(1, before: edition),
      // "mất ngôi đầu sau bảy năm": what is lost has been held.
      ModalityScope.asserts(word.start, sentence) || lost(sentence) != nil
    else { return [] }
    var draft = Draft(
      programme: facts.programme, award: facts.id, edition: last,
      recipient: recipients.recipient(group, sentence, of: facts.programme), rank: 1, rule: "any/rank/ended-reign",
      evidence: [
        sentence.evidence("recipient", group.span), sentence.evidence("rank", word),
        sentence.evidence("ordinal", number.span),
      ], sentence: index)
    draft.ordinal = number.value
    draft.consecutive = true
    draft.isInferred = true
    draft.derivation = "ended-streak:\(number.value):\(edition)"
    let told = told(draft, after: number.span.end, facts, sentence) ?? [draft]
    guard let ender = ender(of: word, sentence) else { return told }
    // "X ended a run of seven years at number one by Y": X is the first now.
    let victor = Draft(
      programme: facts.programme, award: facts.id, edition: focus.edition,
      recipient: recipients.recipient(ender, sentence, of: facts.programme), rank: 1, rule: "any/rank/ended-reign",
      evidence: [sentence.evidence("recipient", ender.span), sentence.evidence("rank", word)], sentence: index)
    return told + [victor]
  }

  /// Words of "straight years in a row on top, from ".
  private static let intervalReach = 9

  /// "After three straight years on top, 2028 to 2030, X has lost first place": a run of as many years as are printed.
  private func told(_ draft: Draft, after end: Int, _ facts: Award, _ sentence: Sentence) -> [Draft]? {
    guard let count = draft.ordinal, let (first, last, span) = period(after: end, sentence),
      case let years = YearSpan.editions(from: first, to: last, of: facts), years.count == count
    else { return nil }
    return years.map { year in
      var member = draft
      member.edition = year
      (member.ordinal, member.consecutive) = (year == last ? count : nil, year == last)
      member.isInferred = false
      member.derivation = nil
      member.isAside = true
      member.evidence.append(sentence.evidence("edition", span))
      return member
    }
  }

  private static let until: Set<UInt64> = Set(PhrasePattern.keys("to through until đến tới"))

  /// "2028 to 2030", "(2028-2030)"
  private func period(after end: Int, _ sentence: Sentence) -> (Int, Int, Span)? {
    let dates = sentence.dates.filter { (0...Self.intervalReach).contains($0.full.start - end) }
    if let interval = dates.first(where: { $0.form == .interval && $0.start?.month == nil }),
      let first = interval.start?.year, let last = interval.end?.year
    {
      return (first, last, interval.span)
    }
    let years = sentence.dates.filter { $0.form == .year }
    for (a, b) in zip(years, years.dropFirst())
    where dates.contains(where: { $0.span == a.span }) && b.span.start - a.span.end == 1
      && Self.until.contains(sentence.tokens[a.span.end].key)
    {
      if let first = a.year, let last = b.year, first < last { return (first, last, Span(a.span.start, b.span.end)) }
    }
    return nil
  }

  private static let having: Set<UInt64> = Set(PhrasePattern.keys("has have had just đã vừa"))

  /// Who put an end to the reign that a word names.
  private func ender(of word: Span, _ sentence: Sentence) -> PlaceGroup? {
    guard let end = (0..<word.start).last(where: { Self.ends.contains(sentence.tokens[$0].key) }) else { return nil }
    var start = end
    while start > 0, Self.having.contains(sentence.tokens[start - 1].key) { start -= 1 }
    return sentence.places.first { $0.role == .plain && $0.full.end == start }
  }

  private static let pastWords: Set<UInt64> = Set(PhrasePattern.keys("past last previous preceding"))

  /// "X, first for the past three years", "X had led the previous three editions".
  private func past(_ sentence: Sentence) -> (PlaceGroup, NumberSpan, Span)? {
    guard
      let number = sentence.numbers.first(where: {
        $0.span.start > 0 && Self.pastWords.contains(sentence.tokens[$0.span.start - 1].key)
          && (2...Streaks.longest).contains($0.value) && isYears(after: $0.span.end, sentence)
      }),
      let rank = sentence.cues.last(where: {
        $0.kind == .rank && ($0.value == "1" || $0.value == "award" || $0.number == 1)
          && $0.span.end <= number.span.start && number.span.start - $0.span.end <= 4
      })?.span
        ?? sentence.numbers.last(where: {
          $0.isOrdinal && $0.value == 1 && $0.span.end <= number.span.start && number.span.start - $0.span.end <= 4
        })?.span ?? top(before: number.span.start, sentence),
      let group = sentence.places.last(where: {
        ($0.role == .plain || sentence.isMark($0.full.end, ",")) && $0.full.end <= rank.start
          && rank.start - $0.full.end <= 4
      })
    else { return nil }
    return (group, number, rank)
  }

  private static let top = PhrasePattern.keys("top")[0]

  /// "top for the past three years"
  private func top(before end: Int, _ sentence: Sentence) -> Span? {
    (max(0, end - 4)..<end).last { sentence.tokens[$0].key == Self.top }.map { Span($0, $0 + 1) }
  }

  private func ended(_ sentence: Sentence) -> (PlaceGroup, NumberSpan, Span)? {
    if let found = toppled(sentence) ?? isOver(sentence) ?? isClosed(sentence) ?? deposed(sentence) ?? lost(sentence)
      ?? resigned(sentence)
    {
      return found
    }
    guard let end = sentence.tokens.firstIndex(where: { Self.ends.contains($0.key) }),
      let number = sentence.numbers.first(where: {
        $0.span.start > end && $0.span.start - end <= Self.reach && (2...Streaks.longest).contains($0.value)
          && sentence.tokens.indices.contains($0.span.end) && isYears(after: $0.span.end, sentence)
      }), let limit = [sentence.tokens.count, number.span.end + Self.reach].min(),
      let word = (end..<limit).first(where: { Self.reigns.contains(sentence.tokens[$0].key) })
        ?? sentence.cues.first(where: { $0.kind == .rank && $0.value == "1" && (end..<limit).contains($0.from) })?.from,
      let group = holder(from: end, around: Span(number.span.start, max(number.span.end, word)), sentence)
    else { return nil }
    return (group, number, Span(word, word + 1))
  }

  private static let over: Set<UInt64> = Set(PhrasePattern.keys("ended over end ends finished"))

  /// "X's three-year run at the top is over": the end told behind the run.
  private func isOver(_ sentence: Sentence) -> (PlaceGroup, NumberSpan, Span)? {
    guard
      let word = sentence.tokens.indices.first(where: { index in
        Self.reigns.contains(sentence.tokens[index].key)
          && (index..<min(sentence.tokens.count, index + Self.reach)).contains {
            Self.over.contains(sentence.tokens[$0].key)
          }
      }),
      let number = sentence.numbers.last(where: {
        $0.span.end <= word && word - $0.span.end <= 4 && (2...Streaks.longest).contains($0.value)
          && isYears(after: $0.span.end, sentence)
      }),
      let group = sentence.places.last(where: {
        $0.role != .territory && $0.full.end <= number.span.start && number.span.start - $0.full.end <= 3
      })
    else { return nil }
    return (group, number, Span(word, word + 1))
  }

  private static let runs: Set<UInt64> = Set(PhrasePattern.keys("chuỗi mạch run reign streak spell"))

  /// "Chuỗi ba năm liên tiếp ở đỉnh bảng của X đã khép lại", "the three-year run of X has ended": the end told behind
  /// the holder.
  private func isClosed(_ sentence: Sentence) -> (PlaceGroup, NumberSpan, Span)? {
    guard let word = sentence.tokens.firstIndex(where: { Self.runs.contains($0.key) }),
      let number = sentence.numbers.first(where: {
        abs($0.span.start - word) <= 3 && (2...Streaks.longest).contains($0.value)
          && isYears(after: $0.span.end, sentence)
      }),
      let group = sentence.places.first(where: {
        $0.role != .territory && $0.full.start > max(word, number.span.end)
          && $0.full.start - number.span.end <= Self.reach
      }), Self.genitives.contains(sentence.tokens[group.full.start - 1].key),
      (group.full.end..<min(sentence.tokens.count, group.full.end + Self.reach)).contains(where: {
        Self.ends.contains(sentence.tokens[$0].key) || Self.over.contains(sentence.tokens[$0].key)
      })
    else { return nil }
    return (group, number, Span(word, word + 1))
  }

  private static func isFirst(_ cue: CueSymbol) -> Bool {
    cue.kind == .rank && (cue.value == "1" || cue.number == 1)
  }

  private static let deposals: Set<UInt64> = Set(
    PhrasePattern.keys(
      "ngôi vượt thay bệ chỗ đổ qua overtook ousted toppled unseated displaced dethroned supplanted replaced"))
  private static let nowWords: Set<UInt64> = Set(
    PhrasePattern.keys("nay now hiện xuống lùi tụt rơi mất fell dropped slipped is"))

  /// "X soán ngôi Y, tỉnh dẫn đầu bảy năm liên tiếp", "Y, quán quân bảy năm liền, lùi xuống vị trí thứ hai": what a
  /// remark between commas says of one that is first no more.
  private func deposed(_ sentence: Sentence) -> (PlaceGroup, NumberSpan, Span)? {
    for group in sentence.places where group.role != .territory && sentence.isMark(group.full.end, ",") {
      let start = group.full.end + 1
      let close = (start..<sentence.tokens.count).first { sentence.isMark($0, ",") } ?? sentence.tokens.count
      let isDeposed = group.full.start > 0 && Self.deposals.contains(sentence.tokens[group.full.start - 1].key)
      let isFallen = sentence.tokens.dropFirst(close + 1).prefix(2).contains { Self.nowWords.contains($0.key) }
      guard isDeposed || isFallen,
        let number = sentence.numbers.first(where: {
          $0.span.start >= start && $0.span.end <= close && (2...Streaks.longest).contains($0.value)
            && isYears(after: $0.span.end, sentence)
        }),
        let rank = sentence.cues.first(where: {
          Self.isFirst($0) && $0.from >= start && $0.span.end <= close
        }), sentence.cues.contains(where: { $0.kind == .recur && $0.span.overlaps(number.span) })
      else { continue }
      return (group, number, rank.span)
    }
    return nil
  }

  private static let losing: Set<UInt64> = Set(
    PhrasePattern.keys("mất lost loses losing nhường ceded cedes trao handed"))
  private static let afterWords: Set<UInt64> = Set(PhrasePattern.keys("sau after"))

  /// "X mất ngôi đầu sau bảy năm liên tiếp", "X lost first place after seven straight years".
  private func lost(_ sentence: Sentence) -> (PlaceGroup, NumberSpan, Span)? {
    guard let verb = sentence.tokens.firstIndex(where: { Self.losing.contains($0.key) }),
      let rank = sentence.cues.first(where: {
        Self.isFirst($0) && (0...3).contains($0.span.start - verb)
      }),
      let number = sentence.numbers.first(where: {
        (1...3).contains($0.span.start - rank.span.end)
          && Self.afterWords.contains(sentence.tokens[$0.span.start - 1].key)
          && (2...Streaks.longest).contains($0.value) && isYears(after: $0.span.end, sentence)
      }),
      let group = sentence.places.last(where: {
        $0.role != .territory && $0.full.end <= verb && verb - $0.full.end <= 3
      })
    else { return nil }
    return (group, number, rank.span)
  }

  /// "Sau ba năm liền dẫn đầu, X phải trao lại ngôi số một": the run in front of the one that loses the first place.
  private func resigned(_ sentence: Sentence) -> (PlaceGroup, NumberSpan, Span)? {
    // "(HÀ NỘI) – Sau ba năm ...": where it is reported from may stand before.
    guard
      let opening = sentence.tokens.indices.prefix(Self.reach).first(where: {
        Self.afterWords.contains(sentence.tokens[$0].key) && sentence.tokens[$0].isCapitalised
      }),
      let number = sentence.numbers.first(where: {
        (1...3).contains($0.span.start - opening) && (2...Streaks.longest).contains($0.value)
          && isYears(after: $0.span.end, sentence)
      }),
      let rank = sentence.cues.first(where: {
        Self.isFirst($0) && (0...4).contains($0.from - number.span.end)
      }),
      let group = sentence.places.first(where: { $0.role != .territory && $0.full.start >= rank.span.end }),
      let verb = (group.full.end..<sentence.tokens.count).first(where: { Self.losing.contains(sentence.tokens[$0].key) }
      ),
      verb - group.full.end <= 6
    else { return nil }
    return (group, number, rank.span)
  }

  private static let genitives: Set<UInt64> = Set(PhrasePattern.keys("of by của"))

  /// "ends the run of X, which had been in first place for three years": the count is that of the clause about X.
  private func toppled(_ sentence: Sentence) -> (PlaceGroup, NumberSpan, Span)? {
    guard let end = sentence.tokens.firstIndex(where: { Self.ends.contains($0.key) }),
      let word = (end..<min(sentence.tokens.count, end + Self.reach)).first(where: {
        Self.reigns.contains(sentence.tokens[$0].key)
      }), sentence.tokens.indices.contains(word + 1), Self.genitives.contains(sentence.tokens[word + 1].key),
      let group = sentence.places.first(where: { (1...2).contains($0.full.start - word - 1) }), isTold(group, sentence),
      let number = sentence.numbers.first(where: {
        $0.span.start > group.full.end && (2...Streaks.longest).contains($0.value)
          && isYears(after: $0.span.end, sentence)
      })
    else { return nil }
    return (group, number, Span(word, word + 1))
  }

  private static let running: Set<UInt64> = Set(PhrasePattern.keys("consecutive straight successive liền liên tiếp"))

  private func isYears(after index: Int, _ sentence: Sentence) -> Bool {
    var next = sentence.isMark(index, "-") ? index + 1 : index
    if sentence.tokens.indices.contains(next), Self.running.contains(sentence.tokens[next].key) { next += 1 }
    return sentence.tokens.indices.contains(next) && Self.yearWords.contains(sentence.tokens[next].key)
  }

  /// "ended X's three-year run", "a run of three years by X", "chuỗi ba năm liền X đứng đầu".
  private func holder(from end: Int, around span: Span, _ sentence: Sentence) -> PlaceGroup? {
    let before = sentence.places.last {
      $0.role != .territory && $0.full.start > end && $0.full.end <= span.start && span.start - $0.full.end <= 5
    }
    return before
      ?? sentence.places.first {
        $0.role != .territory && $0.full.start >= span.end && $0.full.start - span.end <= Self.reach
          && !(span.end..<$0.full.start).contains { sentence.isMark($0, ",") || sentence.isMark($0, ";") }
      }
  }
}
