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
    "dcterms.issued", "dc.date.published", "dcterms.date", "dc.date", "dc.date.created", "dcterms.created",
    "sailthru.date",
    "parsely-pub-date", "cxenseparse:recs:publishtime", "bt:pubdate", "rnews:datepublished",
    "citation_publication_date",
    "citation_date", "article_date_original", "originalpublicationdate", "ptime", "shareaholic:article_published_time",
    "article.published", "published_at", "release_date", "eomportal-firstpublished", "og:pubdate", "published",
    "displaydate",
    "date_published", "created", "og:release_date",
  ]
  private static let modifiedMetas = [
    "article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified", "dc.date.modified",
    "lastmod", "article:modified", "modified_time", "revised", "last_updated", "updated_time",
  ]

  /// Markup first, unless the page itself prints an earlier day as its publication; then what stands near the headline,
  /// if the address does not contradict it; at last what only names a change.
  func choose() -> Choice? {
    let printed = fromLabels()
    if let markup = fromMarkup() {
      for shown in [printed, fromElements(farthest: Self.besideHeadline)].compactMap({ $0 }) {
        // A day's difference is a time zone's.
        if let early = shown.date.start.dayNumber, let late = markup.date.start.dayNumber, early < late - 1 {
          return shown
        }
      }
      return markup
    }
    if let choice = printed ?? agreeing(fromElements()) ?? fromAddress(dayOnly: true) ?? agreeing(fromText()) {
      return choice
    }
    for name in ["date", "datecreated", "time"] {
      if let date = value(outline.metadata.first(name)) {
        return Choice(date: date, rule: "meta:" + name, isWeak: true)
      }
    }
    return fromAddress(dayOnly: false) ?? fromUpdates()
  }

  /// Lines from the headline within which a date element belongs to it beyond doubt.
  private static let besideHeadline = 8

  private func value(_ text: String?) -> DateValue? {
    guard let text else { return nil }
    if let date = DateValue(edtf: text), Plausible.publication(date.start) != nil, date.start.day != nil { return date }
    return PrintedDate.first(in: text, order: order)?.value
  }

  private func fromMarkup() -> Choice? {
    let said = ([linked?.published].compactMap { $0 } + (linked?.otherPublished ?? [])).compactMap { value($0) }
    if let first = said.first {
      let earliest = said.min { ($0.start.dayNumber ?? Int.max) < ($1.start.dayNumber ?? Int.max) } ?? first
      return Choice(date: earliest.start == first.start ? first : earliest, rule: "ld:datePublished")
    }
    for name in Self.publishedMetas {
      if let date = value(outline.metadata.first(name)) { return Choice(date: date, rule: "meta:" + name) }
    }
    let named = outline.metadata.metas.filter { meta in
      ["publi", "pubdate", "posted"].contains { meta.name.contains($0) }
        && ["date", "time"].contains { meta.name.contains($0) }
        && !["expir", "modif", "update"].contains { meta.name.contains($0) }
    }
    let dated = named.compactMap { meta in value(meta.content).map { Choice(date: $0, rule: "meta:" + meta.name) } }
    if let first = dated.min(by: { ($0.date.start.dayNumber ?? 0) < ($1.date.start.dayNumber ?? 0) }) { return first }
    if let date = value(linked?.created) { return Choice(date: date, rule: "ld:dateCreated") }
    return nil
  }

  // MARK: Elements

  private func elementText(_ element: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in outline.lines(of: element).prefix(4) {
      if !bytes.isEmpty { bytes.append(0x20) }
      bytes.append(contentsOf: Whitespace.collapsed(outline.bytes(line).prefix(DateToken.longestText)))
    }
    return bytes
  }

  private static let updateWords = ["cap nhat", "updated", "modified", "update:", "revised", "sua doi", "last "]
  private static let longestDateText = 120

  private func isUpdate(_ element: Int, _ text: [UInt8]) -> Bool {
    if outline.elements[element].cues.contains(.updated) { return true }
    let key = Fold.key(text.prefix(Self.longestDateText))
    if Self.updateWords.contains(where: { key.has($0) }) { return true }
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
    let anchor = Int32(bodyLine ?? titleLine ?? 0)
    return outline.nearest(element) {
      // What is around the article itself is not elsewhere, whatever it is called.
      !$0.cues.isDisjoint(with: elsewhere) && !($0.firstLine <= anchor && anchor < $0.endLine)
    } != nil
  }

  /// Above the headline, a date is the page's clock unless it stands directly there or inside the article's container.
  private func isClock(_ element: Int) -> Bool {
    guard let anchor = titleLine, Int(outline.elements[element].firstLine) < anchor else { return false }
    if anchor - Int(outline.elements[element].endLine) <= 1 { return false }
    let around = outline.nearest(element) {
      ($0.tag == .article || $0.tag == .main || !$0.cues.isDisjoint(with: [.content, .body])) && $0.tag != .body
        && Int($0.firstLine) <= anchor && anchor < Int($0.endLine)
    }
    return around == nil
  }

  /// Lines between the headline and an element, farther when the element stands before the headline.
  private func distance(_ element: Int) -> Int {
    let line = Int(outline.elements[element].firstLine)
    guard let anchor = titleLine ?? bodyLine else { return line }
    return line >= anchor ? line - anchor : (anchor - line) * 2
  }

  private func fromElements(farthest: Int = 60) -> Choice? {
    var best: (Choice, Int)?
    for found in outline.metadata.dates where !isElsewhere(found.element) && !isClock(found.element) {
      let text = elementText(found.element)
      guard text.count < Self.longestDateText || found.value != nil else { continue }
      if found.itemprop == "dateModified" || isUpdate(found.element, text) { continue }
      guard
        let date = value(found.value) ?? PrintedDate.all(in: text, order: order, shortYears: found.isTime).first?.value
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
    return rank <= farthest ? choice : nil
  }

  /// A weak choice is dropped where the address names another month.
  private func agreeing(_ choice: Choice?) -> Choice? {
    guard let choice, let address = fromAddress(dayOnly: false)?.date.start, address.month != nil else { return choice }
    return choice.date.start.isCompatible(with: address) ? choice : nil
  }

  // MARK: Text

  private static let publishedLabels = [
    "originally published", "first published", "published", "posted", "ngay dang", "dang ngay", "dang luc", "xuat ban",
    "ngay xuat ban", "date published", "publish date", "publication date", "date posted",
  ]
  private static let longestLabelled = 200

  /// `Published Apr 26, 2023`, `This article was originally published on …`: a date whose label says what it is.
  private func fromLabels() -> Choice? {
    for found in outline.metadata.dates where found.isTime && !isElsewhere(found.element) {
      // `Published <time>…`
      guard outline.elements[found.element].parent >= 0 else { continue }
      let around = elementText(Int(outline.elements[found.element].parent))
      let key = Fold.key(around)
      guard around.count < Self.longestDateText,
        Self.publishedLabels.contains(where: { key.utf8.starts(with: $0.utf8) }),
        let date = value(found.value) ?? PrintedDate.all(in: around, order: order).first?.value
      else { continue }
      return Choice(date: date, rule: "time:published")
    }
    guard let anchor = titleLine ?? bodyLine else { return nil }
    let near = max(0, anchor - 6)..<min(outline.lines.count, anchor + 16)
    for line in outline.lines.indices {
      guard outline.lines[line].words <= 40 else { continue }
      let text = outline.bytes(line)
      guard text.contains(where: ASCII.isDigit) else { continue }
      let bytes = Whitespace.collapsed(text)
      guard bytes.count <= Self.longestLabelled else { continue }
      let key = Fold.key(bytes)
      let isSaid = key.has("originally published") || key.has("first published") || key.has("originally appeared")
      guard isSaid || near.contains(line) && Self.publishedLabels.contains(where: { key.utf8.starts(with: $0.utf8) }),
        let found = PrintedDate.all(in: bytes, order: order).first, !isElsewhere(Int(outline.lines[line].element))
      else { continue }
      return Choice(date: found.value, rule: "text:published")
    }
    return nil
  }

  private func fromText() -> Choice? {
    guard let anchor = titleLine ?? bodyLine else { return nil }
    // Bylines and stamps stand within a few lines of the headline, above it or below.
    let near = max(0, anchor - 6)..<min(outline.lines.count, anchor + 14)
    var updated: Choice?
    for line in Array(max(anchor, near.lowerBound)..<near.upperBound) + (near.lowerBound..<anchor).reversed() {
      let bytes = Whitespace.collapsed(outline.bytes(line).prefix(DateToken.longestText))
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
      if let date = value(outline.metadata.first(name)) {
        return Choice(date: date, rule: "meta:" + name, isWeak: true)
      }
    }
    for found in outline.metadata.dates where !isElsewhere(found.element) {
      let text = elementText(found.element)
      if let date = value(found.value) ?? PrintedDate.all(in: text, order: order).first?.value {
        return Choice(date: date, rule: "element:updated", isWeak: true)
      }
    }
    for line in outline.lines.indices
    where outline.lines[line].words <= 12 && !isElsewhere(Int(outline.lines[line].element)) {
      let bytes = Whitespace.collapsed(outline.bytes(line))
      if let found = DateLine(bytes, key: Fold.key(bytes), order: order), found.isUpdate {
        return Choice(date: found.date.value, rule: "text:updated", isWeak: true)
      }
    }
    return nil
  }
}
