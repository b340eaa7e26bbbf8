/// A calendar date of the proleptic Gregorian calendar of which the year, or the month and day, may be unknown.
///
/// Written as EDTF: `2023-02-24`, `2018-10`, `2023`, `XXXX-02-14`, and `-0043` for 44 BC, since the year before 1 is 0.
/// Impossible dates cannot be made.
public struct PartialDate: Hashable, Sendable {
  // Four bytes: dates are copied more often than they are asked. The least year and zero stand for what is unknown.
  private let years: Int16
  private let months: UInt8
  private let days: UInt8

  public var year: Int? { years == .min ? nil : Int(years) }
  public var month: Int? { months == 0 ? nil : Int(months) }
  public var day: Int? { days == 0 ? nil : Int(days) }

  /// Nil when the date cannot exist (31 February, month 13, a day without a month, nothing at all).
  public init?(year: Int?, month: Int? = nil, day: Int? = nil) {
    guard year != nil || month != nil else { return nil }
    if let year, !(-9999...9999).contains(year) { return nil }
    if let month, !(1...12).contains(month) { return nil }
    if let day {
      guard let month, day >= 1, day <= Self.days(inMonth: month, year: year ?? 2000) else { return nil }
    }
    years = Int16(year ?? Int(Int16.min))
    months = UInt8(month ?? 0)
    days = UInt8(day ?? 0)
  }

  /// Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` and the same with `XXXX` for the year.
  public init?(edtf: some StringProtocol) {
    var parts = edtf.split(separator: "-", omittingEmptySubsequences: false)
    // A sign in front: the first part is empty.
    let isNegative = parts.count > 1 && parts[0].isEmpty
    if isNegative { parts.removeFirst() }
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return nil }
    // A sign reads as part of a number, but is none of a date.
    let digits = (parts[0] == "XXXX" ? parts.dropFirst() : parts[...]).joined().utf8
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let year = Int(parts[0]).map { isNegative ? -$0 : $0 }
    if isNegative, year == nil || year == 0 { return nil }
    var rest: [Int] = []
    for part in parts.dropFirst() {
      guard part.utf8.count == 2, let number = Int(part) else { return nil }
      rest.append(number)
    }
    self.init(year: year, month: rest.first, day: rest.count > 1 ? rest[1] : nil)
  }

  public var edtf: String {
    var text = year.map { ($0 < 0 ? "-" : "") + padded(abs($0), 4) } ?? "XXXX"
    if let month { text += "-" + padded(month, 2) }
    if let day { text += "-" + padded(day, 2) }
    return text
  }

  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  public static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 of a complete date, nil for a partial one.
  public var dayNumber: Int? {
    guard let year, let month, let day else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The complete date a number of days after 1970-01-01.
  public init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    months = UInt8(monthIndex < 10 ? monthIndex + 3 : monthIndex - 9)
    days = UInt8(dayOfYear - (153 * monthIndex + 2) / 5 + 1)
    years = Int16(clamping: yearOfEra + era * 400 + (monthIndex >= 10 ? 1 : 0))
  }

  /// ISO weekday of a complete date: 1 is Monday, 7 is Sunday.
  public var weekday: Int? { dayNumber.map { (($0 + 3) % 7 + 7) % 7 + 1 } }

  /// True when every part both dates know is equal, so that one may refine the other.
  public func isCompatible(with other: PartialDate) -> Bool {
    func agree(_ a: Int?, _ b: Int?) -> Bool { a == nil || b == nil || a == b }
    return agree(year, other.year) && agree(month, other.month) && agree(day, other.day)
  }

  /// How many of year, month and day are known.
  public var precision: Int { (year == nil ? 0 : 1) + (month == nil ? 0 : 1) + (day == nil ? 0 : 1) }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
