import Model
import Testing

@testable import Readers

/// Letters and marks that stand apart in a page are one character in the article.
@Suite struct CompositionTests {
  static let rest = " won the green valley prize for a third year, the jury of the region said on Friday evening."

  @Test(arguments: [
    "Hue\u{0302}\u{0301}", "Hue&#x302;&#x301;", "Hue<b>\u{0302}</b>\u{0301}", "Hue\u{200b}\u{0302}\u{0301}",
    "Hu\u{ea}<!-- x -->\u{0301}", "Hu\u{ea}&#173;&#769;",
  ])
  func aMarkApartFromItsLetterIsComposed(name: String) throws {
    let page = "<html><body><article><h1>\(name) wins</h1><p>\(name)\(Self.rest)</p></article></body></html>"
    let article = try article(page, name: "page.html")
    let last = try #require(article.blocks.last.map { article.text[$0.range] })
    #expect(Array(last.utf8) == Array(("Hu\u{1ebf}" + Self.rest).utf8))
    #expect(Array((article.title ?? "").utf8) == Array("Hu\u{1ebf} wins".utf8))
  }

  @Test func aTitleGivenWithItsMarksApartIsComposed() throws {
    var page = RawPage(document: "page.txt", bytes: Array(("The town" + Self.rest).utf8))
    page.title = "Hue\u{0302}\u{0301}"
    let article = try PageReader().read(page)
    #expect(Array((article.title ?? "").utf8) == Array("Hu\u{1ebf}".utf8))
  }
}
