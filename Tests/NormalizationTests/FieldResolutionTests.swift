import Model
import Testing
import Worlds

@testable import Normalization

@Suite struct FieldResolutionTests {
  private func merged(_ claims: [Claim]) throws -> Record {
    let records = Normalizer(lexicon: TestLexicon.standard).merge(claims)
    return try #require(records.count == 1 ? records[0] : nil)
  }

  private func conflict(_ printed: String, reason: String? = nil) -> ClaimWarning {
    ClaimWarning(code: "date-conflict", field: "announced", printed: printed, reason: reason)
  }

  @Test func onlyValue() throws {
    #expect(
      try merged([claim("a", 2023, announced: "2023-02-24")]).standings("announced") == [
        "2023-02-24 preferred only-value"
      ])
  }

  @Test func finerIsPreferredAndCoarserAgrees() throws {
    #expect(
      try merged([
        claim("a", 2023, announced: "2023-02"), claim("b", 2023, status: .past, announced: "2023-02-24"),
        claim("c", 2023, announced: "2023"),
      ]).standings("announced") == [
        "2023-02-24 preferred agreed", "2023 normal coarser", "2023-02 normal coarser",
      ])
  }

  @Test func refutedPrintIsKeptWithItsReason() throws {
    let early = try merged([claim("a", 2023, announced: "2023-02-24", warnings: [conflict("2022-02-24")])])
    #expect(early.announced?.edtf == "2023-02-24")
    #expect(early.standings("announced").last == "2022-02-24 deprecated before-edition")
    #expect(early.field("announced").allSatisfy { $0.claims.count == 1 })
    let late = try merged([
      claim("a", 2023, announced: "2023-02-24", warnings: [conflict("2023-02-27", reason: "after-publication")])
    ])
    #expect(late.standings("announced").last == "2023-02-27 deprecated after-publication")
  }

  @Test func refutedValueLosesEvenWhenMorePagesPrintIt() throws {
    let record = try merged([
      claim("a", 2023, announced: "2023-02-24", warnings: [conflict("2022-02-24")]),
      claim("b", 2023, announced: "2022-02-24"), claim("c", 2023, announced: "2022-02-24"),
    ])
    #expect(record.announced?.edtf == "2023-02-24")
    #expect(record.standings("announced").last == "2022-02-24 deprecated refuted")
  }

  @Test func refutedValueAloneIsNoValue() throws {
    let record = try merged([claim("a", 2023, warnings: [conflict("2022-02-24")])])
    #expect(record.announced == nil)
    #expect(record.standings("announced") == ["2022-02-24 deprecated date-conflict"])
  }

  @Test func refutedEditionIsKept() throws {
    let warning = ClaimWarning(code: "edition-conflict", field: "edition", printed: "2013", reason: "title")
    let record = try merged([claim("a", 2023, warnings: [warning]), claim("b", 2023)])
    #expect(record.standings("edition") == ["2023 preferred printed", "2013 deprecated title"])
    #expect(record.field("edition")[0].claims.count == 2)
  }

  @Test func warningThatRefutesNothingIsNoValue() throws {
    let warning = ClaimWarning(code: "year-completed", field: "announced", printed: "XXXX-02-24")
    #expect(try merged([claim("a", 2023, announced: "2023-02-24", warnings: [warning])]).field("announced").count == 1)
  }

  @Test func moreWitnessesDecide() throws {
    let record = try merged([
      claim("a", 2023, announced: "2023-02-20", published: "2023-02-20"), claim("b", 2023, announced: "2023-02-24"),
      claim("c", 2023, announced: "2023-02-24"),
    ])
    #expect(
      record.standings("announced") == [
        "2023-02-24 preferred most-witnesses", "2023-02-20 deprecated fewer-witnesses",
      ])
    #expect(record.status == .confirmed)
  }

  @Test func coarserStatementsAreWitnessesOfTheFiner() throws {
    let record = try merged([
      claim("a", 2023, announced: "2023-03-01", published: "2023-03-01"), claim("b", 2023, announced: "2023-02-24"),
      claim("c", 2023, announced: "2023-02"),
    ])
    #expect(record.announced?.edtf == "2023-02-24")
  }

  @Test func newsOutweighsBackground() throws {
    let record = try merged([
      claim("a", 2023, status: .past, announced: "2023-02-20", published: "2023-02-20"),
      claim("b", 2023, announced: "2023-02-24", published: "2023-02-25"),
    ])
    #expect(
      record.standings("announced") == [
        "2023-02-24 preferred most-explicit", "2023-02-20 deprecated less-explicit",
      ])
  }

  /// A day of the announcement is the news's own; a number that another page gives otherwise is a contradiction.
  @Test(arguments: [("rank", 3, 4), ("ordinal", 3, 4)])
  func newsShowsItsNumberAndThatOfTheBackgroundStaysOpen(_ field: String, _ news: Int, _ background: Int) throws {
    func page(_ document: String, _ status: Claim.Status, _ number: Int) -> Claim {
      claim(
        document, 2023, status: status, rank: field == "rank" ? number : nil, ordinal: field == "ordinal" ? number : nil
      )
    }
    let claims = [page("a", .announced, news), page("b", .past, background)]
    let result = Normalizer(lexicon: TestLexicon.standard).result(of: claims)
    let record = try #require(result.records.first)
    #expect(record.standings(field) == ["\(news) preferred most-explicit", "\(background) normal less-explicit"])
    #expect(record.status == .disputed)
    #expect(result.findings.map(\.code) == [.undecidedField])
    #expect(result.findings.map(\.detail) == ["\(field): \(news), \(background)"])
    #expect(result.findings.first?.statements.map(\.document) == ["a", "b"])
    let settled = try merged(claims + [page("c", .past, news)])
    #expect(
      settled.standings(field) == ["\(news) preferred most-witnesses", "\(background) deprecated fewer-witnesses"])
    #expect(settled.status == .confirmed)
  }

  @Test func aPagesOwnSecondNumberIsNoDispute() throws {
    let record = try merged([claim("a", 2023, rank: 3), claim("a", 2023, status: .past, rank: 4)])
    #expect(record.standings("rank") == ["3 preferred most-explicit", "4 deprecated less-explicit"])
    #expect(record.status == .reported)
  }

  @Test func earlierPublicationDecidesBetweenEquals() throws {
    let record = try merged([
      claim("a", 2023, announced: "2023-02-20", published: "2023-02-26T10:00"),
      claim("b", 2023, announced: "2023-02-24", published: "2023-02-26T09:59"),
    ])
    #expect(
      record.standings("announced") == [
        "2023-02-24 preferred earliest-publication", "2023-02-20 deprecated later-publication",
      ])
  }

  @Test func inferredNeverOutweighsStated() throws {
    let inferred = (0..<5).map { claim("i\($0)", 2022, status: .inferred, ordinal: 4) }
    let record = try merged(inferred + [claim("a", 2022, status: .past, ordinal: 3)])
    #expect(record.ordinal == 3)
    #expect(record.standings("ordinal") == ["3 preferred stated", "4 deprecated inferred"])
    #expect(record.status == .reported)
  }

  @Test func equalGroundsAreDisputed() throws {
    let record = try merged([claim("a", 2023, announced: "2023-02-24"), claim("b", 2023, announced: "2023-02-20")])
    #expect(record.status == .disputed)
    #expect(
      record.standings("announced") == ["2023-02-20 preferred undecided", "2023-02-24 normal undecided"])
  }

  @Test func dayBetweenCountriesIsATimeZone() throws {
    let record = try merged([
      claim("a", 2023, announced: "2023-10-27", language: .vietnamese),
      claim("b", 2023, announced: "2023-10-26", language: .english, url: "https://news.example.com/x"),
    ])
    #expect(record.status == .confirmed)
    #expect(record.field("announced").last?.reason == "time-zone")
    let mixed = try merged([
      claim("a", 2023, announced: "2023-10-27", language: .vietnamese),
      claim("b", 2023, announced: "2023-10-26", language: .english),
      claim("c", 2023, announced: "2023-10-27", language: .english),
    ])
    #expect(mixed.field("announced").last?.reason == "time-zone")
    let abroad = try merged([
      claim("b", 2023, announced: "2023-10-26", language: .english),
      claim("c", 2023, announced: "2023-10-27", language: .english),
    ])
    #expect(abroad.status == .disputed)
    let home = try merged([
      claim("a", 2023, announced: "2023-10-27", language: .vietnamese),
      claim("b", 2023, announced: "2023-10-26", language: .english, url: "https://en.example.vn/x"),
    ])
    #expect(home.status == .disputed)
  }

  @Test func placeInsideACountryRefinesIt() throws {
    let canada = PlaceReference(id: "ca", name: LocalizedName(english: "Canada"), country: "CA")
    let durham = PlaceReference(
      id: "ca-durham-region", name: LocalizedName(english: "Durham"), venue: "City Hall", country: "CA")
    let record = try merged([claim("a", 2023, place: canada), claim("b", 2023, place: durham)])
    #expect(record.place?.id == "ca-durham-region")
    #expect(record.place?.name == LocalizedName(english: "Durham Region", vietnamese: "Vùng Durham"))
    #expect(record.place?.venue == "City Hall")
    #expect(record.standings("place") == ["ca-durham-region preferred agreed", "ca normal coarser"])
  }

  @Test func eventsDayIsPartOfTheWhole() throws {
    let record = try merged([
      claim("a", 2023, event: "2022-06-21"), claim("b", 2023, event: "2022-06-20/2022-06-21"),
    ])
    #expect(record.event?.edtf == "2022-06-20/2022-06-21")
    #expect(record.status == .confirmed)
  }

  @Test func themesInTwoLanguagesStandSideBySideAndSpellingsAreOne() throws {
    let record = try merged([
      claim("a", 2023, theme: LocalizedName(english: "Better together", vietnamese: "Xây dựng")),
      claim("b", 2023, theme: LocalizedName(english: "Better Together")),
      claim("c", 2023, theme: LocalizedName(english: "BETTER TOGETHER")),
      claim("d", 2023, theme: LocalizedName(english: "Better Together")),
    ])
    #expect(record.theme == LocalizedName(english: "Better Together", vietnamese: "Xây dựng"))
    #expect(record.field("theme.en").count == 1)
    #expect(record.field("theme.en")[0].claims.count == 4)
  }

  @Test func criteriaOfAllPagesStandInTheCataloguesOrder() throws {
    let record = try merged([
      claim("a", 2023, criteria: ["sustainability", "broadband"]), claim("b", 2023, criteria: ["innovation", "charm"]),
    ])
    #expect(record.criteria.map(\.id) == ["broadband", "innovation", "sustainability", "charm"])
    #expect(record.criteria[0].name == LocalizedName(english: "Broadband", vietnamese: "Kết nối băng thông rộng"))
  }

  @Test func firstTimeIsNoRepetition() throws {
    let record = try merged([
      claim("a", 2019, ordinal: 1), claim("b", 2019, status: .inferred, consecutive: true, derivation: "streak:2:2020"),
    ])
    #expect(!record.consecutive)
    #expect(record.standings("consecutive") == ["true normal first-time"])
  }
}
