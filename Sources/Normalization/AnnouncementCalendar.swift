internal import Model

/// When the editions of one award were announced, as far as claims that print the edition tell. Learns first, is asked
/// after.
struct AnnouncementCalendar {
  /// News of an award appears within two weeks; older reports call themselves background.
  static let newsWindow = 14
  /// A longer span, such as a bare year, dates no announcement.
  static let longestSpan = 31
  /// A usual lag places a claim only when its month lies this near to the month of the editions known.
  static let lagTolerance = 3
  /// Two editions make a habit, one does not.
  static let editionsForLag = 2

  private struct Entry: Hashable {
    var days: ClosedRange<Int>
    var edition: Int
  }

  private var byMonth: [Int: [Entry: Set<Int>]] = [:]
  /// Months from an edition's announcement to the January of its year, with the witnesses.
  private var lags: [Int: Set<Int>] = [:]
  private var editions: Set<Int> = []
  /// What was asked before: many claims ask of one day, and each answer takes as long as the day has witnesses.
  private let answers = Answers()

  private final class Answers {
    var byDays: [ClosedRange<Int>: Int?] = [:]
    var byMonth: [Int: Int?] = [:]
  }

  /// Learns from a claim whose page prints the edition. Constant time.
  mutating func learn(_ claim: ClaimHead, family: Int) {
    guard let edition = claim.edition, let days = Self.days(claim) else { return }
    let entry = Entry(days: days, edition: edition)
    for month in Self.months(days) { byMonth[month, default: [:]][entry, default: []].insert(family) }
    guard claim.status != .inferred, let month = Self.month(claim) else { return }
    lags[edition * 12 - month, default: []].insert(family)
    editions.insert(edition)
  }

  /// The edition announced in the days when the claim's award was; nil when none or several are.
  func edition(announcedWith claim: ClaimHead) -> Int? {
    guard let days = Self.days(claim) else { return nil }
    // A day's slack on either side covers two time zones.
    let near = (days.lowerBound - 1)...(days.upperBound + 1)
    if let known = answers.byDays[near] { return known }
    var votes = EditionVotes()
    for month in Self.months(near) {
      for (entry, families) in byMonth[month] ?? [:] where entry.days.overlaps(near) {
        votes.add(entry.edition, by: families)
      }
    }
    answers.byDays[near] = .some(votes.winner)
    return votes.winner
  }

  /// The edition that the usual time from announcement to edition gives, nil when the award has no such habit.
  func edition(byLagOf claim: ClaimHead) -> Int? {
    guard editions.count >= Self.editionsForLag, let month = Self.month(claim) else { return nil }
    if let known = answers.byMonth[month] { return known }
    var votes = EditionVotes()
    for (lag, families) in lags {
      let edition = (month + lag + 6) / 12
      if abs(month + lag - edition * 12) <= Self.lagTolerance {
        votes.add(edition, by: families)
      } else {
        votes.addAgainst(families)
      }
    }
    answers.byMonth[month] = .some(votes.winner)
    return votes.winner
  }

  /// The days in which the award was announced, by the claim's date or, for news, by its publication.
  ///
  /// News whose date would be fresh in the year of publication has misprinted the year: its publication counts.
  private static func days(_ claim: ClaimHead) -> ClosedRange<Int>? {
    let news = newsDays(claim)
    guard let announced = claim.announced else { return news }
    guard let days = announced.days else { return nil }
    if let news, days.count > longestSpan { return days.overlaps(news) ? news : nil }
    guard days.count <= longestSpan else { return nil }
    if let news, !days.overlaps(news), isMisprint(announced, of: news) { return news }
    return days
  }

  private static func newsDays(_ claim: ClaimHead) -> ClosedRange<Int>? {
    guard claim.status == .announced, let published = claim.published?.days, published.count <= longestSpan
    else { return nil }
    return (published.lowerBound - newsWindow)...published.upperBound
  }

  private static func isMisprint(_ date: DateValue, of news: ClosedRange<Int>) -> Bool {
    [news.lowerBound, news.upperBound].contains { day in
      let start = PartialDate(year: PartialDate(dayNumber: day).year, month: date.start.month, day: date.start.day)
      return start.flatMap { DateValue($0).days }?.overlaps(news) ?? false
    }
  }

  private static func month(_ claim: ClaimHead) -> Int? {
    claim.announced.map(\.monthNumber) ?? (claim.status == .announced ? claim.published?.monthNumber : nil)
  }

  /// Months of a span as keys of `byMonth`: day numbers cut into thirty days, which is all a bucket needs.
  private static func months(_ days: ClosedRange<Int>) -> ClosedRange<Int> {
    days.lowerBound / 30...days.upperBound / 30
  }
}
