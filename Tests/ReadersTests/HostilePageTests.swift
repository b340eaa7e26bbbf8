import Foundation
import Model
import Testing

@testable import Readers

/// Pages made to break a reader, generated here; each ends in an article or a named failure, in bounded time.
@Suite struct HostilePageTests {
  static let lead =
    "The river town won the green valley prize for a third year, the jury of the region said on Friday evening."
  static let last =
    "The prize goes to towns that keep their rivers clean, and the jury visits each of them twice before."

  /// Debug builds on a loaded machine are several times slower than releases.
  static let mostSeconds = 20.0

  private func read(_ markup: String) throws(ReadFailure) -> Article {
    try read(Array(markup.utf8))
  }

  private func read(_ bytes: [UInt8]) throws(ReadFailure) -> Article {
    let clock = ContinuousClock()
    let start = clock.now
    defer { #expect(start.duration(to: clock.now) < .seconds(Self.mostSeconds)) }
    return try PageReader().read(RawPage(document: "page.html", bytes: bytes))
  }

  private func page(_ inside: String) -> String {
    "<html><body><article><p>\(Self.lead)</p>\(inside)<p>\(Self.last)</p></article></body></html>"
  }

  private func expectWhole(_ article: Article) {
    #expect(article.text.string.contains(Self.lead))
    #expect(article.text.string.contains(Self.last))
    #expect(article.isWellFormed)
  }

  @Test(arguments: [100, 260, 900])
  func nestingLosesNothing(depth: Int) throws {
    let nest = String(repeating: "<div>", count: depth) + "inside" + String(repeating: "</div>", count: depth)
    expectWhole(try read(page(nest)))
  }

  @Test func absurdNestingIsNamed() {
    #expect(failure(Array(page(String(repeating: "<div>", count: 200_000)).utf8)) == "too-deep")
  }

  @Test func strayEndTagsAreLinear() throws {
    expectWhole(try read(page(String(repeating: "</section>", count: 80_000))))
    let opened = String(repeating: "<div>", count: 900) + String(repeating: "</font></section>", count: 40_000)
    expectWhole(try read(page(opened)))
  }

  @Test func unclosedInlineTagsDoNotNest() throws {
    expectWhole(try read(page(String(repeating: "<font color=red><b>x", count: 20_000))))
  }

  @Test func manyAttributesAreCut() throws {
    let attributes = (0..<80_000).map { "content=\"\($0)\"" }.joined(separator: " ")
    let article = try read(page("<div \(attributes)>inside</div>"))
    expectWhole(article)
    #expect(article.warnings.contains("many-attributes"))
  }

  @Test func aNulByteLosesNothing() throws {
    expectWhole(try read(page("<p>a\u{0}b</p>")))
  }

  @Test func longLinesAndScriptsPass() throws {
    expectWhole(try read(page("<p>" + String(repeating: "word ", count: 400_000) + "</p>")))
    expectWhole(try read(page("<script>" + String(repeating: "x = 1; ", count: 800_000) + "</script>")))
  }

  @Test(arguments: ["<button>", "<svg>", "<!--", "<textarea>", "<noscript>", "<script", "<", "<a ", "</", "&#"])
  func unclosedMarksInMassesAreLinear(mark: String) throws {
    let article = try read(page("") + String(repeating: mark, count: 50_000))
    expectWhole(article)
  }

  @Test func massesOfTagsAreNamed() {
    #expect(failure(Array(page(String(repeating: "<p>x", count: 600_000)).utf8)) == "too-large")
  }

  @Test(arguments: [
    "Word word word four\n", "24/02/2023 11:47\n", "Related\nA title stands here now\n\(HostilePageTests.last)\n",
    "tháng ",
  ])
  func textInMassesIsLinear(line: String) throws {
    _ = try? read(Array((Self.lead + "\n" + String(repeating: line, count: 20_000)).utf8))
  }

  @Test func massesOfDatesAndMetasAreLinear() throws {
    let times = String(repeating: "<time datetime=\"2023-01-01\">x</time>", count: 10_000)
    expectWhole(try read(page("<p>" + times + "</p>")))
    expectWhole(try read(page(String(repeating: "<meta name=x content=2023>", count: 10_000))))
  }

  @Test func millionsOfBreaksPass() throws {
    expectWhole(try read(page(String(repeating: "<br>", count: 500_000))))
  }

  @Test func aPageBeyondTheLimitIsNamed() {
    #expect(failure([UInt8](repeating: 0x20, count: 5) + [UInt8](repeating: 0x61, count: 12_000_001)) == "too-large")
  }

  @Test(arguments: [
    "<!-- never closed", "<!--", "<!-->", "<!---->", "<!--- x --!>", "<p <p", "<a href=\"never closed", "<", "</", "<!",
    "&#", "&#x",
  ])
  func brokenMarkupKeepsWhatStandsBefore(tail: String) throws {
    let article = try read("<html><body><article><p>\(Self.lead)</p><p>\(Self.last)</p>\(tail)")
    expectWhole(article)
  }

  @Test func anUnclosedCommentIsReportedAndLosesNothing() throws {
    let article = try read(page("<!-- never closed "))
    expectWhole(article)
    #expect(article.warnings.contains("truncated-comment"))
  }

  @Test func anUnclosedButtonDoesNotSwallowTheArticle() throws {
    let filler = String(repeating: "<p>\(Self.last)</p>", count: 100)
    expectWhole(try read(page("<button class=x>" + filler)))
  }

  @Test func bombsStopAtTheLimit() throws {
    let bomb = try gzip([UInt8](repeating: 0x61, count: 40_000_000))
    #expect(bomb.count < 100_000)
    #expect(failure(bomb) == "too-large")
  }

  @Test func packedPagesAreUnpacked() throws {
    let packed = try gzip(Array(page("").utf8))
    expectWhole(try read(packed))
    expectWhole(try read(gzip(packed)))
    #expect(failure(try gzip(gzip(packed))) == "bad-gzip")
    #expect(failure(Array(packed.dropLast(12))) == "bad-gzip")
    expectWhole(try read(packed + [0, 0, 0]))
  }

  @Test func referencesToC1ControlsAreWindows1252() throws {
    let article = try read(page("<p>It won by 1&#150;3 and &#x93;more&#x94; \u{85}</p>"))
    #expect(article.text.string.contains("1–3 and “more” …"))
  }

  @Test func zeroWidthAndBidiControlsAreDropped() throws {
    let article = try read(page("<p>Bình\u{a0}Dương, Smart\u{200b}21, \u{202a}2023\u{202c}</p>"))
    #expect(article.text.string.contains("Bình Dương, Smart21, 2023"))
  }

  /// Random bytes and random tag soup: no crash, and well-formed articles.
  @Test func randomSoupNeverBreaks() {
    var state: UInt64 = 42
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    let pieces = [
      "<p>", "</p>", "<div class=\"nav related", "\">", "<a href=x>", "</a>", "<table><tr><td>", "</table>", "<!--",
      "-->", "&", "&#", ";",
      "<br>", "<h1>", "</h1>", "<script>", "</script>", "word word word. ", "Bình Dương ", "24/02/2023 ", "<", ">",
      "\"", "'", "=", "<li>",
      "<svg>", "</svg>", "<time datetime=", "\u{0}", "\u{fffd}", "<b>", "</i>", "<body>", "</html>",
      "<meta name=date content=2020>",
    ]
    for _ in 0..<400 {
      var soup = "<html><body>"
      for _ in 0..<(next() % 80) { soup += pieces[next() % pieces.count] }
      var bytes = Array(soup.utf8)
      if next() % 3 == 0, !bytes.isEmpty { bytes[next() % bytes.count] = UInt8(next() & 255) }
      if let article = try? PageReader().read(RawPage(document: "soup", bytes: bytes)) {
        #expect(article.isWellFormed)
      }
    }
  }
}
