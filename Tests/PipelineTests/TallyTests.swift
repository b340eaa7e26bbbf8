import Model
import Testing

@testable import Pipeline

@Suite struct TallyTests {
  private func tally(_ outcomes: [Outcome.Status]) -> Tally {
    var tally = Tally()
    for status in outcomes { tally.count(PageResult(outcome: Outcome(document: "x", status: status), label: nil)) }
    return tally
  }

  @Test func theExitStatusFollowsTheOutcomes() {
    #expect(tally([.claims, .noClaims, .skipped]).status(lacksInput: false) == .done)
    #expect(tally([]).status(lacksInput: false) == .done)
    #expect(tally([.claims, .failed]).status(lacksInput: false) == .someInputsFailed)
    #expect(tally([.failed, .failed, .skipped]).status(lacksInput: false) == .allInputsFailed)
    #expect(tally([.claims]).status(lacksInput: true) == .noInput)
  }

  @Test func theSummaryCountsInWords() {
    #expect(tally([.failed]).summary(claims: 0, records: 1) == "1 page, 0 articles, 0 claims, 1 record, 1 failed")
    #expect(
      tally([.skipped, .claims]).summary(claims: nil, records: nil) == "2 pages, 0 articles, 1 skipped, 0 failed")
  }
}
