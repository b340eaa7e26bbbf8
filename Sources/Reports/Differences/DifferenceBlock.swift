internal import Differences
internal import Model

/// Members of one record that changed for the same causes, told together.
struct DifferenceBlock {
  /// May be empty: a record that comes or goes has causes, and no members to compare.
  private(set) var fields: [FieldDifference]
  let causes: [ChangeCause]
  private(set) var quotes: QuoteDifference

  /// The record as a whole first, then members in their order. What is only evidence is told where nothing else changed.
  static func blocks(_ difference: RecordDifference) -> [DifferenceBlock] {
    var blocks: [DifferenceBlock] = []
    if difference.kind != .changed {
      blocks.append(DifferenceBlock(fields: [], causes: difference.causes, quotes: difference.quotes))
    }
    for field in difference.fields {
      if field.severity == .evidence {
        if difference.kind == .evidence { blocks[0].fields.append(field) }
      } else if let index = blocks.firstIndex(where: { $0.causes == field.causes }) {
        blocks[index].add(field)
      } else {
        blocks.append(DifferenceBlock(fields: [field], causes: field.causes, quotes: field.quotes))
      }
    }
    return blocks
  }

  private mutating func add(_ field: FieldDifference) {
    fields.append(field)
    func joined(_ one: [QuoteDifference.Quote], _ other: [QuoteDifference.Quote]) -> [QuoteDifference.Quote] {
      one + other.filter { !one.contains($0) }
    }
    quotes.gained = joined(quotes.gained, field.quotes.gained)
    quotes.lost = joined(quotes.lost, field.quotes.lost)
    quotes.kept = joined(quotes.kept, field.quotes.kept)
  }

  /// Lost, gained and, where neither, kept words, with their sign; at most `limit` of each.
  func words(limit: Int) -> [(sign: Character, quote: QuoteDifference.Quote)] {
    shown.flatMap { sign, quotes in quotes.prefix(limit).map { (sign, $0) } }
  }

  /// Quotes that `words` leaves out.
  func left(limit: Int) -> Int { shown.reduce(0) { $0 + max(0, $1.quotes.count - limit) } }

  private var shown: [(sign: Character, quotes: [QuoteDifference.Quote])] {
    if quotes.lost.isEmpty, quotes.gained.isEmpty { return [("=", quotes.kept)] }
    return [("-", quotes.lost), ("+", quotes.gained)]
  }
}
