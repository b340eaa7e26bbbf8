internal import Model

extension DateValue {
  /// True when every day that this date can mean is one that the other can mean: a day in its month, a year in its
  /// decade, a day of a year in the same day without one, a time in its day.
  func lies(in other: DateValue) -> Bool {
    guard isLunar == other.isLunar, other.part == nil || part == other.part else { return false }
    if let time = other.time { return self.time.map { $0.hasPrefix(time) } ?? false && start == other.start }
    guard start.year != nil, other.start.year != nil else {
      return end == nil && other.end == nil && start.isCompatible(with: other.start) && start.knows(other.start)
    }
    return other.start.first <= start.first && (end ?? start).last <= (other.end ?? other.start).last
  }
}

extension PartialDate {
  /// Order of the first day that it can mean; needs the year.
  fileprivate var first: Int { ((year ?? 0) * 100 + (month ?? 1)) * 100 + (day ?? 1) }
  /// Order of the last one.
  fileprivate var last: Int {
    let month = month ?? 12
    return ((year ?? 0) * 100 + month) * 100 + (day ?? Self.days(inMonth: month, year: year ?? 0))
  }

  /// True when every part that the other knows is known here too.
  fileprivate func knows(_ other: PartialDate) -> Bool {
    (other.year == nil || year != nil) && (other.month == nil || month != nil) && (other.day == nil || day != nil)
  }
}
