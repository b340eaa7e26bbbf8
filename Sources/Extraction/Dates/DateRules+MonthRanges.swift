internal import Lexicons
internal import Model
internal import Text

/// Months joined by a dash: `July-September quarter`, `Sept-Nov 2011`, `tháng 3-5/2012`.
extension DateRules {
  static let monthRanges: [DateRule] = [
    DateRule(
      "en/date/month-range", .word(.month),
      examples: ["July-September quarter", "Sept-Nov 2011", "April-June 2019", "December–February", "May-July"],
      counterexamples: ["July - September", "May-Britt", "March-past"], read: englishMonthRange),
    DateRule(
      "vi/date/month-range", .word(.unit),
      examples: ["tháng 3-5/2012", "tháng 7-9", "tháng 10-12 năm 2021", "tháng 11 - 12"],
      counterexamples: ["tháng 3-4 lần", "tháng 9-7", "tháng 3-15", "tháng 10-2018"], read: vietnameseMonthRange),
  ]

  private static let stretch = DateCursor.Names("quarter period")

  @Sendable private static func englishMonthRange(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let first = month(cursor, index), cursor.isDash(first.end), cursor.isTight(first.end),
      cursor.isTight(first.end + 1), let last = month(cursor, first.end + 1), last.value != first.value,
      cursor.dayNumber(last.end) == nil || cursor.closingYear(last.end) != nil
    else { return nil }
    let isNamed = cursor.reads(stretch, last.end)
    let next = isNamed ? last.end + 1 : last.end
    let (year, end) = ofYear(cursor, next) ?? (.open, next)
    var symbol = months(Span(index, end), range(first.value, last.value, year), year)
    symbol.takesArticle = isNamed
    return symbol
  }

  /// Across the turn of the year a printed year is that of the last month.
  private static func range(_ first: Int, _ last: Int, _ year: DateExpression.Year) -> ClosedRange<Int> {
    if first < last { return first...last }
    return year == .open ? first...last + 12 : first - 12...last
  }

  @Sendable private static func vietnameseMonthRange(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let unit = cursor.word(.unit, index, .vietnamese), unit.value == DateUnit.month.rawValue,
      let first = cursor.number(unit.end), cursor.isDash(unit.end + 1), let last = cursor.number(unit.end + 2),
      (1...12).contains(first), (1...12).contains(last), first < last, cursor.digits(unit.end + 2) <= 2,
      !cursor.goesOn(unit.end + 2) || cursor.isMark(unit.end + 3, 0x2f), cursor.counts(endingAt: index) == nil
    else { return nil }
    let (year, end) = vietnameseYear(cursor, unit.end + 3)
    if year == .open {
      guard cursor.isEnd(end), !cursor.isJoint(end) || !cursor.isTight(end + 1) else { return nil }
    }
    return months(Span(index, end), first...last, year)
  }
}
