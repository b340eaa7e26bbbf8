internal import Lexicons
internal import Model
internal import Text

/// Reads tables of winners: a column for each award and a row for each edition, or a row for each award or edition and
/// a column of winners.
struct AwardTables {
  let context: PageContext
  let recipients: Recipients

  /// A table has at most this many blocks between it and the sentence that names its award.
  private static let reach = 6

  func drafts(_ sentences: [Sentence]) -> [Draft] {
    tables(sentences).flatMap { rows, before -> [Draft] in
      let byRow = rows.filter { row in award(sentences[row[0]]) != nil }
      if byRow.count > 1 { return self.byRow(byRow, sentences) }
      let columns = rows[0].map { award(sentences[$0]) }
      if columns.contains(where: { $0 != nil }) { return byColumn(rows, columns, sentences) }
      return byEdition(rows, before: before, sentences)
    }
  }

  /// The rows of cells of each table, as indices of sentences, and the sentence before it.
  private func tables(_ sentences: [Sentence]) -> [(rows: [[Int]], before: Int)] {
    var result: [(rows: [[Int]], before: Int)] = []
    var lastRow: Int?
    for (index, sentence) in sentences.enumerated() {
      guard sentence.zone == .text, sentence.kind == .cell, let row = context.article.blocks[sentence.block].row else {
        lastRow = nil
        continue
      }
      if lastRow == nil { result.append(([], index - 1)) }
      if row != lastRow { result[result.count - 1].rows.append([]) }
      let last = result[result.count - 1].rows.count - 1
      if result[result.count - 1].rows[last].last.map({ sentences[$0].block }) != sentence.block {
        result[result.count - 1].rows[last].append(index)
      }
      lastRow = row
    }
    return result.filter { $0.rows.count > 1 }
  }

  /// The award that a cell names, one that is won and no ranking.
  private func award(_ cell: Sentence) -> AwardSymbol? {
    guard cell.places.allSatisfy({ $0.role != .plain }) else { return nil }
    return cell.awards.first { award in
      let kind = award.award.flatMap { context.award(award.programme, $0) }?.kind
      return kind == .title || kind == .category || kind == .membership
    }
  }

  private func byColumn(_ rows: [[Int]], _ columns: [AwardSymbol?], _ sentences: [Sentence]) -> [Draft] {
    rows.dropFirst().filter { $0.count == columns.count }.flatMap { row -> [Draft] in
      let year = row.lazy.compactMap { wholeYear(sentences[$0]) }.first
      return zip(columns, row).enumerated().flatMap { position, pair -> [Draft] in
        guard let award = pair.0 else { return [] }
        return winners(in: pair.1, award, sentences[rows[0][position]], year, sentences)
      }
    }
  }

  private func byRow(_ rows: [[Int]], _ sentences: [Sentence]) -> [Draft] {
    rows.flatMap { row -> [Draft] in
      guard let award = award(sentences[row[0]]) else { return [] }
      return row.dropFirst().flatMap { winners(in: $0, award, sentences[row[0]], nil, sentences) }
    }
  }

  /// `2019 | Nantes | France`: the winners of the one award that the text before the table names.
  private func byEdition(_ rows: [[Int]], before: Int, _ sentences: [Sentence]) -> [Draft] {
    guard before >= 0 else { return [] }
    let naming = sentences[...before].indices.reversed().prefix { index in
      sentences[index].zone == .title || sentences[index].block >= sentences[before].block - Self.reach
    }.first { !sentences[$0].awards.isEmpty }
    guard let naming, let award = sentences[naming].awards.last, let id = award.award,
      let facts = context.award(award.programme, id), facts.kind == .title
    else { return [] }
    return rows.dropFirst().flatMap { row -> [Draft] in
      guard let year = wholeYear(sentences[row[0]]) else { return [] }
      return row.dropFirst().flatMap { winners(in: $0, award, sentences[naming], year, sentences) }
    }
  }

  private func wholeYear(_ cell: Sentence) -> (Int, Sentence)? {
    cell.tokens.count <= 2 ? EditionFinder.year(at: 0, cell).map { ($0, cell) } : nil
  }

  private func winners(
    in index: Int, _ award: AwardSymbol, _ naming: Sentence, _ year: (Int, Sentence)?, _ sentences: [Sentence]
  ) -> [Draft] {
    let cell = sentences[index]
    guard let id = award.award, cell.places.first?.full.start == 0 else { return [] }
    return cell.places.filter { $0.role == .plain }.map { group in
      var draft = Draft(
        programme: award.programme, award: id, edition: year?.0 ?? award.edition,
        recipient: recipients.recipient(group, cell, of: award.programme), rule: "any/claim/table-winner",
        evidence: [cell.evidence("recipient", group.span), naming.evidence("award", award.span)], sentence: index)
      if let year {
        draft.evidence.append(year.1.evidence("edition", Span(0, 1)))
        draft.isAside = year.0 != context.edition(award.programme, id)
      }
      return draft
    }
  }
}
