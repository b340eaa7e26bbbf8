import Model
import Normalization
import Testing

@Suite(.enabled(if: SeedGold.isPresent, "the labelled pages are not beside the repository"))
struct SeedRecordsTests {
  private static func records() throws -> [String: Record] {
    let records = Normalizer(lexicon: TestLexicon.standard).merge(try SeedGold.claims())
    return Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0) })
  }

  private func record(_ id: String) throws -> Record { try #require(try Self.records()[id]) }

  @Test func areNine() throws {
    #expect(
      try Self.records().keys.sorted() == [
        "icf/community-of-the-year/2011/nl-eindhoven", "icf/smart21/2019/vn-binh-duong",
        "icf/smart21/2020/vn-binh-duong", "icf/smart21/2021/vn-binh-duong", "icf/smart21/2022/vn-binh-duong",
        "icf/smart21/2023/vn-binh-duong", "icf/top7/2021/vn-binh-duong", "icf/top7/2022/vn-binh-duong",
        "icf/top7/2023/vn-binh-duong",
      ])
  }

  @Test func contradictNothing() throws {
    #expect(Normalizer(lexicon: TestLexicon.standard).result(of: try SeedGold.claims()).findings == [])
  }

  @Test func firstSmart21IsPlacedByItsOrdinalAndTheChains() throws {
    let record = try record("icf/smart21/2019/vn-binh-duong")
    #expect(record.status == .reported)
    #expect(record.derivation == "ordinal+streak")
    #expect(record.announced?.edtf == "2018-10")
    #expect(record.ordinal == 1)
    #expect(!record.consecutive)
    #expect(record.support == Support(documents: 4, independent: 1, languages: ["en", "vi"]))
    #expect(record.standings("edition") == ["2019 preferred ordinal+streak"])
  }

  @Test func secondSmart21IsStated() throws {
    let record = try record("icf/smart21/2020/vn-binh-duong")
    #expect(record.status == .reported)
    #expect(record.derivation == nil)
    #expect(record.ordinal == 2)
    #expect(record.consecutive)
  }

  @Test(arguments: [(2021, nil), (2022, 4)])
  func smart21BetweenIsInferred(_ edition: Int, _ ordinal: Int?) throws {
    let record = try record("icf/smart21/\(edition)/vn-binh-duong")
    #expect(record.status == .inferred)
    #expect(record.derivation == "streak")
    #expect(record.ordinal == ordinal)
    #expect(record.consecutive)
    #expect(record.support.independent == 0)
  }

  @Test func fifthSmart21IsConfirmedInTwoLanguagesAndKeepsTheWrongYear() throws {
    let record = try record("icf/smart21/2023/vn-binh-duong")
    #expect(record.status == .confirmed)
    #expect(record.support == Support(documents: 3, independent: 2, languages: ["en", "vi"]))
    #expect(record.announced?.edtf == "2023-02-24")
    #expect(
      record.standings("announced") == [
        "2023-02-24 preferred agreed", "2023-02 normal coarser", "2022-02-24 deprecated before-edition",
      ])
    #expect(record.ordinal == 5)
    #expect(record.consecutive)
    #expect(record.criteria.count == 6)
    #expect(record.criteria.allSatisfy { $0.name.english != nil && $0.name.vietnamese != nil })
    #expect(record.recipient.successor == "vn-ho-chi-minh-city")
    #expect(record.recipient.geonames == 1_905_475)
  }

  @Test func firstTop7IsStatedAsPast() throws {
    let record = try record("icf/top7/2021/vn-binh-duong")
    #expect(record.status == .reported)
    #expect(record.ordinal == 1)
    #expect(record.derivation == nil)
  }

  @Test func secondTop7HasDatePlaceEventAndTheme() throws {
    let record = try record("icf/top7/2022/vn-binh-duong")
    #expect(record.status == .reported)
    #expect(record.announced?.edtf == "2022-06-21")
    #expect(record.event?.edtf == "2022-06-20/2022-06-21")
    #expect(record.place?.id == "vn-thu-dau-mot")
    #expect(record.place?.venue?.hasPrefix("Trung tâm") == true)
    #expect(record.place?.country == "VN")
    #expect(record.theme.vietnamese?.hasPrefix("Phục hồi") == true)
    #expect(record.ordinal == 2)
    #expect(record.consecutive)
  }

  @Test func thirdTop7IsInDurhamRegion() throws {
    let record = try record("icf/top7/2023/vn-binh-duong")
    #expect(record.status == .reported)
    #expect(record.announced == nil)
    #expect(record.place?.id == "ca-durham-region")
    #expect(record.place?.country == "CA")
    #expect(record.theme.vietnamese != nil)
    #expect(record.theme.english != nil)
  }

  @Test func eindhovenIsConfirmedAsPast() throws {
    let record = try record("icf/community-of-the-year/2011/nl-eindhoven")
    #expect(record.status == .confirmed)
    #expect(record.recipient.country == "NL")
    #expect(record.support.independent == 4)
    #expect(record.announced == nil)
  }
}
