internal import Model

/// A digest of everything a claim says, to order claims that share an id.
enum ClaimDigest {
  /// Equal claims give equal digests in every process. Linear in the size of the claim.
  static func make(_ claim: Claim) -> UInt64 {
    var hash = StableHash()
    func add(_ fields: String?...) { for field in fields { hash.add(field: field) } }
    func add(_ name: LocalizedName) { add(name.english, name.vietnamese) }
    add(claim.id, claim.document, claim.language.rawValue, claim.programme, claim.award)
    add(claim.edition.map(String.init), claim.recipient.id, claim.recipient.kind, claim.recipient.country)
    add(claim.recipient.name)
    add(claim.modality.rawValue, claim.status.rawValue, claim.announced?.edtf, claim.event?.edtf)
    if let place = claim.place {
      add(place.id, place.venue, place.country)
      add(place.name)
    }
    add(claim.theme)
    add(claim.rank.map(String.init), claim.ordinal.map(String.init), claim.consecutive ? "in a row" : nil)
    for criterion in claim.criteria { add(criterion) }
    add(String(claim.confidence), claim.rule, claim.derivation)
    for quote in claim.evidence {
      add(quote.field, quote.zone.rawValue, String(quote.range.start), String(quote.range.end), quote.quote)
    }
    for warning in claim.warnings {
      add(warning.code, warning.field, warning.printed, warning.reason)
      add(warning.range.map { "\($0.start)-\($0.end)" })
    }
    add(claim.source.url, claim.source.title, claim.source.published?.edtf, claim.source.sketch?.text)
    return hash.value
  }
}
