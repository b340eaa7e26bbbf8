internal import Model

/// What a record stands on: its claims, and the words from which its recipient and award were read.
struct Footing {
  /// One page's words for the record.
  struct Words {
    var document: String
    var recipients: [Place]
    var awards: [Place]
  }

  /// A stretch of one zone of a page.
  struct Place: Hashable {
    var zone: Evidence.Zone
    var range: TextRange

    func overlaps(_ other: Place) -> Bool { zone == other.zone && range.overlaps(other.range) }
  }

  let claims: Set<String>
  let words: [Words]

  init(_ record: Record) {
    claims = Self.claims(of: record)
    words = record.sources.map { source in
      func places(_ field: String) -> [Place] {
        source.quotes.filter { $0.field == field }.map { Place(zone: $0.zone, range: $0.range) }
      }
      return Words(document: source.document, recipients: places("recipient"), awards: places("award"))
    }
  }

  /// Every claim that the record cites.
  static func claims(of record: Record) -> Set<String> {
    record.fields.reduce(into: []) { ids, field in
      for value in field.values { ids.formUnion(value.claims) }
    }
  }
}

extension Footing.Words {
  /// True when both read the same recipient and the same award, or one of them no award, from words in common.
  func meets(_ other: Footing.Words) -> Bool {
    guard document == other.document, Self.meet(recipients, other.recipients) else { return false }
    return awards.isEmpty || other.awards.isEmpty || Self.meet(awards, other.awards)
  }

  private static func meet(_ first: [Footing.Place], _ second: [Footing.Place]) -> Bool {
    first.contains { place in second.contains { place.overlaps($0) } }
  }
}
