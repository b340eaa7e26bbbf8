internal import Lexicons
internal import Model
internal import Text

/// Vietnamese quarters, halves, seasons, and parts of a year or month that have bounds.
extension DateRules {
  static let vietnamesePeriods: [DateRule] = [
    DateRule(
      "vi/date/quarter", .word(.unit),
      examples: [
        "quý 4 năm 2018", "quý IV/2022", "quý I-2023", "quý 3", "quý ba năm nay", "quý III", "quý này", "quý trước",
      ],
      counterexamples: ["quý 5", "quý khách", "quý vị", "quý V"], read: vietnameseQuarter),
    DateRule(
      "vi/date/half", .word(.half),
      examples: ["nửa đầu năm 2023", "nửa cuối năm ngoái", "nửa đầu năm", "nửa cuối tháng 3"],
      counterexamples: ["nửa đầu trận đấu", "nửa cuối"], read: vietnameseHalf),
    DateRule(
      "vi/date/months-of-year", .number, .word(.number), needs: [.firstMonths],
      examples: [
        "6 tháng đầu năm 2023", "9 tháng đầu năm", "ba tháng cuối năm 2021", "5 tháng đầu năm nay",
        "hai quý đầu năm 2022",
      ],
      counterexamples: ["6 tháng đầu tiên", "13 tháng đầu năm", "6 tháng"], read: firstMonths),
    DateRule(
      "vi/date/days-of-month", .number, .word(.number), .word(.tenDays), needs: [.tenDays, .firstMonths],
      examples: ["10 ngày đầu tháng 3", "thượng tuần tháng 6/2022", "trung tuần tháng 3", "hạ tuần tháng 2 năm 2023"],
      counterexamples: ["10 ngày đầu", "thượng tuần trăng"], read: daysOfMonth),
    DateRule(
      "vi/date/season", .word(.season),
      examples: ["mùa hè này", "mùa hè năm 2022", "mùa đông năm ngoái", "mùa xuân 2023", "mùa thu tới"],
      counterexamples: ["mùa hè nóng", "một mùa hè"], read: vietnameseSeason),
  ]

  /// The first and last month of a season by the weather services; winter ends in the next year.
  static func months(ofSeason season: Int) -> ClosedRange<Int> { season * 3...season * 3 + 2 }

  static func months(ofQuarter quarter: Int) -> ClosedRange<Int> { quarter * 3 - 2...quarter * 3 }

  static func months(_ span: Span, _ months: ClosedRange<Int>, _ year: DateExpression.Year) -> DateSymbol {
    DateSymbol(span, .period, .months(months, year), rule: "")
  }

  @Sendable private static func vietnameseQuarter(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let unit = cursor.word(.unit, index, .vietnamese), unit.value == DateUnit.quarter.rawValue else { return nil }
    let next = unit.end
    if let shift = cursor.word(.shift, next, .vietnamese), isShift(cursor, shift) {
      return DateSymbol(Span(index, shift.end), .period, .shifted(.quarter, shift.value, .publication), rule: "")
    }
    var quarter: DateCursor.Word?
    if let number = cursor.number(next) {
      quarter = cursor.isTight(next + 1) && cursor.isWord(next + 1) ? nil : (number, next + 1)
    } else if let roman = cursor.roman(next) {
      quarter = (roman, next + 1)
    } else if let word = cursor.spelled(next, upTo: 4).last {
      quarter = word
    } else if let value = ordinals.first(where: { cursor.reads($0.name, next) })?.value {
      quarter = (value, next + 1)
    }
    guard let quarter, (1...4).contains(quarter.value) else { return nil }
    let (year, end) = vietnameseYear(cursor, quarter.end)
    return months(Span(index, end), months(ofQuarter: quarter.value), year)
  }

  private static let ordinals = [
    (name: DateCursor.Names("nhất"), value: 1), (name: DateCursor.Names("nhì"), value: 2),
    (name: DateCursor.Names("tư"), value: 4),
  ]

  /// `năm`, `năm 2023`, `năm nay`, `năm ngoái` behind a part of it.
  private static func wholeYear(_ cursor: DateCursor, _ index: Int) -> (year: DateExpression.Year, end: Int)? {
    let start = cursor.skip(.of, index, .vietnamese)
    let (year, end) = vietnameseYear(cursor, start)
    if end > start { return (year, end) }
    guard let unit = cursor.word(.unit, start, .vietnamese), unit.value == DateUnit.year.rawValue else { return nil }
    return (.offset(0), unit.end)
  }

  @Sendable private static func vietnameseHalf(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let half = cursor.word(.half, index, .vietnamese) else { return nil }
    if let (year, end) = wholeYear(cursor, half.end) {
      return months(Span(index, end), half.value == 1 ? 1...6 : 7...12, year)
    }
    guard let (month, end) = wholeMonth(cursor, half.end) else { return nil }
    return DateSymbol(
      Span(index, end), .period, .daysOf(half.value == 1 ? 1...15 : 16...31, month), rule: "")
  }

  /// A month of a year, or `tháng`, `tháng này`, `tháng trước`.
  static func wholeMonth(_ cursor: DateCursor, _ index: Int) -> (DateExpression, Int)? {
    if let month = DateRules.framed.longest(cursor, index), month.form == .month || isMonth(month.expression) {
      return (month.expression, month.full.end)
    }
    guard let unit = cursor.word(.unit, index, .vietnamese), unit.value == DateUnit.month.rawValue else { return nil }
    return (.shifted(.month, 0, .publication), unit.end)
  }

  static func isMonth(_ expression: DateExpression) -> Bool {
    switch expression {
    case .month(_, nil, _), .namedMonth, .shifted(.month, _, _): true
    default: false
    }
  }

  @Sendable private static func firstMonths(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    for count in cursor.counts(index) {
      guard let unit = cursor.word(.unit, count.end, .vietnamese),
        let side = cursor.word(.firstMonths, unit.end, .vietnamese), let (year, end) = wholeYear(cursor, side.end)
      else { continue }
      let length =
        unit.value == DateUnit.month.rawValue
        ? count.value : unit.value == DateUnit.quarter.rawValue ? count.value * 3 : 0
      guard (1...11).contains(length) else { continue }
      return months(Span(index, end), side.value == 1 ? 1...length : 13 - length...12, year)
    }
    return nil
  }

  @Sendable private static func daysOfMonth(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    if let third = cursor.word(.tenDays, index, .vietnamese) {
      guard let (month, end) = wholeMonth(cursor, third.end) else { return nil }
      let first = third.value * 10 - 9
      return DateSymbol(
        Span(index, end), .period, .daysOf(first...(third.value == 3 ? 31 : first + 9), month), rule: "")
    }
    for count in cursor.counts(index) where (2...20).contains(count.value) {
      guard let unit = cursor.word(.unit, count.end, .vietnamese), unit.value == DateUnit.day.rawValue,
        let side = cursor.word(.firstMonths, unit.end, .vietnamese), side.value == 1,
        let (month, end) = wholeMonth(cursor, side.end)
      else { continue }
      return DateSymbol(Span(index, end), .period, .daysOf(1...count.value, month), rule: "")
    }
    return nil
  }

  @Sendable private static func vietnameseSeason(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let season = cursor.word(.season, index, .vietnamese) else { return nil }
    let range = months(ofSeason: season.value)
    if let shift = cursor.word(.shift, season.end, .vietnamese), isShift(cursor, shift) {
      return DateSymbol(Span(index, shift.end), .period, .namedMonths(range, shift.value), rule: "")
    }
    let (year, printed) = vietnameseYear(cursor, season.end)
    let end = seasonEnd(cursor, printed, year)
    guard end > season.end || cursor.isWhole(Span(index, season.end)) else { return nil }
    return months(Span(index, end), range, year)
  }
}
