internal import Model

/// The article's own lines of a plain-text page, with their kinds; furniture and teasers are left out.
struct PageBody {
  var blocks: [(kind: Block.Kind, line: Int)] = []
  var byline: String?
  /// Lines that follow a heading of teasers were cut.
  var cutTail = false

  private let lines: [TextLine]
  private let titleWords: [String]
  private let titleKey: String

  /// Words two lines must share for one to repeat the other as a caption.
  private static let captionOverlap = 0.6
  private static let titleOverlap = 0.85
  /// Headlines of teasers run to this many words; entries of a list are mostly shorter.
  private static let teaserWords = 7

  init(_ lines: [TextLine], head: PageHead) {
    self.lines = lines
    titleKey = head.title.map { FurnitureLine.bare(lines[$0].key) } ?? ""
    titleWords = head.title.map { lines[$0].words } ?? []
    let first = head.title.map { $0 + 1 } ?? 0
    let end = endOfArticle(from: max(first, head.bodyStart))
    cutTail = end < lines.count
    var kept = (first..<max(first, end)).filter { !head.dropped.contains($0) }
    if head.keepsFirstLine { kept.insert(0, at: 0) }
    if head.title == nil { kept = (0..<end).filter { !head.dropped.contains($0) } }
    kept = withoutInsets(kept)
    kept = withoutFurniture(kept)
    kept = withoutTrailers(kept)
    label(kept)
  }

  // MARK: Where the article ends

  /// Boxes of links one article may hold; a page with more is a list of other articles.
  private static let mostBoxes = 40

  /// The line of the first heading of teasers, comments or form labels after which the article does not go on.
  private func endOfArticle(from start: Int) -> Int {
    guard start < lines.count else { return lines.count }
    var boxes = 0
    for index in start..<lines.count {
      switch lines[index].furniture {
      case .tail where index > start:
        boxes += 1
        if boxes > Self.mostBoxes || resumes(after: index) == nil { return index }
      case .label where index > start:
        // One label can be a word of the article; a form has several.
        let next = lines[(index + 1)...].prefix(4)
        let labels = next.count(where: { $0.furniture == .label })
        if labels >= 2 { return index }
      default: continue
      }
    }
    return lines.count
  }

  /// Where the article goes on after a box of links inside it: two paragraphs in a row, as teasers never stand.
  private func resumes(after heading: Int) -> Int? {
    // A box inside an article has few links; a longer list is the page's end.
    let longestBox = 8
    var index = heading + 1
    while index < lines.count, index - heading <= longestBox {
      if lines[index].furniture == .tail { return nil }
      if lines[index].isRunning, index + 1 < lines.count, lines[index + 1].isRunning { return index }
      if lines[index].isRunning, isLastParagraph(index, after: heading) { return index }
      // A teaser's summary: a headline before it, another after it.
      if lines[index].isRunning, index - heading > 2 { return nil }
      index += 1
    }
    return nil
  }

  /// The only paragraph before the page's end or the next heading of teasers: the article's last, unless it is the
  /// summary of the headline above it.
  private func isLastParagraph(_ index: Int, after heading: Int) -> Bool {
    for next in lines[(index + 1)...] {
      if next.furniture == .tail { break }
      if next.isRunning { return false }
    }
    let words = lines[index].words
    guard index - heading <= 4, TextLine.overlap(lines[index - 1].words, words) < Self.captionOverlap else {
      return false
    }
    let article = lines[..<heading].suffix(12).flatMap(\.words)
    return TextLine.overlap(words, article) >= Self.sameStory
  }

  /// Share of a paragraph's words that the article above it has too; paragraphs of other stories share fewer.
  private static let sameStory = 0.55

  private func withoutInsets(_ kept: [Int]) -> [Int] {
    var out: [Int] = []
    var skipTo = 0
    for index in kept where index >= skipTo {
      if lines[index].furniture == .tail, let resume = resumes(after: index) {
        skipTo = resume
        continue
      }
      out.append(index)
    }
    return out
  }

  private func withoutFurniture(_ kept: [Int]) -> [Int] {
    var seen: Set<[UInt8]> = []
    let firstRunning = kept.first { lines[$0].isRunning } ?? lines.count
    return kept.filter { index in
      let line = lines[index]
      // A lead that the scraper took twice.
      if line.isRunning, !seen.insert(line.bytes).inserted { return false }
      return line.furniture == nil && !isDoubled(line) && !isHeadlineAgain(index, before: firstRunning)
    }
  }

  /// A picture's alternative text and its link's: the same phrase twice in one line.
  private func isDoubled(_ line: TextLine) -> Bool {
    let words = line.words
    guard words.count >= 8, words.count % 2 == 0 else { return false }
    return words[..<(words.count / 2)] == words[(words.count / 2)...]
  }

  /// The headline's repeat before the text; further down it is a caption.
  private func isHeadlineAgain(_ index: Int, before firstRunning: Int) -> Bool {
    !titleKey.isEmpty && index < firstRunning && FurnitureLine.bare(lines[index].key) == titleKey
  }

  // MARK: What stands below the last paragraph

  private mutating func withoutTrailers(_ kept: [Int]) -> [Int] {
    guard
      let last = kept.lastIndex(where: {
        lines[$0].isRunning || lines[$0].isItem || lines[$0].isRow || lines[$0].isCaption
      })
    else {
      return kept
    }
    let paragraph = lines[kept[last]]
    let next = last + 1 < kept.count ? lines[kept[last + 1]] : nil
    if paragraph.isItem || paragraph.isRow || paragraph.bytes.last == 0x3a || next?.bytes.last == 0x3a {
      return takingByline(kept, from: last + 1, dropTeasers: false)
    }
    return takingByline(kept, from: last + 1, dropTeasers: true)
  }

  private mutating func takingByline(_ kept: [Int], from start: Int, dropTeasers: Bool) -> [Int] {
    var tail = Array(kept[start...])
    var names: [Int] = []
    for index in tail {
      let line = lines[index]
      if let name = Byline.labelled(line.bytes, key: line.key) {
        byline = byline ?? name
        names.append(index)
      } else if Byline.namesSource(line.key) {
        names.append(index)
      }
    }
    // What a line with a colon announces is the article's own list.
    let announced = tail.first { lines[$0].bytes.last == 0x3a } ?? lines.count
    if let index = tail.last(where: { !names.contains($0) }), index < announced || lines[index].afterBlank {
      let text = String(decoding: lines[index].bytes, as: UTF8.self)
      if byline == nil, lines[index].wordCount >= 2 || isCapitals(text), lines[index].wordCount <= 8,
        Byline.isName(text),
        dropTeasers || lines[index].afterBlank, tail.count <= 2 || dropTeasers
      {
        byline = text
        names.append(index)
      }
    }
    tail.removeAll { names.contains($0) }
    if dropTeasers {
      let teasers = tail.filter {
        $0 < announced && lines[$0].wordCount >= Self.teaserWords && !lines[$0].endsSentence
      }
      if teasers.count >= 2 { tail.removeAll { teasers.contains($0) } }
    }
    return kept[..<start] + tail
  }

  private func isCapitals(_ text: String) -> Bool { text == text.uppercased() && text != text.lowercased() }

  // MARK: Kinds

  private mutating func label(_ kept: [Int]) {
    var position = 0
    while position < kept.count {
      let index = kept[position]
      let line = lines[index]
      if position + 1 < kept.count, kept[position + 1] == index + 1, repeats(line, lines[index + 1]) {
        // Alternative text, then the caption itself.
        blocks.append((.caption, index + 1))
        position += 2
        continue
      }
      blocks.append((kind(position, kept), index))
      position += 1
    }
  }

  private func kind(_ position: Int, _ kept: [Int]) -> Block.Kind {
    let line = lines[kept[position]]
    if line.isItem { return .item }
    if line.isRow { return .cell }
    if line.isCaption { return .caption }
    if line.endsSentence || line.bytes.count > FurnitureLine.longestLine { return .paragraph }
    if !titleWords.isEmpty, line.wordCount >= 5, TextLine.overlap(line.words, titleWords) >= Self.titleOverlap,
      position > 0
    {
      return .caption
    }
    if inList(position, kept) { return .item }
    let next = position + 1 < kept.count ? lines[kept[position + 1]] : nil
    return position > 0 && next.map { $0.isRunning || $0.isItem } == true ? .heading : .paragraph
  }

  /// One of the short lines that follow a line ending in a colon.
  private func inList(_ position: Int, _ kept: [Int]) -> Bool {
    var index = position
    while index > 0, position - index < longestList {
      let before = lines[kept[index - 1]]
      if before.bytes.last == 0x3a { return true }
      if before.isRunning || before.endsSentence { return false }
      index -= 1
    }
    return false
  }

  /// Short lines in a row that still count as one list.
  private let longestList = 200

  private func repeats(_ line: TextLine, _ next: TextLine) -> Bool {
    if line.isItem || next.isItem || line.isRow || next.isRow { return false }
    if sameWords(line, next) { return true }
    // Entries of a list share words, too; a picture's text and its caption begin alike.
    if line.wordCount <= Self.shortLine, line.words.first != next.words.first { return false }
    guard !next.afterBlank, line.wordCount >= 5, next.wordCount >= 5, !line.endsSentence,
      next.bytes.count <= longestCaption
    else { return false }
    // Long lines are captions only when they are nearly the same.
    let enough = line.isRunning || next.isRunning ? Self.titleOverlap : Self.captionOverlap
    return TextLine.overlap(line.words, next.words) >= enough
  }

  /// Entries of a list run to this many words.
  private static let shortLine = 9

  /// Bytes; captions that name several people run to two lines of a page.
  private let longestCaption = 400

  private func sameWords(_ a: TextLine, _ b: TextLine) -> Bool {
    let words = a.words
    return words.count >= 2 && words == b.words
  }
}
