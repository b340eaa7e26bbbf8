internal import Lexicons
internal import Model
internal import Text

/// Lines that give a rank behind each place: `Riyadh 27th (-2)`, `Hà Nội: hạng 24 (tăng 3 bậc)`.
extension RankedLists {
  private static let rankOpeners: Set<UInt64> = Set(
    PhrasePattern.keys("hạng thứ vị trí số xếp ranked rank no place number"))
  private static let marks: Set<UInt64> = [0x3a, 0x2c, 0x2d, 0x2013, 0x2014, 0x28]
  /// Fewer lines are no list.
  private static let leastPlaced = 2

  func placed(_ sentences: [Sentence], besides numbered: Set<Int>) -> [Draft] {
    var result: [Draft] = []
    var index = 0
    while index < sentences.count {
      let lines = sentences[index...].prefix { !numbered.contains(index) && placedLine($0, 0) != nil }
      guard lines.count >= Self.leastPlaced, index > 0, isTold(index - 1, sentences),
        ranks(sentences[index - 1]) || sentences[index - 1].tokens.last?.key == 0x3a && lines.allSatisfy(isOrdinal),
        let key = ranking(before: index, sentences)
      else {
        index += max(1, lines.count)
        continue
      }
      for position in lines.indices {
        guard let line = placedLine(sentences[position], position) else { continue }
        result += claims(line, until: nil, key, sentences, isOrdered: false)
      }
      index = lines.endIndex
    }
    return result
  }

  private func isOrdinal(_ line: Sentence) -> Bool { line.numbers.first?.isOrdinal ?? false }

  private func placedLine(_ sentence: Sentence, _ index: Int) -> Line? {
    guard sentence.zone == .text, sentence.kind != .cell, sentence.kind != .caption,
      sentence.tokens.count <= Self.longestLine,
      let group = sentence.places.first(where: { $0.role != .territory }), group.full.start <= 1,
      let number = sentence.numbers.first(where: { $0.span.start >= group.full.end }),
      (1...RankReader.last).contains(number.value)
    else { return nil }
    let gap = sentence.tokens[group.full.end..<number.span.start]
    let isRanked = number.isOrdinal || gap.contains { $0.isMark || Self.rankOpeners.contains($0.key) }
    guard isRanked, gap.allSatisfy({ Self.marks.contains($0.key) || Self.rankOpeners.contains($0.key) }) else {
      return nil
    }
    // "Riyadh: 74.2": a score.
    let next = number.span.end
    guard
      next == sentence.tokens.count || sentence.isMark(next, "(") || sentence.isMark(next, ";")
        || sentence.isMark(next, ")")
        || sentence.isMark(next, ",") && !sentence.numbers.contains(where: { $0.span.start == next + 1 })
    else { return nil }
    return Line(index: index, rank: number.value, group: group)
  }

  private static let longestLine = 14
}
