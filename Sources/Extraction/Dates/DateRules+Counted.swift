internal import Lexicons
internal import Model
internal import Text

/// Counts of units before or after something: `hai tuần trước`, `two years ago`, `the next three months`.
extension DateRules {
  static let counted: [DateRule] = [
    DateRule(
      "vi/date/ago", .number, .word(.number), .word(.sinceThen), .word(.about), needs: [.unit],
      examples: [
        "hai tuần trước", "3 năm trước", "hai mươi năm trước", "cách đây đúng 1 năm", "cách đây 3 ngày",
        "5 tháng trước đây",
        "cách nay khoảng 2 tuần", "khoảng 10 năm trước", "3 ngày nữa", "2 tuần nữa", "năm năm trước", "3 ngày sau",
        "hai năm trước đó", "1 tuần sau đó",
      ],
      counterexamples: ["2 ngày trước khi", "3 năm sau Tết", "cách đây 2 km", "2 ngày", "hai ngày trước kỳ thi"],
      read: vietnameseDistance),
    DateRule(
      "vi/date/run", .number, .word(.number), .word(.within), needs: [.unit],
      examples: [
        "2 tháng tới", "3 ngày qua", "hai tuần vừa qua", "5 năm tới", "trong vòng 2 tuần tới", "trong vòng 2 tuần",
        "3 năm vừa rồi",
      ],
      counterexamples: ["2 tháng tuổi", "5 năm liền", "3 ngày liên tiếp", "đã khỏi trong vòng 2 tuần"],
      read: vietnameseRun),
    DateRule(
      "en/date/ago", .number, .word(.number), .word(.one), .word(.about), needs: [.unit],
      examples: [
        "two years ago", "a week ago", "10 days ago", "a year earlier", "three months later", "about two years ago",
        "two weeks from now", "nearly 20 years ago", "a day before", "five days after", "a week from Friday",
      ],
      counterexamples: [
        "two years", "a day before the vote", "a year", "5 years old", "the day after tomorrow’s vote",
      ],
      read: englishDistance),
    DateRule(
      "en/date/run", .word(.shift), .word(.within), .word(.in), needs: [.unit],
      examples: [
        "last two weeks", "next three months", "past 10 years", "within two weeks", "coming five years", "in two weeks",
      ],
      counterexamples: ["last two goals", "he built it in two weeks", "in two", "next three"], read: englishRun),
  ]

  private static func shifted(_ span: Span, _ unit: DateUnit, _ count: Int, _ base: DateExpression.Base) -> DateSymbol?
  {
    guard unit != .weekend || abs(count) == 1 else { return nil }
    // "a decade ago" is a year's distance, not a decade of the calendar.
    if unit == .decade { return DateSymbol(span, .period, .shifted(.year, 10 * count, base), rule: "") }
    return DateSymbol(span, .period, .shifted(unit, count, base), rule: "")
  }

  /// Without any other word, "3 ngày sau" can only count from now.
  private static func base(_ cursor: DateCursor, _ span: Span) -> DateExpression.Base {
    cursor.isWhole(span) ? .publication : .anchor
  }

  /// Units that a count can stand before.
  private static func countedUnit(_ cursor: DateCursor, _ index: Int, _ language: Language) -> (
    unit: DateUnit, end: Int
  )? {
    guard let word = cursor.word(.unit, index, language), let unit = DateUnit(rawValue: word.value) else { return nil }
    return (unit, word.end)
  }

  @Sendable private static func vietnameseDistance(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    if let since = cursor.word(.sinceThen, index, .vietnamese) {
      let next = cursor.skip(.about, since.end, .vietnamese)
      for count in cursor.counts(next) {
        guard let (unit, end) = countedUnit(cursor, count.end, .vietnamese) else { continue }
        return shifted(Span(index, end), unit, -count.value, .publication)
      }
      return nil
    }
    if let about = cursor.word(.about, index, .vietnamese) {
      return distance(cursor, about.end)?.widened(from: index)
    }
    return distance(cursor, index)
  }

  private static func distance(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    for count in cursor.counts(index) {
      guard let (unit, end) = countedUnit(cursor, count.end, .vietnamese) else { continue }
      let words: [(DateCursor.Word, DateExpression.Base)] = [
        cursor.word(.ago, end, .vietnamese).map { ($0, .publication) },
        cursor.word(.fromNow, end, .vietnamese).map { ($0, .publication) },
        cursor.word(.later, end, .vietnamese).map { ($0, base(cursor, Span(index, $0.end))) },
      ].compactMap { $0 }
      guard let (word, base) = words.max(by: { $0.0.end < $1.0.end }), !cursor.isPreposition(word) else { continue }
      return shifted(Span(index, word.end), unit, word.value * count.value, base)
    }
    return nil
  }

  @Sendable private static func vietnameseRun(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    let within = cursor.word(.within, index, .vietnamese)
    for count in cursor.counts(within?.end ?? index) {
      guard let (unit, end) = countedUnit(cursor, count.end, .vietnamese), unit != .weekend else { continue }
      // "100 năm ngoái": the year before, behind a number of something else.
      if let shift = cursor.word(.shift, end, .vietnamese), abs(shift.value) == 1, !cursor.isPreposition(shift),
        !cursor.reads(yearly, end)
      {
        // `trước` and `sau` count back and forth from a day; the other words bound a stretch.
        if cursor.word(.ago, end, .vietnamese)?.end == shift.end
          || cursor.word(.later, end, .vietnamese)?.end == shift.end
        {
          continue
        }
        return DateSymbol(
          Span(index, shift.end), .period, .run(unit, count.value * shift.value, .publication), rule: "")
      }
      guard within != nil, cursor.isAhead(Span(index, end)) else { continue }
      return DateSymbol(Span(index, end), .period, .within(unit, count.value), rule: "")
    }
    return nil
  }

  private static let yearly = DateCursor.Names("ngoái")

  @Sendable private static func englishDistance(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    let start = cursor.skip(.about, index, .english)
    for count in cursor.counts(start) {
      guard let (unit, end) = countedUnit(cursor, cursor.isDash(count.end) ? count.end + 1 : count.end, .english) else {
        continue
      }
      if let word = cursor.word(.ago, end, .english) ?? cursor.word(.fromNow, end, .english) {
        return shifted(Span(index, word.end), unit, word.value * count.value, .publication)
      }
      if let found = fromDay(cursor, Span(index, end), unit, count.value) { return found }
      guard let word = cursor.word(.later, end, .english), isLoose(cursor, word.end) else { continue }
      return shifted(
        Span(index, word.end), unit, word.value * count.value, base(cursor, Span(index, word.end)))
    }
    return nil
  }

  /// `a week from Friday`, `two weeks from tomorrow`.
  private static func fromDay(_ cursor: DateCursor, _ span: Span, _ unit: DateUnit, _ count: Int) -> DateSymbol? {
    guard unit == .day || unit == .week, cursor.reads(since, span.end) else { return nil }
    let days = unit == .week ? 7 * count : count
    if let weekday = cursor.word(.weekday, span.end + 1, .english) {
      return DateSymbol(Span(span.start, weekday.end), .period, .later(days, .weekday(weekday.value, .next)), rule: "")
    }
    guard let today = cursor.word(.today, span.end + 1, .english) else { return nil }
    return DateSymbol(
      Span(span.start, today.end), .period, .later(days, .shifted(.day, today.value, .publication)), rule: "")
  }

  private static let since = DateCursor.Names("from")

  /// "before" and "after" govern what follows: "a day before the vote".
  static func isLoose(_ cursor: DateCursor, _ index: Int) -> Bool {
    guard cursor.isWord(index) else { return cursor.number(index) == nil }
    let own = cursor.tokens[index - 1].key
    guard own == before || own == after else { return true }
    return cursor.has(.past, index, .english) || cursor.has(.future, index, .english)
      || cursor.has(.and, index, .english)
      || cursor.has(.in, index)
  }

  private static let before = PhrasePattern.keys("before")[0]
  private static let after = PhrasePattern.keys("after")[0]

  @Sendable private static func englishRun(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    if let shift = cursor.word(.shift, index, .english), shift.value != 0 {
      for count in cursor.counts(cursor.skip(.about, shift.end, .english)) {
        guard let (unit, end) = countedUnit(cursor, count.end, .english) else { continue }
        var symbol = DateSymbol(
          Span(index, end), .period, .run(unit, count.value * shift.value, .publication), rule: "")
        symbol.takesArticle = true
        return symbol
      }
      return nil
    }
    let isWithin = cursor.has(.within, index, .english)
    guard let head = cursor.word(.within, index, .english) ?? cursor.word(.in, index) else { return nil }
    for count in cursor.counts(cursor.skip(.about, head.end, .english)) {
      guard let (unit, end) = countedUnit(cursor, count.end, .english), cursor.isAhead(Span(index, end)) else {
        continue
      }
      return DateSymbol(
        Span(index, end), .period, isWithin ? .within(unit, count.value) : .shifted(unit, count.value, .publication),
        rule: "")
    }
    return nil
  }
}

extension DateCursor {
  /// A bare length of time counts from now only where the sentence looks ahead, or says nothing else.
  func isAhead(_ span: Span) -> Bool { isWhole(span) || tense(around: span) == .future }

  /// Words that a tense marker may stand from the date.
  private static let reach = 12

  /// The tense of the clause: the marker nearest before a phrase, else the nearest after it.
  func tense(around span: Span) -> DateSymbol.Tense {
    if reads(Self.until, span.start - 1) { return .future }
    // "đến thứ sáu mới rõ".
    if reads(Self.only, span.end), follows(.to, span.start, .vietnamese) { return .future }
    if reads(Self.since, span.start - 1) { return .past }
    var index = span.start - 1
    while index >= 0, span.start - index <= Self.reach {
      if isMark(index, 0x3b) { break }
      if let found = marker(index, before: span.start) { return found }
      index -= 1
    }
    index = span.end
    while index < tokens.count, index - span.end <= Self.reach {
      if isMark(index, 0x3b) { break }
      if let found = marker(index, before: tokens.count) { return found }
      index += 1
    }
    return .unknown
  }

  private func marker(_ index: Int, before end: Int) -> DateSymbol.Tense? {
    if let word = word(.future, index), word.end <= end { return .future }
    // "will be closed": the participle is no past.
    if let word = word(.past, index), word.end <= end, index == 0 || tokens[index - 1].key != Self.be { return .past }
    return nil
  }

  private static let until = Names("until till")
  private static let only = Names("mới")
  private static let since = Names("since")
  private static let be = PhrasePattern.keys("be")[0]
}
