import Foundation
import Model
import Testing

@testable import Normalization

/// Time of merging by number of claims:
/// `BENCH=1 swift test -c release -Xswiftc -enable-testing --filter MergeBenchmark`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["BENCH"] != nil, "BENCH is not set"), .serialized)
struct MergeBenchmark {
  @Test(arguments: [(200, 5), (2_000, 5), (20_000, 5), (20, 5_000)])
  func seconds(_ recipients: Int, _ pages: Int) {
    var dice = Dice(seed: 1)
    let claims = Self.claims(recipients, pages, &dice)
    let clock = ContinuousClock()
    var records = 0
    let duration = clock.measure { records = Normalizer(lexicon: TestLexicon.standard).merge(claims).count }
    print("\(claims.count) claims, \(records) records: \(duration)")
    #expect(duration < .seconds(60))
  }

  /// Ten editions of one award, shuffled, with quotes, addresses, coarse dates and claims without edition.
  private static func claims(_ recipients: Int, _ pages: Int, _ dice: inout Dice) -> [Claim] {
    var claims: [Claim] = []
    for recipient in 0..<recipients {
      for edition in 0..<10 {
        for page in 0..<pages {
          let start = dice.below(3000)
          claims.append(
            claim(
              "site\(page)/\(recipient)-\(edition).html", dice.oneIn(8) ? nil : 2010 + edition,
              recipient: "xx-city-\(recipient)", name: LocalizedName(english: "City number \(recipient)"),
              status: dice.oneIn(4) ? .past : .announced,
              announced: "\(2009 + edition)-10" + (dice.oneIn(3) ? "" : "-2\(dice.below(3))"),
              ordinal: dice.oneIn(2) ? edition + 1 : nil, consecutive: dice.oneIn(2),
              language: dice.oneIn(2) ? .english : .vietnamese, published: "\(2009 + edition)-10-2\(dice.below(9))",
              url: "https://site\(page).example.com/news/\(recipient)-\(edition).html",
              evidence: ["recipient", "award", "edition", "ordinal"].enumerated().map { number, field in
                Evidence(
                  field: field, range: TextRange(start + number * 50, start + number * 50 + 44),
                  quote: "some words of a sentence on the page: \(field)")
              }))
        }
      }
    }
    return claims.shuffled(using: &dice)
  }
}
