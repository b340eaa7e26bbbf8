import Model
import Testing

@testable import Extraction

/// Short pages from the headline to the claim. A page that is fair and not yet read stands under `gaps` with the reason.
@Suite struct ClaimExamplesTests {
  static let speaking: [ClaimExample] = english + vietnamese
  static let silent: [ClaimExample] =
    englishSilent.map { ClaimExample.en($0, "2023-02-15") } + vietnameseSilent.map { ClaimExample.vi($0, "2023-02-15") }

  @Test(arguments: speaking)
  func claims(_ example: ClaimExample) {
    #expect(example.found == example.expected.sorted())
  }

  @Test(arguments: silent)
  func claimsNothing(_ example: ClaimExample) {
    #expect(example.extraction.claims.map { "\($0.programme)/\($0.award) \($0.recipient.id)" } == [])
  }

  @Test(arguments: gaps)
  func isAGap(_ example: ClaimExample) {
    withKnownIssue("\(example.reason)") { #expect(example.found == example.expected.sorted()) }
  }

  @Test func thereAreEnoughExamples() {
    let known = Self.gaps
    #expect(Self.speaking.count + known.filter { !$0.expected.isEmpty }.count >= 80)
    #expect(Self.silent.count + known.filter { $0.expected.isEmpty }.count >= 40)
  }
}
