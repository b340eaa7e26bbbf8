/// Which lines lie in elements that are no part of any article's text.
enum Pruning {
  /// An element that holds this share of the page's running words is the article whatever it is called: pages keep
  /// articles in containers named `sidebar` or `content-nav`.
  private static let tooLargeShare = 0.5
  /// Lines of fewer words are no running text.
  private static let runningWords: Int32 = 8
  /// What is hidden and long is a fold that a reader opens; what is hidden and short is a hint or a dialog.
  private static let foldedWords = 30

  /// Names that say little: running text is found in `content-nav` and in forms around whole pages.
  private static let weakShare = 0.2
  private static let weak: Cues = [.navigation, .form, .tagList, .skip]
  private static let always: Cues = [.footer, .comments, .overlay, .advertisement, .share]

  private static func share(_ element: PageOutline.Element, holdsHeadline: Bool) -> Double {
    // Comments can be far longer than what they are about.
    if element.cues.contains(.comments), !holdsHeadline { return .infinity }
    if !element.cues.isDisjoint(with: always) { return 0.9 }
    let isWeak = element.cues.intersection(.pruned).isSubset(of: weak) && element.tag != .nav && element.tag != .menu
    return isWeak ? weakShare : tooLargeShare
  }

  static func pruned(_ outline: PageOutline) -> [Bool] {
    var sums = [0]
    var furniture = 0
    for line in outline.lines {
      let isRunning = line.words >= runningWords && line.linkBytes * 2 < line.end - line.start
      sums.append(sums.last! + (isRunning ? Int(line.words) : 0))
    }
    // Menus, footers and comments can hold more text than the article, so they do not count towards the whole.
    var index = 0
    while index < outline.elements.count {
      let element = outline.elements[index]
      if !element.cues.isDisjoint(with: always), element.tag != .html, element.tag != .body {
        let range = outline.lines(of: index)
        let words = range.isEmpty ? 0 : sums[range.upperBound] - sums[range.lowerBound]
        if Double(words) < Double(sums.last!) * 0.9 {
          furniture += words
          index = Int(element.end)
          continue
        }
      }
      index += 1
    }
    let total = Double(max(1, sums.last! - furniture))
    var headlines = [0]
    for element in outline.elements { headlines.append(headlines.last! + (element.tag == .h1 ? 1 : 0)) }
    var pruned = [Bool](repeating: false, count: outline.lines.count)
    index = 0
    while index < outline.elements.count {
      let element = outline.elements[index]
      let range = outline.lines(of: index)
      let words = range.isEmpty ? 0 : sums[range.upperBound] - sums[range.lowerBound]
      if element.cues.isDisjoint(with: .pruned) || element.tag == .html || element.tag == .body || range.isEmpty
        || element.cues.isDisjoint(with: Cues.pruned.subtracting(.hidden)) && words >= foldedWords
        || Double(words) >= total * share(element, holdsHeadline: headlines[Int(element.end)] > headlines[index])
      {
        index += 1
      } else {
        for line in range { pruned[line] = true }
        index = Int(element.end)
      }
    }
    return pruned
  }
}
