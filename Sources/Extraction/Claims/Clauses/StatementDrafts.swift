internal import Lexicons
internal import Model
internal import Text

/// Turns an asserted statement into one draft per recipient: its edition, recurrence and date.
struct StatementDrafts {
  let context: PageContext

  func drafts(_ statement: Statement, _ sentence: Sentence, index: Int) -> [Draft] {
    let former = former(statement, sentence)
    // "The third time, after 2027 and 2029": those years are of the times before.
    let years = former.isEmpty ? listedYears(statement, sentence) : []
    let milestones = milestones(statement, sentence)
    let sharedYear =
      statement.edition.map { ($0, statement.editionSpan) } ?? leadingYear(statement, sentence)
      ?? trailingYear(statement, sentence, except: (milestones + former).map(\.yearSpan))
      ?? sameYear(statement, sentence, index) ?? lastYear(statement, sentence) ?? thisYear(statement, sentence)
    // "Former A are X (2028), Y (2030) and Z": Z's year is not said.
    let taken = statement.recipients.count > 2 ? statement.recipients.compactMap { ownYear($0, sentence)?.span } : []
    let date = date(of: statement, sentence)
    let background = isBackground(statement, sentence)
    return statement.recipients.enumerated().map { position, participant in
      var evidence = [participant.evidence]
      if let span = statement.awardSpan { evidence.append(sentence.evidence("award", span)) }
      var draft = Draft(
        programme: statement.programme, award: statement.award, edition: nil, recipient: participant.recipient,
        rule: statement.rule, evidence: evidence, sentence: index)
      let inOrder =
        sentence.has(.respective) && years.count == statement.recipients.count
        ? years.sorted { $0.span < $1.span }[position] : nil
      if let own = inOrder ?? ownYear(participant, sentence) {
        draft.edition = own.year
        draft.evidence.append(sentence.evidence("edition", own.span))
      } else if let (year, span) = sharedYear, span.map({ !taken.contains($0) }) ?? true {
        draft.edition = year
        if let span { draft.evidence.append(sentence.evidence("edition", span)) }
      }
      let recurrence = Recurrences.bound(
        to: position, of: statement.recipients, statement, sentence, except: milestones.map(\.recurrence.span))
      if let recurrence, !participant.isBeside || recurrence.span.start >= participant.span?.end ?? .max {
        draft.ordinal = recurrence.count
        draft.consecutive = recurrence.consecutive
        draft.evidence.append(sentence.evidence("ordinal", recurrence.span))
        if let facts = context.award(statement.programme, statement.award) {
          draft.isFilled = FilledSpans.isFilled(
            recurrence, until: draft.edition ?? context.edition(facts.programme, facts.id), of: facts, sentence)
        }
        if let total = Recurrences.total(beside: recurrence, statement, sentence) {
          draft.streak = recurrence.count
          draft.ordinal = total.count
          draft.evidence.append(sentence.evidence("ordinal", total.span))
        }
      }
      if let date, !isOfAnother(date.value, draft) {
        draft.announced = date.value
        draft.evidence.append(sentence.evidence("announced", date.span))
      }
      draft.isBackground = background
      if isAnniversary(statement, sentence) {
        draft.announced = nil
        draft.evidence.removeAll { $0.field == "announced" }
        draft.isBackground = true
      }
      draft.isUndated =
        draft.edition == nil && draft.ordinal == nil
        && (draft.announced == nil && isEver(statement, sentence) || isOfFormerHolders(statement, sentence))
      if draft.edition == nil, taken.count > 1 { draft.isUndated = true }
      if years.count > 1, inOrder == nil, draft.edition == nil || years.contains(where: { $0.year == draft.edition }) {
        draft.edition = years.map(\.year).max()
        draft.isUndated = false
      }
      return draft
    } + listed(years, statement, sentence, index: index) + milestones.flatMap { past($0, statement, sentence, index) }
      + (former + repeated(statement, sentence, except: milestones)).flatMap { past($0, statement, sentence, index) }
  }

  /// A membership begins in the year in which it is announced: the date of another year is another's.
  func isOfAnother(_ date: PartialDate, _ draft: Draft) -> Bool {
    guard context.award(draft.programme, draft.award)?.kind == .membership, let edition = draft.edition,
      let year = date.year
    else { return false }
    return year != edition
  }

  /// "The second time, after 2021", "lần thứ ba, sau năm 2019 và 2021": as many years as the count leaves room for.
  func former(_ statement: Statement, _ sentence: Sentence) -> [Milestone] {
    let counts = sentence.cues.filter { $0.kind == .recur && statement.span.contains($0.span) }.compactMap(
      Recurrences.value)
    let count = counts.first { $0.count > 1 }
    // "X and Y both receive it for the second time, after 2021": one count behind all of them.
    guard
      statement.recipients.count == 1
        || counts.count == 1 && statement.recipients.allSatisfy({ $0.span?.end ?? .max <= count?.span.start ?? 0 })
    else { return [] }
    let start = count?.span.end ?? statement.awardSpan?.end ?? sentence.tokens.count
    var run: [DateSymbol] = []
    for date in sentence.dates where date.form == .year && date.span.start > start {
      if let last = run.last {
        guard Coordination.joins(last.span.end, date.span.start, sentence) || isNextYear(last.span, date.span, sentence)
        else { break }
        run.append(date)
      } else if isAfter(date.span, sentence) {
        run = [date]
      }
    }
    // "the award, after those of 2029 and 2030": counted or not.
    guard let first = run.first,
      count.map({ run.count == $0.count - 1 }) ?? isAfterThose(first.span, sentence)
    else { return [] }
    return run.compactMap { date in
      date.year.flatMap { year in
        year == statement.edition
          ? nil
          : Milestone(
            recurrence: count ?? Recurrence(count: 1, consecutive: false, span: date.span), year: year,
            yearSpan: date.span, isCounted: false)
      }
    }
  }

  static let repeats: Set<UInt64> = Set(
    PhrasePattern.keys("won held taken took received earned got từng đoạt giành nhận"))
  private static let having = PhrasePattern.keys("having")[0]

  /// "X is the A 2023, a title it won in 2019, too", "having taken the same title last year": earlier editions told
  /// behind the award.
  func repeated(_ statement: Statement, _ sentence: Sentence, except known: [Milestone]) -> [Milestone] {
    guard let award = statement.awardSpan,
      // "X and Y retained the A, having first got it in 2030": of all of them.
      statement.recipients.count == 1
        || sentence.tokens[award.end...].contains(where: { $0.key == Self.having }),
      let edition = statement.edition ?? context.edition(statement.programme, statement.award)
        ?? context.resolver.published?.year,
      let facts = context.award(statement.programme, statement.award), facts.kind != .ranking
    else { return [] }
    let end = max(award.end, statement.editionSpan?.end ?? 0)
    func isTold(_ span: Span) -> Bool {
      guard span.start > end,
        !sentence.places.contains(where: { $0.role == .plain && $0.full.start >= end && $0.full.end <= span.start })
      else { return false }
      return sentence.tokens[end..<span.start].contains { Self.repeats.contains($0.key) }
        && sentence.tokens[end..<span.start].contains { $0.key == 0x2c || $0.key == 0x3b }
        && !sentence.cues.contains {
          $0.kind == .comparison && $0.span.end <= span.start && span.start - $0.span.end <= 2
        }
    }
    var result = sentence.dates.compactMap { date -> Milestone? in
      guard date.form == .year, let year = date.year, year < edition, isTold(date.span),
        !known.contains(where: { $0.year == year })
      else { return nil }
      return Milestone(
        recurrence: Recurrence(count: 1, consecutive: false, span: date.span), year: year, yearSpan: date.span,
        isCounted: false)
    }
    if result.isEmpty, let last = facts.edition(1, before: edition),
      let cue = sentence.cues.first(where: { $0.kind == .year && $0.value == "-1" && isTold($0.span) })
    {
      result.append(
        Milestone(
          recurrence: Recurrence(count: 1, consecutive: false, span: cue.span), year: last, yearSpan: cue.span,
          isCounted: false))
    }
    return result
  }

  static let afterWords: Set<UInt64> = Set(PhrasePattern.keys("after sau following trước previous earlier"))
  static let yearPhrase: Set<UInt64> = Set(PhrasePattern.keys("các những năm kỳ in the its those of vào là were ones"))

  func isAfter(_ span: Span, _ sentence: Sentence) -> Bool {
    var index = span.start - 1
    while index >= 0, span.start - index <= 4, Self.yearPhrase.contains(sentence.tokens[index].key) { index -= 1 }
    return index >= 0 && Self.afterWords.contains(sentence.tokens[index].key)
  }

  private static let those: Set<UInt64> = Set(PhrasePattern.keys("those ones"))

  private func isAfterThose(_ span: Span, _ sentence: Sentence) -> Bool {
    isAfter(span, sentence)
      && sentence.tokens[max(0, span.start - 3)..<span.start].contains { Self.those.contains($0.key) }
  }

  /// A count with a year of its own beside another count: "the second time, after the first in 2021".
  struct Milestone {
    var recurrence: Recurrence
    var year: Int
    var yearSpan: Span
    /// False where the year is only one of those that a count includes.
    var isCounted = true
  }

  func milestones(_ statement: Statement, _ sentence: Sentence) -> [Milestone] {
    let counts = sentence.cues.filter { $0.kind == .recur && statement.span.contains($0.span) }.compactMap(
      Recurrences.value)
    guard counts.count > 1 else { return [] }
    return counts.compactMap { count in
      for offset in 0...2 {
        let index = count.span.end + offset
        if let year = EditionFinder.year(at: index, sentence), year != statement.edition {
          return Milestone(recurrence: count, year: year, yearSpan: Span(index, index + 1))
        }
      }
      return nil
    }
  }

  /// A time before the one that a statement is about.
  func past(_ milestone: Milestone, _ statement: Statement, _ sentence: Sentence, _ index: Int) -> [Draft] {
    statement.recipients.map { participant in
      var draft = Draft(
        programme: statement.programme, award: statement.award, edition: milestone.year,
        recipient: participant.recipient, rule: statement.rule,
        evidence: [
          participant.evidence, sentence.evidence("edition", milestone.yearSpan),
          sentence.evidence("ordinal", milestone.recurrence.span),
        ], sentence: index)
      if milestone.isCounted { draft.ordinal = milestone.recurrence.count }
      // "The third time in a row, after 2021 and 2022"
      draft.consecutive = !milestone.isCounted && milestone.recurrence.consecutive
      draft.isBackground = true
      return draft
    }
  }

  /// The editions before the last of an enumeration: stated, but as background.
  func listed(
    _ years: [(year: Int, span: Span)], _ statement: Statement, _ sentence: Sentence, index: Int
  ) -> [Draft] {
    guard let last = years.map(\.year).max(), statement.recipients.count == 1,
      let participant = statement.recipients.first
    else { return [] }
    let streak = Recurrences.bound(to: 0, of: statement.recipients, statement, sentence)
    return years.filter { $0.year != last }.map { year, span in
      var draft = Draft(
        programme: statement.programme, award: statement.award, edition: year, recipient: participant.recipient,
        rule: statement.rule, evidence: [participant.evidence, sentence.evidence("edition", span)], sentence: index)
      draft.isBackground = true
      draft.consecutive = streak?.consecutive ?? false
      return draft
    }
  }

  /// The day or month that dates the statement itself: the nearest one before the verb, else the nearest after it,
  /// within its clause or at the head of the sentence, and not the date of something planned.
  func date(of statement: Statement, _ sentence: Sentence) -> (value: PartialDate, span: Span)? {
    // A headline's date is when the page was put up.
    guard sentence.zone == .text else { return nil }
    let usable = sentence.dates.filter { date in
      guard date.form == .day || date.form == .month else { return false }
      guard statement.span.contains(date.span) || date.span.end <= statement.anchor else { return false }
      // "had made the A in June, having been in B three times": the month is A's.
      if !statement.span.contains(date.span),
        sentence.awards.contains(where: {
          $0.span != statement.awardSpan && $0.span.end <= date.span.start && date.span.start - $0.span.end <= 2
        })
      {
        return false
      }
      let cue = sentence.cues.last { $0.span.end <= date.span.start && AnnouncementDates.governing.contains($0.kind) }
      if let cue, AnnouncementDates.planning.contains(cue.kind),
        date.span.start - cue.span.end <= AnnouncementDates.reach
      {
        return false
      }
      // "was named and will learn in June": the month is that of the plan.
      if sentence.cues.contains(where: {
        AnnouncementDates.planning.contains($0.kind) && $0.span.start > statement.anchor
          && $0.span.end <= date.span.start
      }) {
        return false
      }
      return context.told(date).map { !context.resolver.isFuture($0.start) } ?? true
    }
    let before = usable.last { $0.span.end <= statement.anchor }
    guard let found = before ?? usable.first else { return nil }
    return context.told(found).map { ($0.start, found.span) }
  }

  private static let earlier: Set<UInt64> = Set(PhrasePattern.keys("past former previous earlier preceding cựu"))
  private static let before: Set<UInt64> = Set(PhrasePattern.keys("trước xưa"))
  private static let holders: Set<UInt64> = VerbFrames.holderWords.union(
    PhrasePattern.keys("champions titleholders địch"))

  /// "Past winners of A include X and Y", "những chủ nhân trước đây của A gồm X": of editions that are not said.
  func isOfFormerHolders(_ statement: Statement, _ sentence: Sentence) -> Bool {
    let limit = max(statement.anchor, statement.awardSpan?.start ?? 0)
    guard
      let noun = (statement.span.start..<max(statement.span.start, limit)).first(where: {
        Self.holders.contains(sentence.tokens[$0].key)
      })
    else { return false }
    return sentence.tokens[max(0, noun - 2)..<noun].contains { Self.earlier.contains($0.key) }
      || sentence.tokens[noun..<min(sentence.tokens.count, noun + 4)].contains { Self.before.contains($0.key) }
  }

  /// "từng", "previously": held at some time that is not said.
  func isEver(_ statement: Statement, _ sentence: Sentence) -> Bool {
    sentence.cues.contains {
      $0.kind == .past && $0.value == "ever" && statement.span.contains($0.span) && $0.span.start <= statement.anchor
    }
  }

  private static let anniversaries: [[UInt64]] = [
    "kỷ niệm", "kỉ niệm", "anniversary of", "years since", "years after",
  ].map { PhrasePattern.keys($0) }

  /// "kỷ niệm 25 năm được trao danh hiệu", "marks the 25th anniversary of being named": told on the day of the feast.
  func isAnniversary(_ statement: Statement, _ sentence: Sentence) -> Bool {
    (statement.span.start..<max(statement.span.start, statement.anchor)).contains { index in
      Self.anniversaries.contains { sentence.stands($0, at: index) }
    } && sentence.numbers.contains { $0.span.end <= statement.anchor && $0.value >= 2 }
  }

  func isBackground(_ statement: Statement, _ sentence: Sentence) -> Bool {
    sentence.cues.contains { $0.kind == .past && statement.span.contains($0.span) && $0.span.start <= statement.anchor }
  }
}
