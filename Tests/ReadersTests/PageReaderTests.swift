import Foundation
import Model
import Testing

@testable import Readers

@Suite struct PageReaderTests {
  @Test(
    arguments: [
      ([], "empty"),
      (Array(" \n\t ".utf8), "empty"),
      (Array("%PDF-1.7 something".utf8), "binary"),
      ([0x89, 0x50, 0x4e, 0x47, 1, 2, 3], "binary"),
      ((0..<600).map { UInt8($0 % 7) }, "binary"),
      ([0x1f, 0x8b, 8, 0, 0, 1, 2, 3], "bad-gzip"),
      (Array("<html><body><nav>Home</nav></body></html>".utf8), "no-text"),
    ] as [([UInt8], String)])
  func failsByStableCode(bytes: [UInt8], code: String) {
    #expect(failure(bytes) == code)
  }

  @Test func refusesWhatIsTooLarge() {
    var limits = ReaderLimits()
    limits.maximumBytes = 100
    #expect(failure(Array(repeating: 0x61, count: 101), limits: limits) == "too-large")
  }

  @Test func givenValuesWin() throws {
    var page = RawPage(document: "a", bytes: Array(PlainTextReaderTests.vietnamesePage.utf8))
    page.title = "Given"
    page.published = DateValue(edtf: "2020-01-02")
    page.language = .english
    let article = try PageReader().read(page)
    #expect(article.title == "Given")
    #expect(article.published?.edtf == "2020-01-02")
    #expect(article.publishedBy == "given")
    #expect(article.language == .english)
  }

  @Test func nfdAndNfcPagesGiveTheSameArticle() throws {
    let text = PlainTextReaderTests.vietnamesePage
    #expect(try article(text.decomposedStringWithCanonicalMapping) == article(text))
  }

  /// Real pages that are no part of the project; skipped where they are absent.
  @Test func datesAndLanguagesOfSharedPages() throws {
    let shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../shared")
      .standardized
    for folder in ["seeds", "dev"] {
      let gold = shared.appending(path: folder).appending(path: "gold.jsonl")
      guard let lines = try? String(contentsOf: gold, encoding: .utf8) else {
        print("skipped: \(folder) pages are not beside the repository")
        continue
      }
      for line in lines.split(separator: "\n") {
        let entry = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let id = try #require(entry["id"] as? String)
        let path = folder == "seeds" ? "seeds/\(id)" : "dev/pages/\(id).txt"
        let bytes = [UInt8](try Data(contentsOf: shared.appending(path: path)))
        let article = try PageReader().read(RawPage(document: id, bytes: bytes))
        let expected = entry["published"] as? String
        #expect(article.published.map { String($0.edtf.prefix(10)) } == expected.map { String($0.prefix(10)) }, "\(id)")
        #expect(article.language.rawValue == entry["lang"] as? String, "\(id)")
        #expect(article.isWellFormed)
      }
    }
  }
}
