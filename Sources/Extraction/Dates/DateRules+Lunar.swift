internal import Lexicons
internal import Model
internal import Text

/// Days and feasts of the lunar calendar of Vietnam. They stay in it: no conversion is tried.
extension DateRules {
  static let lunarDates: [DateRule] = [
    DateRule(
      "vi/date/lunar-day", .word(.lunarDay), .word(.fullMoon), .number, .word(.lunarMonth), .word(.day),
      needs: [.tet, .lunarMonth, .calendar, .fullMoon],
      examples: [
        "rằm tháng Giêng", "mùng 1 Tết", "ngày 10 tháng 3 âm lịch", "10/3 âm lịch", "rằm tháng 7", "tháng Chạp",
        "mùng 5 tháng Giêng", "tháng Giêng năm 2020",
      ], counterexamples: ["mùng", "trăng rằm tròn", "10 tháng 3 dương lịch"], read: lunar),
    DateRule(
      "vi/date/early-day", .word(.lunarDay),
      examples: [
        "mùng 5 tháng 3 năm 2021", "mồng 2 tháng 9", "mồng 1 tháng ba", "mùng 10", "mùng 8/3", "ngày mùng 1 tháng 3",
      ],
      counterexamples: ["mùng 11", "mùng hội"], read: earlyDay),
    DateRule(
      "vi/date/lunar-holiday", .word(.lunarHoliday), .word(.tet),
      examples: [
        "Tết Nguyên đán", "Tết Nguyên đán 2023", "Trung thu", "Giỗ Tổ Hùng Vương", "Tết Đoan Ngọ", "Lunar New Year",
      ],
      counterexamples: ["Tết trồng cây", "tết tóc"], read: lunarHoliday),
  ]

  /// Days that the text itself gives to the lunar calendar. They stay in it: no conversion is tried.
  @Sendable private static func lunar(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    var position = cursor.skip(.day, index)
    let head = cursor.word(.lunarDay, position)
    position = head?.end ?? position
    var day: DateCursor.Word?
    if let full = cursor.word(.fullMoon, index) {
      day = full
    } else if cursor.number(position) != nil {
      day = cursor.isTail(position) ? nil : cursor.dayNumber(position)
    } else if head != nil || position > index {
      day = cursor.spelled(position, upTo: 30).last
    }
    let next = day?.end ?? index
    if let day, let tet = cursor.word(.tet, next), day.value <= 30 {
      // The last days before the feast belong to the old year.
      return lunar(Span(index, tet.end), month: day.value >= 20 ? 12 : 1, day: day.value, .open)
    }
    var month = cursor.word(.lunarMonth, next)
    let isNamed = month != nil
    if month == nil, day != nil { month = monthNumber(cursor, next) }
    if month == nil, let day, cursor.isMark(day.end, 0x2f, 0x2d), cursor.isTight(day.end),
      let number = cursor.number(day.end + 1), (1...12).contains(number), !cursor.goesOn(day.end + 1)
    {
      month = (number, day.end + 2)
    }
    guard let month else { return nil }
    var (year, end) = vietnameseYear(cursor, month.end)
    let opened = cursor.isMark(end, 0x28) ? end + 1 : end
    if let calendar = cursor.word(.calendar, opened), calendar.value == 1 {
      end = opened > end && cursor.isMark(calendar.end, 0x29) ? calendar.end + 1 : calendar.end
    } else if !isNamed, !cursor.has(.fullMoon, index) {
      return nil
    }
    return lunar(Span(index, end), month: month.value, day: day?.value, year)
  }

  static func lunar(_ span: Span, month: Int, day: Int?, _ year: DateExpression.Year) -> DateSymbol? {
    // A lunar month can have a day that the solar month of its number lacks.
    guard var symbol = symbol(span, month: month, day: day, year), symbol.form != .impossible else { return nil }
    symbol.isLunar = true
    symbol.form = .period
    return symbol
  }

  @Sendable private static func lunarHoliday(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let word = cursor.word(.lunarHoliday, index) else { return nil }
    let (year, end) = feastYear(cursor, word.end)
    return lunar(Span(index, end), month: word.value / 100, day: word.value % 100, year)
  }
}
