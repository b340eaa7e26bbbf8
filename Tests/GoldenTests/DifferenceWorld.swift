import Foundation
import JSONText
import Model
import Streams
import TestSupport

/// A folder of results made by hand: pages with what they state, and the records of it, without any rule of ours.
struct DifferenceWorld {
  /// What a page states, with the words of it.
  struct Statement {
    var recipient: String
    var award = "green"
    var edition: Int? = 2030
    var announced: String?
    var rank: Int?
    var place: PlaceReference?
    var criteria: [String] = []
    var rule = "en/claim/verb"
    /// Words of the page by field; the recipient's name is always quoted.
    var words: [String: String] = [:]
  }

  private struct Page {
    var text: String
    var claims: [Claim]
    var status: Outcome.Status
    var input: String?
  }

  private var pages: [String: Page] = [:]
  private(set) var records: [Record] = []
  var version = "1.0.0"
  var lexicon = "00000000000000aa"
  var decisions: [Decision] = []

  static let names = [
    "vn-hue": "Hue", "vn-da-lat": "Da Lat", "xx-hue-town": "Hue Town", "ca-surrey": "Surrey", "gb-surrey": "Surrey",
    "vn-vinh": "Vinh", "vn-can-tho": "Can Tho", "vn-my-tho": "My Tho", "vn-hoi-an": "Hoi An",
  ]

  /// A page that states something, or nothing. Gives the claims.
  @discardableResult
  mutating func page(_ document: String, _ text: String, _ statements: Statement...) -> [Claim] {
    let claims = statements.map { Self.claim($0, document, text) }
    pages[document] = Page(text: text, claims: claims, status: claims.isEmpty ? .noClaims : .claims)
    return claims
  }

  /// Says of the page as it was found that it is this one.
  mutating func found(_ document: String, _ input: String) { pages[document]?.input = input }

  /// A page that could not be read.
  mutating func failure(_ document: String) { pages[document] = Page(text: "", claims: [], status: .failed) }

  /// A record of claims; values of the first claim that has one are preferred unless `edit` says otherwise.
  mutating func record(_ id: String, _ claims: [Claim], edit: (inout Record) -> Void = { _ in }) {
    let parts = id.split(separator: "/").map(String.init)
    let documents = Set(claims.map(\.document)).sorted()
    func values(_ name: String, _ value: (Claim) -> String?) -> RecordField? {
      let texts = claims.compactMap(value).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      if texts.isEmpty { return nil }
      let values = texts.map { text in
        FieldValue(
          value: text, rank: text == texts[0] ? .preferred : .deprecated,
          reason: text == texts[0] ? "most-witnesses" : "fewer-witnesses",
          claims: claims.filter { value($0) == text }.map(\.id).sorted())
      }
      return RecordField(name: name, values: values)
    }
    let edition = RecordField(
      name: "edition",
      values: [FieldValue(value: parts[2], rank: .preferred, reason: "printed", claims: claims.map(\.id).sorted())])
    let criteria = claims.flatMap(\.criteria).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    var record = Record(
      id: id, programme: Named(id: parts[0], name: LocalizedName(english: "Quay")),
      award: Named(id: parts[1], name: LocalizedName(english: parts[1].capitalized + " Quay")), edition: Int(parts[2]),
      recipient: RecordRecipient(
        id: parts[3], kind: "city", name: LocalizedName(english: Self.names[parts[3]]),
        country: parts[3].prefix(2) == "xx" ? nil : parts[3].prefix(2).uppercased()),
      announced: claims.compactMap(\.announced).first, place: claims.compactMap(\.place).first, event: nil,
      theme: LocalizedName(), rank: claims.compactMap(\.rank).first, ordinal: nil, consecutive: false,
      criteria: criteria.map { Named(id: $0, name: LocalizedName(english: $0.capitalized)) },
      status: documents.count > 1 ? .confirmed : .reported, derivation: nil,
      support: Support(documents: documents.count, independent: documents.count, languages: ["en"]),
      fields: [
        edition, values("announced") { $0.announced?.edtf }, values("place") { $0.place?.name.english },
        values("rank") { $0.rank.map(String.init) },
        criteria.isEmpty
          ? nil
          : RecordField(
            name: "criteria",
            values: criteria.map { criterion in
              FieldValue(
                value: criterion, rank: .preferred, reason: "named",
                claims: claims.filter { $0.criteria.contains(criterion) }.map(\.id).sorted())
            }),
      ].compactMap(\.self),
      sources: documents.map { document in
        RecordSource(
          document: document, url: nil, title: nil, published: nil, language: .english,
          quotes: claims.filter { $0.document == document }.flatMap(\.evidence))
      })
    edit(&record)
    records.append(record)
  }

  private static func claim(_ statement: Statement, _ document: String, _ text: String) -> Claim {
    var claim = Claim(
      document: document, language: .english, programme: "quay", award: statement.award, edition: statement.edition,
      recipient: Recipient(
        id: statement.recipient, name: LocalizedName(english: names[statement.recipient]), kind: "city"),
      status: .announced, announced: statement.announced.flatMap { DateValue(edtf: $0) }, place: statement.place,
      rank: statement.rank, criteria: statement.criteria, confidence: 900, rule: statement.rule)
    var words = statement.words
    words["recipient"] = words["recipient"] ?? names[statement.recipient]
    for (field, quote) in words.sorted(by: { $0.key < $1.key }) {
      guard let range = text.utf8.firstRange(of: quote.utf8) else { fatalError("\(quote) is not in \(document)") }
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      claim.evidence.append(
        Evidence(field: field, range: TextRange(start, start + quote.utf8.count), quote: quote))
    }
    claim.id = ClaimID.make(claim)
    return claim
  }

  /// Writes a folder of results, or the records alone.
  func write(to folder: TemporaryFolder, _ name: String, recordsOnly: Bool = false) throws {
    let sorted = records.sorted { $0.id < $1.id }.map(\.json)
    if recordsOnly {
      try folder.write(Self.lines(sorted), to: name)
      return
    }
    let pages = pages.sorted { $0.key < $1.key }
    try folder.write(Self.lines(sorted), to: name + "/records.jsonl")
    try folder.write(Self.lines(pages.flatMap { $0.value.claims.map(\.json) }), to: name + "/claims.jsonl")
    try folder.write(
      Self.lines(
        pages.map { document, page in
          let article = Article(document: document, language: .english, text: SourceText(page.text), blocks: [])
          return Outcome(
            document: document, status: page.status, code: page.status == .failed ? "binary" : nil,
            input: page.input, text: page.status == .failed ? nil : ArticleDigest.make(article)
          ).json
        }), to: name + "/outcomes.jsonl")
    try folder.write(Self.lines(decisions.map(\.json)), to: name + "/decisions.jsonl")
    let manifest = Manifest(version: version, inputs: pages.count, files: [], lexicon: lexicon)
    try folder.write(Self.lines([manifest.json]), to: name + "/manifest.json")
  }

  private static func lines(_ values: [JSONValue]) -> [UInt8] {
    var lines: [UInt8] = []
    for value in values { value.writeLine(to: &lines) }
    return lines
  }
}
