internal import Model
internal import Text

/// Finds text in quotation marks.
enum Quotations {
  private static let pairs: [UInt64: UInt64] = [0x22: 0x22, 0x201c: 0x201d, 0xab: 0xbb, 0x27: 0x27]

  /// The insides of the quotations after a token, in order; a parenthesised translation counts as one.
  static func all(after start: Int, _ sentence: Sentence) -> [Span] {
    var result: [Span] = []
    var index = start
    while index < sentence.tokens.count {
      let token = sentence.tokens[index]
      guard token.kind == .mark, let close = pairs[token.key] ?? (result.isEmpty || token.key != 0x28 ? nil : 0x29)
      else {
        index += 1
        continue
      }
      guard
        let end = ((index + 1)..<sentence.tokens.count).first(where: {
          sentence.tokens[$0].kind == .mark && sentence.tokens[$0].key == close
        }),
        end > index + 2
      else { return result }
      // A bracket is a translation only right behind the quotation.
      if close == 0x29, result.last?.end != index - 1 { return result }
      result.append(Span(index + 1, end))
      index = end + 1
    }
    return result
  }
}
