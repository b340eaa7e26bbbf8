internal import Lexicons
internal import Model
internal import Text

/// Feasts whose day moves from year to year: those counted from Easter, and weekdays of a month.
extension DateRules {
  static let feasts: [DateRule] = [
    DateRule(
      "any/date/feast", .word(.feast),
      examples: [
        "Good Friday", "Easter Monday", "Easter 2021", "Thanksgiving", "Labor Day", "Mother's Day 2022",
        "lễ Phục sinh năm 2023", "lễ Tạ ơn", "Easter of last year",
      ],
      counterexamples: ["easter egg hunt", "thanksgiving service words", "Memorial"],
      read: { cursor, index in
        guard let word = cursor.word(.feast, index),
          cursor.isCapitalised(index) || !cursor.has(.feast, index, .english)
        else { return nil }
        let (year, end) = feastYear(cursor, word.end)
        var symbol = DateSymbol(Span(index, end), .period, .feast(word.value, year), rule: "")
        // "vừa rồi", "tới": the last one, the next one, of whatever year.
        if case .offset(let shift) = year, shift != 0, cursor.has(.shift, word.end, .vietnamese) {
          symbol.expression = .feast(word.value, .open)
          symbol.tense = shift < 0 ? .past : .future
        }
        return symbol
      })
  ]
}

/// Where a feast of the calendar's table lies in a year.
enum MovableFeast {
  /// Codes below are counted from Easter, the others are weekdays of a month.
  private static let firstOfWeekdays = 10_000
  private static let easterSunday = 1000
  private static let last = 9

  static func day(_ code: Int, in year: Int) -> PartialDate? {
    guard (1..<9999).contains(year) else { return nil }
    if code < firstOfWeekdays { return easter(year)?.days(later: code - easterSunday) }
    let (month, weekday, place) = ((code - firstOfWeekdays) / 100, code / 10 % 10, code % 10)
    guard let start = PartialDate(year: year, month: month, day: 1), let end = start.monthEnd else { return nil }
    return DateExpression.Step.weekday(weekday).day(place == last ? -1 : place, from: start, to: end)
  }

  /// By the Gregorian rule, in the form that Butcher gave it.
  private static func easter(_ year: Int) -> PartialDate? {
    let (golden, century, rest) = (year % 19, year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let moon = (19 * golden + century - century / 4 - correction + 15) % 30
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let shift = (golden + 11 * moon + 22 * sunday) / 451
    let number = moon + sunday - 7 * shift + 114
    return PartialDate(year: year, month: number / 31, day: number % 31 + 1)
  }
}

extension DateExpression.Step {
  /// The n-th of its kind in a stretch of days, from the end where below zero; the first day of a week or weekend that
  /// lies in it as a whole. Nil when there is none.
  func day(_ place: Int, from start: PartialDate, to end: PartialDate) -> PartialDate? {
    guard place != 0 else { return nil }
    let (first, length, step): (Int?, Int, Int) =
      switch self {
      case .unit(.week): (1, 7, 7)
      case .unit(.weekend): (6, 2, 7)
      case .unit: (nil, 1, 1)
      case .weekday(let weekday): (weekday, 1, 7)
      }
    guard let lower = start.dayNumber, let upper = end.dayNumber else { return nil }
    func aligned(_ day: Int, _ direction: Int) -> Int {
      guard let first, let weekday = PartialDate(dayNumber: day).weekday else { return day }
      return direction > 0 ? day + (first - weekday + 7) % 7 : day - (weekday - first + 7) % 7
    }
    let found =
      place > 0
      ? aligned(lower, 1) + (place - 1) * step : aligned(upper - length + 1, -1) + (place + 1) * step
    guard found >= lower, found + length - 1 <= upper else { return nil }
    return PartialDate(dayNumber: found)
  }
}
