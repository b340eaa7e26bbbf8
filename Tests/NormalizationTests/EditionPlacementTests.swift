import Model
import Testing
import Worlds

@testable import Normalization

@Suite struct EditionPlacementTests {
  private func ids(_ claims: [Claim]) -> [String] {
    Normalizer(lexicon: TestLexicon.standard).merge(claims).map(\.id)
  }

  private func record(_ claims: [Claim], _ edition: Int?) throws -> Record {
    let records = Normalizer(lexicon: TestLexicon.standard).merge(claims)
    return try #require(records.first { $0.edition == edition && $0.recipient.id == "vn-binh-duong" })
  }

  @Test func equalOrdinalPlaces() throws {
    let merged = try record([claim("a", nil, status: .past, ordinal: 3), claim("b", 2021, ordinal: 3)], 2021)
    #expect(merged.status == .confirmed)
    #expect(merged.derivation == nil)
    #expect(merged.support.independent == 2)
  }

  @Test func ordinalIsCountedBackAlongAStreak() throws {
    let merged = try record(
      [claim("a", nil, status: .past, ordinal: 1), claim("b", 2023, ordinal: 5, consecutive: true)], 2019)
    #expect(merged.derivation == "ordinal")
    #expect(merged.status == .reported)
  }

  @Test func ordinalIsNotCountedBackWithoutAStreak() {
    #expect(
      ids([claim("a", nil, status: .past, ordinal: 1), claim("b", 2023, ordinal: 5)]) == [
        "icf/smart21/2023/vn-binh-duong", "icf/smart21/undated/vn-binh-duong",
      ])
  }

  @Test func ownStreakIsCountedForwardFromTheFirst() throws {
    let merged = try record(
      [claim("a", nil, ordinal: 3, consecutive: true), claim("b", 2019, status: .past, ordinal: 1)], 2021)
    #expect(merged.derivation == "streak")
  }

  @Test func streakSkipsYearsWithoutEdition() throws {
    let merged = try record(
      [
        claim("a", nil, award: "prize", programme: "clean", status: .past, ordinal: 1),
        claim("b", 2022, award: "prize", programme: "clean", ordinal: 2, consecutive: true),
      ], 2018)
    #expect(merged.ordinal == 1)
  }

  /// Five years ahead is far for a prize and usual for a title that the catalogue says is given so early.
  @Test(arguments: [("capital", ["2024"]), ("prize", ["2024", "undated"])])
  func theCatalogueSaysHowFarAheadATitleIsGiven(_ award: String, _ editions: [String]) {
    let found = ids([
      claim("a", nil, award: award, programme: "clean", announced: "2019-05-20", published: "2019-05-21"),
      claim("b", 2024, award: award, programme: "clean", status: .past, published: "2023-12-01"),
    ])
    #expect(found == editions.map { "clean/\(award)/\($0)/vn-binh-duong" })
  }

  @Test func streaksThatDisagreePlaceNothing() {
    #expect(
      ids([
        claim("a", nil, status: .past, ordinal: 1), claim("b", 2023, ordinal: 5, consecutive: true),
        claim("c", 2023, ordinal: 4, consecutive: true),
      ]).contains("icf/smart21/undated/vn-binh-duong"))
  }

  @Test func oneCarelessPageInFourDoesNotHideWhatThreeAgreeOn() {
    let agreed = (0..<3).map { claim("b\($0)", 2023, ordinal: 5, consecutive: true) }
    #expect(
      !ids(
        agreed + [
          claim("a", nil, status: .past, ordinal: 1), claim("c", 2023, ordinal: 4, consecutive: true),
        ]
      ).contains("icf/smart21/undated/vn-binh-duong"))
  }

  @Test func dayOfTheAnnouncementPlaces() throws {
    let merged = try record(
      [claim("a", nil, announced: "2023-02-24"), claim("b", 2023, announced: "2023-02-24")], 2023)
    #expect(merged.support.documents == 2)
  }

  @Test func monthAgreesWithTheDayAndTheNextDayIsATimeZone() {
    for date in ["2023-02", "2023-02-25", "2023-02-23"] {
      #expect(
        ids([claim("a", nil, status: .past, announced: date), claim("b", 2023, announced: "2023-02-24")])
          == ["icf/smart21/2023/vn-binh-duong"])
    }
    #expect(
      ids([claim("a", nil, status: .past, announced: "2023-02-20"), claim("b", 2023, announced: "2023-02-24")]).count
        == 2)
  }

  @Test func announcementOfAnotherMemberOfTheListPlaces() throws {
    let merged = try record(
      [claim("a", nil, announced: "2021-07-01"), claim("b", 2021, recipient: "vn-da-nang", announced: "2021-07-01")],
      2021)
    #expect(merged.derivation == "announced")
  }

  @Test func newsIsDatedByItsPublication() throws {
    let merged = try record(
      [claim("a", nil, published: "2021-07-03"), claim("b", 2021, recipient: "vn-da-nang", announced: "2021-07-01")],
      2021)
    #expect(merged.derivation == "announced")
    #expect(merged.announced == nil)
  }

  @Test func backgroundIsNotDatedByItsPublication() {
    #expect(
      ids([claim("a", nil, status: .past, published: "2021-07-03"), claim("b", 2021, announced: "2021-07-01")]).count
        == 2)
  }

  @Test func twoEditionsAnnouncedAtOncePlaceNothing() {
    #expect(
      ids([
        claim("a", nil, announced: "2021-07-01"), claim("b", 2021, announced: "2021-07-01"),
        claim("c", 2022, announced: "2021-07-01"),
      ]).contains("icf/smart21/undated/vn-binh-duong"))
  }

  @Test func ordinalAndDateThatDisagreePlaceNothing() {
    #expect(
      ids([
        claim("a", nil, announced: "2021-07-01", ordinal: 2), claim("b", 2021, announced: "2021-07-01", ordinal: 3),
        claim("c", 2020, announced: "2020-07-01", ordinal: 2),
      ]).contains("icf/smart21/undated/vn-binh-duong"))
  }

  @Test func implausibleEditionIsNotTaken() {
    #expect(
      ids([claim("a", nil, status: .past, announced: "2009-05", ordinal: 1), claim("b", 2019, ordinal: 1)]).count == 2)
  }

  @Test func usualLagPlacesWhereNothingElseDoes() throws {
    let known = [
      claim("b", 2020, recipient: "vn-da-nang", announced: "2019-10-22"),
      claim("c", 2021, recipient: "vn-da-nang", announced: "2020-10-20"),
    ]
    #expect(try record(known + [claim("a", nil, status: .past, announced: "2018-10")], 2019).derivation == "lag")
    #expect(ids([known[0], claim("a", nil, status: .past, announced: "2018-10")]).contains { $0.contains("undated") })
  }

  @Test func changedLagPlacesNothing() {
    #expect(
      ids([
        claim("b", 2020, recipient: "vn-da-nang", announced: "2019-10-22"),
        claim("c", 2023, recipient: "vn-da-nang", announced: "2023-02-24"),
        claim("a", nil, status: .past, announced: "2018-10"),
      ]).contains("icf/smart21/undated/vn-binh-duong"))
  }

  @Test func placedClaimsPlaceOthers() throws {
    let merged = try record(
      [
        claim("a", nil, status: .past, ordinal: 1),
        claim("b", nil, announced: "2021-07-01", ordinal: 3, consecutive: true),
        claim("c", 2021, recipient: "vn-da-nang", announced: "2021-07-01"),
      ], 2019)
    #expect(merged.derivation == "ordinal+streak")
  }

  @Test func statedCountsOutweighInferredOnes() throws {
    let merged = try record(
      [
        claim("a", nil, status: .past, ordinal: 2), claim("b", 2021, status: .past, ordinal: 2),
        claim("c", 2020, status: .inferred, ordinal: 2), claim("d", 2020, status: .inferred, ordinal: 2),
      ], 2021)
    #expect(merged.support.independent == 2)
  }

  @Test func whatNothingPlacesIsItsOwnRecord() throws {
    let merged = try record([claim("a", nil, status: .past), claim("b", 2021)], nil)
    #expect(merged.id == "icf/smart21/undated/vn-binh-duong")
    #expect(merged.standings("edition") == ["undated preferred undated"])
    #expect(merged.derivation == nil)
  }

  @Test func titleWithoutYearJoinsTheOnlyOne() throws {
    let background = claim("a", nil, award: "community-of-the-year", status: .past, published: "2024-02-15")
    let known = claim("b", 2020, award: "community-of-the-year", status: .past)
    #expect(try record([background, known], 2020).support.independent == 2)
    #expect(
      ids([background, known, claim("c", 2016, award: "community-of-the-year", status: .past)]).contains {
        $0.contains("undated")
      })
  }

  @Test func titleIsNotHeldBeforeItIsGiven() {
    #expect(
      ids([
        claim("a", nil, award: "community-of-the-year", status: .past, published: "2012-02-15"),
        claim("b", 2020, award: "community-of-the-year", status: .past),
      ]).count == 2)
  }

  @Test func streakOfAPlacedClaimImpliesItsEarlierEditions() throws {
    let claims = [
      claim("a", nil, announced: "2021-07-01", ordinal: 3, consecutive: true),
      claim("b", 2021, recipient: "vn-da-nang", announced: "2021-07-01"), claim("c", 2020, status: .past),
    ]
    let implied = try record(claims, 2019)
    #expect(implied.status == .inferred)
    #expect(implied.derivation == "streak")
    #expect(implied.support == Support(documents: 1, independent: 0, languages: ["vi"]))
    #expect(implied.sources.map(\.document) == ["a"])
    #expect(implied.announced == nil && implied.ordinal == nil)
    #expect(implied.standings("edition") == ["2019 preferred streak"])
    #expect(try record(claims, 2020).status == .reported)
    #expect(try record(claims, 2020).support == Support(documents: 2, independent: 1, languages: ["vi"]))
  }

  @Test func countOfARankingImpliesNoMembership() {
    #expect(
      ids([
        claim("a", nil, award: "ranking", programme: "index", announced: "2021-07-01", ordinal: 3, consecutive: true),
        claim(
          "b", 2020, award: "ranking", programme: "index", recipient: "vn-da-nang", announced: "2021-07-01"),
      ]) == ["index/ranking/2020/vn-binh-duong", "index/ranking/2020/vn-da-nang"])
  }

  @Test func streakThatIsShorterThanTheCountGoesNoFurtherBack() {
    let seventh = [
      claim("a", 2023, ordinal: 7, consecutive: true),
      claim("a", 2022, status: .inferred, consecutive: true, derivation: "streak:2:2023"),
    ]
    #expect(ids(seventh + [claim("b", nil, status: .past, ordinal: 6)]).sorted() == ids(seventh))
    #expect(ids(seventh + [claim("b", nil, status: .past, ordinal: 3)]).contains("icf/smart21/undated/vn-binh-duong"))
  }
}
