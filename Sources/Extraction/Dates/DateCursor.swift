internal import Lexicons
internal import Model
internal import Text

/// What the date rules ask of the tokens around a position.
struct DateCursor {
  let tokens: [Token]
  let phrases: PhraseBook
  let language: Language
  /// Vietnamese typed without its marks, in which `thang` is a month; elsewhere it is a scale.
  private let isToneless: Bool
  private let none: [Int32]

  init(tokens: [Token], phrases: PhraseBook, language: Language) {
    self.tokens = tokens
    self.phrases = phrases
    self.language = language
    isToneless = language == .vietnamese && !tokens.contains { $0.hasMarks }
    none = [Int32](repeating: 0, count: tokens.count)
  }

  private static func keys(_ words: [String]) -> Set<UInt64> {
    Set(words.flatMap { [PhrasePattern.keys($0)[0], PhrasePattern.keys($0, bare: true)[0]] })
  }

  private static let dateWords = keys(["ngày", "hôm", "sáng", "chiều", "tối", "trưa", "đêm", "on"])
  private static let announcing = keys([
    "ngày", "hôm", "sáng", "chiều", "tối", "trưa", "đêm", "qua", "nay", "nhật", "hai", "ba", "tư", "năm", "sáu", "bảy",
  ])
  private static let rangeWords = keys(["đến", "và", "tới", "to", "and"])
  private static let month = keys(["tháng"])
  private static let year = keys(["năm"])
  private static let day = keys(["ngày", "mùng", "mồng"])

  func number(_ index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].kind == .number, tokens[index].number >= 0 else { return nil }
    return Int(tokens[index].number)
  }

  /// A four-digit year that is no part of a decimal, a code or a larger number.
  func year(_ index: Int) -> Int? {
    guard let value = number(index), DateFinder.years.contains(value),
      tokens[index].end - tokens[index].start == 4
    else { return nil }
    if index > 0, !tokens[index].spaceBefore, tokens[index - 1].kind != .mark { return nil }
    if index > 1, !tokens[index].spaceBefore, [0x2e, 0x2c, 0x2f].contains(tokens[index - 1].key),
      tokens[index - 2].kind == .number, !tokens[index - 1].spaceBefore
    {
      return nil
    }
    if tokens.indices.contains(index + 1), !tokens[index + 1].spaceBefore {
      let next = tokens[index + 1]
      if next.key == 0x25 { return nil }
      if [0x2e, 0x2c, 0x2f].contains(next.key), number(index + 2) != nil, !tokens[index + 2].spaceBefore { return nil }
      // `2023km`, `2000s`: a unit or a decade, `2023-QĐ`: a document number.
      if next.kind == .word { return nil }
      if next.key == 0x2f, tokens.indices.contains(index + 2), tokens[index + 2].kind == .word { return nil }
    }
    if tokens.indices.contains(index + 1), Self.units.contains(tokens[index + 1].key) { return nil }
    if index > 0, [0x24, 0x20ac].contains(tokens[index - 1].key) { return nil }
    if number(index + 1) != nil, tokens[index + 1].end - tokens[index + 1].start > 2 { return nil }
    return value
  }

  /// Words behind an amount.
  private static let units = keys([
    "đồng", "km", "người", "usd", "ha", "tỷ", "triệu", "hecta", "căn", "hộ", "mét", "people", "residents", "euros",
    "dollars", "homes", "miles", "metres", "meters", "tons", "tonnes", "jobs", "households",
  ])

  private static let spanOpenings = keys(["từ", "from", "between", "since", "giữa"])
  private static let spanWords = keys(["đến", "tới", "to", "until", "till", "through"])
  private static let pairWords = keys(["and", "và"])
  private static let pairOpenings = keys(["between", "giữa"])

  /// Index of the second year of a span in words whose first year stands at an index.
  func spanEnd(from index: Int) -> Int? {
    let before = isYearWord(index - 1) ? index - 2 : index - 1
    guard has(Self.spanOpenings, before) else { return nil }
    let word = index + 1
    guard has(Self.spanWords, word) || has(Self.pairWords, word) && has(Self.pairOpenings, before) else { return nil }
    return isYearWord(word + 1) ? word + 2 : word + 1
  }

  /// Words that make `9/10` a share and no date.
  private static let shares = keys(["điểm", "dân", "of", "cities", "tỉnh", "thành", "số", "diện", "quãng", "provinces"])
  func isShare(_ index: Int) -> Bool { has(Self.shares, index) }

  func isTight(_ index: Int) -> Bool { tokens.indices.contains(index) && !tokens[index].spaceBefore }

  func isDash(_ index: Int) -> Bool {
    tokens.indices.contains(index) && [0x2d, 0x2010, 0x2011, 0x2013, 0x2014].contains(tokens[index].key)
  }

  func isJoint(_ index: Int) -> Bool {
    tokens.indices.contains(index) && [0x2f, 0x2d, 0x2e, 0x2013].contains(tokens[index].key)
  }

  /// True when a digit run stands right before, so that this one is the tail of something else.
  func followsNumber(_ index: Int) -> Bool {
    guard index > 1, !tokens[index].spaceBefore, !tokens[index - 1].spaceBefore else {
      return index > 0 && !tokens[index].spaceBefore && tokens[index - 1].kind == .word
    }
    return tokens[index - 1].kind == .mark && tokens[index - 2].kind == .number
      || tokens[index - 1].kind == .word
  }

  func isRangeWord(_ index: Int) -> Bool { has(Self.rangeWords, index) }
  func isDateWord(_ index: Int) -> Bool { has(Self.dateWords, index) }
  func isMonthWord(_ index: Int) -> Bool { has(Self.month, index) && isToneless || hasMarked("tháng", index) }
  func isYearWord(_ index: Int) -> Bool { has(Self.year, index) }
  func isDayWord(_ index: Int) -> Bool { has(Self.day, index) }
  func announcesDate(_ index: Int) -> Bool {
    if has(Self.announcing, index - 1) { return true }
    return [0x28, 0x2c].contains(tokens.indices.contains(index - 1) ? tokens[index - 1].key : 0)
      && has(Self.announcing, index - 2)
  }

  private func has(_ set: Set<UInt64>, _ index: Int) -> Bool {
    tokens.indices.contains(index) && set.contains(tokens[index].key)
  }

  private func hasMarked(_ word: String, _ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].key == PhrasePattern.keys(word)[0]
  }

  /// A calendar word of a kind that begins here: its value and the index after it.
  func word(_ kind: CalendarWord.Kind, _ index: Int, language: Language? = nil) -> (value: Int, end: Int)? {
    guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
    var found: [PhraseAutomaton.Match] = []
    phrases.calendar.matches(tokens, at: index, numberEnds: none, into: &found)
    let best = found.filter {
      let word = phrases.calendarWords[Int($0.payload)]
      return word.kind == kind && (language == nil || word.language == language)
    }.max { $0.end < $1.end }
    return best.map { (phrases.calendarWords[Int($0.payload)].value, $0.end) }
  }

  /// Day first, as Vietnamese and most of the world write; month first only where day first cannot be.
  func dayMonth(_ first: Int, _ second: Int, year: Int?) -> PartialDate? {
    PartialDate(year: year, month: second, day: first) ?? PartialDate(year: year, month: first, day: second)
  }
}
