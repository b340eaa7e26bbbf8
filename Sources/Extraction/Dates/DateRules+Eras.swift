internal import Lexicons
internal import Model
internal import Text

/// Years before the year 1, and those that an era's letters show to be years.
extension DateRules {
  static let eras: [DateRule] = [
    DateRule(
      "any/date/era", .number, .word(.era),
      examples: [
        "44 BC", "753 BCE", "79 AD", "AD 79", "431–404 BC", "30 B.C.", "218 TCN", "480 trước Công nguyên",
        "40 sau Công nguyên",
      ],
      counterexamples: ["44 BC Ferries", "an ad 79 seconds long", "AD 79ers", "44 B.C.A.", "12345 BC"], read: eraDate),
    DateRule(
      "vi/date/early-year", .word(.unit),
      examples: ["năm 938", "năm 218 trước Công nguyên", "năm 40 TCN", "năm 221-206 TCN"],
      counterexamples: ["năm 200 căn nhà", "5 năm 300 ngày", "năm 40", "năm 500 triệu"], read: earlyYear),
  ]

  /// The year that a number and its era give: 1 BC is the year 0.
  static func year(_ number: Int, era: Int) -> Int { era < 0 ? 1 - number : number }

  /// ` BC`, ` B.C.`, ` TCN` behind a year of up to four digits.
  static func era(_ cursor: DateCursor, _ index: Int) -> DateCursor.Word? {
    if let word = cursor.word(.era, index), word.end > index + 1 || cursor.tokens[index].isUpper { return word }
    guard cursor.isWord(index), cursor.tokens[index].isUpper, let value = dotted[cursor.tokens[index].key],
      cursor.isMark(index + 1, 0x2e), cursor.isTight(index + 1), cursor.isWord(index + 2), cursor.isTight(index + 2),
      cursor.tokens[index + 2].key == (value < 0 ? letters[1] : letters[2]), cursor.isMark(index + 3, 0x2e),
      cursor.isTight(index + 3)
    else { return nil }
    // "B.C.E."
    if value < 0, cursor.isWord(index + 4), cursor.isTight(index + 4) {
      guard cursor.tokens[index + 4].key == letters[3], cursor.isMark(index + 5, 0x2e) else { return nil }
      return (value, index + 6)
    }
    return (value, index + 4)
  }

  private static let letters = PhrasePattern.keys("b c d e")
  private static let dotted = [letters[0]: -1, PhrasePattern.keys("a")[0]: 1]

  /// A year with its era, as other rules find it behind a day, a month or a season.
  static func eraYear(_ cursor: DateCursor, _ index: Int) -> (year: Int, end: Int)? {
    guard let number = cursor.number(index), (1...9999).contains(number), cursor.digits(index) <= 4,
      !cursor.isTight(index + 1), let era = era(cursor, index + 1), isFree(cursor, index + 1, era.end)
    else { return nil }
    return (year(number, era: era.value), era.end)
  }

  /// "BC Ferries": the letters belong to a name.
  private static func isFree(_ cursor: DateCursor, _ index: Int, _ end: Int) -> Bool {
    !cursor.isCapitalised(end) || cursor.isShouted || cursor.has(.era, index, .vietnamese)
  }

  @Sendable private static func eraDate(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    if let word = cursor.word(.era, index, .english) {
      guard word.value > 0, cursor.tokens[index].isUpper, let number = cursor.number(word.end),
        (1...2100).contains(number), !cursor.goesOn(word.end),
        !cursor.isShouted || cursor.follows(.leads, index) || cursor.isWhole(Span(index, word.end + 1)),
        let date = PartialDate(year: number)
      else { return nil }
      return DateSymbol(Span(index, word.end + 1), date, rule: "").asPeriod()
    }
    guard !cursor.isTail(index) else { return nil }
    return eraYears(cursor, index)
  }

  /// `44 BC`, `431–404 BC`.
  private static func eraYears(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    if let (year, end) = eraYear(cursor, index) {
      return PartialDate(year: year).map { DateSymbol(Span(index, end), $0, rule: "").asPeriod() }
    }
    guard let first = cursor.number(index), (1...9999).contains(first), cursor.isDash(index + 1),
      let (last, end) = eraYear(cursor, index + 2)
    else { return nil }
    let begin = year(first, era: last < 1 ? -1 : 1)
    guard begin < last, let start = PartialDate(year: begin), let stop = PartialDate(year: last) else { return nil }
    return DateSymbol(Span(index, end), from: start, to: stop, rule: "").asPeriod()
  }

  /// `năm 938`: three digits are a year where nothing is counted.
  @Sendable private static func earlyYear(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let unit = cursor.word(.unit, index, .vietnamese), unit.value == DateUnit.year.rawValue,
      cursor.counts(endingAt: index) == nil
    else { return nil }
    if let found = eraYears(cursor, unit.end) { return found.widened(from: index) }
    guard let number = cursor.number(unit.end), (100...999).contains(number), cursor.digits(unit.end) == 3,
      !cursor.goesOn(unit.end), !cursor.isAmount(unit.end + 1),
      cursor.isEnd(unit.end + 1) || cursor.isCapitalised(unit.end + 1) && !cursor.isShouted,
      let date = PartialDate(year: number)
    else { return nil }
    return DateSymbol(Span(index, unit.end + 1), date, rule: "").asPeriod()
  }
}
