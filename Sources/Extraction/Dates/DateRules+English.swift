internal import Lexicons
internal import Model
internal import Text

/// English days and months by name.
extension DateRules {
  static let englishDates: [DateRule] = [
    DateRule(
      "en/date/month-day", .word(.month),
      examples: [
        "February 24, 2023", "Feb. 8", "Nov. 2", "June 4-6, 2024", "February 24th", "Feb 24 2023",
        "June 20 and 21, 2022",
        "June 4 to 6", "Sept. 3 last year", "July 4, 1776", "May 5",
      ], counterexamples: ["February 30, 2023", "may 5 times", "Juneau 5", "the march 5 years ago"], read: monthDay),
    DateRule(
      "en/date/day-month", .number, .word(.ordinal), needs: [.month],
      examples: [
        "24 February 2023", "24th of February 2023", "4-6 June 2024", "4 to 6 June", "24-Feb-2023", "24 Feb. 2023",
        "first of May", "10 October, 2019", "3 and 4 March 2021",
      ], counterexamples: ["31 April 2022", "5 may be", "the first may"], read: dayMonthName),
    DateRule(
      "en/date/month", .word(.month),
      examples: [
        "October 2018", "October, 2018", "Oct. 2018", "October", "May 2020", "March of last year", "October last year",
      ],
      counterexamples: ["June Smith", "April spoke", "March on", "may 2018 bring", "Mar Vista"], read: monthName),
    DateRule(
      "en/date/weekday", .word(.weekday),
      examples: [
        "Monday", "Friday night", "Tuesday of last week", "Thursday morning", "Monday next week", "sunday",
        "Tuesday the 19th",
      ],
      counterexamples: ["Mondays", "every Monday", "Black Friday", "sun"], read: weekday),
  ]

  /// `, 2023`, ` 2023`, ` of 2023`, ` last year`, ` of this year`, `'98`; open when none stands there.
  static func englishYear(_ cursor: DateCursor, _ index: Int) -> (year: DateExpression.Year, end: Int) {
    let comma = cursor.comma(index)
    if let (year, end) = eraYear(cursor, comma) { return (.given(year), end) }
    if let year = cursor.oldYear(comma), comma == index || !cursor.isAmount(comma + 1) {
      return (.given(year), comma + 1)
    }
    let start = cursor.skip(.of, index, .english)
    if start > index, let year = cursor.oldYear(start) { return (.given(year), start + 1) }
    if cursor.isMark(start, 0x27), cursor.isTight(start + 1), let year = cursor.shortYear(start + 1) {
      return (.given(year > 2029 ? year - 100 : year), start + 2)
    }
    if let shift = cursor.word(.shift, start, .english), let unit = cursor.word(.unit, shift.end, .english),
      unit.value == DateUnit.year.rawValue
    {
      return (.offset(shift.value), unit.end)
    }
    let that = cursor.skip(.article, start)
    if let anaphor = cursor.word(.anaphor, that, .english), let unit = cursor.word(.unit, anaphor.end, .english),
      unit.value == DateUnit.year.rawValue
    {
      return (.anchored(anaphor.value), unit.end)
    }
    return (.open, index)
  }

  /// A month's name as such: it needs its capital, and the short ones with a full stop take it along.
  static func month(_ cursor: DateCursor, _ index: Int) -> DateCursor.Word? {
    guard let month = cursor.word(.month, index, .english) else { return nil }
    guard cursor.tokens[index].isCapitalised || cursor.isLower(month: index) || cursor.isDated(month: index, month.end)
    else { return nil }
    let hasStop = cursor.isMark(month.end, 0x2e) && cursor.isTight(month.end) && cursor.isShortened(month: index)
    return (month.value, hasStop ? month.end + 1 : month.end)
  }

  @Sendable private static func monthDay(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let month = month(cursor, index) else { return nil }
    guard let day = cursor.dayNumber(cursor.skip(.article, month.end)) else { return nil }
    if cursor.isMark(day.end, 0x25), cursor.isTight(day.end) { return nil }
    // "June 5:30": a time; "June 21: the games begin".
    if cursor.isMark(day.end, 0x3a), cursor.isTight(day.end), cursor.isTight(day.end + 1),
      cursor.number(day.end + 1) != nil
    {
      return nil
    }
    // "5.5": a decimal; "May 5,000".
    if cursor.isMark(day.end, 0x2e, 0x2c), cursor.isTight(day.end), cursor.isTight(day.end + 1),
      cursor.number(day.end + 1) != nil, cursor.digits(day.end + 1) != 4
    {
      return nil
    }
    let joint =
      cursor.isDash(day.end)
      ? day.end + 1
      : cursor.word(.to, day.end, .english)?.end ?? cursor.word(.and, day.end, .english)?.end
    if let joint, let last = cursor.dayNumber(joint), last.value > day.value, !cursor.isAmount(last.end),
      self.month(cursor, last.end) == nil, !(cursor.isMark(last.end, 0x3a) && cursor.isTight(last.end)),
      cursor.isDash(day.end) || !cursor.isWord(last.end) || cursor.has(.and, last.end) || cursor.has(.in, last.end)
    {
      let (year, end) = englishYear(cursor, last.end)
      return range(Span(index, end), month.value, day.value, last.value, year)
    }
    if cursor.isAmount(day.end) || cursor.has(.ago, cursor.skip(.unit, day.end, .english)) { return nil }
    let (year, end) = englishYear(cursor, day.end)
    return symbol(Span(index, end), month: month.value, day: day.value, year)
  }

  private static func range(
    _ span: Span, _ month: Int, _ first: Int, _ last: Int, _ year: DateExpression.Year
  ) -> DateSymbol? {
    var given: Int?
    if case .given(let year) = year { given = year }
    guard let start = PartialDate(year: given, month: month, day: first),
      let stop = PartialDate(year: given, month: month, day: last)
    else { return .impossible(span) }
    if given != nil { return DateSymbol(span, from: start, to: stop, rule: "") }
    return DateSymbol(span, .interval, .days(start, stop, year), start: start, end: stop, rule: "")
  }

  @Sendable private static func dayMonthName(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard !cursor.isTail(index) || cursor.isMark(index - 1, 0x28) else { return nil }
    guard let first = cursor.dayNumber(index) ?? cursor.word(.ordinal, index, .english), first.value <= 31 else {
      return nil
    }
    var last = first
    let joint =
      cursor.isDash(first.end)
      ? first.end + 1
      : cursor.word(.to, first.end, .english)?.end ?? cursor.word(.and, first.end, .english)?.end
    if let joint, let second = cursor.dayNumber(joint), second.value > first.value { last = second }
    var position = cursor.skip(.of, last.end, .english)
    let isDashed = cursor.isDash(position) && cursor.isTight(position) && cursor.isTight(position + 1)
    if isDashed { position += 1 }
    guard let month = month(cursor, position), cursor.number(index) != nil || position > last.end else { return nil }
    var (year, end) = englishYear(cursor, month.end)
    if isDashed {
      guard cursor.isDash(month.end), let printed = cursor.number(month.end + 1) else { return nil }
      guard cursor.digits(month.end + 1) == 4 || cursor.digits(month.end + 1) == 2 else { return nil }
      guard let given = cursor.digits(month.end + 1) == 4 ? printed : cursor.shortYear(month.end + 1) else {
        return nil
      }
      (year, end) = (.given(given), month.end + 2)
    }
    var found =
      last.value > first.value
      ? range(Span(index, end), month.value, first.value, last.value, year)
      : symbol(Span(index, end), month: month.value, day: first.value, year)
    found?.takesArticle = true
    return found
  }

  @Sendable private static func monthName(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let month = month(cursor, index) else { return nil }
    // "Oct 5" is the day's rule, also where the day cannot be.
    if cursor.dayNumber(month.end) != nil { return nil }
    let (year, end) = englishYear(cursor, month.end)
    if case .open = year, !cursor.isMonthAlone(index, month.end) { return nil }
    return symbol(Span(index, end), month: month.value, day: nil, year)
  }

  @Sendable private static func weekday(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let weekday = cursor.word(.weekday, index, .english), !cursor.follows(.every, index, .english) else {
      return nil
    }
    var end = cursor.skip(.dayPart, weekday.end, .english)
    let the = cursor.skip(.article, weekday.end)
    if the > weekday.end, let day = cursor.dayNumber(the), day.end == the + 2, !cursor.has(.of, day.end),
      month(cursor, day.end) == nil
    {
      return DateSymbol(Span(index, day.end), .period, .dayAndWeekday(day.value, weekday.value), rule: "")
    }
    let next = cursor.skip(.of, end, .english)
    if let shift = cursor.word(.shift, next, .english), let unit = cursor.word(.unit, shift.end, .english),
      unit.value == DateUnit.week.rawValue
    {
      end = unit.end
      return DateSymbol(Span(index, end), .period, .weekday(weekday.value, .week(shift.value)), rule: "")
    }
    return DateSymbol(
      Span(index, weekday.end), .weekday(weekday.value), .weekday(weekday.value, .nearest), rule: ""
    ).widened(to: end)
  }
}

extension DateCursor {
  /// Lower case is a word here: "they may", "the march"; a whole line in small letters has none to say otherwise.
  func isLower(month index: Int) -> Bool {
    !isAmbiguous(month: index) && tokens[index].end - tokens[index].start > 4
  }

  /// In small letters throughout, a day or a year shows the month: `march 3rd`, `first of march`.
  func isDated(month index: Int, _ end: Int) -> Bool {
    guard !tokens[index].isUpper, tokens[index].end - tokens[index].start > 2 else { return false }
    if let day = dayNumber(end) {
      return day.end == end + 2 || isWhole(Span(index, day.end)) || closingYear(comma(day.end)) != nil
    }
    guard follows(.of, index, .english) || closingYear(end) != nil else { return false }
    return isWhole(Span(index, end)) || word(.ordinal, endingAt: index - 1, .english) != nil
      || dayNumber(index - 1) != nil && closingYear(end) != nil
  }

  private func isAmbiguous(month index: Int) -> Bool { Self.ambiguous.contains(tokens[index].key) }

  private static let ambiguous = Set(PhrasePattern.keys("may march june april august jan mar dec sep"))

  /// `Oct` and the like, which a full stop may follow.
  func isShortened(month index: Int) -> Bool { Self.shortened.contains(tokens[index].key) }

  private static let shortened = Set(PhrasePattern.keys("jan feb mar apr jun jul aug sep sept oct nov dec"))

  /// A month without day and year: not a name of a person, not a verb.
  func isMonthAlone(_ index: Int, _ end: Int) -> Bool {
    if isWhole(Span(index, end)) { return true }
    if follows(.every, index) { return false }
    // "April through June".
    if let to = word(.to, end, .english), DateRules.month(self, to.end) != nil { return true }
    // "and March on": a verb, unless a date stands before.
    if follows(.and, index, .english), lastEnd != index - 1, isAmbiguous(month: index) { return false }
    let isLed = follows(.leads, index, .english) || isDash(index - 1) && follows(.part, index - 1)
    if isAmbiguous(month: index) || isShortened(month: index) {
      guard isLed, !isCapitalised(end) || isShouted || has(.weekday, end) else { return false }
      return true
    }
    return isLed || isShouted == false && !isCapitalised(end) && !isCapitalised(index - 1)
  }
}
