internal import Lexicons
internal import Model
internal import Text

/// Vietnamese days and months in words.
extension DateRules {
  static let vietnameseDays: [DateRule] = [
    DateRule(
      "vi/date/day-month", .number, .word(.number), needs: [.unit, .month],
      examples: [
        "24 tháng 2 năm 2023", "24 tháng 2", "24 tháng Hai", "hai mươi bốn tháng hai năm 2023",
        "19 đến 21 tháng 6 năm 2022",
        "24 và 25 tháng 2 năm 2023", "24 tháng 2 năm ngoái", "24 Tháng 2, 2023", "4-6 tháng 6",
      ],
      counterexamples: [
        "30 tháng 2 năm 2023", "3 tháng", "24 tháng 13", "18 tháng tuổi", "lương 13 tháng 2 lần",
        "đường 3 Tháng 2",
      ],
      read: dayMonthInWords),
    DateRule(
      "vi/date/month", .word(.month), .word(.unit),
      examples: [
        "tháng 10/2018", "tháng 2-2023", "tháng 10 năm 2018", "tháng Mười", "tháng 3", "tháng tư năm ngoái",
        "tháng 3 tới",
      ], counterexamples: ["tháng 13/2022", "tháng 2.5", "Cách mạng tháng Tám", "tháng thứ 3"], read: vietnameseMonth),
    DateRule(
      "vi/date/bare-day", .word(.day), examples: ["ngày 24", "ngày 15 tháng này", "ngày 1 tháng sau"],
      counterexamples: ["ngày 3 bữa", "ngày 45", "ngày 2 lần"], read: bareDay),
    DateRule(
      "vi/date/day-of-month", .number, needs: [.unit],
      examples: ["15 tháng này"],
      counterexamples: ["15 tháng", "40 tháng này"], read: dayOfNamedMonth),
  ]

  /// `ngày` and `hôm` before what another rule reads; a rule that reads both itself comes first.
  static let vietnameseHeads: [DateRule] = [
    DateRule(
      "vi/date/day", .word(.day),
      examples: [
        "ngày 24/2/2023", "ngày 24-7", "ngày 24.2", "ngày 24 tháng 2", "hôm 5/6",
        "ngày hai mươi bốn tháng hai năm 2023",
        "ngày thứ Hai tuần trước", "hôm thứ Sáu", "ngày 2/9 năm ngoái",
      ], counterexamples: ["ngày 24,2", "ngày 8 tiếng", "ngày thứ ba liên tiếp", "ngày 2 viên"], read: vietnameseDay)
  ]

  // MARK: Years behind days and months

  /// ` năm 2023`, `/2023`, `-2023`, `, 2023`, ` 2023`, ` năm ngoái`, ` năm nay`; open when none stands there.
  static func vietnameseYear(_ cursor: DateCursor, _ index: Int) -> (year: DateExpression.Year, end: Int) {
    if cursor.isJoint(index), cursor.isTight(index) || cursor.isDash(index), let year = cursor.number(index + 1),
      cursor.digits(index + 1) == 4, DateCursor.oldYears.contains(year)
    {
      return (.given(year), index + 2)
    }
    let next = cursor.comma(index)
    if let unit = cursor.word(.unit, next, .vietnamese), unit.value == DateUnit.year.rawValue {
      if let year = cursor.oldYear(unit.end) { return (.given(year), unit.end + 1) }
      if next == index, let shift = cursor.word(.shift, unit.end, .vietnamese) {
        return (.offset(shift.value), shift.end)
      }
      if next == index, let anaphor = cursor.word(.anaphor, unit.end, .vietnamese) {
        return (.anchored(anaphor.value), anaphor.end)
      }
    }
    if let same = cursor.word(.same, index, .vietnamese), let unit = cursor.word(.unit, same.end, .vietnamese),
      unit.value == DateUnit.year.rawValue
    {
      return (.anchored(0), unit.end)
    }
    if let year = cursor.year(next), next == index || cursor.isEnd(next + 1) || cursor.isDash(next + 1) {
      return (.given(year), next + 1)
    }
    return (.open, index)
  }

  static func symbol(
    _ span: Span, month: Int, day: Int?, _ year: DateExpression.Year
  ) -> DateSymbol? {
    switch year {
    case .given(let year):
      return PartialDate(year: year, month: month, day: day).map { DateSymbol(span, $0, rule: "") }
        ?? .impossible(span)
    default:
      guard let date = PartialDate(year: nil, month: month, day: day) else { return .impossible(span) }
      return DateSymbol(
        span, day == nil ? .month : .day, .month(month, day: day, year), start: date, rule: "")
    }
  }

  /// The month after `tháng` in digits or words, and the index after it.
  static func monthNumber(_ cursor: DateCursor, _ index: Int) -> DateCursor.Word? {
    if let unit = cursor.word(.unit, index, .vietnamese), unit.value == DateUnit.month.rawValue,
      let number = cursor.number(unit.end)
    {
      guard (1...12).contains(number), cursor.digits(unit.end) <= 2 else { return nil }
      let next = unit.end + 1
      if cursor.isTight(next), cursor.isWord(next) || cursor.isMark(next, 0x25) { return nil }
      if cursor.isMark(next, 0x2e, 0x2c), cursor.isTight(next), cursor.isTight(next + 1),
        cursor.number(next + 1) != nil,
        cursor.digits(next + 1) != 4
      {
        return nil
      }
      return (number, next)
    }
    return cursor.word(.month, index, .vietnamese)
  }

  @Sendable private static func vietnameseMonth(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let month = monthNumber(cursor, index), !cursor.follows(.revolution, index),
      cursor.counts(endingAt: index) == nil || cursor.leadsStrongly(index)
    else { return nil }
    if let shift = cursor.word(.shift, month.end, .vietnamese), isShift(cursor, shift) {
      let start = PartialDate(year: nil, month: month.value)
      return DateSymbol(
        Span(index, shift.end), .month, .namedMonth(month.value, shift.value), start: start, rule: "")
    }
    let (year, end) = vietnameseYear(cursor, month.end)
    return symbol(Span(index, end), month: month.value, day: nil, year)
  }

  /// `sau` and `trước` are prepositions when a noun follows: "tháng 3 sau khi".
  static func isShift(_ cursor: DateCursor, _ shift: DateCursor.Word) -> Bool {
    guard cursor.isWord(shift.end) else { return true }
    return !cursor.isPreposition(shift)
  }

  @Sendable private static func dayMonthInWords(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    if cursor.follows(.street, index), !cursor.leadsStrongly(index) { return nil }
    for day in days(cursor, index) {
      if let found = dayAndMonth(cursor, index, day) { return found }
    }
    return nil
  }

  /// A day in digits or words, longest first.
  private static func days(_ cursor: DateCursor, _ index: Int, isLast: Bool = false) -> [DateCursor.Word] {
    if cursor.number(index) != nil {
      guard isLast || !cursor.isTail(index), let day = cursor.dayNumber(index), day.end == index + 1 else { return [] }
      return [day]
    }
    // "tuần thứ ba tháng 1": the third.
    return cursor.reads(ordinalMark, index - 1) ? [] : cursor.spelled(index, upTo: 31)
  }

  private static func dayAndMonth(_ cursor: DateCursor, _ index: Int, _ first: DateCursor.Word) -> DateSymbol? {
    var last = first
    var isRange = false
    if cursor.isDash(first.end) || cursor.has(.to, first.end) || cursor.has(.and, first.end) {
      let joint = cursor.isDash(first.end) ? first.end + 1 : cursor.skip(.to, cursor.skip(.and, first.end))
      let next = cursor.skip(.lunarDay, cursor.skip(.day, joint))
      if let day = days(cursor, next, isLast: true).first(where: {
        $0.value > first.value && monthNumber(cursor, $0.end) != nil
      }) {
        last = day
        isRange = true
      }
    }
    guard let month = monthNumber(cursor, last.end) else { return nil }
    // "lương 13 tháng 2 lần": what is counted follows.
    if cursor.isAmount(month.end) || cursor.has(.shareAfter, month.end), !cursor.leadsStrongly(index) { return nil }
    let (year, end) = vietnameseYear(cursor, month.end)
    guard isRange else { return symbol(Span(index, end), month: month.value, day: first.value, year) }
    guard case .given(let given) = year else {
      guard let start = PartialDate(year: nil, month: month.value, day: first.value),
        let stop = PartialDate(year: nil, month: month.value, day: last.value)
      else { return .impossible(Span(index, end)) }
      return DateSymbol(Span(index, end), .interval, .days(start, stop, year), start: start, end: stop, rule: "")
    }
    guard let start = PartialDate(year: given, month: month.value, day: first.value),
      let stop = PartialDate(year: given, month: month.value, day: last.value)
    else { return .impossible(Span(index, end)) }
    return DateSymbol(Span(index, end), from: start, to: stop, rule: "")
  }

  @Sendable private static func dayOfNamedMonth(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let day = cursor.dayNumber(index), day.end == index + 1, !cursor.isTail(index) else { return nil }
    return dayOfMonth(cursor, index, day)
  }

  /// `15 tháng này`, `ngày 15 tháng trước`.
  private static func dayOfMonth(_ cursor: DateCursor, _ index: Int, _ day: DateCursor.Word) -> DateSymbol? {
    guard let unit = cursor.word(.unit, day.end, .vietnamese), unit.value == DateUnit.month.rawValue,
      let shift = cursor.word(.shift, unit.end, .vietnamese), cursor.follows(.day, index) || !isCount(shift)
    else { return nil }
    return DateSymbol(
      Span(index, shift.end), .period, .dayOfMonth(day.value, month: shift.value), rule: "")
  }

  /// "2 tháng trước", "15 tháng tới" count months; "15 tháng này" does not.
  private static func isCount(_ shift: DateCursor.Word) -> Bool { shift.value != 0 }

  /// `ngày` and `hôm` before a date that another rule reads.
  @Sendable private static func vietnameseDay(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let head = cursor.word(.day, index), head.end < cursor.tokens.count else { return nil }
    guard let found = DateRules.framed.longest(cursor, head.end) else { return nil }
    guard found.form == .impossible || isDay(found) || found.form == .interval && found.start?.day != nil else {
      return nil
    }
    return found.widened(from: index)
  }

  /// `ngày 24` with nothing that it could count behind it.
  @Sendable private static func bareDay(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let head = cursor.word(.day, index) else { return nil }
    guard let day = cursor.dayNumber(head.end) ?? cursor.spelled(head.end, upTo: 31).first else { return nil }
    if let named = dayOfMonth(cursor, head.end, day) { return named.widened(from: index) }
    guard cursor.number(head.end) != nil, !cursor.goesOn(head.end), !cursor.follows(.every, index),
      cursor.counts(endingAt: index) == nil || cursor.follows(.weekday, index) || cursor.has(.to, day.end)
        || cursor.has(.and, day.end)
    else { return nil }
    guard isFree(cursor, day.end) else { return nil }
    return DateSymbol(Span(index, day.end), .period, .dayOfMonth(day.value, month: nil), rule: "")
  }

  private static func isFree(_ cursor: DateCursor, _ index: Int) -> Bool {
    if cursor.isMark(index, 0x2c), cursor.isTight(index + 1), cursor.number(index + 1) != nil { return false }
    if cursor.isJoint(index), cursor.isTight(index), cursor.isTight(index + 1), cursor.number(index + 1) != nil {
      return false
    }
    if cursor.isEnd(index) || cursor.isCapitalised(index) && !cursor.isShouted { return true }
    let kinds: [CalendarWord.Kind] = [.future, .past, .to, .and, .leads, .shift, .from]
    return kinds.contains { cursor.has($0, index, .vietnamese) }
  }

  @Sendable static func earlyDay(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let head = cursor.word(.lunarDay, index) else { return nil }
    guard let day = cursor.dayNumber(head.end) ?? cursor.spelled(head.end, upTo: 10).first else { return nil }
    if let found = DateRules.framed.longest(cursor, head.end), found.form == .day || found.form == .interval,
      found.start?.day != nil, !found.isLunar
    {
      return found.widened(from: index)
    }
    guard day.value <= 10, !cursor.goesOn(head.end) else { return nil }
    return DateSymbol(Span(index, day.end), .period, .dayOfMonth(day.value, month: nil), rule: "")
  }
}
