import Model
import Testing
import Worlds

@testable import Normalization

@Suite struct DecisionTests {
  private let normalizer = Normalizer(lexicon: TestLexicon.standard)
  private let smart23 = "icf/smart21/2023/vn-binh-duong"

  private func decision(_ verdict: Decision.Verdict, by: String = "An", on: String = "2026-01-02") -> Decision {
    Decision(verdict, by: by, on: PartialDate(edtf: on)!, why: "checked by telephone")
  }

  private func merged(_ claims: [Claim], _ decisions: Decision...) -> Normalizer.Result {
    normalizer.result(of: claims, decisions: decisions)
  }

  /// Details of decisions without effect.
  private func idle(_ result: Normalizer.Result) -> [String] {
    result.findings.filter { $0.code == .decisionWithoutEffect }.map(\.detail)
  }

  @Test func preferredValueBeatsEveryRule() {
    let claims = [
      claim("a", 2023, announced: "2023-02-24"), claim("b", 2023, announced: "2023-02-24"),
      claim("c", 2023, status: .past, announced: "2023-02-20"),
    ]
    let choice = decision(.prefer(record: smart23, field: "announced", value: "2023-02-20"))
    let result = merged(claims, choice)
    #expect(
      result.records[0].standings("announced") == ["2023-02-20 preferred decision", "2023-02-24 deprecated decision"])
    #expect(result.records[0].announced?.edtf == "2023-02-20")
    #expect(result.records[0].decisions == [choice])
    #expect(idle(result) == [])
    #expect(merged(claims).records[0].announced?.edtf == "2023-02-24")
  }

  @Test func preferredValueBeatsAPageThatProvesItWrong() {
    let warning = ClaimWarning(code: "date-conflict", field: "announced", printed: "2022-02-24")
    let result = merged(
      [claim("a", 2023, announced: "2023-02-24", warnings: [warning])],
      decision(.prefer(record: smart23, field: "announced", value: "2022-02-24")))
    #expect(result.records[0].announced?.edtf == "2022-02-24")
  }

  @Test func preferenceSettlesADispute() {
    let claims = [claim("a", 2023, announced: "2023-02-24"), claim("b", 2023, announced: "2023-02-20")]
    #expect(merged(claims).records[0].status == .disputed)
    let result = merged(claims, decision(.prefer(record: smart23, field: "announced", value: "2023-02-20")))
    #expect(result.records[0].status == .confirmed)
    #expect(result.findings == [])
  }

  @Test(arguments: ["rank", "ordinal", "event", "theme.en", "theme.vi", "place"])
  func everyFieldCanBeDecided(_ field: String) throws {
    func page(_ document: String, _ number: Int) -> Claim {
      claim(
        document, 2023, rank: number, ordinal: number,
        place: PlaceReference(id: ["vn-ha-noi", "vn-da-nang"][number - 1], name: LocalizedName(), country: "VN"),
        event: "2023-06-1\(number)", theme: LocalizedName(english: "Theme \(number)", vietnamese: "Chủ đề \(number)"))
    }
    let claims = [page("a", 1), page("b", 2)]
    let loser = try #require(merged(claims).records[0].field(field).last?.value)
    let record = merged(claims, decision(.prefer(record: smart23, field: field, value: loser))).records[0]
    #expect(record.field(field).first?.value == loser)
    #expect(record.field(field).map(\.reason) == ["decision", "decision"])
  }

  @Test func valueThatNoPageGivesIsNotInvented() {
    let result = merged(
      [claim("a", 2023, announced: "2023-02-24")],
      decision(.prefer(record: smart23, field: "announced", value: "2023-02-21")),
      decision(.prefer(record: "icf/smart21/1999/vn-binh-duong", field: "rank", value: "1")))
    #expect(result.records[0].announced?.edtf == "2023-02-24")
    #expect(result.records[0].decisions == [])
    #expect(
      idle(result) == [
        "prefer announced 2023-02-21 of \(smart23): no page gives the record this value",
        "prefer rank 1 of icf/smart21/1999/vn-binh-duong: no page gives the record this value",
      ])
  }

  @Test func laterOfTwoPreferencesCounts() {
    let claims = [claim("a", 2023, announced: "2023-02-24"), claim("b", 2023, announced: "2023-02-20")]
    func choice(_ value: String, _ on: String) -> Decision {
      decision(.prefer(record: smart23, field: "announced", value: value), on: on)
    }
    for (first, second) in [("2023-02-20", "2023-02-24"), ("2023-02-24", "2023-02-20")] {
      let result = merged(claims, choice(second, "2026-03-01"), choice(first, "2026-02-01"))
      #expect(result.records[0].announced?.edtf == second)
      #expect(idle(result) == ["prefer announced \(first) of \(smart23): another decision prefers another value"])
    }
  }

  @Test func sameEntitiesAreOneRecipientAndTheOldIdIsAnAlias() {
    let claims = [claim("a", 2023), claim("b", 2023, recipient: "vn-thanh-pho-moi", language: .english)]
    let choice = decision(.same(.entities(["vn-thanh-pho-moi", "vn-binh-duong"])))
    let result = merged(claims, choice)
    #expect(result.records.map(\.id) == [smart23])
    #expect(result.records[0].aliases == ["icf/smart21/2023/vn-thanh-pho-moi"])
    #expect(result.records[0].decisions == [choice])
    #expect(result.records[0].support.independent == 2)
    #expect(idle(result) == [])
    #expect(
      idle(merged([claims[0]], choice)) == [
        "same entities vn-thanh-pho-moi, vn-binh-duong: no claim names two of them"
      ])
  }

  @Test func placeOfTheGazetteerStandsForOthers() {
    let claims = [claim("a", 2023, recipient: "aa-first"), claim("b", 2022, recipient: "vn-binh-duong")]
    let result = merged(claims, decision(.same(.entities(["aa-first", "vn-binh-duong"]))))
    #expect(result.records.map(\.recipient.id) == ["vn-binh-duong", "vn-binh-duong"])
  }

  @Test func differentStandsAgainstAChainOfSame() {
    let claims = ["x-a", "x-b", "x-c"].map { claim($0, 2023, recipient: $0) }
    let result = merged(
      claims, decision(.same(.entities(["x-a", "x-b"]))), decision(.same(.entities(["x-b", "x-c"]))),
      decision(.different(.entities(["x-a", "x-c"]))))
    #expect(result.records.map(\.recipient.id) == ["x-a", "x-c"])
    #expect(idle(result) == ["same entities x-b, x-c: another decision says different"])
  }

  @Test func sameRecordsAreOneUnderTheDatedId() {
    let claims = [claim("a", nil, status: .past), claim("b", 2023)]
    let undated = "icf/smart21/undated/vn-binh-duong"
    #expect(merged(claims).records.map(\.id) == [smart23, undated])
    let result = merged(claims, decision(.same(.records([undated, smart23]))))
    #expect(result.records.map(\.id) == [smart23])
    #expect(result.records[0].aliases == [undated])
    #expect(result.records[0].support.documents == 2)
    #expect(idle(result) == [])
  }

  @Test func sameRecordsKeepTheOtherPrintedEdition() {
    let claims = [claim("a", 2022), claim("b", 2023)]
    let other = "icf/smart21/2022/vn-binh-duong"
    let record = merged(claims, decision(.same(.records([other, smart23])))).records
    #expect(record.map(\.id) == [other])
    #expect(record[0].aliases == [smart23])
    #expect(record[0].standings("edition") == ["2022 preferred printed", "2023 deprecated decision"])
  }

  @Test func decisionsAboutAnOldIdStillCount() {
    let claims = [
      claim("a", 2023, recipient: "x-old", announced: "2023-02-24"), claim("b", 2023, announced: "2023-02-20"),
    ]
    let result = merged(
      claims, decision(.same(.entities(["x-old", "vn-binh-duong"]))),
      decision(.prefer(record: "icf/smart21/2023/x-old", field: "announced", value: "2023-02-24")))
    #expect(result.records[0].announced?.edtf == "2023-02-24")
    #expect(idle(result) == [])
  }

  @Test func recordsOfDifferentAwardsCannotBeOne() {
    let claims = [claim("a", 2023), claim("b", 2023, award: "top7")]
    let result = merged(claims, decision(.same(.records([smart23, "icf/top7/2023/vn-binh-duong"]))))
    #expect(result.records.count == 2)
    #expect(idle(result).count == 1)
  }

  @Test func differentRecordsUndoAPlacement() {
    let claims = [claim("a", nil, announced: "2023-02-24"), claim("b", 2023, announced: "2023-02-24")]
    let undated = "icf/smart21/undated/vn-binh-duong"
    #expect(merged(claims).records.map(\.id) == [smart23])
    #expect(merged(claims).records[0].aliases == [undated])
    let result = merged(claims, decision(.different(.records([undated, smart23]))))
    #expect(result.records.map(\.id) == [smart23, undated])
    #expect(result.records.allSatisfy { $0.support.documents == 1 && $0.aliases == [] })
    #expect(idle(result) == [])
  }

  @Test func differentRecordsThatAreThereAreNoIdleDecision() {
    let other = "icf/smart21/2022/vn-binh-duong"
    let choice = decision(.different(.records([other, smart23])))
    #expect(idle(merged([claim("a", 2023), claim("b", 2022)], choice)) == [])
    #expect(idle(merged([claim("a", 2023)], choice)).count == 1)
  }

  @Test func rejectedClaimCountsForNothingAndIsKept() {
    let wrong = claim("a", 2023, announced: "2023-02-20")
    let claims = [wrong, claim("b", 2023, announced: "2023-02-24")]
    let result = merged(claims, decision(.reject(claim: wrong.id)))
    #expect(result.records[0].support.documents == 1)
    #expect(
      result.records[0].standings("announced") == ["2023-02-24 preferred only-value", "2023-02-20 deprecated rejected"])
    #expect(result.records[0].decisions.count == 1)
    #expect(idle(result) == [])
    #expect(merged([wrong], decision(.reject(claim: wrong.id))).records == [])
    #expect(idle(merged([claims[1]], decision(.reject(claim: wrong.id)))) == ["reject \(wrong.id): no such claim"])
  }

  @Test func clustersEqualThoseOfANaiveSolver() {
    for seed in 0..<1_000 {
      var dice = Dice(seed: seed)
      let ids = (0..<(2 + dice.below(8))).map { "x\($0)" }
      let same = (0..<dice.below(8)).map { _ in [ids[dice.below(ids.count)], ids[dice.below(ids.count)]] }
        .filter { $0[0] != $0[1] }
      let clusters = DecidedClusters(same: same.shuffled(using: &dice), different: [], precedes: <)
      var colours = Dictionary(uniqueKeysWithValues: ids.map { ($0, $0) })
      for _ in ids {
        for pair in same {
          let least = min(colours[pair[0]]!, colours[pair[1]]!)
          for id in pair { colours[id] = least }
        }
      }
      #expect(ids.map(clusters.representative) == ids.map { colours[$0]! }, "seed \(seed)")
    }
  }

  @Test func wallsAreNeverCrossedAndNothingElseIsRefused() {
    for seed in 0..<1_000 {
      var dice = Dice(seed: seed)
      let ids = (0..<7).map { "x\($0)" }
      func pairs(_ count: Int) -> [[String]] {
        (0..<count).map { _ in [ids[dice.below(7)], ids[dice.below(7)]].sorted() }.filter { $0[0] != $0[1] }
      }
      let (same, different) = (pairs(6), pairs(3))
      let clusters = DecidedClusters(same: same, different: different, precedes: <)
      for wall in different where same.joined().contains(wall[0]) {
        #expect(clusters.representative(wall[0]) != clusters.representative(wall[1]), "seed \(seed)")
      }
      for link in same where !clusters.refused.contains(link) {
        #expect(clusters.representative(link[0]) == clusters.representative(link[1]), "seed \(seed)")
      }
      if different.isEmpty { #expect(clusters.refused.isEmpty) }
    }
  }
}
