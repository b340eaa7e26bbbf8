internal import Lexicons
internal import Model
internal import Text

/// The years that a statement prints for its recipients.
extension StatementDrafts {
  /// "took home the main title in 2019", "có tên lần đầu ở kỳ năm 2022": the only year behind the verb, when it is not
  /// what something is compared with.
  func trailingYear(_ statement: Statement, _ sentence: Sentence, except taken: [Span]) -> (Int, Span?)? {
    let years = sentence.dates.filter { date in
      date.form == .year && statement.span.contains(date.span)
        && (date.span.start > statement.anchor || isFollowedByWhen(date.span, sentence))
        && !isBeyond(date.span, statement.anchor, sentence)
        && !EditionFinder.isRemark(
          Span(min(statement.awardSpan?.end ?? .max, date.span.start), date.span.start), sentence)
        && !taken.contains(date.span) && !sentence.awards.contains { $0.editionToken == date.span.start }
    }
    guard years.count == 1 || years.first.map({ sentence.isMark($0.span.end, ",") }) ?? false, let date = years.first,
      let year = date.year, date.span.start > 0,
      !isAfter(date.span, sentence), !isStart(date.span, sentence), !isOfForerunner(date.span, statement, sentence)
    else { return nil }
    // "shares the 2031 title"
    let isOfTitle = sentence.cues.contains { $0.kind == .winner && $0.span.start == date.span.end }
    guard Self.yearWords.contains(sentence.tokens[date.span.start - 1].key) || isOfTitle else { return nil }
    let isMembership = context.award(statement.programme, statement.award)?.kind == .membership
    guard isMembership || !EditionFinder.isCompared(date.span.start, sentence) else { return nil }
    return (year, date.span)
  }

  private static let since: Set<UInt64> = Set(PhrasePattern.keys("since"))

  /// Tokens of ", rồi lại tiếp tục nhận danh hiệu này vào năm".
  private static let longestRepeat = 11
  private static let conjoining: Set<UInt64> = Set(PhrasePattern.keys("và rồi and then")).union([0x2c])
  private static let repeating: Set<UInt64> = conjoining.union(
    PhrasePattern.keys(
      "tiếp tục lại nhận được trao danh hiệu giải thưởng này vào lần nữa một năm giành đoạt lặp again won received took it"
        + " the title award honour honor in once more had got"))

  /// "the second city to carry the title, after X in 2030", "the 26th to bear it since 2001": when another held it, or
  /// the first of all.
  private func isOfForerunner(_ span: Span, _ statement: Statement, _ sentence: Sentence) -> Bool {
    if sentence.places.contains(where: { group in
      group.role != .territory && (0...2).contains(span.start - group.full.end) && group.full.start > 0
        && (Self.afterWords.contains(sentence.tokens[group.full.start - 1].key)
          || Self.since.contains(sentence.tokens[group.full.start - 1].key))
        && !statement.recipients.contains { $0.span == group.span }
    }) {
      return true
    }
    return context.award(statement.programme, statement.award)?.kind == .title
      && Self.since.contains(sentence.tokens[span.start - 1].key)
      && sentence.numbers.contains { $0.isOrdinal && $0.span.end <= span.start }
  }

  private static let starting: Set<UInt64> = Set(PhrasePattern.keys("đầu beginning starting bắt counting"))
  /// Words of "bắt đầu từ danh sách của năm".
  private static let startReach = 6

  /// "bắt đầu từ danh sách của năm 2019", "beginning with the list of 2019": when a run began.
  private func isStart(_ span: Span, _ sentence: Sentence) -> Bool {
    let before = max(0, span.start - Self.startReach)..<span.start
    return before.contains { index in
      Self.starting.contains(sentence.tokens[index].key)
        && sentence.tokens[index..<span.start].contains { Self.sinceWords.contains($0.key) }
        && !sentence.tokens[index..<span.start].contains { $0.kind == .mark }
    }
  }

  private static let sinceWords: Set<UInt64> = Set(PhrasePattern.keys("từ with from in"))

  /// True for a date behind a semicolon, or behind a colon after the count of what is told: it dates something else.
  func isBeyond(_ span: Span, _ anchor: Int, _ sentence: Sentence) -> Bool {
    anchor < span.start
      && (anchor..<span.start).contains { index in
        sentence.isMark(index, ";")
          || sentence.isMark(index, ":")
            && sentence.cues.contains { $0.kind == .recur && $0.span.start > anchor && $0.span.end <= index }
      }
  }

  /// `P in 2006`, `P (2006)`: a year that belongs to one recipient.
  func ownYear(_ participant: Statement.Participant, _ sentence: Sentence) -> (year: Int, span: Span)? {
    guard let span = participant.span else { return nil }
    // "Thái Hải ở Thái Nguyên (năm 2022)": behind what contains it.
    let full = sentence.places.first { $0.span == span || $0.full == span }?.full.end ?? span.end
    // "Tân Hóa (Quảng Bình, năm 2023)": with what contains it, in one bracket.
    if sentence.isMark(full - 1, ")"),
      let date = sentence.dates.first(where: {
        $0.form == .year && $0.span.start > span.start && $0.span.end <= full
          && Self.yearWords.contains(sentence.tokens[$0.span.start - 1].key)
      }), let year = date.year
    {
      return (year, date.span)
    }
    for end in full == span.end ? [full] : [span.end, full] {
      var index = end
      while index < end + 2, sentence.tokens.indices.contains(index),
        sentence.tokens[index].key == 0x28 || Self.yearWords.contains(sentence.tokens[index].key)
      { index += 1 }
      if let year = EditionFinder.year(at: index, sentence) { return (year, Span(index, index + 1)) }
    }
    return nil
  }

  static let yearWords: Set<UInt64> = Set(
    ["in", "năm", "nam", "for", "since", "of"].flatMap { PhrasePattern.keys($0) })

  /// `In 2016 the city was ...`, `Năm 2021, ...`, `; đến 2021 thì ...`: a year that opens the sentence or the clause.
  func leadingYear(_ statement: Statement, _ sentence: Sentence) -> (Int, Span?)? {
    let opening = sentence.dates.last { date in
      date.form == .year && date.span.end <= statement.anchor
        && (date.span.start <= 2
          || date.span.start >= statement.span.start && date.span.start - statement.span.start <= 8
          || isBesideSubject(date.span, statement, sentence) || isTitled(date.span, sentence)
          || isSeason(date.span, statement, sentence)
          || isInserted(date.span, statement, sentence) || isRelative(date.span, statement, sentence)
          || isFollowedByWhen(date.span, sentence))
        && !sentence.awards.contains { $0.editionToken == date.span.start }
        // "After X (2010), Y won ...": the year of X.
        && !(sentence.isMark(date.span.start - 1, "(") && sentence.isMark(date.span.end, ")"))
    }
    guard let date = opening, let year = date.year,
      context.award(statement.programme, statement.award)?.kind == .membership
        || !EditionFinder.isCompared(date.span.start, sentence)
        // "The prize exists since 2010, when it went to X": the year of what the clause tells.
        || isFollowedByWhen(date.span, sentence)
    else { return nil }
    return (year, date.span)
  }

  /// "Last year the top prize went to X": the edition before the page's.
  func lastYear(_ statement: Statement, _ sentence: Sentence) -> (Int, Span?)? {
    guard let facts = context.award(statement.programme, statement.award),
      facts.kind == .title || facts.kind == .list || facts.kind == .category || facts.kind == .membership
    else { return nil }
    // "Last year it was admitted to A": a year like any other.
    if facts.kind == .membership {
      guard statement.edition == nil, let published = context.resolver.published?.year,
        let cue = sentence.cues.first(where: {
          $0.kind == .year && $0.value == "-1" && ($0.span.start <= 1 || statement.span.contains($0.span))
        })
      else { return nil }
      return (published - 1, cue.span)
    }
    // "Last year's A went to X", "X was in the A last year"
    if let award = statement.awardSpan {
      if let opening = openingLastYear(statement, facts, sentence) { return opening }
      guard statement.edition == nil,
        let cue = sentence.cues.first(where: {
          $0.kind == .year && $0.value == "-1"
            && (sentence.isMark($0.span.end, "'") && (1...Self.possessiveReach).contains(award.start - $0.span.end)
              || $0.span.start == award.end)
        }), let edition = context.edition(statement.programme, statement.award),
        let last = facts.edition(1, before: edition)
      else { return nil }
      return (last, cue.span)
    }
    guard facts.kind != .category,
      let cue = sentence.cues.first(where: {
        $0.kind == .year && $0.value == "-1"
          && ($0.span.start <= 1 || $0.span.start > statement.anchor && statement.span.contains($0.span))
      }),
      let edition = context.edition(statement.programme, statement.award)
    else { return nil }
    // A prize of which no rhythm is known: the year before is the year before.
    return (facts.edition(1, before: edition) ?? edition - 1, cue.span)
  }

  /// "Last year the A was won by X": of the year before the page, where an award is given in its own year.
  private func openingLastYear(_ statement: Statement, _ facts: Award, _ sentence: Sentence) -> (Int, Span?)? {
    guard statement.edition == nil, facts.kind == .title || facts.kind == .category,
      facts.lead.map({ $0 == 0...0 }) ?? true, let published = context.resolver.published?.year,
      context.edition(statement.programme, statement.award) == published,
      let cue = sentence.cues.first(where: { $0.kind == .year && $0.value == "-1" && $0.span.start == 0 }),
      !sentence.isMark(cue.span.end, "'")
    else { return nil }
    return (published - 1, cue.span)
  }

  private static let which: Set<UInt64> = Set(PhrasePattern.keys("which who that"))

  /// "UNESCO, which in 2014 admitted X": between the relative word and its verb.
  private func isRelative(_ span: Span, _ statement: Statement, _ sentence: Sentence) -> Bool {
    span.start > 1 && Self.yearWords.contains(sentence.tokens[span.start - 1].key)
      && Self.which.contains(sentence.tokens[span.start - 2].key) && (0...3).contains(statement.anchor - span.end)
  }

  /// "This year's title went to X", "danh hiệu năm nay thuộc về X" on a page about a later edition: the year of the page.
  func thisYear(_ statement: Statement, _ sentence: Sentence) -> (Int, Span?)? {
    guard statement.edition == nil, let facts = context.award(statement.programme, statement.award),
      facts.kind == .title, let published = context.resolver.published?.year,
      let edition = context.edition(statement.programme, statement.award), edition > published,
      let cue = sentence.cues.first(where: { cue in
        cue.kind == .year && cue.value == "0"
          && sentence.cues.contains { [.winner, .goes].contains($0.kind) && isBeside($0.span, cue.span) }
      })
    else { return nil }
    return (published, cue.span)
  }

  private func isBeside(_ a: Span, _ b: Span) -> Bool {
    (0...2).contains(a.start - b.end) || (0...1).contains(b.start - a.end)
  }

  /// Tokens from "last year" to the name: the mark, its letter, and a word such as "main".
  private static let possessiveReach = 4

  /// "ten years ago, in 2015, X became ...": a year between commas right before the subject.
  func isBesideSubject(_ span: Span, _ statement: Statement, _ sentence: Sentence) -> Bool {
    guard span.start > 0, Self.yearWords.contains(sentence.tokens[span.start - 1].key), sentence.isMark(span.end, ",")
    else { return false }
    return statement.recipients.first?.span?.start == span.end + 1
  }

  /// "has only once, in 2029, made the A": a year between commas right before the verb.
  func isInserted(_ span: Span, _ statement: Statement, _ sentence: Sentence) -> Bool {
    span.start > 1 && Self.yearWords.contains(sentence.tokens[span.start - 1].key)
      && sentence.isMark(span.start - 2, ",") && sentence.isMark(span.end, ",")
      && (1...3).contains(statement.anchor - span.end)
  }

  private static let titles: Set<UInt64> = Set(PhrasePattern.keys("hiệu thưởng giải cúp title prize award"))

  /// "đảm nhận danh hiệu năm 2031, nhận từ Y": the year of the title, whatever verb comes behind it.
  private func isTitled(_ span: Span, _ sentence: Sentence) -> Bool {
    span.start > 1 && Self.yearWords.contains(sentence.tokens[span.start - 1].key)
      && Self.titles.contains(sentence.tokens[span.start - 2].key)
  }

  static let seasons: Set<UInt64> = Set(PhrasePattern.keys("mùa giải kỳ edition season"))

  /// "Một năm trước đó, ở mùa giải 2022, ...": the edition named in front of the verb.
  func isSeason(_ span: Span, _ statement: Statement, _ sentence: Sentence) -> Bool {
    span.start > 0 && Self.seasons.contains(sentence.tokens[span.start - 1].key) && span.end <= statement.anchor
  }

  /// "brought it home in 2015, when ...": the year of what the sentence goes on to explain.
  func isFollowedByWhen(_ span: Span, _ sentence: Sentence) -> Bool {
    let next = sentence.isMark(span.end, ",") ? span.end + 1 : span.end
    return sentence.tokens.indices.contains(next) && Self.whenWords.contains(sentence.tokens[next].key)
  }

  static let whenWords: Set<UInt64> = Set(["when", "khi", "as"].flatMap { PhrasePattern.keys($0) })

  /// Years enumerated beside a streak: "các năm 2020, 2021 và 2022", "in 2019, 2020 and 2021".
  func listedYears(_ statement: Statement, _ sentence: Sentence) -> [(year: Int, span: Span)] {
    if let span = spanned(statement, sentence) { return span }
    let dates = sentence.dates.filter {
      $0.form == .year
        && ($0.span.start < statement.anchor && statement.span.start == 0 || statement.span.contains($0.span))
        // "A 2031; two years earlier, in 2029, it was X"
        && (sentence.language == .vietnamese || $0.span.count == 1)
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
    // "won A in 2019 and for three years (2020, 2021, 2022) led the B": the years of a rank.
    if let last = run.last, let award = statement.awardSpan, run[0].span.start > award.end,
      sentence.cues.contains(where: { $0.kind == .rank && (0...3).contains($0.from - last.span.end) })
    {
      return []
    }
    // "was chosen for 2031 after being a finalist for 2029 and for 2030": years of what was not won.
    if let first = run.first,
      sentence.cues.contains(where: {
        ($0.kind == .aspire || $0.kind == .negate) && (0...2).contains(first.span.start - $0.span.end)
      })
    {
      return []
    }
    if let first = run.first, isInRelative(first.span, statement, sentence) { return [] }
    return run.count > 1 ? run : []
  }

  /// "X, which also headed the A in 2028 and 2029, was awarded the B": years of what a remark about the subject says.
  private func isInRelative(_ span: Span, _ statement: Statement, _ sentence: Sentence) -> Bool {
    guard statement.anchor > span.end,
      (span.end..<statement.anchor).contains(where: { sentence.isMark($0, ",") }),
      let pronoun = (1..<max(1, span.start)).last(where: {
        RelativeWords.all.contains(sentence.tokens[$0].key) && sentence.isMark($0 - 1, ",")
      })
    else { return false }
    return statement.recipients.contains { $0.span.map { $0.end < pronoun } ?? false }
  }

  /// "5 năm liên tục có tên (2019-2023)", "every year since 2019": every edition of a span that the page prints.
  func spanned(_ statement: Statement, _ sentence: Sentence) -> [(year: Int, span: Span)]? {
    guard let facts = context.award(statement.programme, statement.award) else { return nil }
    let streak = sentence.cues.filter { $0.kind == .recur && statement.span.contains($0.span) }.compactMap(
      Recurrences.value
    )
    .first { $0.consecutive }
    let interval = sentence.dates.first {
      $0.form == .interval && $0.start?.month == nil && statement.span.contains($0.span)
    }
    let printed = interval.flatMap { interval -> (Int, Int, Span)? in
      guard let first = interval.start?.year, let last = interval.end?.year else { return nil }
      return (first, last, interval.span)
    }
    if let (first, last, span) = printed ?? seasons(statement, sentence), first < last {
      let years = YearSpan.editions(from: first, to: last, of: facts)
      guard streak.map({ $0.count == years.count }) ?? sentence.has(.every) else { return nil }
      return years.map { ($0, span) }
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

  private static let until: Set<UInt64> = Set(PhrasePattern.keys("đến tới to through until"))
  private static let seasonWords: Set<UInt64> = Set(PhrasePattern.keys("mùa kỳ năm lần the edition season of"))

  /// "từ mùa 2027 đến mùa 2031", "from the edition of 2027 to that of 2031": a span told by its seasons.
  private func seasons(_ statement: Statement, _ sentence: Sentence) -> (Int, Int, Span)? {
    let years = sentence.dates.filter { $0.form == .year && statement.span.contains($0.span) }
    for (first, last) in zip(years, years.dropFirst()) {
      let gap = sentence.tokens[first.span.end..<max(first.span.end, last.span.start)]
      guard (1...4).contains(gap.count), let word = gap.first, Self.until.contains(word.key),
        gap.dropFirst().allSatisfy({ Self.seasonWords.contains($0.key) }), let a = first.year, let b = last.year
      else { continue }
      return (a, b, Span(first.span.start, last.span.end))
    }
    return nil
  }

  static let againWords: Set<UInt64> = Set(PhrasePattern.keys("again then lại"))

  /// `2020, năm 2021 và năm 2022`: the word for year repeated.
  func isNextYear(_ a: Span, _ b: Span, _ sentence: Sentence) -> Bool {
    guard b.start > a.end else { return false }
    // "được trao danh hiệu năm 2029 và tiếp tục nhận danh hiệu này năm 2031"
    let gap = sentence.tokens[a.end..<b.start]
    if gap.count <= Self.longestRepeat, gap.contains(where: { Self.repeats.contains($0.key) }),
      gap.contains(where: { Self.conjoining.contains($0.key) }), gap.allSatisfy({ Self.repeating.contains($0.key) })
    {
      return true
    }
    guard b.start - a.end <= 4 else { return false }
    // "in 2011 and again in 2012"
    if Self.yearWords.contains(sentence.tokens[b.start - 1].key), b.start - 2 > a.end,
      Self.againWords.contains(sentence.tokens[b.start - 2].key)
    {
      return Coordination.joins(a.end, b.start - 2, sentence)
    }
    return Self.yearWords.contains(sentence.tokens[b.start - 1].key)
      && Coordination.joins(a.end, b.start - 1, sentence)
  }
}
