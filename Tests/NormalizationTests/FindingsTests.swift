import Model
import Testing
import Worlds

@testable import Normalization

@Suite struct FindingsTests {
  private func findings(_ claims: [Claim]) -> [Finding] {
    Normalizer(lexicon: TestLexicon.standard).result(of: claims).findings
  }

  private func quote(_ field: String, _ words: String) -> [Evidence] {
    [
      Evidence(field: "recipient", range: TextRange(0, 4), quote: "Bình"),
      Evidence(field: field, range: TextRange(9, 9 + words.utf8.count), quote: words),
    ]
  }

  @Test func ordinalThatDoesNotFitNamesBothClaimsAndQuotes() throws {
    let early = claim("a", 2022, ordinal: 3, evidence: quote("ordinal", "lần thứ ba"))
    let late = claim("b", 2023, ordinal: 5, consecutive: true, evidence: quote("ordinal", "lần thứ 5 liên tiếp"))
    let found = findings([late, early])
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.code == .ordinalMismatch)
    #expect(finding.detail == "ordinal 3 in 2022, ordinal 5 in 2023")
    #expect(finding.records == ["icf/smart21/2022/vn-binh-duong", "icf/smart21/2023/vn-binh-duong"])
    #expect(finding.statements.map(\.claim) == [early.id, late.id])
    #expect(finding.statements.map(\.quote) == ["lần thứ ba", "lần thứ 5 liên tiếp"])
  }

  @Test(arguments: [
    (2, 3, false, 0), (3, 3, false, 1), (4, 3, false, 1), (1, 7, false, 0), (6, 7, true, 0), (5, 7, true, 1),
  ])
  func countsMustGrow(_ low: Int, _ high: Int, _ consecutive: Bool, _ count: Int) {
    #expect(
      findings([claim("a", 2022, ordinal: low), claim("b", 2023, ordinal: high, consecutive: consecutive)]).count
        == count)
  }

  @Test func streakShorterThanTheCountContradictsNothingBeforeIt() {
    #expect(
      findings([
        claim("a", 2023, ordinal: 7, consecutive: true),
        claim("a", 2022, status: .inferred, consecutive: true, derivation: "streak:2:2023"),
        claim("b", 2020, ordinal: 5),
      ]).isEmpty)
  }

  @Test func streakMayBeginAfterAGap() {
    #expect(findings([claim("a", 2010, ordinal: 1), claim("b", 2023, ordinal: 3, consecutive: true)]).isEmpty)
  }

  @Test func twoWinnersOfATitle() {
    let found = findings([
      claim("a", 2023, award: "community-of-the-year"),
      claim("b", 2023, award: "community-of-the-year", recipient: "nl-eindhoven"),
      claim("c", 2022, award: "community-of-the-year", recipient: "ca-durham-region"),
    ])
    #expect(found.map(\.code) == [.severalWinners])
    #expect(found[0].statements.count == 2)
    #expect(found[0].statements.allSatisfy { $0.quote == nil })
  }

  @Test func inferredWinnerContradictsNobody() {
    #expect(
      findings([
        claim("a", 2023, award: "community-of-the-year"),
        claim("b", 2023, award: "community-of-the-year", recipient: "nl-eindhoven", status: .inferred),
      ]).isEmpty)
  }

  @Test func rankHeldTwiceUnlessTied() {
    func ranked(_ document: String, _ recipient: String, tied: Bool) -> Claim {
      claim(
        document, 2023, award: "ranking", programme: "index", recipient: recipient, rank: 3,
        warnings: tied ? [ClaimWarning(code: "tie", field: "rank")] : [])
    }
    #expect(
      findings([ranked("a", "vn-ha-nam", tied: false), ranked("b", "vn-ha-noi", tied: false)]).map(\.code) == [
        .rankHeldTwice
      ])
    #expect(findings([ranked("a", "vn-ha-nam", tied: true), ranked("b", "vn-ha-noi", tied: false)]).isEmpty)
  }

  @Test func oneRankForTwoOnOnePageIsATie() {
    let tied = ["vn-ha-nam", "vn-ha-noi"].map {
      claim("a", 2023, award: "ranking", programme: "index", recipient: $0, rank: 3)
    }
    #expect(findings(tied).isEmpty)
  }

  @Test func listWithTooManyMembers() {
    func members(_ count: Int) -> [Claim] { (0..<count).map { claim("a", 2023, award: "top7", recipient: "x-\($0)") } }
    #expect(findings(members(7)).isEmpty)
    #expect(findings(members(8)).map(\.code) == [.listTooLong])
    #expect(findings(members(8))[0].detail == "8 of 7")
  }

  @Test func editionInAYearWithoutOne() {
    #expect(findings([claim("a", 2020, award: "prize", programme: "clean")]).map(\.code) == [.noSuchEdition])
  }

  @Test func undecidedFieldIsReported() {
    let found = findings([claim("a", 2023, announced: "2023-02-24"), claim("b", 2023, announced: "2023-02-20")])
    #expect(found.map(\.code) == [.undecidedField])
    #expect(found[0].detail == "announced: 2023-02-20, 2023-02-24")
    #expect(found[0].statements.count == 2)
  }
}
