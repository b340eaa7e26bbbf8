internal import Model

// Values of dates that are told by other dates.
extension DateCompletion {
  /// The n-th day, week or weekday of a period.
  func nth(
    _ step: DateExpression.Step, _ place: Int, _ whole: DateExpression, _ side: DatePreference
  ) -> DateValue? {
    guard let period = value(whole, side), let start = period.start.dayOfStart,
      let end = (period.end ?? period.start).dayOfEnd,
      let day = step.day(place, from: start, to: end)
    else { return nil }
    switch step {
    case .unit(.week): return DateUnit.week.shifted(0, from: day)
    case .unit(.weekend): return DateUnit.weekend.shifted(0, from: day)
    case .unit, .weekday: return DateValue(day)
    }
  }

  /// From one date to another; of two without a year, the first is not later than the last.
  func between(_ first: DateExpression, _ last: DateExpression, _ side: DatePreference) -> DateValue? {
    guard let end = value(last, side), var start = value(first, side)?.start else { return nil }
    let stop = end.end ?? end.start
    if let year = start.year, start.sortKey > stop.sortKey {
      guard let earlier = PartialDate(year: year - 1, month: start.month, day: start.day),
        earlier.sortKey < stop.sortKey
      else { return nil }
      start = earlier
    }
    return DateValue(start, to: stop)
  }

  /// The nearest month in which a day of the month is the weekday.
  func dayAndWeekday(_ day: Int, _ weekday: Int) -> PartialDate? {
    guard let base else { return nil }
    for offset in [0, 1, -1, 2, -2, 3, -3] {
      guard let month = base.months(later: offset),
        let date = PartialDate(year: month.year, month: month.month, day: day), date.weekday == weekday
      else { continue }
      return date
    }
    return nil
  }

  /// A feast in the year that is told, else the one on the side that is asked for.
  func feast(_ code: Int, _ year: DateExpression.Year, _ side: DatePreference) -> PartialDate? {
    if year != .open { return self.year(year).flatMap { MovableFeast.day(code, in: $0) } }
    guard let base, let own = base.year else { return nil }
    guard let today = base.dayNumber, !isNarrative else { return MovableFeast.day(code, in: own) }
    let days = (own - 1...own + 1).compactMap { MovableFeast.day(code, in: $0)?.dayNumber }
    let found =
      switch side {
      case .past: days.last { $0 <= today + DateResolver.futureTolerance }
      case .future: days.first { $0 >= today }
      case .nearest: days.min { abs($0 - today) < abs($1 - today) }
      }
    return found.map { PartialDate(dayNumber: $0) }
  }
}

extension PartialDate {
  fileprivate var dayOfStart: PartialDate? { PartialDate(year: year, month: month ?? 1, day: day ?? 1) }

  fileprivate var dayOfEnd: PartialDate? {
    day == nil ? PartialDate(year: year, month: month ?? 12)?.monthEnd : self
  }

  fileprivate var sortKey: Int { ((year ?? 0) * 100 + (month ?? 1)) * 100 + (day ?? 1) }
}
