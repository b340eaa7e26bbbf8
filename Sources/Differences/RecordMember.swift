internal import Model

/// How the members of a record are tied to what stands behind them.
enum RecordMember {
  /// True for names that the tables of words give, whatever the pages say.
  static func isOfTables(_ field: String) -> Bool {
    ["programme.name", "award.name", "criteria.name", "recipient.geonames", "recipient.successor"]
      .contains { field == $0 || field.hasPrefix($0 + ".") }
  }

  /// The list of values behind a member, of those in a record's `fields`; nil for one that no list is kept of.
  static func list(of field: String) -> String? { FieldName(rawValue: field)?.rawValue }

  /// The fields under which claims quote a member; nil for all of them.
  static func evidence(of field: String) -> Set<String>? {
    switch field {
    case "theme.en", "theme.vi": ["theme"]
    case "consecutive": ["ordinal"]
    case "edition": ["edition", "ordinal"]
    case "status", "aliases": ["award", "edition", "recipient"]
    case "support", "derivation": nil
    default: [field.split(separator: ".").first.map(String.init) ?? field]
    }
  }
}

extension QuoteDifference {
  /// Words for members that `includes` names. Where they stand does not count: an edit moves all that follows it.
  init(_ before: [Record], _ after: [Record], _ includes: (String) -> Bool) {
    let (old, new) = (Self.quotes(before, includes), Self.quotes(after, includes))
    self.init(gained: Self.sorted(new.subtracting(old)), lost: Self.sorted(old.subtracting(new)))
    if isEmpty { kept = Self.sorted(new) }
  }

  private static func quotes(_ records: [Record], _ includes: (String) -> Bool) -> Set<Quote> {
    var quotes: Set<Quote> = []
    for source in records.flatMap(\.sources) {
      for quote in source.quotes where includes(quote.field) {
        quotes.insert(Quote(document: source.document, field: quote.field, text: quote.quote))
      }
    }
    return quotes
  }

  private static func sorted(_ quotes: Set<Quote>) -> [Quote] {
    quotes.sorted { ($0.document, $0.field, $0.text) < ($1.document, $1.field, $1.text) }
  }
}
