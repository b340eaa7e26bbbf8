internal import Lexicons
internal import Model
internal import Text

/// Finds the items of lists whose introduction wants, plans or denies: "The province aims at:", "Candidates by category:".
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
      if introduction == nil, intends(sentence) { introduction = sentence.block }
    }
    return result
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
