import Foundation
import Model
import Testing

@testable import Extraction

/// Whole statements: what is wanted, planned, denied or explained is no award and is dismissed with that reason; what
/// only looks like it is claimed.
@Suite struct ModalityExamplesTests {
  static let dismissed = ModalityExample.all.filter { !$0.isClaim && $0.outcome != "silent" }
  static let silent = ModalityExample.all.filter { $0.outcome == "silent" }
  static let claiming = ModalityExample.all.filter(\.isClaim)

  private func claims(_ example: ModalityExample, _ rewritten: (String) -> String = { $0 }) -> [String] {
    let expected = example.isClaim ? example.outcome.components(separatedBy: "; ") : []
    return ClaimLines.of(example.extraction(rewritten).claims, besides: expected)
  }

  private func expected(_ example: ModalityExample) -> [String] {
    example.isClaim ? example.outcome.components(separatedBy: "; ").sorted() : []
  }

  @Test(arguments: dismissed)
  func isDismissedWithItsReason(_ example: ModalityExample) {
    let extraction = example.extraction()
    #expect(extraction.claims.map { "\($0.award) \($0.recipient.id)" } == [])
    #expect(extraction.dismissed.map(\.reason).contains(example.outcome))
  }

  @Test(arguments: silent)
  func claimsNothing(_ example: ModalityExample) {
    #expect(claims(example) == [])
  }

  @Test(arguments: claiming)
  func isClaimed(_ example: ModalityExample) {
    #expect(claims(example) == expected(example))
  }

  @Test(arguments: ModalityExample.all)
  func decomposedTextReadsAlike(_ example: ModalityExample) {
    #expect(claims(example, Spellings.decomposed) == expected(example))
  }

  @Test(arguments: ModalityExample.all)
  func upperCaseReadsAlike(_ example: ModalityExample) {
    #expect(claims(example, Spellings.upper) == expected(example))
  }

  @Test(arguments: ModalityExample.all.filter { $0.language == .vietnamese })
  func oldTonePlacementReadsAlike(_ example: ModalityExample) {
    #expect(claims(example, Spellings.oldTones) == expected(example))
  }

  @Test func thereAreEnoughExamples() {
    let all = ModalityExample.all
    let vi = all.filter { $0.language == .vietnamese }.count
    let counter = Self.claiming.count + Self.silent.count
    #expect(all.count >= 150 && vi * 2 >= all.count - 10 && counter * 4 >= all.count)
  }
}
