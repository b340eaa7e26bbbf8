import Model
import Testing

@testable import Readers

@Suite struct PlainTextReaderTests {
  static let vietnamesePage = """
    Thứ ba 03/06/2025 08:15
    Hotline: 0900 000 000
    Email: toasoan@example.vn
    Trang chủ Thời sự Kinh tế Giáo dục
    Đô thị

    Huyện Sông Lam nhận giải thưởng Làng nghề xanh 2021

    14/09/2021 07:45
    Sáng 13/9, Ban tổ chức giải thưởng Làng nghề xanh đã công bố kết quả vòng chung kết tại thành phố Sông Lam.

    Lễ trao giải tại hội trường trung tâm
    Lễ trao giải tại hội trường trung tâm.

    Đại diện huyện Sông Lam cho biết giải thưởng ghi nhận nỗ lực nhiều năm của các hộ làm nghề, nhất là trong việc xử lý nước thải.

    Người dân trong làng nghề. Ảnh: Trần Bình

    Nguyễn Văn An

    Bài liên quan
    Tin bài khác
    Thị trấn Bến Đò khai trương chợ mới 2025

    Thị trấn Bến Đò khai trương chợ mới 2025

    Ngày 01/06/2025, thị trấn Bến Đò khai trương khu chợ mới với nhiều gian hàng của bà con trong vùng và các xã lân cận.
    """

  @Test func keepsTheArticleAlone() throws {
    let article = try article(Self.vietnamesePage)
    #expect(article.title == "Huyện Sông Lam nhận giải thưởng Làng nghề xanh 2021")
    #expect(article.published?.edtf == "2021-09-14T07:45")
    #expect(article.publishedBy == "text:date-line")
    #expect(article.byline == "Nguyễn Văn An")
    #expect(article.language == .vietnamese)
    #expect(article.isWellFormed)
    #expect(
      article.outline.map { String($0.prefix(32)) } == [
        "paragraph: Sáng 13/9, Ban tổ chứ", "caption: Lễ trao giải tại hội tr",
        "paragraph: Đại diện huyện Sông L", "caption: Người dân trong làng ng",
      ])
  }

  @Test(arguments: [
    ("14/09/2021 07:45", "2021-09-14T07:45"),
    ("07:45 | 14/09/2021", "2021-09-14T07:45"),
    ("Đô thị 14/09/2021 07:45", "2021-09-14T07:45"),
    ("Thứ 3, Ngày 14/09/2021, 07:45", "2021-09-14T07:45"),
    ("Thứ 3, 14/09/2021 | 07:45:09 [GMT +7] A A", "2021-09-14T07:45:09"),
    ("Thứ Ba, ngày 14 tháng 9 năm 2021", "2021-09-14"),
    ("Đăng lúc 7h45 ngày 14-9-2021", "2021-09-14T07:45"),
    ("September 14, 2021 | 07:45 pm PT", "2021-09-14T19:45"),
    ("By Lan Tran   September 14, 2021", "2021-09-14"),
    ("2021/09/14 07:45:09", "2021-09-14T07:45:09"),
    ("Posted on 14 September 2021 at 12:05 am", "2021-09-14T00:05"),
    ("Cập nhật: 14/09/2021", "2021-09-14"),
  ])
  func readsTheDateBelowTheHeadline(line: String, expected: String) throws {
    let page = """
      Làng Thượng đạt chuẩn nông thôn mới kiểu mẫu

      \(line)

      Làng Thượng vừa được công nhận đạt chuẩn nông thôn mới kiểu mẫu sau ba năm xây dựng, theo quyết định của tỉnh.
      """
    let article = try article(page)
    #expect(article.published?.edtf == expected)
    #expect(article.title == "Làng Thượng đạt chuẩn nông thôn mới kiểu mẫu")
    #expect(article.blocks.count == 1)
  }

  @Test func takesADateDirectlyAboveTheHeadline() throws {
    let article = try article(
      """
      Thứ 7, Ngày 06/03/2021, 15:00
      River town wins the green valley prize for a third year
      Cỡ chữ: Font size: Giảm (A-) Mặc định (A) Tăng (A+)

      PORTAL - The river town won the green valley prize for a third year, the jury of the region said on Friday.
      Lượt người xem:  Views:   209
      """)
    #expect(article.published?.edtf == "2021-03-06T15:00")
    #expect(article.blocks.count == 1)
  }

  @Test func aPageClockIsNoDateOfPublication() throws {
    let article = try article(
      """
      Thứ ba 03/06/2025 08:15 24h qua English RSS
      Hotline: 0900 000 000
      Làng Thượng đạt chuẩn nông thôn mới kiểu mẫu

      Làng Thượng vừa được công nhận đạt chuẩn nông thôn mới kiểu mẫu sau ba năm xây dựng, theo quyết định của tỉnh.
      """)
    #expect(article.published == nil)
  }

  @Test func readsTheScrapersHeader() throws {
    let article = try article(
      """
      URL: https://news.example.org/a/green-valley
       date 2023-06 Ban tổ chức giải thưởng đã xem xét hồ sơ của hai mươi làng nghề trong cả nước trước khi công bố kết quả.

      Kết quả được công bố tại lễ tổng kết với sự tham dự của đông đảo bà con và các hộ sản xuất trong vùng.
      """)
    #expect(article.url == "https://news.example.org/a/green-valley")
    #expect(article.published?.edtf == "2023-06")
    #expect(article.publishedBy == "scraper-stamp")
    #expect(article.title == nil)
    #expect(article.text.string.hasPrefix("Ban tổ chức"))
  }

  @Test(arguments: [
    ("https://a.example/2021/03/lang-nghe.html", "2021-03"),
    ("https://a.example/lang-nghe-20210701153211066.htm", "2021-07-01"),
    ("https://a.example/news/winners-2024-11-27_en", "2024-11-27"),
    ("https://a.example/channel/17/202106/lang-nghe-480012", "2021-06"),
    ("https://a.example/2019/5/7/story", "2019-05-07"),
    ("https://a.example/story-post126789.html", nil),
    ("https://a.example/item/20991345", nil),
  ])
  func readsTheDateOfTheAddress(url: String, expected: String?) throws {
    let text =
      "Làng Thượng vừa được công nhận đạt chuẩn nông thôn mới sau ba năm xây dựng, theo quyết định mới của tỉnh."
    let article = try article("URL: \(url)\n\(text)")
    #expect(article.published?.edtf == expected)
    #expect(article.publishedBy == (expected == nil ? nil : "url"))
    #expect(article.title == nil)
  }

  @Test func readsTheDateThatOpensARelease() throws {
    let article = try article(
      """
      Green Valley Towns of 2019 named

      (March 20, 2019 – Oslo, Norway) – The Green Valley Forum today named its towns of 2019 at the end of its annual meeting.
      """)
    #expect(article.published?.edtf == "2019-03-20")
    #expect(article.publishedBy == "dateline")
  }

  @Test func keepsItemsWithoutTheirBullets() throws {
    let article = try article(
      """
      Green Valley Towns of 2019 named

      The forum named these towns of 2019 at the end of its annual meeting in the capital on Friday:

        • Lund, Sweden
        - Bergen, Norway
        1. Turku, Finland
        * Aarhus, Denmark
      """)
    #expect(
      article.outline.dropFirst() == [
        "item: Lund, Sweden", "item: Bergen, Norway", "item: Turku, Finland", "item: Aarhus, Denmark",
      ])
  }

  @Test func linesOfAnAnnouncedListWereTakenForTeasers() throws {
    let article = try article(
      """
      Six towns are honoured for their crafts

      2031-10-30

      The council of crafts named its new towns today at a meeting that drew delegates from forty countries and more.
      The council now counts 246 towns.
      The new towns:
      Anhof (Austria) – Weaving and Woollen Cloth and Lace
      Belmonte (Italy) – Pottery and Glass and Old Brass
      Corvin (Hungary) – Lace
      """)
    #expect(
      article.outline.suffix(3) == [
        "item: Anhof (Austria) – Weaving and Woollen Cloth and Lace",
        "item: Belmonte (Italy) – Pottery and Glass and Old Brass", "item: Corvin (Hungary) – Lace",
      ])
  }

  @Test func vietnameseWithoutMarksIsVietnamese() throws {
    let article = try article(
      """
      Lang Thuong dat chuan nong thon moi kieu mau

      Lang Thuong vua duoc cong nhan dat chuan nong thon moi sau ba nam xay dung, theo quyet dinh cua tinh va cac nganh.
      """)
    #expect(article.language == .vietnamese)
  }

  @Test func joinsHardWrappedParagraphs() throws {
    let article = try article(
      """
      Green Valley Towns of 2019 named

      The Green Valley Forum today named its towns of 2019 at the end of its
      annual meeting in the capital, which three hundred people attended from
      twenty countries, among them mayors of all the towns that had been named
      in the years before.

      The jury looked at water, soil and air, and at how the people of a town
      take part in decisions about them.
      """)
    #expect(article.blocks.count == 2)
    #expect(article.text.string.contains("at the end of its annual meeting"))
  }

  @Test func formLabelsOfAContentSystemAreDropped() throws {
    let article = try article(
      """
      River town wins the green valley prize for a third year

      The river town won the green valley prize for a third year, the jury of the region said on Friday evening.

      Chia sẻ:
      Manage PermissionsManage Permissions
      Version HistoryVersion History

      Tiêu đề

      Hình ảnh

      Tóm tắt

      Content Type: Tin tức
      """)
    #expect(article.blocks.count == 1)
  }

  @Test func aBoxOfLinksInsideAnArticleDoesNotEndIt() throws {
    let article = try article(
      """
      River town wins the green valley prize for a third year

      The river town won the green valley prize for a third year, the jury of the region said on Friday evening.

      Related
      Lake town opens its new market hall

      The prize goes to towns that keep their rivers clean, and the jury visits each of them twice before it decides.
      The mayor said that the town would spend the money on trees along the river and on its two old bridges.
      """)
    #expect(article.blocks.count == 3)
    #expect(!article.text.string.contains("Lake town"))
  }

  @Test(arguments: ["Cao Bằng được vinh danh tại lễ trao giải tối qua", "Hue was named a creative city"])
  func aPageOfOneLineWasTakenForAHeadlineAndLost(line: String) throws {
    let article = try PageReader().read(RawPage(document: "a.txt", bytes: Array(line.utf8)))
    #expect(article.title == nil)
    #expect(article.text.string == line)
  }

  @Test(arguments: ["(Theo báo địa phương)\n12/03/2024", "Minh An  |  12/3/2024", "Đăng ngày 12/03/2024 - Minh An"])
  func takesTheDateBelowTheTextWhereNothingElseDatesThePage(closing: String) throws {
    let page = """
      Phiên chợ vùng cao mở lại sau nhiều năm vắng khách, thu hút hàng nghìn người từ các bản trong huyện về tham dự.

      Theo ban tổ chức, phiên chợ sẽ họp vào mỗi sáng chủ nhật và có khu riêng cho các mặt hàng thủ công của bà con.

      \(closing)
      """
    let article = try PageReader().read(RawPage(document: "a.txt", bytes: Array(page.utf8)))
    #expect(article.published?.edtf == "2024-03-12")
    #expect(article.publishedBy == "text:closing-date")
  }
}
