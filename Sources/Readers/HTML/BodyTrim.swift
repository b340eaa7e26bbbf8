/// Takes out of the chosen lines what stands around and between an article's paragraphs.
struct BodyTrim {
  private let outline: PageOutline
  private let titleLines: Range<Int>?
  private var kept: [Bool]

  /// Share of the running words that may stand above a headline and still be dropped.
  private static let mostAboveTitle = 0.15
  /// Share of the running words that may stand below a heading of teasers and still be dropped.
  private static let mostInTail = 0.4

  static func trimmed(_ kept: [Bool], _ outline: PageOutline, title: Range<Int>?) -> [Bool] {
    var trim = BodyTrim(outline: outline, titleLines: title, kept: kept)
    trim.dropAboveTitle()
    trim.dropTails()
    trim.dropLinkLists()
    trim.dropSmallLines()
    return trim.kept
  }

  private func running(_ range: some Sequence<Int>) -> Int {
    range.reduce(0) { $0 + (kept[$1] && outline.lines[$1].words >= 8 ? Int(outline.lines[$1].words) : 0) }
  }

  private mutating func dropAboveTitle() {
    guard let titleLines, let first = kept.firstIndex(of: true), titleLines.lowerBound >= first else { return }
    let all = running(kept.indices)
    guard Double(running(first..<titleLines.lowerBound)) <= Double(all) * Self.mostAboveTitle else { return }
    for line in first..<titleLines.upperBound { kept[line] = false }
  }

  private func furniture(_ line: Int) -> FurnitureLine.Kind? {
    FurnitureLine.kind(folded: Fold.key(outline.bytes(line)), menus: false)
  }

  /// A heading of teasers ends its own container; at the top level it ends the article.
  private mutating func dropTails() {
    let all = running(kept.indices)
    for line in kept.indices where kept[line] {
      let words = outline.lines[line].words
      guard words <= 8, furniture(line) == .tail else { continue }
      let heading = Int(outline.lines[line].element)
      guard outline.elements[heading].tag.isHeading || isAlone(line) else { continue }
      // The section is the largest ancestor that holds nothing kept before the heading.
      var section = heading
      while true {
        let parent = Int(outline.elements[section].parent)
        guard parent >= 0, let first = outline.lines(of: parent).first(where: { kept[$0] }), first >= line else {
          break
        }
        section = parent
      }
      var range = line..<max(line + 1, Int(outline.elements[section].endLine))
      if range.count <= 2 {
        // A heading without a container of its own: what follows it up to the end of the parent.
        let parent = Int(outline.elements[section].parent)
        if parent >= 0 { range = line..<max(line + 1, Int(outline.elements[parent].endLine)) }
      }
      if Double(running(range)) <= Double(all) * Self.mostInTail {
        for dropped in range { kept[dropped] = false }
      }
    }
  }

  private func isAlone(_ line: Int) -> Bool {
    let element = Int(outline.lines[line].element)
    return outline.lines(of: element).count == 1 && outline.elements[element].tag != .li
  }

  /// Lists of links are menus, tables of contents or teasers; a list of sentences with links in them is not.
  private mutating func dropLinkLists() {
    var index = 0
    while index < outline.elements.count {
      let element = outline.elements[index]
      let range = outline.lines(of: index)
      if [.ul, .ol, .nav, .table, .div, .section].contains(element.tag), range.count >= 2 {
        var bytes = 0
        var links = 0
        var longest: Int32 = 0
        for line in range where kept[line] {
          bytes += Int(outline.lines[line].end - outline.lines[line].start)
          links += Int(outline.lines[line].linkBytes)
          if outline.lines[line].linkBytes * 2 < outline.lines[line].end - outline.lines[line].start {
            longest = max(longest, outline.lines[line].words)
          }
        }
        if bytes > 0, links * 10 >= bytes * 7, longest < 12 {
          for line in range { kept[line] = false }
          index = Int(element.end)
          continue
        }
      }
      index += 1
    }
  }

  /// Lines after the first running one among which a date of publication may still stand, below the lead.
  private static let farthestDateLine = 3

  private mutating func dropSmallLines() {
    let firstRunning = kept.indices.first { kept[$0] && outline.lines[$0].words >= 12 } ?? 0
    for line in kept.indices where kept[line] {
      let found = outline.lines[line]
      guard found.words <= 30 else { continue }
      let element = Int(found.element)
      let cues = outline.elements[element].cues
      if found.words <= 12, !cues.isDisjoint(with: [.byline, .date, .updated, .meta]) {
        kept[line] = false
        continue
      }
      if found.words <= 14, line <= firstRunning + Self.farthestDateLine, !outline.elements[element].tag.isHeading {
        let bytes = Whitespace.collapsed(outline.bytes(line))
        if DateLine(bytes, key: Fold.key(bytes), order: .dayFirst) != nil {
          kept[line] = false
          continue
        }
      }
      // Cells of figures are data, not counters.
      if [.td, .th].contains(outline.elements[element].tag) { continue }
      let kind = furniture(line)
      // A form's label of one word is a heading on other pages.
      if kind == .control || kind == .label && found.words >= 2 && !outline.elements[element].tag.isHeading {
        kept[line] = false
      }
    }
  }
}
