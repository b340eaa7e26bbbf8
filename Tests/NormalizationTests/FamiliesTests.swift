import Model
import Testing
import Worlds

@testable import Normalization

@Suite struct FamiliesTests {
  /// Quotes at the given offsets.
  private func quotes(_ starts: [Int], _ words: [String] = ["Bình Dương", "Smart21", "2023"]) -> [Evidence] {
    zip(starts, words).map { start, word in
      Evidence(field: "any", range: TextRange(start, start + word.utf8.count), quote: word)
    }
  }

  private func areOne(_ a: Claim, _ b: Claim) -> Bool {
    let families = Families.number(ClaimStore([a, b]), order: [0, 1])
    return families[0] == families[1]
  }

  @Test func equalQuotesAtEqualDistancesAreACopyWhereverTheTextBegins() {
    #expect(
      areOne(claim("a", 2023, evidence: quotes([0, 40, 90])), claim("b", 2023, evidence: quotes([25, 65, 115]))))
  }

  @Test func equalWordsAtOtherDistancesAreIndependent() {
    #expect(
      !areOne(claim("a", 2023, evidence: quotes([0, 40, 90])), claim("b", 2023, evidence: quotes([0, 41, 90]))))
  }

  @Test func fewShortQuotesTellNothing() {
    #expect(!areOne(claim("a", 2023, evidence: quotes([0, 40])), claim("b", 2023, evidence: quotes([0, 40]))))
    #expect(!areOne(claim("a", 2023), claim("b", 2023)))
  }

  @Test func oneLongQuoteTellsACopy() {
    let passage = String(repeating: "Bình Dương ", count: 12)
    #expect(
      areOne(
        claim("a", 2023, evidence: quotes([7], [passage])), claim("b", 2023, evidence: quotes([90], [passage]))))
  }

  @Test(arguments: [
    ("https://www.a.vn/x.html", "http://a.vn/x.html/"), ("https://m.a.vn/x?amp=1", "https://a.vn/x"),
    ("https://amp.a.vn/x", "https://a.vn/x#top"), ("https://a.vn/x/amp/", "https://a.vn/x?print=1"),
  ])
  func renderingsOfOneAddressAreOne(_ a: String, _ b: String) {
    #expect(areOne(claim("a", 2023, url: a), claim("b", 2023, url: b)))
  }

  @Test(arguments: [
    ("https://a.vn/x?ID=1", "https://a.vn/x?ID=2"), ("https://a.vn/x", "https://b.vn/x"),
    ("https://a.vn/x", "https://a.vn/y"),
  ])
  func otherAddressesAreOthers(_ a: String, _ b: String) {
    #expect(!areOne(claim("a", 2023, url: a), claim("b", 2023, url: b)))
  }

  @Test func copyOfACopyIsOfTheFamily() {
    let claims = [
      claim("a", 2023, evidence: quotes([0, 40, 90])), claim("c", 2023, url: "https://a.vn/x"),
      claim("b", 2023, url: "https://a.vn/x/", evidence: quotes([1, 41, 91])),
    ]
    #expect(Set(Families.number(ClaimStore(claims), order: [0, 1, 2])).count == 1)
  }

  @Test func copiesCountOnceAndTranslationsCount() {
    let normalizer = Normalizer(lexicon: TestLexicon.standard)
    let copies = (0..<5).map { claim("copy\($0)", 2023, evidence: quotes([$0, 40 + $0, 90 + $0])) }
    #expect(normalizer.merge(copies)[0].support == Support(documents: 5, independent: 1, languages: ["vi"]))
    #expect(normalizer.merge(copies)[0].status == .reported)
    let translation = claim("en", 2023, language: .english)
    #expect(normalizer.merge(copies + [translation])[0].status == .confirmed)
  }

  /// Families are the connected components of "these two claims alone are one family", found by recolouring.
  @Test func familiesEqualThoseOfANaiveSolver() {
    for seed in 0..<1_000 {
      var dice = Dice(seed: seed)
      let claims = (0..<(2 + dice.below(7))).map { page in
        claim(
          "page\(page)", 2023, url: dice.oneIn(3) ? "https://a.vn/\(dice.below(3))" + (dice.oneIn(2) ? "/" : "") : nil,
          evidence: dice.oneIn(2) ? quotes([page, 40 + page + dice.below(3), 90 + page]) : [])
      }
      let linked = claims.indices.map { a in claims.indices.map { b in a < b && areOne(claims[a], claims[b]) } }
      var colours = Array(claims.indices)
      for _ in claims {
        for a in claims.indices {
          for b in claims.indices where linked[a][b] {
            let least = min(colours[a], colours[b])
            (colours[a], colours[b]) = (least, least)
          }
        }
      }
      let families = Families.number(ClaimStore(claims), order: Array(claims.indices))
      for a in claims.indices {
        #expect(claims.indices.map { families[$0] == families[a] } == colours.map { $0 == colours[a] }, "seed \(seed)")
      }
    }
  }

  @Test func disjointSetsEqualNaiveColouring() {
    var dice = Dice(seed: 7)
    for _ in 0..<1_000 {
      let count = 1 + dice.below(12)
      var sets = DisjointSets(count: count)
      var colours = Array(0..<count)
      for _ in 0..<dice.below(12) {
        let (a, b) = (dice.below(count), dice.below(count))
        sets.unite(a, b)
        let (kept, lost) = (min(colours[a], colours[b]), max(colours[a], colours[b]))
        colours = colours.map { $0 == lost ? kept : $0 }
      }
      #expect((0..<count).map { sets.representative($0) } == colours)
    }
  }
}
