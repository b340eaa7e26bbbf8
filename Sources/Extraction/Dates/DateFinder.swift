internal import Lexicons
internal import Model
internal import Text

/// Finds dates as printed; an impossible date is none. One pass, longest form first at each token.
struct DateFinder {
  let phrases: PhraseBook

  /// Years outside are numbers: no award of the programmes is older, and plans seldom reach further.
  static let years = 1900...2100

  func dates(_ sentence: Sentence) -> [DateSymbol] {
    let cursor = DateCursor(tokens: sentence.tokens, phrases: phrases, language: sentence.language)
    var result: [DateSymbol] = []
    var index = 0
    while index < sentence.tokens.count {
      if let found = vietnamese(cursor, at: index) ?? english(cursor, at: index) ?? numeric(cursor, at: index)
        ?? year(cursor, at: index)
      {
        result.append(found)
        index = found.span.end
      } else {
        index += 1
      }
    }
    return result
  }

  /// `2019`, `2019-2022`, `2019 - 2022`, `giai đoạn 2019 - 2023`.
  private func year(_ cursor: DateCursor, at index: Int) -> DateSymbol? {
    guard let first = cursor.year(index) else { return nil }
    if cursor.isDash(index + 1), let last = cursor.year(index + 2), last > first,
      let start = PartialDate(year: first), let end = PartialDate(year: last)
    {
      return DateSymbol(
        span: Span(index, index + 3), form: .interval, start: start, end: end, rule: "any/date/year-range")
    }
    // "từ năm 2019 đến năm 2023", "from 2017 to 2023", "between 2017 and 2023"
    if let end = cursor.spanEnd(from: index), let last = cursor.year(end), last > first,
      let start = PartialDate(year: first), let stop = PartialDate(year: last)
    {
      return DateSymbol(
        span: Span(index, end + 1), form: .interval, start: start, end: stop, rule: "any/date/year-span")
    }
    // A two-digit second year (`2023-24`) is a season, not a month.
    return DateSymbol(
      span: Span(index, index + 1), form: .year, start: PartialDate(year: first), end: nil, rule: "any/date/year")
  }

  /// `24/02/2023`, `24-2-2021`, `24.2.2021`, `2023-02-24`, `20-21/6/2022`, `24/2`, `10/2018`.
  private func numeric(_ cursor: DateCursor, at index: Int) -> DateSymbol? {
    guard let first = cursor.number(index), !cursor.followsNumber(index) else { return nil }
    if let iso = isoDate(cursor, at: index, year: first) { return iso }
    if let range = dayRange(cursor, at: index) { return range }
    guard cursor.isJoint(index + 1), let second = cursor.number(index + 2), cursor.isTight(index + 1),
      cursor.isTight(index + 2)
    else { return nil }
    let mark = cursor.tokens[index + 1].key
    if cursor.isJoint(index + 3), cursor.tokens[index + 3].key == mark, cursor.isTight(index + 3),
      let third = cursor.number(index + 4), cursor.isTight(index + 4), DateFinder.years.contains(third)
    {
      guard let date = cursor.dayMonth(first, second, year: third) else { return nil }
      return DateSymbol(
        span: Span(index, index + 5), form: .day, start: date, end: nil, rule: "any/date/day-month-year")
    }
    if cursor.isJoint(index + 3), cursor.isTight(index + 3), cursor.number(index + 4) != nil { return nil }
    // `10/2020/NĐ-CP` is the number of a decree.
    if cursor.isJoint(index + 3), cursor.isTight(index + 3), cursor.isTight(index + 4),
      cursor.tokens[index + 4].kind == .word
    {
      return nil
    }
    if mark != 0x2e, first <= 12, DateFinder.years.contains(second),
      let date = PartialDate(year: second, month: first)
    {
      return DateSymbol(span: Span(index, index + 3), form: .month, start: date, end: nil, rule: "any/date/month-year")
    }
    // Without a year a full stop makes a decimal, and a hyphen may make a range or a score: only a slash, or a word
    // that announces a date, is a date.
    if first == 24, second == 7, !cursor.announcesDate(index) { return nil }
    guard mark == 0x2f && !cursor.isShare(index + 3) || cursor.announcesDate(index),
      let date = cursor.dayMonth(first, second, year: nil)
    else {
      return nil
    }
    return DateSymbol(span: Span(index, index + 3), form: .day, start: date, end: nil, rule: "any/date/day-month")
  }

  private func isoDate(_ cursor: DateCursor, at index: Int, year: Int) -> DateSymbol? {
    guard DateFinder.years.contains(year), cursor.isJoint(index + 1), let month = cursor.number(index + 2),
      cursor.isJoint(index + 3), let day = cursor.number(index + 4), cursor.isTight(index + 1),
      cursor.isTight(index + 3), let date = PartialDate(year: year, month: month, day: day)
    else { return nil }
    return DateSymbol(span: Span(index, index + 5), form: .day, start: date, end: nil, rule: "any/date/iso")
  }

  /// `12-13/5/2020`, `12 và 13/5/2020`, `17 đến 19-8-2020`, `17 to 19/8/2020`.
  private func dayRange(_ cursor: DateCursor, at index: Int) -> DateSymbol? {
    guard let first = cursor.number(index), (1...31).contains(first) else { return nil }
    var second = index + 1
    guard cursor.isDash(second) || cursor.isRangeWord(second) else { return nil }
    second += 1
    if cursor.isDateWord(second) { second += 1 }
    guard let last = cursor.number(second), last > first, last <= 31, cursor.isJoint(second + 1),
      let month = cursor.number(second + 2), (1...12).contains(month)
    else { return nil }
    let mark = cursor.tokens[second + 1].key
    // `20-21-6` could be a date of its own; a range needs two different marks or a word.
    if cursor.isDash(index + 1), mark == cursor.tokens[index + 1].key { return nil }
    var end = second + 3
    var year: Int?
    if cursor.isJoint(end), cursor.tokens[end].key == mark, let printed = cursor.number(end + 1),
      DateFinder.years.contains(printed)
    {
      year = printed
      end += 2
    }
    guard let start = PartialDate(year: year, month: month, day: first),
      let stop = PartialDate(year: year, month: month, day: last)
    else { return nil }
    return DateSymbol(span: Span(index, end), form: .interval, start: start, end: stop, rule: "any/date/day-range")
  }
}
