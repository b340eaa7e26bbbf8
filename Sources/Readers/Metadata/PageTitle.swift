/// The headline of a page without the site's name, and the lines that show it.
///
/// The shown headline wins where the page's own titles share its words; those titles win over a headline element that
/// holds the site's name, a section or a slogan instead.
struct PageTitle {
  private(set) var text: String?
  private(set) var lines: Range<Int>?

  /// Share of the words of the shorter of two texts that both must have to be taken for the same headline.
  private static let sameHeadline = 0.5
  /// A title inside a longer headline element is taken alone when it has this share of the words: the rest is a date or
  /// a label.
  private static let mostOfHeadline = 0.6
  /// Heading elements looked at; headlines stand among the first.
  private static let mostHeadings = 40

  init(_ outline: PageOutline, linked: LinkedData?, site: String?, url: String?) {
    let names = SiteNames(site: site ?? linked?.publisher, url: url)
    let own = [
      outline.metadata.first("og:title"), outline.metadata.documentTitle, linked?.headline,
      outline.metadata.first("twitter:title"),
    ]
    .compactMap { $0 }.map { names.stripped(from: $0) }.filter { !$0.isEmpty }
    let ownWords = own.map { TextLine.words(of: Fold.key($0)) }

    var shown: [(element: Int, text: String, words: [String])] = []
    for (index, element) in outline.elements.enumerated()
    where [.h1, .h2].contains(element.tag) || element.cues.contains(.title) && !element.tag.isInline {
      let range = outline.lines(of: index)
      guard (1...3).contains(range.count), shown.count < Self.mostHeadings else { continue }
      let text = Self.text(outline, range)
      shown.append((index, text, TextLine.words(of: Fold.key(text))))
    }
    let firstLevel = shown.filter { outline.elements[$0.element].tag == .h1 }
    if own.isEmpty {
      if let first = firstLevel.first { take(outline, first.element, first.text) }
      return
    }
    func agreement(_ words: [String]) -> Double {
      ownWords.map {
        $0.count >= 2 || words.count == $0.count ? TextLine.overlap(words, $0) * Self.balance(words, $0) : 0
      }.max() ?? 0
    }
    let best = firstLevel.max { agreement($0.words) < agreement($1.words) }
    if let best, agreement(best.words) >= Self.sameHeadline {
      take(outline, best.element, names.stripped(from: best.text, colons: false))
      // A date or a label before the headline inside its element.
      if let inner = zip(own, ownWords).first(where: {
        $1.count < best.words.count && $1.count >= 3 && best.words.suffix($1.count).elementsEqual($1)
          && Double($1.count) >= Double(best.words.count) * Self.mostOfHeadline
      }) {
        let label = best.words.dropLast(inner.1.count)
        let marksLabel = best.text.prefix { $0 != " " }.hasSuffix(":")
        if marksLabel || label.contains(where: { $0.utf8.allSatisfy(ASCII.isDigit) }) { text = inner.0 }
      }
      return
    }
    // A title that the article shares no words with names a section; a heading that it does share words with is better.
    let content = Self.firstWords(outline)
    if content.count >= 20, let first = ownWords.first, TextLine.overlap(first, content) < Self.sameHeadline,
      let heading = shown.first(where: { $0.words.count >= 4 && TextLine.overlap($0.words, content) > Self.fromContent }
      )
    {
      take(outline, heading.element, heading.text)
      return
    }
    text = own[0]
    // The line that shows the title may be any heading; without one nothing is dropped from the text.
    if let match = shown.first(where: {
      TextLine.overlap($0.words, ownWords[0]) * Self.balance($0.words, ownWords[0]) >= 0.9
    }) {
      lines = outline.lines(of: match.element)
      return
    }
    // Pages without heading elements show it in a line like any other.
    for line in outline.lines.indices.prefix(Self.mostLines) where (3...40).contains(outline.lines[line].words) {
      let words = TextLine.words(of: Fold.key(outline.bytes(line)))
      if words == ownWords[0] {
        lines = line..<(line + 1)
        return
      }
    }
  }

  /// Share of a heading's words found in the article above which it is the article's.
  private static let fromContent = 0.7
  private static let mostLines = 400

  /// The words of the first lines of running text.
  private static func firstWords(_ outline: PageOutline) -> [String] {
    var words: [String] = []
    for line in outline.lines where line.words >= 15 && line.linkBytes * 3 < line.end - line.start {
      words += TextLine.words(of: Fold.key(outline.text[Int(line.start)..<Int(line.end)]))
      if words.count > 400 { break }
    }
    return words
  }

  private mutating func take(_ outline: PageOutline, _ element: Int, _ headline: String) {
    text = headline
    lines = outline.lines(of: element)
  }

  /// Texts of very different length are not the same headline however many words the shorter shares.
  private static func balance(_ a: [String], _ b: [String]) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    return min(1, 2 * Double(min(a.count, b.count)) / Double(max(a.count, b.count)))
  }

  private static func text(_ outline: PageOutline, _ lines: Range<Int>) -> String {
    lines.map { String(decoding: Whitespace.collapsed(outline.bytes($0)), as: UTF8.self) }.joined(separator: " ")
  }
}

/// The names a site goes by, to be taken off titles.
struct SiteNames {
  private let names: Set<String>

  init(site: String?, url: String?) {
    var names: Set<String> = []
    if let site { names.insert(Self.squeezed(site)) }
    if let host = url.flatMap(Self.host) {
      names.insert(Self.squeezed(host))
      // `www.example.com.vn` is known as `example` too.
      let parts = host.split(separator: ".").map(String.init).filter { $0 != "www" }
      if let longest = parts.max(by: { $0.count < $1.count }) { names.insert(Self.squeezed(longest)) }
    }
    names.remove("")
    self.names = names
  }

  private static func host(_ url: String) -> String? {
    let parts = url.split(separator: "/", omittingEmptySubsequences: true)
    return parts.count >= 2 ? String(parts[1]) : nil
  }

  private static func squeezed(_ text: String) -> String {
    String(Fold.key(text).filter { $0.isLetter || $0.isNumber })
  }

  private static let separators = [
    " | ", " - ", " – ", " — ", " • ", " · ", " » ", " :: ", " ‹ ", " « ", " ~ ", " / ", "| ", " |", ": ",
  ]
  /// A last part of this many words or fewer after a bar is the site's name even if nothing else says so.
  private static let longestName = 6

  /// A colon separates a site's name in titles; in a shown headline it belongs to the headline.
  func stripped(from title: String, colons: Bool = true) -> String {
    var title = Whitespace.collapsed(title)
    // At most twice: section and site.
    for _ in 0..<2 {
      guard let shorter = strippedOnce(title, colons) else { break }
      title = shorter
    }
    return title
  }

  private func strippedOnce(_ title: String, _ colons: Bool) -> String? {
    for separator in Self.separators where (colons || separator != ": ") && title.has(separator) {
      let parts = Self.split(title, separator)
      guard parts.count >= 2, let first = parts.first, let last = parts.last else { continue }
      let isBar =
        separator.has("|") || separator == " » " || separator == " :: " || separator == " • " || separator == " ‹ "
        || separator == " « "
      let rest = parts.dropLast().joined(separator: separator)
      if separator != ": ", isName(last) || isBar && words(last) <= Self.longestName && words(rest) >= words(last) {
        return rest
      }
      if isName(first) { return parts.dropFirst().joined(separator: separator) }
      // A dash stands in headlines too: only a short end after a long headline is a name.
      if separator != ": ", separator != " / ", words(last) <= 3, words(rest) >= 5, words(rest) >= words(last) * 2,
        last.first?.isUppercase == true, [" - ", " – ", " — "].contains(separator)
      {
        return rest
      }
    }
    return nil
  }

  private func words(_ text: String) -> Int { text.split(separator: " ").count }

  private func isName(_ part: String) -> Bool {
    let key = Self.squeezed(part)
    guard key.utf8.count >= 2 else { return false }
    return names.contains(key)
      || names.contains {
        $0.utf8.count >= 5 && key.utf8.count >= 5 && ($0.has(key) || key.has($0)) && key.utf8.count <= $0.utf8.count * 2
      }
  }

  private static func split(_ text: String, _ separator: String) -> [String] {
    let bytes = Array(text.utf8)
    let needle = Array(separator.utf8)
    var parts: [String] = []
    var start = 0
    var index = 0
    while index + needle.count <= bytes.count {
      if bytes[index..<(index + needle.count)].elementsEqual(needle) {
        parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
        index += needle.count
        start = index
      } else {
        index += 1
      }
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts.map { Whitespace.collapsed($0) }
  }
}
