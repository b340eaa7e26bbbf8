internal import Lexicons
internal import Model
internal import Text

/// Feasts on a fixed day.
extension DateRules {
  static let holidays: [DateRule] = [
    DateRule(
      "any/date/holiday", .word(.holiday),
      examples: [
        "Quốc khánh", "lễ Giáng sinh", "Quốc khánh 2/9", "Tết Dương lịch", "ngày Quốc tế Lao động",
        "Giáng sinh năm 2022", "Giáng sinh này",
        "Christmas Day", "Halloween 2021", "Giáng sinh năm ngoái",
      ], counterexamples: ["quốc gia", "Cách mạng tháng Tám"], read: holiday)
  ]

  /// ` 2022`, ` năm 2022`, ` năm ngoái`, ` last year` behind a feast.
  static func feastYear(_ cursor: DateCursor, _ index: Int) -> (year: DateExpression.Year, end: Int) {
    if let shift = cursor.word(.shift, index, .vietnamese), abs(shift.value) < 2, isShift(cursor, shift) {
      return (.offset(shift.value), shift.end)
    }
    let found = vietnameseYear(cursor, index)
    if found.end > index, !cursor.isMark(index, 0x2c) { return found }
    let english = englishYear(cursor, index)
    return english.end > index && !cursor.isMark(index, 0x2c) ? english : (.open, index)
  }

  @Sendable private static func holiday(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let word = cursor.word(.holiday, index) else { return nil }
    let (month, day) = (word.value / 100, word.value % 100)
    // "Quốc khánh 2/9", "Quốc khánh (2/9/2022)": the date says it.
    let opened = cursor.isMark(word.end, 0x28) ? word.end + 1 : word.end
    if let date = numbered(cursor, opened), date.form == .day, date.start?.month == month, date.start?.day == day {
      let closed = opened > word.end && cursor.isMark(date.full.end, 0x29) ? date.full.end + 1 : date.full.end
      return date.widened(from: index, to: closed)
    }
    let (year, end) = feastYear(cursor, word.end)
    var found = symbol(Span(index, end), month: month, day: day, year)
    // A feast names a season of news rather than the day of an announcement.
    found?.form = .period
    return found
  }
}
