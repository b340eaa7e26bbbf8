import Model
import Testing

@testable import Readers

@Suite struct HTMLReaderTests {
  static let page = """
    <!DOCTYPE html><html lang="en"><head><title>River town wins prize | Valley Post</title>
    <meta property="article:published_time" content="2021-03-06T15:00:00+07:00">
    <meta property="og:site_name" content="Valley Post">
    <script>var a = "<p>never text</p>";</script><style>p { color: red }</style></head>
    <body><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
    <div class="clock">Tuesday, 3 June 2025</div>
    <main><article><h1>River town wins prize</h1>
    <div class="share-bar"><a href="#">Facebook</a> <a href="#">Twitter</a></div>
    <div class="article-body"><p>The river town won the green valley prize for a third year, the jury of the region said on Friday.</p>
    <figure><img src="a.jpg"><figcaption>The mayor with the prize.</figcaption></figure>
    <h2>What the jury saw</h2>
    <ul><li>Clean water in the whole town</li><li>Two hundred new trees</li></ul>
    <!-- a comment <p>never text</p> -->
    <p>The prize goes to towns that keep their rivers clean, and the jury visits each of them twice before it decides.</p></div>
    </article><aside class="related"><h3>Related</h3><a href="/x">Lake town opens its new market hall in June 2025</a></aside></main>
    <div id="comments"><p>I have lived in this town for all of my life and have never seen the river so clean, thank you.</p></div>
    <footer>Copyright 2025 Valley Post</footer></body></html>
    """

  @Test func keepsTheArticleAlone() throws {
    let article = try article(Self.page, name: "page.html")
    #expect(article.title == "River town wins prize")
    #expect(article.published?.edtf == "2021-03-06T15:00:00")
    #expect(article.site == "Valley Post")
    #expect(article.language == .english)
    #expect(article.isWellFormed)
    #expect(
      article.outline == [
        "paragraph: The river town won the green valley prize for a third year, the jury of the region said on Friday.",
        "caption: The mayor with the prize.", "heading: What the jury saw", "item: Clean water in the whole town",
        "item: Two hundred new trees",
        "paragraph: The prize goes to towns that keep their rivers clean, and the jury visits each of them twice before it decides.",
      ])
  }

  static let first =
    "The river town won the green valley prize for a third year, the jury of the region said on Friday."
  static let second =
    "The prize goes to towns that keep their rivers clean, and the jury visits each of them twice before it decides."
  static let other =
    "The lake town opens its new market hall in June, two years later than planned and at twice the cost, the mayor said."

  private func blocks(_ markup: String) throws -> [String] {
    let article = try article(markup, name: "page.html")
    #expect(article.isWellFormed)
    return article.blocks.map { article.text[$0.range] }
  }

  @Test func articlesThatAnEndlessPageAppendsAreDropped() throws {
    let more = String(repeating: "<p>\(Self.other)</p>", count: 12)
    let third =
      "The money of the prize will be spent on trees along the river and on two old bridges, which the town wants to open again for walkers and riders in the spring of the next year, and on a small museum of the river, of its mills and of the families who worked in them."
    let found = try blocks(
      "<body><article><h1>River town wins prize</h1><div class=article-body><p>\(Self.first)</p><p>\(Self.second)</p><p>\(third)</p></div></article>"
        + "<article><h1>Lake town opens hall</h1><div class=article-body>\(more)</div></article></body>")
    #expect(found == [Self.first, Self.second, third])
  }

  @Test func commentsLongerThanTheArticleAreDropped() throws {
    let comments = String(repeating: "<li><p>\(Self.other)</p></li>", count: 30)
    let found = try blocks(
      "<body><div class=post><h1>River town wins prize</h1><p>\(Self.first)</p><p>\(Self.second)</p></div>"
        + "<div id=comments><ol>\(comments)</ol></div></body>")
    #expect(found == [Self.first, Self.second])
  }

  @Test func headingsItemsCellsAndQuotesKeepTheirKinds() throws {
    let article = try article(
      "<body><article><h1>Ranking of towns</h1><p>\(Self.first)</p><h2>The list</h2><ol><li>Lund in Sweden</li><li>Turku in Finland</li></ol>"
        + "<table><tr><th>Town</th><th>Points</th></tr><tr><td>Lund</td><td>97</td></tr></table>"
        + "<blockquote>We are proud of our town.</blockquote><p>\(Self.second)</p></article></body>", name: "page.html")
    #expect(
      article.outline.dropFirst().dropLast() == [
        "heading: The list", "item: Lund in Sweden", "item: Turku in Finland", "cell: Town", "cell: Points",
        "cell: Lund", "cell: 97",
        "quote: We are proud of our town.",
      ])
  }

  @Test(
    arguments: [
      (
        "<meta property=\"article:published_time\" content=\"2021-03-06T15:00:00+07:00\">", "", "2021-03-06T15:00:00",
        "meta:article:published_time"
      ),
      (
        "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"NewsArticle\",\"datePublished\":\"2021-03-06\"}]}</script>",
        "", "2021-03-06", "ld:datePublished"
      ),
      ("", "<time datetime=\"2021-03-06\">6 March</time>", "2021-03-06", "time"),
      ("", "<span class=\"post-date\">06/03/2021</span>", "2021-06-03", "element:date"),
      ("", "<p>By Ann Lee, March 6, 2021</p>", "2021-03-06", "text:date-line"),
      (
        "<meta property=\"article:modified_time\" content=\"2022-01-01\">", "<p>Published March 6, 2021</p>",
        "2021-03-06", "text:published"
      ),
      ("<link rel=canonical href=\"https://a.example/2021/03/06/prize\">", "", "2021-03-06", "url"),
      (
        "<meta property=\"article:modified_time\" content=\"2022-01-01\">", "", "2022-01-01",
        "meta:article:modified_time"
      ),
      (
        "<meta property=\"article:published_time\" content=\"2021-05-01\">",
        "<p>Originally published March 6, 2021</p>", "2021-03-06", "text:published"
      ),
      ("", "<footer>Copyright 2021 Valley Post, 6 March 2021</footer>", nil, nil),
      ("", "<aside class=related><time datetime=\"2025-01-01\">x</time></aside>", nil, nil),
    ] as [(String, String, String?, String?)])
  func datesNameTheirRule(head: String, beside: String, published: String?, rule: String?) throws {
    let article = try article(
      "<html><head>\(head)</head><body><article><h1>River town wins prize</h1>\(beside)<p>\(Self.first)</p><p>\(Self.second)</p></article></body></html>",
      name: "page.html")
    #expect(article.published?.edtf == published)
    #expect(article.publishedBy == rule)
  }
}
