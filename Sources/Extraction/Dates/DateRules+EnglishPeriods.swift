internal import Lexicons
internal import Model
internal import Text

/// English quarters, halves, seasons, decades in words, fiscal years.
extension DateRules {
  static let englishPeriods: [DateRule] = [
    DateRule(
      "en/date/quarter", .word(.ordinal), .number, needs: [.unit],
      examples: [
        "third quarter", "fourth quarter of 2022", "first quarter of last year", "3rd quarter 2021",
        "second-quarter 2020",
      ],
      counterexamples: ["fifth quarter", "a quarter of", "first quarter-mile", "third"], read: ordinalQuarter),
    DateRule(
      "any/date/quarter-code", .word(.quarterMark), examples: ["Q3 2022", "Q1/2023", "H1 2021", "Q4 of 2019"],
      counterexamples: ["Q5 2022", "Q3", "H3 2020", "the Q3 model", "in Q3 Sportback"], read: quarterCode),
    DateRule(
      "en/date/half", .word(.half),
      examples: ["first half of 2021", "second half of last year", "first half of the year"],
      counterexamples: ["first half", "second half of the match"], read: englishHalf),
    DateRule(
      "en/date/months-of-year", .word(.ordinal), .word(.shift), needs: [.unit],
      examples: ["first six months of 2021", "last three months of the year", "first 9 months of this year"],
      counterexamples: ["first six months", "first six people of 2021"], read: monthsOfYear),
    DateRule(
      "en/date/season", .word(.season),
      examples: ["winter of 1941–42", "summer of 2012", "spring 2013", "fall of last year", "winter of 2021"],
      counterexamples: ["summer", "fall", "spring water", "the fall of Rome"], read: englishSeason),
    DateRule(
      "en/date/decade-word", .word(.decade), examples: ["nineties", "sixties"],
      counterexamples: ["in his forties", "temperatures in the low seventies"],
      read: { cursor, index in
        guard let word = cursor.word(.decade, index, .english),
          cursor.follows(.article, index) || cursor.isWhole(Span(index, word.end)) || cursor.follows(.part, index)
        else { return nil }
        var symbol = decade(from: 1900 + word.value, Span(index, word.end))
        symbol?.takesArticle = true
        return symbol
      }),
    DateRule(
      "en/date/fiscal-year", .word(.fiscal), examples: ["fiscal 1989", "fiscal year 2021", "FY2021", "FY 2022"],
      counterexamples: ["fiscal policy", "FY21X"],
      read: { cursor, index in
        guard let word = cursor.word(.fiscal, index, .english), let year = cursor.number(word.end),
          cursor.digits(word.end) == 4, DateCursor.years.contains(year), let date = PartialDate(year: year)
        else { return nil }
        return DateSymbol(Span(index, word.end + 1), date, rule: "").asPeriod()
      }),
    DateRule(
      "en/date/year-end", .word(.endOf), examples: ["year-end", "year-end 2021"], counterexamples: ["year end-to-end"],
      read: { cursor, index in
        guard let word = cursor.word(.endOf, index), !cursor.isDash(word.end) else { return nil }
        var symbol: DateSymbol
        if let year = cursor.year(word.end), let date = PartialDate(year: year) {
          symbol = DateSymbol(Span(index, word.end + 1), date, rule: "").asPeriod()
        } else {
          symbol = DateSymbol(Span(index, word.end), .period, .shifted(.year, 0, .publication), rule: "")
        }
        symbol.part = .late
        return symbol
      }),
  ]

  /// ` of 2021`, ` of the year`, ` of fiscal 1989`, ` last year`.
  static func ofYear(_ cursor: DateCursor, _ index: Int) -> (year: DateExpression.Year, end: Int)? {
    let (year, end) = englishYear(cursor, index)
    if end > index { return (year, end) }
    let of = cursor.skip(.of, index, .english)
    guard of > index else { return nil }
    if let fiscal = cursor.word(.fiscal, of, .english), let year = cursor.year(fiscal.end) {
      return (.given(year), fiscal.end + 1)
    }
    let the = cursor.skip(.article, of)
    guard the > of, let unit = cursor.word(.unit, the, .english), unit.value == DateUnit.year.rawValue else {
      return nil
    }
    return (.offset(0), unit.end)
  }

  /// `third`, `3rd`, `3` with its suffix.
  private static func ordinal(_ cursor: DateCursor, _ index: Int) -> DateCursor.Word? {
    if cursor.number(index) != nil {
      guard !cursor.isTail(index), let day = cursor.dayNumber(index), day.end > index + 1 else { return nil }
      return day
    }
    return cursor.word(.ordinal, index, .english)
  }

  @Sendable private static func ordinalQuarter(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let ordinal = ordinal(cursor, index), (1...4).contains(ordinal.value) else { return nil }
    let next = cursor.skip(.fiscal, cursor.isDash(ordinal.end) ? ordinal.end + 1 : ordinal.end, .english)
    guard let unit = cursor.word(.unit, next, .english), unit.value == DateUnit.quarter.rawValue,
      !(cursor.isDash(unit.end) && cursor.isTight(unit.end) && cursor.isWord(unit.end + 1)
        && cursor.isTight(unit.end + 1))
    else { return nil }
    let (year, end) = ofYear(cursor, unit.end) ?? (.open, unit.end)
    var symbol = months(Span(index, end), months(ofQuarter: ordinal.value), year)
    symbol.takesArticle = true
    return symbol
  }

  /// `Q3 2022`, `H1/2021`: letter and number touch.
  @Sendable private static func quarterCode(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let mark = cursor.word(.quarterMark, index), cursor.tokens[index].isUpper, cursor.isTight(mark.end),
      let number = cursor.number(mark.end), (1...(mark.value == 4 ? 4 : 2)).contains(number),
      cursor.digits(mark.end) == 1
    else { return nil }
    var next = mark.end + 1
    if cursor.isMark(next, 0x2f, 0x2d), cursor.isTight(next) { next += 1 }
    next = cursor.skip(.of, next, .english)
    var given: (year: DateExpression.Year, end: Int)?
    if let year = cursor.closingYear(next) { given = (.given(year), next + 1) }
    if given == nil { given = ofYear(cursor, mark.end + 1) }
    // "in Q3": of the year at hand. Cars have such names, too.
    if given == nil, mark.value == 4, cursor.follows(.in, index) || cursor.follows(.from, index),
      cursor.isEnd(mark.end + 1) || cursor.isWord(mark.end + 1) && !cursor.isCapitalised(mark.end + 1)
    {
      given = (.open, mark.end + 1)
    }
    guard let given else { return nil }
    let range = mark.value == 4 ? months(ofQuarter: number) : number == 1 ? 1...6 : 7...12
    return months(Span(index, given.end), range, given.year)
  }

  @Sendable private static func englishHalf(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let half = cursor.word(.half, index, .english) else { return nil }
    var symbol: DateSymbol
    if let (year, end) = ofYear(cursor, half.end) {
      symbol = months(Span(index, end), half.value == 1 ? 1...6 : 7...12, year)
    } else {
      let of = cursor.skip(.of, half.end, .english)
      guard of > half.end, let month = DateRules.framed.longest(cursor, of),
        month.form == .month || isMonth(month.expression)
      else { return nil }
      symbol = DateSymbol(
        Span(index, month.full.end), .period, .daysOf(half.value == 1 ? 1...15 : 16...31, month.expression), rule: "")
    }
    symbol.takesArticle = true
    return symbol
  }

  @Sendable private static func monthsOfYear(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    let first = cursor.word(.ordinal, index, .english).flatMap { $0.value == 1 ? $0 : nil }
    let last = cursor.word(.shift, index, .english).flatMap { $0.value == -1 ? $0 : nil }
    guard let side = first ?? last else { return nil }
    for count in cursor.counts(side.end) {
      guard let unit = cursor.word(.unit, count.end, .english), let (year, end) = ofYear(cursor, unit.end) else {
        continue
      }
      let length =
        unit.value == DateUnit.month.rawValue
        ? count.value : unit.value == DateUnit.quarter.rawValue ? count.value * 3 : 0
      guard (1...11).contains(length) else { continue }
      var symbol = months(Span(index, end), first != nil ? 1...length : 13 - length...12, year)
      symbol.takesArticle = true
      return symbol
    }
    return nil
  }

  @Sendable private static func englishSeason(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let season = cursor.word(.season, index, .english) else { return nil }
    let (year, printed) = englishYear(cursor, season.end)
    guard printed > season.end else { return nil }
    let end = seasonEnd(cursor, printed, year)
    var symbol = months(Span(index, end), months(ofSeason: season.value), year)
    symbol.takesArticle = true
    return symbol
  }

  /// `1941–42`, `2021-2022`: a winter is named for both its years, of which the first holds its beginning.
  static func seasonEnd(_ cursor: DateCursor, _ index: Int, _ year: DateExpression.Year) -> Int {
    guard case .given(let year) = year, cursor.isDash(index) || cursor.isMark(index, 0x2f), cursor.isTight(index),
      cursor.isTight(index + 1), let next = cursor.number(index + 1), !cursor.goesOn(index + 1),
      cursor.digits(index + 1) == 4 ? next == year + 1 : cursor.digits(index + 1) == 2 && next == (year + 1) % 100
    else { return index }
    return index + 2
  }
}
