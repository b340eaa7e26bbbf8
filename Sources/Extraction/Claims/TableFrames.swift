internal import Lexicons
internal import Model
internal import Text

/// Reads rankings printed as tables or numbered lists: a row, a place, its rank, and how far that moved.
struct TableFrames {
  let context: PageContext
  let recipients: Recipients

  /// What a column holds, as its heading says.
  private enum Column: String { case rank, place, change, score, other }

  /// Rows of one table, each with its cells as sentences.
  private struct Table {
    var rows: [[Int]]
    /// Index of the sentence before the first cell.
    var before: Int
  }

  func drafts(_ sentences: [Sentence]) -> [Draft] {
    tables(sentences).flatMap { read($0, sentences) } + numbered(sentences)
  }

  private func tables(_ sentences: [Sentence]) -> [Table] {
    var result: [Table] = []
    var lastRow: Int?
    for (index, sentence) in sentences.enumerated() {
      guard sentence.zone == .text, sentence.kind == .cell, let row = context.article.blocks[sentence.block].row else {
        lastRow = nil
        continue
      }
      if lastRow == nil { result.append(Table(rows: [], before: index - 1)) }
      if row != lastRow { result[result.count - 1].rows.append([]) }
      let last = result[result.count - 1].rows.count - 1
      // A cell of two sentences is one cell.
      if result[result.count - 1].rows[last].last.map({ sentences[$0].block }) != sentence.block {
        result[result.count - 1].rows[last].append(index)
      }
      lastRow = row
    }
    return result.filter { $0.rows.count > 1 }
  }

  private func read(_ table: Table, _ sentences: [Sentence]) -> [Draft] {
    guard let focus = focus(before: table.before, sentences), let id = focus.award,
      let facts = context.award(focus.programme, id)
    else { return [] }
    let header = table.rows[0].map { column(sentences[$0]) }
    guard let rankAt = header.firstIndex(of: .rank), header.contains(where: { $0 != .other }) else { return [] }
    var result: [Draft] = []
    for row in table.rows.dropFirst() where row.count == header.count {
      guard let rank = whole(sentences[row[rankAt]]), rank >= 1, rank <= RankReader.last,
        let cell = row.first(where: { sentences[$0].places.contains { $0.role != .territory } }),
        let group = sentences[cell].places.first(where: { $0.role != .territory })
      else { continue }
      let sentence = sentences[cell]
      var draft = Draft(
        programme: focus.programme, award: id, edition: nil,
        recipient: recipients.recipient(group, sentence, of: focus.programme), rank: rank, rule: "any/claim/table-row",
        evidence: [
          sentence.evidence("recipient", group.span),
          sentences[row[rankAt]].evidence("rank", sentences[row[rankAt]].whole),
        ], sentence: cell)
      draft.edition = context.edition(focus.programme, id)
      result.append(draft)
      if let at = header.firstIndex(of: .change), let before = earlier(draft, facts, sentences[row[at]]) {
        result.append(before)
      }
    }
    return result
  }

  /// `1. Quảng Ninh`, `2. Long An` behind a sentence about a ranking: the numbers are ranks only if that sentence says
  /// that the list is one.
  private func numbered(_ sentences: [Sentence]) -> [Draft] {
    var result: [Draft] = []
    var focus: PageContext.AwardKey?
    var previous = -1
    for (index, sentence) in sentences.enumerated() where sentence.zone == .text {
      guard sentence.kind == .item, let number = context.article.blocks[sentence.block].number else {
        previous = index
        focus = nil
        continue
      }
      if focus == nil, previous >= 0, ranks(sentences[previous]) { focus = self.focus(before: previous, sentences) }
      guard let key = focus, let id = key.award, let group = sentence.places.first(where: { $0.role != .territory }),
        group.full.start <= 1, !sentence.has(.rank)
      else { continue }
      var draft = Draft(
        programme: key.programme, award: id, edition: context.edition(key.programme, id),
        recipient: recipients.recipient(group, sentence, of: key.programme), rank: number,
        rule: "any/claim/numbered-item", evidence: [sentence.evidence("recipient", group.span)], sentence: index)
      draft.status = .announced
      result.append(draft)
    }
    return result
  }

  private static let rankWords: Set<UInt64> = Set(
    ["hạng", "ranking", "ranked", "top", "rank", "đầu", "index", "số"].flatMap { PhrasePattern.keys($0) })

  private func ranks(_ sentence: Sentence) -> Bool { sentence.tokens.contains { Self.rankWords.contains($0.key) } }

  /// The ranking that the page speaks of before a table.
  private func focus(before index: Int, _ sentences: [Sentence]) -> PageContext.AwardKey? {
    for sentence in sentences[...max(0, min(index, sentences.count - 1))].reversed() {
      if let named = sentence.awards.last(where: { isRanking($0) }) {
        return PageContext.AwardKey(programme: named.programme, award: named.award)
      }
    }
    return nil
  }

  private func isRanking(_ award: AwardSymbol) -> Bool {
    award.award.flatMap { context.award(award.programme, $0) }?.kind == .ranking
  }

  private func column(_ sentence: Sentence) -> Column {
    sentence.cues.first { $0.kind == .column }.flatMap { $0.value }.flatMap(Column.init) ?? .other
  }

  /// The number that fills a cell.
  private func whole(_ sentence: Sentence) -> Int? {
    guard let number = sentence.numbers.first, sentence.numbers.count == 1,
      sentence.tokens.count - number.span.count <= 1
    else { return nil }
    return number.value
  }

  /// `+29`, `-1`, `0`, `▲ 3`: last edition's rank.
  private func earlier(_ draft: Draft, _ facts: Award, _ sentence: Sentence) -> Draft? {
    guard let number = sentence.numbers.first, sentence.numbers.count == 1, let rank = draft.rank,
      let edition = draft.edition
    else { return nil }
    let sign = sentence.tokens.first { $0.kind == .mark }?.key
    let falls = sign.map { [0x2d, 0x2212, 0x2013, 0x25bc, 0x2193].contains($0) } ?? false
    guard number.value == 0 || sign != nil else { return nil }
    let previous = falls ? rank - number.value : rank + number.value
    guard previous >= 1, let last = facts.edition(1, before: edition) else { return nil }
    var before = draft
    before.rank = previous
    before.edition = last
    before.isInferred = true
    before.derivation = "movement:\(falls ? "-" : "+")\(number.value):\(rank)"
    before.evidence = [draft.evidence[0], sentence.evidence("change", sentence.whole)]
    return before
  }
}
