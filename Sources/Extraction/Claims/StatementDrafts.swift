internal import Lexicons
internal import Model
internal import Text

/// Turns an asserted statement into one draft per recipient: its edition, recurrence and date.
struct StatementDrafts {
  let context: PageContext

  func drafts(_ statement: Statement, _ sentence: Sentence, index: Int) -> [Draft] {
    let years = listedYears(statement, sentence)
    let milestones = milestones(statement, sentence)
    let sharedYear =
      statement.edition.map { ($0, statement.editionSpan) } ?? leadingYear(statement, sentence)
      ?? trailingYear(statement, sentence, except: milestones.map(\.yearSpan)) ?? lastYear(statement, sentence)
    let date = date(of: statement, sentence)
    let background = isBackground(statement, sentence)
    let former = former(statement, sentence)
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
      } else if let (year, span) = sharedYear {
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
      draft.isUndated =
        draft.edition == nil && draft.announced == nil && draft.ordinal == nil && isEver(statement, sentence)
      if years.count > 1, inOrder == nil, draft.edition == nil || years.contains(where: { $0.year == draft.edition }) {
        draft.edition = years.map(\.year).max()
      }
      return draft
    } + listed(years, statement, sentence, index: index) + milestones.flatMap { past($0, statement, sentence, index) }
      + (former + repeated(statement, sentence, except: milestones)).flatMap { past($0, statement, sentence, index) }
  }

  /// A membership begins in the year in which it is announced: the date of another year is another's.
  private func isOfAnother(_ date: PartialDate, _ draft: Draft) -> Bool {
    guard context.award(draft.programme, draft.award)?.kind == .membership, let edition = draft.edition,
      let year = date.year
    else { return false }
    return year != edition
  }

  /// "The second time, after 2021", "lần thứ ba, sau năm 2019 và 2021": as many years as the count leaves room for.
  private func former(_ statement: Statement, _ sentence: Sentence) -> [Milestone] {
    guard statement.recipients.count == 1,
      let count = sentence.cues.filter({ $0.kind == .recur && statement.span.contains($0.span) }).compactMap(
        Recurrences.value
      ).first(where: { $0.count > 1 })
    else { return [] }
    var run: [DateSymbol] = []
    for date in sentence.dates where date.form == .year && date.span.start > count.span.end {
      if let last = run.last {
        guard Coordination.joins(last.span.end, date.span.start, sentence) || isNextYear(last.span, date.span, sentence)
        else { break }
        run.append(date)
      } else if isAfter(date.span, sentence) {
        run = [date]
      }
    }
    guard run.count == count.count - 1 else { return [] }
    return run.compactMap { date in
      date.year.flatMap { year in
        year == statement.edition
          ? nil
          : Milestone(
            recurrence: count, year: year, yearSpan: date.span, isCounted: false)
      }
    }
  }

  private static let repeats: Set<UInt64> = Set(
    PhrasePattern.keys("won held taken took received earned từng đoạt giành nhận"))

  /// "X is the A 2023, a title it won in 2019, too", "having taken the same title last year": earlier editions told
  /// behind the award.
  private func repeated(_ statement: Statement, _ sentence: Sentence, except known: [Milestone]) -> [Milestone] {
    guard statement.recipients.count == 1, let award = statement.awardSpan, let edition = statement.edition,
      let facts = context.award(statement.programme, statement.award), facts.kind != .ranking
    else { return [] }
    let end = max(award.end, statement.editionSpan?.end ?? 0)
    func isTold(_ span: Span) -> Bool {
      guard span.start > end, !sentence.places.contains(where: { $0.role == .plain && $0.full.start >= end && $0.full.end <= span.start })
      else { return false }
      return sentence.tokens[end..<span.start].contains { Self.repeats.contains($0.key) }
        && sentence.tokens[end..<span.start].contains { $0.key == 0x2c || $0.key == 0x3b }
        && !sentence.cues.contains { $0.kind == .comparison && $0.span.end <= span.start && span.start - $0.span.end <= 2 }
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

  private static let afterWords: Set<UInt64> = Set(PhrasePattern.keys("after sau following"))
  private static let yearPhrase: Set<UInt64> = Set(PhrasePattern.keys("các những năm kỳ in the its those of"))

  private func isAfter(_ span: Span, _ sentence: Sentence) -> Bool {
    var index = span.start - 1
    while index >= 0, span.start - index <= 4, Self.yearPhrase.contains(sentence.tokens[index].key) { index -= 1 }
    return index >= 0 && Self.afterWords.contains(sentence.tokens[index].key)
  }

  /// A count with a year of its own beside another count: "the second time, after the first in 2021".
  private struct Milestone {
    var recurrence: Recurrence
    var year: Int
    var yearSpan: Span
    /// False where the year is only one of those that a count includes.
    var isCounted = true
  }

  private func milestones(_ statement: Statement, _ sentence: Sentence) -> [Milestone] {
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

  private func past(_ milestone: Milestone, _ statement: Statement, _ sentence: Sentence, _ index: Int) -> [Draft] {
    statement.recipients.map { participant in
      var draft = Draft(
        programme: statement.programme, award: statement.award, edition: milestone.year,
        recipient: participant.recipient, rule: statement.rule,
        evidence: [
          participant.evidence, sentence.evidence("edition", milestone.yearSpan),
          sentence.evidence("ordinal", milestone.recurrence.span),
        ], sentence: index)
      if milestone.isCounted { draft.ordinal = milestone.recurrence.count }
      draft.isBackground = true
      return draft
    }
  }

  /// "took home the main title in 2019", "có tên lần đầu ở kỳ năm 2022": the only year behind the verb, when it is not
  /// what something is compared with.
  private func trailingYear(_ statement: Statement, _ sentence: Sentence, except taken: [Span]) -> (Int, Span?)? {
    let years = sentence.dates.filter { date in
      date.form == .year && statement.span.contains(date.span)
        && (date.span.start > statement.anchor || isFollowedByWhen(date.span, sentence))
        && !isBeyond(date.span, statement.anchor, sentence)
        && !taken.contains(date.span) && !sentence.awards.contains { $0.editionToken == date.span.start }
    }
    guard years.count == 1, let date = years.first, let year = date.year, date.span.start > 0,
      !isAfter(date.span, sentence)
    else { return nil }
    guard Self.yearWords.contains(sentence.tokens[date.span.start - 1].key) else { return nil }
    let isMembership = context.award(statement.programme, statement.award)?.kind == .membership
    guard isMembership || !EditionFinder.isCompared(date.span.start, sentence) else { return nil }
    return (year, date.span)
  }

  /// True for a date behind a semicolon: it dates something else.
  private func isBeyond(_ span: Span, _ anchor: Int, _ sentence: Sentence) -> Bool {
    anchor < span.start && (anchor..<span.start).contains { sentence.isMark($0, ";") }
  }

  /// `P in 2006`, `P (2006)`: a year that belongs to one recipient.
  private func ownYear(_ participant: Statement.Participant, _ sentence: Sentence) -> (year: Int, span: Span)? {
    guard let span = participant.span else { return nil }
    for offset in 0...1 {
      let index = span.end + offset
      guard let year = EditionFinder.year(at: index, sentence) else { continue }
      if offset == 1 {
        let mark = sentence.tokens[span.end]
        guard Self.yearWords.contains(mark.key) || mark.key == 0x28 else { return nil }
      }
      return (year, Span(index, index + 1))
    }
    return nil
  }

  private static let yearWords: Set<UInt64> = Set(
    ["in", "năm", "nam", "for", "since", "of"].flatMap { PhrasePattern.keys($0) })

  /// `In 2016 the city was ...`, `Năm 2021, ...`, `; đến 2021 thì ...`: a year that opens the sentence or the clause.
  private func leadingYear(_ statement: Statement, _ sentence: Sentence) -> (Int, Span?)? {
    let opening = sentence.dates.last { date in
      date.form == .year
        && (date.span.start <= 2
          || date.span.start >= statement.span.start && date.span.start - statement.span.start <= 5
          || isBesideSubject(date.span, statement, sentence) || isSeason(date.span, statement, sentence))
        && !sentence.awards.contains { $0.editionToken == date.span.start }
    }
    guard let date = opening, let year = date.year,
      date.span.end <= statement.anchor, !EditionFinder.isCompared(date.span.start, sentence)
    else { return nil }
    return (year, date.span)
  }

  /// "Last year the top prize went to X": the edition before the page's.
  private func lastYear(_ statement: Statement, _ sentence: Sentence) -> (Int, Span?)? {
    guard statement.awardSpan == nil, let facts = context.award(statement.programme, statement.award),
      facts.kind == .title || facts.kind == .list,
      let cue = sentence.cues.first(where: {
        $0.kind == .year && $0.value == "-1"
          && ($0.span.start <= 1 || $0.span.start > statement.anchor && statement.span.contains($0.span))
      }),
      let edition = context.edition(statement.programme, statement.award), let last = facts.edition(1, before: edition)
    else { return nil }
    return (last, cue.span)
  }

  /// "ten years ago, in 2015, X became ...": a year between commas right before the subject.
  private func isBesideSubject(_ span: Span, _ statement: Statement, _ sentence: Sentence) -> Bool {
    guard span.start > 0, Self.yearWords.contains(sentence.tokens[span.start - 1].key), sentence.isMark(span.end, ",")
    else { return false }
    return statement.recipients.first?.span?.start == span.end + 1
  }

  private static let seasons: Set<UInt64> = Set(PhrasePattern.keys("mùa giải kỳ edition season"))

  /// "Một năm trước đó, ở mùa giải 2022, ...": the edition named in front of the verb.
  private func isSeason(_ span: Span, _ statement: Statement, _ sentence: Sentence) -> Bool {
    span.start > 0 && Self.seasons.contains(sentence.tokens[span.start - 1].key) && span.end <= statement.anchor
  }

  /// "brought it home in 2015, when ...": the year of what the sentence goes on to explain.
  private func isFollowedByWhen(_ span: Span, _ sentence: Sentence) -> Bool {
    let next = sentence.isMark(span.end, ",") ? span.end + 1 : span.end
    return sentence.tokens.indices.contains(next) && Self.whenWords.contains(sentence.tokens[next].key)
  }

  private static let whenWords: Set<UInt64> = Set(["when", "khi", "as"].flatMap { PhrasePattern.keys($0) })

  /// Years enumerated beside a streak: "các năm 2020, 2021 và 2022", "in 2019, 2020 and 2021".
  private func listedYears(_ statement: Statement, _ sentence: Sentence) -> [(year: Int, span: Span)] {
    if let span = spanned(statement, sentence) { return span }
    let dates = sentence.dates.filter {
      $0.form == .year
        && ($0.span.start < statement.anchor && statement.span.start == 0 || statement.span.contains($0.span))
    }
    var run: [(year: Int, span: Span)] = []
    for date in dates {
      guard let year = date.year else { continue }
      if let last = run.last,
        Coordination.joins(last.span.end, date.span.start, sentence) || isNextYear(last.span, date.span, sentence)
      {
        run.append((year, date.span))
      } else if run.count < 2 {
        run = [(year, date.span)]
      }
    }
    return run.count > 1 ? run : []
  }

  /// "5 năm liên tục có tên (2019-2023)", "every year since 2019": every edition of a span that the page prints.
  private func spanned(_ statement: Statement, _ sentence: Sentence) -> [(year: Int, span: Span)]? {
    guard let facts = context.award(statement.programme, statement.award) else { return nil }
    let streak = sentence.cues.filter { $0.kind == .recur && statement.span.contains($0.span) }.compactMap(
      Recurrences.value
    )
    .first { $0.consecutive }
    let interval = sentence.dates.first {
      $0.form == .interval && $0.start?.month == nil && statement.span.contains($0.span)
    }
    if let interval, let first = interval.start?.year, let last = interval.end?.year, first < last {
      let years = YearSpan.editions(from: first, to: last, of: facts)
      guard streak.map({ $0.count == years.count }) ?? sentence.has(.every) else { return nil }
      return years.map { ($0, interval.span) }
    }
    guard sentence.has(.every),
      let since = sentence.dates.first(where: { date in
        date.form == .year && EditionFinder.isCompared(date.span.start, sentence)
      }), let first = since.year,
      let last = statement.edition ?? context.edition(statement.programme, statement.award), first < last,
      last - first <= Streaks.longest
    else { return nil }
    return YearSpan.editions(from: first, to: last, of: facts).map { ($0, since.span) }
  }

  /// `2020, năm 2021 và năm 2022`: the word for year repeated.
  private func isNextYear(_ a: Span, _ b: Span, _ sentence: Sentence) -> Bool {
    guard b.start - a.end <= 3, b.start > a.end else { return false }
    return Self.yearWords.contains(sentence.tokens[b.start - 1].key)
      && Coordination.joins(a.end, b.start - 1, sentence)
  }

  /// The editions before the last of an enumeration: stated, but as background.
  private func listed(
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
  private func date(of statement: Statement, _ sentence: Sentence) -> (value: PartialDate, span: Span)? {
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

  /// "từng", "previously": held at some time that is not said.
  private func isEver(_ statement: Statement, _ sentence: Sentence) -> Bool {
    sentence.cues.contains {
      $0.kind == .past && $0.value == "ever" && statement.span.contains($0.span) && $0.span.start <= statement.anchor
    }
  }

  private func isBackground(_ statement: Statement, _ sentence: Sentence) -> Bool {
    sentence.cues.contains { $0.kind == .past && statement.span.contains($0.span) && $0.span.start <= statement.anchor }
  }
}
