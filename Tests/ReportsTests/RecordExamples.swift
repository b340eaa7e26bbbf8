import Model

/// A record with every field set, of an invented award.
enum RecordExamples {
  static func record(recipient: String = "Aville", place: PlaceReference? = nil) -> Record {
    Record(
      id: "prog/prize/2020/aville", programme: Named(id: "prog", name: LocalizedName(english: "Programme")),
      award: Named(id: "prize", name: LocalizedName(english: "Prize", vietnamese: "Giải")), edition: 2020,
      recipient: RecordRecipient(
        id: "aville", kind: "city", name: LocalizedName(english: recipient, vietnamese: "Thành phố A"), country: "CA"),
      announced: DateValue(edtf: "2019-10-20"), place: place, event: nil, theme: LocalizedName(), rank: 2, ordinal: 3,
      consecutive: true, criteria: [Named(id: "one", name: LocalizedName()), Named(id: "two", name: LocalizedName())],
      status: .confirmed, derivation: nil, support: Support(documents: 2, independent: 1, languages: ["en", "vi"]),
      fields: [
        RecordField(
          name: "announced",
          values: [
            FieldValue(value: "2019-10-20", rank: .preferred, reason: "most-witnesses", claims: ["c_1"]),
            FieldValue(value: "2018-10-20", rank: .deprecated, reason: "before-edition", claims: ["c_2"]),
          ])
      ],
      sources: [
        RecordSource(
          document: "a.html", url: "https://a.example/1", title: "Aville, again", published: nil, language: .english,
          quotes: [Evidence(field: "recipient", range: TextRange(3, 9), quote: "Aville")])
      ])
  }
}
