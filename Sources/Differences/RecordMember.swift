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

  /// The values on whose account a member differs, where it has several; nil for all.
  static func values(concernedBy field: FieldDifference, _ before: Record, _ after: Record) -> Set<String>? {
    func values(_ record: Record) -> Set<FieldValue> {
      let values = record.fields.first { $0.name == field.field }?.values ?? []
      return Set(
        values.filter { field.meaning != .otherValues || $0.rank != .preferred }
          .map { FieldValue(value: $0.value, rank: $0.rank, reason: "", claims: []) })
    }
    guard field.meaning == .otherValues || field.field == FieldName.criteria.rawValue else { return nil }
    return Set(values(before).symmetricDifference(values(after)).map(\.value))
  }

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

  /// Only words of the pages that have changed, where causes name any.
  mutating func keep(to causes: [ChangeCause], _ after: [Record], _ includes: (String) -> Bool) {
    let pages = Set(causes.flatMap { $0.code == .merging ? [] : $0.documents })
    if pages.isEmpty || isEmpty { return }
    gained.removeAll { !pages.contains($0.document) }
    lost.removeAll { !pages.contains($0.document) }
    if isEmpty { kept = Self.sorted(Self.quotes(after, includes)) }
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
