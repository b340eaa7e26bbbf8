internal import Model

/// The date a page's address carries: `/2021/03/`, `20210701153211066`, `-2024-11-27_en`, `/202211/`.
enum URLDate {
  /// Day or month precision; nil when the path holds none. A month stands as a path part of its own, since six digits
  /// elsewhere are mostly an article's number.
  static func date(in url: String) -> PartialDate? {
    let path = path(of: url)
    return separatedDay(path) ?? compactDay(path) ?? month(path)
  }

  private static func path(of url: String) -> [UInt8] {
    var bytes = Array(url.utf8)[...]
    if let colon = bytes.firstIndex(of: 0x3a), bytes[colon...].starts(with: "://".utf8) {
      bytes = bytes[(colon + 3)...]
    }
    guard let slash = bytes.firstIndex(of: 0x2f) else { return [] }
    return Array(bytes[slash...])
  }

  private static func runs(_ path: [UInt8]) -> [(range: Range<Int>, value: Int)] {
    var runs: [(Range<Int>, Int)] = []
    var index = 0
    while index < path.count {
      guard ASCII.isDigit(path[index]) else {
        index += 1
        continue
      }
      let start = index
      var value = 0
      while index < path.count, ASCII.isDigit(path[index]) {
        if index - start < 8 { value = value * 10 + Int(path[index] - 0x30) }
        index += 1
      }
      runs.append((start..<index, value))
    }
    return runs
  }

  /// `2021/03/24`, `2024-11-27`, `2021_3_4`, `24-02-2023`; one kind of separator, the same twice.
  private static func separatedDay(_ path: [UInt8]) -> PartialDate? {
    let runs = runs(path)
    guard runs.count >= 3 else { return nil }
    for index in 0..<(runs.count - 2) {
      let (a, b, c) = (runs[index], runs[index + 1], runs[index + 2])
      guard b.range.lowerBound == a.range.upperBound + 1, c.range.lowerBound == b.range.upperBound + 1,
        path[a.range.upperBound] == path[b.range.upperBound], "/-_.".utf8.contains(path[a.range.upperBound]),
        (1...2).contains(b.range.count)
      else { continue }
      var date: PartialDate?
      if a.range.count == 4, (1...2).contains(c.range.count) {
        date = PartialDate(year: a.value, month: b.value, day: c.value)
      } else if (1...2).contains(a.range.count), c.range.count == 4 {
        date = PartialDate(year: c.value, month: b.value, day: a.value)
      }
      if let date = Plausible.publication(date) { return date }
    }
    return nil
  }

  /// Eight digits that begin a run, alone or followed by a time or a number, as `20210701153211066`.
  private static func compactDay(_ path: [UInt8]) -> PartialDate? {
    for run in runs(path) where run.range.count == 8 || run.range.count >= 11 {
      let date = PartialDate(year: run.value / 10000, month: run.value / 100 % 100, day: run.value % 100)
      // Ten digits and more may be an article number by chance, so its years are taken narrower.
      if let date = Plausible.publication(date), run.range.count == 8 || (2000...2039).contains(date.year ?? 0) {
        return date
      }
    }
    return nil
  }

  private static func month(_ path: [UInt8]) -> PartialDate? {
    let parts = path.split(separator: 0x2f)
    for (index, part) in parts.enumerated() where part.allSatisfy(ASCII.isDigit) {
      let value = Int(String(decoding: part, as: UTF8.self)) ?? 0
      var date: PartialDate?
      if part.count == 6 {
        date = PartialDate(year: value / 100, month: value % 100)
      } else if part.count == 4, index + 1 < parts.count, parts[index + 1].count <= 2,
        let month = Int(String(decoding: parts[index + 1], as: UTF8.self))
      {
        date = PartialDate(year: value, month: month)
      }
      if let date = Plausible.publication(date) { return date }
    }
    return nil
  }
}
