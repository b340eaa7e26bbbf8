import Model
import Testing
import Text

@Suite struct TextSketcherTests {
  private func sketch(_ text: String, _ language: Language = .english) -> TextSketch? {
    TextSketcher.make(SourceText(text), language: language)
  }

  @Test func caseMarksAndPunctuationDoNotMatter() {
    #expect(
      sketch("Bình Dương, lần thứ 5 liên tiếp!", .vietnamese) == sketch("binh duong lan thu 5 LIEN TIEP", .vietnamese))
  }

  @Test(arguments: [("one two", nil), ("one two three", 1), ("one two three four", 2), ("a b c a b c a b c", 3)])
  func countsDistinctSequences(_ text: String, _ count: Int?) {
    #expect(sketch(text)?.count == count)
  }

  @Test func vietnameseSequencesHaveFiveSyllables() {
    #expect(sketch("một hai ba bốn", .vietnamese) == nil)
    #expect(sketch("một hai ba bốn năm", .vietnamese)?.count == 1)
  }

  @Test func keepsTheSmallestHashes() throws {
    let long = try #require(sketch((0..<300).map(String.init).joined(separator: " ")))
    #expect(long.count == 298)
    #expect(long.hashes.count == TextSketch.size)
    #expect(long.hashes == long.hashes.sorted())
  }

  @Test func readsWhatItWrites() throws {
    for text in ["one two three", (0..<300).map(String.init).joined(separator: " ")] {
      let made = try #require(sketch(text))
      #expect(TextSketch(text: made.text) == made)
    }
  }

  @Test(arguments: ["", "1", "1:", "1:0000000", "1:0000000g", "2:0000000200000001", "2:00000001", "x:00000001"])
  func refusesOtherTexts(_ text: String) {
    #expect(TextSketch(text: text) == nil)
  }
}
