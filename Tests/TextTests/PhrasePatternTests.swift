import Testing
import Text

@Suite struct PhrasePatternTests {
  /// Plain phrases, and for a gap its segments joined by a bar.
  private func expansions(_ pattern: String) throws -> Set<[[UInt64]]> {
    let compiled = try PhrasePattern(pattern)
    #expect(Set(compiled.expansions).count == compiled.expansions.count)
    return Set(compiled.expansions.map { $0.map(\.keys) })
  }

  private func phrases(_ texts: [String]) -> Set<[[UInt64]]> {
    Set(texts.map { $0.split(separator: "…").map { PhrasePattern.keys(String($0)) } })
  }

  @Test(arguments: [
    ("top 7", ["top 7"]), ("Smart21", ["smart 21"]), ("(top|tốp) 7", ["top 7", "tốp 7"]),
    ("[lọt] vào", ["lọt vào", "vào"]),
    ("a|b", ["a", "b"]),
    ("(lọt|vào) [danh sách] top #", ["lọt top #", "vào top #", "lọt danh sách top #", "vào danh sách top #"]),
    ("(a|(b|c) d)", ["a", "b d", "c d"]), ("[a [b]] c", ["c", "a c", "a b c"]), ("(a|a)", ["a"]),
    ("a [b|c]", ["a", "a b", "a c"]),
    ("được … công nhận", ["được … công nhận"]), ("(x|y) … [z] w", ["x … w", "x … z w", "y … w", "y … z w"]),
    ("a … b … c", ["a … b … c"]), ("# lần", ["# lần"]), ("hat-trick", ["hat trick"]), ("U.S.", ["u s"]),
    ("chủ  đề", ["chủ đề"]),
  ])
  func standsFor(_ pattern: String, _ expected: [String]) throws {
    #expect(try expansions(pattern) == phrases(expected))
  }

  @Test(arguments: [
    "", " ", "(", ")", "[", "]", "(a", "a)", "[a", "a]", "(a]", "[a)", "(a|b]", "[a]", "(|a)", "a|", "…", "a …", "… a",
    "a … … b",
    "- .", "((a)", "a … [b]",
  ])
  func malformedPatternsAreRefused(_ pattern: String) {
    #expect(throws: PhrasePattern.Failure.self) { try PhrasePattern(pattern) }
  }

  @Test func aNumberStandsForAny() throws {
    #expect(try expansions("top #") == [[PhrasePattern.keys("top") + [PhraseAutomaton.anyNumber]]])
  }

  @Test(arguments: [("a … b", 14), ("a …2 b", 2), ("a …0 b", 0), ("a …12 b", 12)])
  func aGapHasALimit(_ pattern: String, _ limit: Int) throws {
    #expect(
      try PhrasePattern(pattern).expansions.map { $0.map(\.keys) } == [
        [PhrasePattern.keys("a"), PhrasePattern.keys("b")]
      ])
    #expect(try PhrasePattern(pattern).expansions[0][1].gap == limit)
  }

  @Test func bareDropsMarks() throws {
    #expect(try PhrasePattern("Đà Nẵng", bare: true) == PhrasePattern("da nang"))
    #expect(try PhrasePattern("Đà Nẵng") != PhrasePattern("da nang"))
  }

  @Test func oldTonePlacementIsTheSamePhrase() throws {
    #expect(try PhrasePattern("uỷ ban|hoà") == PhrasePattern("ủy ban|hòa"))
  }
}
