internal import Lexicons
internal import Model
internal import Text

/// English dates told from the day of publication or from the date named before.
extension DateRules {
  static let englishRelative: [DateRule] = [
    DateRule(
      "en/date/today", .word(.today),
      examples: ["today", "yesterday", "tomorrow night", "tonight", "yesterday morning", "the day after tomorrow"],
      counterexamples: ["USA Today", "Tomorrowland"],
      read: { cursor, index in
        guard let word = cursor.word(.today, index, .english) else { return nil }
        // A capital within a sentence makes a name of it.
        if cursor.isCapitalised(index), !cursor.isShouted, cursor.isCapitalised(index - 1) { return nil }
        return DateSymbol(
          Span(index, word.end), .offset(word.value), .shifted(.day, word.value, .publication), rule: ""
        )
        .widened(to: cursor.skip(.dayPart, word.end, .english))
      }),
    DateRule(
      "en/date/shifted", .word(.shift),
      examples: [
        "last week", "next year", "this month", "last night", "this morning", "last Friday", "next Tuesday",
        "this Sunday",
        "last October", "next March", "this summer", "next spring", "last weekend", "this quarter", "next decade",
        "last Monday night", "this Christmas", "this coming Friday", "current year", "this September",
      ],
      counterexamples: ["last name", "this place", "next door", "at last", "this", "this day and age"],
      read: shiftedUnit),
    DateRule(
      "en/date/anaphor", .word(.anaphor),
      examples: ["previous day", "following year", "same day", "previous month", "following Monday"],
      counterexamples: ["previous owner", "following the vote", "same daytime"],
      read: englishAnaphor),
    DateRule(
      "en/date/beside", .word(.unit), examples: [],
      counterexamples: ["the day after the vote", "year after year", "day before"], read: beside),
    DateRule(
      "en/date/weekend", .word(.unit), examples: ["weekend"],
      counterexamples: ["weekend trip", "weekends"],
      read: { cursor, index in
        guard let unit = cursor.word(.unit, index, .english), unit.value == DateUnit.weekend.rawValue,
          !cursor.isPlural(index),
          cursor.follows(.article, index) && (cursor.isEnd(unit.end) || isFreeWord(cursor, unit.end))
            || cursor.isWhole(Span(index, unit.end))
        else { return nil }
        var symbol = DateSymbol(Span(index, unit.end), .period, .weekend(0), rule: "")
        symbol.takesArticle = true
        return symbol
      }),
    DateRule(
      "vi/date/weekend", .word(.unit), examples: ["cuối tuần"],
      counterexamples: ["cuối tuần vui vẻ", "các ngày cuối tuần"],
      read: { cursor, index in
        guard let unit = cursor.word(.unit, index, .vietnamese), unit.value == DateUnit.weekend.rawValue,
          !cursor.follows(.every, index), cursor.isEnd(unit.end)
        else { return nil }
        return DateSymbol(Span(index, unit.end), .period, .weekend(0), rule: "")
      }),
  ]

  private static func isFreeWord(_ cursor: DateCursor, _ index: Int) -> Bool {
    let kinds: [CalendarWord.Kind] = [.future, .past, .to, .and, .leads, .in, .of]
    return kinds.contains { cursor.has($0, index, .english) }
  }

  @Sendable private static func shiftedUnit(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let shift = cursor.word(.shift, index, .english) else { return nil }
    let next = shift.end
    if let part = cursor.word(.dayPart, next, .english), shift.value <= 0, cursor.isFull(shift, index) {
      return DateSymbol(
        Span(index, part.end), .offset(shift.value), .shifted(.day, shift.value, .publication), rule: "")
    }
    if let weekday = cursor.word(.weekday, next, .english) {
      let placement: DateExpression.Placement = shift.value < 0 ? .last : shift.value > 0 ? .next : .coming
      return DateSymbol(
        Span(index, cursor.skip(.dayPart, weekday.end, .english)), .period, .weekday(weekday.value, placement), rule: ""
      )
    }
    if let month = month(cursor, next), cursor.dayNumber(month.end) == nil {
      return DateSymbol(
        Span(index, month.end), .month, .namedMonth(month.value, shift.value),
        start: PartialDate(year: nil, month: month.value), rule: "")
    }
    if let season = cursor.word(.season, next, .english), !cursor.isVerb(season: next, season.end) {
      return DateSymbol(
        Span(index, season.end), .period, .namedMonths(months(ofSeason: season.value), shift.value), rule: "")
    }
    if let feast = cursor.word(.feast, next, .english), cursor.isCapitalised(next) {
      return DateSymbol(Span(index, feast.end), .period, .feast(feast.value, .offset(shift.value)), rule: "")
    }
    if let holiday = cursor.word(.holiday, next, .english) {
      return DateSymbol(
        Span(index, holiday.end), .period,
        .month(holiday.value / 100, day: holiday.value % 100, .offset(shift.value)), rule: "")
    }
    guard let word = cursor.word(.unit, next, .english), let unit = DateUnit(rawValue: word.value) else { return nil }
    if cursor.isPlural(next) { return nil }
    var symbol = DateSymbol(Span(index, word.end), .period, .shifted(unit, shift.value, .publication), rule: "")
    symbol.takesArticle = true
    if unit == .day {
      // "the next day" follows what was told; "this day", "the last day" are no dates.
      guard shift.value == 1, cursor.isFull(shift, index), !cursor.isDash(word.end) else { return nil }
      symbol.expression = .shifted(.day, 1, .anchor)
    } else if cursor.isPast(index), unit == .year || unit == .decade || unit == .century {
      // "the past year" is a length of time.
      return nil
    }
    return symbol
  }

  @Sendable private static func englishAnaphor(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let anaphor = cursor.word(.anaphor, index, .english) else { return nil }
    if let weekday = cursor.word(.weekday, anaphor.end, .english), anaphor.value != 0 {
      var symbol = DateSymbol(
        Span(index, weekday.end), .period, .weekday(weekday.value, anaphor.value < 0 ? .last : .next), rule: "")
      symbol.takesArticle = true
      return symbol
    }
    guard let word = cursor.word(.unit, anaphor.end, .english), let unit = DateUnit(rawValue: word.value),
      !cursor.isPlural(anaphor.end), !cursor.isCapitalised(word.end) || cursor.isShouted
    else { return nil }
    if anaphor.value == 0, unit == .month || unit == .quarter, let (year, end) = ofYear(cursor, word.end) {
      var symbol = DateSymbol(Span(index, end), .period, .sameUnit(unit, year), rule: "")
      symbol.takesArticle = true
      return symbol
    }
    var symbol = DateSymbol(Span(index, word.end), .period, .shifted(unit, anaphor.value, .anchor), rule: "")
    symbol.takesArticle = true
    return symbol
  }

  /// `the day before`, `the year after`: told from the date before, when nothing is governed.
  @Sendable private static func beside(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard cursor.follows(.article, index), let word = cursor.word(.unit, index, .english),
      let unit = DateUnit(rawValue: word.value), !cursor.isPlural(index),
      let side = cursor.word(.later, word.end, .english), isLoose(cursor, side.end)
    else { return nil }
    var symbol = DateSymbol(Span(index, side.end), .period, .shifted(unit, side.value, .anchor), rule: "")
    symbol.takesArticle = true
    return symbol
  }
}

extension DateCursor {
  /// "this", "last", "next" and not the longer forms of them.
  func isFull(_ shift: Word, _ index: Int) -> Bool { shift.end == index + 1 && !isPast(index) }

  func isPast(_ index: Int) -> Bool { tokens[index].key == Self.past }
  private static let past = PhrasePattern.keys("past")[0]

  func isPlural(_ index: Int) -> Bool { isWord(index) && Self.plurals.contains(tokens[index].key) }
  private static let plurals = Set(PhrasePattern.keys("days weeks months quarters years decades centuries weekends"))

  /// "this fall short": a verb.
  func isVerb(season index: Int, _ end: Int) -> Bool { isWord(end) && Self.behindFall.contains(tokens[end].key) }
  private static let behindFall = Set(PhrasePattern.keys("short apart behind into"))
}
