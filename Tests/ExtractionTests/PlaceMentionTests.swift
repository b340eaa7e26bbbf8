import Model
import Testing

@testable import Extraction

/// Which names of a text are places, and which are persons, streets, organisations or other things.
@Suite struct PlaceMentionTests {
  @Test(arguments: vietnamese)
  func inVietnamese(_ example: PlaceMentionExample) {
    #expect(example.found == example.parsed.expected)
  }

  @Test(arguments: english)
  func inEnglish(_ example: PlaceMentionExample) {
    #expect(example.found == example.parsed.expected)
  }

  /// Ids of the places in order, `-` for a place that the gazetteer does not know.
  @Test(
    arguments: [
      ("London, Ontario", .english, "ca-london ca-ontario"), ("a pub in London", .english, "gb-london"),
      ("Vancouver, Washington, grew", .english, "us-vancouver us-washington-region"),
      ("Dublin, Ohio", .english, "us-dublin-oh us-ohio"), ("he lives in Dublin", .english, "ie-dublin"),
      ("Durham Region in Canada", .english, "ca-durham-region ca"), ("in Zorb County", .english, "-"),
      ("the Durham cathedral city in England", .english, "gb-durham gb-england"),
      ("xã Hòa Phú Đông, huyện Ứng Hòa", .vietnamese, "- vn-ung-hoa"),
      ("tại quận 1, TP.HCM", .vietnamese, "vn-district-1 vn-ho-chi-minh-city"),
      ("tỉnh Bắc Ninh", .vietnamese, "vn-bac-ninh"), ("thành phố Bắc Ninh", .vietnamese, "vn-bac-ninh-city"),
      ("các nước châu Âu", .vietnamese, "zz-europe"), ("ở Mỹ, Anh và Pháp", .vietnamese, "us gb fr"),
      ("ra Biển Đông", .vietnamese, "zz-east-sea"), ("tỉnh Hà Tây cũ", .vietnamese, "vn-ha-tay"),
      ("tỉnh Minh Hải cũ", .vietnamese, "vn-minh-hai"), ("cầu qua sông Hồng", .vietnamese, "vn-red-river"),
      ("đi Thủ Dầu Một, Bình Dương", .vietnamese, "vn-thu-dau-mot vn-binh-duong"),
    ] as [(String, Language, String)])
  func ids(_ text: String, _ language: Language, _ expected: String) {
    let found = Pages.extract(text + ".", language).mentions.compactMap { mention -> String? in
      guard case .place(let id, _, _, _) = mention.value else { return nil }
      return id ?? "-"
    }
    #expect(found.joined(separator: " ") == expected)
  }

  @Test func anUnknownPlaceHasNoIdAndItsPrintedName() throws {
    let mentions = Pages.extract("Lửa bùng lên tại xã Hòa Phú Đông lúc nửa đêm.", .vietnamese).mentions
    let place = try #require(mentions.first { $0.kind == .place })
    #expect(
      place.value
        == .place(id: nil, name: LocalizedName(vietnamese: "Hòa Phú Đông"), country: nil, kind: "commune"))
  }

  /// Names of persons that a title presents.
  @Test(
    arguments: [
      ("Theo ông Trần Hải Dương, đường đã thông.", .vietnamese, "Trần Hải Dương"),
      ("Bà Hà Giang và anh Nguyễn Văn Vinh cùng đi.", .vietnamese, "Hà Giang, Nguyễn Văn Vinh"),
      ("Ông cho biết trời sẽ mưa.", .vietnamese, ""), ("Người anh cả rời Huế.", .vietnamese, ""),
      ("Mr. Houston thanked Mrs. Chelsea Howe.", .english, "Houston, Chelsea Howe"),
      ("Prime Minister Boris Johnson spoke.", .english, "Boris Johnson"),
      ("General Motors closed a plant.", .english, ""), ("The president spoke.", .english, ""),
    ] as [(String, Language, String)])
  func persons(_ text: String, _ language: Language, _ expected: String) {
    let found = Pages.extract(text, language).mentions.filter { $0.kind == .person }.map(\.text)
    #expect(found.joined(separator: ", ") == expected)
  }

  @Test func aNameOfThePageIsAPersonEverywhere() {
    let page = "Anh cưới chị Nguyễn Thị Nga năm ngoái.\nNga bán hoa ở chợ.\nHai người sống tại Huế."
    #expect(Pages.extract(page, .vietnamese).mentions.filter { $0.kind == .place }.map(\.text) == ["Huế"])
  }

  @Test func aNameAloneAtTheEndIsWhoWroteIt() {
    let page = "Mưa lớn làm ngập nhiều tuyến đường ở Huế.\nHải Dương"
    #expect(Pages.extract(page, .vietnamese).mentions.filter { $0.kind == .place }.map(\.text) == ["Huế"])
  }

  @Test func whatIsCertainOnceHoldsForThePage() {
    let page = "The fair opened in Reading on Monday.\nMany came to the Reading market early."
    let found = Pages.extract(page, .english).mentions.filter { $0.kind == .place }.map(\.text)
    #expect(found == ["Reading", "Reading"])
  }

  @Test func thereAreEnoughExamples() {
    let all = (Self.vietnamese + Self.english).filter { $0.form == .printed }
    #expect(all.count >= 150)
    let vietnamese = Self.vietnamese.count { $0.form == .printed }
    #expect(vietnamese * 5 >= all.count * 2 && vietnamese * 5 <= all.count * 3)
    #expect(all.count { $0.parsed.expected.isEmpty } * 4 >= all.count)
  }
}
