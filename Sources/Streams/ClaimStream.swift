package import JSONText
package import Model

extension Claim {
  /// The claim as one line of the claim stream.
  package var json: JSONValue {
    .members([
      "type": "claim",
      "id": .string(id),
      "document": .string(document),
      "language": .string(language.rawValue),
      "programme": .string(programme),
      "award": .string(award),
      "edition": .optional(edition),
      "recipient": .members([
        "id": .string(recipient.id), "name": recipient.name.json, "kind": .optional(recipient.kind),
      ]),
      "country": .optional(recipient.country),
      "modality": .string(modality.rawValue),
      "status": .string(status.rawValue),
      "announced": .optional(announced?.edtf),
      "place": place?.json ?? .null,
      "rank": .optional(rank),
      "ordinal": .optional(ordinal),
      "consecutive": .bool(consecutive),
      "criteria": .array(criteria.map(JSONValue.string)),
      "confidence": .integer(confidence),
      "rule": .string(rule),
      "evidence": .array(evidence.filter { $0.zone == .text }.map(\.json)),
      "warnings": .array(warnings.map(\.json)),
      "event": .optional(event?.edtf),
      "theme": theme.json,
      "derivation": .optional(derivation),
      "headline_evidence": .array(evidence.filter { $0.zone == .title }.map(\.json)),
      "source": .members([
        "url": .optional(source.url), "title": .optional(source.title),
        "published": .optional(source.published?.edtf), "sketch": .optional(source.sketch?.text),
      ]),
    ])
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

extension ClaimWarning {
  var json: JSONValue {
    .members([
      "code": .string(code), "field": .string(field), "printed": .optional(printed), "reason": .optional(reason),
      "start": .optional(range?.start), "end": .optional(range?.end),
    ])
  }

  init(_ members: Members) throws(StreamError) {
    self.init(
      code: try members.required("code", members.string), field: try members.required("field", members.string),
      printed: try members.string("printed"), reason: try members.string("reason"))
    if try members.integer("start") != nil { range = try members.range() }
  }
}
