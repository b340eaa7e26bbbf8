internal import Lexicons
internal import Model
internal import Text

extension DateFinder {
  /// `February 24, 2023`, `Feb. 8`, `June 4-6`, `24 February 2023`, `October 2017`, `Thursday`.
  func english(_ cursor: DateCursor, at index: Int) -> DateSymbol? {
    if let found = monthFirst(cursor, at: index) { return found }
    if let found = dayFirst(cursor, at: index) { return found }
    if cursor.tokens[index].isCapitalised, let (day, end) = cursor.word(.weekday, index, language: .english) {
      return DateSymbol(
        span: Span(index, end), form: .weekday(day), start: nil, end: nil, rule: "en/date/weekday")
    }
    return nil
  }

  private func monthFirst(_ cursor: DateCursor, at index: Int) -> DateSymbol? {
    guard cursor.tokens[index].isCapitalised, let (month, after) = cursor.word(.month, index, language: .english)
    else { return nil }
    let next = isStop(cursor, after) ? after + 1 : after
    if let (day, end) = dayNumber(cursor, at: next) {
      if cursor.isDash(end), let (last, stop) = dayNumber(cursor, at: end + 1), last > day {
        let (year, final) = yearAfterComma(cursor, at: stop)
        guard let from = PartialDate(year: year, month: month, day: day),
          let to = PartialDate(year: year, month: month, day: last)
        else { return nil }
        return DateSymbol(span: Span(index, final), form: .interval, start: from, end: to, rule: "en/date/day-range")
      }
      let (year, final) = yearAfterComma(cursor, at: end)
      guard let date = PartialDate(year: year, month: month, day: day) else { return nil }
      return DateSymbol(span: Span(index, final), form: .day, start: date, end: nil, rule: "en/date/month-day")
    }
    let comma = cursor.tokens.indices.contains(next) && cursor.tokens[next].key == 0x2c ? next + 1 : next
    guard let year = cursor.year(comma), let date = PartialDate(year: year, month: month) else { return nil }
    return DateSymbol(span: Span(index, comma + 1), form: .month, start: date, end: nil, rule: "en/date/month-year")
  }

  private func dayFirst(_ cursor: DateCursor, at index: Int) -> DateSymbol? {
    guard var (day, end) = dayNumber(cursor, at: index) else { return nil }
    var last: Int?
    if cursor.isDash(end) || cursor.isRangeWord(end), let (stop, after) = dayNumber(cursor, at: end + 1), stop > day {
      last = stop
      end = after
    }
    if cursor.tokens.indices.contains(end), cursor.tokens[end].key == PhrasePattern.keys("of")[0] { end += 1 }
    guard cursor.tokens.indices.contains(end), cursor.tokens[end].isCapitalised,
      let (month, after) = cursor.word(.month, end, language: .english)
    else { return nil }
    let next = isStop(cursor, after) && cursor.year(after + 1) != nil ? after + 1 : after
    let (year, final) = yearAfterComma(cursor, at: next)
    guard let date = PartialDate(year: year, month: month, day: day) else { return nil }
    if let last, let stop = PartialDate(year: year, month: month, day: last) {
      return DateSymbol(span: Span(index, final), form: .interval, start: date, end: stop, rule: "en/date/day-range")
    }
    day = date.day ?? day
    return DateSymbol(span: Span(index, final), form: .day, start: date, end: nil, rule: "en/date/day-month")
  }

  /// A day of the month, also as `24th`.
  private func dayNumber(_ cursor: DateCursor, at index: Int) -> (Int, Int)? {
    guard let day = cursor.number(index), (1...31).contains(day),
      cursor.tokens[index].end - cursor.tokens[index].start <= 2
    else { return nil }
    let next = index + 1
    if cursor.isTight(next), cursor.tokens[next].kind == .word {
      return ["st", "nd", "rd", "th"].contains(where: { PhrasePattern.keys($0)[0] == cursor.tokens[next].key })
        ? (day, index + 2) : nil
    }
    return (day, next)
  }

  private func yearAfterComma(_ cursor: DateCursor, at index: Int) -> (Int?, Int) {
    let comma = cursor.tokens.indices.contains(index) && cursor.tokens[index].key == 0x2c ? index + 1 : index
    if let year = cursor.year(comma) { return (year, comma + 1) }
    return (nil, index)
  }

  private func isStop(_ cursor: DateCursor, _ index: Int) -> Bool {
    cursor.tokens.indices.contains(index) && cursor.tokens[index].key == 0x2e && !cursor.tokens[index].spaceBefore
  }
}
