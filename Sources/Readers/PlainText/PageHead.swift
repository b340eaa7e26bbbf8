internal import Model

/// What stands above a plain-text article: headline, date of publication, byline, and where the text begins.
struct PageHead {
  var title: Int?
  var bodyStart = 0
  var date: PrintedDate?
  /// The rule that gave `date`.
  var dateRule: String?
  /// The date stands above the headline, where pages also print their clock.
  var dateIsAboveTitle = false
  var byline: String?
  /// The line that shares the scraper's stamp is text although it stands above the headline.
  var keepsFirstLine = false
  /// Lines of the head that are no text: dates, bylines, furniture.
  var dropped: Set<Int> = []

  /// Lines searched for a head; menus above an article seldom take more.
  private static let longestHead = 120
  private static let shortestTitleWords = 4
  /// Share of a headline's words that its article repeats; a site's motto shares few.
  private static let enoughOverlap = 0.6
  private static let clearlyMoreOverlap = 0.25

  static func find(_ lines: [TextLine], order: PrintedDate.Order, firstLineIsText: Bool) -> PageHead {
    var head = PageHead()
    var dates: [Int: DateLine] = [:]
    for index in lines.indices.prefix(longestHead) {
      dates[index] = DateLine(lines[index].bytes, key: lines[index].key, order: order)
    }
    func isText(_ index: Int) -> Bool {
      lines[index].furniture == nil && dates[index] == nil
    }
    let skip = firstLineIsText && !lines.isEmpty && lines[0].isRunning ? 1 : 0
    var body =
      lines.indices.dropFirst(skip).first { isText($0) && lines[$0].isRunning && !lines[$0].isCaption } ?? lines.count
    // Text that begins at once, or after one short stamp, has no headline; a later short line is a heading inside it.
    if skip == 1, body > 3 || titles(lines, 1..<min(body, lines.count), isText).isEmpty { body = 0 }
    if body == lines.count {
      // No running text at all: the first line that can be one is the headline, the rest is the text.
      let headline = lines.indices.first {
        isText($0) && !lines[$0].isItem && lines[$0].wordCount >= shortestTitleWords
      }
      let hasMore = headline.map { line in lines.indices.contains { $0 > line && isText($0) } } ?? false
      // A line alone is the text: a page of nothing but its headline would be lost.
      body = headline.map { hasMore ? $0 + 1 : $0 } ?? 0
    }
    body = min(body, longestHead)
    head.bodyStart = body
    head.title = chooseTitle(lines, body, isText)
    head.chooseDate(lines, dates)
    head.keepsFirstLine = skip == 1 && head.title != nil
    head.clear(lines, dates, keepFirst: skip == 1)
    return head
  }

  private static func titles(_ lines: [TextLine], _ range: Range<Int>, _ isText: (Int) -> Bool) -> [Int] {
    range.filter {
      isText($0) && !lines[$0].isItem && !lines[$0].isCaption && lines[$0].wordCount >= shortestTitleWords
        && Byline.labelled(lines[$0].bytes, key: lines[$0].key) == nil
        && !(".:;".utf8.contains(lines[$0].bytes.last ?? 0) && lines[$0].endsSentence)
        && lines[$0].bytes.count < TextLine.longestHeadline
    }
  }

  private static func chooseTitle(_ lines: [TextLine], _ body: Int, _ isText: (Int) -> Bool) -> Int? {
    guard body > 0 else { return nil }
    let text = lines[min(body, lines.count)...].filter(\.isRunning).prefix(40).flatMap(\.words)
    let candidates = titles(lines, 0..<min(body, lines.count), isText)
    if candidates.isEmpty {
      // Headlines of two or three words exist, but so do names of sections: the article must use the words.
      return (0..<min(body, lines.count)).last {
        isText($0) && !lines[$0].isItem && !lines[$0].isCaption && !lines[$0].endsSentence && lines[$0].wordCount >= 2
          && !FurnitureWords.sections.contains(lines[$0].key)
          && TextLine.overlap(lines[$0].words, text) >= 0.99
      }
    }
    let later = Set(lines[min(body, lines.count)...].map(\.key))
    if let repeated = candidates.first(where: { later.contains(lines[$0].key) }) { return repeated }
    var best = candidates[0]
    var bestOverlap = text.isEmpty ? 1 : TextLine.overlap(lines[best].words, text)
    for candidate in candidates.dropFirst() where bestOverlap < enoughOverlap {
      let overlap = TextLine.overlap(lines[candidate].words, text)
      if overlap >= bestOverlap + clearlyMoreOverlap {
        best = candidate
        bestOverlap = overlap
      }
    }
    return best
  }

  private mutating func chooseDate(_ lines: [TextLine], _ dates: [Int: DateLine]) {
    let start = (title ?? -1) + 1
    // Below the headline: also just after the lead, where some sites put it.
    let below = (start..<min(lines.count, max(bodyStart, start) + 3)).filter { dates[$0] != nil }
    // A headline that ends like a sentence is no headline to us; a line of nothing but the date below it dates the page.
    if let index = below.first(where: { !dates[$0]!.isUpdate }) ?? below.first,
      title != nil || index <= bodyStart + 1
    {
      date = dates[index]!.date
      dateRule = dates[index]!.isUpdate ? "text:updated" : "text:date-line"
      if title == nil, index < bodyStart { dateIsAboveTitle = true }
      return
    }
    // Above: only directly above the headline, on a line of its own; elsewhere it is the page's clock.
    guard let title, title > 0 else { return }
    let above = (0..<title).last { lines[$0].furniture == nil || dates[$0] != nil } ?? title - 1
    guard let line = dates[above], line.otherWords.count <= 2 else { return }
    date = line.date
    dateRule = "text:date-above-title"
    dateIsAboveTitle = true
  }

  /// More short lines than a section, an author and a place make are a list in front of the first paragraph.
  private static let shortestList = 5

  private mutating func clear(_ lines: [TextLine], _ dates: [Int: DateLine], keepFirst: Bool) {
    let top = title ?? 0
    let short = lines.indices.prefix(bodyStart).filter {
      $0 > top && lines[$0].wordCount <= 3 && dates[$0] == nil && lines[$0].furniture == nil
    }
    let isList = short.count >= Self.shortestList
    for index in 0..<min(lines.count, max(bodyStart, top + 1)) where !(keepFirst && index == 0) {
      let line = lines[index]
      if index <= top, title != nil {
        dropped.insert(index)
      } else if dates[index] != nil || line.furniture != nil {
        dropped.insert(index)
      } else if let name = Byline.labelled(line.bytes, key: line.key) {
        byline = byline ?? name
        dropped.insert(index)
      } else if line.wordCount <= 3, !line.endsSentence, !line.isItem, !isList {
        // The section's name beside the date, or the author's.
        dropped.insert(index)
      } else if title == nil, !line.isItem, !line.isCaption, !line.isRunning, index < bodyStart {
        dropped.insert(index)
      }
    }
    for (index, line) in dates where index < min(lines.count, bodyStart + 3) && index >= bodyStart && line.date == date
    {
      dropped.insert(index)
    }
    for (index, line) in dates where !line.otherWords.isEmpty && byline == nil && dropped.contains(index) && index > top
    {
      let before = lines[index].bytes.prefix(line.date.start)
      byline = Byline.labelled(Array(before), key: Fold.key(before))
    }
  }
}
