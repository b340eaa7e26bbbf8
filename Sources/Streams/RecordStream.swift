package import JSONText
package import Model

extension Record {
  /// The record as one line of the record stream.
  package var json: JSONValue { Self.shape.write(self) }

  static let shape = Shape<Record>.object { members in
    members.add("type", .constant("record")) { _ in "" }
    members.add("id", .name, "programme/award/edition/recipient, a function of the identity key alone.") { $0.id }
    members.add("programme", Named.shape) { $0.programme }
    members.add("award", Named.shape) { $0.award }
    members.addNullable("edition", .year, "The year in the award's name.") { $0.edition }
    members.add("recipient", RecordRecipient.shape) { $0.recipient }
    members.addNullable("announced", .edtf) { $0.announced }
    members.addNullable("place", PlaceReference.shape) { $0.place }
    members.add("theme", LocalizedName.shape) { $0.theme }
    members.addNullable("rank", .ordinal, "1 is first; null for membership of a list.") { $0.rank }
    members.addNullable("ordinal", .ordinal, "How many times the recipient held the award.") { $0.ordinal }
    members.add("consecutive", .bool, "The times are in a row.") { $0.consecutive }
    members.add("criteria", Named.shape.list()) { $0.criteria }
    members.add("status", .choice) { $0.status }
    members.add("support", Support.shape, "How many pages stand behind the record.") { $0.support }
    members.add("fields", fieldsShape, "Every value that any claim gives a field, preferred first.") { $0.fields }
    members.add("sources", RecordSource.shape.list()) { $0.sources }
    members.addNullable("event", .edtf) { $0.event }
    members.addNullable("derivation", .text, "How the edition is known where no page prints it.") { $0.derivation }
    members.addWherePresent("aliases", Shape.name.list(atLeast: 1), "Ids that stood for it before.") {
      $0.aliases.isEmpty ? nil : $0.aliases
    }
    members.addWherePresent("decisions", Decision.shape.list(atLeast: 1), "What people decided about it.") {
      $0.decisions.isEmpty ? nil : $0.decisions
    }
  }

  /// An object with one member for each field that has a value.
  private static let fieldsShape: Shape<[RecordField]> = {
    let values = FieldValue.shape.list(atLeast: 1)
    let names = FieldName.allCases.map(\.rawValue)
    return Shape<[RecordField]>(
      schema: .members([
        "type": "object", "propertyNames": .members(["enum": .array(names.map(JSONValue.string))]),
        "additionalProperties": values.schema,
      ]),
      write: { fields in .object(fields.map { JSONMember($0.name, values.write($0.values)) }) },
      refuse: { json in
        guard let members = json.object else { return Refusal("not an object") }
        for member in members {
          guard names.contains(member.key) else { return Refusal("unknown field", at: member.key) }
          if let refusal = values.refuse(member.value) { return refusal.below(member.key) }
        }
        return nil
      })
  }()

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

extension Support {
  fileprivate static let shape = Shape<Support>.object { members in
    members.add("documents", .number(0)) { $0.documents }
    members.add("independent", .number(0), "Pages that do not copy one another.") { $0.independent }
    members.add("languages", Shape<String>.text.list(), "Sorted.") { $0.languages }
  }
}

extension Named {
  fileprivate static let shape = Shape<Named>.object { members in
    members.add("id", .name) { $0.id }
    members.add("name", LocalizedName.shape) { $0.name }
  }

  init(_ members: Members) throws(StreamError) {
    self.init(id: try members.required("id", members.string), name: try LocalizedName(members.object("name")))
  }
}

extension RecordRecipient {
  fileprivate static let shape = Shape<RecordRecipient>.object { members in
    members.add("id", .name) { $0.id }
    members.addNullable("kind", .text) { $0.kind }
    members.add("name", LocalizedName.shape) { $0.name }
    members.addNullable("country", .country) { $0.country }
    members.addNullable("geonames", .number(1)) { $0.geonames }
    members.addNullable("successor", .name, "Gazetteer id of the place that took this one over.") { $0.successor }
  }

  init(_ members: Members) throws(StreamError) {
    self.init(
      id: try members.required("id", members.string), kind: try members.string("kind"),
      name: try LocalizedName(members.object("name")), country: try members.string("country"),
      geonames: try members.integer("geonames"), successor: try members.string("successor"))
  }
}

extension FieldValue {
  fileprivate static let shape = Shape<FieldValue>.object { members in
    members.add("value", .name) { $0.value }
    members.add("rank", .choice) { $0.rank }
    members.add("reason", .name, "Why the value has this rank, as a stable code.") { $0.reason }
    members.add("claims", Shape<String>.claimID.list(), "The claims that give the value, sorted.") { $0.claims }
  }

  init(_ members: Members) throws(StreamError) {
    self.init(
      value: try members.required("value", members.string),
      rank: try members.requiredEnumeration("rank", Rank.self),
      reason: try members.required("reason", members.string), claims: try members.strings("claims"))
  }
}

extension RecordSource {
  fileprivate static let shape = Shape<RecordSource>.object { members in
    members.add("document", .name) { $0.document }
    members.addNullable("url", .text) { $0.url }
    members.addNullable("title", .text) { $0.title }
    members.addNullable("published", .edtf) { $0.published }
    members.add("language", .choice) { $0.language }
    members.add("quotes", Evidence.zonedShape.list()) { $0.quotes }
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
