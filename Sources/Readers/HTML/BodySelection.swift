/// Which lines of a page are its article.
struct BodySelection {
  private let outline: PageOutline
  /// By line: part of the article.
  private(set) var kept: [Bool]
  /// The element whose lines were chosen from.
  private(set) var container = 0

  /// Lines of this many words, few of them linked, are running text whatever their end.
  private static let runningWords: Int32 = 10
  /// Above this share of linked bytes a line is a link, not a sentence with links.
  private static let linkedShare = 0.5
  /// A container named for the text is taken when it holds at least this share of the densest one's words.
  private static let namedShare = 0.7

  /// `title`: the lines of the headline, between which and the container a lead may stand.
  init(_ outline: PageOutline, title: Range<Int>?) {
    self.outline = outline
    kept = [Bool](repeating: false, count: outline.lines.count)
    guard !outline.lines.isEmpty else { return }
    var pruned = Pruning.pruned(outline)
    dropSuccessors(title, &pruned)
    let values = outline.lines.indices.map { pruned[$0] ? 0 : value($0) }
    var sums = [0]
    sums.reserveCapacity(values.count + 1)
    for value in values { sums.append(sums.last! + value) }
    func sum(_ element: Int) -> Int {
      let range = outline.lines(of: element)
      return range.isEmpty ? 0 : sums[range.upperBound] - sums[range.lowerBound]
    }
    container = densest(sum)
    let best = sum(container)
    if let body = named(.body, sum), isAccepted(sum(body), of: best, others: rest(.body, body, sum)) {
      container = body
    } else if let content = named(.content, sum), Double(sum(content)) >= Double(best) * Self.namedShare {
      container = content
    }
    for line in outline.lines(of: container) where !pruned[line] { kept[line] = true }
    addLead(title, pruned)
  }

  /// Articles that endless pages append: each in a container of its own, with a headline of the first level.
  private func dropSuccessors(_ title: Range<Int>?, _ pruned: inout [Bool]) {
    guard let title, outline.elements[Int(outline.lines[title.lowerBound].element)].tag == .h1 else { return }
    for (index, element) in outline.elements.enumerated() where element.tag == .h1 {
      guard Int(element.firstLine) >= title.upperBound, element.firstLine < element.endLine,
        let own = outline.nearest(index, where: { Self.holdsArticle($0) }),
        Int(outline.elements[own].firstLine) >= title.upperBound
      else { continue }
      // The page's own article stands between; a headline shown twice, above the article and in it, appends nothing.
      let range = outline.lines(of: own)
      let above = title.upperBound..<range.lowerBound
      if running(above, pruned) >= Self.enoughBefore, running(range, pruned) >= Self.enoughBefore {
        for line in range { pruned[line] = true }
      }
    }
  }

  /// Words of running text that make an article beside another.
  private static let enoughBefore = 80

  private func running(_ lines: Range<Int>, _ pruned: [Bool]) -> Int {
    lines.reduce(0) { sum, line in
      let words = outline.lines[line].words
      return sum + (!pruned[line] && words >= Self.runningWords ? Int(words) : 0)
    }
  }

  private static func holdsArticle(_ element: PageOutline.Element) -> Bool {
    element.tag == .article || element.tag == .main
      || element.tag != .h1 && !element.cues.isDisjoint(with: [.content, .body])
  }

  /// The lead stands beside the container on many sites: below the headline, in an element named for it.
  private mutating func addLead(_ title: Range<Int>?, _ pruned: [Bool]) {
    let body = outline.lines(of: container)
    guard let title, title.upperBound <= body.lowerBound, body.lowerBound - title.upperBound <= Self.farthestLead
    else { return }
    for line in title.upperBound..<body.lowerBound where !pruned[line] {
      let found = outline.lines[line]
      guard found.words >= Self.shortestLead, found.linkBytes * 2 < found.end - found.start else { continue }
      // A writer's description is no lead, and one that the text repeats is not wanted twice.
      if outline.nearest(
        Int(found.element),
        where: { !$0.cues.isDisjoint(with: [.byline, .authorBox]) && $0.endLine - $0.firstLine <= 8 }) != nil
        || isRepeated(line, body)
      {
        continue
      }
      let isNamed =
        outline.nearest(Int(found.element), where: { $0.cues.contains(.lead) && $0.endLine - $0.firstLine <= 4 }) != nil
      if isNamed || outline.elements[Int(found.element)].tag == .h2 && found.words >= 20 { kept[line] = true }
    }
  }

  private func isRepeated(_ line: Int, _ body: Range<Int>) -> Bool {
    let start = Whitespace.collapsed(outline.bytes(line)).prefix(40)
    return body.prefix(12).contains { Whitespace.collapsed(outline.bytes($0).prefix(200)).starts(with: start) }
  }

  /// Lines between headline and text: date, author, share bar, lead.
  private static let farthestLead = 30
  /// Fewer words are a label.
  private static let shortestLead: Int32 = 8

  private func value(_ line: Int) -> Int {
    let line = outline.lines[line]
    let share = Double(line.linkBytes) / Double(max(1, line.end - line.start))
    if share >= Self.linkedShare { return -2 - Int(line.words) / 2 }
    return line.words >= Self.runningWords ? Int(line.words) : -1
  }

  private func densest(_ sum: (Int) -> Int) -> Int {
    var best = 0
    var bestSum = Int.min
    for (index, element) in outline.elements.enumerated() where !element.tag.isInline {
      let value = sum(index)
      // The innermost of equal ones holds less that is not text.
      if value > bestSum || value == bestSum && outline.isInside(index, best) {
        best = index
        bestSum = value
      }
    }
    return best
  }

  private func isAccepted(_ value: Int, of best: Int, others: Int) -> Bool {
    if value <= 0 { return false }
    if Double(value) >= Double(best) * Self.namedShare { return true }
    // One clearly named text beside much else: reviews, teasers with their leads, other pages' parts.
    return value >= Self.enoughWords && Double(others) <= Double(value) * Self.otherNamedShare
  }

  /// A named container with this many words is an article by itself.
  private static let enoughWords = 150
  /// Others of the name may hold this share of its words; more, and the text is split over them.
  private static let otherNamedShare = 0.25

  /// Words in the other elements of a name that are not around or inside the given one.
  private func rest(_ cue: Cues, _ chosen: Int, _ sum: (Int) -> Int) -> Int {
    var total = 0
    var index = 0
    while index < outline.elements.count {
      let element = outline.elements[index]
      if index == chosen {
        index = Int(element.end)
      } else if element.cues.contains(cue), !element.tag.isInline, !outline.isInside(chosen, index) {
        total += max(0, sum(index))
        index = Int(element.end)
      } else {
        index += 1
      }
    }
    return total
  }

  /// The innermost element of a name that holds nearly all of what the largest one holds.
  private func named(_ cue: Cues, _ sum: (Int) -> Int) -> Int? {
    let found = outline.elements.indices.filter {
      outline.elements[$0].cues.contains(cue) && !outline.elements[$0].tag.isInline
        && !outline.elements[$0].tag.isHeading
    }
    guard let largest = found.max(by: { sum($0) < sum($1) }), sum(largest) > 0 else { return nil }
    return found.last { outline.isInside($0, largest) && Double(sum($0)) >= Double(sum(largest)) * Self.nearlyAll }
  }

  private static let nearlyAll = 0.95
}
