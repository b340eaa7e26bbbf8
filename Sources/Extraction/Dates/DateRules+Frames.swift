internal import Lexicons
internal import Model
internal import Text

/// Words around a date that another rule reads: a part of the period, a part of the day, a weekday.
extension DateRules {
  static let frames: [DateRule] = [
    DateRule(
      "vi/date/part", .word(.part),
      examples: [
        "đầu năm 2023", "cuối năm ngoái", "giữa tháng 3", "cuối tháng 6/2022", "đầu tuần này", "đầu năm nay",
        "cuối thế kỷ 19",
        "cuối năm", "đầu tháng", "giữa thập niên 90", "cuối quý 3", "đầu tuần",
      ], counterexamples: ["cuối cùng", "đầu bảng", "cuối năm học", "giữa năm người"], read: vietnamesePart),
    DateRule(
      "en/date/part", .word(.part),
      examples: [
        "mid-June", "early 2021", "late last year", "earlier this month", "late 1980s", "mid-1990s", "late Friday",
        "later this year", "early next week", "mid-2019", "early Saturday morning", "late yesterday", "late October",
      ], counterexamples: ["early bird", "late goals", "later on", "mid-table"], read: englishPart),
    DateRule(
      "en/date/part-of", .word(.partOf),
      examples: [
        "end of the year", "end of 2021", "beginning of next week", "middle of March", "start of the 1990s",
        "end of June",
      ],
      counterexamples: ["end of the road", "start of play"], read: englishPartOf),
    DateRule(
      "vi/date/part-of-day", .word(.dayPart),
      examples: [
        "sáng 24/2", "chiều 25/3", "rạng sáng 25-2", "tối ngày 20/6/2022", "sáng thứ Hai", "trưa hôm qua",
        "tối thứ bảy tuần này",
        "đêm 31-12-2022", "chiều cùng ngày", "sáng hôm sau", "sáng mùng 1 Tết", "chiều 3.4", "sáng 24",
        "sáng mùng 5 tháng 3", "đêm 20 rạng sáng 21/7", "đêm 20 rạng 21/7",
      ], counterexamples: ["sáng 5 giờ", "chiều dài 20", "sáng 24 người", "tối 2-1 bàn"], read: vietnamesePartOfDay),
    DateRule(
      "en/date/part-of-day", .word(.dayPart), examples: ["morning of Feb. 24", "night of 24 February"],
      counterexamples: ["night of music", "evening classes"],
      read: { cursor, index in
        guard let part = cursor.word(.dayPart, index, .english),
          case let of = cursor.skip(.of, part.end, .english), of > part.end,
          var date = framed.longest(cursor, cursor.skip(.article, of)), isDay(date)
        else { return nil }
        date.full = Span(index, date.full.end)
        date.takesArticle = true
        return date
      }),
    DateRule(
      "any/date/weekday-date", .word(.weekday), .word(.dayName),
      examples: [
        "thứ Sáu, ngày 24/2/2023", "thứ 6 ngày 24 tháng 2", "chủ nhật ngày mùng 10 tháng 2", "Thursday, Feb. 23, 2023",
        "Friday 24 February", "Fri, Feb 24", "thứ Sáu (24/2)", "CN 26/2/2023", "Monday, 20/2/2023", "thứ 2 ngày 6",
      ], counterexamples: ["Sun", "thứ Sáu, 24 người", "CN"], read: weekdayDate),
    DateRule(
      "vi/date/short-weekday", .word(.weekdayMark), examples: ["T6, 24/2/2023", "T2 20/2/2023"],
      counterexamples: ["T6", "T1 24/2", "T8 24/2/2023"],
      read: { cursor, index in
        guard let mark = cursor.word(.weekdayMark, index), cursor.tokens[index].isUpper, cursor.isTight(mark.end),
          let number = cursor.number(mark.end), (2...7).contains(number),
          let date = numbered(cursor, cursor.comma(mark.end + 1)), date.form == .day
        else { return nil }
        return date.widened(from: index)
      }),
  ]

  /// A single day, in whatever way it is told.
  static func isDay(_ symbol: DateSymbol) -> Bool {
    switch symbol.expression {
    case .date(let date): date.day != nil
    case .month(_, let day, _): day != nil
    case .dayOfMonth, .weekday, .shifted(.day, _, _): true
    default: false
    }
  }

  // MARK: Parts of a period

  private static func part(_ value: Int) -> DateValue.Part? {
    switch value {
    case 1: .early
    case 2: .middle
    case 3: .late
    default: nil
    }
  }

  @Sendable private static func vietnamesePart(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let word = cursor.word(.part, index, .vietnamese) else { return nil }
    if var found = framed.longest(cursor, word.end), !isDay(found), found.form != .impossible,
      !cursor.has(.term, word.end)
    {
      found.part = part(word.value)
      return found.widened(from: index)
    }
    guard let unit = cursor.word(.unit, word.end, .vietnamese), let length = DateUnit(rawValue: unit.value),
      length == .week || length == .month || length == .year || length == .quarter, !cursor.has(.term, word.end),
      isBare(cursor, unit.end)
    else { return nil }
    var symbol = DateSymbol(Span(index, unit.end), .period, .shifted(length, 0, .publication), rule: "")
    symbol.part = part(word.value)
    return symbol
  }

  /// Nothing follows that the unit could belong to.
  private static func isBare(_ cursor: DateCursor, _ index: Int) -> Bool {
    if cursor.number(index) != nil { return false }
    return !cursor.reads(ordinalWords, index)
  }

  private static let ordinalWords = DateCursor.Names("thứ người con học tuổi sinh nhật ngày cùng loại")

  @Sendable private static func englishPart(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let word = cursor.word(.part, index, .english) else { return nil }
    var next = cursor.isDash(word.end) ? word.end + 1 : word.end
    next = cursor.skip(.article, cursor.skip(.in, next))
    if next < cursor.tokens.count, cursor.isMark(next, 0x27), cursor.isTight(next + 1) { next += 1 }
    guard var found = framed.longest(cursor, next), found.form != .impossible, found.form != .interval else {
      return nil
    }
    found.part = part(word.value)
    found.full = Span(index, found.full.end)
    return found
  }

  @Sendable private static func englishPartOf(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let word = cursor.word(.partOf, index, .english) else { return nil }
    let the = cursor.skip(.article, word.end)
    if var found = framed.longest(cursor, the), !isDay(found), found.form != .impossible {
      found.part = part(word.value)
      found.full = Span(index, found.full.end)
      found.takesArticle = true
      return found
    }
    guard the > word.end, let unit = cursor.word(.unit, the, .english), let length = DateUnit(rawValue: unit.value),
      !cursor.isPlural(the), length != .day, length != .weekend
    else { return nil }
    var symbol = DateSymbol(Span(index, unit.end), .period, .shifted(length, 0, .publication), rule: "")
    symbol.part = part(word.value)
    symbol.takesArticle = true
    return symbol
  }

  // MARK: Parts of a day, weekdays

  /// `20 rạng sáng 21/7`, `20 rạng 21/7` behind `đêm`: the day that dawns.
  private static func nightBefore(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    let start = cursor.skip(.day, index)
    guard let eve = cursor.dayNumber(start), eve.end == start + 1, cursor.isWord(eve.end) else { return nil }
    var next = cursor.word(.dayPart, eve.end, .vietnamese)?.end ?? eve.end
    if next == eve.end, cursor.reads(dawning, next) { next += 1 }
    guard next > eve.end, let day = framed.longest(cursor, next), day.form == .day, let date = day.start?.day,
      date == eve.value + 1 || date == 1 && eve.value >= 28
    else { return nil }
    return day
  }

  private static let dawning = DateCursor.Names("rạng")

  @Sendable private static func vietnamesePartOfDay(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let part = cursor.word(.dayPart, index, .vietnamese) else { return nil }
    if let night = nightBefore(cursor, part.end) { return night.widened(from: index) }
    let next = cursor.comma(part.end)
    if let found = framed.longest(cursor, next), isDay(found) || found.form == .interval && found.start?.day != nil,
      next == part.end || found.form == .day, found.rule != "vi/date/ago"
    {
      return found.widened(from: index)
    }
    if let date = weekdayDate(cursor, part.end) { return date.widened(from: index) }
    // "sáng 24": a day alone, with nothing that it could count.
    guard let day = cursor.dayNumber(part.end), !cursor.goesOn(part.end),
      cursor.digits(part.end) == 2 || day.value < 10,
      cursor.isEnd(day.end) && !cursor.isJoint(day.end) && !cursor.isMark(day.end, 0x3a, 0x25)
    else { return nil }
    return DateSymbol(Span(index, day.end), .period, .dayOfMonth(day.value, month: nil), rule: "")
  }

  @Sendable private static func weekdayDate(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let weekday = cursor.word(.weekday, index) ?? cursor.word(.dayName, index) else { return nil }
    let isName = cursor.word(.weekday, index) == nil
    if isName, !cursor.tokens[index].isCapitalised { return nil }
    var next = cursor.skip(.dayPart, weekday.end, .english)
    if isName, cursor.isMark(next, 0x2e), cursor.isTight(next) { next += 1 }
    next = cursor.comma(next)
    if cursor.isDash(next), !cursor.isTight(next) { next += 1 }
    let opened = cursor.isMark(next, 0x28) ? next + 1 : next
    let start = cursor.skip(.article, opened)
    if let date = numbered(cursor, start), date.form == .day || date.form == .impossible || bare(date, cursor, start),
      date.rule != "vi/date/ago"
    {
      let closed = opened > next && cursor.isMark(date.full.end, 0x29) ? date.full.end + 1 : date.full.end
      return date.widened(from: index, to: closed)
    }
    return nil
  }

  /// `thứ 2 ngày 6`.
  private static func bare(_ date: DateSymbol, _ cursor: DateCursor, _ index: Int) -> Bool {
    if case .dayOfMonth = date.expression { cursor.has(.day, index) } else { false }
  }
}
