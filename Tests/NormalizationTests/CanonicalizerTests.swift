import Model
import Testing
import Worlds

@testable import Normalization

@Suite struct CanonicalizerTests {
  private func merge(_ claims: [Claim]) -> [Record] { Normalizer(lexicon: TestLexicon.standard).merge(claims) }

  @Test func gazetteerDecidesNameKindCountryAndSuccessor() {
    let record = merge([claim("a", 2023, name: LocalizedName(english: "Binh Duong Smart City"), country: "US")])[0]
    #expect(
      record.recipient
        == RecordRecipient(
          id: "vn-binh-duong", kind: "province", name: LocalizedName(english: "Binh Duong", vietnamese: "Bình Dương"),
          country: "VN", geonames: 1_905_475, successor: "vn-ho-chi-minh-city"))
  }

  @Test func unknownRecipientHasTheNamesMostPagesUse() {
    func named(_ document: String, _ name: String, _ country: String?) -> Claim {
      claim(document, 2021, recipient: "ca-langley", name: LocalizedName(english: name), country: country)
    }
    let record = merge([
      named("a", "Township of Langley", "CA"), named("b", "Langley", nil), named("c", "Langley", "CA"),
      named("d", "Langley Township", "GB"),
    ])[0]
    #expect(record.recipient.id == "ca-langley")
    #expect(record.recipient.name.english == "Langley")
    #expect(record.recipient.country == "CA")
  }

  /// Whether the page in Vietnamese prints the name, and what the record's Vietnamese name is then.
  @Test(arguments: [
    ("Eindhoven", Language.vietnamese, String?("Eindhoven")), ("Brainport Eindhoven", .vietnamese, "Eindhoven"),
    ("Eindhovens", .vietnamese, nil), ("thành phố này", .vietnamese, nil), ("Eindhoven", .english, nil),
  ])
  func aNameThatAVietnamesePagePrintsIsItsVietnameseName(quote: String, language: Language, name: String?) {
    let words = Evidence(field: "recipient", range: TextRange(3, 3 + quote.utf8.count), quote: quote)
    let record = merge([
      claim(
        "a", 2011, recipient: "nl-eindhoven", name: LocalizedName(english: "Eindhoven"), country: "NL",
        language: language, evidence: [words])
    ])[0]
    #expect(record.recipient.name == LocalizedName(english: "Eindhoven", vietnamese: name))
  }

  @Test func missingIdIsASlugOfCountryAndName() {
    let record = merge([
      claim("a", 2021, recipient: "", name: LocalizedName(vietnamese: "Thành phố Đông Hà"), country: "VN")
    ])[0]
    #expect(record.id == "icf/smart21/2021/vn-thanh-pho-dong-ha")
  }

  @Test func likeNamesStayApart() {
    let ids = ["vn-ha-nam", "vn-ha-noi", "vn-hoa-binh", "gb-durham", "ca-durham-region"]
    #expect(merge(ids.map { claim("a", 2023, recipient: $0) }).map(\.recipient.id) == ids.sorted())
  }

  @Test func onlyAssertedClaimsCount() {
    for modality in Modality.allCases where modality != .asserted {
      #expect(merge([claim("a", 2023, modality: modality)]).isEmpty)
    }
  }

  @Test func unknownProgrammeKeepsItsId() {
    let record = merge([claim("a", 2023, award: "x", programme: "y")])[0]
    #expect(record.id == "y/x/2023/vn-binh-duong")
    #expect(record.programme == Named(id: "y", name: LocalizedName()))
  }

  @Test func missingClaimIdIsDerived() {
    var bare = claim("a", 2023)
    let id = bare.id
    bare.id = ""
    #expect(merge([bare])[0].field("edition")[0].claims == [id])
  }

  @Test func sourcesQuoteEachPageOnce() {
    let quotes = [
      Evidence(field: "recipient", range: TextRange(8, 12), quote: "Bình"),
      Evidence(field: "award", zone: .title, range: TextRange(0, 3), quote: "Top"),
      Evidence(field: "award", range: TextRange(2, 5), quote: "Top"),
    ]
    let record = merge([
      claim("b", 2023, url: "https://b.example", evidence: quotes),
      claim("b", 2023, status: .past, published: "2023-02-24", evidence: quotes), claim("a", 2023),
    ])[0]
    #expect(record.sources.map(\.document) == ["a", "b"])
    #expect(record.sources[1].quotes == [quotes[1], quotes[2], quotes[0]])
    #expect(record.sources[1].url == "https://b.example")
    #expect(record.sources[1].published?.edtf == "2023-02-24")
  }
}
