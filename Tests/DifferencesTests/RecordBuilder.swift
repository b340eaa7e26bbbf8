import Model

/// Records of an invented award with no more than a test is about.
enum RecordBuilder {
  struct Words {
    var document = "a.html"
    var recipient = 0..<4
    var award = 10..<15
  }

  static func record(_ id: String, claims: [String] = [], words: [Words] = [], edit: (inout Record) -> Void = { _ in })
    -> Record
  {
    let parts = id.split(separator: "/").map(String.init)
    let edition = FieldValue(value: parts[2], rank: .preferred, reason: "printed", claims: claims)
    var record = Record(
      id: id, programme: Named(id: parts[0], name: LocalizedName()),
      award: Named(id: parts[1], name: LocalizedName()), edition: Int(parts[2]),
      recipient: RecordRecipient(id: parts[3], kind: nil, name: LocalizedName(), country: nil), announced: nil,
      place: nil, event: nil, theme: LocalizedName(), rank: nil, ordinal: nil, consecutive: false, criteria: [],
      status: .reported, derivation: nil, support: Support(documents: 1, independent: 1, languages: ["en"]),
      fields: [RecordField(name: "edition", values: [edition])],
      sources: words.map { words in
        RecordSource(
          document: words.document, url: nil, title: nil, published: nil, language: .english,
          quotes: [quote("recipient", words.recipient), quote("award", words.award)])
      })
    edit(&record)
    return record
  }

  private static func quote(_ field: String, _ range: Range<Int>) -> Evidence {
    Evidence(field: field, range: TextRange(range.lowerBound, range.upperBound), quote: "\(field) \(range)")
  }
}
