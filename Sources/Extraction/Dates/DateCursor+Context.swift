internal import Lexicons
internal import Model
internal import Text

/// Whether two short numbers are a day and a month: a share, a score, an address look the same.
extension DateCursor {
  /// A word right before, or before a bracket or a comma, after which a date stands.
  func leadsStrongly(_ index: Int) -> Bool {
    if isLed(index) { return true }
    return isMark(index - 1, 0x28, 0x2c) && isLed(index - 1)
  }

  private func isLed(_ index: Int) -> Bool {
    follows(.day, index) || follows(.dayPart, index) || follows(.weekday, index) || follows(.today, index)
      || follows(.dayShift, index) && index > 1 && follows(.dayPart, index - 1) || follows(.dayName, index)
  }

  private func leads(_ index: Int) -> Bool { follows(.leads, index) || leadsStrongly(index) }

  /// Days whose digits are read as fractions else; every reader takes them for the holiday.
  private static let holidays: Set<[Int]> = [[2, 9], [1, 5], [1, 6], [3, 8], [2, 3]]

  /// What a reader takes for a share unless a word in front says else.
  private static let fractions: Set<[Int]> = [[1, 2], [1, 3], [2, 3], [1, 4], [3, 4]]

  func isDayMonth(_ index: Int, _ first: Int, _ second: Int) -> Bool {
    let end = index + 3
    if follows(.street, index) && !leadsStrongly(index) || follows(.code, index) { return false }
    switch tokens[index + 1].key {
    case 0x2f:
      // "31/1-1/2": tied to the date before.
      if lastEnd > 0, lastEnd == index - 1, isDash(lastEnd), isTight(lastEnd), isTight(index) { return true }
      if follows(.shareBefore, index), !leadsStrongly(index) { return false }
      // "up 3/8": English papers print shares so, and few of their days.
      if language == .english, first < second, !leads(index), !isWhole(Span(index, end)) { return false }
      if first == 24, second == 7, !leads(index) { return false }
      if Self.fractions.contains([first, second]), !leadsStrongly(index), !follows(.from, index), !follows(.to, index),
        !isMark(index - 1, 0x28), lastEnd == 0 || !isEnd(end)
      {
        return false
      }
      if has(.shareAfter, end) || isAmount(end), !leads(index) { return false }
      guard first < second, second <= 10, !leads(index), !Self.holidays.contains([first, second]), isWord(end),
        !tokens[end].isCapitalised || isShouted
      else { return true }
      return isFollowed(end)
    case 0x2e:
      return leadsStrongly(index)
    default:
      // A range of amounts ascends: "ngày 3-4 lần"; "ngày 26-11" does not.
      if follows(.day, index), first > second { return true }
      if isAmount(end) || has(.shareAfter, end)
        || has(.unit, end) && !has(.shift, end + 1) && !follows(.day, index) && first < second
      {
        return false
      }
      if leadsStrongly(index) { return true }
      guard language == .vietnamese, first > second, second <= 12 else { return false }
      // A range of numbers ascends, so what descends behind such a word is a date; so is `24-02`.
      if follows(.leads, index) { return true }
      if digits(index + 2) == 2, second < 10, !isMark(index - 1, 0x2d) { return true }
      guard first > 12 else { return false }
      // The text prints its dates this way.
      if lastEnd > 0 { return true }
      if isMark(index - 1, 0x28), isMark(end, 0x29) { return true }
      return isOpening(index) && isMark(end, 0x3a, 0x2c)
    }
  }

  /// Words that go on after a date and not after a share.
  private func isFollowed(_ index: Int) -> Bool {
    let kinds: [CalendarWord.Kind] = [.future, .past, .to, .and, .leads, .shift, .from, .calendar, .dayPart]
    return kinds.contains { has($0, index) }
  }
}
