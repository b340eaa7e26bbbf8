import Model

/// A claim in which every member has a value.
func fullClaim() -> Claim {
  var claim = Claim(
    document: "vi/a.html", language: .vietnamese, programme: "icf", award: "top7", edition: 2022,
    recipient: Recipient(
      id: "vn-binh-duong", name: LocalizedName(english: "Binh Duong", vietnamese: "Bình Dương"), kind: "province",
      country: "VN"),
    modality: .asserted, status: .announced, announced: DateValue(edtf: "2022-06-21"),
    place: PlaceReference(
      id: "vn-thu-dau-mot", name: LocalizedName(english: "Thu Dau Mot", vietnamese: "Thủ Dầu Một"),
      venue: "Trung tâm \"Hội nghị\"", country: "VN"),
    event: DateValue(edtf: "2022-06-20/2022-06-21"),
    theme: LocalizedName(english: "After the storm", vietnamese: "Sau cơn bão"), rank: 3, ordinal: 2,
    consecutive: true, criteria: ["broadband", "innovation"], confidence: 900, rule: "vi/award/verb",
    derivation: "streak:2:2022",
    evidence: [
      Evidence(field: "recipient", range: TextRange(4, 16), quote: "Bình Dương"),
      Evidence(field: "award", zone: .title, range: TextRange(0, 5), quote: "Top 7"),
      Evidence(field: "edition", range: TextRange(20, 24), quote: "2022"),
    ],
    warnings: [
      ClaimWarning(
        code: "date-conflict", field: "announced", printed: "2021-06-21", reason: "edition", range: TextRange(30, 40)),
      ClaimWarning(code: "weak", field: "place"),
    ],
    source: Source(
      url: "https://a.example/1", title: "Top 7", published: DateValue(edtf: "2022-06-21T21:24"),
      sketch: TextSketch([3, 0xffff_ffff, 1])))
  claim.id = ClaimID.make(claim)
  return claim
}

/// A claim in which everything that may be unknown is.
func bareClaim() -> Claim {
  Claim(
    id: "c_1", document: "b.txt", language: .english, programme: "icf", award: "smart21", edition: nil,
    recipient: Recipient(id: "eindhoven", name: LocalizedName(english: "Eindhoven")), status: .past, confidence: 0,
    rule: "en/x")
}

/// A record in which every member has a value.
func fullRecord() -> Record {
  Record(
    id: "icf/top7/2022/vn-binh-duong",
    programme: Named(id: "icf", name: LocalizedName(english: "ICF", vietnamese: "Diễn đàn")),
    award: Named(id: "top7", name: LocalizedName(english: "Top7")), edition: 2022,
    recipient: RecordRecipient(
      id: "vn-binh-duong", kind: "province", name: LocalizedName(english: "Binh Duong", vietnamese: "Bình Dương"),
      country: "VN", geonames: 1_905_475, successor: "vn-ho-chi-minh-city"),
    announced: DateValue(edtf: "2022-06-21"),
    place: PlaceReference(name: LocalizedName(english: "Durham Region"), venue: "A hall", country: "CA"),
    event: DateValue(edtf: "2022-06-20/2022-06-21"), theme: LocalizedName(vietnamese: "Sau cơn bão"), rank: 1,
    ordinal: 2, consecutive: true,
    criteria: [Named(id: "broadband", name: LocalizedName(english: "Broadband", vietnamese: "Băng thông"))],
    status: .confirmed, derivation: "streak", support: Support(documents: 3, independent: 2, languages: ["en", "vi"]),
    fields: [
      RecordField(
        name: "announced",
        values: [
          FieldValue(value: "2022-06-21", rank: .preferred, reason: "more-witnesses", claims: ["c_1", "c_2"]),
          FieldValue(value: "2021-06-21", rank: .deprecated, reason: "before-edition", claims: ["c_1"]),
        ])
    ],
    sources: [
      RecordSource(
        document: "a.html", url: "https://a.example", title: "T", published: DateValue(edtf: "2022"),
        language: .vietnamese,
        quotes: [
          Evidence(field: "recipient", zone: .title, range: TextRange(1, 3), quote: "ab"),
          Evidence(field: "award", range: TextRange(0, 2), quote: "cd"),
        ])
    ])
}
