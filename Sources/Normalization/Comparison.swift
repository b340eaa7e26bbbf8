internal import Lexicons
internal import Model

/// How the first of two values of a field stands to the second.
enum Relation {
  case equal
  /// Says all that the second says, and more.
  case finer
  case coarser
  /// Neither says all that the other says, and both can be true.
  case compatible
  /// A day before or after: the same moment, perhaps, in two time zones.
  case adjacent
  case conflict

  var reversed: Relation {
    switch self {
    case .finer: .coarser
    case .coarser: .finer
    default: self
    }
  }
}

enum Comparison {
  /// Compares two dates of an announcement: the shorter span inside the longer one is the finer.
  static func announcements(_ a: DateValue, _ b: DateValue) -> Relation {
    if a == b { return .equal }
    guard let spanA = a.days, let spanB = b.days else { return patterns(a, b) }
    if spanA == spanB {
      // One day, of which at least one value has a time; two different times are two conflicting values.
      if a.time == nil { return .coarser }
      return b.time == nil ? .finer : .conflict
    }
    if spanB.lowerBound <= spanA.lowerBound, spanA.upperBound <= spanB.upperBound { return .finer }
    if spanA.lowerBound <= spanB.lowerBound, spanB.upperBound <= spanA.upperBound { return .coarser }
    if spanA.count == 1, spanB.count == 1, abs(spanA.lowerBound - spanB.lowerBound) == 1 { return .adjacent }
    return .conflict
  }

  /// Compares two dates of an event, of which the whole says more than one of its days.
  static func events(_ a: DateValue, _ b: DateValue) -> Relation {
    let relation = announcements(a, b)
    switch relation {
    case .finer where a.isDay && b.end != nil, .coarser where b.isDay && a.end != nil: return relation.reversed
    default: return relation
    }
  }

  /// Dates of which at least one has no year.
  private static func patterns(_ a: DateValue, _ b: DateValue) -> Relation {
    guard a.end == nil, b.end == nil else { return .conflict }
    guard a.start.isCompatible(with: b.start) else { return areNeighbours(a.start, b.start) ? .adjacent : .conflict }
    let aKnowsAll = a.start.knows(b.start)
    let bKnowsAll = b.start.knows(a.start)
    if aKnowsAll == bKnowsAll { return .compatible }
    return aKnowsAll ? .finer : .coarser
  }

  /// True when the days would follow one another in the year that one of the dates gives.
  private static func areNeighbours(_ a: PartialDate, _ b: PartialDate) -> Bool {
    let year = a.year ?? b.year
    guard let first = PartialDate(year: year, month: a.month, day: a.day)?.dayNumber,
      let second = PartialDate(year: year, month: b.month, day: b.day)?.dayNumber
    else { return false }
    return abs(first - second) == 1
  }

  /// Compares two places: the one inside the other is the finer, and so is one whose id is known over the bare name.
  static func places(_ a: PlaceReference, _ b: PlaceReference, _ canonicalizer: Canonicalizer) -> Relation {
    if let idA = a.id, let idB = b.id {
      if idA == idB { return .equal }
      if inside(a, b, canonicalizer) { return .finer }
      return inside(b, a, canonicalizer) ? .coarser : .conflict
    }
    if inside(a, b, canonicalizer) { return .finer }
    if inside(b, a, canonicalizer) { return .coarser }
    if let countryA = a.country, let countryB = b.country, countryA != countryB { return .conflict }
    guard !Set(NameKey.folds(a.name)).isDisjoint(with: NameKey.folds(b.name)) else { return .conflict }
    if (a.id == nil) != (b.id == nil) { return a.id != nil ? .finer : .coarser }
    if (a.country == nil) != (b.country == nil) { return a.country != nil ? .finer : .coarser }
    return .compatible
  }

  private static func inside(_ a: PlaceReference, _ b: PlaceReference, _ canonicalizer: Canonicalizer) -> Bool {
    if let idA = a.id, let idB = b.id, canonicalizer.lies(idA, in: idB) { return true }
    guard let country = a.country, country == b.country, !isCountry(a, canonicalizer) else { return false }
    return isCountry(b, canonicalizer)
  }

  private static func isCountry(_ place: PlaceReference, _ canonicalizer: Canonicalizer) -> Bool {
    guard let code = place.country else { return false }
    if let id = place.id { return id == code.lowercased() || canonicalizer.country(code)?.id == id }
    guard let country = canonicalizer.country(code) else { return false }
    return !Set(NameKey.folds(place.name)).isDisjoint(with: NameKey.folds(country.name))
  }
}

extension DateValue {
  /// The first to the last day that the value covers, as days since 1970-01-01; nil when a year is missing.
  var days: ClosedRange<Int>? {
    guard let first = start.firstDay, let last = (end ?? start).lastDay, first <= last else { return nil }
    return first...last
  }

  /// True for a single complete day.
  var isDay: Bool { end == nil && start.precision == 3 }

  /// The month as a count since year 0, nil unless year and month are known and the same throughout.
  var monthNumber: Int? {
    guard let year = start.year, let month = start.month else { return nil }
    if let end, end.year != year || end.month != month { return nil }
    return year * 12 + month - 1
  }
}

extension PartialDate {
  var firstDay: Int? {
    guard let year else { return nil }
    return PartialDate(year: year, month: month ?? 1, day: day ?? 1)?.dayNumber
  }

  var lastDay: Int? {
    guard let year else { return nil }
    let month = month ?? 12
    return PartialDate(year: year, month: month, day: day ?? Self.days(inMonth: month, year: year))?.dayNumber
  }

  /// True when every part that the other knows is known here too.
  func knows(_ other: PartialDate) -> Bool {
    (other.year == nil || year != nil) && (other.month == nil || month != nil) && (other.day == nil || day != nil)
  }
}
