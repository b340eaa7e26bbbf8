/// A date, a date with a time of day, or an interval, as EDTF (ISO 8601-2 level 1).
///
/// A time keeps the precision it was printed with, so a page's `11:47` gives `2023-02-24T11:47` and no seconds.
public struct DateValue: Hashable, Sendable {
  public var start: PartialDate
  /// The last day, month or year of an interval.
  public var end: PartialDate?
  /// `HH:MM` or `HH:MM:SS`, local to the page.
  public var time: String?
  /// Which part of it is meant, where the text names one without bounds.
  public var part: Part?
  /// True when year, month and day count in the lunar calendar of Vietnam, as printed; nothing is converted.
  public var isLunar = false

  /// `đầu năm`, `giữa tháng`, `late 2021`.
  public enum Part: String, Hashable, Sendable, CaseIterable { case early, middle, late }

  public init(
    _ start: PartialDate, to end: PartialDate? = nil, time: String? = nil, part: Part? = nil, isLunar: Bool = false
  ) {
    self.start = start
    self.end = end
    self.time = time
    self.part = part
    self.isLunar = isLunar
  }

  /// As below, for whole texts; complete days, which most dates are, take no detour.
  public init?(edtf: String) {
    var text = edtf
    if let day = text.withUTF8(Self.day) { self.init(day) } else { self.init(edtf: edtf[...]) }
  }

  /// A complete day, nil for everything else.
  private static func day(_ bytes: UnsafeBufferPointer<UInt8>) -> PartialDate? {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var number = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        number = number * 10 + Int(byte) - 0x30
      }
      return number
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  /// Reads what `edtf` writes; zone suffixes (`Z`, `+07:00`) and fractions are dropped. Nil when it is no EDTF date.
  public init?(edtf: some StringProtocol) {
    if let slash = edtf.firstIndex(of: "/") {
      guard let start = PartialDate(edtf: edtf[..<slash]),
        let end = PartialDate(edtf: edtf[edtf.index(after: slash)...])
      else { return nil }
      self.init(start, to: end)
    } else if let mark = edtf.firstIndex(of: "T") {
      guard let start = PartialDate(edtf: edtf[..<mark]), start.day != nil else { return nil }
      var time = edtf[edtf.index(after: mark)...]
      if let tail = time.firstIndex(where: { "Z+-.".contains($0) }) { time = time[..<tail] }
      let parts = time.split(separator: ":", omittingEmptySubsequences: false)
      guard (2...3).contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 && Int($0) != nil }),
        Int(parts[0])! < 24, parts.dropFirst().allSatisfy({ Int($0)! < 60 })
      else { return nil }
      self.init(start, time: String(time))
    } else {
      guard let start = PartialDate(edtf: edtf) else { return nil }
      self.init(start)
    }
  }

  public var edtf: String {
    if let end { return start.edtf + "/" + end.edtf }
    if let time { return start.edtf + "T" + time }
    return start.edtf
  }
}
