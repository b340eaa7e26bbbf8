import Testing

/// Tables of a ranking with the ranks of an earlier edition beside those of the page's own.
@Suite struct RankingTableTests {
  @Test func ranksWithoutAYearAreOfThePagesEdition() {
    let found = AwardTableTests.claims(
      "The EIU published the Global Liveability Index 2031 on Friday.",
      [
        ["Rank", "City", "Score", "Rank 2030"],
        ["1", "Vienna", "98.4", "1"], ["2", "Zurich", "97.1", "6"], ["3=", "Calgary", "96.8", "7"],
      ])
    #expect(
      found == [
        "eiu-liveability/ranking/2030 at-vienna past rank=1", "eiu-liveability/ranking/2030 ca-calgary past rank=7",
        "eiu-liveability/ranking/2030 ch-zurich past rank=6",
        "eiu-liveability/ranking/2031 at-vienna announced rank=1",
        "eiu-liveability/ranking/2031 ca-calgary announced rank=3",
        "eiu-liveability/ranking/2031 ch-zurich announced rank=2",
      ])
  }

  @Test func changesAreSinceTheEditionThatTheirHeadingNames() {
    let expected = [
      "copenhagenize/ranking/2029 dk-copenhagen inferred rank=1",
      "copenhagenize/ranking/2029 nl-amsterdam inferred rank=3",
      "copenhagenize/ranking/2029 nl-utrecht inferred rank=2",
      "copenhagenize/ranking/2031 dk-copenhagen announced rank=1",
      "copenhagenize/ranking/2031 nl-amsterdam announced rank=2",
      "copenhagenize/ranking/2031 nl-utrecht announced rank=3",
    ]
    let found = AwardTableTests.claims(
      "The Copenhagenize Index 2031 was published on Friday.",
      [
        ["Place", "City", "Country", "Change from 2029"],
        ["1", "Copenhagen", "Denmark", "="], ["2", "Amsterdam", "Netherlands", "+1"],
        ["3", "Utrecht", "Netherlands", "-1"],
      ], besides: expected)
    #expect(found == expected)
  }
}
