package import Model

/// A word of dates: a number, a month, a unit of time, a relation, or what makes a number something else than a date.
package struct CalendarWord: Hashable, Sendable {
  /// What the word does; `calendar.tsv` describes each kind at its head.
  package enum Kind: String, Sendable, CaseIterable {
    case number, ordinal, month, weekday, unit, today, shift, anaphor, same, ago, later, within, `in`, about
    case season, holiday, tet, calendar, part, half, decade, years, to, and, from, day, term, fiscal, future
    case past, leads, street, code, amount, revolution, every, one, article, of, suffix, feast, era, nth
    case lunarMonth = "lunar-month", dayName = "day-name", dayPart = "day-part", dayShift = "day-shift"
    case fromNow = "from-now", sinceThen = "since-then", lunarHoliday = "lunar-holiday"
    case fullMoon = "full-moon", lunarDay = "lunar-day", partOf = "part-of", endOf = "end-of"
    case tenDays = "ten-days", shareBefore = "share-before", shareAfter = "share-after"
    case ordinalHead = "ordinal-head", firstMonths = "first-months"
    case quarterMark = "quarter-mark", weekdayMark = "weekday-mark"

    /// A bit of its own, so that a set of kinds is one number; there are fewer than 64.
    package var bit: UInt64 { 1 << UInt64(index) }

    /// Its place among all cases.
    var index: Int { withUnsafeBytes(of: self) { Int($0[0] & 63) } }
  }

  package var kind: Kind
  package var value: Int
  package var language: Language
}
