internal import Lexicons
internal import Model
internal import Text

/// Finds what a sentence that wants, plans or denies goes on with: the items of its list ("The province aims at:",
/// "Candidates by category:"), the rest of its candidates.
enum PlannedItems {
  /// A line with more tokens is a paragraph of its own.
  private static let longestLine = 24

  /// Indices of the sentences that stand under such an introduction.
  static func indices(_ sentences: [Sentence]) -> Set<Int> {
    var result: Set<Int> = []
    var introduction: Int?
    for (index, sentence) in sentences.enumerated() where sentence.zone == .text {
      if let block = introduction, sentence.block > block, isLine(sentence) {
        result.insert(index)
        continue
      }
      if let block = introduction, sentence.block > block { introduction = nil }
      if index > 0, isRest(sentence, of: sentences[index - 1]) {
        result.insert(index)
        continue
      }
      if introduction == nil, intends(sentence) { introduction = sentence.block }
    }
    return result
  }

  /// "X is one of three finalists for the A. The other two are Y and Z.": they are what it is, and no more.
  private static func isRest(_ sentence: Sentence, of before: Sentence) -> Bool {
    guard sentence.block == before.block, sentence.awards.isEmpty, let award = before.awards.last,
      let rest = sentence.cues.first(where: { $0.kind == .include && $0.value == "rest" }), rest.span.start <= 1,
      before.has(.aspire)
    else { return false }
    return !ModalityScope.asserts(award.span.start, before)
  }

  private static func isLine(_ sentence: Sentence) -> Bool {
    if sentence.kind == .item || sentence.kind == .cell { return true }
    guard sentence.kind == .paragraph, sentence.tokens.count <= longestLine, let last = sentence.tokens.last else {
      return false
    }
    return last.key != 0x2e
  }

  private static func intends(_ sentence: Sentence) -> Bool {
    guard let last = sentence.tokens.indices.last, sentence.isMark(last, ":") else { return false }
    let verb = sentence.cues.last { ($0.kind == .win || $0.kind == .give) && $0.value != "copula" }
    // "Seven of the candidates were chosen:" tells of what has happened.
    guard verb == nil else { return false }
    return !ModalityScope.asserts(last, sentence)
  }
}
