internal import Model
internal import Text

/// A plain-text page, as scrapers leave it, to its parts; furniture is recognised without markup.
enum PlainTextReader {
  static func read(_ page: [UInt8], url givenURL: String?) -> PageParts {
    let text = NFC.compose(CharacterReferences.replaced(page))
    let header = ScraperHeader.read(text)
    let url = givenURL ?? header.url
    var lines = LineSplitter.lines(text[header.end...])
    TextRows.mark(&lines)
    var language = LanguageGuess.Counts()
    for line in lines { language = language + LanguageGuess.counts(line.bytes[...]) }
    let order = PrintedDate.Order.of(language: language.language ?? .other, url: url, sample: text[header.end...])

    let head = PageHead.find(lines, order: order, firstLineIsText: header.sharesLine)
    let body = PageBody(lines, head: head)
    var parts = PageParts(url: url)
    parts.title = header.title ?? head.title.map { String(decoding: lines[$0].bytes, as: UTF8.self) }
    parts.byline = head.byline ?? body.byline
    var row = 0
    for (kind, line) in body.blocks {
      if lines[line].isRow {
        for cell in TextRows.cells(lines[line].bytes) { parts.text.append(.cell, cell, row: row) }
        row += 1
        continue
      }
      parts.text.append(kind, lines[line].bytes, number: kind == .item ? lines[line].number : nil)
    }
    if body.cutTail { parts.warnings.append("tail-cut") }
    chooseDate(&parts, header, head, body, lines, order)
    return parts
  }

  /// Lines from the end in which a page may print its date below the text.
  private static let closingLines = 4

  /// The date below the text, alone or behind a signature, where nothing else dates the page.
  private static func closingDate(_ lines: [TextLine], _ order: PrintedDate.Order) -> DateValue? {
    guard let last = lines.lastIndex(where: \.isRunning) else { return nil }
    // Below a heading of teasers the dates are theirs.
    let below = lines[(last + 1)...].prefix { $0.furniture != .tail }
    for line in below.suffix(closingLines).reversed() where !line.endsSentence {
      if let found = DateLine(line.bytes, key: line.key, order: order) { return found.date.value }
      if line.wordCount <= 12, let found = PrintedDate.all(in: line.bytes, order: order).last,
        found.value.start.day != nil
      {
        return found.value
      }
    }
    return nil
  }

  private static func chooseDate(
    _ parts: inout PageParts, _ header: ScraperHeader, _ head: PageHead, _ body: PageBody, _ lines: [TextLine],
    _ order: PrintedDate.Order
  ) {
    var candidates: [(DateValue, String)] = []
    let printed = head.date.map { ($0.value, head.dateRule ?? "text:date-line") }
    if let printed, !head.dateIsAboveTitle, head.dateRule != "text:updated" { candidates.append(printed) }
    if let stamp = header.date { candidates.append((stamp, "scraper-stamp")) }
    for block in body.blocks.prefix(3) {
      if let opening = DateLine.opening(lines[block.line].bytes, order: order) {
        candidates.append((opening.value, "dateline"))
        break
      }
    }
    let address = parts.url.flatMap(URLDate.date)
    if let address, address.day != nil { candidates.append((DateValue(address), "url")) }
    if let printed, !candidates.contains(where: { $0.1 == printed.1 }) { candidates.append(printed) }
    if let address { candidates.append((DateValue(address), "url")) }
    if candidates.isEmpty, let closing = closingDate(lines, order) { candidates.append((closing, "text:closing-date")) }
    guard let best = candidates.first else { return }
    // A coarser first choice (a stamp's month) takes the day of a later one that agrees with it.
    let refined = candidates.first {
      $0.0.start.precision > best.0.start.precision && $0.0.start.isCompatible(with: best.0.start)
    }
    let chosen = refined ?? best
    parts.published = chosen.0
    parts.publishedBy = chosen.1
    if candidates.contains(where: { !$0.0.start.isCompatible(with: chosen.0.start) }) {
      parts.warnings.append("date-conflict")
    }
    if chosen.1 == "text:date-above-title" || chosen.1 == "url" || chosen.1 == "text:closing-date" {
      parts.warnings.append("date-weak")
    }
  }
}
