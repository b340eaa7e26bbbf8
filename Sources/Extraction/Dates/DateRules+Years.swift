internal import Lexicons
internal import Model
internal import Text

/// Years, spans of years, decades and centuries in both languages.
extension DateRules {
  static let years: [DateRule] = [
    DateRule(
      "any/date/year", .number, examples: ["2019"],
      counterexamples: ["2023km", "2.023", "2000 people", "2023%", "$2000", "1.2000", "1234"],
      read: { cursor, index in
        guard let year = cursor.year(index), let date = PartialDate(year: year) else { return nil }
        return DateSymbol(Span(index, index + 1), date, rule: "")
      }),
    DateRule(
      "any/date/year-range", .number,
      examples: ["2019-2022", "2019 - 2022", "2019–2023", "2022/2023", "2023/24", "1939–45"],
      counterexamples: ["2022-2019", "2023/25", "2020/2020"], read: yearRange),
    DateRule(
      "any/date/year-span", .number, needs: [.from, .to],
      examples: ["2009 through 2012"], counterexamples: ["2019 to 2023", "2019 and 2023"], read: yearSpan),
    DateRule(
      "en/date/decade", .number, examples: ["1990s", "1960's", "2010s"],
      counterexamples: ["1995s", "80 s"], read: decade),
    DateRule(
      "vi/date/decade", .word(.years), .word(.unit),
      examples: ["thập niên 90", "thập niên 1990", "những năm 80", "thập kỷ 1970", "những năm 90 của thế kỷ trước"],
      counterexamples: ["những năm 2019", "thập niên 95", "những năm đó"],
      read: vietnameseDecade),
    DateRule(
      "vi/date/century", .word(.unit), examples: ["thế kỷ 20", "thế kỷ XXI", "thế kỷ thứ 19", "thế kỷ XIX"],
      counterexamples: ["thế kỷ 45", "thế kỷ vàng"], read: vietnameseCentury),
    DateRule(
      "en/date/century", .number, .word(.ordinal), needs: [.unit],
      examples: ["20th century", "21st century", "twentieth century"],
      counterexamples: ["20th floor", "44th century"], read: englishCentury),
    DateRule(
      "vi/date/year", .word(.unit), .word(.term), .word(.fiscal),
      examples: [
        "năm 2023", "năm 1802", "nhiệm kỳ 2020-2025", "giai đoạn 2019 - 2023", "năm học 2022-2023",
        "năm tài chính 2022",
        "niên khóa 2018–2022",
      ], counterexamples: ["năm 20", "năm 2000 đồng", "nhiệm kỳ 15"], read: headed),
    DateRule(
      "en/date/old-year", .number, needs: [.leads],
      examples: [], counterexamples: ["1776 people", "1776"], read: oldYear),
  ]

  @Sendable private static func yearRange(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let first = cursor.number(index), cursor.digits(index) == 4, DateCursor.years.contains(first),
      !cursor.isTail(index), let start = PartialDate(year: first)
    else { return nil }
    if cursor.isDash(index + 1), let last = cursor.year(index + 2), last > first, let end = PartialDate(year: last) {
      return DateSymbol(Span(index, index + 3), from: start, to: end, rule: "")
    }
    // "1939–45": what cannot be a month or the next year is the end of a span.
    if cursor.isDash(index + 1), cursor.isTight(index + 1), let next = cursor.number(index + 2),
      cursor.isTight(index + 2),
      cursor.digits(index + 2) == 2, !cursor.goesOn(index + 2), next > first % 100 + 1,
      next > 12 || cursor.isMark(index + 1, 0x2013), !cursor.follows(.code, index),
      !(cursor.isJoint(index + 3) && cursor.isTight(index + 3)), let end = PartialDate(year: first / 100 * 100 + next)
    {
      return DateSymbol(Span(index, index + 3), from: start, to: end, rule: "")
    }
    // A season across two years: `2022/2023`, `2023/24`, `2023-24`.
    guard cursor.isMark(index + 1, 0x2f, 0x2d, 0x2013), cursor.isTight(index + 1), let next = cursor.number(index + 2),
      cursor.isTight(index + 2), !cursor.goesOn(index + 2), let end = PartialDate(year: first + 1),
      cursor.digits(index + 2) == 4 && cursor.isMark(index + 1, 0x2f)
        ? next == first + 1
        : cursor.digits(index + 2) == 2 && next == (first + 1) % 100
    else { return nil }
    if cursor.isJoint(index + 3), cursor.isTight(index + 3), cursor.number(index + 4) != nil { return nil }
    return DateSymbol(Span(index, index + 3), from: start, to: end, rule: "")
  }

  /// "từ năm 2019 đến năm 2023", "from 2017 to 2023", "between 2017 and 2023".
  @Sendable private static func yearSpan(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let first = cursor.oldYear(index) else { return nil }
    let head = cursor.word(.unit, endingAt: index, .vietnamese)
    let opener = cursor.word(.from, endingAt: head?.value == 5 ? head!.start : index)
    let joined = cursor.word(.to, index + 1) ?? (opener?.value == 2 ? cursor.word(.and, index + 1) : nil)
    // "2009 through 2012" needs no word in front.
    guard let joined, opener != nil || through.contains(cursor.tokens[index + 1].key) else { return nil }
    var next = joined.end
    if let unit = cursor.word(.unit, next, .vietnamese), unit.value == 5 { next = unit.end }
    guard let last = cursor.oldYear(next), last > first, let start = PartialDate(year: first),
      let end = PartialDate(year: last)
    else { return nil }
    return DateSymbol(Span(index, next + 1), from: start, to: end, rule: "")
  }

  private static let through: Set<UInt64> = Set(PhrasePattern.keys("through thru"))

  @Sendable private static func oldYear(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let year = cursor.oldYear(index), !DateCursor.years.contains(year), cursor.language != .vietnamese,
      cursor.follows(.leads, index, .english),
      !cursor.isWord(index + 1) || isPlain(cursor, index + 1),
      let date = PartialDate(year: year)
    else { return nil }
    return DateSymbol(Span(index, index + 1), date, rule: "").asPeriod()
  }

  /// A word that does not name what a number counts.
  private static func isPlain(_ cursor: DateCursor, _ index: Int) -> Bool {
    let kinds: [CalendarWord.Kind] = [.to, .and, .leads, .past, .future, .article, .one]
    return kinds.contains { cursor.has($0, index) }
  }

  // MARK: Decades and centuries

  static func decade(from year: Int, _ span: Span) -> DateSymbol? {
    guard let start = PartialDate(year: year), let end = PartialDate(year: year + 9) else { return nil }
    return DateSymbol(span, from: start, to: end, rule: "").asPeriod()
  }

  /// `1990s`, `'80s`, `80s`; before 1900 and in 1900 itself, `1800s` is a century.
  @Sendable private static func decade(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let value = cursor.number(index), value % 10 == 0 else { return nil }
    var end = index + 1
    if cursor.isMark(end, 0x27), cursor.isTight(end) { end += 1 }
    guard cursor.isTight(end), cursor.isWord(end), cursor.tokens[end].key == plural else { return nil }
    let isTail = index > 0 && !cursor.isMark(index - 1, 0x27, 0x2d) && cursor.isTail(index)
    guard !isTail else { return nil }
    var symbol: DateSymbol?
    if cursor.digits(index) == 4, DateCursor.oldYears.contains(value) {
      symbol =
        value % 100 == 0 && value < 2000
        ? century(from: value, Span(index, end + 1)) : decade(from: value, Span(index, end + 1))
    } else if cursor.digits(index) == 2, (20...90).contains(value),
      cursor.isMark(index - 1, 0x27) || cursor.follows(.article, index) || cursor.follows(.part, index)
        || cursor.isDash(index - 1) && cursor.follows(.part, index - 1)
    {
      symbol = decade(from: 1900 + value, Span(index, end + 1))
      if cursor.isMark(index - 1, 0x27) { symbol = symbol?.widened(from: index - 1) }
    }
    symbol?.takesArticle = true
    return symbol
  }

  private static let plural = PhrasePattern.keys("s")[0]

  static func century(from year: Int, _ span: Span) -> DateSymbol? {
    guard let start = PartialDate(year: year), let end = PartialDate(year: year + 99) else { return nil }
    return DateSymbol(span, from: start, to: end, rule: "").asPeriod()
  }

  @Sendable private static func vietnameseDecade(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let head = cursor.word(.years, index), let value = cursor.number(head.end), value % 10 == 0,
      !cursor.goesOn(head.end)
    else { return nil }
    // "những năm 2020, 2021": years one by one.
    let joined = cursor.skip(.and, cursor.comma(head.end + 1))
    if joined > head.end + 1, cursor.year(joined) != nil { return nil }
    var end = head.end + 1
    var base = 1900
    // `của thế kỷ trước / XX / 20`
    let of = cursor.skip(.of, end, .vietnamese)
    if let unit = cursor.unit(of), unit.unit == .century {
      if let ordinal = cursor.number(unit.end) ?? cursor.roman(unit.end), (10...21).contains(ordinal) {
        base = (ordinal - 1) * 100
        end = unit.end + 1
      } else if let shift = cursor.word(.shift, unit.end, .vietnamese) {
        end = shift.end
        base = shift.value < 0 ? 1900 : 2000
      }
    }
    if cursor.digits(head.end) == 4, DateCursor.oldYears.contains(value) {
      return decade(from: value, Span(index, head.end + 1))
    }
    guard cursor.digits(head.end) == 2, (10...90).contains(value), !cursor.isAmount(end) else { return nil }
    return decade(from: base + value, Span(index, end))
  }

  @Sendable private static func vietnameseCentury(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let unit = cursor.word(.unit, index, .vietnamese), unit.value == DateUnit.century.rawValue else { return nil }
    let next = cursor.reads(ordinalMark, unit.end) ? unit.end + 1 : unit.end
    guard let value = cursor.number(next) ?? cursor.roman(next), (1...21).contains(value), !cursor.goesOn(next) else {
      return nil
    }
    return century(from: (value - 1) * 100 + 1, Span(index, next + 1))
  }

  static let ordinalMark = DateCursor.Names("thứ")

  @Sendable private static func englishCentury(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    var ordinal = cursor.word(.ordinal, index, .english)
    if ordinal == nil, let value = cursor.number(index), cursor.has(.suffix, index + 1), cursor.isTight(index + 1) {
      ordinal = (value, index + 2)
    }
    guard let ordinal, (10...21).contains(ordinal.value) else { return nil }
    let next = cursor.isDash(ordinal.end) ? ordinal.end + 1 : ordinal.end
    guard let unit = cursor.unit(next), unit.unit == .century else { return nil }
    var symbol = century(from: (ordinal.value - 1) * 100 + 1, Span(index, unit.end))
    symbol?.takesArticle = true
    return symbol
  }

  /// `năm 2023`, `giai đoạn 2019 - 2023`: a year or a span behind the word that says so.
  @Sendable private static func headed(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    let head: Int
    if let fiscal = cursor.word(.fiscal, index, .vietnamese) {
      head = fiscal.end
    } else if let term = cursor.word(.term, index) {
      head = cursor.word(.unit, term.end, .vietnamese).flatMap { $0.value == 5 ? $0.end : nil } ?? term.end
    } else if let unit = cursor.word(.unit, index, .vietnamese), unit.value == DateUnit.year.rawValue {
      head = unit.end
    } else {
      return nil
    }
    // `từ năm`: the span's rule looks for the word before the head.
    if let range = yearRange(cursor, head) ?? yearSpan(cursor, head) { return range.widened(from: index) }
    if let year = cursor.year(head), let date = PartialDate(year: year) {
      return DateSymbol(Span(head, head + 1), date, rule: "").widened(from: index)
    }
    guard let year = cursor.oldYear(head), let date = PartialDate(year: year) else { return nil }
    return DateSymbol(Span(head, head + 1), date, rule: "").asPeriod().widened(from: index)
  }
}
