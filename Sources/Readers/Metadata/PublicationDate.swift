internal import Model

/// When a page was first published, and the rule that says so.
struct PublicationDate {
  private let outline: PageOutline
  private let linked: LinkedData?
  private let url: String?
  private let order: PrintedDate.Order
  /// The line of the headline, when the page shows it.
  private let titleLine: Int?
  /// The first running line of the article.
  private let bodyLine: Int?

  struct Choice {
    var date: DateValue
    var rule: String
    var isWeak = false
  }

  init(
    _ outline: PageOutline, linked: LinkedData?, url: String?, order: PrintedDate.Order, titleLine: Int?, bodyLine: Int?
  ) {
    self.outline = outline
    self.linked = linked
    self.url = url
    self.order = order
    self.titleLine = titleLine
    self.bodyLine = bodyLine
  }

  private static let publishedMetas = [
    "article:published_time", "datepublished", "og:published_time", "og:article:published_time", "article:published",
    "publication_date", "publish_date", "publish-date", "published_date", "pubdate", "publishdate", "dc.date.issued",
    "dcterms.issued", "dc.date.published", "dcterms.date", "dc.date", "dc.date.created", "dcterms.created", "sailthru.date",
    "parsely-pub-date", "cxenseparse:recs:publishtime", "bt:pubdate", "rnews:datepublished", "citation_publication_date",
    "citation_date", "article_date_original", "originalpublicationdate", "ptime", "shareaholic:article_published_time",
    "article.published", "published_at", "release_date", "eomportal-firstpublished", "og:pubdate", "published", "displaydate",
    "date_published", "created", "og:release_date",
  ]
  private static let modifiedMetas = [
    "article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified", "dc.date.modified",
    "lastmod", "article:modified", "modified_time", "revised", "last_updated", "updated_time",
  ]

  func choose() -> Choice? {
    if let choice = fromMarkup() ?? fromElements() ?? fromAddress(dayOnly: true) ?? fromText() { return choice }
    for name in ["date", "datecreated", "time"] {
      if let date = value(outline.metadata.first(name)) { return Choice(date: date, rule: "meta:" + name, isWeak: true) }
    }
    return fromAddress(dayOnly: false) ?? fromUpdates()
  }

  private func value(_ text: String?) -> DateValue? {
    guard let text else { return nil }
    if let date = DateValue(edtf: text), Plausible.publication(date.start) != nil, date.start.day != nil { return date }
    return PrintedDate.first(in: text, order: order)?.value
  }

  private func fromMarkup() -> Choice? {
    if let date = value(linked?.published) { return Choice(date: date, rule: "ld:datePublished") }
    for name in Self.publishedMetas {
      if let date = value(outline.metadata.first(name)) { return Choice(date: date, rule: "meta:" + name) }
    }
    if let date = value(linked?.created) { return Choice(date: date, rule: "ld:dateCreated") }
    return nil
  }

  // MARK: Elements

  private func elementText(_ element: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in outline.lines(of: element).prefix(4) {
      if !bytes.isEmpty { bytes.append(0x20) }
      bytes.append(contentsOf: Whitespace.collapsed(outline.bytes(line)))
    }
    return bytes
  }

  private static let updateWords = ["cap nhat", "updated", "modified", "update:", "revised", "sua doi", "last "]
  private static let longestDateText = 120

  private func isUpdate(_ element: Int, _ text: [UInt8]) -> Bool {
    if outline.elements[element].cues.contains(.updated) { return true }
    let key = Fold.key(text.prefix(Self.longestDateText))
    if Self.updateWords.contains(where: { key.contains($0) }) { return true }
    // The label may stand in the element around it.
    guard outline.elements[element].parent >= 0 else { return false }
    let parent = Int(outline.elements[element].parent)
    if outline.elements[parent].cues.contains(.updated) { return true }
    let around = elementText(parent)
    guard around.count < Self.longestDateText else { return false }
    let parentKey = Fold.key(around)
    return Self.updateWords.contains { parentKey.utf8.starts(with: $0.utf8) }
  }

  /// Inside a part of the page that is about other articles.
  private func isElsewhere(_ element: Int) -> Bool {
    let elsewhere: Cues = [.related, .comments, .sidebar, .footer, .navigation, .advertisement, .overlay]
    return outline.nearest(element) {
      !$0.cues.isDisjoint(with: elsewhere) && $0.tag != .body && $0.tag != .html
    } != nil
  }

  /// Lines between the headline and an element, farther when the element stands before the headline.
  private func distance(_ element: Int) -> Int {
    let line = Int(outline.elements[element].firstLine)
    guard let anchor = titleLine ?? bodyLine else { return line }
    return line >= anchor ? line - anchor : (anchor - line) * 2
  }

  private func fromElements() -> Choice? {
    var best: (Choice, Int)?
    for found in outline.metadata.dates where !isElsewhere(found.element) {
      let text = elementText(found.element)
      guard text.count < Self.longestDateText || found.value != nil else { continue }
      if found.itemprop == "dateModified" || isUpdate(found.element, text) { continue }
      guard let date = value(found.value) ?? PrintedDate.all(in: text, order: order, shortYears: found.isTime).first?.value
      else { continue }
      var rank = min(distance(found.element), 400)
      let rule: String
      if found.itemprop == "datePublished" || found.itemprop == "dateCreated" {
        rule = "itemprop:" + (found.itemprop ?? "")
        rank -= 1000
      } else {
        rule = found.isTime ? "time" : "element:date"
      }
      if best == nil || rank < best!.1 { best = (Choice(date: date, rule: rule), rank) }
    }
    guard let (choice, rank) = best else { return nil }
    // Far from the headline, a date element belongs to something else.
    let farthest = 60
    return rank <= farthest ? choice : nil
  }

  // MARK: Text

  private func fromText() -> Choice? {
    guard let anchor = titleLine ?? bodyLine else { return nil }
    // Bylines and stamps stand within a few lines of the headline, above it or below.
    let near = max(0, anchor - 6)..<min(outline.lines.count, anchor + 14)
    var updated: Choice?
    for line in Array(max(anchor, near.lowerBound)..<near.upperBound) + (near.lowerBound..<anchor).reversed() {
      let bytes = Whitespace.collapsed(outline.bytes(line))
      guard let found = DateLine(bytes, key: Fold.key(bytes), order: order) else { continue }
      if found.isUpdate {
        updated = updated ?? Choice(date: found.date.value, rule: "text:updated", isWeak: true)
      } else {
        return Choice(date: found.date.value, rule: "text:date-line")
      }
    }
    if let body = bodyLine {
      for line in body..<min(outline.lines.count, body + 3) {
        if let date = DateLine.opening(Whitespace.collapsed(outline.bytes(line)), order: order) {
          return Choice(date: date.value, rule: "dateline")
        }
      }
    }
    return updated
  }

  private func fromAddress(dayOnly: Bool) -> Choice? {
    for address in [url, outline.metadata.canonical, outline.metadata.first("og:url")] {
      guard let address, let date = URLDate.date(in: address), !dayOnly || date.day != nil else { continue }
      return Choice(date: DateValue(date), rule: "url", isWeak: true)
    }
    return nil
  }

  /// A page that names only its last change: better than nothing, and marked as weak.
  private func fromUpdates() -> Choice? {
    if let date = value(linked?.modified) { return Choice(date: date, rule: "ld:dateModified", isWeak: true) }
    for name in Self.modifiedMetas {
      if let date = value(outline.metadata.first(name)) { return Choice(date: date, rule: "meta:" + name, isWeak: true) }
    }
    for found in outline.metadata.dates where !isElsewhere(found.element) {
      let text = elementText(found.element)
      if let date = value(found.value) ?? PrintedDate.all(in: text, order: order).first?.value {
        return Choice(date: date, rule: "element:updated", isWeak: true)
      }
    }
    return nil
  }
}
