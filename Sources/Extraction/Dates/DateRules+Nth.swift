internal import Lexicons
internal import Model
internal import Text

/// A day, a week or a weekday told by its place in a longer period: `the last Monday of March`, `tuần đầu tháng 10`.
extension DateRules {
  static let places: [DateRule] = [
    DateRule(
      "en/date/nth", .word(.ordinal), .word(.shift), .word(.nth), .number,
      examples: [
        "last Monday of March", "third Tuesday of September 2014", "last day of October 2015", "first week of May",
        "first day of March", "final day of the month", "second weekend in June 2021", "20th of next month",
        "3rd Sunday of November",
      ],
      counterexamples: [
        "first day of school", "second week of talks", "third Tuesday", "20th of them", "first days of March",
        "second half of March madness", "last Monday of",
      ], read: englishNth),
    DateRule(
      "en/date/week-of", .word(.unit), examples: ["week of October 6, 2014", "month of August 1914", "year 1996"],
      counterexamples: ["week of talks", "month of May Smith", "year 5", "weeks of October 6", "year of"],
      read: unitOf),
    DateRule(
      "vi/date/nth", .word(.unit), .word(.weekday),
      examples: [
        "ngày cuối cùng của tháng 10 năm 2015", "thứ hai đầu tiên của tháng 3", "chủ nhật cuối cùng của tháng 3",
        "tuần đầu tiên của tháng 10 năm 2014", "tuần thứ hai của tháng 6", "tuần đầu tháng 5", "tuần cuối tháng 6/2022",
        "ngày đầu tiên của năm 2023", "ngày đầu tiên của tháng",
      ],
      counterexamples: ["ngày đầu tiên của hội nghị", "tuần thứ hai", "ngày cuối cùng", "tuần đầu"], read: vietnameseNth
    ),
  ]

  // MARK: English

  /// `first`, `3rd`, `last`, `final`.
  private static func place(_ cursor: DateCursor, _ index: Int) -> DateCursor.Word? {
    if cursor.number(index) != nil {
      guard !cursor.isTail(index), let day = cursor.dayNumber(index), day.end == index + 2 else { return nil }
      return day
    }
    if let shift = cursor.word(.shift, index, .english) {
      return shift.value == -1 && cursor.isFull(shift, index) ? shift : nil
    }
    return cursor.word(.nth, index, .english) ?? cursor.word(.ordinal, index, .english)
  }

  @Sendable private static func englishNth(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let place = place(cursor, index), place.value <= 31 else { return nil }
    var step: DateExpression.Step?
    var end = place.end
    if let weekday = cursor.word(.weekday, end, .english) {
      (step, end) = (.weekday(weekday.value), weekday.end)
    } else if let unit = cursor.word(.unit, end, .english), !cursor.isPlural(end) {
      (step, end) = (.init(unit.value), unit.end)
    } else if cursor.number(index) != nil {
      step = .unit(.day)
    }
    guard let step, step == .unit(.day) || abs(place.value) <= 5 else { return nil }
    let of = cursor.has(.in, end) && end > place.end ? cursor.skip(.in, end) : cursor.skip(.of, end, .english)
    guard of > end, let whole = englishWhole(cursor, of) else { return nil }
    // "20th of next month" is a month's day; of a year it would be no day.
    if end == place.end, !isMonth(whole.expression) { return nil }
    var symbol = DateSymbol(Span(index, whole.end), .period, .nth(step, place.value, whole.expression), rule: "")
    symbol.takesArticle = true
    return symbol
  }

  /// A month, a quarter or a year, or `the month` and the like, with where it ends.
  private static func englishWhole(_ cursor: DateCursor, _ index: Int) -> (expression: DateExpression, end: Int)? {
    let the = cursor.skip(.article, index)
    if let found = framed.longest(cursor, the), isLong(found) { return (found.expression, found.full.end) }
    guard the > index, let unit = cursor.word(.unit, the, .english), !cursor.isPlural(the),
      let length = DateUnit(rawValue: unit.value), length == .month || length == .quarter || length == .year
    else { return nil }
    return (.shifted(length, 0, .publication), unit.end)
  }

  /// A stretch of which days and weeks can be counted.
  private static func isLong(_ found: DateSymbol) -> Bool {
    if found.isLunar { return false }
    switch found.expression {
    case .date(let date): return date.day == nil
    case .month(_, let day, _): return day == nil
    case .months, .namedMonth, .namedMonths: return true
    case .shifted(let unit, _, _): return unit == .month || unit == .quarter || unit == .year
    default: return false
    }
  }

  /// `week of October 6`, `month of August 1914`, `year 1996`.
  @Sendable private static func unitOf(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let unit = cursor.word(.unit, index, .english), !cursor.isPlural(index) else { return nil }
    let of = cursor.skip(.of, unit.end, .english)
    switch DateUnit(rawValue: unit.value) {
    case .week?:
      guard of > unit.end, let day = framed.longest(cursor, of), isDay(day), !day.isLunar, day.form == .day else {
        return nil
      }
      var symbol = DateSymbol(Span(index, day.full.end), .period, .weekHolding(day.expression), rule: "")
      symbol.takesArticle = true
      return symbol
    case .month?:
      guard of > unit.end, var month = framed.longest(cursor, of), month.form == .month else { return nil }
      month.full = Span(index, month.full.end)
      month.takesArticle = true
      return month
    case .year?:
      guard of == unit.end, cursor.follows(.article, index) || cursor.isWhole(Span(index, unit.end + 1)),
        let year = cursor.oldYear(unit.end), let date = PartialDate(year: year)
      else { return nil }
      var symbol = DateSymbol(Span(unit.end, unit.end + 1), date, rule: "").widened(from: index)
      symbol.takesArticle = true
      return symbol
    default: return nil
    }
  }

  // MARK: Vietnamese

  @Sendable private static func vietnameseNth(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    var steps: [(DateExpression.Step, Int)] = cursor.candidates(.weekday, index, .vietnamese).map {
      (.weekday($0.value), $0.end)
    }
    if let unit = cursor.word(.unit, index, .vietnamese), let step = DateExpression.Step(unit.value) {
      steps.append((step, unit.end))
    }
    for (step, end) in steps {
      guard let place = vietnamesePlace(cursor, end, step) else { continue }
      let of = cursor.skip(.of, place.end, .vietnamese)
      if let found = framed.longest(cursor, of), isLong(found) {
        return DateSymbol(
          Span(index, found.full.end), .period, .nth(step, place.value, found.expression), rule: "")
      }
      guard of > place.end, let unit = cursor.word(.unit, of, .vietnamese), let length = DateUnit(rawValue: unit.value),
        length == .month || length == .year, cursor.isEnd(unit.end)
      else { continue }
      return DateSymbol(
        Span(index, unit.end), .period, .nth(step, place.value, .shifted(length, 0, .publication)), rule: "")
    }
    return nil
  }

  /// `đầu tiên`, `cuối cùng`, `thứ hai`; of weeks also `đầu` and `cuối`.
  private static func vietnamesePlace(
    _ cursor: DateCursor, _ index: Int, _ step: DateExpression.Step
  ) -> DateCursor.Word? {
    if let place = cursor.word(.nth, index, .vietnamese) {
      if abs(place.value) == 1 { return place }
      return step == .unit(.week) ? (place.value - 100, place.end) : nil
    }
    guard case .unit = step, cursor.reads(ordinalMark, index) else { return nil }
    return cursor.spelled(index + 1, upTo: 5).last
  }
}

extension DateExpression.Step {
  /// Nil for units that are not counted within others.
  fileprivate init?(_ unit: Int) {
    switch DateUnit(rawValue: unit) {
    case .day?: self = .unit(.day)
    case .week?: self = .unit(.week)
    case .weekend?: self = .unit(.weekend)
    default: return nil
    }
  }
}
