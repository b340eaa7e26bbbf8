internal import Lexicons
internal import Model
internal import Text

/// Dates in digits.
extension DateRules {
  static let numeric: [DateRule] = [
    DateRule(
      "any/date/iso", .number, examples: ["2023-02-24", "2023/02/24", "2023.02.24"],
      counterexamples: ["2023-02-31", "2023-24", "12023-02-24"], read: iso),
    DateRule(
      "any/date/day-month-year", .number,
      examples: ["24/02/2023", "24-2-2021", "24.2.2021", "24 / 02 / 2023", "24 - 2 - 2023", "02/24/2023", "24/02/23"],
      counterexamples: ["31/02/2023", "13/13/2022", "1/2/3/4", "16.2.1", "192.168.1.12"], read: dayMonthYear),
    DateRule(
      "any/date/month-year", .number, examples: ["10/2018", "10-2018", "2014-10"],
      counterexamples: ["13/2018", "10/2020/NĐ-CP", "100/2018"], read: monthYear),
    DateRule(
      "any/date/day-month", .number, examples: ["24/2", "30/4"],
      counterexamples: [
        "9/10 điểm", "khoảng 1/4 dân số", "2-1", "24/7", "đường 30/4", "số 12/3", "7.5", "32/1", "thứ 5/12",
      ], read: dayMonth),
    DateRule(
      "any/date/day-range", .number,
      examples: ["20-21/6/2022", "20-21/6", "12 và 13/5/2020", "17 đến 19-8-2020", "19 đến ngày 21/6", "12, 13, 14/5"],
      counterexamples: ["20-21-6", "21-20/6", "20-21", "1-2/3 số phiếu"], read: dayRange),
  ]

  @Sendable private static func iso(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let year = cursor.number(index), cursor.digits(index) == 4, DateCursor.oldYears.contains(year),
      !cursor.isTail(index), cursor.isJoint(index + 1), cursor.isTight(index + 1),
      let month = cursor.number(index + 2), cursor.isTight(index + 2),
      cursor.isMark(index + 3, cursor.tokens[index + 1].key),
      cursor.isTight(index + 3), let day = cursor.number(index + 4), cursor.isTight(index + 4),
      cursor.digits(index + 4) <= 2, cursor.digits(index + 2) <= 2
    else { return nil }
    let span = Span(index, index + 5)
    guard let date = PartialDate(year: year, month: month, day: day) else { return .impossible(span) }
    return DateSymbol(span, date, rule: "")
  }

  @Sendable private static func dayMonthYear(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let first = cursor.number(index), cursor.digits(index) <= 2, !cursor.isTail(index), cursor.isJoint(index + 1),
      let second = cursor.number(index + 2), cursor.digits(index + 2) <= 2
    else { return nil }
    let mark = cursor.tokens[index + 1].key
    guard cursor.isMark(index + 3, mark), let third = cursor.number(index + 4) else { return nil }
    let spaced = [1, 2, 3, 4].map { !cursor.isTight(index + $0) }
    guard spaced.allSatisfy({ $0 == spaced[0] }) else { return nil }
    let end = index + 5
    if cursor.isTight(end), cursor.isJoint(end), cursor.isTight(end + 1), !cursor.isEnd(end + 1) {
      // `1/2/2023-QĐ` and longer chains of numbers are codes; `22/6/2022-24/6/2022` are two dates.
      guard cursor.isDash(end), mark != cursor.tokens[end].key, cursor.number(end + 1) != nil else {
        return .impossible(Span(index, end))
      }
    }
    if cursor.isTight(end), cursor.isWord(end), !cursor.tokens[end].isUpper { return nil }
    let year: Int
    if cursor.digits(index + 4) == 4, DateCursor.oldYears.contains(third) {
      year = third
    } else if let short = cursor.shortYear(index + 4), !spaced[0], first > 0, isDated(cursor, index, mark) {
      year = short
    } else {
      return nil
    }
    let date = PartialDate(year: year, month: second, day: first)
    let swapped = PartialDate(year: year, month: first, day: second)
    guard let either = date ?? swapped else { return .impossible(Span(index, end)) }
    var symbol = DateSymbol(Span(index, end), either, rule: "")
    symbol.isMonthFirst = date == nil
    symbol.swapped = date == nil ? nil : swapped
    return symbol
  }

  /// Three short numbers are a date with slashes; with other marks they need padding or a word that leads to a date.
  private static func isDated(_ cursor: DateCursor, _ index: Int, _ mark: UInt64) -> Bool {
    if cursor.follows(.code, index) || cursor.follows(.street, index) && mark != 0x2f { return false }
    if mark == 0x2f || cursor.leadsStrongly(index) { return true }
    return mark == 0x2d && cursor.digits(index) == 2 && cursor.digits(index + 2) == 2
      && (1...12).contains(cursor.number(index + 2) ?? 0)
  }

  @Sendable private static func monthYear(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    // "2014-10" within a sentence could be a number of anything.
    if let year = cursor.year(index), cursor.isMark(index + 1, 0x2d), cursor.isTight(index + 1),
      let month = cursor.number(index + 2), cursor.digits(index + 2) == 2, cursor.isWhole(Span(index, index + 3)),
      let date = PartialDate(year: year, month: month)
    {
      return DateSymbol(Span(index, index + 3), date, rule: "")
    }
    guard let month = cursor.number(index), (1...12).contains(month), cursor.digits(index) <= 2, !cursor.isTail(index),
      cursor.isMark(index + 1, 0x2f, 0x2d), cursor.isTight(index + 1), cursor.isTight(index + 2),
      let year = cursor.closingYear(index + 2), !cursor.follows(.code, index), !cursor.follows(.shareBefore, index),
      let date = PartialDate(year: year, month: month)
    else { return nil }
    let end = index + 3
    if cursor.isTight(end), cursor.isJoint(end), cursor.isTight(end + 1), !cursor.isEnd(end + 1), !cursor.isDash(end) {
      return nil
    }
    return DateSymbol(Span(index, end), date, rule: "")
  }

  @Sendable private static func dayMonth(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let first = cursor.number(index), cursor.digits(index) <= 2, !cursor.isTail(index), cursor.isJoint(index + 1),
      cursor.isTight(index + 1), let second = cursor.number(index + 2), cursor.isTight(index + 2),
      cursor.digits(index + 2) <= 2
    else { return nil }
    let end = index + 3
    if cursor.isTight(end), cursor.isWord(end) || cursor.isMark(end, 0x25) { return nil }
    if cursor.isTight(end), cursor.isJoint(end), cursor.isTight(end + 1), !cursor.isEnd(end + 1) {
      // `28/2-2/3` are two dates; `1/2/3` is none.
      guard cursor.isDash(end), cursor.tokens[index + 1].key == 0x2f, cursor.number(end + 1) != nil,
        cursor.isMark(end + 2, 0x2f)
      else { return nil }
    }
    guard cursor.isDayMonth(index, first, second) else { return nil }
    if cursor.has(.unit, end, .vietnamese) || cursor.has(.same, end, .vietnamese) {
      let (year, stop) = vietnameseYear(cursor, end)
      if stop > end { return symbol(Span(index, stop), month: second, day: first, year) }
    }
    let date = PartialDate(year: nil, month: second, day: first)
    let swapped = cursor.language == .english ? PartialDate(year: nil, month: first, day: second) : nil
    guard let either = date ?? swapped else { return nil }
    var symbol = DateSymbol(Span(index, end), either, rule: "")
    symbol.isMonthFirst = date == nil
    symbol.swapped = date == nil ? nil : swapped
    return symbol
  }

  /// The most days that news enumerates before their month.
  private static let mostDays = 6

  /// Days that share the month of the last: joined by a dash or a word, or enumerated.
  @Sendable private static func dayRange(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let first = cursor.number(index), (1...31).contains(first), cursor.digits(index) <= 2, !cursor.isTail(index)
    else { return nil }
    var last = first
    var position = index + 1
    var steps = 0
    while steps < mostDays {
      let joint = position
      if cursor.isDash(joint) || cursor.isMark(joint, 0x2c) {
        position += 1
      } else if let word = cursor.word(.to, joint) ?? cursor.word(.and, joint) {
        position = word.end
      } else {
        return nil
      }
      position = cursor.skip(.day, position)
      guard let day = cursor.number(position), day > last, day <= 31, cursor.digits(position) <= 2 else { return nil }
      // A list without a month between is of consecutive days, or it is no stretch of days.
      if cursor.isMark(joint, 0x2c), day != last + 1 { return nil }
      last = day
      steps += 1
      guard cursor.isJoint(position + 1), cursor.isTight(position + 1), cursor.isTight(position + 2),
        let month = cursor.number(position + 2), (1...12).contains(month), cursor.digits(position + 2) <= 2
      else {
        // "1-4 đến 15-4": a dash binds the month closer than a word does.
        if cursor.isDash(joint) { return nil }
        position += 1
        continue
      }
      // `20-21-6` could be anything; a range needs two different marks or a word.
      let mark = cursor.tokens[position + 1].key
      if cursor.isDash(joint), mark == cursor.tokens[joint].key { return nil }
      return range(cursor, Span(index, position + 3), first, last, month, mark)
    }
    return nil
  }

  private static func range(
    _ cursor: DateCursor, _ span: Span, _ first: Int, _ last: Int, _ month: Int, _ mark: UInt64
  ) -> DateSymbol? {
    var end = span.end
    var year: Int?
    if cursor.isMark(end, mark), cursor.isTight(end), let printed = cursor.number(end + 1),
      DateCursor.oldYears.contains(printed), cursor.digits(end + 1) == 4
    {
      year = printed
      end += 2
    } else if let word = cursor.word(.unit, end, .vietnamese), word.value == 5, let printed = cursor.year(word.end) {
      year = printed
      end = word.end + 1
    } else if cursor.has(.shareAfter, end) || cursor.isAmount(end) {
      return nil
    }
    guard let start = PartialDate(year: year, month: month, day: first),
      let stop = PartialDate(year: year, month: month, day: last)
    else { return .impossible(Span(span.start, end)) }
    return DateSymbol(Span(span.start, end), from: start, to: stop, rule: "")
  }
}
