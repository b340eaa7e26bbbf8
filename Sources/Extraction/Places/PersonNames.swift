internal import Lexicons
internal import Model
internal import Text

/// Finds the names of persons that a title presents: `ông Trần Hải Dương`, `Mrs. Chelsea Howe`.
struct PersonNames {
  let around: NameSurroundings

  /// Words of a name; longer runs hold more than one name.
  private static let longest = 5

  /// Spans without the titles, in order.
  func all(isPlace: (Int) -> Bool) -> [Span] {
    guard around.sentence.marks & PhraseBook.Mark.personEnd != 0, around.setting == .running else { return [] }
    var result: [Span] = []
    let tokens = around.sentence.tokens
    var index = 1
    while index < tokens.count {
      guard tokens[index].isWord, tokens[index].isCapitalised,
        around.isMarked(before: index, PhraseBook.Mark.personEnd),
        let title = around.first(.person, before: index), isTitle(title)
      else {
        index += 1
        continue
      }
      var start = index
      while around.has(.person, start), around.isCapital(start + 1) { start += 1 }
      var end = start
      while around.isCapital(end), end - start < Self.longest, end == start || tokens[end].spaceBefore, !isPlace(end) {
        end += 1
      }
      let isTail = (start..<end).contains { around.leadsOn($0) }
      if end > start, !isTail, tokens[start].end - tokens[start].start > 1 { result.append(Span(start, end)) }
      index = max(index + 1, end)
    }
    return result
  }

  /// English nouns of persons need a capital, or stand for a trade: "a son Peter" is too weak to tell alone.
  private func isTitle(_ match: PlaceWords.Match) -> Bool {
    around.sentence.language == .vietnamese || around.isCapital(match.start)
  }
}
