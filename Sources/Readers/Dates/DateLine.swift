internal import Model

/// A line that holds a date of publication and little else: `Văn hóa 14/09/2021 07:45`, `By X   September 23, 2020`.
struct DateLine {
  var date: PrintedDate
  /// It names a change (`Cập nhật`, `Updated`), not the first publication.
  var isUpdate: Bool
  /// Words beside date, time and their labels: a section, an author, a menu.
  var otherWords: [String]

  private static let longestLine = 160
  /// More words than a section and an author need make a sentence that happens to hold a date.
  private static let mostOtherWords = 7
  private static let updateWords = ["cap nhat", "updated", "last modified", "modified", "sua doi", "last update"]
  private static let copyrightWords = ["copyright", "©", "ban quyen"]
  private static let firstWords = ["dang", "xuat ban", "published", "posted", "ngay dang"]

  init?(_ bytes: [UInt8], key: String, order: PrintedDate.Order) {
    guard bytes.count <= Self.longestLine, bytes.contains(where: ASCII.isDigit) else { return nil }
    if Self.copyrightWords.contains(where: { key.has($0) }) { return nil }
    let dates = PrintedDate.all(in: bytes, order: order)
    guard let first = dates.first else { return nil }
    var others: [String] = []
    for token in DateToken.tokens(bytes)
    where !dates.contains(where: { $0.start <= token.start && token.end <= $0.end }) {
      if let word = token.word, !FurnitureWords.dateLabels.contains(word) { others.append(word) }
      if let number = token.number, number.digits > 2 { others.append(String(number.value)) }
    }
    guard others.count <= Self.mostOtherWords else { return nil }
    if others.count > 3, bytes.last == 0x2e { return nil }
    self.otherWords = others
    let update = Self.updateWords.contains { key.has($0) }
    // `Đăng 1/2/2023, cập nhật 3/2/2023`: the first of two is the first publication.
    isUpdate = update && !(dates.count > 1 && Self.firstWords.contains { key.utf8.starts(with: $0.utf8) })
    date = first
  }

  /// The date that opens a release: `(March 20, 2024 – New York) – …`, `HÀ NỘI, 24/02/2023 – …`.
  static func opening(_ bytes: [UInt8], order: PrintedDate.Order) -> PrintedDate? {
    let head = bytes.prefix(longestOpening)
    guard let date = PrintedDate.all(in: head, order: order).first else { return nil }
    let before = DateToken.tokens(head).prefix { $0.start < date.start }
    let isBracketed = bytes.first == 0x28
    if isBracketed {
      guard before.count <= 6, let close = head.firstIndex(of: 0x29), close >= date.end else { return nil }
      return date
    }
    // A place in capitals, the date, then a dash or colon.
    guard before.count <= 8, before.allSatisfy({ $0.word != nil || $0.isMark(",.-/()") }) else { return nil }
    let after = DateToken.tokens(bytes.dropFirst(date.end).prefix(longestPlace))
    guard let dash = after.firstIndex(where: { $0.isMark("-:") }), opens(after[..<dash], bytes, date, before.isEmpty)
    else { return nil }
    guard before.contains(where: { $0.word != nil }) else { return date }
    let place = bytes[..<date.start].filter(ASCII.isLetter)
    return place.first.map(ASCII.isUpper) == true ? date : nil
  }

  private static let longestOpening = 110
  /// Bytes of the place between a date and its dash.
  private static let longestPlace = 40
  private static let mostPlaceWords = 4

  /// True for nothing but marks, or behind a date that opens the line a place: `14 December 2023 (London) –`.
  private static func opens(
    _ tokens: ArraySlice<DateToken>, _ bytes: [UInt8], _ date: PrintedDate, _ isFirst: Bool
  ) -> Bool {
    let words = tokens.filter { !$0.isMark("(),.") }
    // "PARIS, Oct. 9, 2024 (Agency) --"
    let isBracketed = tokens.first?.isMark("(") == true && tokens.last?.isMark(")") == true
    guard isFirst else { return words.isEmpty || isBracketed && words.count <= mostPlaceWords }
    let place = bytes.dropFirst(date.end)
    return words.count <= mostPlaceWords
      && words.allSatisfy { $0.word != nil && ASCII.isUpper(place[place.startIndex + $0.start]) }
  }
}

extension PrintedDate.Order {
  /// Endings of addresses whose English pages write the month first; the rest of the world writes the day first.
  private static let dayFirstEndings = [
    ".vn", ".uk", ".au", ".nz", ".in", ".ie", ".za", ".sg", ".my", ".eu", ".fr", ".de", ".nl", ".es", ".it", ".pt",
    ".br", ".unesco.org", ".un.org", ".who.int", ".unhabitat.org",
    ".id", ".th", ".hk", ".ke", ".ng", ".gh", ".pk", ".lk", ".be", ".ch", ".at", ".dk", ".no", ".fi", ".pl",
    ".ee", ".lv", ".lt", ".se", ".cz", ".sk", ".hu", ".ro", ".bg", ".gr", ".hr", ".si", ".lu", ".mt", ".cy", ".ua",
    ".tr", ".mo", ".lk", ".bd", ".np", ".kh", ".la", ".bn", ".mt", ".is", ".rs", ".ge", ".am", ".co", ".uy", ".ec",
    ".mx", ".ar", ".cl", ".pe", ".eg", ".ma", ".il", ".ae",
  ]

  /// The order a page uses: what its own dates show, then its language, then its address.
  static func of(
    language: Language, declared: String? = nil, url: String?, sample: ArraySlice<UInt8>
  ) -> PrintedDate.Order {
    if language == .vietnamese { return .dayFirst }
    var dayFirst = 0
    var monthFirst = 0
    let bytes = Array(sample)
    let address = url.flatMap(URLDate.date)
    var index = 0
    while index + 3 < bytes.count {
      if ASCII.isDigit(bytes[index]), index == 0 || !ASCII.isDigit(bytes[index - 1]) {
        if let (a, b) = slashed(bytes, index) {
          if a > 12, b <= 12 { dayFirst += 1 } else if b > 12, a <= 12 { monthFirst += 1 }
          // The address has the same day: it shows which is which.
          if a != b, let address, address.day == a, address.month == b { return .dayFirst }
          if a != b, let address, address.day == b, address.month == a { return .monthFirst }
        } else if let isDayFirst = spelled(bytes, index) {
          if isDayFirst { dayFirst += 1 } else { monthFirst += 1 }
        }
      }
      index += 1
    }
    if dayFirst != monthFirst { return dayFirst > monthFirst ? .dayFirst : .monthFirst }
    if let declared = declared?.lowercased(), declared.hasPrefix("en-"), declared != "en-us" { return .dayFirst }
    guard let host = host(of: url) else { return language == .english ? .monthFirst : .dayFirst }
    if dayFirstEndings.contains(where: { host.hasSuffix($0) }) { return .dayFirst }
    return language == .english ? .monthFirst : .dayFirst
  }

  /// Dates with the month's name: `13 October 2023` or `October 13, 2023`, told from the year backwards.
  private static func spelled(_ bytes: [UInt8], _ year: Int) -> Bool? {
    guard year >= 6, year + 4 <= bytes.count, bytes[year] == 0x31 || bytes[year] == 0x32,
      bytes[year..<(year + 4)].allSatisfy(ASCII.isDigit), bytes[year - 1] == 0x20 || bytes[year - 1] == 0x2c
    else { return nil }
    let tokens = DateToken.tokens(bytes[max(0, year - 16)..<year])
    let tail = tokens.filter { !$0.isMark(",.") }.suffix(2)
    guard tail.count == 2, let last = tail.last, let before = tail.first else { return nil }
    if let name = last.word, MonthNames.english[name] != nil, let day = before.number, (1...31).contains(day.value) {
      return true
    }
    if let name = before.word, MonthNames.english[name] != nil, let day = last.number, (1...31).contains(day.value) {
      return false
    }
    return nil
  }

  private static func slashed(_ bytes: [UInt8], _ index: Int) -> (Int, Int)? {
    var position = index
    var numbers: [Int] = []
    for part in 0..<3 {
      var value = 0
      let start = position
      while position < bytes.count, ASCII.isDigit(bytes[position]), position - start < 4 {
        value = value * 10 + Int(bytes[position] - 0x30)
        position += 1
      }
      let width = position - start
      guard part < 2 ? (1...2).contains(width) : width == 4 else { return nil }
      numbers.append(value)
      if part < 2 {
        guard position < bytes.count, bytes[position] == 0x2f else { return nil }
        position += 1
      }
    }
    return (numbers[0], numbers[1])
  }

  private static func host(of url: String?) -> String? {
    guard let url else { return nil }
    let parts = url.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count >= 2, parts[0].hasSuffix(":") else { return nil }
    var host = parts[1].lowercased()
    while host.hasSuffix(".") { host.removeLast() }
    return host
  }
}
