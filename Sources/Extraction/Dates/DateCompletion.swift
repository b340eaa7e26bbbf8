internal import Model

/// The second pass: gives every date of a page its value, in the order of the text.
///
/// Earlier dates serve later ones: "the day before" counts from the date named last, and a page without a publication
/// date is told from its own full dates. A page that looks back, on which every printed year is long past, is told from
/// them too.
struct DateCompletion {
  let resolver: DateResolver

  /// The dates named last, to which "the following week" refers: the last day, month and year, by how precise they are.
  private var anchors: [PartialDate?] = [nil, nil, nil]
  private var anchor: PartialDate? { anchors[0] }
  /// The last printed day, month and year together.
  private var lastFull: PartialDate?
  private(set) var isNarrative = false
  private var isMonthFirst = false
  /// Whether words say on which side of the publication the date at hand lies.
  private var isTensed = false

  init(resolver: DateResolver) { self.resolver = resolver }

  static func complete(_ sentences: [Sentence], _ resolver: DateResolver) {
    var completion = DateCompletion(resolver: resolver)
    completion.survey(sentences)
    for sentence in sentences {
      for index in sentence.dates.indices { completion.complete(&sentence.dates[index]) }
    }
  }

  /// A text that prints as many past years and none of its own time tells of the past; so does one whose first day or
  /// month is of such a year.
  private static let leastPastYears = 4

  /// What the page as a whole says: which number of `3/4/2023` is the day, and whether it looks back.
  private mutating func survey(_ sentences: [Sentence]) {
    var dayFirst = 0
    var monthFirst = 0
    var past = 0
    var present = 0
    var opening: PartialDate?
    for sentence in sentences {
      for date in sentence.dates {
        if date.isMonthFirst { monthFirst += 1 }
        if date.rule.hasPrefix("any/date/day-month"), !date.isMonthFirst, date.swapped == nil { dayFirst += 1 }
        if date.form == .period, date.part == nil, Self.isNow(date) { present += 1 }
        switch date.form {
        case .offset, .weekday: present += 1
        case .day, .month, .interval: if opening == nil { opening = date.start }
        default: break
        }
        guard let year = date.start?.year, let own = resolver.published?.year else {
          if date.isOpen, date.part != nil, Self.isNow(date) { present += 1 }
          continue
        }
        if year < own - 1 { past += 1 } else { present += 1 }
      }
    }
    isMonthFirst = monthFirst > 0 && dayFirst == 0
    let isOpenedByPast = opening?.year.map { $0 < (resolver.published?.year ?? 0) - 1 } ?? false
    isNarrative = present == 0 && (past >= Self.leastPastYears || isOpenedByPast)
  }

  /// True for what is told from the day of publication; "the end of the year" and "the next month" can be of the story.
  private static func isNow(_ date: DateSymbol) -> Bool {
    if date.rule == "en/date/part-of" { return false }
    switch date.expression {
    case .shifted(_, let count, .publication): return count <= 0
    case .weekday(_, let placement): return placement != .nearest
    default: return false
    }
  }

  private mutating func complete(_ date: inout DateSymbol) {
    if isMonthFirst, let swapped = date.swapped {
      date.start = swapped
      date.expression = swapped.year == nil ? .month(swapped.month ?? 1, day: swapped.day, .open) : .date(swapped)
    }
    let side: DatePreference = date.tense == .future ? .future : date.tense == .past ? .past : resolver.preference
    // "will vote Monday" can be said on a Monday; whoever asks for the future wants the next one.
    if case .weekday(let day, .nearest) = date.expression, side == .future, date.tense == .unknown {
      date.expression = .weekday(day, .next)
    }
    isTensed = date.tense != .unknown
    guard var value = date.isLunar ? lunar(date.expression) : value(date.expression, side) else { return }
    value.part = date.part
    value.isLunar = date.isLunar
    date.value = value
    guard !date.isLunar, value.start.year != nil else { return }
    for precision in 0..<value.start.precision { anchors[precision] = value.start }
    if date.start?.day != nil, date.start?.year != nil { lastFull = date.start }
  }

  /// A lunar date keeps an open year open: which one is nearest cannot be told without converting.
  private func lunar(_ expression: DateExpression) -> DateValue? {
    switch expression {
    case .date(let date): DateValue(date)
    case .month(let month, let day, .open): PartialDate(year: nil, month: month, day: day).map { DateValue($0) }
    default: value(expression, .past)
    }
  }

  /// From where a bare date is told.
  var base: PartialDate? {
    if let published = resolver.published, !isNarrative { return published }
    return isNarrative ? anchor ?? resolver.published : lastFull ?? anchor
  }

  /// The date from which units are counted. Where no date was named, "a year earlier" can count from the publication;
  /// "a year later" cannot, unless it is said of the future.
  private func point(_ base: DateExpression.Base, _ unit: DateUnit, isBackward: Bool) -> PartialDate? {
    switch base {
    case .publication: self.base
    case .anchor: anchors[unit.precision - 1] ?? (isBackward ? self.base : nil)
    }
  }

  func value(_ expression: DateExpression, _ side: DatePreference) -> DateValue? {
    // Only a year that is not printed has two sides of like distance.
    let bare: DatePreference = side == .nearest ? .past : side
    switch expression {
    case .date(let date): return DateValue(date)
    case .interval(let start, let end): return DateValue(start, to: end)
    case .month(let month, let day, let year): return date(month, day, year, side).map { DateValue($0) }
    case .days(let start, let end, let year):
      guard let last = date(end.month ?? 1, end.day, year, side) else { return nil }
      let first = last.year.flatMap { PartialDate(year: $0, month: start.month, day: start.day) } ?? start
      return DateValue(first, to: last)
    case .months(let months, let year): return interval(months, year, bare)
    case .dayOfMonth(let day, let month): return dayOfMonth(day, month, bare).map { DateValue($0) }
    case .weekday(let day, let placement): return weekday(day, placement, bare).map { DateValue($0) }
    case .namedMonth(let month, let shift): return named(month, shift).map { DateValue($0) }
    case .namedMonths(let months, let shift): return named(months, shift)
    case .shifted(let unit, let count, let from):
      return point(from, unit, isBackward: count < 0 || side == .future).flatMap { unit.shifted(count, from: $0) }
    case .run(let unit, let count, let from):
      return point(from, unit, isBackward: count < 0 || side == .future).flatMap { unit.run(count, from: $0) }
    case .within(let unit, let count): return within(unit, count)
    case .daysOf(let days, let month): return part(days, month, side)
    case .nth(let step, let place, let whole): return nth(step, place, whole, side)
    case .weekHolding(let day): return value(day, side).flatMap { DateUnit.week.shifted(0, from: $0.start) }
    case .later(let days, let day): return value(day, side)?.start.days(later: days).map { DateValue($0) }
    case .between(let first, let last): return between(first, last, side)
    case .dayAndWeekday(let day, let weekday): return dayAndWeekday(day, weekday).map { DateValue($0) }
    case .feast(let code, let year): return feast(code, year, side).map { DateValue($0) }
    case .sameUnit(let unit, let year):
      guard let month = (anchors[1] ?? base)?.month, let year = self.year(year),
        let date = PartialDate(year: year, month: month)
      else { return nil }
      return unit.shifted(0, from: date)
    case .weekend(let shift):
      guard let base else { return nil }
      let ahead = base.weekday.map { $0 < 6 } ?? false
      return DateUnit.weekend.shifted(shift - (bare == .past && ahead ? 1 : 0), from: base)
    }
  }

  func year(_ year: DateExpression.Year) -> Int? {
    switch year {
    case .given(let year): year
    case .offset(let shift): base?.year.map { $0 + shift }
    case .anchored(let shift): (anchor ?? base)?.year.map { $0 + shift }
    case .open: nil
    }
  }

  private func date(_ month: Int, _ day: Int?, _ year: DateExpression.Year, _ side: DatePreference) -> PartialDate? {
    guard year == .open else {
      return PartialDate(year: self.year(year), month: month, day: day)
    }
    guard let open = PartialDate(year: nil, month: month, day: day) else { return nil }
    if isNarrative, let year = anchor?.year { return PartialDate(year: year, month: month, day: day) ?? open }
    if resolver.published?.year == nil, resolver.edition == nil, let year = lastFull?.year ?? anchor?.year {
      return PartialDate(year: year, month: month, day: day) ?? open
    }
    return isTensed && resolver.preference == .nearest
      ? resolver.resolve(open, told: side) : resolver.resolve(open, side)
  }

  private func interval(_ months: ClosedRange<Int>, _ year: DateExpression.Year, _ side: DatePreference) -> DateValue? {
    guard year == .open else { return self.year(year).flatMap { interval(months, in: $0) } }
    guard let base, let year = base.year else { return nil }
    guard let month = base.month, !isNarrative else { return interval(months, in: year) }
    let isAhead = months.lowerBound > month
    let isOver = months.upperBound < month
    return interval(months, in: side == .past && isAhead ? year - 1 : side == .future && isOver ? year + 1 : year)
  }

  private func interval(_ months: ClosedRange<Int>, in year: Int) -> DateValue? {
    guard let january = PartialDate(year: year, month: 1), let start = january.months(later: months.lowerBound - 1),
      let end = january.months(later: months.upperBound - 1)
    else { return nil }
    return start == end ? DateValue(start) : DateValue(start, to: end)
  }

  private func dayOfMonth(_ day: Int, _ shift: Int?, _ side: DatePreference) -> PartialDate? {
    guard let base, let month = base.month, base.year != nil else { return nil }
    if let shift {
      return base.months(later: shift).flatMap { PartialDate(year: $0.year, month: $0.month, day: day) }
    }
    let today = base.day ?? 31
    let first =
      side == .past && day > today + DateResolver.futureTolerance ? -1 : side == .future && day < today ? 1 : 0
    let step = side == .past ? -1 : 1
    // The nearest month that has the day: no two months in a row lack the 31st but for it.
    for offset in 0...2 {
      guard let candidate = base.months(later: first + step * offset) else { return nil }
      if let date = PartialDate(year: candidate.year, month: candidate.month, day: day), month > 0 { return date }
    }
    return nil
  }

  private func weekday(_ day: Int, _ placement: DateExpression.Placement, _ side: DatePreference) -> PartialDate? {
    guard let base, let today = base.weekday else { return nil }
    let back = (today - day + 7) % 7
    let ahead = (day - today + 7) % 7
    switch placement {
    case .nearest: return base.days(later: side == .past ? -back : ahead)
    case .last: return base.days(later: back == 0 ? -7 : -back)
    case .next: return base.days(later: ahead == 0 ? 7 : ahead)
    case .coming: return base.days(later: ahead)
    case .week(let shift): return base.weekStart?.days(later: 7 * shift + day - 1)
    }
  }

  /// The last March lies before this month, the next one after it, this one in this year.
  private func named(_ month: Int, _ shift: Int) -> PartialDate? {
    guard let base, let year = base.year, let own = base.month else { return nil }
    let isOther = shift < 0 ? month >= own : month <= own
    return PartialDate(year: shift == 0 ? year : isOther ? year + shift.signum() : year, month: month)
  }

  private func named(_ months: ClosedRange<Int>, _ shift: Int) -> DateValue? {
    guard let base, let year = base.year, let own = base.month else { return nil }
    if shift == 0 { return interval(months, in: year) }
    let isOther = shift < 0 ? months.upperBound >= own : months.lowerBound <= own
    return interval(months, in: isOther ? year + shift.signum() : year)
  }

  private func within(_ unit: DateUnit, _ count: Int) -> DateValue? {
    guard let base else { return nil }
    let end: PartialDate?
    switch unit {
    case .day: end = base.days(later: count)
    case .week: end = base.days(later: 7 * count)
    default: return unit.run(count, from: base).map { DateValue(base, to: $0.end ?? $0.start) }
    }
    return end.map { DateValue(base, to: $0) }
  }

  private func part(_ days: ClosedRange<Int>, _ month: DateExpression, _ side: DatePreference) -> DateValue? {
    guard let whole = value(month, side)?.start, let year = whole.year, let number = whole.month else { return nil }
    let length = PartialDate.days(inMonth: number, year: year)
    guard let start = PartialDate(year: year, month: number, day: days.lowerBound),
      let end = PartialDate(year: year, month: number, day: min(length, days.upperBound))
    else { return nil }
    return DateValue(start, to: end)
  }
}
