internal import Lexicons
internal import Model
internal import Text

/// Reads tables of one place's results in several rankings: a row for each ranking, a column for its rank there, and
/// one for how far that moved.
struct IndexTables {
  let context: PageContext
  let recipients: Recipients

  /// Blocks between the table and the sentence that names the place.
  private static let reach = 3

  /// The drafts of one table, given by its rows of cells as indices of sentences.
  func drafts(_ rows: [[Int]], before: Int, _ sentences: [Sentence]) -> [Draft] {
    guard let header = rows.first, let rankAt = header.firstIndex(where: { isRank(sentences[$0]) }), before >= 0,
      let (group, naming) = place(before: before, sentences)
    else { return [] }
    var result: [Draft] = []
    for row in rows.dropFirst() where row.count == header.count {
      guard
        let name = row.lazy.flatMap({ cell in sentences[cell].awards.map { (cell, $0) } }).first(where: {
          context.isRanking($0.1.programme, $0.1.award)
        }), let id = name.1.award, let facts = context.award(name.1.programme, id),
        let rank = rank(sentences[row[rankAt]])
      else { continue }
      let draft = Draft(
        programme: name.1.programme, award: id,
        edition: name.1.edition ?? year(sentences[name.0]) ?? context.edition(name.1.programme, id),
        recipient: recipients.recipient(group, naming, of: name.1.programme), rank: rank,
        rule: "any/claim/table-index",
        evidence: [
          naming.evidence("recipient", group.span), sentences[name.0].evidence("award", name.1.span),
          sentences[row[rankAt]].evidence("rank", sentences[row[rankAt]].whole),
        ], sentence: row[rankAt])
      result.append(draft)
      let earlier = draft.edition.flatMap { facts.edition(1, before: $0) }
      result += row.lazy.filter { $0 != row[rankAt] && $0 != name.0 }.compactMap {
        RankMovement.cell(sentences[$0])?.before(draft, edition: earlier, sentences[$0])
      }.prefix(1)
    }
    return result
  }

  private func isRank(_ cell: Sentence) -> Bool {
    cell.cues.contains { $0.kind == .column && $0.value == "rank" }
  }

  private func year(_ cell: Sentence) -> Int? { cell.dates.first { $0.form == .year }?.year }

  /// "21", "21/63", "thứ 21": the number that a cell begins with, but for words of rank.
  private func rank(_ cell: Sentence) -> Int? {
    guard let number = cell.numbers.first, (1...RankReader.last).contains(number.value) else { return nil }
    let isOutOf =
      cell.numbers.count == 2 && cell.isMark(number.span.end, "/") && cell.numbers[1].value >= number.value
      && cell.numbers[1].span.end == cell.tokens.count
    return cell.numbers.count == 1 || isOutOf ? number.value : nil
  }

  /// The one place that the text right before the table, or else the headline, names.
  private func place(before index: Int, _ sentences: [Sentence]) -> (PlaceGroup, Sentence)? {
    let near = sentences[...index].reversed().prefix { sentences[index].block - $0.block <= Self.reach }
    for sentence in near + sentences.filter({ $0.zone == .title }) {
      let named = sentence.places.filter { $0.role == .plain || $0.role == .affiliation }
      if named.count == 1 { return (named[0], sentence) }
      if named.count > 1 { return nil }
    }
    return nil
  }
}
