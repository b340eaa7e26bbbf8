/// Which lines lie in elements that are no part of any article's text.
enum Pruning {
  /// An element that holds this share of the page's running words is the article whatever it is called: pages keep
  /// articles in containers named `sidebar` or `comments-open`.
  private static let tooLargeShare = 0.5

  static func pruned(_ outline: PageOutline) -> [Bool] {
    var sums = [0]
    for line in outline.lines {
      let isRunning = line.words >= 8 && line.linkBytes * 2 < line.end - line.start
      sums.append(sums.last! + (isRunning ? Int(line.words) : 0))
    }
    let total = max(1, sums.last!)
    var pruned = [Bool](repeating: false, count: outline.lines.count)
    var index = 0
    while index < outline.elements.count {
      let element = outline.elements[index]
      let range = outline.lines(of: index)
      let isPruned =
        !element.cues.isDisjoint(with: .pruned) && element.tag != .html && element.tag != .body
        && !range.isEmpty
      if isPruned, Double(sums[range.upperBound] - sums[range.lowerBound]) < Double(total) * tooLargeShare {
        for line in range { pruned[line] = true }
        index = Int(element.end)
      } else {
        index += 1
      }
    }
    return pruned
  }
}
