import Model
import TestSupport
import Testing
import Text

/// Marks may say too much, but never too little: whoever asks automata at marked words alone finds every phrase.
@Suite struct FirstWordsTests {
  private static let mark: UInt32 = 1 << 1
  private static let other: UInt32 = 1 << 2
  private static let number: UInt32 = 1 << 7

  private func automaton(_ phrases: [String]) -> PhraseAutomaton {
    var automaton = PhraseAutomaton()
    for (index, phrase) in phrases.enumerated() {
      let keys = phrase.split(separator: " ").map {
        $0 == "#" ? PhraseAutomaton.anyNumber : PhrasePattern.keys(String($0))[0]
      }
      automaton.insert(keys, payload: Int32(index))
    }
    return automaton
  }

  private func tokens(_ text: String, _ words: FirstWords) -> Tokens {
    var buffer = TokenBuffer()
    let source = SourceText(text)
    buffer.read(source, in: TextRange(0, source.count), marking: words)
    return buffer.take()
  }

  @Test func everyPhraseBeginsAtAMarkedWordOrANumber() {
    let words = ["a", "b", "c", "d", "7", "e"]
    var random = Seeded(seed: 11)
    func pick(_ words: [String]) -> String { words[Int(random.next() % UInt64(words.count))] }
    for _ in 0..<100 {
      let phrases = (0..<8).map { _ in
        (0...Int(random.next() % 3)).map { _ in pick(words + ["#"]) }.joined(separator: " ")
      }
      let automaton = automaton(phrases)
      var first = FirstWords(numberMarks: Self.number)
      automaton.mark(Self.mark, in: &first)
      first.add(Self.number, word: PhrasePattern.keys("e")[0])
      let text = (0..<40).map { _ in pick(words + ["-", ",", "x"]) }.joined(separator: " ")
      let tokens = tokens(text, first)
      // "e" is a number in words.
      let ends = tokens.indices.map { index in
        tokens[index].isNumber || tokens[index].marks & Self.number != 0 ? Int32(index + 1) : 0
      }
      for index in tokens.indices where tokens[index].marks & Self.mark == 0 && ends[index] == 0 {
        var found: [PhraseAutomaton.Match] = []
        PhraseMatcher(automaton).matches(tokens, at: index, numberEnds: ends, into: &found)
        #expect(found.isEmpty, "\(phrases) at \(index)")
      }
    }
  }

  @Test func aWordThatBeginsNothingHereHasNoMark() {
    var first = FirstWords(numberMarks: Self.number)
    automaton(["smart city", "award", "top #"]).mark(Self.mark, in: &first)
    automaton(["smart phone"]).mark(Self.other, in: &first)
    func marks(_ text: String) -> [UInt32] {
      tokens(text, first).map { $0.marks & (Self.mark | Self.other) }
    }
    #expect(marks("smart city") == [Self.mark, 0])
    #expect(marks("smart, city") == [Self.mark, 0, 0])
    #expect(marks("smart phone") == [Self.other, 0])
    #expect(marks("smart people") == [0, 0])
    #expect(marks("smart") == [0])
    #expect(marks("award smart") == [Self.mark, 0])
    #expect(marks("top cities")[0] == 0)
    #expect(marks("top 7")[0] == Self.mark)
  }
}
