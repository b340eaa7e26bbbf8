internal import Model

/// Steps of whole units through the calendar. Nil where the date is too coarse to step, or leaves the years of EDTF.
extension PartialDate {
  func days(later count: Int) -> PartialDate? {
    guard let number = dayNumber, (0...9999 * 366).contains(number + count + 719_468) else { return nil }
    let result = PartialDate(dayNumber: number + count)
    return (0...9999).contains(result.year ?? -1) ? result : nil
  }

  /// The month so many months later.
  func months(later count: Int) -> PartialDate? {
    guard let year, let month else { return nil }
    let index = year * 12 + month - 1 + count
    guard index >= 0 else { return nil }
    return PartialDate(year: index / 12, month: index % 12 + 1)
  }

  func years(later count: Int) -> PartialDate? { year.flatMap { PartialDate(year: $0 + count) } }

  /// The last day of the month of a date.
  var monthEnd: PartialDate? {
    guard let year, let month else { return nil }
    return PartialDate(year: year, month: month, day: Self.days(inMonth: month, year: year))
  }

  /// The Monday of the week of a day.
  var weekStart: PartialDate? { weekday.flatMap { days(later: 1 - $0) } }
}

extension DateUnit {
  /// How much of a date must be known to count this unit from it: 1 the year, 2 the month, 3 the day.
  var precision: Int {
    switch self {
    case .day, .week, .weekend: 3
    case .month, .quarter: 2
    case .year, .decade, .century: 1
    }
  }

  /// The unit that lies so many units from the one that holds a date: a day, a month, a year, or an interval.
  func shifted(_ count: Int, from base: PartialDate) -> DateValue? {
    switch self {
    case .day: base.days(later: count).map { DateValue($0) }
    case .week: week(count, base, first: 0, last: 6)
    case .weekend: week(count, base, first: 5, last: 6)
    case .month: base.months(later: count).map { DateValue($0) }
    case .year: base.years(later: count).map { DateValue($0) }
    case .quarter: quarter(count, base)
    case .decade: years(10, count, base, first: 0)
    case .century: years(100, count, base, first: 1)
    }
  }

  /// So many whole units after (or, negative, before) the one that holds a date, as one interval.
  func run(_ count: Int, from base: PartialDate) -> DateValue? {
    guard count != 0, let a = shifted(count.signum(), from: base), let b = shifted(count, from: base) else {
      return nil
    }
    let (first, last) = count > 0 ? (a, b) : (b, a)
    let start = first.start
    let end = last.end ?? last.start
    return start == end ? DateValue(start) : DateValue(start, to: end)
  }

  private func week(_ count: Int, _ base: PartialDate, first: Int, last: Int) -> DateValue? {
    guard let monday = base.weekStart?.days(later: 7 * count), let start = monday.days(later: first),
      let end = monday.days(later: last)
    else { return nil }
    return DateValue(start, to: end)
  }

  private func quarter(_ count: Int, _ base: PartialDate) -> DateValue? {
    guard let year = base.year, let month = base.month else { return nil }
    let index = year * 4 + (month - 1) / 3 + count
    guard index >= 0, let start = PartialDate(year: index / 4, month: index % 4 * 3 + 1),
      let end = PartialDate(year: index / 4, month: index % 4 * 3 + 3)
    else { return nil }
    return DateValue(start, to: end)
  }

  private func years(_ length: Int, _ count: Int, _ base: PartialDate, first: Int) -> DateValue? {
    guard let year = base.year else { return nil }
    let begin = ((year - first) / length + count) * length + first
    guard let start = PartialDate(year: begin), let end = PartialDate(year: begin + length - 1) else { return nil }
    return DateValue(start, to: end)
  }
}
