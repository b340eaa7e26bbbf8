import Model
import Testing

@testable import Readers

/// The rules that look at one line: what they take and what they must leave.
@Suite struct LineRuleTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test(
    arguments: [
      ("Bài liên quan", FurnitureLine.Kind.tail), ("TIN CÙNG CHUYÊN MỤC", .tail), ("Đọc thêm:", .tail),
      ("Bình luận (3)", .tail),
      ("» Xem thêm", .tail), ("Related articles", .tail), ("READ NEXT", .tail), ("Comments 12", .tail),
      ("You may also like", .tail),
      ("Version HistoryVersion History", .label), ("Approval Status", .label), ("Tóm tắt", .label),
      ("Chia sẻ", .control),
      ("A A", .control), ("Lượt xem: 542", .control), ("Hotline: 0900 000 000", .control),
      ("Trang chủ > Tin tức > Kinh tế", .control),
      ("Trang chủ Thời sự Kinh tế Giáo dục", .control), ("Home News Business Sports", .control),
      ("© 2023 Valley Post", .control),
      ("* * *", .control), ("12", .control), ("Cỡ chữ: Giảm (A-) Mặc định (A) Tăng (A+)", .control),
    ] as [(String, FurnitureLine.Kind)])
  func furnitureIsKnown(line: String, kind: FurnitureLine.Kind) {
    #expect(FurnitureLine.kind(folded: Fold.key(line)) == kind)
  }

  @Test(arguments: [
    "Bài liên quan đến giải thưởng năm nay đã được công bố.",
    "Related work is described in the next chapter of the report.",
    "Search teams found the missing boat near the harbour late on Friday.",
    "Kinh tế xã hội của huyện phát triển ổn định.",
    "Theo dõi sát diễn biến mưa lũ, huyện đã di dời hơn 200 hộ dân.", "Việt Nam", "Smart 21", "Xin chúc mừng!",
    "Tags are used to mark the trees that will be cut in the autumn.",
  ])
  func sentencesAreLeft(line: String) {
    #expect(FurnitureLine.kind(folded: Fold.key(line)) == nil)
  }

  @Test(arguments: [
    "Ảnh: Trần Bình", "Một góc làng nghề. Ảnh: Trần Bình", "Toàn cảnh hội nghị (Ảnh: TTXVN)", "Ảnh 1: Cây cầu mới.",
    "The mayor with the prize. Photo by Ann Lee", "Photo: Ann Lee/AP", "The old bridge. (Photo courtesy of the town)",
    "The valley seen from the north. Ann Lee/Getty Images",
  ])
  func captionsAreKnown(line: String) { #expect(CaptionCue.marks(bytes(line))) }

  @Test(arguments: [
    "Photo editors from twenty countries met in the capital to choose the best picture of the year.",
    "Ảnh hưởng của bão khiến nhiều chuyến bay bị hoãn.",
    "The jury saw the photo: it showed a river that had been clean for years and years to come, and more.",
    "Anh hùng lao động được vinh danh tại buổi lễ.",
  ])
  func sentencesAreNoCaptions(line: String) { #expect(!CaptionCue.marks(bytes(line))) }

  @Test(arguments: [
    ("(March 20, 2024 – Bergen) – The council has spoken.", "2024-03-20"), ("HUẾ, 24/02/2023 – Sáng nay", "2023-02-24"),
    ("14 December 2023 (London) – Employers have read it.", "2023-12-14"),
    ("5 June 2019, New Haven: The list is out.", "2019-06-05"), ("20 May 2020 - The list is out.", "2020-05-20"),
    ("14 December 2023 brought rain (London) – and snow.", nil),
    ("14 December 2023 The city of Bergen near the Old Town – it rained.", nil),
  ])
  func aDateThatOpensAReleaseIsRead(line: String, date: String?) {
    #expect(DateLine.opening(bytes(line), order: .dayFirst)?.value.start.edtf == date)
  }

  @Test(arguments: [
    ("By Ann Lee", "Ann Lee"), ("Tác giả: Trần Bình", "Trần Bình"),
    ("Reported by Ann Lee- Translated by Tran Binh", "Ann Lee- Translated by Tran Binh"),
    ("Bài và ảnh: Trần Bình", "Trần Bình"), ("By Ann Lee | ", "Ann Lee"),
    ("By the river the town built a new park", nil),
    ("By Friday all votes had been counted.", nil),
  ])
  func labelledBylines(line: String, name: String?) {
    #expect(Byline.labelled(bytes(line), key: Fold.key(line)) == name)
  }

  @Test(arguments: [
    ("Nguyễn Văn An", true), ("HOÀNG THU", true), ("Ann Lee and Bob Ray", true), ("Mô hình năm lớp", false),
    ("Kết luận:", false), ("Top 7 năm 2023", false),
  ])
  func names(text: String, isName: Bool) { #expect(Byline.isName(text) == isName) }

  @Test(arguments: [
    ("24/02/2023", "2023-02-24"), ("24-2-2023", "2023-02-24"), ("24.02.2023", "2023-02-24"),
    ("2023-02-24T11:47:00+07:00", "2023-02-24T11:47:00"),
    ("ngày 24 tháng 2 năm 2023", "2023-02-24"), ("24 Tháng Hai, 2023", "2023-02-24"),
    ("Tháng Mười Hai 24, 2023", "2023-12-24"),
    ("24 thg 2, 2023", "2023-02-24"), ("Feb. 24th, 2023", "2023-02-24"), ("24th of February 2023", "2023-02-24"),
    ("2023 Jan 7", "2023-01-07"),
    ("15h30 ngày 24/02/2023", "2023-02-24T15:30"), ("24/02/2023 11:47 CH", "2023-02-24T23:47"),
    ("12:05 a.m. February 24, 2023", "2023-02-24T00:05"),
    ("02/24/2023", "2023-02-24"), ("31/02/2023", nil), ("24/02", nil), ("1.234.567", nil), ("57-NQ/TW", nil),
    ("13/14/2023", nil),
    ("version 3.2.2021", "2021-02-03"), ("0900.000.000", nil), ("24/02/1850", nil),
  ])
  func printedDates(text: String, expected: String?) {
    #expect(PrintedDate.first(in: text, order: .dayFirst)?.value.edtf == expected)
  }

  @Test(
    arguments: [
      ("03/04/2023", Language.vietnamese, nil, "2023-04-03"), ("03/04/2023", .english, "https://a.vn/x", "2023-04-03"),
      ("03/04/2023", .english, "https://a.co.uk/x", "2023-04-03"),
      ("03/04/2023", .english, "https://a.com/x", "2023-03-04"),
      ("03.04.2023", .english, "https://a.com/x", "2023-04-03"),
      ("03/04/2023", .english, "https://a.ee/x", "2023-04-03"),
      ("03/04/2023 and 25/12/2022", .english, "https://a.com/x", "2023-04-03"),
      ("03/04/2023, 13 October 2022", .english, nil, "2023-04-03"),
      ("03/04/2023, October 13, 2022", .english, "https://a.co.uk/x", "2023-03-04"),
    ] as [(String, Language, String?, String)])
  func dayOrderIsThePages(text: String, language: Language, url: String?, expected: String) {
    let order = PrintedDate.Order.of(language: language, url: url, sample: bytes(text)[...])
    #expect(PrintedDate.first(in: text, order: order)?.value.edtf == expected)
  }

  @Test(arguments: [
    ("Tổ chức đã công bố danh sách các thành phố được vinh danh năm nay.", Language.vietnamese),
    ("To chuc da cong bo danh sach cac thanh pho duoc vinh danh nam nay trong hoi nghi.", .vietnamese),
    ("The forum has named the towns that it honours this year.", .english),
    ("Chairman Nguyễn Văn Hà of Bình Dương said that the province was proud to be on the list.", .english),
    ("Der Verein hat die Liste der Orte bekannt gegeben, die er in diesem Jahr ehren wird und will.", .other),
    ("組織は今年の都市のリストを発表し 市長は 喜びを 語った", .other),
  ])
  func languages(text: String, language: Language) {
    #expect(LanguageGuess.counts(bytes(text)[...]).language == language)
  }

  @Test(arguments: [
    ("River town wins prize | Valley Post", "River town wins prize"),
    ("River town wins prize - Valley Post", "River town wins prize"),
    ("Valley Post: River town wins prize", "River town wins prize"),
    ("River town - the winner - takes it all", "River town - the winner - takes it all"),
    ("Huyện Sông Lam: Một mùa gặt mới", "Huyện Sông Lam: Một mùa gặt mới"),
    ("Huyện Sông Lam nhận giải | Thời sự | Báo Sông Lam", "Huyện Sông Lam nhận giải"),
  ])
  func sitesNamesGo(title: String, expected: String) {
    #expect(SiteNames(site: "Valley Post", url: "https://www.valleypost.example/a").stripped(from: title) == expected)
  }
}
