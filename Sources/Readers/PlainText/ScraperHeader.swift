internal import Model

/// The lines a scraper put before the page: `URL: …`, ` date 2023-06 …`.
struct ScraperHeader {
  var url: String?
  var date: DateValue?
  var title: String?
  /// Offset where the page itself begins.
  var end = 0
  /// The page's first line began in the header's last line, after the date.
  var sharesLine = false

  /// Header lines come first, each at most once; the rest of a date's line is already text of the page.
  static func read(_ text: [UInt8]) -> ScraperHeader {
    var header = ScraperHeader()
    var position = 0
    while position < text.count {
      let lineEnd = text[position...].firstIndex(of: 0x0a) ?? text.count
      let line = ASCII.trimmed(text, position..<lineEnd)
      if line.isEmpty {
        // Blank lines belong to the header only before or between its lines.
        position = lineEnd + 1
        continue
      }
      let key = Fold.key(text[line].prefix(40))
      if header.url == nil, let value = valueStart(key, ["url:", "source url:", "link:", "source:"]),
        let url = address(text[line], after: value)
      {
        header.url = url
        position = lineEnd + 1
      } else if header.title == nil, header.url != nil || header.date != nil, let value = valueStart(key, ["title:"]) {
        header.title = String(decoding: Whitespace.collapsed(text[line].dropFirst(value)), as: UTF8.self)
        position = lineEnd + 1
      } else if header.date == nil, let value = valueStart(key, ["date ", "date:", "published:", "published "]),
        let (date, length) = stamp(text[line].dropFirst(value))
      {
        header.date = date
        position = line.lowerBound + value + length
        header.sharesLine = !ASCII.trimmed(text, min(position, lineEnd)..<lineEnd).isEmpty
        if header.sharesLine { break }
        position = lineEnd + 1
      } else {
        break
      }
      header.end = min(position, text.count)
    }
    if header.sharesLine { header.end = position }
    return header
  }

  private static func valueStart(_ key: String, _ labels: [String]) -> Int? {
    labels.first { key.utf8.starts(with: $0.utf8) }?.utf8.count
  }

  private static func address(_ line: ArraySlice<UInt8>, after count: Int) -> String? {
    let value = String(decoding: line.dropFirst(count).drop { ASCII.isSpace($0) }, as: UTF8.self)
    guard value.hasPrefix("http://") || value.hasPrefix("https://"), !value.utf8.contains(0x20) else { return nil }
    return value
  }

  /// An ISO date, month or year at the start, with its length in bytes; it must end at a space or the line's end.
  private static func stamp(_ bytes: ArraySlice<UInt8>) -> (DateValue, Int)? {
    let lead = bytes.prefix { ASCII.isSpace($0) }.count
    let token = bytes.dropFirst(lead).prefix { !ASCII.isSpace($0) }
    guard let value = DateValue(edtf: String(decoding: token, as: UTF8.self)), value.end == nil,
      Plausible.publication(value.start) != nil
    else { return nil }
    return (value, lead + token.count)
  }
}
