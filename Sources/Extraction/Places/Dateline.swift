internal import Model
internal import Text

/// The place, date and agency in front of a news report: `HANOI, June 14 (Northern Wire) -`, `(New York, Oct. 26) –`.
enum Dateline {
  /// Tokens a dateline may have.
  private static let longest = 30

  /// Token index after the dateline's dash, 0 when the sentence has none.
  ///
  /// A name and a dash alone are no dateline: the place must be in capitals, or a date or an agency in brackets must
  /// stand with it. Within a leading bracket dashes part the place from the date.
  static func end(_ sentence: Sentence) -> Int {
    guard sentence.zone == .text, sentence.kind == .paragraph else { return 0 }
    if sentence.isMark(0, "(") { return bracketed(sentence) }
    if let colon = shouted(sentence) { return colon + 1 }
    var isMarked = opensReport(sentence)
    for index in sentence.tokens.indices.prefix(longest) {
      let token = sentence.tokens[index]
      switch token.kind {
      case .mark where isDash(index, sentence): return isMarked && index > 0 ? index + 1 : 0
      case .mark:
        if token.key == 0x28 { isMarked = true }
        if [0x3b, 0x3a].contains(token.key) { return 0 }
      case .number:
        isMarked = isMarked || sentence.dates.contains { $0.span.contains(index) }
      case .word:
        guard token.isCapitalised || token.end - token.start <= 3 else { return 0 }
        if index == 0, token.isUpper, token.end - token.start > 3 { isMarked = true }
        if index == 1, token.isUpper, sentence.tokens[0].isUpper { isMarked = true }
      }
    }
    return 0
  }

  /// `SINGAPORE: A motorway turned into a park ...`: a place in capitals, a colon and a sentence.
  private static func shouted(_ sentence: Sentence) -> Int? {
    guard let colon = sentence.tokens.indices.prefix(4).first(where: { sentence.isMark($0, ":") }), colon > 0,
      sentence.tokens[..<colon].allSatisfy({ $0.isWord && $0.isUpper && $0.end - $0.start > 2 }),
      sentence.tokens.indices.contains(colon + 2), sentence.tokens[colon + 1].isCapitalised,
      !sentence.tokens[colon + 1].isUpper || sentence.tokens[colon + 1].end - sentence.tokens[colon + 1].start == 1,
      sentence.tokens[(colon + 1)...].contains(where: { $0.isWord && !$0.isCapitalised })
    else { return nil }
    return colon
  }

  private static let reportWords: Set<UInt64> = Set(
    PhrasePattern.keys("the a an on in at for after as two three ngày sáng trưa chiều tối đêm theo hôm vào tại"))

  /// Tokens of `Hue, United Arab Emirates -`.
  private static let longestPlace = 7

  /// `Hanoi - The city ...`, `Cork, Ireland - At the ...`: a name, a dash, and a small word in upper case.
  static func opensReport(_ sentence: Sentence) -> Bool {
    guard let dash = sentence.tokens.indices.prefix(longestPlace).first(where: { isDash($0, sentence) }), dash > 0,
      sentence.tokens[..<dash].allSatisfy({ $0.isWord && $0.isCapitalised || $0.key == 0x2c }),
      sentence.tokens[..<dash].count(where: { $0.key == 0x2c }) <= 1,
      sentence.tokens.indices.contains(dash + 1)
    else { return false }
    return sentence.tokens[dash + 1].isCapitalised && reportWords.contains(sentence.tokens[dash + 1].key)
  }

  private static func bracketed(_ sentence: Sentence) -> Int {
    guard let close = sentence.tokens.indices.prefix(longest).first(where: { sentence.isMark($0, ")") }) else {
      return 0
    }
    return isDash(close + 1, sentence) ? close + 2 : 0
  }

  private static func isDash(_ index: Int, _ sentence: Sentence) -> Bool {
    guard sentence.tokens.indices.contains(index), [0x2d, 0x2013, 0x2014].contains(sentence.tokens[index].key) else {
      return false
    }
    return sentence.tokens[index].spaceBefore || index > 0 && sentence.tokens[index - 1].key == 0x29
  }
}
