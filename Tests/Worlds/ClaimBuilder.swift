package import Model

/// A claim about Bình Dương's Smart21 unless told otherwise.
package func claim(
  _ document: String, _ edition: Int?, award: String = "smart21", programme: String = "icf",
  recipient: String = "vn-binh-duong", name: LocalizedName = LocalizedName(english: "Binh Duong"),
  country: String? = "VN", status: Claim.Status = .announced, announced: String? = nil, rank: Int? = nil,
  ordinal: Int? = nil, consecutive: Bool = false, derivation: String? = nil, language: Language = .vietnamese,
  published: String? = nil, url: String? = nil, place: PlaceReference? = nil, event: String? = nil,
  theme: LocalizedName = LocalizedName(), criteria: [String] = [], evidence: [Evidence] = [],
  warnings: [ClaimWarning] = [], modality: Modality = .asserted
) -> Claim {
  var claim = Claim(
    document: document, language: language, programme: programme, award: award, edition: edition,
    recipient: Recipient(id: recipient, name: name, country: country), modality: modality, status: status,
    announced: announced.flatMap { DateValue(edtf: $0) }, place: place, event: event.flatMap { DateValue(edtf: $0) },
    theme: theme, rank: rank, ordinal: ordinal, consecutive: consecutive, criteria: criteria, confidence: 900,
    rule: "test", derivation: derivation, evidence: evidence, warnings: warnings,
    source: Source(url: url, title: nil, published: published.flatMap { DateValue(edtf: $0) }))
  claim.id = ClaimID.make(claim)
  return claim
}
