internal import JSONText
package import Model

/// Records as one JSON-LD 1.1 document in terms of schema.org, one node a line.
///
/// A record is an `AchieveAction` whose agent is the recipient and whose object is the award. What schema.org has no
/// term for stands in `LinkedContext.namespace`. Equal records give equal bytes; memory for one record.
package enum RecordJSONLD {
  package static func writeHead(to out: inout [UInt8]) {
    out.append(contentsOf: "{\"@context\":".utf8)
    LinkedContext.json.write(to: &out)
    out.append(contentsOf: ",\"@graph\":[".utf8)
  }

  package static func write(_ record: Record, isFirst: Bool, to out: inout [UInt8]) {
    out.append(contentsOf: (isFirst ? "\n" : ",\n").utf8)
    node(record).write(to: &out)
  }

  package static func writeTail(hasRecords: Bool, to out: inout [UInt8]) {
    out.append(contentsOf: (hasRecords ? "\n]}\n" : "]}\n").utf8)
  }

  private static func node(_ record: Record) -> JSONValue {
    let programme = LinkedNode(.programme, record.programme.id, "Programme").with("name", record.programme.name)
    let award = LinkedNode(.award, "\(record.programme.id)/\(record.award.id)", "Award").with("name", record.award.name)
      .with("programme", programme.json)
    var node = LinkedNode(.record, record.id, "AchieveAction", "AwardRecord")
      .with("agent", recipient(record.recipient))
      .with("object", award.json)
      .with("edition", record.edition.map(JSONValue.integer))
      .with("announced", record.announced.map { .string($0.edtf) })
      .with("location", record.place.flatMap(place))
      .with("eventDate", record.event.map { .string($0.edtf) })
      .with("theme", record.theme)
      .with("rank", record.rank.map(JSONValue.integer))
      .with("times", record.ordinal.map(JSONValue.integer))
      .with("consecutive", .bool(record.consecutive))
    node = node.with(
      "criterion",
      list(
        record.criteria.map { criterion in
          LinkedNode(.criterion, "\(record.programme.id)/\(criterion.id)", "Criterion").with("name", criterion.name)
            .json
        }))
    return node.with("recordStatus", .string(record.status.rawValue))
      .with("derivation", record.derivation.map(JSONValue.string))
      .with("pages", .integer(record.support.documents))
      .with("independentPages", .integer(record.support.independent))
      .with("subjectOf", list(record.sources.map(source))).json
  }

  private static func recipient(_ recipient: RecordRecipient) -> JSONValue {
    LinkedNode(.entity, recipient.id, type(ofKind: recipient.kind)).with("name", recipient.name)
      .with("country", recipient.country.map(JSONValue.string))
      .with("sameAs", recipient.geonames.map { .string("https://sws.geonames.org/\($0)/") })
      .with("successor", recipient.successor.map { LinkedNode(.entity, $0).json }).json
  }

  /// The type of schema.org for a kind of the gazetteer; what has none is a thing.
  private static func type(ofKind kind: String?) -> String {
    switch kind {
    case "city": "City"
    case "country": "Country"
    case "province", "region", "county", "district", "area": "AdministrativeArea"
    case "person": "Person"
    case "project": "Project"
    default: "Thing"
    }
  }

  /// Nil for a reference that names nothing.
  private static func place(_ place: PlaceReference) -> JSONValue? {
    let named = place.id.map { LinkedNode(.entity, $0, "Place") } ?? LinkedNode("Place")
    let area = named.with("name", place.name).with("country", place.country.map(JSONValue.string))
    guard let venue = place.venue else { return area.hasFacts ? area.json : nil }
    let hall = LinkedNode("Place").with("name", .members(["@none": .string(venue)]))
    return hall.with("containedInPlace", area.hasFacts ? area.json : nil).json
  }

  private static func source(_ source: RecordSource) -> JSONValue {
    LinkedNode("NewsArticle").with("identifier", .string(source.document))
      .with("url", source.url.map(JSONValue.string)).with("headline", source.title.map(JSONValue.string))
      .with("datePublished", source.published.map { .string($0.edtf) })
      .with("inLanguage", .string(source.language.rawValue))
      .with("quotation", list(source.quotes.map(quotation))).json
  }

  private static func quotation(_ quote: Evidence) -> JSONValue {
    LinkedNode("Quotation").with("text", .string(quote.quote)).with("field", .string(quote.field))
      .with("zone", .string(quote.zone.rawValue)).with("start", .integer(quote.range.start))
      .with("end", .integer(quote.range.end)).json
  }

  private static func list(_ values: [JSONValue]) -> JSONValue? { values.isEmpty ? nil : .array(values) }
}
