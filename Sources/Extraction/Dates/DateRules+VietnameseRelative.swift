internal import Lexicons
internal import Model
internal import Text

/// Vietnamese dates told from the day of publication or from the date named before.
extension DateRules {
  static let vietnameseRelative: [DateRule] = [
    DateRule(
      "vi/date/today", .word(.today),
      examples: ["hôm nay", "hôm qua", "ngày mai", "ngày hôm qua", "hôm kia"], counterexamples: ["hôm", "mai sau"],
      read: { cursor, index in
        guard let word = cursor.word(.today, index, .vietnamese) else { return nil }
        return DateSymbol(
          Span(index, word.end), .offset(word.value), .shifted(.day, word.value, .publication), rule: "")
      }),
    DateRule(
      "vi/date/part-of-today", .word(.dayPart),
      examples: [
        "sáng nay", "tối qua", "đêm qua", "sáng mai", "chiều tối qua", "rạng sáng nay", "sáng sớm nay", "tối nay",
      ],
      counterexamples: ["sáng", "đêm trắng", "chiều qua lại"], read: partOfToday),
    DateRule(
      "vi/date/unit", .word(.unit),
      examples: [
        "năm ngoái", "năm nay", "tuần trước", "tháng tới", "tuần sau", "tháng này", "năm kia", "cuối tuần này",
        "tuần vừa qua",
        "thập kỷ qua", "năm sau", "tuần tới", "cuối tuần qua", "thế kỷ trước", "tháng rồi",
      ],
      counterexamples: [
        "năm trước khi", "5 năm qua cầu", "năm", "tuần trăng", "ngày qua ngày", "nhiều năm qua", "ngày nay",
      ],
      read: vietnameseUnit),
    DateRule(
      "vi/date/weekday", .word(.weekday),
      examples: [
        "thứ Hai", "thứ sáu tuần này", "thứ 6 tuần sau", "chủ nhật tuần trước", "thứ Hai vừa qua", "thứ bảy tới",
        "chủ nhật",
        "thứ 2", "Thứ Tư", "thứ ba",
      ],
      counterexamples: [
        "lần thứ hai", "vị trí thứ ba", "xếp thứ tư", "Thứ hai, cần", "người thứ 7", "đứng thứ 5 toàn quốc",
        "đứng thứ 3 và thứ 4",
      ],
      read: vietnameseWeekday),
    DateRule(
      "vi/date/same", .word(.same),
      examples: ["cùng ngày", "cùng năm", "cùng tháng", "cùng kỳ năm ngoái", "cùng kỳ năm 2022"],
      counterexamples: ["cùng nhau", "cùng kỳ"], read: vietnameseSame),
    DateRule(
      "vi/date/that", .word(.day), .word(.unit), examples: ["hôm sau", "ngày hôm sau", "năm đó", "hôm trước"],
      counterexamples: ["sau đó", "những năm đó"], read: vietnameseThat),
  ]

  @Sendable private static func partOfToday(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let part = cursor.word(.dayPart, index, .vietnamese) else { return nil }
    guard let shift = cursor.word(.dayShift, part.end, .vietnamese) else { return nil }
    // "chiều qua lại", "tối mai mốt": the word goes on.
    if shift.value == -1, cursor.reads(goingOn, shift.end) { return nil }
    return DateSymbol(Span(index, shift.end), .offset(shift.value), .shifted(.day, shift.value, .publication), rule: "")
  }

  private static let goingOn = DateCursor.Names("lại đi loa cầu đường")

  @Sendable private static func vietnameseUnit(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let word = cursor.word(.unit, index, .vietnamese), let unit = DateUnit(rawValue: word.value),
      unit != .quarter,
      let shift = cursor.word(.shift, word.end, .vietnamese), isShift(cursor, shift)
    else { return nil }
    // "nhiều năm qua", "5 năm trước", "mỗi ngày qua": something is counted.
    if cursor.follows(.every, index) || cursor.counts(endingAt: index) != nil || isMany(cursor, index) { return nil }
    // "ngày nay", "ngày sau": nowadays, some day. "ngày trước", "năm qua" keep their unit.
    if unit == .day { return nil }
    if shift.value == -2 || shift.value == -3, unit != .year { return nil }
    // "năm này qua năm khác", "tháng sau sinh": a noun or verb that the word governs.
    if cursor.reads(goingOn, shift.end) { return nil }
    return DateSymbol(Span(index, shift.end), .period, .shifted(unit, shift.value, .publication), rule: "")
  }

  private static let many = DateCursor.Names("nhiều mấy vài những bao hai ba các mỗi từng suốt nửa")

  private static func isMany(_ cursor: DateCursor, _ index: Int) -> Bool {
    cursor.reads(many, index - 1)
  }

  @Sendable private static func vietnameseWeekday(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let weekday = cursor.word(.weekday, index, .vietnamese) else { return nil }
    if let unit = cursor.word(.unit, weekday.end, .vietnamese), unit.value == DateUnit.week.rawValue,
      let shift = cursor.word(.shift, unit.end, .vietnamese), isShift(cursor, shift)
    {
      return day(Span(index, shift.end), weekday.value, .week(shift.value))
    }
    if let shift = cursor.word(.shift, weekday.end, .vietnamese), isShift(cursor, shift), isNear(cursor, weekday.end),
      isWeekday(cursor, index, weekday, isPlaced: true)
    {
      return day(Span(index, shift.end), weekday.value, shift.value < 0 ? .last : shift.value > 0 ? .next : .coming)
    }
    guard isWeekday(cursor, index, weekday, isPlaced: false) else { return nil }
    return day(Span(index, weekday.end), weekday.value, .nearest)
  }

  private static func day(_ span: Span, _ weekday: Int, _ placement: DateExpression.Placement) -> DateSymbol {
    DateSymbol(
      span, placement == .nearest ? .weekday(weekday) : .period, .weekday(weekday, placement), rule: "")
  }

  /// `sau` and `trước` alone order things: "thứ hai sau"; the other words place a day.
  private static func isNear(_ cursor: DateCursor, _ index: Int) -> Bool {
    cursor.isWord(index) && !cursor.reads(ordering, index)
  }

  private static let ordering = DateCursor.Names("sau trước")

  /// `thứ ba` is Tuesday or the third; the words around decide.
  private static func isWeekday(_ cursor: DateCursor, _ index: Int, _ weekday: DateCursor.Word, isPlaced: Bool) -> Bool
  {
    // `chủ nhật` is nothing else.
    guard cursor.reads(ordinalMark, index) else { return true }
    if isOrdinal(cursor, index) || cursor.has(.every, weekday.end, .vietnamese) { return false }
    if cursor.isTight(weekday.end), !cursor.isEnd(weekday.end) { return false }
    if cursor.isMark(weekday.end, 0x2f), cursor.isTight(weekday.end) { return false }
    if isPlaced { return true }
    if cursor.follows(.future, index, .vietnamese) || isClock(cursor, index)
      || cursor.follows(.to, index) && cursor.reads(sequel, weekday.end)
    {
      return true
    }
    let name = cursor.tokens[weekday.end - 1]
    // Shares and ranks go on with a noun: "thứ hai thế giới"; a day does not.
    if cursor.isWord(weekday.end), !cursor.isShouted, !isFollowed(cursor, weekday.end) {
      guard name.isWord, name.isCapitalised, !cursor.isOpening(index) || !cursor.tokens[index].isUpper else {
        return false
      }
    }
    if cursor.isWhole(Span(index, weekday.end)) { return true }
    if name.isWord, name.isCapitalised, !cursor.isShouted { return true }
    if cursor.follows(.dayPart, index) || cursor.follows(.day, index) || cursor.follows(.to, index) { return true }
    if cursor.isMark(weekday.end, 0x28, 0x2c), let date = DateRules.numbered(cursor, weekday.end + 1),
      date.form == .day
    {
      return true
    }
    if let date = DateRules.numbered(cursor, weekday.end), date.form == .day { return true }
    return cursor.follows(.leads, index, .vietnamese) && !cursor.isWord(weekday.end) && !cursor.follows(.same, index)
  }

  /// `xếp thứ ba`, and `thứ tư` in `xếp thứ ba và thứ tư`: ranks, not days.
  private static func isOrdinal(_ cursor: DateCursor, _ index: Int) -> Bool {
    if cursor.follows(.ordinalHead, index) { return true }
    let isJoined = cursor.reads(joint, index - 1) || cursor.isMark(index - 1, 0x2c)
    return isJoined && index >= 3 && cursor.reads(ordinalMark, index - 3) && isOrdinal(cursor, index - 3)
  }

  private static let joint = DateCursor.Names("và")

  /// `lúc 3h thứ ba`, `9 giờ thứ hai`, `20h30 thứ bảy`.
  private static func isClock(_ cursor: DateCursor, _ index: Int) -> Bool {
    if cursor.reads(hour, index - 1) { return cursor.number(index - 2) != nil }
    return cursor.number(index - 1) != nil && cursor.reads(hour, index - 2) && cursor.number(index - 3) != nil
  }

  private static let hour = DateCursor.Names("giờ h g")
  private static let sequel = DateCursor.Names("mới sẽ tuần")

  private static func isFollowed(_ cursor: DateCursor, _ index: Int) -> Bool {
    let kinds: [CalendarWord.Kind] = [.future, .past, .to, .and, .day, .dayPart, .leads]
    return kinds.contains { cursor.has($0, index, .vietnamese) }
  }

  /// A date in digits or words with its day, also behind `ngày`.
  static func numbered(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    let start = cursor.skip(.day, index)
    guard
      cursor.number(start) != nil || cursor.has(.number, start) || cursor.has(.lunarDay, start)
        || cursor.has(.month, start, .english)
    else { return nil }
    return DateRules.framed.longest(cursor, index)
  }

  @Sendable private static func vietnameseSame(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    guard let same = cursor.word(.same, index, .vietnamese) else { return nil }
    if cursor.reads(period, same.end) {
      let (year, end) = vietnameseYear(cursor, same.end + 1)
      guard end > same.end + 1 else { return nil }
      switch year {
      case .given(let year):
        return PartialDate(year: year).map { DateSymbol(Span(index, end), $0, rule: "").asPeriod() }
      case .offset(let shift):
        return DateSymbol(Span(index, end), .period, .shifted(.year, shift, .publication), rule: "")
      default: return nil
      }
    }
    guard let word = cursor.word(.unit, same.end, .vietnamese), let unit = DateUnit(rawValue: word.value),
      unit == .day || unit == .month || unit == .year || unit == .week
    else { return nil }
    // "cùng năm 2019", "cùng ngày 3/5": the date is printed.
    if cursor.number(word.end) != nil { return nil }
    return DateSymbol(Span(index, word.end), .period, .shifted(unit, 0, .anchor), rule: "")
  }

  private static let period = DateCursor.Names("kỳ")

  /// `hôm sau`, `ngày hôm sau`, `năm đó`: told from the date before.
  @Sendable private static func vietnameseThat(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
    if cursor.counts(endingAt: index) != nil || isMany(cursor, index) { return nil }
    if let head = cursor.word(.day, index) {
      let next = cursor.skip(.day, head.end)
      guard cursor.reads(daily, next - 1),
        let shift = cursor.word(.later, next, .vietnamese) ?? cursor.word(.anaphor, next, .vietnamese)
          ?? cursor.word(.ago, next, .vietnamese)
      else { return nil }
      return DateSymbol(Span(index, shift.end), .period, .shifted(.day, shift.value, .anchor), rule: "")
    }
    guard let word = cursor.word(.unit, index, .vietnamese), let unit = DateUnit(rawValue: word.value),
      unit != .weekend,
      let anaphor = cursor.word(.anaphor, word.end, .vietnamese)
    else { return nil }
    return DateSymbol(Span(index, anaphor.end), .period, .shifted(unit, anaphor.value, .anchor), rule: "")
  }

  private static let daily = DateCursor.Names("hôm")
}
