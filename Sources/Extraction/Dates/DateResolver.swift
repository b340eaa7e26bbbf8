internal import Model

/// Completes dates of which the page leaves a part open.
///
/// A missing year is taken from the publication date, then from the page's edition. Of the two years around a
/// publication the nearest past one is taken, the publication day included: on annotated news 95 % of bare dates lie
/// in the past.
struct DateResolver {
  /// When the page was published, as far as known.
  var published: PartialDate?
  /// The edition of the page's main award, used for the year only when the publication date is unknown.
  var edition: Int?

  /// News stamped a day before the event is a matter of time zones, not of the future.
  static let futureTolerance = 1

  func resolve(_ date: PartialDate) -> PartialDate? {
    guard date.year == nil else { return date }
    guard let year = published?.year else {
      return edition.flatMap { PartialDate(year: $0, month: date.month, day: date.day) } ?? date
    }
    guard let candidate = PartialDate(year: year, month: date.month, day: date.day) else {
      return PartialDate(year: year - 1, month: date.month, day: date.day) ?? date
    }
    if isFuture(candidate), let earlier = PartialDate(year: year - 1, month: date.month, day: date.day) {
      return earlier
    }
    return candidate
  }

  /// True when a date lies after the publication by more than the tolerance, as far as both are known.
  func isFuture(_ date: PartialDate) -> Bool {
    guard let published, let year = published.year, let other = date.year else { return false }
    if let a = published.dayNumber, let b = date.dayNumber { return b > a + Self.futureTolerance }
    if other != year { return other > year }
    if let month = published.month, let otherMonth = date.month { return otherMonth > month }
    return false
  }

  /// The nearest such weekday not after the publication day.
  func resolve(weekday: Int) -> PartialDate? {
    guard let day = published?.dayNumber, let today = published?.weekday else { return nil }
    return PartialDate(dayNumber: day - (today - weekday + 7) % 7)
  }

  /// The publication day plus an offset in days.
  func resolve(offset: Int) -> PartialDate? {
    published?.dayNumber.map { PartialDate(dayNumber: $0 + offset) }
  }
}
