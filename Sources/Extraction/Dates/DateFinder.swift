internal import Lexicons
internal import Model
internal import Text

/// Finds dates as printed; an impossible date is none. One pass, the longest form at each token.
struct DateFinder {
  private let reading = CalendarReading()
  private let rules = DateRules.everything
  private let vietnamese, toneless, other: DateCursor

  init(phrases: PhraseBook) {
    let table = phrases.calendarTable
    vietnamese = DateCursor(reading, words: table[.vietnamese])
    toneless = DateCursor(reading, words: table[.toneless], isToneless: true)
    other = DateCursor(reading, words: table[.other])
  }

  func dates(_ sentence: Sentence) -> [DateSymbol] {
    guard let cursor = cursor(sentence) else { return [] }
    var result: [DateSymbol] = []
    var end = 0
    for candidate in reading.candidates where candidate >= end {
      guard let found = rules.longest(cursor, Int(candidate)) else { continue }
      end = found.full.end
      cursor.lastEnd = end
      guard found.form != .impossible else { continue }
      let floor = result.last?.full.end ?? 0
      result.append(finished(found, cursor, from: floor))
      end = result[result.count - 1].full.end
      cursor.lastEnd = end
    }
    guard result.count > 1 else { return result }
    DateLists.completeYears(&result, cursor)
    DateLists.join(&result, cursor)
    return result
  }

  /// The cursor at a sentence; nil for one without a token at which a rule is tried.
  private func cursor(_ sentence: Sentence) -> DateCursor? {
    let isVietnamese = sentence.language == .vietnamese
    let isToneless = isVietnamese && !sentence.tokens.contains { $0.hasMarks }
    let view: CalendarTable.View = !isVietnamese ? .other : isToneless ? .toneless : .vietnamese
    let mark = PhraseBook.Mark.date(view)
    guard sentence.hasNumber || sentence.marks & mark != 0 else { return nil }
    let cursor = !isVietnamese ? other : isToneless ? toneless : vietnamese
    let present = reading.read(sentence.tokens, cursor.words, mark, triggers: rules.triggers)
    guard !reading.candidates.isEmpty else { return nil }
    cursor.begin(sentence, present: present)
    return cursor
  }

  /// The symbol with what belongs to it around it: an article, a date in brackets, a weekday behind; and its tense.
  private func finished(_ found: DateSymbol, _ cursor: DateCursor, from floor: Int) -> DateSymbol {
    var symbol = explained(found, cursor)
    if symbol.takesArticle, let article = cursor.word(.article, endingAt: symbol.full.start), article.start >= floor {
      symbol.full.start = article.start
    }
    if symbol.isOpen, symbol.tense == .unknown { symbol.tense = cursor.tense(around: symbol.full) }
    return symbol
  }

  /// `hôm qua (27)`, `sáng nay (24/2)`, `yesterday, Feb. 23`, `24/2 (thứ Sáu)`: said twice, one date.
  private func explained(_ found: DateSymbol, _ cursor: DateCursor) -> DateSymbol {
    guard DateRules.isDay(found) else { return found }
    let end = found.full.end
    let isBracketed = cursor.isMark(end, 0x28)
    let next = isBracketed ? end + 1 : cursor.comma(end)
    let isPrinted = found.form == .day
    if isPrinted {
      guard isBracketed, let weekday = cursor.word(.weekday, next), cursor.isMark(weekday.end, 0x29) else {
        return found
      }
      return found.widened(to: weekday.end + 1)
    }
    if let date = DateRules.numbered(cursor, next), date.form == .day, !date.isLunar, date.rule != "vi/date/ago" {
      let closed = isBracketed && cursor.isMark(date.full.end, 0x29) ? date.full.end + 1 : date.full.end
      var symbol = date.widened(from: found.full.start, to: closed)
      symbol.rule = found.rule
      return symbol
    }
    if isBracketed, let day = cursor.dayNumber(next), cursor.isMark(day.end, 0x29) {
      var symbol = found.widened(to: day.end + 1)
      symbol.expression = .dayOfMonth(day.value, month: nil)
      symbol.form = .period
      return symbol
    }
    return found
  }
}

/// What dates of one sentence take from each other.
enum DateLists {
  /// `28/2 đến 2/3/2023`, `June 28 - July 2, 2022`, `5/10 và 6/11/2022`: a year behind the last serves all.
  static func completeYears(_ dates: inout [DateSymbol], _ cursor: DateCursor) {
    guard dates.count > 1 else { return }
    for index in stride(from: dates.count - 2, through: 0, by: -1) {
      let next = dates[index + 1]
      guard case .month(let month, let day, .open) = dates[index].expression, let later = next.start,
        isJoined(dates[index].full.end, next.full.start, cursor)
      else { continue }
      // "30/4 - 1/5 năm nay": the year of the last, as it is told.
      if case .month(_, .some, let year) = next.expression, year != .open, day != nil {
        dates[index].expression = .month(month, day: day, year)
      }
      guard let year = later.year, dates[index].form == next.form else { continue }
      let isEarlier = (month, day ?? 0) <= (later.month ?? 0, later.day ?? 0)
      guard let date = PartialDate(year: isEarlier ? year : year - 1, month: month, day: day) else { continue }
      dates[index].start = date
      dates[index].expression = .date(date)
    }
  }

  /// `31/10-1/11`, `March 28-April 2`: two days that a dash ties are a stretch; so are two dates that are all of a text.
  static func join(_ dates: inout [DateSymbol], _ cursor: DateCursor) {
    guard dates.count > 1 else { return }
    var result: [DateSymbol] = []
    for date in dates {
      guard let first = result.last, let whole = stretch(from: first, to: date, of: dates.count, cursor) else {
        result.append(date)
        continue
      }
      result[result.count - 1] = whole
    }
    dates = result
  }

  /// Nil for two dates that stay two.
  private static func stretch(
    from first: DateSymbol, to last: DateSymbol, of count: Int, _ cursor: DateCursor
  ) -> DateSymbol? {
    guard !first.isLunar, !last.isLunar else { return nil }
    let dash = first.full.end
    let isTied =
      first.form == .day && last.form == .day && cursor.isDash(dash) && cursor.isTight(dash)
      && cursor.isTight(dash + 1) && last.full.start == dash + 1
    let opener = cursor.word(.from, endingAt: first.full.start)
    let start = isTied ? first.full.start : opener?.start ?? first.full.start
    guard isTied || isAll(count, first, last, opener?.value, Span(start, last.full.end), cursor) else { return nil }
    var whole = DateSymbol(
      Span(first.span.start, last.span.end), .interval, .between(first.expression, last.expression), rule: last.rule)
    (whole.start, whole.end) = (first.start, last.start)
    if case .date(let begin) = first.expression, case .date(let end) = last.expression {
      whole.expression = .interval(begin, end)
    }
    whole.tense = last.tense
    return whole.widened(from: start, to: last.full.end)
  }

  /// Two dates of one kind, joined as a range, and nothing else in the sentence.
  private static func isAll(
    _ count: Int, _ first: DateSymbol, _ last: DateSymbol, _ opener: Int?, _ span: Span, _ cursor: DateCursor
  ) -> Bool {
    guard count == 2, first.form == last.form, first.form == .day || first.form == .month, cursor.isWhole(span),
      isJoined(first.full.end, last.full.start, cursor)
    else { return false }
    let joint = cursor.comma(first.full.end)
    return cursor.isDash(joint) || cursor.has(.to, joint) || opener == 2 && cursor.has(.and, joint)
  }

  /// A dash, a comma, or a word of ranges between two dates, and nothing else.
  private static func isJoined(_ start: Int, _ end: Int, _ cursor: DateCursor) -> Bool {
    guard start < end, end - start <= 3 else { return false }
    var index = cursor.comma(start)
    if index < end, cursor.isDash(index) { index += 1 }
    if let word = cursor.word(.to, index) ?? cursor.word(.and, index), word.end <= end { index = word.end }
    return index == end && index > start
  }
}
