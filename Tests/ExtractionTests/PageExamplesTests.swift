import Model
import TestSupport
import Testing

@testable import Extraction

/// The pages of `Tests/Examples/claims`, from the headline to the claim.
@Suite struct PageExamplesTests {
  static let read = PageExample.all.filter { $0.reason == nil }
  static let gaps = PageExample.all.filter { $0.reason != nil }

  @Test(arguments: read)
  func claims(_ example: PageExample) {
    #expect(example.found() == example.expected.sorted())
  }

  @Test(arguments: read)
  func decomposedTextReadsAlike(_ example: PageExample) {
    #expect(example.found(Spellings.decomposed) == example.expected.sorted())
  }

  @Test(arguments: read.filter { $0.language == .vietnamese })
  func oldTonePlacementReadsAlike(_ example: PageExample) {
    #expect(example.found(Spellings.oldTones) == example.expected.sorted())
  }

  @Test(arguments: gaps)
  func isAGap(_ example: PageExample) {
    withKnownIssue("\(example.reason ?? "")") { #expect(example.found() == example.expected.sorted()) }
  }

  @Test func thereAreEnoughExamples() {
    let vi = PageExample.all.filter { $0.language == .vietnamese }.count
    #expect(PageExample.all.count >= 150 && vi * 5 >= PageExample.all.count * 2)
    #expect(Self.gaps.count * 20 <= PageExample.all.count)
  }

  @Test func aPageIsParsed() throws {
    let page = try #require(
      PageExample.parse("// x\nvi 2023-02-15\n# A\nB\n- C\n## D\n= e\n? f\n\nen\nG\n", file: "x").first)
    #expect(page.language == .vietnamese && page.published == "2023-02-15" && page.title == "A")
    #expect(page.lines.map(\.text) == ["B", "C", "D"] && page.lines.map(\.kind) == [.paragraph, .item, .heading])
    #expect(page.expected == ["e"] && page.reason == "f")
  }
}
