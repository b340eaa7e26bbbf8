import JSONText
import Model
import Testing

@testable import Evaluation

@Suite struct ScorerTests {
  private func label(_ text: String) throws -> LabelledPage { try LabelledPage(json: try JSONParser.parse(text)) }

  private func claim(
    _ document: String, _ name: String, _ edition: Int?, award: String = "smart21", status: Claim.Status = .announced,
    announced: String? = nil, modality: Modality = .asserted
  ) -> Claim {
    Claim(
      document: document, language: .english, programme: "icf", award: award, edition: edition,
      recipient: Recipient(id: name.lowercased(), name: LocalizedName(english: name), country: "CA"),
      modality: modality, status: status, announced: announced.flatMap { DateValue(edtf: $0) }, confidence: 900,
      rule: "test")
  }

  private let page = """
    {"id": "en/a.html", "lang": "en", "records": [
      {"programme": "icf", "award": "smart21", "edition": 2020, "recipient": {"en": "Surrey"}, "country": "Canada",
       "status": "announced", "announced": "2019-10-20"},
      {"programme": "icf", "award": "smart21", "edition": 2019, "recipient": {"en": "Surrey"}, "status": "past"}],
     "negatives": [{"award": "top7", "edition": 2020, "why": "a goal"}, {"why": "a note"}]}
    """

  @Test func aPerfectPageScoresThousandEverywhere() throws {
    let claims = [
      claim("en/a.html", "City of Surrey", 2020, announced: "2019-10-20"),
      claim("en/a.html", "Surrey", 2019, status: .past),
    ]
    let score = Scorer.score(claims, against: [try label(page)])
    #expect(score.total == Counts(right: 2, wrong: 0, missed: 0))
    #expect(score.total.f1 == 1000)
    #expect(score.fields.allSatisfy { $0.counts.accuracy == 1000 })
    #expect(score.mistakes.isEmpty)
    #expect(score.traps == 1 && score.trapsSprung == 0)
  }

  @Test func wrongMissedAndTrapsAreCountedOnce() throws {
    let claims = [
      claim("en/a.html", "Surrey", 2020, award: "top7"), claim("en/a.html", "Surrey", 2020, award: "top7"),
      claim("en/a.html", "Surrey", 2020), claim("en/a.html", "Surrey", 2020),
      claim("en/a.html", "Surrey", 2021, modality: .aspired),
    ]
    let score = Scorer.score(claims, against: [try label(page)])
    #expect(score.total == Counts(right: 1, wrong: 1, missed: 1))
    #expect(score.trapsSprung == 1)
    #expect(score.fields.first { $0.name == "announced" }?.counts == FieldCounts(right: 0, all: 1))
    #expect(score.mistakes.map(\.kind) == [.field, .missed, .wrong])
  }

  @Test func aClaimOnAPageWithoutAwardIsAFalseAlarm() throws {
    let bare = try label(#"{"id": "b", "lang": "vi", "records": []}"#)
    let score = Scorer.score([claim("pages/b.txt", "Hanoi", 2020)], against: [bare])
    #expect((score.barePages, score.falseAlarms) == (1, 1))
    #expect(score.languages.map(\.code) == ["vi"])
  }

  @Test func aPageWithoutLabelIsNamed() throws {
    #expect(Scorer.score([claim("x.txt", "Hanoi", 2020)], against: [try label(page)]).unlabelled == ["x.txt"])
  }

  @Test func ofTwoLabelsWithOneKeyTheOneThatAgreesIsTaken() throws {
    let twice = try label(
      """
      {"id": "t", "lang": "en", "records": [
        {"programme": "icf", "award": "smart21", "edition": 2020, "recipient": {"en": "Surrey"}, "status": "past"},
        {"programme": "icf", "award": "smart21", "edition": 2020, "recipient": {"en": "Surrey"}, "status": "announced",
         "announced": "2019-10-20"}]}
      """)
    let score = Scorer.score([claim("t", "Surrey", 2020, announced: "2019-10-20")], against: [twice])
    #expect(score.fields.first { $0.name == "status" }?.counts.right == 1)
  }
}

@Suite struct FloorsTests {
  private func score(right: Int, wrong: Int, alarms: Int = 0) -> Score {
    var score = Score()
    score.total = Counts(right: right, wrong: wrong, missed: 0)
    score.byLanguage["vi"] = score.total
    score.byField["status"] = FieldCounts(right: right, all: right)
    score.falseAlarms = alarms
    return score
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let floors = Floors(score(right: 7, wrong: 1), labels: "abc")
    #expect(try Floors(json: try JSONParser.parse(floors.text)) == floors)
  }

  @Test func aFallIsNamedAndARiseIsNot() {
    let floors = Floors(score(right: 7, wrong: 1), labels: "abc")
    #expect(floors.shortfalls(Floors(score(right: 8, wrong: 1), labels: "abc")).isEmpty)
    let fallen = floors.shortfalls(Floors(score(right: 7, wrong: 2, alarms: 1), labels: "abc"))
    #expect(fallen.contains("all.precision is 777, below 875"))
    #expect(fallen.contains("false_alarms is 1, above 0"))
  }

  @Test func aMeasureThatIsGoneFallsShort() {
    let floors = Floors(score(right: 7, wrong: 1), labels: "abc")
    var bare = score(right: 7, wrong: 1)
    bare.byField = [:]
    #expect(floors.shortfalls(Floors(bare, labels: "abc")) == ["field.status is not measured, below 1000"])
  }
}

@Suite struct RecordScorerTests {
  private func record(_ name: String, edition: Int, announced: String?) -> Record {
    Record(
      id: "p/a/\(edition)/x", programme: Named(id: "p", name: LocalizedName()),
      award: Named(id: "a", name: LocalizedName()), edition: edition,
      recipient: RecordRecipient(id: "x", kind: nil, name: LocalizedName(english: name), country: nil),
      announced: announced.flatMap { DateValue(edtf: $0) }, place: nil, event: nil, theme: LocalizedName(), rank: nil,
      ordinal: nil, consecutive: false, criteria: [], status: .reported, derivation: nil,
      support: Support(documents: 1, independent: 1, languages: ["en"]), fields: [],
      sources: [
        RecordSource(document: "a.html", url: nil, title: nil, published: nil, language: .english, quotes: [])
      ])
  }

  @Test func recordsAreHeldAgainstTheirLabels() throws {
    let labels = try LabelledRecord.records(
      Array(
        """
        {"programme":"p","award":"a","edition":2020,"recipient":{"en":"Surrey"},"status":"confirmed",\
        "announced":["2019-10-20","2019-10"],"documents":["a.html"]}
        {"programme":"p","award":"a","edition":2021,"recipient":{"en":"Surrey"},"status":"reported","documents":[]}
        """.utf8))
    var score = Score()
    let records = [
      record("City of Surrey", edition: 2020, announced: "2019-10"), record("Hull", edition: 2021, announced: nil),
    ]
    RecordScorer.add(records, against: labels, to: &score)
    #expect(score.records == Counts(right: 1, wrong: 1, missed: 1))
    #expect(score.fields.map(\.name) == ["record.announced", "record.documents", "record.rank", "record.status"])
    #expect(score.fields.map(\.counts.right) == [1, 1, 1, 0])
    #expect(score.mistakes.map(\.kind) == [.field, .wrong, .missed])
  }
}
