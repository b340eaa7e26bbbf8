internal import Model
internal import Text

/// Finds the proper name of a person, group or project.
enum ProperNames {
  private static let longest = 12
  private static let connectors: Set<UInt64> = Set(
    [
      "of", "the", "and", "for", "de", "da", "do", "s", "in", "el", "al", "del", "la", "las", "los", "le", "les", "sur",
      "di", "du",
    ].flatMap { PhrasePattern.keys($0) })
  private static let titles: Set<UInt64> = Set(
    PhrasePattern.keys("ông bà mr ms mrs dr tiến sĩ giáo sư gs ts pgs prof professor sir nhà"))
  private static let articles: Set<UInt64> = titles.union(PhrasePattern.keys("the to cho"))

  /// True where a title of a person opens a name: "ông X", "Dr. X".
  static func isTitled(_ start: Int, _ sentence: Sentence) -> Bool {
    var index = start
    while index < sentence.tokens.count, articles.contains(sentence.tokens[index].key) {
      if titles.contains(sentence.tokens[index].key) { return true }
      index += 1
    }
    return false
  }

  /// The capitalised phrase that begins at or right after a token, with the small words inside it.
  static func name(after start: Int, _ sentence: Sentence) -> Span? {
    var first = start
    while first < sentence.tokens.count, articles.contains(sentence.tokens[first].key) { first += 1 }
    guard first < sentence.tokens.count, sentence.tokens[first].isCapitalised else { return nil }
    var end = first
    var index = first
    while index < sentence.tokens.count, index - first < longest {
      let token = sentence.tokens[index]
      if token.kind == .word, token.isCapitalised {
        end = index + 1
      } else if !(token.key == 0x27 || token.key == 0x2d && !token.spaceBefore || connectors.contains(token.key)) {
        break
      }
      index += 1
    }
    return Span(first, end)
  }
}
