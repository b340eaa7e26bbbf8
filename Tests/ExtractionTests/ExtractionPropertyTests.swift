import Lexicons
import Model
import TestSupport
import Testing

@testable import Extraction

/// What holds for every text, whatever is read in it.
@Suite struct ExtractionPropertyTests {
  static let pages: [(String, Language, String?)] =
    ClaimExamplesTests.speaking.map { ($0.text, $0.language, $0.published) }
    + ClaimExamplesTests.silent.map { ($0.text, $0.language, $0.published) }

  /// All the examples of a language as one long page.
  static func longPage(_ language: Language) -> Article {
    let text = pages.filter { $0.1 == language }.map(\.0).joined(separator: "\n")
    return Pages.article(text, language, published: "2023-06-20", title: pages.first { $0.1 == language }?.0)
  }

  static func articles() -> [Article] {
    pages.map { Pages.article($0.0, $0.1, published: $0.2, title: $0.0) }
      + [longPage(.vietnamese), longPage(.english)]
  }

  @Test func quotesEqualTheBytesOfTheirRanges() {
    var seen = 0
    for article in Self.articles() {
      let title = SourceText(article.title ?? "")
      let extraction = Pages.extractor.extract(article)
      for claim in extraction.claims {
        for evidence in claim.evidence {
          let text = evidence.zone == .title ? title : article.text
          #expect(text[evidence.range] == evidence.quote)
          seen += 1
        }
        #expect(claim.evidence.contains { $0.field == "recipient" }, "\(claim.id)")
      }
      for mention in extraction.mentions { #expect(article.text[mention.range] == mention.text) }
      for dismissal in extraction.dismissed {
        #expect((dismissal.zone == .title ? title : article.text)[dismissal.range] == dismissal.quote)
      }
    }
    #expect(seen > 300)
  }

  /// A cut-off scrape and words out of order are read to their end, with quotes that are there.
  @Test(arguments: 0..<4)
  func textsThatBreakOffAreRead(seed: Int) {
    var random = Seeded(seed: UInt64(seed))
    for example in PageExample.all {
      let words = example.lines.map(\.text).joined(separator: " ").split(separator: " ").map(String.init)
      guard words.count > 1 else { continue }
      let beginning = words[..<Int.random(in: 1..<words.count, using: &random)].joined(separator: " ")
      for text in [beginning, words.shuffled(using: &random).joined(separator: " ")] {
        let article = Pages.article(text, example.language, published: example.published, title: example.title)
        for mention in Pages.extractor.extract(article).mentions {
          #expect(article.text[mention.range] == mention.text)
        }
      }
    }
  }

  /// Once a trap: the comma behind a count taken for the start of a clause that the count itself lies ahead of.
  @Test func aCountAheadOfAClauseIsRead() {
    #expect(Pages.extract("Smart21 time, Top7 the", .english, published: "2023-02-25").claims == [])
  }

  @Test func readingTwiceGivesTheSame() {
    let other = Extractor(lexicon: Pages.lexicon)
    for article in Self.articles() {
      let one = Pages.extractor.extract(article)
      let two = other.extract(article)
      #expect(one.claims == two.claims && one.mentions == two.mentions && one.dismissed == two.dismissed)
    }
  }

  @Test func mentionsAreSorted() {
    for article in Self.articles() {
      let mentions = Pages.extractor.extract(article).mentions
      let keys = mentions.map { ($0.range, $0.kind.rawValue, $0.rule) }
      #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(mentions.allSatisfy { $0.range.start < $0.range.end && $0.range.end <= article.text.count })
    }
  }

  @Test func claimIDsAreTheirOwnAndUnique() {
    for article in Self.articles() {
      let claims = Pages.extractor.extract(article).claims
      #expect(Set(claims.map(\.id)).count == claims.count)
      for claim in claims { #expect(claim.id == ClaimID.make(claim)) }
    }
  }

  @Test func everyClaimNamesWhatTheCatalogueKnows() {
    for article in Self.articles() {
      for claim in Pages.extractor.extract(article).claims {
        #expect(Pages.lexicon.catalogue.award(claim.programme, claim.award) != nil)
        #expect((0...1000).contains(claim.confidence) && !claim.recipient.id.isEmpty && claim.modality == .asserted)
      }
    }
  }

  static let hostile: [String] = [
    "tháng ", "0123456789", ",",
  ]

  @Test(.timeLimit(.minutes(3)), arguments: hostile)
  func monotonousTextEnds(_ piece: String) {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    for language in [Language.vietnamese, .english] {
      let start = ContinuousClock.now
      _ = Pages.extract(text, language, published: "2023-02-25")
      let spent = ContinuousClock.now - start
      #expect(spent < .seconds(Self.patience), "\(spent) for “\(piece)” in \(language)")
    }
  }

  @Test(.timeLimit(.minutes(3))) func aSentenceOfAMegabyteEnds() {
    let words = "the people of many towns who never won a thing went home early and slept well until the next day "
    let start = ContinuousClock.now
    _ = Pages.extract(String(repeating: words, count: 1_000_000 / words.utf8.count), .english)
    let spent = ContinuousClock.now - start
    #expect(spent < .seconds(Self.patience), "\(spent)")
  }

  /// Seconds that a debug build may take on a busy machine; the megabyte needs about ten on a free one.
  static let patience = 60

  @Test(arguments: ["", " ", "\n", "\u{200b}", ".", "…", "(", "Huế", "2023", "\u{0}"])
  func tinyTextsGiveNoClaims(_ text: String) {
    for language in Language.allCases { #expect(Pages.extract(text, language).claims == []) }
  }
}
