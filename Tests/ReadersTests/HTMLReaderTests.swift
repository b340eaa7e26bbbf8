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
}
