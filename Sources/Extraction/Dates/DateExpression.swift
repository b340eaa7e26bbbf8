internal import Model

/// The length of a stretch of the calendar; the numbers are those of the table's units.
enum DateUnit: Int, Hashable {
  case day = 1
  case week, month, quarter, year, decade, century, weekend
}

/// What a printed date means before it is held against the page: the first of two passes.
///
/// Values that a text leaves open stay open here; `DateResolver` closes them.
indirect enum DateExpression: Hashable {
  /// A year that is printed, counted from the publication or from the date named before, or left open.
  enum Year: Hashable {
    case given(Int)
    case offset(Int)
    case anchored(Int)
    case open
  }

  /// From where units are counted.
  enum Base: Hashable {
    case publication
    /// The date that the text named last.
    case anchor
  }

  /// Where a weekday lies.
  enum Placement: Hashable {
    case nearest
    /// Strictly before or after the publication day.
    case last, next
    /// The next one, the publication day included.
    case coming
    /// In the week so many weeks from the publication's.
    case week(Int)
  }

  /// What is counted within a longer stretch.
  enum Step: Hashable {
    case unit(DateUnit)
    case weekday(Int)
  }

  case date(PartialDate)
  case interval(PartialDate, PartialDate)
  /// A month, or a day of it, in a year that is not printed.
  case month(Int, day: Int?, Year)
  /// Two days of a month, or of two months, in a year that is not printed.
  case days(PartialDate, PartialDate, Year)
  /// Months of a year, 13 and 14 being the first of the next; a quarter, a half, a season.
  case months(ClosedRange<Int>, Year)
  /// A day of the month that lies so many months from the publication's; nil is the nearest.
  case dayOfMonth(Int, month: Int?)
  case weekday(Int, Placement)
  /// The last or next month of a name, or this year's: -1, 1, 0.
  case namedMonth(Int, Int)
  /// The last or next season or quarter of a kind, or this year's.
  case namedMonths(ClosedRange<Int>, Int)
  /// The day, week, month ... so many of them away.
  case shifted(DateUnit, Int, Base)
  /// So many whole units before (negative) or after the one that holds the base.
  case run(DateUnit, Int, Base)
  /// From the base to as many units later.
  case within(DateUnit, Int)
  /// Some days of a month, as its first ten; a bound beyond the month is its last day.
  case daysOf(ClosedRange<Int>, DateExpression)
  /// The weekend, or a weekday, of a week.
  case weekend(Int)
  /// The n-th day, week or weekday of a period, from its end where below zero.
  case nth(Step, Int, DateExpression)
  /// The week in which a day lies.
  case weekHolding(DateExpression)
  /// So many days after another date.
  case later(Int, DateExpression)
  /// From one date to another.
  case between(DateExpression, DateExpression)
  /// A day of the month that is a weekday: `Tuesday the 19th`.
  case dayAndWeekday(Int, Int)
  /// A feast that moves, by its code.
  case feast(Int, Year)
  /// The month or quarter of the date named before, in another year.
  case sameUnit(DateUnit, Year)

  /// True when the value depends on more than the printed words.
  var isOpen: Bool {
    switch self {
    case .date, .interval: false
    case .month(_, _, let year), .days(_, _, let year), .months(_, let year):
      if case .given = year { false } else { true }
    case .daysOf(_, let inner): inner.isOpen
    default: true
    }
  }
}
