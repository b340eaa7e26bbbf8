internal import Model

/// A date with a year found in a short text, with the time of day printed beside it.
struct PrintedDate: Hashable {
  var value: DateValue
  /// Byte offsets in the text searched, the time included.
  var start: Int
  var end: Int
  /// Day and month could be exchanged.
  var isAmbiguous = false

  /// Which number comes first in `03/04/2023`.
  enum Order { case dayFirst, monthFirst }

  /// The dates of a text in order; nothing overlaps. Month precision (`tháng 2/2023`, `March 2021`) only on demand.
  static func all(
    in bytes: some RandomAccessCollection<UInt8>, order: Order, months: Bool = false, shortYears: Bool = false
  ) -> [PrintedDate] {
    var parser = DateParser(tokens: DateToken.tokens(bytes), order: order, months: months, shortYears: shortYears)
    return parser.all()
  }

  /// The first date of a text.
  static func first(in text: String, order: Order, months: Bool = false) -> PrintedDate? {
    all(in: Array(text.utf8), order: order, months: months).first
  }
}

/// Years of plausible publication: the web's first pages, and a bound that no clock needs to be asked for.
enum Plausible {
  static let years = 1994...2049

  static func publication(_ date: PartialDate?) -> PartialDate? {
    guard let date, let year = date.year, years.contains(year) else { return nil }
    return date
  }
}

private struct DateParser {
  let tokens: [DateToken]
  let order: PrintedDate.Order
  let months: Bool
  let shortYears: Bool

  mutating func all() -> [PrintedDate] {
    var found: [PrintedDate] = []
    var index = 0
    while index < tokens.count {
      if let (date, next, ambiguous) = date(at: index), Plausible.publication(date) != nil {
        var start = tokens[index].start
        var end = tokens[next - 1].end
        var time: String?
        if date.day != nil {
          let floor = found.last.map { last in tokens.firstIndex { $0.start >= last.end } ?? 0 } ?? 0
          if let (text, after) = timeAfter(next) {
            time = text
            end = tokens[after - 1].end
          } else if let (text, before) = timeBefore(index, notBefore: floor) {
            time = text
            start = tokens[before].start
          }
        }
        found.append(
          PrintedDate(value: DateValue(date, time: time), start: start, end: end, isAmbiguous: ambiguous))
        index = tokens.firstIndex { $0.start >= end } ?? tokens.count
      } else {
        index += 1
      }
    }
    return found
  }

  private func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard index < tokens.count, let (value, count) = tokens[index].number, digits.contains(count) else { return nil }
    return value
  }

  private func word(_ index: Int) -> String? { index >= 0 && index < tokens.count ? tokens[index].word : nil }

  private func mark(_ index: Int, _ marks: String) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].isMark(marks)
  }

  /// True when the token touches the one before, so that `12.5` differs from `12 . 5`.
  private func glued(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && tokens[index].start == tokens[index - 1].end
  }

  private func date(at index: Int) -> (PartialDate, Int, Bool)? {
    if tokens[index].number != nil {
      // A number glued to a decimal or a word (`v2.3.2021`, `A12/3/2021`) is no date's first part.
      if glued(index), mark(index - 1, "./-"), index >= 2, tokens[index - 2].number != nil { return nil }
      return yearFirst(index) ?? numeric(index) ?? dayMonthName(index) ?? dayThang(index)
    }
    return monthNameDay(index) ?? thangFirst(index)
  }

  private func full(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
    PartialDate(year: year, month: month, day: day)
  }

  /// `2023-02-24`, `2023/2/24`, `2023.02.24`, `20230224`.
  private func yearFirst(_ index: Int) -> (PartialDate, Int, Bool)? {
    if let compact = number(index, digits: 8...8) {
      guard let date = full(compact / 10000, compact / 100 % 100, compact % 100) else { return nil }
      return (date, index + 1, false)
    }
    // `2023 Jan 7`, as in references.
    if let year = number(index, digits: 4...4), let name = word(index + 1), let month = MonthNames.english[name],
      let day = number(index + 2, digits: 1...2), let date = full(year, month, day)
    {
      return (date, index + 3, false)
    }
    guard let year = number(index, digits: 4...4), mark(index + 1, "-/."), let month = number(index + 2, digits: 1...2)
    else { return nil }
    if mark(index + 3, "-/."), tokens[index + 3].kind == tokens[index + 1].kind,
      let day = number(index + 4, digits: 1...2), let date = full(year, month, day)
    {
      return (date, index + 5, false)
    }
    guard months, tokens[index + 1].isMark("-/"), let date = PartialDate(year: year, month: month) else { return nil }
    return (date, index + 3, false)
  }

  /// `24/02/2023`, `24-2-2023`, `24.02.2023`, and with the other order where the page or the numbers say so.
  private func numeric(_ index: Int) -> (PartialDate, Int, Bool)? {
    guard let first = number(index, digits: 1...2), mark(index + 1, "/-.") else { return nil }
    if let second = number(index + 2, digits: 1...2), mark(index + 3, "/-."),
      tokens[index + 3].kind == tokens[index + 1].kind
    {
      var year = number(index + 4, digits: 4...4)
      if year == nil, shortYears, let short = number(index + 4, digits: 2...2) { year = 2000 + short }
      guard let year else { return nil }
      let dayFirst = full(year, second, first)
      let monthFirst = full(year, first, second)
      // Full stops part days from months where the day comes first; who writes the month first writes slashes.
      let isDayFirst = order == .dayFirst || tokens[index + 1].isMark(".")
      guard let date = isDayFirst ? dayFirst ?? monthFirst : monthFirst ?? dayFirst else { return nil }
      return (date, index + 5, dayFirst != nil && monthFirst != nil && first != second)
    }
    guard months, let year = number(index + 2, digits: 4...4), let date = PartialDate(year: year, month: first),
      !mark(index - 1, "/-.")
    else { return nil }
    return (date, index + 3, false)
  }

  /// `24 February 2023`, `24th of Feb., 2023`, `24-Feb-2023`.
  private func dayMonthName(_ index: Int) -> (PartialDate, Int, Bool)? {
    guard let day = number(index, digits: 1...2) else { return nil }
    var next = index + 1
    if let suffix = word(next), MonthNames.ordinalSuffixes.contains(suffix) { next += 1 }
    if word(next) == "of" { next += 1 }
    if mark(next, "-/.,") { next += 1 }
    guard let name = word(next), let month = MonthNames.english[name] else { return nil }
    next += 1
    while mark(next, "-/.,") { next += 1 }
    var year = number(next, digits: 4...4)
    if year == nil, shortYears, let short = number(next, digits: 2...2) { year = 2000 + short }
    guard let year, let date = full(year, month, day) else { return nil }
    return (date, next + 1, false)
  }

  /// `24 tháng 2 năm 2023`, `24 Tháng Hai, 2023`.
  private func dayThang(_ index: Int) -> (PartialDate, Int, Bool)? {
    guard let day = number(index, digits: 1...2) else { return nil }
    var next = index + 1
    if mark(next, "-/.,") { next += 1 }
    guard isThang(next), let (month, after) = monthAfterThang(next + 1) else { return nil }
    guard let (year, end) = yearAfter(after), let date = full(year, month, day) else { return nil }
    return (date, end, false)
  }

  /// `tháng`, and how calendars and phones shorten it: `24 thg 2, 2023`, `24 Th2, 2023`.
  private func isThang(_ index: Int) -> Bool {
    word(index) == "thang" || word(index) == "thg" || word(index) == "th" && number(index + 1, digits: 1...2) != nil
  }

  private func monthAfterThang(_ index: Int) -> (Int, Int)? {
    if let month = number(index, digits: 1...2) { return (month, index + 1) }
    guard let name = word(index), let month = MonthNames.vietnamese[name] else { return nil }
    // tháng Mười Một, tháng Mười Hai
    if month == 10, let second = word(index + 1), second == "mot" || second == "hai" {
      return (second == "mot" ? 11 : 12, index + 2)
    }
    return (month, index + 1)
  }

  private func yearAfter(_ index: Int) -> (Int, Int)? {
    var next = index
    while mark(next, "-/.,") { next += 1 }
    if word(next) == "nam" { next += 1 }
    guard let year = number(next, digits: 4...4) else { return nil }
    return (year, next + 1)
  }

  /// `February 24, 2023`, `Feb. 24th 2023`, `March 2021`.
  private func monthNameDay(_ index: Int) -> (PartialDate, Int, Bool)? {
    guard let name = word(index), let month = MonthNames.english[name] else { return nil }
    var next = index + 1
    while mark(next, "-/.,") { next += 1 }
    if let day = number(next, digits: 1...2) {
      next += 1
      if let suffix = word(next), MonthNames.ordinalSuffixes.contains(suffix) { next += 1 }
      while mark(next, "-/.,") { next += 1 }
      guard let year = number(next, digits: 4...4), let date = full(year, month, day) else { return nil }
      return (date, next + 1, false)
    }
    guard months, let year = number(next, digits: 4...4), let date = PartialDate(year: year, month: month)
    else { return nil }
    return (date, next + 1, false)
  }

  /// `Tháng Hai 24, 2023`, `tháng 2/2023`, `tháng 2 năm 2023`.
  private func thangFirst(_ index: Int) -> (PartialDate, Int, Bool)? {
    guard isThang(index), let (month, after) = monthAfterThang(index + 1) else { return nil }
    if let day = number(after, digits: 1...2), let (year, end) = yearAfter(after + 1), let date = full(year, month, day)
    {
      return (date, end, false)
    }
    guard months, let (year, end) = yearAfter(after), let date = PartialDate(year: year, month: month)
    else { return nil }
    return (date, end, false)
  }

  // MARK: Time of day

  /// A clock time that begins at a token: `11:47`, `15:13:06`, `2:02 am`, `15h30`, `15 giờ 30`.
  private func time(at index: Int) -> (String, Int)? {
    guard var hour = number(index, digits: 1...2), hour < 24 else { return nil }
    var next = index + 1
    var minute: Int?
    var second: Int?
    if mark(next, ":") || word(next) == "h" || word(next) == "g" || word(next) == "gio" {
      let colon = mark(next, ":")
      guard let value = number(next + 1, digits: 2...2), value < 60 else { return nil }
      minute = value
      next += 2
      if colon, mark(next, ":"), let value = number(next + 1, digits: 2...2), value < 60 {
        second = value
        next += 2
      }
    }
    if let half = word(next), half == "am" || half == "pm" || half == "sa" || half == "ch", (1...12).contains(hour) {
      if half == "pm" || half == "ch" { hour = hour % 12 + 12 } else { hour = hour % 12 }
      next += 1
    } else if dottedHalf(next), (1...12).contains(hour) {
      hour = word(next) == "p" ? hour % 12 + 12 : hour % 12
      next += mark(next + 3, ".") ? 4 : 3
    } else if minute == nil {
      return nil
    }
    var text = twoDigits(hour) + ":" + twoDigits(minute ?? 0)
    if let second { text += ":" + twoDigits(second) }
    return (text, next)
  }

  /// `a.m.` and `p.m.`
  private func dottedHalf(_ index: Int) -> Bool {
    (word(index) == "a" || word(index) == "p") && mark(index + 1, ".") && word(index + 2) == "m"
  }

  private func isFiller(_ index: Int) -> Bool {
    if mark(index, ",|-[(·") { return true }
    guard let word = word(index) else { return false }
    return ["t", "luc", "at", "ngay", "thu", "vao", "•", "·", "on"].contains(word) || MonthNames.weekdays.contains(word)
  }

  private static let widestGap = 3

  private func timeAfter(_ index: Int) -> (String, Int)? {
    var next = index
    while next < tokens.count, next - index < Self.widestGap, isFiller(next) { next += 1 }
    return time(at: next)
  }

  private func timeBefore(_ index: Int, notBefore floor: Int) -> (String, Int)? {
    // `08:05 | 03/09/2020`, `15h30 Thứ 3, ngày 14/09/2021`: the time must reach exactly to the fillers before the date.
    var start = index - 1
    while start >= floor, index - start <= 12 {
      if let (text, end) = time(at: start), end <= index, !mark(start - 1, ":/."),
        (end..<index).allSatisfy({ isFiller($0) || isWeekdayNumber($0) })
      {
        return (text, start)
      }
      start -= 1
    }
    return nil
  }

  private func isWeekdayNumber(_ index: Int) -> Bool {
    guard let value = number(index, digits: 1...1), (2...8).contains(value) else { return false }
    return word(index - 1) == "thu" || word(index - 1) == "t"
  }

  private func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
