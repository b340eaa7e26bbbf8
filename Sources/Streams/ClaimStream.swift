package import JSONText
package import Model

extension Claim {
  /// The claim as one line of the claim stream.
  package var json: JSONValue { Self.shape.write(self) }

  static let shape = Shape<Claim>.object { members in
    members.add("type", .constant("claim")) { _ in "" }
    members.add("id", .claimID, "A function of the document, the identity key and the dates and numbers below.") {
      $0.id
    }
    members.add("document", .name) { $0.document }
    members.add("language", .choice) { $0.language }
    members.add("programme", .name) { $0.programme }
    members.add("award", .name) { $0.award }
    members.addNullable("edition", .year, "The year in the award's name.") { $0.edition }
    members.add("recipient", recipientShape) { $0.recipient }
    members.addNullable("country", .country, "Of the recipient, ISO 3166-1 alpha-2.") { $0.recipient.country }
    members.add("modality", .choice, "Only asserted claims reach records.") { $0.modality }
    members.add("status", .choice, "The news of the page, its background, or derived from either.") { $0.status }
    members.addNullable("announced", .edtf, "When the award was announced, as EDTF.") { $0.announced }
    members.addNullable("place", PlaceReference.shape) { $0.place }
    members.addNullable("rank", .ordinal, "1 is first; null for membership of a list.") { $0.rank }
    members.addNullable("ordinal", .ordinal, "How many times the recipient now holds the award.") { $0.ordinal }
    members.add("consecutive", .bool, "The times are in a row.") { $0.consecutive }
    members.add("criteria", Shape<String>.name.list(), "Ids of the programme's criteria.") { $0.criteria }
    members.add("confidence", .number(0, to: 1000)) { $0.confidence }
    members.add("rule", .text, "The rule that made the claim.") { $0.rule }
    members.add("evidence", Evidence.shape.list(), "Quotes from the article's text.") { claim in
      claim.evidence.filter { $0.zone == .text }
    }
    members.add("warnings", ClaimWarning.shape.list()) { $0.warnings }
    members.addNullable("event", .edtf, "The days of the event, as EDTF.") { $0.event }
    members.add("theme", LocalizedName.shape) { $0.theme }
    members.addNullable("derivation", .text, "How an inferred claim follows from a stated one.") { $0.derivation }
    members.add("headline_evidence", Evidence.shape.list(), "Quotes from the article's title.") { claim in
      claim.evidence.filter { $0.zone == .title }
    }
    members.add("source", Source.shape) { $0.source }
  }

  private static let recipientShape = Shape<Recipient>.object { members in
    members.add("id", .text, "Gazetteer id, or a slug of country and name.") { $0.id }
    members.add("name", LocalizedName.shape) { $0.name }
    members.addNullable("kind", .text) { $0.kind }
  }

  /// Reads a line of the claim stream.
  ///
  /// Document, language, programme, award, recipient, modality and status must be there. A missing id is derived with
  /// `ClaimID`; a missing recipient id is left empty for the normalizer to derive from name and country.
  package init(json: JSONValue) throws(StreamError) {
    let members = try Members(json)
    try members.expect(type: "claim")
    let recipient = try members.required("recipient", members.object)
    var evidence: [Evidence] = []
    for quote in try members.objects("evidence") { evidence.append(try Evidence(quote, zone: .text)) }
    for quote in try members.objects("headline_evidence") { evidence.append(try Evidence(quote, zone: .title)) }
    var warnings: [ClaimWarning] = []
    for warning in try members.objects("warnings") { warnings.append(try ClaimWarning(warning)) }
    let place = try members.object("place")
    let source = try members.object("source")
    self.init(
      document: try members.required("document", members.string),
      language: try members.requiredEnumeration("language", Language.self),
      programme: try members.required("programme", members.string),
      award: try members.required("award", members.string),
      edition: try members.integer("edition"),
      recipient: Recipient(
        id: try recipient.string("id") ?? "", name: try LocalizedName(recipient.object("name")),
        kind: try recipient.string("kind"), country: try members.string("country")),
      modality: try members.requiredEnumeration("modality", Modality.self),
      status: try members.requiredEnumeration("status", Status.self),
      announced: try members.date("announced"),
      event: try members.date("event"),
      theme: try LocalizedName(members.object("theme")),
      rank: try members.integer("rank"),
      ordinal: try members.integer("ordinal"),
      consecutive: try members.bool("consecutive") ?? false,
      criteria: try members.strings("criteria"),
      confidence: try members.integer("confidence") ?? 0,
      rule: try members.string("rule") ?? "",
      derivation: try members.string("derivation"),
      evidence: evidence, warnings: warnings,
      source: Source(
        url: try source?.string("url"), title: try source?.string("title"),
        published: try source?.date("published"), sketch: try source?.sketch("sketch")))
    if let place { self.place = try PlaceReference(place) }
    id = try members.string("id") ?? ClaimID.make(self)
  }
}

extension Source {
  fileprivate static let shape = Shape<Source>.object { members in
    members.addNullable("url", .text) { $0.url }
    members.addNullable("title", .text) { $0.title }
    members.addNullable("published", .edtf) { $0.published }
    members.addNullable("sketch", .sketch, "A sample of the text's word sequences, by which copies are recognised.") {
      $0.sketch
    }
  }
}

extension ClaimWarning {
  fileprivate static let shape = Shape<ClaimWarning>.object { members in
    members.add("code", .name) { $0.code }
    members.add("field", .name) { $0.field }
    members.addNullable("printed", .text, "The value as printed, in canonical form.") { $0.printed }
    members.addNullable("reason", .text, "Why another value was taken.") { $0.reason }
    members.addNullable("start", .offset) { $0.range?.start }
    members.addNullable("end", .offset) { $0.range?.end }
  }

  init(_ members: Members) throws(StreamError) {
    self.init(
      code: try members.required("code", members.string), field: try members.required("field", members.string),
      printed: try members.string("printed"), reason: try members.string("reason"))
    if try members.integer("start") != nil { range = try members.range() }
  }
}
