internal import Lexicons
internal import Model
internal import Text

/// Reads rankings printed as tables: a row, a place, its rank, and how far that moved.
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
    let members = MemberTables(context: context, recipients: recipients)
    return tables(sentences).flatMap { table -> [Draft] in
      let indices = IndexTables(context: context, recipients: recipients)
        .drafts(table.rows, before: table.before, sentences)
      guard indices.isEmpty else { return indices }
      let ranked = read(table, sentences)
      return ranked.isEmpty ? members.drafts(table.rows, before: table.before, sentences) : ranked
    }
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
    if let byYear = yearly(table, sentences, focus, facts) ?? lying(table, sentences, focus, facts) { return byYear }
    let header = table.rows[0].map { column(sentences[$0]) }
    if let byEdition = editions(table, header, sentences, focus, facts)
      ?? divided(table, header, sentences, focus, facts)
    {
      return byEdition
    }
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
      if let at = header.firstIndex(of: .change), let now = draft.edition {
        let told = sentences[row[at]]
        let earlier = year(sentences[table.rows[0][at]]) ?? facts.edition(1, before: now)
        if let before = RankMovement.cell(told)?.before(draft, edition: earlier, told) { result.append(before) }
      }
    }
    return result
  }

  /// "Change from 2017": the only year of a heading.
  private func year(_ heading: Sentence) -> Int? {
    let years = heading.dates.filter { $0.form == .year }
    return years.count == 1 ? years[0].year : nil
  }

  /// The ranking that the page speaks of before a table.
  private func focus(before index: Int, _ sentences: [Sentence]) -> PageContext.AwardKey? {
    for sentence in sentences[...max(0, min(index, sentences.count - 1))].reversed() {
      if let named = sentence.awards.last(where: { context.isRanking($0.programme, $0.award) }) {
        return PageContext.AwardKey(programme: named.programme, award: named.award)
      }
    }
    return nil
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

  /// Columns headed by years, each with the ranks of its edition: the latest is the one that the page is about.
  private func yearly(
    _ table: Table, _ sentences: [Sentence], _ focus: PageContext.AwardKey, _ facts: Award
  ) -> [Draft]? {
    let years = table.rows[0].map { EditionFinder.year(at: 0, sentences[$0]) }
    guard let last = years.compactMap({ $0 }).max(), let lead = years.firstIndex(of: last),
      context.edition(focus.programme, facts.id).map({ $0 == last }) ?? true
    else { return nil }
    let rows = table.rows.dropFirst().filter { $0.count == years.count }
    let ranks = rows.compactMap { whole(sentences[$0[lead]]) }
    // Scores are no ranks: these stand in their order.
    guard ranks.count == rows.count, ranks.count > 1, ranks == ranks.sorted(), ranks[0] >= 1 else { return nil }
    let columns = years.enumerated().compactMap { column, year in year.map { (column: column, year: $0) } }
    return drafts(rows, columns, sentences, focus, facts)
  }

  /// `Hạng 2022 | Hạng 2023`, `Rank 2024 | Rank 2025`: several columns of ranks, each with the year of its edition.
  private func editions(
    _ table: Table, _ header: [Column], _ sentences: [Sentence], _ focus: PageContext.AwardKey, _ facts: Award
  ) -> [Draft]? {
    let years = table.rows[0].enumerated().compactMap { column, cell -> (column: Int, year: Int)? in
      guard header[column] == .rank else { return nil }
      return sentences[cell].dates.first { $0.form == .year }?.year.map { (column, $0) }
    }
    let rows = table.rows.dropFirst().filter { $0.count == header.count }
    if years.count > 1 { return drafts(rows, years, sentences, focus, facts) }
    // `Rank | City | Score | Rank 2023`: the ranks without a year are of the edition that the page is about.
    guard let earlier = years.first, let now = context.edition(focus.programme, facts.id), earlier.year < now,
      let current = header.indices.first(where: { header[$0] == .rank && $0 != earlier.column })
    else { return nil }
    return drafts(rows, [(current, now), earlier], sentences, focus, facts)
  }

  /// `City | Rank | Rating` above `2025 | 2024`: the heading of the ranks is divided by editions in a row of its own.
  private func divided(
    _ table: Table, _ header: [Column], _ sentences: [Sentence], _ focus: PageContext.AwardKey, _ facts: Award
  ) -> [Draft]? {
    guard table.rows.count > 3, let rankAt = header.firstIndex(of: .rank) else { return nil }
    let years = table.rows[1].compactMap { wholeYear(sentences[$0]) }
    let width = header.count + years.count - 1
    guard years.count == table.rows[1].count, years.count > 1 else { return nil }
    let rows = table.rows.dropFirst(2).filter { $0.count == width }
    return rows.isEmpty
      ? nil : drafts(Array(rows), years.enumerated().map { (rankAt + $0, $1) }, sentences, focus, facts)
  }

  /// `Year | 2014 | 2015` above `Rank | 2 | 3`: the editions lie side by side, of the one place that the text before
  /// the table names.
  private func lying(
    _ table: Table, _ sentences: [Sentence], _ focus: PageContext.AwardKey, _ facts: Award
  ) -> [Draft]? {
    guard table.rows.count == 2, table.rows[0].count == table.rows[1].count, table.before >= 0,
      column(sentences[table.rows[1][0]]) == .rank
    else { return nil }
    let years = table.rows[0].dropFirst().compactMap { wholeYear(sentences[$0]) }
    let ranks = table.rows[1].dropFirst().compactMap { whole(sentences[$0]) }
    guard years.count > 1, years.count == table.rows[0].count - 1, ranks.count == years.count,
      ranks.allSatisfy({ (1...RankReader.last).contains($0) }),
      let naming = sentences[...table.before].last(where: { $0.places.contains { $0.role != .territory } }),
      case let named = naming.places.filter({ $0.role != .territory }), named.count == 1
    else { return nil }
    let recipient = recipients.recipient(named[0], naming, of: focus.programme)
    let own = context.edition(focus.programme, facts.id)
    return zip(years, zip(ranks, table.rows[1].dropFirst())).map { year, rank in
      var draft = Draft(
        programme: focus.programme, award: facts.id, edition: year, recipient: recipient, rank: rank.0,
        rule: "any/claim/table-year",
        evidence: [
          naming.evidence("recipient", named[0].span), sentences[rank.1].evidence("rank", sentences[rank.1].whole),
        ], sentence: rank.1)
      draft.isAside = year != own
      return draft
    }
  }

  /// The year that fills a cell.
  private func wholeYear(_ sentence: Sentence) -> Int? {
    sentence.tokens.count <= 2 ? EditionFinder.year(at: 0, sentence) : nil
  }

  /// The rank of each row's place in each column with a year; all but the latest edition are told aside.
  private func drafts(
    _ rows: [[Int]], _ years: [(column: Int, year: Int)], _ sentences: [Sentence], _ focus: PageContext.AwardKey,
    _ facts: Award
  ) -> [Draft] {
    let last = years.map(\.year).max()
    var result: [Draft] = []
    for row in rows {
      guard let cell = row.first(where: { sentences[$0].places.contains { $0.role != .territory } }),
        let group = sentences[cell].places.first(where: { $0.role != .territory })
      else { continue }
      let recipient = recipients.recipient(group, sentences[cell], of: focus.programme)
      for (column, year) in years {
        let value = sentences[row[column]]
        guard let rank = whole(value), (1...RankReader.last).contains(rank) else { continue }
        var draft = Draft(
          programme: focus.programme, award: facts.id, edition: year, recipient: recipient, rank: rank,
          rule: "any/claim/table-year",
          evidence: [sentences[cell].evidence("recipient", group.span), value.evidence("rank", value.whole)],
          sentence: cell)
        draft.isAside = year != last
        result.append(draft)
      }
    }
    return result
  }
}
