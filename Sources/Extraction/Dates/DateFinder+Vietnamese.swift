internal import Lexicons
internal import Model
internal import Text

extension DateFinder {
  /// `ngày 24 tháng 2 năm 2023`, `24 tháng 2`, `tháng 10/2018`, `tháng 2-2023`, `tháng 10 năm 2018`, `tháng Mười`.
  func vietnamese(_ cursor: DateCursor, at index: Int) -> DateSymbol? {
    if let found = dayOfMonth(cursor, at: index) { return found }
    return month(cursor, at: index)
  }

  private func dayOfMonth(_ cursor: DateCursor, at index: Int) -> DateSymbol? {
    var position = index
    if cursor.isDayWord(position) { position += 1 }
    guard let day = cursor.number(position), (1...31).contains(day) else { return nil }
    guard cursor.isMonthWord(position + 1), let (month, end) = monthNumber(cursor, at: position + 1) else {
      return nil
    }
    let (year, last) = yearAfter(cursor, at: end)
    guard let date = PartialDate(year: year, month: month, day: day) else { return nil }
    return DateSymbol(span: Span(index, last), form: .day, start: date, end: nil, rule: "vi/date/day-month")
  }

  private func month(_ cursor: DateCursor, at index: Int) -> DateSymbol? {
    guard cursor.isMonthWord(index), let (month, end) = monthNumber(cursor, at: index) else { return nil }
    // `tháng 2/3` is no date; `tháng 2/2023` and `tháng 2-2023` are.
    let (year, last) = yearAfter(cursor, at: end)
    guard let date = PartialDate(year: year, month: month) else { return nil }
    return DateSymbol(span: Span(index, last), form: .month, start: date, end: nil, rule: "vi/date/month")
  }

  /// The month after `tháng` in digits or words, and the index after it.
  private func monthNumber(_ cursor: DateCursor, at index: Int) -> (Int, Int)? {
    if let number = cursor.number(index + 1) { return (1...12).contains(number) ? (number, index + 2) : nil }
    return cursor.word(.month, index, language: .vietnamese).map { ($0.value, $0.end) }
  }

  /// ` năm 2023`, `/2023`, `-2023`, `, 2023` or a bare ` 2023`.
  private func yearAfter(_ cursor: DateCursor, at index: Int) -> (Int?, Int) {
    if cursor.isYearWord(index), let year = cursor.year(index + 1) { return (year, index + 2) }
    if cursor.isJoint(index), let year = cursor.number(index + 1), DateFinder.years.contains(year) {
      return (year, index + 2)
    }
    return (nil, index)
  }
}
