internal import Model

/// Splits the tokens of one block into sentences.
package enum Sentences {
  /// Words of up to four letters after which a full stop does not end a sentence, folded.
  private static let abbreviations: Set<UInt64> = Set(
    [
      "tp", "tx", "tt", "ts", "ths", "pgs", "gs", "ths", "q", "p", "h", "st", "mr", "mrs", "ms", "dr", "prof", "no",
      "jan", "feb",
      "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "inc", "ltd", "co", "corp", "vs",
      "sen", "gov", "rep", "gen", "col", "ft", "mt", "jr", "sr", "u", "s", "d", "c", "a", "m",
    ].flatMap { PhrasePattern.keys($0) })

  /// Tokens after which a sentence is cut whatever stands there: the longest of news, a list of 21 communities with
  /// their countries, has below 200, and rules compare the parts of one sentence with each other.
  package static let longest = 500

  private static let listMarks: Set<UInt64> = [0x2c, 0x3a, 0x3b, 0x28, 0x3d]

  /// Half-open token ranges, in order, covering every token; none longer than `longest`.
  package static func split(_ tokens: Tokens) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    while let sentence = next(tokens, from: start) {
      result.append(sentence)
      start = sentence.upperBound
    }
    return result
  }

  /// The sentence that begins at a token; nil behind the last.
  package static func next(_ tokens: Tokens, from start: Int) -> Range<Int>? {
    guard start < tokens.count else { return nil }
    let last = min(tokens.count, start + longest) - 1
    var index = start
    while index < last {
      if tokens[index].isMark, mayEnd(tokens[index].key), ends(tokens, at: index) { return start..<(index + 1) }
      index += 1
    }
    return start..<(last + 1)
  }

  /// False for most marks, of which none ends a sentence.
  @inline(__always)
  private static func mayEnd(_ key: UInt64) -> Bool {
    switch key {
    case 0x2e, 0x21, 0x3f, 0x2026, 0x201d, 0x22, 0x29: true
    default: false
    }
  }

  private static func ends(_ tokens: Tokens, at index: Int) -> Bool {
    let token = tokens[index]
    guard token.isMark, index + 1 < tokens.count else { return false }
    var next = index + 1
    switch token.key {
    case 0x2e, 0x21, 0x3f, 0x2026: break
    case 0x201d, 0x22, 0x29:
      // A closing quotation mark or bracket right after the stop belongs to the sentence that it closes.
      guard index > 0, tokens[index - 1].isMark, !token.spaceBefore,
        [0x2e, 0x21, 0x3f].contains(tokens[index - 1].key)
      else { return false }
    default: return false
    }
    if [0x201d, 0x22, 0x29].contains(tokens[next].key), !tokens[next].spaceBefore { return false }
    guard tokens[next].spaceBefore else { return false }
    while next < tokens.count, tokens[next].isMark,
      [0x22, 0x201c, 0x28, 0x2d, 0x2013, 0x27].contains(tokens[next].key)
    {
      next += 1
    }
    guard next < tokens.count else { return true }
    let follows = tokens[next].isCapitalised || tokens[next].isNumber
    guard token.key == 0x2e, index > 0 else { return follows || token.key != 0x2026 }
    let before = tokens[index - 1]
    // "1. Zurich, 2. Oslo": the number of a member of a list.
    if before.isNumber, before.end - before.start <= 2, !token.spaceBefore,
      index < 2 || tokens[index - 2].isMark && listMarks.contains(tokens[index - 2].key)
    {
      return false
    }
    if before.isWord, !token.spaceBefore, before.end - before.start <= 4, abbreviations.contains(before.key) {
      // `p.m. The`, `U.S. The` do end a sentence only where the next word starts one; without a parse, go on.
      return false
    }
    return follows
  }
}
