import Lexicons
import Testing

@testable import Normalization

@Suite struct AwardCycleTests {
  private let yearly = AwardCycle(TestLexicon.standard.catalogue.award("icf", "smart21"))
  private let everySecondYear = AwardCycle(TestLexicon.standard.catalogue.award("clean", "prize"))

  @Test(arguments: [(2023, -4, 2019), (2019, 3, 2022), (2023, 0, 2023)])
  func countsYears(_ edition: Int, _ steps: Int, _ expected: Int) {
    #expect(yearly.edition(edition, moved: steps) == expected)
  }

  @Test(arguments: [(2024, -1, 2022), (2024, -2, 2018), (2016, 2, 2022), (2018, 1, 2022)])
  func countsEditionsOverGaps(_ edition: Int, _ steps: Int, _ expected: Int) {
    #expect(everySecondYear.edition(edition, moved: steps) == expected)
  }

  @Test func knowsNothingOfAwardsOutsideTheCatalogue() {
    let unknown = AwardCycle(nil)
    #expect(unknown.edition(2023, moved: -1) == nil)
    #expect(unknown.edition(2023, moved: 0) == 2023)
  }

  @Test func countsNothingWhereTheYearsBetweenEditionsVary() {
    let varying = AwardCycle(TestLexicon.standard.catalogue.award("clean", "capital"))
    #expect(varying.edition(2023, moved: -1) == nil)
    #expect(varying.edition(2023, moved: 0) == 2023)
  }

  @Test func refusesChainsThatNoHonourHas() {
    #expect(yearly.edition(2023, moved: -2022) == nil)
  }

  @Test func knowsYearsWithoutEdition() {
    #expect(!everySecondYear.hasEdition(2020))
    #expect(everySecondYear.hasEdition(2022))
  }
}
