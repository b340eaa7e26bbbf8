internal import Lexicons
internal import Model
internal import Text

/// Numbers as dates use them.
extension DateCursor {
  func number(_ index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].isNumber, tokens[index].number >= 0 else { return nil }
    return Int(tokens[index].number)
  }

  /// How many digits a number is printed with; full-width digits take three bytes.
  func digits(_ index: Int) -> Int {
    guard tokens.indices.contains(index), tokens[index].isNumber else { return 0 }
    let bytes = Int(tokens[index].end - tokens[index].start)
    var value = max(1, number(index) ?? 0)
    var needed = 0
    while value > 0 {
      needed += 1
      value /= 10
    }
    return bytes >= 3 * needed && bytes % 3 == 0 && bytes > 4 ? bytes / 3 : bytes
  }

  /// True when a digit run or a letter stands right before, so that this one is the tail of something else.
  func isTail(_ index: Int) -> Bool {
    guard index > 0, !tokens[index].spaceBefore else { return false }
    if index - 1 == lastEnd, lastEnd > 0, isDash(lastEnd) { return false }
    if !tokens[index - 1].isMark { return true }
    guard index > 1, !tokens[index - 1].spaceBefore else { return false }
    if isMark(index - 1, 0x3a, 0x28, 0x7c, 0x3b, 0x22, 0x201c) { return false }
    return tokens[index - 2].isNumber || isMark(index - 1, 0x2f, 0x2e) && tokens[index - 2].isWord
      || isMark(index - 1, 0x2d) && tokens[index - 2].isWord && digits(index) > 2
  }

  /// True when a number goes on behind this one: a decimal, a thousand, a code, a percentage.
  func goesOn(_ index: Int) -> Bool {
    guard isTight(index + 1) else { return isMark(index + 1, 0x25) }
    if tokens[index + 1].isWord { return true }
    if isMark(index + 1, 0x25) { return true }
    return isMark(index + 1, 0x2e, 0x2c, 0x2f) && isTight(index + 2) && !tokens[index + 2].isMark
  }

  /// Four digits of a year that ends a date in digits.
  func closingYear(_ index: Int, in years: ClosedRange<Int> = years) -> Int? {
    guard let year = number(index), years.contains(year), digits(index) == 4 else { return nil }
    if isTight(index + 1), isWord(index + 1) || isMark(index + 1, 0x25) { return nil }
    return year
  }

  /// Years outside are numbers: no award of the programmes is older, and plans seldom reach further.
  static let years = 1900...2100
  /// Years that only a word in front can show to be years.
  static let oldYears = 1000...2199

  /// A four-digit year that is no part of a decimal, a code or a larger number, and counts nothing.
  func year(_ index: Int) -> Int? { year(index, in: Self.years) }

  /// A year of any century of news and history, behind a word that asks for a year.
  func oldYear(_ index: Int) -> Int? { year(index, in: Self.oldYears) }

  private func year(_ index: Int, in years: ClosedRange<Int>) -> Int? {
    guard let value = number(index), years.contains(value), digits(index) == 4 else { return nil }
    if index > 0, !tokens[index].spaceBefore, !tokens[index - 1].isMark { return nil }
    if index > 1, !tokens[index].spaceBefore, isMark(index - 1, 0x2e, 0x2c, 0x2f), tokens[index - 2].isNumber,
      !tokens[index - 1].spaceBefore
    {
      return nil
    }
    if isTight(index + 1) {
      if isMark(index + 1, 0x25) { return nil }
      if isMark(index + 1, 0x2e, 0x2c, 0x2f), number(index + 2) != nil, isTight(index + 2) { return nil }
      // `2023km`: a unit, `2023-QĐ`, `2023/QH`: a document number.
      if tokens[index + 1].isWord { return nil }
      if isMark(index + 1, 0x2f), isWord(index + 2) { return nil }
      if isMark(index + 1, 0x2d), isTight(index + 2), isWord(index + 2), tokens[index + 2].isUpper, !isShouted {
        return nil
      }
    }
    if isAmount(index + 1) { return nil }
    if index > 0, isMark(index - 1, 0x24, 0x20ac, 0xa3, 0x23) { return nil }
    if number(index + 1) != nil, digits(index + 1) > 2 { return nil }
    return value
  }

  /// A year of two digits: up to 2049, since plans are printed too.
  func shortYear(_ index: Int) -> Int? {
    guard let value = number(index), digits(index) == 2, !goesOn(index) else { return nil }
    return value < 50 ? 2000 + value : 1900 + value
  }

  /// Counts of units in digits or words, longest first: `hai mươi năm` is 25 and 20 years.
  func counts(_ index: Int) -> [Word] {
    if let value = number(index) {
      guard !isTail(index), !goesOn(index), (1...999).contains(value) else { return [] }
      return [(value, index + 1)]
    }
    let kinds = kinds(index)
    guard kinds & (CalendarWord.Kind.number.bit | CalendarWord.Kind.one.bit) != 0 else { return [] }
    return candidates(.number, index) + candidates(.one, index)
  }

  /// A day of the month in digits, also as `24th`; at most two digits.
  func dayNumber(_ index: Int) -> Word? {
    guard let day = number(index), (1...31).contains(day), digits(index) <= 2 else { return nil }
    let next = index + 1
    if isTight(next), isWord(next) { return has(.suffix, next) ? (day, next + 1) : nil }
    return (day, next)
  }

  /// A day or month in Vietnamese words: `hai mươi bốn`, `mười`.
  func spelled(_ index: Int, upTo last: Int) -> [Word] {
    candidates(.number, index, .vietnamese).filter { (1...last).contains($0.value) }
  }

  /// A Roman numeral up to 21, as quarters and centuries are printed.
  func roman(_ index: Int) -> Int? {
    guard isWord(index), tokens[index].isUpper else { return nil }
    return Self.romans[tokens[index].key]
  }

  private static let romans: [UInt64: Int] = {
    var table: [UInt64: Int] = [:]
    let tens = ["", "X", "XX"]
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    for value in 1...21 { table[PhrasePattern.keys(tens[value / 10] + ones[value % 10])[0]] = value }
    return table
  }()

  /// A word that says what a number counts. `Bộ` with its capital is a ministry, and some classifiers are verbs.
  func isAmount(_ index: Int) -> Bool {
    guard let word = word(.amount, index) else { return false }
    if language == .vietnamese, isCapitalised(index), !tokens[index].isUpper, !isShouted { return false }
    return !reads(Self.noClassified, word.end)
  }

  /// Behind classifiers: `cuốn trôi`, `con số`.
  private static let noClassified = Names("trôi phăng số")

  func unit(_ index: Int) -> (unit: DateUnit, end: Int)? {
    guard let word = word(.unit, index), let unit = DateUnit(rawValue: word.value) else { return nil }
    return (unit, word.end)
  }
}

extension DateCursor {
  /// A count in digits or words that ends right before a token.
  func counts(endingAt end: Int) -> Int? {
    if let value = number(end - 1), !isTail(end - 1), digits(end - 1) <= 3 { return value }
    return word(.number, endingAt: end)?.value
  }

  /// Words that `trước`, `sau` and `tới` govern as prepositions.
  func isPreposition(_ shift: Word) -> Bool {
    let end = shift.end
    guard isWord(end) else { return false }
    // One syllable alone can govern; "vừa qua", "sắp tới" cannot.
    guard reads(Self.governing, end - 1) else { return false }
    return reads(Self.governed, end)
  }

  private static let governing = Names("trước sau tới qua")
  private static let governed = Names(
    "khi đây đó lúc hạn tết sinh thềm mắt sự các những một việc cuộc thời nguy công kỳ ngày trận lễ buổi đại bầu giờ tháng năm nghị bão chức ca vụ lần đợt bản mùa giải chiến thảm động cơn vòng"
  )
}
