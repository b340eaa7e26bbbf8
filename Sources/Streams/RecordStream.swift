package import JSONText
package import Model

extension Record {
  /// The record as one line of the record stream; aliases and decisions stand there only when there are some.
  package var json: JSONValue {
    let known = aliases.isEmpty ? [] : [JSONMember("aliases", .array(aliases.map(JSONValue.string)))]
    let decided = decisions.isEmpty ? [] : [JSONMember("decisions", .array(decisions.map(\.json)))]
    return .object((facts.object ?? []) + known + decided)
  }

  private var facts: JSONValue {
    .members([
      "type": "record",
      "id": .string(id),
      "programme": programme.json,
      "award": award.json,
      "edition": .optional(edition),
      "recipient": recipient.json,
      "announced": .optional(announced?.edtf),
      "place": place?.json ?? .null,
      "theme": theme.json,
      "rank": .optional(rank),
      "ordinal": .optional(ordinal),
      "consecutive": .bool(consecutive),
      "criteria": .array(criteria.map(\.json)),
      "status": .string(status.rawValue),
      "support": .members([
        "documents": .integer(support.documents), "independent": .integer(support.independent),
        "languages": .array(support.languages.map(JSONValue.string)),
      ]),
      "fields": .object(fields.map { JSONMember($0.name, .array($0.values.map(\.json))) }),
      "sources": .array(sources.map(\.json)),
      "event": .optional(event?.edtf),
      "derivation": .optional(derivation),
    ])
  }

  /// Reads a line of the record stream; every member that `json` writes must have its type, id and key must be there.
  package init(json: JSONValue) throws(StreamError) {
    let members = try Members(json)
    try members.expect(type: "record")
    var criteria: [Named] = []
    for criterion in try members.objects("criteria") { criteria.append(try Named(criterion)) }
    var fields: [RecordField] = []
    if let named = try members.object("fields") {
      for key in named.keys {
        var values: [FieldValue] = []
        for value in try named.objects(key) { values.append(try FieldValue(value)) }
        fields.append(RecordField(name: key, values: values))
      }
    }
    var sources: [RecordSource] = []
    for source in try members.objects("sources") { sources.append(try RecordSource(source)) }
    var place: PlaceReference?
    if let reference = try members.object("place") { place = try PlaceReference(reference) }
    let support = try members.object("support")
    var decisions: [Decision] = []
    for decision in json["decisions"]?.array ?? [] { decisions.append(try Decision(json: decision)) }
    self.init(
      id: try members.required("id", members.string),
      programme: try Named(members.required("programme", members.object)),
      award: try Named(members.required("award", members.object)),
      edition: try members.integer("edition"),
      recipient: try RecordRecipient(members.required("recipient", members.object)),
      announced: try members.date("announced"), place: place, event: try members.date("event"),
      theme: try LocalizedName(members.object("theme")),
      rank: try members.integer("rank"), ordinal: try members.integer("ordinal"),
      consecutive: try members.bool("consecutive") ?? false, criteria: criteria,
      status: try members.requiredEnumeration("status", Status.self),
      derivation: try members.string("derivation"),
      support: Support(
        documents: try support?.integer("documents") ?? 0, independent: try support?.integer("independent") ?? 0,
        languages: try support?.strings("languages") ?? []),
      fields: fields, sources: sources, aliases: try members.strings("aliases"), decisions: decisions)
  }
}

extension Named {
  var json: JSONValue { .members(["id": .string(id), "name": name.json]) }

  init(_ members: Members) throws(StreamError) {
    self.init(id: try members.required("id", members.string), name: try LocalizedName(members.object("name")))
  }
}

extension RecordRecipient {
  var json: JSONValue {
    .members([
      "id": .string(id), "kind": .optional(kind), "name": name.json, "country": .optional(country),
      "geonames": .optional(geonames), "successor": .optional(successor),
    ])
  }

  init(_ members: Members) throws(StreamError) {
    self.init(
      id: try members.required("id", members.string), kind: try members.string("kind"),
      name: try LocalizedName(members.object("name")), country: try members.string("country"),
      geonames: try members.integer("geonames"), successor: try members.string("successor"))
  }
}

extension FieldValue {
  var json: JSONValue {
    .members([
      "value": .string(value), "rank": .string(rank.rawValue), "reason": .string(reason),
      "claims": .array(claims.map(JSONValue.string)),
    ])
  }

  init(_ members: Members) throws(StreamError) {
    self.init(
      value: try members.required("value", members.string),
      rank: try members.requiredEnumeration("rank", Rank.self),
      reason: try members.required("reason", members.string), claims: try members.strings("claims"))
  }
}

extension RecordSource {
  var json: JSONValue {
    .members([
      "document": .string(document), "url": .optional(url), "title": .optional(title),
      "published": .optional(published?.edtf), "language": .string(language.rawValue),
      "quotes": .array(quotes.map(\.zonedJSON)),
    ])
  }

  init(_ members: Members) throws(StreamError) {
    var quotes: [Evidence] = []
    for quote in try members.objects("quotes") { quotes.append(try Evidence(zoned: quote)) }
    self.init(
      document: try members.required("document", members.string), url: try members.string("url"),
      title: try members.string("title"), published: try members.date("published"),
      language: try members.requiredEnumeration("language", Language.self),
      quotes: quotes)
  }
}
