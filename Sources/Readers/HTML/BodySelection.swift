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

  init(_ outline: PageOutline) {
    self.outline = outline
    kept = [Bool](repeating: false, count: outline.lines.count)
    guard !outline.lines.isEmpty else { return }
    let pruned = Pruning.pruned(outline)
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
    for tier in [Cues.body, Cues.content] {
      if let named = named(tier, sum), Double(sum(named)) >= Double(best) * Self.namedShare, sum(named) > 0 {
        container = named
        break
      }
    }
    for line in outline.lines(of: container) where !pruned[line] { kept[line] = true }
  }

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

  private func named(_ cue: Cues, _ sum: (Int) -> Int) -> Int? {
    var best: Int?
    for (index, element) in outline.elements.enumerated() where element.cues.contains(cue) && !element.tag.isInline {
      if best == nil || sum(index) >= sum(best!) { best = index }
    }
    return best
  }
}
