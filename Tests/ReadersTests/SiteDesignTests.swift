import Model
import Testing

@testable import Readers

/// The designs of Vietnamese news and government pages: one article, six kinds of markup around it.
@Suite struct SiteDesignTests {
  struct Design: CustomTestStringConvertible, Sendable {
    var name: String
    var markup: String
    var published: String
    var byline: String?
    var testDescription: String { name }
  }

  static let title = "Huyện Sông Lam lần thứ hai nhận giải thưởng Làng nghề xanh"
  static let lead =
    "Sáng 13/9, Ban tổ chức giải thưởng Làng nghề xanh công bố kết quả năm 2021, trong đó huyện Sông Lam được vinh danh."
  static let body = [
    "Đây là lần thứ hai liên tiếp huyện Sông Lam có tên trong danh sách các địa phương đạt giải, sau lần đầu vào năm 2020.",
    "Theo ban giám khảo, các hộ làm nghề trong huyện đã đầu tư xử lý nước thải, trồng cây và giữ gìn cảnh quan trong nhiều năm.",
    "Lễ trao giải dự kiến diễn ra vào tháng 11 tại thành phố Sông Lam với sự tham dự của hơn ba mươi địa phương trong cả nước.",
  ]
  static let teaser =
    "Thị trấn Bến Đò khai trương khu chợ mới vào ngày 01/06/2025 với nhiều gian hàng của bà con trong vùng và các xã lân cận."
  static let caption = "Một góc làng nghề ở huyện Sông Lam. Ảnh: Trần Bình"

  private static func paragraphs(_ attributes: String = "") -> String {
    body.map { "<p\(attributes)>\($0)</p>" }.joined(separator: "\n")
  }

  static let designs: [Design] = [
    Design(
      name: "news site with the article in a column called sidebar",
      markup: """
        <!DOCTYPE html><html lang="vi"><head><title>\(title) - Báo Sông Lam</title>
        <meta property="og:title" content="\(title) - Báo Sông Lam" /><meta property="og:site_name" content="baosonglam.example"></head>
        <body><header class="section top-header"><div class="container"><span class="time-now">Thứ ba, 3/6/2025</span><a href="/">Báo Sông Lam</a></div></header>
        <nav class="main-nav"><ul class="parent"><li><a href="/thoi-su">Thời sự</a></li><li><a href="/kinh-te">Kinh tế</a></li></ul></nav>
        <section class="section page-detail top-detail"><div class="container"><div class="sidebar-1">
        <div class="header-content width_common"><ul class="breadcrumb"><li><a href="/thoi-su">Thời sự</a></li></ul><span class="date">Thứ ba, 14/9/2021, 07:45 (GMT+7)</span></div>
        <h1 class="title-detail">\(title)</h1><p class="description">\(lead)</p>
        <article class="fck_detail">\(paragraphs(" class=\"Normal\""))
        <figure><picture><img src="a.jpg"></picture><figcaption><p class="Image">\(caption)</p></figcaption></figure>
        <p class="Normal" style="text-align:right;"><strong>Nguyễn Văn An</strong></p></article>
        <div class="footer_detail"><a class="social_pin" href="#">Chia sẻ</a></div>
        <div class="box-tinlienquanv2"><article><h4><a href="/x">Thị trấn Bến Đò khai trương chợ mới</a></h4><p>\(teaser)</p></article></div></div>
        <div class="sidebar-2"><h3>Xem nhiều</h3><p>\(teaser)</p></div></div></section>
        <div class="box_comment" id="box_comment_vne"><p>Tôi sống ở làng này từ nhỏ, rất tự hào khi quê mình được vinh danh lần này.</p></div>
        <footer>Bản quyền 2025</footer></body></html>
        """,
      published: "2021-09-14T07:45", byline: "Nguyễn Văn An"),
    Design(
      name: "SharePoint portal of a province",
      markup: """
        <html dir="ltr" lang="vi-VN"><head><meta name="GENERATOR" content="Microsoft SharePoint" /><title>Tin tức - Chi tiết</title></head>
        <body><form id="aspnetForm"><div id="s4-workspace"><div class="header-top">Thứ ba, ngày 03/06/2025, 08:15 | Hotline: 1022</div>
        <div id="zz1_menu" class="menu horizontal"><ul><li><a href="/">Trang chủ</a></li><li><a href="/gt">Giới thiệu</a></li></ul></div>
        <table width="100%"><tr><td><div class="ms-webpart-zone"><div class="tintuc-chitiet">
        <div class="ngaydang">Thứ 3, Ngày 14/09/2021, 07:45</div>
        <div class="title-news"><h2 class="tieude">\(title)</h2></div>
        <div class="co-chu">Cỡ chữ: <a>Giảm (A-)</a> <a>Mặc định (A)</a> <a>Tăng (A+)</a></div>
        <div class="noidung"><div class="ExternalClass"><p><strong>\(lead)</strong></p>\(paragraphs())<p style="text-align:center"><em>\(caption)</em></p></div></div>
        <div class="luotxem">Lượt người xem: &nbsp;209</div>
        <div style="display:none"><span>Manage PermissionsManage Permissions</span><h3>Tiêu đề</h3><h3>Hình ảnh</h3></div>
        <div class="tin-lien-quan"><h3>Tin liên quan</h3><ul><li><a href="/x">Thị trấn Bến Đò khai trương chợ mới</a> <span>(01/06/2025)</span></li></ul></div>
        </div></div></td></tr></table></div></form></body></html>
        """,
      published: "2021-09-14T07:45", byline: nil),
    Design(
      name: "content system with a page clock and JSON-LD",
      markup: """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>\(title) | Báo điện tử</title>
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"\(title)",
        "datePublished":"2021-09-14T07:45:00+07:00","dateModified":"2021-09-15T10:00:00+07:00","author":{"@type":"Person","name":"Nguyễn Văn An"}}</script></head>
        <body><div class="topbar"><div id="clock">Thứ ba 03/06/2025 08:15</div><div class="hotline">Hotline: 0900 000 000</div></div>
        <div class="wrapper"><div class="col-main"><div class="detail"><h1 class="detail-title">\(title)</h1>
        <div class="detail-info"><span class="detail-time">14/09/2021 07:45</span> <span class="detail-author">Nguyễn Văn An</span></div>
        <h2 class="detail-sapo">\(lead)</h2><div class="detail-content afcbc-body" itemprop="articleBody">\(paragraphs())
        <div class="VCSortableInPreviewMode"><div class="PhotoCMS_Caption"><p>\(caption)</p></div></div>
        <div class="relate-news"><p>\(teaser)</p></div></div>
        <div class="detail-tags"><a href="/t/1">Làng nghề</a> <a href="/t/2">Sông Lam</a></div></div>
        <div class="box-category"><h3>Cùng chuyên mục</h3><div class="box-category-item"><h3><a href="/x">Thị trấn Bến Đò</a></h3><p>\(teaser)</p></div>
        <div class="box-category-item"><h3><a href="/y">Xã Đồng Xuân</a></h3><p>\(teaser)</p></div></div></div></div></body></html>
        """,
      published: "2021-09-14T07:45:00", byline: "Nguyễn Văn An"),
    Design(
      name: "AMP page",
      markup: """
        <!doctype html><html amp lang="vi"><head><meta charset="utf-8"><title>\(title)</title><link rel="canonical" href="https://baosonglam.example/giai-thuong-post1.html">
        <style amp-boilerplate>body{visibility:hidden}</style><style amp-custom>.x{}</style></head><body>
        <amp-sidebar id="sidebar" layout="nodisplay"><ul><li><a href="/">Trang chủ</a></li><li><a href="/a">Thời sự</a></li></ul></amp-sidebar>
        <main><article><h1>\(title)</h1><div class="article-meta"><time datetime="2021-09-14T07:45:00+0700">14/09/2021 07:45</time></div>
        <p class="article__sapo">\(lead)</p><div class="article__body">\(paragraphs())
        <amp-img src="a.jpg" width="1" height="1"></amp-img><p class="caption">\(caption)</p><amp-ad type="x"></amp-ad></div></article>
        <div class="article-relate"><h3>Tin liên quan</h3><p>\(teaser)</p></div></main></body></html>
        """,
      published: "2021-09-14T07:45:00", byline: nil),
    Design(
      name: "tables of the 2000s",
      markup: """
        <HTML><HEAD><TITLE>\(title)</TITLE></HEAD><BODY bgcolor=#ffffff><TABLE width=780 border=0><TR><TD colspan=3>
        <FONT size=1>Thứ ba, 03/06/2025</FONT> <A href=/>Trang chủ</A> | <A href=/tin>Tin tức</A> | <A href=/lh>Liên hệ</A></TD></TR>
        <TR><TD width=150 valign=top><A href=/a>Giới thiệu</A><BR><A href=/b>Văn bản</A><BR><A href=/c>Thủ tục</A></TD>
        <TD width=480 valign=top><TABLE><TR><TD><FONT size=4><B>\(title)</B></FONT></TD></TR>
        <TR><TD><FONT size=1 color=gray>14/09/2021 07:45</FONT></TD></TR>
        <TR><TD><B>\(lead)</B><BR><BR>\(body.joined(separator: "<BR><BR>\n"))<BR><BR><I>\(caption)</I><BR></TD></TR>
        <TR><TD align=right><B>Nguyễn Văn An</B></TD></TR></TABLE></TD>
        <TD width=150 valign=top><B>Tin khác</B><BR><A href=/x>Thị trấn Bến Đò khai trương chợ mới</A> (01/06/2025)<BR><A href=/y>Xã Đồng Xuân làm đường mới</A></TD></TR>
        </TABLE></BODY></HTML>
        """,
      published: "2021-09-14T07:45", byline: "Nguyễn Văn An"),
    Design(
      name: "blog with the body split over sibling containers",
      markup: """
        <!DOCTYPE html><html lang="vi"><head><title>\(title) – Báo Sông Lam</title><meta property="article:published_time" content="2021-09-14T07:45:00+07:00">
        <meta name="author" content="Nguyễn Văn An"></head><body class="single has-sidebar"><div id="page"><div id="content"><div class="post">
        <h1 class="entry-title">\(title)</h1><div class="sharedaddy">Chia sẻ: <a href="#">Facebook</a> <a href="#">Zalo</a></div>
        <div class="row-block"><div class="text"><p>\(lead)</p></div></div><div class="row-block"><div class="text"><p>\(body[0])</p><p>\(body[1])</p></div></div>
        <div class="row-block"><div class="text"><p>\(body[2])</p><p>\(caption)</p></div></div></div>
        <div class="post-navigation"><a href="/truoc">Bài trước: Xã Đồng Xuân</a><a href="/sau">Bài sau: Thị trấn Bến Đò</a></div>
        <div id="comments" class="comments-area"><h3>Bình luận</h3><ol class="comment-list"><li><p>Tôi sống ở làng này từ nhỏ, rất tự hào khi quê mình được vinh danh lần này.</p></li></ol></div>
        </div><aside class="widget-area"><h3>Bài mới</h3><p>\(teaser)</p></aside></div></body></html>
        """,
      published: "2021-09-14T07:45:00", byline: "Nguyễn Văn An"),
  ]

  @Test(arguments: designs)
  func givesTheArticle(design: Design) throws {
    let article = try article(design.markup, name: "page.html")
    #expect(article.title == Self.title)
    #expect(article.published?.edtf == design.published)
    #expect(article.byline == design.byline)
    #expect(article.language == .vietnamese)
    #expect(article.isWellFormed)
    let expected = ([Self.lead] + Self.body).map { "\($0)" } + [Self.caption]
    let found = article.blocks.map { article.text[$0.range] }
    #expect(Set(found) == Set(expected))
    #expect(found.count == expected.count)
    #expect(article.blocks.first { article.text[$0.range] == Self.caption }?.kind == .caption)
  }

  @Test(arguments: designs)
  func givesTheSameArticleFromPackedAndUTF16Pages(design: Design) throws {
    let expected = try article(design.markup, name: "page.html")
    var utf16: [UInt8] = [0xff, 0xfe]
    for unit in design.markup.utf16 { utf16 += [UInt8(unit & 255), UInt8(unit >> 8)] }
    #expect(try PageReader().read(RawPage(document: "page.html", bytes: utf16)) == expected)
  }
}
