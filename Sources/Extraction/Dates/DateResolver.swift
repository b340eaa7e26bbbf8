internal import Model

/// Completes dates of which the page leaves a part open.
///
/// What is missing is taken from the publication date, then from the dates named before, then from the page's edition.
/// Of the two dates around a publication the nearer one is taken, unless tense says otherwise: on annotated news a third
/// of the days and months without a year lie ahead, nearly all of them within half a year.
struct DateResolver {
  /// When the page was published, as far as known.
  var published: PartialDate?
  /// The edition of the page's main award, used for the year only when the publication date is unknown.
  var edition: Int?
  /// Where bare dates lie when tense says nothing.
  var preference = DatePreference.nearest

  /// News stamped a day before the event is a matter of time zones, not of the future.
  static let futureTolerance = 1

  /// The date with the year nearest to the publication on the side that is asked for.
  func resolve(_ date: PartialDate, _ side: DatePreference) -> PartialDate? {
    guard date.year == nil else { return date }
    func with(_ year: Int) -> PartialDate? { PartialDate(year: year, month: date.month, day: date.day) }
    guard let year = published?.year else { return edition.flatMap(with) ?? date }
    switch side {
    case .nearest:
      guard let past = resolve(date, .past), let future = resolve(date, .future) else { return date }
      return isNearer(future, than: past) ? future : past
    case .past:
      guard let candidate = with(year) else { return (1...8).lazy.compactMap { with(year - $0) }.first ?? date }
      return isFuture(candidate) ? with(year - 1) ?? candidate : candidate
    case .future:
      guard let candidate = with(year) else { return (1...8).lazy.compactMap { with(year + $0) }.first ?? date }
      return isPast(candidate) ? with(year + 1) ?? candidate : candidate
    }
  }

  /// A tense can be that of another clause: it does not move a date by most of a year where the other side is near.
  private static let farthest = 270

  /// As above, on the side that the words around the date tell.
  func resolve(_ date: PartialDate, told side: DatePreference) -> PartialDate? {
    guard let found = resolve(date, side), side != .nearest, let nearest = resolve(date, .nearest), nearest != found,
      let far = distance(found), let near = distance(nearest), far > Self.farthest, near < 365 - Self.farthest
    else { return resolve(date, side) }
    return nearest
  }

  /// Days from the publication, of months about so many.
  private func distance(_ date: PartialDate) -> Int? {
    guard let published, let year = published.year, let other = date.year else { return nil }
    if let a = published.dayNumber, let b = date.dayNumber { return abs(b - a) }
    guard let month = published.month, let otherMonth = date.month else { return nil }
    return abs((other - year) * 12 + otherMonth - month) * 30
  }

  /// True when a date after the publication lies nearer to it than one before it.
  private func isNearer(_ future: PartialDate, than past: PartialDate) -> Bool {
    guard let published, let year = published.year, let before = past.year, let after = future.year else {
      return false
    }
    if let day = published.dayNumber, let a = past.dayNumber, let b = future.dayNumber { return b - day < day - a }
    guard let month = published.month, let first = past.month, let second = future.month else { return false }
    return (after - year) * 12 + second - month < (year - before) * 12 + month - first
  }

  /// True when a date lies after the publication by more than the tolerance, as far as both are known.
  func isFuture(_ date: PartialDate) -> Bool {
    guard let published, let year = published.year, let other = date.year else { return false }
    if let a = published.dayNumber, let b = date.dayNumber { return b > a + Self.futureTolerance }
    if other != year { return other > year }
    if let month = published.month, let otherMonth = date.month { return otherMonth > month }
    return false
  }

  private func isPast(_ date: PartialDate) -> Bool {
    guard let published, let year = published.year, let other = date.year else { return false }
    if let a = published.dayNumber, let b = date.dayNumber { return b < a }
    if other != year { return other < year }
    if let month = published.month, let otherMonth = date.month { return otherMonth < month }
    return false
  }
}
